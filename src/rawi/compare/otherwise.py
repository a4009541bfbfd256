"""What one report has and another has otherwise, put together to conflicts."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rawi.compare.telling import About, Teller
from rawi.records import Citation, Conflict, ConflictKind


class Otherwise(NamedTuple):
    """One thing of which two reports give other values, each with where it stands."""

    about: About
    one: tuple[str, Citation]
    two: tuple[str, Citation]


def conflicts_of(kind: ConflictKind, others: Iterable[Otherwise], teller: Teller) -> Iterator[Conflict]:
    """A conflict for each thing told otherwise, in however many reports."""
    for found in _together(others):
        sides: dict[str, list[Citation]] = {}
        for other in found:
            for value, said in (other.one, other.two):
                sides.setdefault(value, []).append(said)
        if (conflict := teller.conflict(kind, found[0].about, sides)) is not None:
            yield conflict


def _together(others: Iterable[Otherwise]) -> list[list[Otherwise]]:
    """Those that share a place in a report."""
    group: dict[Citation, list[Otherwise]] = {}
    for other in others:
        left, right = (group.setdefault(said, []) for _, said in (other.one, other.two))
        if left is not right:
            left += right
            for item in right:
                group[item.one[1]] = group[item.two[1]] = left
            group[other.one[1]] = group[other.two[1]] = left
        left.append(other)
    return list({id(found): found for found in group.values()}.values())
