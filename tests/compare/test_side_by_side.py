"""Reports side by side: what is one series, one act, a conflict, and above all what is none. The reports are ours."""

import random

import msgspec
import pytest

from rawi import pipeline
from rawi.compare import find_copies
from rawi.compare.inside import inside
from rawi.compare.moments import days_apart, is_same_hour, is_year_off, may_be_one, when
from rawi.compare.side_by_side import SideBySide, compare_story, views_of
from rawi.compare.table import table
from rawi.records import Conflict, Copy, Reading, Series


def report(text: str, published: str, outlet: str = "الشاطئ", title: str | None = None) -> Reading:
    url = f"https://{len(text)}.example/{outlet}/{published}"
    return pipeline.read_text(text, published=published, outlet=outlet, url=url, title=title)


def side_by_side(*readings: Reading) -> SideBySide:
    return compare_story(readings, find_copies(reading.report for reading in readings))


def series(found: SideBySide, category: str) -> Series:
    (one,) = (one for one in found.series if one.category == category)
    return one


def of_kind(found: SideBySide, kind: str) -> list[Conflict]:
    return [conflict for conflict in found.conflicts if conflict.kind == kind]


MONDAY = report("قتل 27 شخصا أمس الاثنين في انفجار هز مدينة سروج التركية، وفق حاكم المدينة.", "2015-07-21", "أ")
LATER = report("ارتفعت حصيلة انفجار سوروتش إلى 30 قتيلا، بعد وفاة مصابين في المستشفى.", "2015-07-22", "ب")
LAST = report("قالت الحكومة إن 32 شخصا قتلوا الاثنين الماضي في تفجير سوروج جنوب تركيا.", "2015-07-24", "ج")
OTHERWISE = report("ذكرت صحف محلية أن 35 شخصا قتلوا الاثنين الماضي في تفجير سوروج بتركيا.", "2015-07-24", "د")


def test_a_count_that_grows_is_one_series_in_any_spelling_of_the_town_and_no_conflict() -> None:
    found = side_by_side(LAST, MONDAY, LATER)
    killed = series(found, "killed")
    assert [(point.low, point.as_of) for point in killed.points] == [
        (27, "2015-07-21"), (30, "2015-07-22"), (32, "2015-07-24"),
    ]  # fmt: skip
    assert killed.place == "سروج"
    assert not any(point.flags for point in killed.points)
    assert found.conflicts == ()


def test_counts_of_one_day_that_differ_once_they_no_more_grow_are_a_conflict() -> None:
    (conflict,) = of_kind(side_by_side(MONDAY, LAST, OTHERWISE), "figure")
    assert {side.value for side in conflict.sides} == {"32", "35"}
    assert "32" in conflict.ar and "35" in conflict.en


def test_a_fall_is_flagged_and_no_conflict() -> None:
    found = side_by_side(
        report("ارتفع عدد ضحايا غرق مركب الوراق إلى 38 قتيلا.", "2015-07-24", "أ"),
        report("أعلنت وزارة الصحة أن عدد قتلى مركب الوراق بلغ 36 قتيلا.", "2015-07-26", "ب"),
    )
    assert [(point.low, point.flags) for point in series(found, "killed").points] == [(38, ()), (36, ("fall",))]
    assert found.conflicts == ()


def test_a_jump_and_a_part_over_its_whole_are_flagged() -> None:
    found = side_by_side(
        report("قتل 9 أشخاص في زلزال ضرب مدينة حلب.", "2015-07-24", "أ"),
        report("ارتفعت حصيلة زلزال حلب إلى 27 قتيلا.", "2015-07-26", "ب"),
    )
    assert [point.flags for point in series(found, "killed").points] == [(), ("jump",)]


@pytest.mark.parametrize(
    "other",
    [
        "بلغ عدد القتلى في قطاع غزة، حتى ظهر الأربعاء، أكثر من 60 ألف قتيل.",
        "بلغ عدد القتلى في قطاع غزة، حتى ظهر الأربعاء، نحو 60 ألف قتيل.",
        "بلغ عدد القتلى في قطاع غزة، حتى ظهر الثلاثاء، 60,034 قتيلا.",
        "بلغ عدد القتلى في قطاع غزة، حتى ظهر الأربعاء، 60,138 قتيلا.",
        "بلغ عدد القتلى في صنعاء، حتى ظهر الأربعاء، 60,190 قتيلا.",
        "بلغ عدد الجرحى في قطاع غزة، حتى ظهر الأربعاء، 60,190 جريحا.",
        "لم يكن عدد القتلى في قطاع غزة قد بلغ، حتى ظهر الأربعاء، 60 ألف قتيل.",
    ],
    ids=["bound", "rounded", "another day", "the same", "another place", "another category", "a mark not reached"],
)
def test_what_is_no_conflict_of_figures(other: str) -> None:
    one = report("بلغ عدد القتلى في قطاع غزة، حتى ظهر الأربعاء، 60,138 قتيلا.", "2025-07-30", "أ")
    assert of_kind(side_by_side(one, report(other, "2025-07-30", "ب")), "figure") == []


