"""The report this began with: what happened in it, and what was only called for, planned or offered."""

import json
from pathlib import Path

import pytest

from rawi import read_text
from rawi.records import Event, Reading

SEED = Path(__file__).parents[3] / "shared" / "gold" / "seed.reports.jsonl"
pytestmark = pytest.mark.skipif(not SEED.exists(), reason="no ../shared/gold beside the checkout")


@pytest.fixture(scope="module")
def reading() -> Reading:
    report = json.loads(SEED.read_text(encoding="utf-8").splitlines()[0])
    return read_text(report["text"], published=report.get("published"))


def told_by(reading: Reading, *words: str) -> list[Event]:
    """The events one of whose predicates is one of the words."""
    text = reading.report.text
    return [event for event in reading.events if any(span.quote(text) in words for span in event.predicate)]


def test_nothing_that_was_only_called_for_is_actual(reading: Reading) -> None:
    gold = json.loads(SEED.with_name("seed.jsonl").read_text(encoding="utf-8").splitlines()[0])
    called_for = [
        (wanted["type"], tuple(span))
        for wanted in gold["events"]
        if wanted["modality"] not in ("actual", "denied")
        for span in (wanted["predicate"] if isinstance(wanted["predicate"][0], list) else [wanted["predicate"]])
    ]
    wrong = [
        (event.type, span.quote(reading.report.text))
        for event in reading.events
        if event.modality == "actual"
        for span in event.predicate
        for kind, (start, end) in called_for
        if kind == event.type and span.start < end and start < span.end
    ]
    assert called_for
    assert wrong == []


def test_the_demanded_ceasefire_is_demanded(reading: Reading) -> None:
    ceasefires = told_by(reading, "وقف إطلاق النار")
    assert {event.modality for event in ceasefires} <= {"demanded", "planned"}
    assert "demanded" in {event.modality for event in ceasefires}


def test_what_is_offered_hangs_on_three_conditions(reading: Reading) -> None:
    assert [event.type for event in told_by(reading, "إطلاق سراح") if event.modality == "offered"] == ["RETREAT"]
    conditions = told_by(reading, "إنهاء الحرب", "انسحاب", "الإفراج")
    assert [(event.type, event.modality) for event in conditions] == [("RETREAT", "conditional")] * 3


def test_both_teams_are_withdrawn(reading: Reading) -> None:
    found = told_by(reading, "سحب فريقيهما")
    assert [(event.type, event.mode, event.modality, len(event.actors)) for event in found] == [
        ("SANCTION", "withdraw", "actual", 2)
    ]


def test_talks_have_sponsors(reading: Reading) -> None:
    found = [event for event in told_by(reading, "المفاوضات") if event.others]
    assert [{other.role for other in event.others} for event in found] == [{"sponsor"}]
    assert [len(event.others) for event in found] == [2]


def test_the_meeting_has_a_day(reading: Reading) -> None:
    meeting = told_by(reading, "يبحث")[0]
    assert (meeting.type, meeting.modality, meeting.date) == ("CONSULT", "actual", "2025-07-30")
