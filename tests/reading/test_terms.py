"""Terms: whose voice they stand in, that families are even-handed, and what `rawi explain` shows of them."""

from collections import Counter

import pytest

from rawi import pipeline
from rawi.matching.layers import Layers
from rawi.matching.sheet import Part, Sheet
from rawi.pages import read_page
from rawi.reading import lexicon
from rawi.reading.terms.rules import read_terms
from rawi.reading.terms.tables import ALTERNATIVES, choices, contexts, families
from rawi.records import Span, Statement, Term
from rawi.text import lay_out

TEXT = "قال المتحدث إن الثوار سيطروا على بلدة في سوريا."


def sheet_of(text: str) -> Sheet:
    layers: Layers = lay_out(read_page(pipeline.text_source(text)))
    return Sheet(layers, lexicon())


def said(text: str, entity: str | None, content: str, inside: str | None = None) -> Part:
    """A statement of `entity` whose content are these words, as the stage of statements places it."""
    start = text.index(content)
    statement = Statement(
        id="s1",
        cue=Span(0, 3),
        speaker=None,
        entity=entity,
        kind="assert",
        form="indirect",
        content=(Span(start, start + len(content)),),
        addressee=None,
        medium=None,
        medium_kind=None,
        date=None,
        chain=(),
        inside=inside,
        rule="test",
    )
    return Part("statement", 0, 1, "", 0, None, statement)


def terms(sheet: Sheet) -> list[tuple[str, str | None]]:
    read_terms(sheet)
    return [(term.span.quote(sheet.layers.report.text), term.voice) for term in sheet.records(Term)]


def test_a_term_in_a_statement_is_its_speakers() -> None:
    sheet = sheet_of(TEXT)
    sheet.placed["statement"] = {0: [said(TEXT, "a7", "الثوار سيطروا على بلدة في سوريا")]}
    assert terms(sheet) == [("الثوار", "a7")]


def test_a_term_in_a_statement_of_nobody_named_is_not_the_outlets() -> None:
    sheet = sheet_of(TEXT)
    sheet.placed["statement"] = {0: [said(TEXT, None, "الثوار سيطروا على بلدة في سوريا")]}
    assert terms(sheet) == [("الثوار", "unnamed")]


def test_the_innermost_statement_has_the_voice() -> None:
    sheet = sheet_of(TEXT)
    outer, inner = said(TEXT, "a1", TEXT[4:-1]), said(TEXT, "a2", "الثوار سيطروا", inside="s0")
    sheet.placed["statement"] = {0: [outer, inner]}
    assert terms(sheet) == [("الثوار", "a2")]


def test_a_term_in_quotation_marks_is_not_the_outlets() -> None:
    assert terms(sheet_of("دخل «الثوار» بلدة في سوريا.")) == [("الثوار", "quoted")]


def test_every_family_has_the_words_of_more_than_one_side() -> None:
    sizes = Counter(row.family for row in choices.rows)
    names = {row.family for row in families.rows}
    assert set(sizes) == names
    assert min(sizes.values()) >= 2
    assert len(names) >= 40


def test_every_context_is_shown_by_words() -> None:
    assert {row.context for row in families.rows} - {"-"} == {row.context for row in contexts.rows}


@pytest.mark.parametrize("family", ["war in Gaza", "migrants", "Western Sahara"])
def test_explain_shows_a_family_with_all_its_choices(family: str) -> None:
    shown = ALTERNATIVES[family].row
    listed = [row.form for row in choices.rows if row.family == family]
    assert getattr(shown, "choices").split(" | ") == listed  # noqa: B009
    assert getattr(shown, "gloss")  # noqa: B009
