"""Bylines, datelines and the agencies they credit."""

import pytest

from rawi.pages.credits import agency_in, byline_with_date, closing_agency, inline_dateline, read_credit


@pytest.mark.parametrize(
    ("line", "kind", "agency"),
    [
        ("القاهرة - الأناضول", "dateline", "الأناضول"),
        ("القاهرة/ الأناضول", "dateline", "الأناضول"),
        ("جدة – واس:", "dateline", "واس"),
        ("صنعاء - د.ب.أ", "dateline", "د ب أ"),
        ("باريس (أ ف ب)", "dateline", "أ ف ب"),
        ("غزة - وكالات", "dateline", "وكالات"),
        ("بيروت - وكالة الجسر", "dateline", "وكالة الجسر"),
        ("الوئام - رويترز :", "byline", "رويترز"),
        ("(فرانس برس)", "byline", "أ ف ب"),
        ("المصدر: وكالات", "byline", "وكالات"),
        ("لندن: مها الراوي", "byline", None),
        ("أحمد الجابر (صنعاء)", "byline", None),
        ("طهران - لندن: «المدار»", "byline", None),
        ("كتب: عادل النوري", "byline", None),
        ("بقلم هدى سالم", "byline", None),
        ("حوار: ليلى الحاتمي", "byline", None),
    ],
)
def test_a_credit_is_told_by_its_agency_city_or_first_word(line: str, kind: str, agency: str | None) -> None:
    credit = read_credit(line)
    assert credit is not None
    assert (credit.kind, credit.agency) == (kind, agency)


@pytest.mark.parametrize(
    "line",
    [
        "رويترز: انخفاض إنتاج النفط",
        "الأناضول: مقتل قيادي",
        "حماس: جاهزون للتفاوض",
        "غزة: مقتل 12 فلسطينيا",
        "كتب ممنوعة",
        "القاهرة",
        "القاهرة - الرياض",
        "ونقلت وكالة الأناضول عن مصدر،",
        "موقف مشترك تجاه غزة: وقف فوري لإطلاق النار في القطاع والضفة",
        "دبي (CNN)-- أكد الوزير",
        "",
        " - ",
    ],
)
def test_headlines_and_sentences_are_no_credits(line: str) -> None:
    assert read_credit(line) is None


@pytest.mark.parametrize(
    ("credit", "agency"),
    [
        ("رويترز", "رويترز"),
        ("وكالة الأناضول", "الأناضول"),
        ("أ. ف. ب.", "أ ف ب"),
        ("AFP", "أ ف ب"),
        ("القاهرة – وكالة الجسر", "وكالة الجسر"),
        ("محمد الفارس", None),
        ("معا نحو المستقبل", None),
        ("وكالة الطاقة الذرية في بيان لها", None),
        (None, None),
    ],
)
def test_an_agency_is_one_of_the_parts(credit: str | None, agency: str | None) -> None:
    assert agency_in(credit) == agency


@pytest.mark.parametrize(
    ("paragraph", "dateline"),
    [
        ("القاهرة (رويترز) - قال مسؤول إن المعبر فتح صباح السبت.", "القاهرة (رويترز)"),
        ("دمشق، سوريا (CNN) -- أكدت جهات معارضة سيطرتها على البلدة.", "دمشق، سوريا (CNN)"),
        ("غزة/ الأناضول: أعلنت البلدية توقف محطة المياه.", "غزة/ الأناضول"),
        ("باريس - أ ف ب - بدأ الإضراب عند منتصف الليل.", "باريس - أ ف ب"),
        ("قالت وكالة الأناضول - نقلا عن مصدر - إن المعبر أغلق.", None),
        ("رويترز: قال مسؤول إن المعبر فتح.", None),
        ("أعلن الحزب (يمين) - وهو شريك في الحكومة - انسحابه.", None),
        ("وقال: لن نتراجع - مهما كان الثمن.", None),
    ],
)
def test_a_dateline_may_open_a_paragraph(paragraph: str, dateline: str | None) -> None:
    assert inline_dateline(paragraph) == dateline


def test_the_agency_may_stand_in_brackets_at_the_end() -> None:
    assert closing_agency("وعاد الهدوء إلى المدينة مساء. (أ ف ب، رويترز)") == "أ ف ب"
    assert closing_agency("وعاد الهدوء إلى المدينة مساء (أمس).") is None
    assert closing_agency("نقلت (رويترز) عنه قوله إن الهدوء عاد.") is None


def test_a_byline_may_share_its_line_with_the_date() -> None:
    found = byline_with_date("متابعة: فريق السنديان | الأربعاء 30 يوليو 2025 - 21:14")
    assert found is not None
    assert (found[0], found[1].published) == ("متابعة: فريق السنديان", "2025-07-30T21:14")
    assert byline_with_date("30 يوليو 2025 - مها الراوي") is not None
    assert byline_with_date("بدأ الإضراب العام في المدن الكبرى | 30 يوليو 2025") is None
    assert byline_with_date("مها الراوي | مراسلة") is None
