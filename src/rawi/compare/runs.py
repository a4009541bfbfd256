"""The stretches of words that stand in two reports alike."""

from collections import defaultdict
from collections.abc import Sequence, Set
from typing import NamedTuple

from rawi.compare.signature import WIDTH

SHORTEST = 8
"""Words in a row that two reports have from one text and not by chance."""


class Run(NamedTuple):
    """`length` words that stand at word `first` of the one report and at word `second` of the other."""

    first: int
    second: int
    length: int


def runs_of(first: Sequence[int], second: Sequence[int], common: Set[int]) -> list[Run]:
    """The longest runs from left to right in the second report, none over another there.

    Given are the hashes of both reports' shingles in the order of the text, and those that both have.
    """
    places: dict[int, list[int]] = defaultdict(list)
    for at, hash in enumerate(first):
        if hash in common:
            places[hash].append(at)
    found: list[Run] = []
    done = 0
    for at in [at for at, hash in enumerate(second) if hash in common]:
        if at < done:
            continue
        best, shingles = 0, 0
        for start in places[second[at]]:
            length = _alike(first, second, start, at)
            if length > shingles:
                best, shingles = start, length
        words = shingles + WIDTH - 1
        if words >= SHORTEST:
            found.append(Run(best, at, words))
            done = at + words
    return found


def _alike(first: Sequence[int], second: Sequence[int], one: int, two: int) -> int:
    """How many shingles in a row are the same from there on: twice as many as before are tried until some are not."""
    length, step = 0, 1
    while step:
        tried = first[one + length : one + length + step]
        if len(tried) == step and tried == second[two + length : two + length + step]:
            length += step
            step *= 2
        else:
            step //= 2
    return length
