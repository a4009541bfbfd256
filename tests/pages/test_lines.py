"""A text as scraped -> its blocks."""

import hashlib
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.pages import read_page
from rawi.pages.draft import Draft
from rawi.pages.lines import classify
from rawi.records import Report, Source

TITLE = "السيول تقطع الطريق الساحلي والسلطات تجلي 340 أسرة"
FIRST = "قطعت السيول، ليل الثلاثاء، الطريق الساحلي بين وادي السدر والميناء القديم، وأجلت السلطات 340 أسرة."
SECOND = "وقالت إدارة الدفاع المدني في بيان إن منسوب المياه ارتفع إلى متر و20 سنتيمترا."
THIRD = "وأعلنت وزارة التعليم إغلاق المدارس ليومين في ثلاث محافظات ساحلية."
SEED = Path(__file__).parents[3] / "shared" / "seed" / "report.txt"


def read(*lines: str, between: str = "\n\n") -> Report:
    return read_page(Source("a.txt", "text", between.join(lines).encode(), None, None, "0"))


def kinds(report: Report) -> list[str]:
    return [block.kind for block in report.blocks]


def test_section_title_subheads_paragraphs_and_furniture() -> None:
    report = read("محليات", TITLE, FIRST, "إغلاق المدارس", SECOND, "ماذا بعد", THIRD, "المزيد", "اترك تعليقا", THIRD)
    assert kinds(report) == (
        ["section", "title", "paragraph", "subhead", "paragraph", "subhead", "paragraph"] + ["furniture"] * 3
    )
    assert (report.section, report.title) == ("محليات", TITLE)


def test_the_text_is_not_changed_and_blocks_have_no_white_space_around_them() -> None:
    text = f"\n  {TITLE}\u00a0\r\n\r\n\t{FIRST} \u2028{SECOND}\n\n"
    report = read_page(Source("a.txt", "text", text.encode(), None, None, "0"))
    assert report.text == text
    assert [block.span.quote(text) for block in report.blocks] == [TITLE, FIRST, SECOND]


@pytest.mark.parametrize(
    ("line", "kind", "field"),
    [
        ("القاهرة - الأناضول", "dateline", "dateline"),
        ("لندن: مها الراوي", "byline", "byline"),
        ("كتب: عادل النوري", "byline", "byline"),
    ],
)
def test_a_credit_between_title_and_text(line: str, kind: str, field: str) -> None:
    report = read(TITLE, line, FIRST, SECOND)
    assert kinds(report) == ["title", kind, "paragraph", "paragraph"]
    assert getattr(report, field) == line


def test_date_and_agency_are_read_from_the_lines_that_state_them() -> None:
    report = read(TITLE, "الأربعاء 6 نوفمبر 2024 - 09:15", "غزة/ الأناضول", FIRST)
    assert (report.published, report.agency, report.dateline) == ("2024-11-06T09:15", "الأناضول", "غزة/ الأناضول")
    below = read(TITLE, FIRST, "وفي 6 نوفمبر 2023 غمرت المياه المدينة.", "6 نوفمبر 2022")
    assert below.published is None
    assert read(TITLE, FIRST, f"{THIRD} (رويترز)").agency == "رويترز"
    assert read(TITLE, FIRST, THIRD, "المصدر: وكالات").agency == "وكالات"
    assert read(TITLE, FIRST, "ونقلت رويترز عن مسؤول قوله إن الطريق سيفتح صباح الخميس.").agency is None


def test_a_dateline_inside_the_first_paragraph_is_stated_and_the_paragraph_stays_whole() -> None:
    report = read(TITLE, f"وادي السدر (رويترز) - {FIRST}", SECOND)
    assert (report.dateline, report.agency) == ("وادي السدر (رويترز)", "رويترز")
    assert kinds(report) == ["title", "paragraph", "paragraph"]


@pytest.mark.parametrize("title", ["غزة: توقف محطات المياه", "رويترز: توقف محطات المياه", "تقرير: المياه تنخفض", TITLE])
def test_a_headline_at_the_top_is_a_title_however_much_it_looks_like_a_credit(title: str) -> None:
    report = read(title, FIRST, SECOND)
    assert (report.title, report.byline) == (title, None)


def test_without_a_line_above_the_text_there_is_no_title() -> None:
    assert kinds(read(FIRST, SECOND)) == ["paragraph", "paragraph"]
    one = read("بدأ الإضراب في المدينة")
    assert (kinds(one), one.title, one.section) == (["paragraph"], None, None)
    assert kinds(read("القاهرة - الأناضول", FIRST)) == ["dateline", "paragraph"]


