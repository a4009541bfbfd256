import msgspec
import pytest
from hypothesis import given

from rawi.errors import SpanError
from rawi.records import RECORD_KINDS, Block, Gap, Name, Reading, Span, Unread
from readings import FURNITURE, at, reading, readings


def with_gap(span: Span) -> Reading:
    return msgspec.structs.replace(reading(), gaps=(Gap(span, "الموعد", "undisclosed"),))


@given(readings())
def test_every_span_of_a_reading_quotes_its_text(any_reading: Reading) -> None:
    text = any_reading.report.text
    assert all(span.quote(text) and span.end <= len(text) for _, span in any_reading.spans())


def test_spans_lists_those_deep_inside_records_with_their_rule() -> None:
    of = reading()
    found = list(of.spans())
    assert ("said", at(of.report.text, "بيان")) in found  # of a link in a chain
    assert ("title_name", at(of.report.text, "سامح عمران")) in found  # of a name
    assert {rule for rule, _ in found} == {record.rule for kind in RECORD_KINDS for record in getattr(of, kind)} - {
        "joint"
    }


def test_a_record_past_the_end_of_the_text_is_a_defect_of_its_rule() -> None:
    length = len(reading().report.text) - len(FURNITURE) - 2
    with_gap(Span(length - 1, length))
    with pytest.raises(SpanError, match="r1: undisclosed made"):
        with_gap(Span(0, 10_000))


def test_a_record_out_of_furniture_is_a_defect_of_its_rule() -> None:
    text = reading().report.text
    start = text.index(FURNITURE)
    with_gap(Span(start - 2, start))
    with pytest.raises(SpanError, match=r"undisclosed made .* out of furniture"):
        with_gap(Span(start - 2, start + 1))


def test_a_name_is_the_text_at_its_span() -> None:
    of = reading()
    wrong = Name("سامح", at(of.report.text, "عمران"), "name")
    with pytest.raises(SpanError, match="title_name calls 'سامح' what reads 'عمران'"):
        msgspec.structs.replace(of, actors=(msgspec.structs.replace(of.actors[0], names=(wrong,)),))


def test_a_block_past_the_end_of_the_text_is_refused() -> None:
    of = reading()
    report = msgspec.structs.replace(of.report, blocks=(Block("paragraph", Span(0, 10_000)),))
    with pytest.raises(SpanError, match="block paragraph"):
        msgspec.structs.replace(of, report=report)


def test_what_could_not_be_read_is_checked_too() -> None:
    with pytest.raises(SpanError, match="many made"):
        msgspec.structs.replace(reading(), unread=(Unread(Span(9_000, 9_001), "figures", "no number", "many"),))
