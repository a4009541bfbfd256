"""Text broken into lines of one width is put together; lists, headlines and paragraphs of a line each are not."""

import textwrap

import pytest

from rawi import pipeline, read_text
from rawi.pages.line import lines_of
from rawi.pages.wrapped import unwrapped

TITLE = "وزير الدفاع الإيطالي يلتقي نظيره المصري في القاهرة"
FIRST = (
    "استقبل الرئيس المصري عبد الفتاح السيسي، اليوم الأربعاء، وزير الدفاع الإيطالي جويدو كروسيتو، وبحث معه التعاون "
    "العسكري بين البلدين وسبل وقف إطلاق النار في قطاع غزة وإيصال المساعدات إلى سكانه."
)
SECOND = (
    "وقال المتحدث باسم الرئاسة المصرية محمد الشناوي إن الجانبين أكدا ضرورة إدخال المساعدات إلى القطاع، مضيفا أن 12 "
    "شاحنة دخلت أمس من معبر رفح."
)


def wrapped(*paragraphs: str, width: int, between: str = "\n\n") -> str:
    return between.join("\n".join(textwrap.wrap(paragraph, width)) for paragraph in paragraphs)


@pytest.mark.parametrize("width", [40, 60, 72])
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_paragraphs_broken_by_width_are_read_as_if_they_were_not(width: int, ends: str) -> None:
    whole = read_text(f"{TITLE}\n\n{FIRST}\n\n{SECOND}", published="2025-07-30")
    broken = read_text(f"{TITLE}\n\n{wrapped(FIRST, SECOND, width=width)}".replace("\n", ends), published="2025-07-30")
    assert [block.kind for block in broken.report.blocks] == ["title", "paragraph", "paragraph"]
    for kind in ("dates", "figures", "actors", "statements", "events", "gaps", "terms"):
        assert len(getattr(broken, kind)) == len(getattr(whole, kind)), kind
    assert [actor.label_ar for actor in broken.actors] == [actor.label_ar for actor in whole.actors]
    assert [date.value for date in broken.dates] == [date.value for date in whole.dates]


def test_spans_run_over_the_break_and_the_text_stays() -> None:
    text = wrapped(FIRST, SECOND, width=60)
    reading = read_text(text)
    assert reading.report.text == text
    sheet = pipeline.read_report(reading.report)
    assert "\n" in sheet.layers.report.text
    quotes = [text[name.span.start : name.span.end] for actor in reading.actors for name in actor.names]
    assert "وزير\nالدفاع الإيطالي" in quotes


@pytest.mark.parametrize(
    "text",
    [
        "\n".join([TITLE, FIRST, SECOND]),  # a paragraph a line
        "عناوين اليوم\nمقتل ستة في قصف\nالرئيس يصل إلى باريس في زيارة تستمر يومين\nأمطار\nانفجار في بغداد",
        "\n\n".join(textwrap.wrap(FIRST, 60)),  # empty lines between
        "مصر\nلبنان\nالأردن\nالعراق\nالسودان والصومال",
    ],
    ids=["a paragraph a line", "headlines", "empty lines", "a list"],
)
def test_other_lines_stay_apart(text: str) -> None:
    lines = lines_of(text)
    assert unwrapped(text, lines) == lines
