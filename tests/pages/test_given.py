"""A JSON record of a report -> a report."""

import json
from typing import Any

import pytest

from rawi.errors import PageError
from rawi.pages import read_page
from rawi.records import Report, Source

TITLE = "محكمة الميناء تؤجل النظر في قضية السفينة"
TEXT = "أجلت محكمة الميناء، أمس، النظر في قضية السفينة إلى 12 مارس المقبل.\nوطلب المحامي خبرة ثانية في أسباب الحريق."
FIRST, SECOND = TEXT.split("\n")


def read(**record: Any) -> Report:
    return read_page(Source("a.jsonl:7", "json", json.dumps(record).encode(), None, None, "0"))


def quotes(report: Report) -> list[tuple[str, str]]:
    return [(block.kind, block.span.quote(report.text)) for block in report.blocks]


def test_a_title_that_the_text_does_not_open_with_is_put_before_it() -> None:
    report = read(text=TEXT, title=TITLE)
    assert report.text == f"{TITLE}\n\n{TEXT}"
    assert quotes(report) == [("title", TITLE), ("paragraph", FIRST), ("paragraph", SECOND)]


@pytest.mark.parametrize(
    "text", [f"{TITLE}\n{TEXT}", f"{TITLE}\n\n{TEXT}", f"\n {TITLE} \r\n{TEXT}", f"{TITLE.replace(' ', '  ')}\n{TEXT}"]
)
def test_a_title_that_the_text_opens_with_is_the_same_and_the_text_stays(text: str) -> None:
    report = read(text=text, title=TITLE)
    assert report.text == text
    (kind, title), *rest = quotes(report)
    assert (kind, title.split()) == ("title", TITLE.split())
    assert rest == [("paragraph", FIRST), ("paragraph", SECOND)]
    assert report.title == TITLE


def test_a_title_spelled_otherwise_in_the_text_is_the_same() -> None:
    text = f"مَحكمةُ الميناء تؤجّل النظر فى قضية السفينة\n{TEXT}"
    assert read(text=text, title=TITLE).text == text


def test_a_title_on_the_line_of_the_text_is_the_same() -> None:
    report = read(text=f"{TITLE}: {TEXT}", title=TITLE)
    assert quotes(report)[:2] == [("title", TITLE), ("paragraph", f": {FIRST}")]


def test_a_word_that_only_begins_like_the_title_is_not_the_title() -> None:
    report = read(text="مصرع ثلاثة بحارة في حريق سفينة قبالة الميناء القديم.", title="مصر")
    assert quotes(report)[0] == ("title", "مصر")
    assert report.text.startswith("مصر\n\nمصرع")


def test_fields_are_kept_and_dates_made_iso() -> None:
    given = {
        "id": "n-5120",
        "url": "https://annahda.example/5120",
        "outlet": "النهضة",
        "section": "قضاء",
        "byline": "الميناء: سالم بوزيد",
        "dateline": "الميناء",
    }
    report = read(text=TEXT, title=TITLE, published="2019-02-07 23:00:05", updated="قبل ساعة", extra=[1], **given)
    assert {name: getattr(report, name) for name in given} == given
    assert (report.published, report.updated, report.language) == ("2019-02-07T23:00:05", None, "ar")


@pytest.mark.parametrize(
    ("fields", "agency"),
    [
        ({"agency": "Reuters"}, "رويترز"),
        ({"agency": "وكالة الجسر"}, "وكالة الجسر"),
        ({"agency": "شبكة المراسلين"}, "شبكة المراسلين"),
        ({"byline": "الوئام - رويترز:"}, "رويترز"),
        ({"dateline": "غزة/ الأناضول"}, "الأناضول"),
        ({"byline": "مها الراوي"}, None),
    ],
)
def test_the_agency_is_the_given_one_or_the_credited_one(fields: dict[str, str], agency: str | None) -> None:
    assert read(text=TEXT, **fields).agency == agency


def test_a_byline_that_stands_in_the_text_is_a_block() -> None:
    report = read(text=f"{TITLE}\nسالم بوزيد\n{TEXT}", title=TITLE, byline="سالم  بوزيد")
    assert quotes(report)[1] == ("byline", "سالم بوزيد")


def test_furniture_left_in_the_text_is_marked() -> None:
    report = read(text=f"{TEXT}\nأخبار متعلقة:\nافتتاح الرصيف الغربي", title=TITLE)
    assert [kind for kind, _ in quotes(report)] == ["title", "paragraph", "paragraph", "furniture", "furniture"]


def test_characters_no_text_may_hold_are_replaced_where_they_stand() -> None:
    report = read(text="أعلن\x00ت المحكمة \ud83d تأجيل النظر.", title="ع\ud800نوان\x07")
    assert report.text == "ع\ufffdنوان\n\nأعلن ت المحكمة \ufffd تأجيل النظر."
    assert report.text.encode()


@pytest.mark.parametrize("number", [12, "12"])
def test_an_id_may_be_a_number(number: int | str) -> None:
    assert read(text=TEXT, id=number).id == "12"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b'{"text": "x"} {"text": "y"}',
        b"7",
        b"null",
        b'"text"',
        b"[]",
        b"{}",
        b'{"text": null}',
        b'{"text": 5}',
        b'{"text": "\xff"}',
        b"[" * 100000,
        b'{"text": "x", "title": 5}',
        b'{"text": "x", "id": [1]}',
        b"1" * 9000,
    ],
)
def test_what_is_no_report_is_named_with_its_line(data: bytes) -> None:
    with pytest.raises(PageError, match=r"^a\.jsonl:7[ :][^\n]*: [^\n]+$"):
        read_page(Source("a.jsonl:7", "json", data, None, None, "0"))