def test_the_same_hour_is() -> None:
    one = report("بلغ عدد القتلى في قطاع غزة، حتى ظهر الأربعاء، 60,138 قتيلا.", "2025-07-30", "أ")
    two = report("أحصت الوزارة في قطاع غزة، حتى ظهر أمس الأربعاء، 60,183 قتيلا.", "2025-07-31", "ب")
    (conflict,) = of_kind(side_by_side(one, two), "figure")
    assert [side.sources for side in conflict.sides] == [1, 1]
    assert {said.quote for side in conflict.sides for said in side.said} == {"60,138", "60,183"}


def test_copies_do_not_contradict_one_another() -> None:
    one = report("بلغ عدد القتلى في قطاع غزة، حتى ظهر الأربعاء، 60,138 قتيلا.", "2025-07-30", "أ")
    two = report("أحصت الوزارة في قطاع غزة، حتى ظهر أمس الأربعاء، 60,183 قتيلا.", "2025-07-31", "ب")
    copy = Copy(one.id, two.id, "edited", (), 0.6, 0.9, ())
    assert compare_story([one, two], [copy]).conflicts == ()


TUESDAY = report(
    "استقبل الرئيس المصري عبد الفتاح السيسي، اليوم الثلاثاء، العاهل الأردني عبد الله الثاني.", "2015-08-05", "أ"
)
WEDNESDAY = report(
    "التقى الرئيس المصري عبد الفتاح السيسي، الأربعاء، العاهل الأردني عبد الله الثاني.", "2015-08-05", "ب"
)


def test_two_weekdays_of_one_meeting_are_a_conflict() -> None:
    found = side_by_side(TUESDAY, WEDNESDAY)
    assert [happening.sources for happening in found.happenings] == [2]
    (conflict,) = of_kind(found, "day")
    assert {side.value for side in conflict.sides} == {"2015-08-04", "2015-08-05"}


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("التقى الرئيس المصري عبد الفتاح السيسي العاهل الأردني عبد الله الثاني.", "2015-08-05"),
        ("التقى الرئيس المصري عبد الفتاح السيسي، الأربعاء، العاهل الأردني عبد الله الثاني.", "2015-09-03"),
        ("التقى الرئيس المصري عبد الفتاح السيسي، اليوم، العاهل الأردني عبد الله الثاني.", "2015-08-05"),
        ("التقى الرئيس التركي رجب طيب أردوغان، الأربعاء، العاهل الأردني عبد الله الثاني.", "2015-08-05"),
    ],
    ids=["no day", "weeks later", "a page's day", "another party"],
)
def test_what_is_no_conflict_of_days(text: str, published: str) -> None:
    assert of_kind(side_by_side(TUESDAY, report(text, published, "ب")), "day") == []


def test_ranks_of_one_order_exclude_one_another() -> None:
    one = report("قال المتحدث العميد سمير الخالدي إن الطريق فتح.", "2015-08-05", "أ")
    two = report("أكد المتحدث اللواء سمير الخالدي أن الطريق فتح.", "2015-08-05", "ب")
    three = report("أعلن المتحدث الدكتور سمير الخالدي أن الطريق فتح.", "2015-08-05", "ج")
    four = report("جاء ذلك بعد تعيين اللواء سمير الخالدي متحدثا.", "2015-08-05", "د")
    (conflict,) = of_kind(side_by_side(one, two, three), "title")
    assert {side.value for side in conflict.sides} == {"العميد", "اللواء"}
    assert of_kind(side_by_side(one, three), "title") == []
    assert of_kind(side_by_side(one, four), "title") == []


def test_one_says_done_and_one_says_not() -> None:
    one = report("التقى الرئيس المصري عبد الفتاح السيسي العاهل الأردني عبد الله الثاني.", "2015-08-05", "أ")
    two = report("لم يلتق الرئيس المصري عبد الفتاح السيسي العاهل الأردني عبد الله الثاني.", "2015-08-05", "ب")
    (conflict,) = of_kind(side_by_side(one, two), "modality")
    assert {side.value for side in conflict.sides} == {"actual", "denied"}


def test_two_doers_of_one_attack() -> None:
    one = report("قصفت إسرائيل موقعا في مدينة حلب أمس الثلاثاء وقتلت 7 أشخاص.", "2015-08-05", "أ")
    two = report("قصفت روسيا موقعا في مدينة حلب أمس الثلاثاء وقتلت 7 أشخاص.", "2015-08-05", "ب")
    other = report("قصفت روسيا موقعا في مدينة حلب أمس الثلاثاء وقتلت 9 أشخاص.", "2015-08-05", "ج")
    (conflict,) = of_kind(compare_story([one, two]), "party")
    assert {side.value for side in conflict.sides} == {"إسرائيل", "روسيا"}
    assert of_kind(compare_story([one, other]), "party") == []


