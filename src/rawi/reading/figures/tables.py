"""The word lists of the stage: what is counted, what measures, and the words around that say what became of it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from rawi.arabic.cells import values_of
from rawi.arabic.lexicon import Row, Table
from rawi.records import Category

_LEXICON = Path(__file__).parent / "lexicon"
VICTIMS = frozenset({"killed", "wounded"})
_HIS_HER_THEIR = ("ه", "ها", "هم", "نا")


class CountNoun(Row, frozen=True, kw_only=True):
    """A noun that news counts.

    `plural`: its other plurals, `|` between, `ون` and `ات` for the sound ones, `-` for none; of a form of several words
    every other form but the dual. `dual`: its forms, `-` where it is regular or not used.
    """

    plural: str
    dual: str
    category: Category
    person: Literal["yes", "no", "group", "force"]


class Measure(Row, frozen=True, kw_only=True):
    """A unit with its UCUM code, or a currency with its ISO 4217 code (`-` where the country is not said).

    `before`: whether it may stand before the number too: `$5`, `بالمائة 10`.
    """

    forms: str
    code: str
    before: Literal["yes", "no"]
    category: Category = "money"


class Casualty(Row, frozen=True, kw_only=True):
    """A word that says what became of the people it governs, and on which side of the number it stands.

    `adjacent`: only right before it, `سقوط 30 مقاتلا`.
    """

    category: Category
    side: Literal["before", "after", "both"]
    kind: Literal["passive", "active", "masdar", "noun", "adjacent"]


class PlaceNoun(Row, frozen=True, kw_only=True):
    """A kind of place whose name stands behind it (`named`), or a name of a place."""

    named: Literal["yes", "no"]


class Designator(Row, frozen=True, kw_only=True):
    """A word behind which a number names something and counts nothing."""

    kind: str


def _inflected(row: CountNoun) -> Iterator[tuple[str, str]]:
    for form, number in _numbers(row):
        yield form, number
        yield "ال" + form, number
        if number == "plural" and row.person == "yes" and " " not in form and not form.endswith(("ون", "ين")):
            yield from ((form + suffix, "possessed") for suffix in _HIS_HER_THEIR)


def _numbers(row: CountNoun) -> Iterator[tuple[str, str]]:
    form = row.form
    plurals = values_of(row.plural)
    duals = values_of(row.dual)
    yield form, "singular"
    if " " not in form:
        if not form.endswith(("ة", "ى", "ا", "اء")):
            yield form + "ا", "singular"
        if not duals:
            stem = form[:-1] + "ت" if form.endswith("ة") else form[:-1] + "ي" if form.endswith("ى") else form
            yield stem + "ان", "dual"
            yield stem + "ين", "dual or plural" if "ون" in plurals else "dual"
    for dual in duals:
        yield dual, "dual"
    for plural in plurals:
        if plural == "ون":
            yield form + "ون", "plural"
            yield form + "ين", "plural"
            yield form + "ي", "plural"  # before another noun: مسلحي الحركة
        elif plural == "ات":
            yield form.removesuffix("ة") + "ات", "plural"
        else:
            yield plural, "plural"


def _written(row: Measure) -> Iterator[tuple[str, str]]:
    forms = {row.form, *values_of(row.forms)}
    for form in (row.form, *values_of(row.forms)):
        single = " ".join(_single(word) for word in form.split(" "))
        yield form, "dual" if single != form and single in forms else ""
        yield "ال" + form, ""


def _single(word: str) -> str:
    """A word without the ending of the dual: `كيلومتر` of `كيلومترين`, `بوصة` of `بوصتان`."""
    if word.endswith(("تان", "تين")):
        return word[:-3] + "ة"
    return word[:-2] if word.endswith(("ان", "ين")) else word


def _money_forms(row: Row) -> Iterator[tuple[str, str]]:
    """`قيمة`, `القيمة`, `قيمته`: the ending of the feminine opens before a pronoun."""
    yield row.form, ""
    yield "ال" + row.form, ""
    stem = row.form[:-1] + "ت" if row.form.endswith("ة") else row.form
    yield from ((stem + suffix, "possessed") for suffix in _HIS_HER_THEIR)


count_nouns = Table("count_noun", _LEXICON / "count_nouns.tsv", CountNoun, _inflected)
units = Table("measure", _LEXICON / "units.tsv", Measure, _written)
currencies = Table("currency", _LEXICON / "currencies.tsv", Measure, _written)
casualties = Table("casualty", _LEXICON / "casualties.tsv", Casualty)
not_casualties = Table("not_casualty", _LEXICON / "not_casualties.tsv", Row)
money_nouns = Table("money_noun", _LEXICON / "money_nouns.tsv", Row, _money_forms)
subsets = Table("subset", _LEXICON / "subsets.tsv", Row)
wholes = Table("of_whole", _LEXICON / "of_whole.tsv", Row)
not_duals = Table("not_dual", _LEXICON / "not_duals.tsv", Row)
place_nouns = Table("place_noun", _LEXICON / "place_nouns.tsv", PlaceNoun)
designators = Table("designator", _LEXICON / "designators.tsv", Designator)

VICTIM_WORDS = frozenset(
    entry.words
    for entry in count_nouns.entries
    if entry.form == "singular" and isinstance(entry.row, CountNoun) and entry.row.category in VICTIMS
)
"""Nouns that in the singular are one victim: `قتيل`, `جريح`."""
TABLES = (
    count_nouns, units, currencies, casualties, not_casualties, money_nouns, subsets, wholes, not_duals, place_nouns,
    designators,
)  # fmt: skip
