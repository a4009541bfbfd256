"""Proclitics: the و ف ب ك ل س that are written onto the next word.

Source for the order (conjunction, then preposition or future marker, then article): K. Ryding, A Reference Grammar of
Modern Standard Arabic (2005), ch. 16-18. The article ال stays with its word: a span keeps it (`records.md`).
"""

from functools import lru_cache
from typing import NamedTuple

_CONJUNCTIONS = "وف"
_PREPOSITIONS = "بكلس"
_SHORTEST = 2

ALONE = frozenset(
    conjunction + rest
    for conjunction in ("", *_CONJUNCTIONS)
    for rest in ("", "ال", "لل", *_PREPOSITIONS, *(preposition + "ال" for preposition in _PREPOSITIONS))
) - {""}
"""Proclitics, with or without the article, by themselves: what stands before the mark in `بـ«كذا»`."""


class Cut(NamedTuple):
    """One way to take a folded word apart: the proclitics, how many characters they take, and the word behind them."""

    proclitics: str
    length: int
    rest: str


@lru_cache(maxsize=50_000)
def cuts(form: str) -> tuple[Cut, ...]:
    """Every way to cut proclitics off a folded `form`, the whole word first.

    `للسعوديه` is ل + السعوديه: its rest carries the article again, though the span starts at the second ل.

    >>> [(cut.proclitics, cut.rest) for cut in cuts("وبمصر")]
    [('', 'وبمصر'), ('و', 'بمصر'), ('وب', 'مصر')]
    """
    found = [Cut("", 0, form)]
    starts = [0]
    if len(form) > _SHORTEST and form[0] in _CONJUNCTIONS:
        found.append(Cut(form[0], 1, form[1:]))
        starts.append(1)
    for start in starts:
        tail = form[start:]
        if len(tail) <= _SHORTEST or tail[0] not in _PREPOSITIONS:
            continue
        taken = form[: start + 1]
        found.append(Cut(taken, start + 1, tail[1:]))
        if tail.startswith("لل"):
            found.append(Cut(taken, start + 1, "ا" + tail[1:]))
            found.append(Cut(taken, start + 1, "ال" + tail[1:]))
    return tuple(found)
