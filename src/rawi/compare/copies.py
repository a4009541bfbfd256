"""Which reports share their text: candidates by MinHash and by a sample of shingles, each then compared exactly.

Likeness here is of letters; whether two reports that share none tell of the same thing is for others to say.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from rawi.compare import candidates
from rawi.compare.candidates import LIKE
from rawi.compare.direction import direction
from rawi.compare.runs import SHORTEST, Run, runs_of
from rawi.compare.signature import WIDTH, Places, Signature, signatures_of
from rawi.records import Copy, CopyHow, Report, Shared

_VERBATIM = 0.9
_LEAST_SHARED = 40
"""Words that the parts of two reports must share where the wholes are not alike."""
_SHORTEST = 12
"""Words of the shortest report that is compared."""
_LEAST_COMMON = 4
"""Shingles, of the shortest reports that are compared."""

Pair = tuple[str, str]


def find_copies(reports: Iterable[Report]) -> list[Copy]:
    """Every pair of reports that share their text, in the order of their ids, whatever order they are given in."""
    by_id = {report.id: report for report in reports}
    return copies_of(signatures_of(by_id.values()), by_id.__getitem__)


def copies_of(
    signatures: Iterable[Signature], report: Callable[[str], Report], known: Mapping[Pair, Copy] | None = None
) -> list[Copy]:
    """The same from signatures: `report` is asked for those reports alone that share their text.

    `known` are copies found before, by the ids of both in their order, of reports that have not changed since.
    """
    given = sorted((one for one in signatures if one.words >= _SHORTEST), key=lambda one: one.id)
    places: dict[str, Places] = {}

    def where(id: str) -> Places:
        if id not in places:
            places[id] = Places(report(id))
        return places[id]

    found = []
    for first, second in sorted(candidates.alike(given) | candidates.sharing(given)):
        one, two = given[first], given[second]
        copy = (known or {}).get((one.id, two.id)) or _copy(one, two, where)
        if copy is not None:
            found.append(copy)
    return found


def alike(signatures: Iterable[Signature]) -> dict[Pair, float]:
    """The pairs of reports that are alike by more than `LIKE` as wholes, by their ids in their order, and how much."""
    given = sorted((one for one in signatures if one.words >= _SHORTEST), key=lambda one: one.id)
    pairs = [(given[one], given[two]) for one, two in candidates.alike(given)]
    likeness = {(one.id, two.id): _likeness(one, two) for one, two in pairs}
    return {pair: value for pair, value in sorted(likeness.items()) if value > LIKE}


def independent(ids: Iterable[str], copies: Iterable[Copy]) -> list[list[str]]:
    """The reports in groups that share a text: as many independent sources as there are groups."""
    group = {id: {id} for id in ids}
    for copy in copies:
        if copy.source in group and copy.copy in group and group[copy.source] is not group[copy.copy]:
            joined = group[copy.source] | group[copy.copy]
            group.update(dict.fromkeys(joined, joined))
    return sorted({min(members): sorted(members) for members in group.values()}.values())


def _likeness(one: Signature, two: Signature) -> float:
    """The Jaccard index of two reports' shingles; nought for reports with hardly any in common."""
    common = len(one.distinct & two.distinct)
    return common / (len(one.distinct) + len(two.distinct) - common) if common >= _LEAST_COMMON else 0.0


def _copy(one: Signature, two: Signature, where: Callable[[str], Places]) -> Copy | None:
    """What the two reports share, where it is enough."""
    likeness = _likeness(one, two)
    least = max(_LEAST_SHARED, LIKE * min(one.words, two.words))
    if likeness <= LIKE and _most_shared(one, two) <= least:
        return None
    runs = runs_of(one.hashes, two.hashes, one.distinct & two.distinct)
    words = min(_covered((run.first, run.length) for run in runs), _covered((run.second, run.length) for run in runs))
    if likeness <= LIKE and words <= least:
        return None
    evidence, turned = direction(one, two, words)
    if turned:
        one, two = two, one
        runs = sorted(Run(run.second, run.first, run.length) for run in runs)
    return Copy(
        source=one.id,
        copy=two.id,
        how=_how(two, likeness, runs),
        direction=evidence,
        likeness=round(likeness, 4),
        share=round(words / two.words, 4),
        shared=tuple(shared for run in runs for shared in _shared(one, two, run, where)),
    )


def _most_shared(one: Signature, two: Signature) -> float:
    """How many words two reports share at most, given how many shingles of the one stand in the other.

    A run is of `SHORTEST` words at least, which are `WIDTH - 1` shingles fewer: no shingle stands for more words.
    """
    shingles = sum(map(two.distinct.__contains__, one.hashes))
    return shingles * SHORTEST / (SHORTEST - WIDTH + 1)


def _how(copy: Signature, likeness: float, runs: Sequence[Run]) -> CopyHow:
    """Whether the copy is the whole unchanged, made of whole paragraphs unchanged, or reworded."""
    if likeness >= _VERBATIM:
        return "verbatim"
    unchanged = sum(
        end - start
        for start, end in copy.paragraphs
        if any(run.second <= start and end <= run.second + run.length for run in runs)
    )
    return "partial" if unchanged > LIKE * copy.words else "edited"


def _shared(one: Signature, two: Signature, run: Run, where: Callable[[str], Places]) -> Iterator[Shared]:
    """The run in both reports, cut where a paragraph begins in either: what stands between two may be left out."""
    begins = {start - run.first for start, _ in one.paragraphs} | {start - run.second for start, _ in two.paragraphs}
    cuts = [0, *sorted(begin for begin in begins if 0 < begin < run.length), run.length]
    source, copy = where(one.id), where(two.id)
    for start, end in pairwise(cuts):
        yield Shared(source.span(run.first + start, end - start), copy.span(run.second + start, end - start))


def _covered(runs: Iterable[tuple[int, int]]) -> int:
    """How many words lie in the runs, those that lie in two counted once."""
    return len({word for start, length in runs for word in range(start, start + length)})
