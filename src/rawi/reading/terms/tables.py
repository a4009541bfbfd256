"""The word lists of the stage: families of words that take a side, their choices, and words that show the matter."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal

from rawi.arabic.cells import values_of
from rawi.arabic.lexicon import Entry, Row, Table

_LEXICON = Path(__file__).parent / "lexicon"


class Family(Row, frozen=True, kw_only=True):
    """A matter for which outlets choose different words; see the header of `families.tsv`."""

    family: str
    context: str
    gloss: str


class Choice(Row, frozen=True, kw_only=True):
    """One of the words of a family; see the header of `terms.tsv`."""

    family: str
    inflects: Literal["fixed", "noun", "definite", "adjective", "people", "phrase", "government"]
    plural: str
    not_behind: str
    not_before: str


class Context(Row, frozen=True, kw_only=True):
    """A word that shows of what a report speaks."""

    context: str


class Alternatives(Row, frozen=True, kw_only=True):
    """What `rawi explain` shows beside a term: its family, in neutral words, and all choices of the family."""

    family: str
    gloss: str
    choices: str


def _inflected(row: Choice) -> Iterator[tuple[str, str]]:
    plurals = values_of(row.plural)
    if row.inflects in ("fixed", "government"):
        yield row.form, ""
    elif row.inflects == "definite":
        yield "ال" + row.form, ""
    elif row.inflects == "phrase":
        for form in (row.form, *plurals):
            yield form, ""
            yield " ".join("ال" + word if word != "غير" else word for word in form.split(" ")), ""
    elif row.inflects == "adjective":
        yield from _both(row.form + ending for ending in ("", "ا", "ة", "ان", "ين", "ون", "ات", "تان", "تين"))
        yield row.form + "ي", ""
    else:
        yield from _noun(row, plurals)


def _noun(row: Choice, plurals: Sequence[str]) -> Iterator[tuple[str, str]]:
    stem = row.form.removesuffix("ة").removesuffix("ا")
    if row.inflects == "noun":
        yield from _both([row.form, *([] if row.form.endswith(("ة", "ا", "ى", "اء")) else [row.form + "ا"])])
    dual = row.form[:-1] + "ت" if row.form.endswith("ة") else row.form
    yield from _both([dual + "ان", dual + "ين"])
    for plural in plurals:
        if plural == "ون":
            yield from _both([row.form + "ون", row.form + "ين"])
            yield row.form + "ي", ""
        else:
            yield from _both([stem + "ات" if plural == "ات" else plural])


def _both(forms: Iterator[str] | list[str]) -> Iterator[tuple[str, str]]:
    for form in forms:
        yield form, ""
        yield "ال" + form, ""


families = Table("term_family", _LEXICON / "families.tsv", Family)
choices = Table("term", _LEXICON / "terms.tsv", Choice, _inflected)
contexts = Table("term_context", _LEXICON / "contexts.tsv", Context)
TABLES = (families, choices, contexts)


def _alternatives() -> dict[str, Entry]:
    """Of each family its row as `explain` shows it, with where it stands."""
    listed: dict[str, list[str]] = {}
    for row in choices.rows:
        listed.setdefault(row.family, []).append(row.form)
    found = {}
    for entry in families.entries:
        family = entry.row
        assert isinstance(family, Family)
        shown = Alternatives(
            form=family.form,
            source=family.source,
            family=family.family,
            gloss=family.gloss,
            choices=" | ".join(listed.get(family.family, [])),
        )
        found[family.family] = Entry("term_family", entry.words, "", shown, entry.where, False)
    return found


ALTERNATIVES = _alternatives()
CONTEXT_OF = {row.family: row.context for row in families.rows}
