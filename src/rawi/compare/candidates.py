"""Which reports may share their text: what is worth comparing exactly, of all pairs of a ledger.

Two ways, after A. Broder, On the resemblance and containment of documents (1997). Wholes that are alike are found by
MinHash, in bands of hashes (J. Leskovec, A. Rajaraman, J. Ullman, Mining of Massive Datasets, ch. 3). What one report
has in part from another is too little of both for that: such pairs share hashes of a sample, the same in every report.
"""

from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import accumulate, combinations
from operator import eq

from rensa import RMinHash, RMinHashDigestMatrix, RMinHashLSH

from rawi.compare.signature import SAMPLED, Signature, unpacked

LIKE = 0.5
"""The least likeness of two copies, and the least share of the shorter one's words that stand in the longer."""
_HASHES, _BANDS = 126, 42
"""Three hashes a band: of wholes that are alike by just half, four in a thousand are overlooked, one in two thousand
at 0.55; of those that share that much, hardly any is overlooked by the sample too."""
_LEAST_EQUAL = 38
"""Of the hashes, in two reports: of those alike by half, two in a million have fewer."""
_SEED = 1
_COMMON = 100
"""A stretch that stands in more reports than this is standing text."""
_LEAST_SAMPLED = 2
_LEAST_SHARED = LIKE / 5
"""Shingles that two reports share, to the words of the shorter one, as the sample has them: where half of its words are
copied, these are half as many or more in one piece, and a quarter in the shortest pieces that count."""

Pair = tuple[int, int]


def alike(given: Sequence[Signature]) -> set[Pair]:
    """Pairs, by their numbers, that are likely alike by `LIKE` or more as wholes."""
    packed = [one.packed for one in given]
    flags = RMinHashLSH(LIKE, _HASHES, _BANDS).query_duplicate_flags_matrix_one_shot(_digests(packed))
    numbers = [number for number, flag in enumerate(flags) if flag]  # most reports are like no other
    rows = _digests([packed[number] for number in numbers]).to_rows()
    bands = [array("I", row).tobytes() for row in rows]
    width = array("I").itemsize * _HASHES // _BANDS
    found: set[Pair] = set()
    for start in range(0, width * _BANDS, width):
        mates: dict[bytes, list[int]] = {}
        for at, band in enumerate(bands):
            mates.setdefault(band[start : start + width], []).append(at)
        for group in mates.values():
            found.update(combinations(group, 2))
    return {(numbers[one], numbers[two]) for one, two in found if sum(map(eq, rows[one], rows[two])) >= _LEAST_EQUAL}


def sharing(given: Sequence[Signature]) -> set[Pair]:
    """Pairs, by their numbers, that share enough of the sample."""
    sketches = [unpacked(one.sketch) for one in given]
    often = Counter[int]()
    for sketch in sketches:
        often.update(sketch)
    shared = {hash for hash, count in often.items() if 1 < count <= _COMMON}
    holders: dict[int, list[int]] = {}
    for number, sketch in enumerate(sketches):
        for hash in shared.intersection(sketch):
            holders.setdefault(hash, []).append(number)
    pairs = Counter[Pair]()
    for numbers in holders.values():
        pairs.update(combinations(numbers, 2))
    least = [_LEAST_SHARED / SAMPLED * one.words for one in given]
    return {
        (one, two)
        for (one, two), count in pairs.items()
        if count >= _LEAST_SAMPLED and (count >= least[one] or count >= least[two])
    }


def _digests(packed: Iterable[bytes]) -> RMinHashDigestMatrix:
    """The least hashes of each report, straight from the bytes: a row a report."""
    reports = list(packed)
    ends = accumulate(map(len, reports), initial=0)
    flat = unpacked(b"".join(reports))
    rows = array("Q", [end // flat.itemsize for end in ends])
    return RMinHash.digest_matrix_from_flat_token_hashes(flat, rows, _HASHES, _SEED)
