"""The word lists of the stage: names, what is written between and before them, and the words that are none."""

import re
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal

from rawi.arabic.clitics import cuts
from rawi.arabic.fold import fold_word
from rawi.arabic.lexicon import Row, Table
from rawi.records.mention import Gender

_LEXICON = Path(__file__).parent / "lexicon"


class GivenName(Row, frozen=True, kw_only=True):
    """A given name; see the header of `given_names.tsv` for the columns."""

    gender: Gender | None = None
    label_en: str
    homograph: Literal["yes", "no"]


class FamilyName(Row, frozen=True, kw_only=True):
    """A family name that is no given name; see the header of `family_names.tsv`."""

    label_en: str
    homograph: Literal["yes", "no"]
    alone: Literal["yes", "no"]


class KnownPerson(Row, frozen=True, kw_only=True):
    """A spelling of a known person's name; see the header of `known_people.tsv`."""

    key: str
    iso3: str
    label_en: str
    homograph: Literal["yes", "no", "state"]


class Particle(Row, frozen=True, kw_only=True):
    """A short word within a name; see the header of `particles.tsv`."""

    place: Literal["inside", "front", "mother", "servant", "foreign"]
    label_en: str


class Honorific(Row, frozen=True, kw_only=True):
    """A title before a name; see the header of `honorifics.tsv`."""

    gender: Gender | None = None
    opens: Literal["yes", "no"]


class Cue(Row, frozen=True, kw_only=True):
    """A word beside a name and what it shows; see the header of `cues.tsv`."""

    shows: Literal["kin", "named", "led", "before", "holder"]


def _no_forms(row: Row) -> tuple[tuple[str, str], ...]:
    """None: such words are asked for beside a name only, so that they need not be looked up in every text."""
    return ()


def _looked_up(row: Cue) -> tuple[tuple[str, str], ...]:
    """Words that announce a name that no list has; the others are asked for beside a name only."""
    return ((row.form, ""),) if row.shows in ("kin", "named") else ()


given_names = Table("given_name", _LEXICON / "given_names.tsv", GivenName)
family_names = Table("family_name", _LEXICON / "family_names.tsv", FamilyName)
known_people = Table("known_person", _LEXICON / "known_people.tsv", KnownPerson)
particles = Table("name_particle", _LEXICON / "particles.tsv", Particle)
honorifics = Table("honorific", _LEXICON / "honorifics.tsv", Honorific)
cues = Table("person_cue", _LEXICON / "cues.tsv", Cue, _looked_up)
sayings = Table("person_verb", _LEXICON / "sayings.tsv", Row, _no_forms)
regnals = Table("regnal", _LEXICON / "regnals.tsv", Row, _no_forms)
not_names = Table("not_name", _LEXICON / "not_names.tsv", Row, _no_forms)
bare_words = Table("bare_word", _LEXICON / "bare_words.tsv", Row, _no_forms)

TABLES = (
    given_names, family_names, known_people, particles, honorifics, cues, sayings, regnals, not_names, bare_words,
)  # fmt: skip

_SUFFIXES = ("ها", "هم", "هما", "كم", "اته", "يته")
_OWNED = ("ه", "نا")
"""Pronouns of a listed noun; `_OWNED_IN_TA` are those of one in ـة, with its dual."""
_OWNED_IN_TA = ("ته", "تي", "تنا", "تين", "تان")
_ITS = "ته"
"""Behind a preposition, of a noun in ـة with a pronoun: `لخلافته`."""
_NISBA = "يه"
_FRENCH_NISBA = "ييه"
_PLURAL = "ات"
_SHORTEST_PLURAL = 6
_SHORTEST = 3
_SHORTEST_DEFINITE = 5
_MASDAR = re.compile("ا.ت.ا.|ان..ا.|است[^وي].ا.")
"""Verbal nouns of derived verbs, folded: `امتصاص`, `انطلاق`, `استعمال`; `استيفان` is a name."""
_ARTICLE = "ال"
_MOST_FORMS = 50_000


@cache
def _words(table: Table[Row]) -> frozenset[str]:
    return frozenset(fold_word(row.form) for row in table.rows)


@cache
def cue_words(shows: str) -> frozenset[str]:
    """The folded words of `cues.tsv` that show this."""
    return frozenset(fold_word(row.form) for row in cues.rows if row.shows == shows)


def is_regnal(form: str) -> bool:
    """Whether a folded form is the number behind a ruler's name: `الثاني`."""
    return form in _words(regnals)


@cache
def verbs_of_people() -> frozenset[str]:
    """The lemmas of `sayings.tsv`."""
    return frozenset(row.form for row in sayings.rows)


@lru_cache(maxsize=_MOST_FORMS)
def is_common(form: str) -> bool:
    """Whether a folded form that no list of names has is a word of the language.

    It is one by `not_names.tsv`, without the article by `bare_words.tsv`, by its ending or by its pattern.
    """
    words, bare = _words(not_names), _words(bare_words)
    return any(
        cut.rest in words
        or _is_inflected(cut.rest, words)
        or (cut.proclitics != "" and cut.rest.endswith(_ITS) and len(cut.rest) > _SHORTEST_DEFINITE)
        or (not cut.rest.startswith(_ARTICLE) and (cut.rest in bare or _is_made_of(cut.rest, bare)))
        for cut in cuts(form)
    )


def is_bare_word(form: str) -> bool:
    """Whether a folded form is just so in `bare_words.tsv`."""
    return form in _words(bare_words)


def _is_inflected(form: str, words: frozenset[str]) -> bool:
    bare = form[2:] if form.startswith(_ARTICLE) and len(form) >= _SHORTEST_DEFINITE else form
    if bare in words or (bare.endswith(_NISBA) and not bare.endswith(_FRENCH_NISBA)) or bare.endswith(_SUFFIXES):
        return True
    if bare.endswith(_PLURAL) and len(bare) >= _SHORTEST_PLURAL:
        return True
    return bare.endswith("ا") and len(bare) > _SHORTEST and bare[:-1] in words


def _is_made_of(form: str, words: frozenset[str]) -> bool:
    """Whether a word without the article is a verbal noun, or one of these with a pronoun, a dual ending or tanwin."""
    if _MASDAR.fullmatch(form) or (form.endswith("ا") and len(form) > _SHORTEST and form[:-1] in words):
        return True
    if any(form.endswith(end) and form[: -len(end)] in words for end in _OWNED):
        return True
    return any(form.endswith(end) and form[: -len(end)] + "ه" in words for end in _OWNED_IN_TA)


@cache
def first_spelling(key: str) -> str:
    """The first spelling of a known person's name, which is its Arabic label."""
    return next(row.form for row in known_people.rows if row.key == key)
