"""The word lists of the stage: number words and the modifiers that bound them."""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Literal

from rawi.arabic.lexicon import Row, Table
from rawi.records import Exactness, OrdinalOrigin

Role = Literal[
    "unit", "bound", "ten", "hundred", "hundreds", "scale", "scales", "dual", "tens", "few", "fraction", "fifth",
    "parts", "point", "odd", "minus", "ordinal", "first",
]  # fmt: skip

_LEXICON = Path(__file__).parent / "lexicon"
_NO_ARTICLE = frozenset({"bound", "point", "minus"})


class Numeral(Row, frozen=True, kw_only=True):
    """A number word. `value` is a whole number, a decimal or a fraction `2/3`."""

    value: str
    role: Role

    def amount(self) -> Fraction:
        """The value, exactly."""
        return Fraction(self.value)


class Modifier(Row, frozen=True, kw_only=True):
    """A word or phrase that bounds a number, before it or after it."""

    exactness: Exactness
    side: Literal["before", "after"]


class RelativeOrdinal(Row, frozen=True, kw_only=True):
    """An ordinal that counts from the end, or from the one spoken of."""

    relative_to: OrdinalOrigin
    offset: int


def _forms(row: Numeral) -> Iterator[tuple[str, str]]:
    yield row.form, ""
    if row.role not in _NO_ARTICLE:
        yield "ال" + row.form, ""


numerals = Table("numeral", _LEXICON / "numerals.tsv", Numeral, _forms)
modifiers = Table("modifier", _LEXICON / "modifiers.tsv", Modifier)
changes = Table("change", _LEXICON / "changes.tsv", Row)
relative_ordinals = Table("relative_ordinal", _LEXICON / "relative_ordinals.tsv", RelativeOrdinal)
TABLES = (numerals, modifiers, changes, relative_ordinals)
