"""The word lists of the stage: nouns for people, their adjectives, joint parties, words that give people a part."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from rawi.arabic.cells import NONE, values_of
from rawi.arabic.lexicon import Row, Table
from rawi.records import ActorKind, Gender, GrammaticalNumber

_LEXICON = Path(__file__).parent / "lexicon"
_HAMZA_SEATS = ("ؤ", "ئ")
_PRONOUNS = ("ه", "ها", "هم", "نا")


class PersonNoun(Row, frozen=True, kw_only=True):
    """A noun for people; see the header of `nouns.tsv` for the columns."""

    plural: str
    feminine: Literal["ة", "-"]
    singular: Literal["yes", "victim", "group", "plural", "no"]
    kind: ActorKind
    sector: str
    iso3: str
    label_en: str


class Party(Row, frozen=True, kw_only=True):
    """Two or more parties that the report named before: `الجانبان`."""

    kind: ActorKind
    not_behind: str
    gender: Gender
    number: GrammaticalNumber
    label_en: str


class Role(Row, frozen=True, kw_only=True):
    """A word and the part that it gives the people behind it; see the header of `roles.tsv`."""

    role: Literal["victim", "agent", "source", "party"]


class Quantity(Row, frozen=True, kw_only=True):
    """A word of quantity before people, and whether it is part of what they are called."""

    named: Literal["yes", "parties", "no"]


class Quality(Row, frozen=True, kw_only=True):
    """An adjective of people, with its broken plurals."""

    plural: str


def _nouns(row: PersonNoun) -> Iterator[tuple[str, str]]:
    """Every form with its number; `construct` is a plural before the noun it governs, `possessed` one with a pronoun.

    Where dual and plural are both in ـين, the form is the plural.
    """
    if row.singular == "plural":
        yield row.form, "plural"
        yield "ال" + row.form, "plural"
    else:
        yield from _singular(row.form)
        if row.feminine != NONE:
            yield from _singular(row.form + "ة")
    if " " not in row.form and row.singular != "plural":
        dual = ("ان",) if "ون" in row.plural.split("|") else ("ان", "ين")
        yield from _sound(row.form[:-1] + "ت" if row.form.endswith("ة") else row.form, dual, "dual")
        if row.feminine != NONE:
            yield from _sound(row.form + "ت", ("ان", "ين"), "dual")
            yield from _plural(row.form + "ات")
    for plural in values_of(row.plural):
        if plural == "ون":
            yield from _sound(row.form, ("ون", "ين"), "plural")
            yield from ((row.form + "ي" + pronoun, "possessed") for pronoun in _PRONOUNS)
            yield row.form + "ي", "construct"
            yield row.form + "و", "construct"
        elif plural == "ات":
            yield from _plural(row.form.removesuffix("ة").removesuffix("ا") + "ات")
        else:
            yield from _plural(plural)


def _singular(form: str) -> Iterator[tuple[str, str]]:
    yield form, "singular"
    yield ("ال" + form if " " not in form else form), "singular"
    if (" " not in form and not form.endswith(("ة", "ى", "ا", "اء", "ي"))) or form.endswith("ي"):
        yield form + "ا", "singular"


def _sound(stem: str, endings: tuple[str, ...], number: str) -> Iterator[tuple[str, str]]:
    for ending in endings:
        yield stem + ending, number
        yield "ال" + stem + ending, number


def _plural(form: str) -> Iterator[tuple[str, str]]:
    yield form, "plural"
    if " " in form or form.endswith(("ون", "ين")):
        return
    if not form.endswith(("ء", "ى", "ة", "ا", "ات")):
        yield form + "ا", "plural"
    yield "ال" + form, "plural"
    stems = [form[:-1] + "ت" if form.endswith("ة") else form]
    if form.endswith("اء"):  # حلفاءهم, حلفاؤهم, حلفائهم
        stems += [form[:-1] + seat for seat in _HAMZA_SEATS]
    yield from ((stem + pronoun, "possessed") for stem in stems for pronoun in _PRONOUNS)


def _qualities(row: Quality) -> Iterator[tuple[str, str]]:
    forms = [row.form + ending for ending in ("", "ا", "ة", "ان", "ين", "ون", "ات", "تان", "تين")]
    for form in [*forms, *(values_of(row.plural))]:
        yield form, ""
        yield "ال" + form, ""


nouns = Table("person_noun", _LEXICON / "nouns.tsv", PersonNoun, _nouns)
parties = Table("joint_party", _LEXICON / "parties.tsv", Party)
roles = Table("role_cue", _LEXICON / "roles.tsv", Role)
quantities = Table("people_quantity", _LEXICON / "quantities.tsv", Quantity)
qualities = Table("quality", _LEXICON / "qualities.tsv", Quality, _qualities)
TABLES = (nouns, parties, roles, quantities, qualities)
