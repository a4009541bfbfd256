"""The word lists of the stage: states, their adjectives, and the names that are also something else."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from rawi.arabic.lexicon import Row, Table

_LEXICON = Path(__file__).parent / "lexicon"
_NONE = "-"


class State(Row, frozen=True, kw_only=True):
    """One name of a state or territory; see the header of `states.tsv` for the columns."""

    iso3: str
    how: Literal["name", "long", "capital", "seat", "byname"]
    status: str = ""
    label_en: str = ""
    homograph: Literal["yes", "no"]


class Demonym(Row, frozen=True, kw_only=True):
    """The adjective that places a noun in a state: its masculine singular, and its broken plurals."""

    iso3: str
    plural: str
    homograph: Literal["yes", "no"]


class Homograph(Row, frozen=True, kw_only=True):
    """A name that is also another word: what it is by itself, and the words beside which it is not the state."""

    default: Literal["state", "word"]
    not_behind: str
    not_before: str


def _inflected(row: Demonym) -> Iterator[tuple[str, str]]:
    """Gender, number and article of a demonym: `كوري جنوبي` -> `الكورية الجنوبية`, `كوريون جنوبيون`…"""
    words = row.form.split(" ")
    for ending, number in _ENDINGS:
        inflected = " ".join(word + ending if word.endswith("ي") else word for word in words)
        yield inflected, number
        yield _with_article(inflected, words), number
    if row.plural != _NONE:
        for plural in row.plural.split("|"):
            yield plural, "plural"
            yield "ال" + plural, "plural"


_ENDINGS = (
    ("", "singular"), ("ا", "singular"), ("ة", "singular"), ("ان", "dual"), ("ين", "dual or plural"), ("تان", "dual"),
    ("تين", "dual"), ("ون", "plural"), ("ات", "plural"),
)  # fmt: skip


def _with_article(inflected: str, words: list[str]) -> str:
    if words[0].endswith("ي"):
        return " ".join("ال" + word for word in inflected.split(" "))
    return "ال" + inflected


states = Table("state", _LEXICON / "states.tsv", State)
demonyms = Table("demonym", _LEXICON / "demonyms.tsv", Demonym, _inflected)
not_states = Table("not_state", _LEXICON / "not_states.tsv", Row)
homographs = Table("homograph", _LEXICON / "homographs.tsv", Homograph)

TABLES = (states, demonyms, not_states, homographs)
