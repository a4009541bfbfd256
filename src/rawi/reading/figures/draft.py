"""A figure on its way, and those read before it in the same report."""

from collections.abc import Collection
from typing import NamedTuple

from rawi.matching.sheet import Part, Sheet
from rawi.records import Category, Exactness

FATES = frozenset({"killed", "wounded", "killed_or_wounded", "missing", "displaced", "detained", "hostages"})
"""The categories that say what became of people."""


class Counted(NamedTuple):
    """The counted words at tokens `[start, end)`, less `length` characters of proclitics.

    `category` is what the noun means by itself, null for a noun nobody listed; `is_person` whether people may be
    counted, which holds of an unknown noun too.
    """

    start: int
    end: int
    length: int
    category: Category | None
    is_person: bool
    part: Part | None


class Draft(NamedTuple):
    """A figure on its way: its number at tokens `[start, end)`, less `length` characters of proclitics.

    The number of a noun that counts by itself (`قتيلان`) is the noun. `total` is the whole where the number names it;
    `reach` the token to go on from where that is not the end of the number or of the noun.
    """

    low: int | float | None
    high: int | float | None
    exactness: Exactness
    start: int
    end: int
    length: int
    parts: tuple[Part, ...]
    category: Category = "other"
    unit: str | None = None
    counted: Counted | None = None
    total: int | float | None = None
    reach: int = 0

    @property
    def last(self) -> int:
        """The end token of the number and of what it counts."""
        if self.reach:
            return self.reach
        return max(self.end, self.counted.end) if self.counted else self.end


class Context(NamedTuple):
    """The sheet, the drafts made on it so far in the order of the text, and the length of time at each token."""

    sheet: Sheet
    done: list[Draft]
    lengths: dict[int, Part]


def numbered(part: Part, *extra: Part | None) -> Draft:
    """The draft of a number with nothing known yet of what it counts; `extra` are the parts it is known by."""
    number = part.record
    parts = (part, *(found for found in extra if found))
    return Draft(number.low, number.high, number.exactness, part.start, part.end, part.length, parts)


def counting_itself(part: Part, number: int, *extra: Part) -> Draft:
    """The draft of a noun that says by its form how many there are."""
    return Draft(number, number, "exact", part.start, part.end, part.length, (part, *extra))


def is_definite(sheet: Sheet, number: Part) -> bool:
    """Whether the number bears the article: `الست`, `الـ15`; not `ألف`, which begins so when folded."""
    first = sheet.lexical(number.start, "numeral")
    return sheet.form(number.start) == "ال" or any(hit.entry is not None and hit.entry.definite for hit in first)


def is_joined(sheet: Sheet, number: Part) -> bool:
    """Whether و stands before the number; before digits it is a token of its own."""
    return number.proclitics == "و" or (sheet.form(number.start - 1) == "و" and sheet.joined(number.start))


def joined_number(sheet: Sheet, at: int, joins: Collection[str] = ("و",)) -> Part | None:
    """The longest number behind one of the words `joins` at token `at`, or behind و written onto it."""
    start = at + 1 if sheet.form(at) in joins else at
    found = [part for part in sheet.records_at(start, "quantity") if start > at or part.proclitics == "و"]
    return max(found, key=lambda part: part.end, default=None)
