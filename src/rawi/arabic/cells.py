"""What a cell of a word list holds when it holds several values, or none."""

from functools import cache

from rawi.arabic.fold import fold_word

NONE = "-"
"""A cell that says nothing."""


def values_of(cell: str) -> tuple[str, ...]:
    """The values of a cell, which has `|` between them; none where it is `-`."""
    return () if cell == NONE else tuple(cell.split("|"))


@cache
def words_of(cell: str) -> frozenset[str]:
    """The values of a cell as folded words."""
    return frozenset(map(fold_word, values_of(cell)))
