"""The word lists of the stage: states, their adjectives, and what shows whether a word is the name of one."""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Literal

from rawi.arabic.cells import NONE, values_of
from rawi.arabic.fold import fold_word
from rawi.arabic.lexicon import Row, Table

LEXICON = Path(__file__).parent / "lexicon"


class State(Row, frozen=True, kw_only=True):
    """One name of a state or territory; see the header of `states.tsv` for the columns."""

    iso3: str
    how: Literal["name", "long", "byname", "land", "capital", "seat", "palace"]
    status: str = ""
    label_en: str = ""
    homograph: Literal["yes", "no"]


class Demonym(Row, frozen=True, kw_only=True):
    """The adjective that places a noun in a state: its masculine singular, and its broken plurals."""

    iso3: str
    plural: str
    homograph: Literal["yes", "no", "word"]


class Homograph(Row, frozen=True, kw_only=True):
    """A name that is also another word; see the header of `homographs.tsv` for the columns."""

    default: Literal["state", "place", "word", "rare"]
    not_behind: str
    not_before: str
    rival: str


class Cue(Row, frozen=True, kw_only=True):
    """A word and what it shows of the name behind it; see the header of `cues.tsv`."""

    shows: Literal[
        "thing", "elsewhere", "titled", "state", "office", "masculine", "owner", "named", "no noun", "relation",
        "inside", "place", "predicate", "club", "of place", "first", "land", "border",
    ]  # fmt: skip


class Act(Row, frozen=True, kw_only=True):
    """A verb of which governments are the subject: its perfect and imperfect, masculine singular; see `acts.tsv`."""

    imperfect: str


def _inflected(row: Demonym) -> Iterator[tuple[str, str]]:
    """Gender, number and article of a demonym: `كوري جنوبي` -> `الكورية الجنوبية`, `كوريون جنوبيون`…"""
    words = row.form.split(" ")
    for ending, number in _ENDINGS:
        inflected = " ".join(word + ending if word.endswith("ي") else word for word in words)
        yield inflected, number
        yield _with_article(inflected, words), number
    for plural in values_of(row.plural):
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


def _conjugated(row: Act) -> Iterator[tuple[str, str]]:
    """The third person singular of both tenses and genders: `دعا`, `يدعو` -> also `دعت`, `تدعو`, `دعته`, `تدعوها`…"""
    stem = row.form[:-1] if row.form[-1] in "اى" else row.form
    feminines = [stem + "ت"]
    yield row.form, "masculine"
    if row.imperfect != NONE:
        yield row.imperfect, "masculine"
        feminines.append("ت" + row.imperfect[1:])
    for form in feminines:
        yield form, "feminine"
        before_pronoun = form[:-1] + "ا" if form[-1] == "ى" else form
        yield before_pronoun + "ه", "feminine"
        yield before_pronoun + "ها", "feminine"


states = Table("state", LEXICON / "states.tsv", State)
demonyms = Table("demonym", LEXICON / "demonyms.tsv", Demonym, _inflected)
not_states = Table("not_state", LEXICON / "not_states.tsv", Row)
homographs = Table("homograph", LEXICON / "homographs.tsv", Homograph)
cues = Table("name_cue", LEXICON / "cues.tsv", Cue)
acts = Table("state_act", LEXICON / "acts.tsv", Act, _conjugated)

LONGEST_NAME = max(len(entry.words) for entry in states.entries)
TABLES = (states, demonyms, not_states, homographs, cues, acts)


_FUNCTION_WORDS = {
    "state": "في إلى من عن على لدى مع بين ضد عبر نحو تجاه داخل خارج",
    "inside": "في إلى من داخل خارج أمام حول قرب نحو",
    "place": "في إلى من داخل خارج نحو عبر حول",
    "no noun": "ما لا إذا هذا أما بينما عندما كما لولا عدا فيما مما هنا أيضا كلا لسنا",
    "clause": "أن لكن حيث فيما بينما إذا",
}
"""Prepositions, conjunctions and the like, by what they show as in `cues.tsv`; behind `clause` a clause opens.

They are in no list because each stands in every text: they are looked at only beside a name.
"""


@cache
def cue_words(shows: str) -> frozenset[str]:
    """The folded words that show this, those of `cues.tsv` and the function words."""
    listed = [row.form for row in cues.rows if row.shows == shows]
    return frozenset(fold_word(word) for word in [*listed, *_FUNCTION_WORDS.get(shows, "").split()])


def homograph_of(words: tuple[str, ...]) -> Homograph | None:
    """The row of `homographs.tsv` for a name, given as its folded words."""
    return _homographs().get(words)


@cache
def _homographs() -> dict[tuple[str, ...], Homograph]:
    return {tuple(fold_word(row.form).split(" ")): row for row in homographs.rows}


@cache
def is_clear(words: tuple[str, ...]) -> bool:
    """Whether a name is one state's wherever nothing beside it says otherwise: not `كوريا`, `مالي`, `طرابلس`."""
    homograph = homograph_of(words)
    clear = homograph is None or (homograph.default in ("state", "place") and homograph.rival == NONE)
    return clear and words not in _shared()


@cache
def _shared() -> frozenset[tuple[str, ...]]:
    """The names that two states go by."""
    names = {(tuple(fold_word(row.form).split(" ")), row.iso3) for row in states.rows}
    owners = Counter(words for words, _ in names)
    return frozenset(words for words, number in owners.items() if number > 1)


@cache
def labels(iso3: str, place: str) -> tuple[str, str]:
    """The Arabic and English label of a state (`place` empty), or of its capital or palace with that English label."""
    rows = (row for row in states.rows if row.iso3 == iso3 and place in ("", row.label_en))
    first = next(rows)
    return first.form, first.label_en


@cache
def capital_of(iso3: str) -> State | None:
    """The first capital of a state in `states.tsv`; null where it has none there."""
    return next((row for row in states.rows if row.iso3 == iso3 and row.how == "capital"), None)
