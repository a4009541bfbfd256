"""The word lists of the stage: organisations and armed groups by name, and the words that other names are made of."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Literal

from rawi.arabic.cells import NONE, values_of
from rawi.arabic.fold import fold_word
from rawi.arabic.letters import TOKEN
from rawi.arabic.lexicon import Row, Table

_LEXICON = Path(__file__).parent / "lexicon"

Kind = Literal["organisation", "armed_group", "military", "state"]
Shown = Literal["no", "cue", "head"]


class Known(Row, frozen=True, kw_only=True):
    """One name of an organisation, an armed group or a force; see the header of `organisations.tsv` for the columns."""

    key: str
    label_en: str = ""
    iso3: str
    sector: str
    kind: Literal["organisation", "armed_group", "military"]
    homograph: Shown
    head: str


class ArmedGroup(Known, frozen=True, kw_only=True):
    """As `Known`, and whose word the name is; see the header of `armed_groups.tsv`."""

    called_by: Literal["own", "opponents", "neutral"]


class Head(Row, frozen=True, kw_only=True):
    """A noun that names of organisations begin with; see the header of `heads.tsv`."""

    kind: Kind
    sector: str
    gender: Literal["masculine", "feminine"]
    number: Literal["singular", "plural"]
    style: Literal["body", "title", "force", "mission", "government", "phrase", "strict", "side"]
    wraps: Literal["yes", "no"]
    back: Literal["yes", "named", "no"]
    key: str
    label_en: str
    not_before: str


class Word(Row, frozen=True, kw_only=True):
    """A word inside names, or one that ends them; see the header of `words.tsv`."""

    role: Literal["link", "adjective", "beside", "passing", "noun", "stop"]


class Portfolio(Row, frozen=True, kw_only=True):
    """What a ministry is for, by which it is called alone; see the header of `portfolios.tsv`."""

    key: str
    label_en: str
    sector: str
    alone: Literal["yes", "demonym", "no"]


class Homograph(Row, frozen=True, kw_only=True):
    """A listed name that is also another word, and the words beside which it is that; see `homographs.tsv`."""

    not_behind: str
    not_before: str


class Cue(Row, frozen=True, kw_only=True):
    """A word behind which a doubtful name is one: `member` of a body, `teller` of its news; see `cues.tsv`."""

    shows: Literal["member", "teller"]


def _definite(row: Head) -> Iterator[tuple[str, str]]:
    """A noun without and with the article; a phrase that ends in a definite noun, as it stands."""
    if " ال" in row.form:
        yield row.form, "definite"
    else:
        yield row.form, "indefinite"
        yield " ".join("ال" + word for word in row.form.split(" ")), "definite"


def _of_word(row: Word) -> Iterator[tuple[str, str]]:
    """An adjective with its article in both genders; any other word as it stands."""
    if row.role in ("adjective", "beside", "passing"):
        feminine = row.form[:-1] + "ا" if row.form.endswith("ى") else row.form
        yield "ال" + row.form, "masculine"
        yield "ال" + _FEMININES.get(row.form, feminine + "ة"), "feminine"
    else:
        yield row.form, ""


_FEMININES = {
    "أعلى": "عليا",
    "أدنى": "دنيا",
    "أكبر": "كبرى",
    "آخر": "أخرى",
    "أول": "أولى",
    "أوسط": "وسطى",
    "أحمر": "حمراء",
}

organisations: Table[Known] = Table("organisation", _LEXICON / "organisations.tsv", Known)
armed_groups = Table("armed_group", _LEXICON / "armed_groups.tsv", ArmedGroup)
heads = Table("org_head", _LEXICON / "heads.tsv", Head, _definite)
words = Table("org_word", _LEXICON / "words.tsv", Word, _of_word)
portfolios = Table("portfolio", _LEXICON / "portfolios.tsv", Portfolio)
homographs = Table("org_homograph", _LEXICON / "homographs.tsv", Homograph)
cues = Table("org_cue", _LEXICON / "cues.tsv", Cue)
TABLES = (organisations, armed_groups, heads, words, portfolios, homographs, cues)
KNOWN = ("organisation", "armed_group")


_TRADES = {"MED": "market", "BUS": "market", "EDU": "learning"}
"""Sectors whose head nouns stand before names of their own bodies only."""


def fits(head: Head, known: Known) -> bool:
    """Whether the head noun may stand before that body's name: not `صحيفة` before a party, `قوات` before a union."""
    if head.wraps == "no" or (head.style == "force" and known.kind == "organisation"):
        return False
    trades = {_TRADES.get(head.sector), _TRADES.get(known.sector)}
    return len(trades) == 1


def homograph_of(words: tuple[str, ...]) -> Homograph | None:
    """The row of `homographs.tsv` for a name, given as its folded words."""
    return _homographs().get(words)


@cache
def _homographs() -> dict[tuple[str, ...], Homograph]:
    return {tuple(TOKEN.findall(fold_word(row.form))): row for row in homographs.rows}


def is_adjective(form: str) -> bool:
    """Whether a folded word is a definite adjective of `words.tsv`."""
    return form in _adjectives()


@cache
def _adjectives() -> frozenset[str]:
    return frozenset(entry.words[0] for entry in words.entries if entry.form)


@cache
def _first_rows() -> dict[str, Known]:
    """The first row of each listed entity, by its key."""
    return {row.key: row for table in (armed_groups, organisations) for row in reversed(table.rows)}


def labels(key: str) -> tuple[str, str]:
    """The Arabic and the English label of a listed entity: those of its first row."""
    first = _first_rows()[key]
    return first.form, first.label_en


@cache
def nouns_of(key: str) -> tuple[str, ...]:
    """The folded nouns that refer back to a listed entity: `حركه` to Hamas."""
    return tuple(fold_word(noun) for noun in values_of(_first_rows()[key].head))


def or_none(cell: str) -> str | None:
    """A cell, null where it is `-`."""
    return None if cell == NONE else cell


def fold_words(*words: str) -> frozenset[str]:
    """These words, folded."""
    return frozenset(fold_word(word) for word in words)


LOYAL = fold_words("الموالي", "الموالية", "المؤيد", "المؤيدة", "التابع", "التابعة", "المناصرة")
"""What a force may be to somebody whose name is part of its own."""
