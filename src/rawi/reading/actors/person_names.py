"""Names of people, compared: which may be one person's, and which may not.

A short form is the end of the full one (`السيسي`), or leaves out what stands inside it (`صباح الصباح`). Two full names
with one family name are two people. Behind بن stands a father, who is somebody else.
"""

from functools import lru_cache
from typing import NamedTuple

from rawi.arabic.fold import fold_word

_OPENS = frozenset({"عبد", "ابو", "ابي", "ابا", "ام", "ال", "ولد", "ذو", "فان", "فون", "دي", "دو", "دا", "بو", "لو"})
"""Words that are one piece of a name with the next: `عبد الله`, `أبو مازن`, `دي ميستورا`."""
_SONS = frozenset({"بن", "ابن", "بنت"})
_CLOSES = frozenset({"الله", "الدين", "الاسلام", "الزمان"})
"""Words that are one piece of a name with the one before: `صلاح الدين`, `نصر الله`."""
_SHORTEST_WITH_ARTICLE = 5


class PersonName(NamedTuple):
    """A name in pieces, folded, without article; `behind_son[i]` whether piece `i` stands behind بن."""

    pieces: tuple[str, ...]
    behind_son: tuple[bool, ...]


@lru_cache(maxsize=10_000)
def person_name(text: str) -> PersonName:
    """The pieces of a name as written.

    >>> person_name("محمد بن عبد العزيز آل سعود").pieces
    ('محمد', 'عبدالعزيز', 'السعود')
    """
    pieces: list[str] = []
    sons: list[bool] = []
    opened, son = "", False
    for word in fold_word(text).replace("-", " ").split():
        if word in _SONS and not opened:
            son = True
        elif word in _OPENS:
            opened += word
        elif word in _CLOSES and pieces and not opened:
            pieces[-1] += word
        else:
            pieces.append(opened + word if opened else bare(word))
            sons.append(son)
            opened, son = "", False
    if opened:
        pieces.append(opened)
        sons.append(son)
    return PersonName(tuple(pieces) or (text,), tuple(sons) or (False,))


def bare(word: str) -> str:
    """A folded word without its article."""
    return word[2:] if word.startswith("ال") and len(word) >= _SHORTEST_WITH_ARTICLE else word


def is_short_for(short: PersonName, full: PersonName) -> bool:
    """Whether `short` may be the shorter form of `full`, or is the same."""
    few, many = short.pieces, full.pieces
    if few == many:
        return True
    if not few or len(few) >= len(many):
        return False
    if few == many[-len(few) :]:
        return not full.behind_son[-len(few)]
    return len(few) > 1 and few[0] == many[0] and _is_within(few, many)


def _is_within(few: tuple[str, ...], many: tuple[str, ...]) -> bool:
    """Whether the pieces of one stand in the other in their order."""
    rest = iter(many)
    return all(piece in rest for piece in few)
