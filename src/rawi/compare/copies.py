"""Which reports share their text: candidates by MinHash and LSH, each then compared exactly.

Sources: A. Broder, On the resemblance and containment of documents (1997), for shingles; J. Leskovec, A. Rajaraman,
J. Ullman, Mining of Massive Datasets, ch. 3, for bands of hashes. Likeness here is of letters; whether two reports that
share none tell of the same thing is for others to say.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from rensa import RMinHash, RMinHashLSH

from rawi.compare.direction import direction
from rawi.compare.runs import SHORTEST, Run, runs_of
from rawi.compare.signature import WIDTH, Places, Signature, signatures_of
from rawi.records import Copy, CopyHow, Report, Shared

LIKE = 0.5
"""The least likeness of two copies, and the least share of the shorter one's words that stand in the longer."""
_HASHES, _BANDS = 128, 64
"""Two hashes a band: of pairs that are alike by half, one in a hundred million is overlooked."""
_STRICTLY = (126, 42)
"""Hashes and bands where only wholes alike by more than half are looked for: four in a thousand of those that are alike
by just half are overlooked, one in two thousand at 0.55."""
_SEED = 1
_VERBATIM = 0.9
_LEAST_SHARED = 40
"""Words that the parts of two reports must share where the wholes are not alike."""
_SHORTEST = 12
"""Words of the shortest report that is compared."""
_LEAST_COMMON = 4
"""Shingles, of the shortest reports that are compared."""
_COMMON = 50
"""A paragraph that stands in more reports than this is an outlet's standing text."""


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
    for first, second in sorted({*_alike(given, _HASHES, _BANDS), *_sharing_a_part(given)}):
        one, two = given[first], given[second]
        copy = (known or {}).get((one.id, two.id)) or _copy(one, two, where)
        if copy is not None:
            found.append(copy)
    return found


def alike(signatures: Iterable[Signature]) -> dict[Pair, float]:
    """The pairs of reports that are alike by more than `LIKE` as wholes, by their ids in their order, and how much."""
    given = sorted((one for one in signatures if one.words >= _SHORTEST), key=lambda one: one.id)
    pairs = [(given[one], given[two]) for one, two in _alike(given, *_STRICTLY)]
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


def _alike(given: Sequence[Signature], hashes: int, bands: int) -> set[tuple[int, int]]:
    """Pairs, by their numbers, that share a band of hashes as wholes."""
    matrix = RMinHash.digest_matrix_from_token_hash_sets([one.hashes for one in given], hashes, _SEED)
    flags = RMinHashLSH(LIKE, hashes, bands).query_duplicate_flags_matrix_one_shot(matrix)
    numbers = [number for number, flag in enumerate(flags) if flag]  # most reports are like no other
    sketches = _sketches([given[number].packed for number in numbers], hashes)
    index = RMinHashLSH(LIKE, hashes, bands)
    index.insert_many(sketches)
    return {
        (numbers[other], numbers[at])
        for at, found in enumerate(index.query_all(sketches))
        for other in found
        if other < at
    }


def _sharing_a_part(given: Sequence[Signature]) -> set[tuple[int, int]]:
    """Pairs, by their numbers, of which a paragraph is likely like a paragraph or the whole of the other."""
    parts = [(number, part) for number, one in enumerate(given) for part in one.parts()]
    wholes = [(number, one.packed) for number, one in enumerate(given)]
    owners = [number for number, _ in (*parts, *wholes)]
    sketches = _sketches([packed for _, packed in (*parts, *wholes)])
    index = RMinHashLSH(LIKE, _HASHES, _BANDS)
    index.insert_many(sketches)
    found: set[tuple[int, int]] = set()
    for at, near in enumerate(index.query_all(sketches[: len(parts)])):
        mates = {owners[other] for other in near} - {owners[at]}
        if len(mates) <= _COMMON:
            found.update((min(owners[at], mate), max(owners[at], mate)) for mate in mates)
    return found


def _sketches(packed: Iterable[bytes], hashes: int = _HASHES) -> list[RMinHash]:
    tokens = [[one[at : at + 8] for at in range(0, len(one), 8)] for one in packed]
    return RMinHash.from_token_sets(tokens, hashes, _SEED)  # type: ignore[no-any-return]


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