def test_one_saying_of_two_people() -> None:
    said = "إن جسر المدينة القديم سيفتح أمام السيارات الصغيرة صباح الأحد المقبل بعد انتهاء أعمال الصيانة الكبرى"
    one = report(f"قال المهندس سمير الخالدي {said}.", "2015-08-05", "أ")
    two = report(f"وفي مؤتمر آخر حضره كثيرون قال عادل منصور {said}.", "2015-08-05", "ب")
    same = report(f"وفي مؤتمر آخر حضره كثيرون قال الخالدي، سمير الخالدي، {said}.", "2015-08-05", "ج")
    (conflict,) = of_kind(compare_story([one, two]), "attribution")
    assert {side.value for side in conflict.sides} == {"سمير الخالدي", "عادل منصور"}
    assert of_kind(compare_story([one, same]), "attribution") == []


def test_the_order_of_the_readings_does_not_matter() -> None:
    readings = [MONDAY, LATER, LAST, OTHERWISE, TUESDAY, WEDNESDAY]
    wanted = msgspec.json.encode(side_by_side(*readings))
    for seed in range(4):
        random.Random(seed).shuffle(readings)
        assert msgspec.json.encode(side_by_side(*readings)) == wanted


def test_every_citation_is_the_text_at_its_span() -> None:
    readings = {reading.id: reading for reading in (MONDAY, LATER, LAST, OTHERWISE, TUESDAY, WEDNESDAY)}
    found = side_by_side(*readings.values())
    said = [one for conflict in found.conflicts for side in conflict.sides for one in side.said]
    said += [one for line in found.series for point in line.points for one in point.said]
    said += [telling.said for happening in found.happenings for telling in happening.tellings]
    assert said
    assert all(one.span.quote(readings[one.report].report.text) == one.quote for one in said)


def test_one_report_against_itself() -> None:
    (page,) = inside(report("وصل الوفد اليوم الثلاثاء إلى عدن، ويغادر غدا الأربعاء.", "2015-08-05"))
    assert page.kind == "page_date"
    assert [side.value for side in page.sides] == ["2015-08-04", "published 2015-08-05"]
    assert page.en.count("«") == 2 and "نشر في 2015-08-05" in page.ar
    (weekday,) = inside(report("وصل الوفد الثلاثاء 12 أغسطس 2015 إلى عدن.", "2015-08-20"))
    assert (weekday.kind, [side.value for side in weekday.sides]) == ("weekday", ["XXXX-WXX-2", "2015-08-12"])
    assert "Tuesday" in weekday.en and "الثلاثاء (" in weekday.ar
    assert inside(report("وصل الوفد الأربعاء 12 أغسطس 2015 إلى عدن.", "2015-08-20")) == ()
    assert inside(report("وصل الوفد اليوم الأربعاء إلى عدن.", "2015-08-05")) == ()
    title = report("قتل 47 شخصا في تفجير بغداد.", "2015-08-05", title="40 قتيلا في تفجير بغداد")
    assert [conflict.kind for conflict in inside(title)] == ["figure"]
    rounded = report("قتل 47 شخصا في تفجير بغداد.", "2015-08-05", title="أكثر من 40 قتيلا في تفجير بغداد")
    assert inside(rounded) == ()


def test_the_table_says_who_tells_what_and_who_leaves_it_out() -> None:
    readings = [MONDAY, LATER, LAST]
    facts = table(views_of(readings), (), compare_story(readings))
    points = {fact.about.rpartition(": ")[2]: fact for fact in facts if fact.kind == "point"}
    assert [told.report for told in points["27"].told] == [MONDAY.id]
    assert set(points["27"].left_out) == {LATER.id, LAST.id}
    assert points["27"].sources == 1
    assert any(said.voice for fact in facts for told in fact.told for said in told.said)


def test_when() -> None:
    day, noon, evening = when("2025-07-30"), when("2025-07-30TAF"), when("2025-07-30TEV")
    month, year_before, weekday, night = when("2025-07"), when("2024-07-30"), when("XXXX-WXX-3"), when("2025-07-29TNI")
    assert day and noon and evening and month and year_before and weekday and night
    assert may_be_one(day, noon) and may_be_one(day, month) and may_be_one(day, weekday) and may_be_one(day, night)
    assert not may_be_one(day, year_before) and not may_be_one(weekday, when("2025-07-29") or day)
    assert is_same_hour(noon, noon) and not is_same_hour(noon, evening) and not is_same_hour(day, day)
    assert is_year_off(day, year_before) and not is_year_off(day, month)
    assert days_apart(day, when("2025-08-01") or day) == 2
    assert when("PRESENT_REF") is None and when(None) is None and when("2025-02-30") is None
