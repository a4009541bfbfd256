"""The word lists of the stage: number words, what only looks like one, and the modifiers that bound them."""

from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Literal

from rawi.arabic.lexicon import Row, Table
from rawi.records import Exactness, OrdinalOrigin

Role = Literal[
    "unit", "bound", "ten", "hundred", "hundreds", "scale", "scales", "dual", "construct", "tens", "few", "fraction",
    "fifth", "parts", "point", "odd", "minus", "ordinal", "first",
]  # fmt: skip

_LEXICON = Path(__file__).parent / "lexicon"
_NO_ARTICLE = frozenset({"bound", "point", "minus", "construct"})
_HIS_HER_THEIR = ("ه", "ها", "هم", "هن", "هما")


_fraction = cache(Fraction)


class Numeral(Row, frozen=True, kw_only=True):
    """A number word. `value` is a whole number, a decimal or a fraction `2/3`."""

    value: str
    role: Role

    def amount(self) -> Fraction:
        """The value, exactly."""
        return _fraction(self.value)


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
        yield "ال" + row.form, "definite"
    if row.role == "fraction" and not row.form.endswith("ن"):  # «نصفهم»، «ثلثاها»
        yield from ((row.form + suffix, "possessed") for suffix in _HIS_HER_THEIR)


def _definite(row: Row) -> Iterator[tuple[str, str]]:
    yield "ال" + row.form, ""


def _numbered_forms(row: Row) -> Iterator[tuple[str, str]]:
    """`الدورة`, `دورتها`; `الذكرى`, `ذكراه`."""
    yield "ال" + row.form, ""
    stem = row.form[:-1] + _BEFORE_SUFFIX[row.form[-1]] if row.form[-1] in _BEFORE_SUFFIX else row.form
    yield from ((stem + suffix, "") for suffix in _HIS_HER_THEIR)


_BEFORE_SUFFIX = {"ة": "ت", "ى": "ا"}

numerals = Table("numeral", _LEXICON / "numerals.tsv", Numeral, _forms)
not_numbers = Table("not_number", _LEXICON / "not_numbers.tsv", Row)
numbered_nouns = Table("numbered_noun", _LEXICON / "numbered_nouns.tsv", Row, _numbered_forms)
score_words = Table("score_word", _LEXICON / "score_words.tsv", Row)
sizes = Table("size", _LEXICON / "sizes.tsv", Row, _definite)
modifiers = Table("modifier", _LEXICON / "modifiers.tsv", Modifier)
changes = Table("change", _LEXICON / "changes.tsv", Row)
relative_ordinals = Table("relative_ordinal", _LEXICON / "relative_ordinals.tsv", RelativeOrdinal)
TABLES = (numerals, not_numbers, numbered_nouns, score_words, sizes, modifiers, changes, relative_ordinals)
