"""Which reports share their text: candidates by MinHash and LSH, each then compared exactly.

Sources: A. Broder, On the resemblance and containment of documents (1997), for shingles; J. Leskovec, A. Rajaraman,
J. Ullman, Mining of Massive Datasets, ch. 3, for bands of hashes. Likeness here is of letters; whether two reports that
share none tell of the same thing is for others to say.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from rensa import RMinHash, RMinHashLSH

from rawi.compare.direction import direction
from rawi.compare.runs import Run, runs_of
from rawi.compare.shingles import Shingled, shingled
from rawi.records import Copy, CopyHow, Report, Shared

LIKE = 0.5
"""The least likeness of two copies, and the least share of the shorter one's words that stand in the longer."""
_HASHES, _BANDS = 128, 64
"""Two hashes a band: of pairs that are alike by half, one in a hundred million is overlooked."""
_SEED = 1
_VERBATIM = 0.9
_LEAST_SHARED = 40
"""Words that the parts of two reports must share where the wholes are not alike."""
_LEAST_COMMON = 4
"""Shingles, of the shortest reports that are compared."""
_COMMON = 50
"""A paragraph that stands in more reports than this is an outlet's standing text."""


def find_copies(reports: Iterable[Report]) -> list[Copy]:
    """Every pair of reports that share their text, in the order of their ids, whatever order they are given in."""
    given = sorted(reports, key=lambda report: report.id)
    by_id = {report.id: report for report in given}
    rows = shingled(given)
    sets = [frozenset(row.hashes) for row in rows]
    found = []
    for one, two in sorted(_candidates(rows)):
        common = len(sets[one] & sets[two])
        if common >= _LEAST_COMMON:
            likeness = common / (len(sets[one]) + len(sets[two]) - common)
            found.append(_copy(rows[one], rows[two], likeness, by_id))
    return [copy for copy in found if copy is not None]


def independent(ids: Iterable[str], copies: Iterable[Copy]) -> list[list[str]]:
    """The reports in groups that share a text: as many independent sources as there are groups."""
    group = {id: {id} for id in ids}
    for copy in copies:
        if copy.source in group and copy.copy in group and group[copy.source] is not group[copy.copy]:
            joined = group[copy.source] | group[copy.copy]
            group.update(dict.fromkeys(joined, joined))
    return sorted({min(members): sorted(members) for members in group.values()}.values())


def _candidates(rows: Sequence[Shingled]) -> set[tuple[int, int]]:
    """Pairs of rows of which the wholes, or a paragraph and a whole or another paragraph, are likely alike."""
    index = RMinHashLSH(LIKE, _HASHES, _BANDS)
    sketches: list[RMinHash] = []
    owners: list[int] = []
    for number, row in enumerate(rows):
        parts = row.parts()
        sketches += RMinHash.from_token_sets([[hash.to_bytes(8) for hash in part] for part in parts], _HASHES, _SEED)
        owners += [number] * len(parts)
    index.insert_many(sketches)
    found: set[tuple[int, int]] = set()
    for part, alike in enumerate(index.query_all(sketches)):
        mates = {owners[other] for other in alike} - {owners[part]}
        if len(mates) <= _COMMON:
            found.update((min(owners[part], mate), max(owners[part], mate)) for mate in mates)
    return found


def _copy(one: Shingled, two: Shingled, likeness: float, reports: Mapping[str, Report]) -> Copy | None:
    """What the two reports share, where it is enough."""
    runs = runs_of(one.hashes, two.hashes)
    words = min(_covered((run.first, run.length) for run in runs), _covered((run.second, run.length) for run in runs))
    if likeness <= LIKE and words <= max(_LEAST_SHARED, LIKE * min(len(one.words), len(two.words))):
        return None
    evidence, turned = direction(reports[one.id], reports[two.id], len(one.words), len(two.words), words)
    if turned:
        one, two = two, one
        runs = sorted(Run(run.second, run.first, run.length) for run in runs)
    return Copy(
        source=one.id,
        copy=two.id,
        how=_how(two, likeness, runs),
        direction=evidence,
        likeness=round(likeness, 4),
        share=round(words / len(two.words), 4),
        shared=tuple(shared for run in runs for shared in _shared(one, two, run)),
    )


def _how(copy: Shingled, likeness: float, runs: Sequence[Run]) -> CopyHow:
    """Whether the copy is the whole unchanged, made of whole paragraphs unchanged, or reworded."""
    if likeness >= _VERBATIM:
        return "verbatim"
    unchanged = sum(
        end - start
        for start, end in copy.paragraphs
        if any(run.second <= start and end <= run.second + run.length for run in runs)
    )
    return "partial" if unchanged > LIKE * len(copy.words) else "edited"


def _shared(one: Shingled, two: Shingled, run: Run) -> Iterator[Shared]:
    """The run in both reports, cut where a paragraph begins in either: what stands between two may be left out."""
    begins = {start - run.first for start, _ in one.paragraphs} | {start - run.second for start, _ in two.paragraphs}
    cuts = [0, *sorted(begin for begin in begins if 0 < begin < run.length), run.length]
    for start, end in pairwise(cuts):
        yield Shared(one.span(run.first + start, end - start), two.span(run.second + start, end - start))


def _covered(runs: Iterable[tuple[int, int]]) -> int:
    """How many words lie in the runs, those that lie in two counted once."""
    return len({word for start, length in runs for word in range(start, start + length)})
