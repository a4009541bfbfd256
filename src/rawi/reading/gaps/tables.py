"""The word lists of the stage: negations, what they negate, what is missing, where a clause ends."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from rawi.arabic.lexicon import Row, Table

_LEXICON = Path(__file__).parent / "lexicon"
_PRONOUNS = ("ه", "ها", "هم")
Lack = Literal["not disclosed", "not known", "not confirmed", "no comment", "no claim", "no details"]
"""What the report says it lacks; the first words of `Gap.about`."""


class Negation(Row, frozen=True, kw_only=True):
    """A negation or refusal, and whether a verb or a verbal noun stands behind it."""

    takes: Literal["verb", "noun"]


class Verb(Row, frozen=True, kw_only=True):
    """A verb of telling or knowing; see the header of `verbs.tsv` for the columns."""

    lacks: Lack
    of: str
    needs: str
    negation: Literal["any", "لم"]


class Lacking(Row, frozen=True, kw_only=True):
    """A verbal noun, an opening or an adjective of what is not known."""

    lacks: Lack


class Matter(Row, frozen=True, kw_only=True):
    """A noun for what is not told, and whether nothing more is missing behind it (`اسمه`)."""

    closes: Literal["yes", "no"]


class Adverb(Row, frozen=True, kw_only=True):
    """A word between a verb and what is missing; see the header of `adverbs.tsv`."""

    kind: Literal["adverb", "nobody"]


def _conjugated(row: Verb) -> Iterator[tuple[str, str]]:
    """The third persons behind لم and دون أن, and with the pronoun of what is not told: `لم تحدده`."""
    stem = row.form[1:]
    for form in (row.form, "ت" + stem):
        yield form, ""
        if not form.endswith("ى"):
            yield from ((form + pronoun, "with its object") for pronoun in _PRONOUNS)
    yield "ي" + stem.removesuffix("ى") + "وا", ""


negations = Table("gap_negation", _LEXICON / "negations.tsv", Negation)
verbs = Table("gap_verb", _LEXICON / "verbs.tsv", Verb, _conjugated)
masdars = Table("gap_masdar", _LEXICON / "masdars.tsv", Lacking)
matters = Table("gap_matter", _LEXICON / "matters.tsv", Matter)
adverbs = Table("gap_adverb", _LEXICON / "adverbs.tsv", Adverb)
unknown = Table("gap_unknown", _LEXICON / "unknown.tsv", Lacking)
openings = Table("gap_opening", _LEXICON / "openings.tsv", Lacking)
stops = Table("gap_stop", _LEXICON / "stops.tsv", Row)
TABLES = (negations, verbs, masdars, matters, adverbs, unknown, openings, stops)
