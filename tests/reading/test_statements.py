"""Statements: what holds for the word lists, for any text, and for the voice of every record."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from voice import CORPUS, articles, voices

from rawi import pipeline, read_text
from rawi.arabic.fold import fold_word
from rawi.arabic.lexicon import Table
from rawi.arabic.verbs import VERBS, VerbRow
from rawi.reading.order import STAGES
from rawi.reading.statements.tables import cue_verbs
from rawi.records import Reading
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


def check_voices(reading: Reading) -> None:
    """Nothing said after a cue or in quotation marks is given in the outlet's voice."""
    wrong = [f"{kind} {span.quote(reading.report.text)!r}" for kind, span, right in voices(reading) if not right]
    assert wrong == []


EXAMPLES = sorted({example.text for stage in STAGES for example in examples(stage.name) if "«" in example.text})


@pytest.mark.parametrize("text", EXAMPLES)
def test_nothing_said_is_in_the_outlets_voice(text: str) -> None:
    check_voices(reading_of(text))


@pytest.mark.skipif(not CORPUS.is_dir(), reason="no ../shared/corpus beside the checkout")
def test_nothing_said_in_real_articles_is_in_the_outlets_voice() -> None:
    said = 0
    for article in articles(CORPUS, every=40):
        reading = read_text(article["text"], title=article["title"], published=article["published"])
        check_voices(reading)
        said += sum(1 for _ in voices(reading))
    assert said > 1000


def test_what_is_given_in_the_outlets_voice_though_said_is_found() -> None:
    reading = reading_of("قالت بلجيكا إن الهجوم أوقع 7 قتلى. وقال الناطق «قصفت فرنسا المدينة بعدوان غاشم».")
    assert {kind for kind, _, right in voices(reading) if right} >= {"figure", "event"}
    figures = tuple(msgspec.structs.replace(figure, statement=None) for figure in reading.figures)
    events = tuple(msgspec.structs.replace(event, statement=None) for event in reading.events)
    taken = msgspec.structs.replace(reading, figures=figures, events=events)
    assert {kind for kind, _, right in voices(taken) if not right} == {"figure", "event"}


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
