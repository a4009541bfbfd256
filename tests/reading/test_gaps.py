"""Gaps: what is said not to be told, where its words end, and in what form it is written down."""

import pytest

from rawi import pipeline
from rawi.records import Gap


def gaps(text: str) -> tuple[Gap, ...]:
    return pipeline.read_text(text).gaps


def quotes(text: str) -> list[str]:
    return [gap.span.quote(text) for gap in gaps(text)]


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("ولم يعلق الوزير على الخبر.", "no comment: الخبر"),
        ("ولم ترد تفاصيل أخرى عن الحادث.", "no details: الحادث"),
        ("وقال الطبيب إن سبب الوفاة غير معروف.", "not known: سبب الوفاة"),
        ("ولم تؤكد الوزارة عدد القتلى.", "not confirmed: عدد القتلى"),
    ],
)
def test_about_says_what_is_lacked_and_of_what(text: str, about: str) -> None:
    assert [gap.about for gap in gaps(text)] == [about]


def test_a_gap_ends_with_its_clause() -> None:
    assert quotes("لم يحدد البيان موعد الجلسة، وأضاف أن الاجتماع مغلق.") == ["لم يحدد البيان موعد الجلسة"]
    assert quotes("لم يحدد البيان موعد الجلسة لكن الوفد وصل.") == ["لم يحدد البيان موعد الجلسة"]


def test_a_gap_stays_in_its_paragraph() -> None:
    assert quotes("لم يحدد البيان موعدا\nللجلسة المقبلة.") == ["لم يحدد البيان موعدا"]


def test_a_gap_may_stand_in_quotation_marks() -> None:
    assert quotes("قال: «لم نتمكن من التحقق من صحة الصور» وانصرف.") == ["لم نتمكن من التحقق من صحة الصور"]


def test_a_proclitic_is_left_out() -> None:
    text = "ولم تتضح أسباب الانفجار."
    assert quotes(text) == ["لم تتضح أسباب الانفجار"]
