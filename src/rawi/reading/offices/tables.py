"""The word lists of the stage: heads of office phrases, what an office is of, and the adjectives in between."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Literal

from rawi.arabic.cells import NONE
from rawi.arabic.fold import fold_word
from rawi.arabic.lexicon import Row, Table

_LEXICON = Path(__file__).parent / "lexicon"


class Head(Row, frozen=True, kw_only=True):
    """The head of an office phrase; see the header of `offices.tsv` for the columns."""

    join: Literal["-", "adjective", "construct", "fixed"]
    feminine: Literal["yes", "no"]
    plural: str
    kind: Literal["office", "person"]
    bare: Literal["yes", "no", "rank"]
    ties: str
    iso3: str
    sector: str
    label_en: str


class Portfolio(Row, frozen=True, kw_only=True):
    """What an office is of; see the header of `portfolios.tsv`."""

    of: Literal["ministry", "body"]
    label_en: str


class Cue(Row, frozen=True, kw_only=True):
    """A word before an office and what it shows; see the header of `cues.tsv`."""

    shows: Literal["named", "motion", "town", "appointed", "adjective"]


_FEMININES = {"أعلى": "عليا", "أول": "أولى", "أعظم": "عظمى", "أكبر": "كبرى", "ثان": "ثانية", "سام": "سامية"}
_PRONOUNS = ("ه", "ها", "هم", "نا")
_AL = "ال"
_SHORTEST_POSSESSED = 3
"""`ملكه` is 'his property'."""


def feminine(word: str) -> str:
    """The feminine of an adjective or noun in the masculine singular."""
    return _FEMININES.get(word, word if word.endswith("ة") else word + "ة")


def _heads(row: Head) -> Iterator[tuple[str, str]]:
    """Each form of a head and what it is: number, then state: `singular definite`, `plural construct`…"""
    words = row.form.split(" ")
    if row.join == "fixed":
        yield row.form, "singular definite"
        return
    female = [feminine(word) for word in words] if row.join == "adjective" else [feminine(words[0]), *words[1:]]
    for forms in (words, female) if row.feminine == "yes" else (words,):
        yield " ".join(forms), "singular construct"
        yield _definite(forms, row.join), "singular definite"
    if len(words) == 1 and len(row.form) > _SHORTEST_POSSESSED:
        for pronoun in _PRONOUNS:
            yield row.form + pronoun, "singular possessed"
        if row.form == "وزير":
            yield from (("وزيرا", "dual construct"), ("وزيري", "dual construct"))
    if fold_word(row.form) in shown_by("appointed"):
        yield row.form + "ا", "singular accusative"
    if row.plural != NONE:
        yield from _plurals(row)


def _plurals(row: Head) -> Iterator[tuple[str, str]]:
    words = row.plural.split(" ")
    oblique = [word[:-2] + "ين" if word.endswith("ون") else word for word in words]
    for forms in (words, oblique):
        yield " ".join(forms), "plural construct"
        yield _definite(forms, row.join), "plural definite"
    if words[0].endswith("ون"):
        yield " ".join([words[0][:-1], *words[1:]]), "plural construct"
        yield " ".join([words[0][:-2] + "ي", *words[1:]]), "plural construct"


def _definite(words: list[str], join: str) -> str:
    """With the article: on both words of noun and adjective, on the last of a construct."""
    if join == "construct":
        return " ".join([*words[:-1], _AL + words[-1]])
    return " ".join(_AL + word for word in words)


def _portfolios(row: Portfolio) -> Iterator[tuple[str, str]]:
    """As written, without its article before a state's name, and with a pronoun: `خارجيته`."""
    yield row.form, "definite"
    bare = row.form.removeprefix(_AL)
    yield bare, "construct"
    if bare.endswith("ة") and " " not in bare:
        yield from ((bare[:-1] + "ت" + pronoun, "possessed") for pronoun in _PRONOUNS)


def _with_article(row: Row) -> Iterator[tuple[str, str]]:
    yield row.form, "construct"
    yield _AL + row.form, "definite"


def _adjectives(row: Row) -> Iterator[tuple[str, str]]:
    """Both genders and the sound plural, with the article and without."""
    for form in (row.form, feminine(row.form), row.form + "ون", row.form + "ين"):
        yield form, "indefinite"
        yield _AL + form, "definite"


cues = Table("office_cue", _LEXICON / "cues.tsv", Cue)


@cache
def shown_by(shows: str) -> frozenset[str]:
    """The folded words that show this; see the header of `cues.tsv`."""
    return frozenset(fold_word(row.form) for row in cues.rows if row.shows == shows)


heads = Table("office", _LEXICON / "offices.tsv", Head, _heads)
portfolios = Table("office_of", _LEXICON / "portfolios.tsv", Portfolio, _portfolios)
bodies = Table("office_body", _LEXICON / "bodies.tsv", Row, _with_article)
adjectives = Table("office_adjective", _LEXICON / "adjectives.tsv", Row, _adjectives)
TABLES = (heads, portfolios, bodies, adjectives, cues)
