"""The word lists of the stage: nouns that point back, phrases for one office, verbs with people as objects."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Literal

from rawi.arabic.fold import fold_word
from rawi.arabic.lexicon import Lexicon, Row, Table
from rawi.matching.sheet import Sheet
from rawi.reading.actors.person_names import bare

_LEXICON = Path(__file__).parent / "lexicon"


class Pointer(Row, frozen=True, kw_only=True):
    """A definite noun that points back to an actor; see the header of `pointers.tsv`."""

    kinds: str
    head: Literal["yes", "no", "owner", "latter"]
    gender: Literal["masculine", "feminine", "-"]


class SameOffice(Row, frozen=True, kw_only=True):
    """A phrase for an office and the phrase it is compared as."""

    instead: str


class PersonVerb(Row, frozen=True, kw_only=True):
    """A verb with a person as its object: its perfect and imperfect; see the header of `takes_person.tsv`."""

    imperfect: str


def _conjugated(row: PersonVerb) -> Iterator[tuple[str, str]]:
    """The third person singular of both tenses and genders."""
    yield row.form, ""
    yield (row.form[:-1] if row.form[-1] in "اى" else row.form) + "ت", ""
    for imperfect in (row.imperfect, "ت" + row.imperfect[1:]):
        yield imperfect, ""
        yield "س" + imperfect, ""


pointers = Table("pointer", _LEXICON / "pointers.tsv", Pointer)
same_offices = Table("same_office", _LEXICON / "same_offices.tsv", SameOffice)
person_verbs = Table("takes_person", _LEXICON / "takes_person.tsv", PersonVerb, _conjugated)
TABLES = (pointers, same_offices, person_verbs)


def state_labels(sheet: Sheet, iso3: str) -> tuple[str, str] | None:
    """The Arabic and English name of a state, from the word list of states; null where it has none."""
    return _state_labels(sheet.lexicon).get(iso3)


@cache
def _state_labels(lexicon: Lexicon) -> dict[str, tuple[str, str]]:
    rows: Iterator[Any] = (row for table in lexicon.tables if table.kind == "state" for row in table.rows)
    found: dict[str, tuple[str, str]] = {}
    for row in rows:
        found.setdefault(row.iso3, (row.form, row.label_en))
    return found


@cache
def same_office() -> tuple[tuple[str, str], ...]:
    """The folded phrases for one office, each with the one it is compared as."""
    return tuple((_bare(row.form), _bare(row.instead)) for row in same_offices.rows)


def _bare(phrase: str) -> str:
    return " ".join(bare(word) for word in fold_word(phrase).split())