def test_a_standfirst_is_a_subhead_or_if_it_is_long_a_paragraph() -> None:
    long = "الدفاع المدني يناشد السكان ملازمة منازلهم والأرصاد تتوقع استمرار الأمطار على المرتفعات والسواحل حتى السبت"
    assert kinds(read(TITLE, "الأرصاد تحذر من يوم ثان", long, FIRST)) == ["title", "subhead", "paragraph", "paragraph"]


@pytest.mark.parametrize(
    "lines",
    [
        ["وادي السدر", "الميناء القديم"],  # items of a list
        ["- وادي السدر"],
        ["1- وادي السدر"],
        ["وقال:"],
        ["«لن نغادر بيوتنا»"],
        ["هل يفتح الطريق غدا؟"],
        ["وعاد الهدوء مساء."],
    ],
)
def test_short_lines_that_are_no_subheads(lines: list[str]) -> None:
    assert kinds(read(TITLE, FIRST, *lines, SECOND, THIRD)) == ["title"] + ["paragraph"] * (3 + len(lines))


def test_a_number_or_a_question_in_it_makes_no_line_less_of_a_subhead() -> None:
    assert kinds(read(TITLE, FIRST, "159 من أصل 193", SECOND, THIRD))[2] == "subhead"


def test_the_last_line_is_no_subhead() -> None:
    assert kinds(read(TITLE, FIRST, "وعاد الهدوء إلى المدينة"))[-1] == "paragraph"


def test_where_paragraphs_have_no_stops_only_the_shortest_lines_are_subheads() -> None:
    bare = [line.rstrip(".") for line in (FIRST, SECOND, THIRD)]
    wordy = "وقالت مصادر محلية إن الطريق لن يفتح قبل الخميس"
    report = read(TITLE, FIRST, bare[0], "إغلاق المدارس", bare[1], wordy, bare[2])
    assert kinds(report) == ["title", "paragraph", "paragraph", "subhead", "paragraph", "paragraph", "paragraph"]


def test_a_line_wrapped_in_the_middle_of_a_sentence_is_no_subhead() -> None:
    report = read(
        TITLE,
        FIRST,
        "وقالت إدارة الدفاع المدني، وهي التي تشرف على عمليات الإنقاذ في وادي السدر والقرى المجاورة، إن",
        "منسوب المياه ارتفع",
        THIRD,
        SECOND,
    )
    assert kinds(report) == ["title"] + ["paragraph"] * 5


@pytest.mark.skipif(not SEED.exists(), reason="../shared/seed is not here")
def test_the_seed_report() -> None:
    text = SEED.read_text(encoding="utf-8")
    report = read_page(Source(str(SEED), "text", text.encode(), None, None, "0"))
    lines = {text.count("\n", 0, block.span.start) + 1: block.kind for block in report.blocks}
    assert report.text == text
    assert {line for line, kind in lines.items() if kind == "subhead"} == {7, 13, 19, 25, 29, 35, 39}
    assert {line for line, kind in lines.items() if kind == "furniture"} == {45, 47, 49, 51}
    assert (lines.pop(1), lines.pop(3)) == ("section", "title")
    assert report.section == "مصر"
    assert hashlib.sha256((report.title or "").encode()).hexdigest()[:16] == "a396388b326db264"
    assert set(lines.values()) == {"subhead", "furniture", "paragraph"}


words = st.sampled_from(
    [
        "مصر",
        TITLE,
        FIRST,
        SECOND,
        "المزيد",
        "اقرأ أيضا",
        "اترك تعليقا",
        "القاهرة - الأناضول",
        "30 يوليو 2025",
        "إغلاق المدارس",
        "- بند",
        "***",
        "\u200f",
        "ًٌ",
        "قال:",
        "  ",
        "\t",
        "\xa0",
        "«",
        "1.",
    ]
)


@given(st.lists(st.tuples(words | st.text(max_size=20), st.sampled_from(["\n", "\n\n", "\r\n", " ", "\u2028"]))))
def test_blocks_cover_every_line_in_order_without_white_space_around(pieces: list[tuple[str, str]]) -> None:
    draft = Draft(text="".join(part for piece in pieces for part in piece))
    classify(draft)
    covered = 0
    for block in draft.blocks:
        quote = block.span.quote(draft.text)
        assert quote == quote.strip() != ""
        assert not re.search("[\n\r\u2028\u2029]", quote)
        assert not draft.text[covered : block.span.start].strip()
        covered = block.span.end
    assert not draft.text[covered:].strip()
    assert sum(block.kind == "title" for block in draft.blocks) <= 1
