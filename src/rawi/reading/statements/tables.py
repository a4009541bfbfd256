"""The word lists of the stage: what reports speech, what brings its content, through which channel it comes."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Literal

from rawi.arabic.cells import values_of
from rawi.arabic.fold import fold_word
from rawi.arabic.lexicon import Row, Table
from rawi.records import MediumKind, StatementKind

_LEXICON = Path(__file__).parent / "lexicon"
_PRONOUNS = ("ه", "ها", "هم", "هما", "نا", "ي")


class CueVerb(Row, frozen=True, kw_only=True):
    """A verb that reports speech; see the header of `cues.tsv` for the columns."""

    kind: StatementKind
    takes: str
    whom: str
    participle: str
    masdar: str
    needs: str
    by: Literal["someone", "-"]


class Attribution(Row, frozen=True, kw_only=True):
    """A phrase that gives text on somebody's word; see the header of `attributions.tsv`."""

    kind: StatementKind
    takes: Literal["source", "channel", "verb", "none"]


class Medium(Row, frozen=True, kw_only=True):
    """A channel; see the header of `media.tsv`."""

    kind: MediumKind
    speaks: Literal["yes", "no"]
    plural: str


class Attitude(Row, frozen=True, kw_only=True):
    """What one expresses; see the header of `attitudes.tsv`."""

    kind: StatementKind
    brings: str


class NotCue(Row, frozen=True, kw_only=True):
    """What looks like a report of speech; see the header of `not_cues.tsv`."""

    reason: str


class ShownWord(Row, frozen=True, kw_only=True):
    """A word that shows something around a cue; see the header of `words.tsv`."""

    shows: str


def _nominal(row: CueVerb) -> Iterator[tuple[str, str]]:
    """The participle as a circumstance (`مؤكدا`, `مؤكدة`, `مؤكدين`), and the verbal nouns (`دعوة`, `دعوتها`)."""
    for participle in values_of(row.participle):
        yield from ((form, "participle") for form in _circumstantial(participle))
    for masdar in values_of(row.masdar):
        yield masdar, "masdar"
        yield "ال" + masdar, "masdar"
        if not masdar.endswith(("ا", "ة")):
            yield masdar + "ا", "masdar"
        yield from ((form, "possessed") for form in _possessed(masdar))


def _circumstantial(participle: str) -> Iterator[str]:
    if participle.endswith("يا"):  # a defective one, given in the accusative: داعيا
        stem = participle[:-1]
        yield from (participle, stem + "ة", stem[:-1] + "ين", stem + "ات")
    elif not participle.endswith("ي"):
        yield from (participle + "ا", participle + "ة", participle + "ين", participle + "ات")


def _possessed(noun: str) -> Iterator[str]:
    stem = noun[:-1] + "ت" if noun.endswith("ة") else noun
    if stem.endswith("اء"):
        yield from (stem[:-1] + "ئ" + pronoun for pronoun in _PRONOUNS)
    yield from (stem + pronoun for pronoun in _PRONOUNS)


def _states(row: Row) -> Iterator[tuple[str, str]]:
    """A noun bare, with the article, in the indefinite accusative and with a pronoun."""
    yield row.form, ""
    yield "ال" + row.form, ""
    if not row.form.endswith(("ة", "ا", "ء", "ى")):
        yield row.form + "ا", ""
    yield from ((form, "") for form in _possessed(row.form) if not form.endswith("ي"))


def _channels(row: Medium) -> Iterator[tuple[str, str]]:
    for form in (row.form, *values_of(row.plural)):
        yield form, ""
        if " " not in form and not form.startswith("ال"):
            yield "ال" + form, ""
            if not form.endswith(("ة", "ا", "ه", "هم")):
                yield form + "ا", ""
            yield from ((possessed, "") for possessed in _possessed(form))


cue_verbs = Table("cue", _LEXICON / "cues.tsv", CueVerb, _nominal)
attributions = Table("attribution", _LEXICON / "attributions.tsv", Attribution)
media = Table("medium", _LEXICON / "media.tsv", Medium, _channels)
attitudes = Table("attitude", _LEXICON / "attitudes.tsv", Attitude, _states)
contents = Table("content_noun", _LEXICON / "contents.tsv", Row, _states)
not_cues = Table("not_cue", _LEXICON / "not_cues.tsv", NotCue)
shown_words = Table("said_word", _LEXICON / "words.tsv", ShownWord)
"""Asked by rules only: not on the sheet."""
TABLES = (cue_verbs, attributions, media, attitudes, contents, not_cues)


@cache
def cues_of(lemma: str) -> tuple[CueVerb, ...]:
    """The rows of `cues.tsv` for a verb, given by its lemma's key (`وقع/يقع` where two are written alike)."""
    return _by_lemma().get(fold_word(lemma.partition("/")[0]), ())


@cache
def _by_lemma() -> dict[str, tuple[CueVerb, ...]]:
    found: dict[str, tuple[CueVerb, ...]] = {}
    for row in cue_verbs.rows:
        lemma = fold_word(row.form)
        found[lemma] = (*found.get(lemma, ()), row)
    return found


@cache
def brings(cell: str) -> frozenset[str]:
    """What brings the content, of a `takes` or `brings` cell: `that`, `quote`, `object`, prepositions as folded."""
    return frozenset(part if part.isascii() else fold_word(part) for part in values_of(cell))
