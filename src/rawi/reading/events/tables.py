"""The word lists of the stage: frames, the words that decide what they mean, light verbs, links, modality."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Literal

from rawi.arabic.cells import NONE, values_of
from rawi.arabic.fold import fold_word
from rawi.arabic.lexicon import Row, Table
from rawi.records import EventType, Modality

_LEXICON = Path(__file__).parent / "lexicon"
_ADJECTIVES = frozenset({"مسلح", "مضاد", "مشترك", "آمن", "عام", "شامل"})
"""Adjectives in the phrases of frames.tsv that do not end as adjectives do."""
_POSSESSIVES = ("ه", "ها", "هم", "هما", "نا")
Side = Literal["actor", "recipient", "instrument"]


class Frame(Row, frozen=True, kw_only=True):
    """A word that names an act, and how its parties stand around it; see the head of frames.tsv for the columns."""

    part: Literal["verb", "noun", "participle"]
    plural: str
    frame: str
    type: EventType
    mode: str
    context: str
    cameo: str
    subject: Side | Literal["-"]
    object: Literal["recipient", "actor", "topic", "-"]
    genitive: Literal["actor", "recipient", "either", "topic", "-"]
    by: str
    needs: str


class Condition(Row, frozen=True, kw_only=True):
    """A word of a class that frames ask for."""

    word_class: str


class Homograph(Row, frozen=True, kw_only=True):
    """A form that is written like one of a verb with a frame, and nearly always another word, a verb or not."""

    lemma: str
    is_a: Literal["verb", "noun"]
    exact: Literal["yes", "no"]


class Follower(Row, frozen=True, kw_only=True):
    """How an act that repeats another is told; see the header of `followers.tsv`."""

    by: Literal["pronoun", "ب", "step"]


class LightVerb(Row, frozen=True, kw_only=True):
    """A verb that leaves the act to the noun it governs: `شن هجوما`, `أعلن انسحابه`."""

    subject: Literal["actor", "announcer", "recipient", "-"]
    object: Literal["recipient", "actor", "-"]


class Link(Row, frozen=True, kw_only=True):
    """A word or phrase that brings a party: a preposition, or what says in which role it comes."""

    link: str


class Cue(Row, frozen=True, kw_only=True):
    """A word that says whether an act happened.

    `part`: verb (its lemma) or word. `reach`: `next` (only what stands right behind it), `clause` (what it governs,
    a verb behind أن) or `all` (verbs too). `acts`: all, or only deeds: what is said was said, `وافق على الطلب`.
    """

    part: Literal["verb", "word"]
    modality: Modality
    reach: Literal["next", "clause", "all"]
    acts: Literal["all", "deeds"]


class Content(Row, frozen=True, kw_only=True):
    """A word that says what is asked for, refused or threatened, and so the mode of the act."""

    type: EventType
    mode: str


class Context(Row, frozen=True, kw_only=True):
    """A word that says in which PLOVER context an act close to it stands."""

    context: str


class Boundary(Row, frozen=True, kw_only=True):
    """A word that begins a clause, or what it is for in one."""

    kind: Literal["subordinate", "relative", "adjunct", "auxiliary"]


def _written(row: Frame) -> Iterator[tuple[str, str]]:
    """Every form of a noun or participle with what it is: `singular`, `dual`, `plural`, or a possessed one.

    A verb's forms are those of `rawi.arabic.verbs`.
    """
    if row.part == "participle":
        yield from _participles(row.form, feminine=row.plural == NONE)
    elif row.part == "noun":
        yield from _nouns(row)


def _participles(form: str, *, feminine: bool) -> Iterator[tuple[str, str]]:
    """`مشيد`: also مشيدا, مشيدة, مشيدين; of a weak root, which is listed in the accusative, `داعيا`: داعية, داعين."""
    yield form, "singular"
    stem = form.removesuffix("يا")
    if stem == form:
        yield form + "ا", "singular"
    if feminine:
        yield (form + "ة" if stem == form else stem + "ية"), "singular"
    yield from ((stem + ending, "plural") for ending in ("ين", "ون"))


def _nouns(row: Frame) -> Iterator[tuple[str, str]]:
    if " " in row.form:
        yield row.form, "singular"
        yield _definite(row.form), "singular"
        return
    yield from _cases(row.form, "singular")
    stem = row.form[:-1] + "ت" if row.form.endswith("ة") else row.form
    for dual in (stem + "ان", stem + "ين"):
        yield dual, "dual"
        yield "ال" + dual, "dual"
    for plural in values_of(row.plural):
        yield from _cases(row.form.removesuffix("ة") + "ات" if plural == "ات" else plural, "plural")


def _cases(form: str, number: str) -> Iterator[tuple[str, str]]:
    yield form, number
    yield "ال" + form, number
    if not form.endswith(("ة", "ى", "ا", "اء", "ات")):
        yield form + "ا", number
    if form.endswith("ة"):
        stems = [form[:-1] + "ت"]
    elif form.endswith("اء"):
        stems = [form, form[:-1] + "ئ", form[:-1] + "ؤ"]
    else:
        stems = [form]
    yield from ((stem + pronoun, "possessed") for stem in stems for pronoun in _POSSESSIVES)


def _definite(phrase: str) -> str:
    """A noun and its adjectives with the article, `الغارة الجوية`; a noun and its genitive as they are."""
    words = phrase.split(" ")
    is_adjective = words[-1][-1] in "ةي" or words[-1] in _ADJECTIVES
    is_genitive = any(word.startswith(("ال", "لإ", "عن", "ب")) for word in words[1:]) or not is_adjective
    return phrase if is_genitive else " ".join("ال" + word for word in words)


def _nouns_and_accusative(row: Row) -> Iterator[tuple[str, str]]:
    yield row.form, ""
    yield "ال" + row.form, ""
    if not row.form.endswith(("ة", "ا", "ى", "اء", "ات")):
        yield row.form + "ا", ""


def _conditions(row: Condition) -> Iterator[tuple[str, str]]:
    """A noun with ال and in the accusative; what somebody makes also with whose it is: `محاولتها`."""
    yield from _nouns_and_accusative(row)
    if row.word_class == "effort":
        stem = row.form[:-1] + "ت" if row.form.endswith("ة") else row.form
        yield from ((stem + pronoun, "possessed") for pronoun in _POSSESSIVES)


def _no_verb_forms(row: Cue) -> Iterator[tuple[str, str]]:
    if row.part == "word":
        yield row.form, ""


def _steps(row: Follower) -> Iterator[tuple[str, str]]:
    if row.by == "step":
        yield row.form, ""


def _none(row: Row) -> Iterator[tuple[str, str]]:
    """A verb is found by its lemma, a homograph where a verb is."""
    yield from ()


frames = Table("frame", _LEXICON / "frames.tsv", Frame, _written)
conditions = Table("event_condition", _LEXICON / "conditions.tsv", Condition, _conditions)
homographs = Table("event_homograph", _LEXICON / "homographs.tsv", Homograph, _none)
light_verbs = Table("light_verb", _LEXICON / "light_verbs.tsv", LightVerb, _none)
links = Table("event_link", _LEXICON / "links.tsv", Link)
cues = Table("modality_cue", _LEXICON / "modality.tsv", Cue, _no_verb_forms)
contents = Table("event_content", _LEXICON / "contents.tsv", Content, _nouns_and_accusative)
contexts = Table("event_context", _LEXICON / "contexts.tsv", Context, _nouns_and_accusative)
boundaries = Table("event_boundary", _LEXICON / "boundaries.tsv", Boundary)
followers = Table("event_follower", _LEXICON / "followers.tsv", Follower, _steps)
TABLES = (frames, conditions, homographs, light_verbs, links, cues, contents, contexts, boundaries, followers)


def _by_lemma(rows: list[Frame]) -> dict[str, tuple[Frame, ...]]:
    """The frames of each verb, those that need something before those that need nothing."""
    found: dict[str, list[Frame]] = {}
    for row in rows:
        if row.part == "verb":
            found.setdefault(row.form, []).append(row)
    return {lemma: tuple(sorted(rows, key=lambda row: row.needs == NONE)) for lemma, rows in found.items()}


VERB_FRAMES = _by_lemma(frames.rows)
HOMOGRAPHS = {(fold_word(row.form), row.lemma): row for row in homographs.rows}
FOLLOWERS = {row.form: row.by for row in followers.rows if row.by != "step"}
LIGHT_VERBS = {row.form: row for row in light_verbs.rows}
CUES_BY_LEMMA = {row.form: row for row in cues.rows if row.part == "verb"}


@cache
def listed(cell: str) -> tuple[str, ...]:
    """The values of a cell that holds several, separated by spaces."""
    return () if cell == NONE else tuple(cell.split(" "))
