"""Events: who did what to whom, once for each act, resting on the statement they are told in."""

import pytest

from rawi import read_text
from rawi.arabic.lexicon import Table
from rawi.arabic.verbs import VERBS, VerbRow
from rawi.reading.events.tables import CUES_BY_LEMMA, LIGHT_VERBS, VERB_FRAMES
from rawi.records import Event, Reading


def named(reading: Reading, entities: tuple[str, ...]) -> list[str]:
    """The first name of each entity."""
    names = {actor.id: actor.names[0].text for actor in reading.actors}
    return [names[entity] for entity in entities]


def only(text: str) -> tuple[Reading, Event]:
    reading = read_text(text)
    assert len(reading.events) == 1, reading.events
    return reading, reading.events[0]


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        ("انتقدت مصر إسرائيل أمس.", ["مصر"], ["إسرائيل"]),
        ("مصر تنتقد إسرائيل.", ["مصر"], ["إسرائيل"]),
        ("شنت إسرائيل هجوما على لبنان.", ["إسرائيل"], ["لبنان"]),
        ("انطلقت مفاوضات بين مصر وإثيوبيا.", ["مصر"], ["إثيوبيا"]),
        ("أنهى الرئيس التركي زيارته إلى قطر.", ["الرئيس التركي"], ["قطر"]),
        ("التقى الوزير المصري مع الرئيس التركي.", ["الوزير المصري"], ["الرئيس التركي"]),
        ("استعاد الجيش السوري مدينة حلب من حركة طالبان.", ["الجيش السوري"], ["حركة طالبان"]),
    ],
)
def test_parties(text: str, actors: list[str], recipients: list[str]) -> None:
    reading, event = only(text)
    assert named(reading, event.actors) == actors
    assert named(reading, event.recipients) == recipients


def test_an_act_told_twice_is_one_event() -> None:
    reading, event = only("مصر تنتقد إسرائيل\n\nانتقدت مصر إسرائيل أمس.")
    assert [span.quote(reading.report.text) for span in event.predicate] == ["تنتقد", "انتقدت"]


def test_an_event_rests_on_the_statement_it_is_told_in() -> None:
    reading = read_text("قال الوزير المصري إن إسرائيل قصفت لبنان.")
    assert [event.statement for event in reading.events] == [reading.statements[0].id]


def test_what_is_called_for_has_not_happened() -> None:
    reading = read_text("دعت مصر إسرائيل إلى وقف إطلاق النار.")
    assert [(event.type, event.modality) for event in reading.events] == [
        ("REQUEST", "actual"),
        ("RETREAT", "demanded"),
    ]


def test_no_date_but_one_that_is_told() -> None:
    reading = read_text("انتقدت مصر إسرائيل.", published="2025-07-30")
    assert [(event.date, event.date_span, event.place) for event in reading.events] == [(None, None, None)]


def test_lemmas_of_the_word_lists_are_verbs() -> None:
    known = {row.form for row in Table("verb", VERBS, VerbRow).rows}
    assert {*VERB_FRAMES, *LIGHT_VERBS, *CUES_BY_LEMMA} <= known


@pytest.mark.parametrize("text", ["أدانت مصر", "رحبت مصر", "رفضت مصر"])
def test_a_report_may_end_with_who_judges(text: str) -> None:
    assert all(event.recipients == () for event in read_text(text).events)
