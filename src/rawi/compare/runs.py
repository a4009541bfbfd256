"""The stretches of words that stand in two reports alike."""

from collections.abc import Sequence
from typing import NamedTuple

from rawi.compare.signature import WIDTH

SHORTEST = 8
"""Words in a row that two reports have from one text and not by chance."""


class Run(NamedTuple):
    """`length` words that stand at word `first` of the one report and at word `second` of the other."""

    first: int
    second: int
    length: int


def runs_of(first: Sequence[int], second: Sequence[int]) -> list[Run]:
    """The longest runs from left to right in the second report, none over another there; given its shingles' hashes."""
    places: dict[int, list[int]] = {}
    for at, hash in enumerate(first):
        places.setdefault(hash, []).append(at)
    found: list[Run] = []
    at = 0
    while at < len(second):
        best, shingles = 0, 0
        for start in places.get(second[at], ()):
            length = _alike(first, second, start, at)
            if length > shingles:
                best, shingles = start, length
        words = shingles + WIDTH - 1
        if shingles and words >= SHORTEST:
            found.append(Run(best, at, words))
            at += words
        else:
            at += 1
    return found


def _alike(first: Sequence[int], second: Sequence[int], one: int, two: int) -> int:
    """How many shingles in a row are the same from there on."""
    length = 0
    while one + length < len(first) and two + length < len(second) and first[one + length] == second[two + length]:
        length += 1
    return length
