"""Statements: what holds for the word lists, for any text, and for the voice of every record."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi import pipeline, read_text
from rawi.arabic.fold import fold_word
from rawi.arabic.lexicon import Table
from rawi.arabic.verbs import VERBS, VerbRow
from rawi.reading.order import STAGES
from rawi.reading.statements.tables import cue_verbs
from rawi.records import Reading, Span
from rawi.text import lay_out
from reading.examples import examples

PIECES = [
    *("قال", "وأكد", "أن", "إن", "الوزير", "مصر", "«", "»", '"', "“", ":", "،", ".", "\n", "بحسب", "البيان", "مشيرا"),
    *(
        "إلى",
        "دعا",
        "بوقف",
        "القتال",
        "3 قتلى",
        "أمس",
        "(",
        ")",
        "–",
        "عن",
        "أمله",
        "في",
        "الذي",
        "طلب",
        "كما",
        "وفق ما",
    ),
    *("a", "\u200f", "ـ"),
]


def reading_of(text: str) -> Reading:
    """Everything read in a text."""
    return pipeline.read_source(pipeline.text_source(text))


def in_the_outlets_voice(reading: Reading) -> Iterable[tuple[str, Span]]:
    """The figures, events and terms that rest on no statement, by their first spans."""
    yield from (("figure", figure.span) for figure in reading.figures if figure.statement is None)
    yield from (("event", event.predicate[0]) for event in reading.events if event.statement is None)
    yield from (("term", term.span) for term in reading.terms if term.voice is None)


def check_voices(reading: Reading) -> None:
    """Nothing said after a cue or in quotation marks is given in the outlet's voice."""
    said = [span for statement in reading.statements for span in statement.content]
    quoted = [quotation.content for quotation in lay_out(reading.report).quotations]
    for kind, span in in_the_outlets_voice(reading):
        quote = span.quote(reading.report.text)
        if kind != "term":  # a term's voice is null too where nobody knows who the speaker is
            assert not any(content.covers(span) for content in said), f"{kind} {quote!r} in a statement"
        if kind == "figure":
            assert not any(content.covers(span) for content in quoted), f"{kind} {quote!r} in quotation marks"


EXAMPLES = sorted({example.text for stage in STAGES for example in examples(stage.name) if "«" in example.text})


@pytest.mark.parametrize("text", EXAMPLES)
def test_nothing_said_is_in_the_outlets_voice(text: str) -> None:
    check_voices(reading_of(text))


@given(st.lists(st.sampled_from(PIECES), max_size=40).map(lambda pieces: " ".join(["قال", *pieces])))
def test_any_text_is_read(text: str) -> None:
    reading = reading_of(text)
    check_voices(reading)
    ids = [statement.id for statement in reading.statements]
    assert ids == [f"s{number}" for number in range(1, len(ids) + 1)]
    for statement in reading.statements:
        assert statement.content
        assert statement.inside is None or statement.inside in ids
        assert statement.inside != statement.id
        assert statement.speaker is None or not statement.speaker.overlaps(statement.cue)


def test_verbs_of_speech_are_in_the_table_of_verbs() -> None:
    known = {fold_word(row.form.partition("/")[0]) for row in Table("verb", VERBS, VerbRow).rows}
    assert sorted({fold_word(row.form) for row in cue_verbs.rows} - known) == []


def test_there_are_as_many_reporting_verbs_as_promised() -> None:
    assert len({fold_word(row.form) for row in cue_verbs.rows}) >= 250


def test_the_chain_runs_from_the_words_to_the_reader() -> None:
    text = (
        "جاء ذلك في لقاء بالقاهرة، بحسب بيان صادر عن مصر على صفحتها الرسمية في «فيسبوك».\n"
        "وذكر البيان أن المباحثات تناولت التعاون."
    )
    first, second = reading_of(text).statements
    assert first.medium_kind == "social"
    assert second.entity == first.entity is not None
    assert [link.medium for link in second.chain] == ["statement", "social"]
    assert {link.entity for link in second.chain} == {first.entity}


@pytest.mark.parametrize(
    "text",
    [
        'ونقل الموقع الإلكتروني لـ "صوت الجنوب عن الوزير قوله، "لن نقبل بذلك".',
        "وفقا لـ «صدى المساء» فإن الطريق أغلق.",
        "قال لـ : إن الطريق أغلق.",
        'وناشدت صفحة الحملة على موقع "\n\nفيسبوك\n\n" السكان.',
    ],
)
def test_a_preposition_by_itself_is_nobody(text: str) -> None:
    reading = read_text(text)
    assert all(statement.speaker != statement.cue for statement in reading.statements)
