"""Conflicts of names, figures in nearly the same words, and places: hits, and beside each what is none."""

import pytest

from rawi import pipeline
from rawi.compare import find_copies
from rawi.compare.side_by_side import SideBySide, compare_story
from rawi.records import Conflict, Reading


def report(text: str, published: str = "2015-08-05", outlet: str = "أ") -> Reading:
    return pipeline.read_text(text, published=published, outlet=outlet, url=f"https://{outlet}.example/{len(text)}")


def side_by_side(*texts: str) -> SideBySide:
    readings = [report(text, outlet=outlet) for text, outlet in zip(texts, "أبجد", strict=False)]
    return compare_story(readings, find_copies(reading.report for reading in readings))


def of_kind(found: SideBySide, kind: str) -> list[Conflict]:
    return [conflict for conflict in found.conflicts if conflict.kind == kind]


def values(conflict: Conflict) -> set[str]:
    return {side.value for side in conflict.sides}


SPOKESMAN = "قال المتحدث باسم الجيش المصري أحمد سمير إن الطريق إلى المدينة فتح أمام السيارات."


@pytest.mark.parametrize(
    ("one", "two", "named"),
    [
        (SPOKESMAN, "أعلن المتحدث العسكري المصري محمد سمير أن الجسر أغلق.", {"أحمد سمير", "محمد سمير"}),
        (
            "أكد وزير الخارجية التركي مولود تشاوش أوغلو أن المحادثات مستمرة.",
            "ووصل وزير الخارجية التركي مولود جاويش أوغلو إلى عمان.",
            {"مولود تشاوش أوغلو", "مولود جاويش أوغلو"},
        ),
        ("زار خالد مشعل الرياض أمس.", "وصل خالد مشغل إلى الرياض لأداء العمرة.", {"خالد مشعل", "خالد مشغل"}),
    ],
    ids=["one office", "one minister", "a slip of a letter"],
)
def test_two_names_of_one_person(one: str, two: str, named: set[str]) -> None:
    (conflict,) = of_kind(side_by_side(one, two), "name")
    assert values(conflict) == named


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("قال وزير الدفاع الإيطالي جويدو كروسيتو إنه متفائل.", "وصل وزير الدفاع الإيطالي جويدو كروسيتّو إلى القاهرة."),
        ("قال الرئيس الكوبي راؤول كاسترو إنه متفائل.", "قال الزعيم الكوبي فيدل كاسترو إنه متعب."),
        ("قال وزير الدفاع السعودي محمد بن سلمان إنه متفائل.", "وصل وزير الداخلية السعودي محمد بن نايف إلى جدة."),
        (SPOKESMAN, "التقى محمد سمير المتحدث باسم الجيش المصري أحمد سمير في القاهرة."),
        ("قال الناشط كمال خليل إن المسيرة انتهت.", "قال الناشط وائل خليل إن المسيرة بدأت."),
    ],
    ids=["a spelling", "brothers", "two of one house", "both in one report", "no office"],
)
def test_what_is_no_conflict_of_names(one: str, two: str) -> None:
    assert of_kind(side_by_side(one, two), "name") == []


REGIONS = "قال سكان ومسؤولون محليون إن المقاومة سيطرت على أربع مناطق في محافظة إب بوسط البلاد أمس الثلاثاء."
CANAL = "ويشمل المشروع إنشاء قناة جديدة موازية للقناة الحالية بطول 34 كيلومترا وتعميق المجرى القديم."


@pytest.mark.parametrize(
    ("one", "two", "given"),
    [
        (
            REGIONS,
            "وقال سكان ومسؤولون إن رجال المقاومة سيطروا على ست مناطق في محافظة إب بوسط البلاد أمس الثلاثاء.",
            {"4", "6"},
        ),
        (
            CANAL,
            "وافتتحت أمس القناة الجديدة الموازية للقناة الحالية بطول 35 كيلومترا إلى جانب تعميق المجرى القديم.",
            {"34 km", "35 km"},
        ),
        (
            "قتل 6 من المسلحين الحوثيين وجرح آخرون في هجوم نفذته المقاومة على تجمع لهم أمام مبنى البنك المركزي.",
            "وفي صنعاء قتل 16 من المسلحين الحوثيين وجرح آخرون في هجوم نفذته المقاومة على تجمع أمام مبنى البنك المركزي.",
            {"6", "16"},
        ),
    ],
    ids=["one sentence", "among the same words", "a digit lost"],
)
def test_two_figures_of_one_thing(one: str, two: str, given: set[str]) -> None:
    (conflict,) = of_kind(side_by_side(one, two), "figure")
    assert values(conflict) == given
    assert conflict.series is None


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (REGIONS, REGIONS.replace("أربع", "ست").replace("أمس الثلاثاء", "الجمعة الماضي")),
        (REGIONS, REGIONS.replace("أربع", "ست") + " وكانت سيطرت على أربع مناطق قبل ذلك بيوم واحد فقط."),
        (
            "وتزيد القناة إيرادات البلاد من 5.3 مليار دولار إلى 13.2 مليار دولار في العام بحلول 2023.",
            "وستزيد القناة إيرادات البلاد السنوية من 5.3 مليار دولار إلى 13.226 مليار دولار في العام بحلول 2023.",
        ),
        (
            "أسفر انفجار سيارة مفخخة قرب سوق شعبي وسط البلدة عن مقتل عشرة أشخاص في حصيلة أولية.",
            "أسفر انفجار سيارة مفخخة قرب سوق شعبي وسط البلدة عن مقتل أحد عشر شخصا في حصيلة نهائية.",
        ),
        (
            "أيدت نسبة 35 في المئة من سكان المدن في الاستطلاع الجديد أداء الرئيس في الشهر الماضي.",
            "أيدت نسبة 64 في المئة من سكان القرى في الاستطلاع الجديد أداء الرئيس في الشهر الماضي.",
        ),
    ],
    ids=["another day", "both in one report", "rounded", "it grew", "of two parts"],
)
def test_what_is_no_conflict_of_figures_in_the_same_words(one: str, two: str) -> None:
    assert [conflict for conflict in of_kind(side_by_side(one, two), "figure") if len(conflict.sides) > 1] == []


MEETING = "التقى الرئيس المصري عبد الفتاح السيسي أمس الثلاثاء في {} العاهل الأردني عبد الله الثاني."


def test_a_meeting_in_two_towns() -> None:
    found = side_by_side(MEETING.format("القاهرة"), MEETING.format("الإسكندرية").replace("التقى", "استقبل"))
    (conflict,) = of_kind(found, "place")
    assert values(conflict) == {"القاهرة", "الإسكندرية"}
    assert "Cairo" in conflict.en or "القاهرة" in conflict.en


@pytest.mark.parametrize(
    "other",
    [
        MEETING.format("القاهرة").replace("أمس الثلاثاء", "أمس"),
        MEETING.format("مصر"),
        MEETING.format("الإسكندرية") + " وانتقلا بعد ذلك إلى القاهرة.",
        MEETING.format("الإسكندرية").replace("أمس الثلاثاء", "الجمعة الماضي"),
        MEETING.format("الإسكندرية").replace("العاهل الأردني عبد الله الثاني", "الرئيس التركي رجب طيب أردوغان"),
    ],
    ids=["the same", "the state it lies in", "it names both", "another day", "another guest"],
)
def test_what_is_no_conflict_of_places(other: str) -> None:
    assert of_kind(side_by_side(MEETING.format("القاهرة"), other), "place") == []


def test_a_denial_of_the_time_before_is_no_conflict() -> None:
    one = "وصل الرئيس الأميركي باراك أوباما إلى كينيا والتقى الرئيس الكيني أوهورو كينياتا."
    two = "لم يلتق الرئيس الأميركي باراك أوباما الرئيس الكيني أوهورو كينياتا منذ انتخابه."
    assert of_kind(side_by_side(one, two), "modality") == []


def killed(found: SideBySide) -> list[list[float | int | None]]:
    return [[point.low for point in one.points] for one in found.series if one.category == "killed"]


def test_the_toll_of_one_siege_is_one_series_and_that_of_other_attacks_is_not_in_it() -> None:
    readings = [
        report("قتل أربعة أشخاص الجمعة في هجوم على فندق في سيفاري بوسط مالي.", "2015-08-07", "أ"),
        report("أعلنت حكومة مالي أن حصيلة الهجوم على الفندق في سيفاري بلغت خمسة قتلى.", "2015-08-08", "ب"),
        report(
            "قال مصدر عسكري إن 12 شخصا قتلوا في الهجوم على الفندق في سيفاري، وهو الثالث بعد هجومين أوقعا 13 قتيلا.",
            "2015-08-09",
            "ج",
        ),
    ]
    assert killed(compare_story(readings)) == [[4, 5, 12]]


def test_what_was_told_before_does_not_fall() -> None:
    readings = [
        report("قتل 27 شخصا في انفجار هز مدينة سروج التركية.", "2015-07-21", "أ"),
        report("ارتفعت حصيلة انفجار سروج إلى 32 قتيلا.", "2015-07-22", "ب"),
        report("مقتل 27 شخصا في انفجار بمدينة سروج التركية.", "2015-07-23", "ج"),
    ]
    (series,) = (one for one in compare_story(readings).series if one.category == "killed")
    assert not any(point.flags for point in series.points)


def test_some_states_are_not_all_states() -> None:
    readings = [
        report("بلغ عدد الدول التي تعترف بدولة فلسطين 148 دولة من أصل 193.", "2025-07-30", "أ"),
        report("ارتفع عدد الدول المعترفة بدولة فلسطين إلى 151 دولة.", "2025-09-22", "ب"),
        report("أعلنت أربع دول اليوم اعترافها بدولة فلسطين.", "2025-09-21", "ج"),
        report("أعلنت سبع دول أمس اعترافها بدولة فلسطين.", "2025-09-22", "د"),
    ]
    counted = [
        [point.low for point in one.points] for one in compare_story(readings).series if one.category == "states"
    ]
    assert counted == [[148, 151]]


def test_a_weekday_alone_is_of_the_side_whose_day_it_is() -> None:
    readings = [
        report("استقبل الرئيس المصري عبد الفتاح السيسي، اليوم الثلاثاء، العاهل الأردني عبد الله الثاني.", outlet="أ"),
        report("التقى الرئيس المصري عبد الفتاح السيسي، الأربعاء، العاهل الأردني عبد الله الثاني.", outlet="ب"),
        pipeline.read_text("التقى الرئيس المصري عبد الفتاح السيسي، الأربعاء، العاهل الأردني عبد الله الثاني في القصر."),
    ]
    (conflict,) = of_kind(compare_story(readings), "day")
    assert {side.value: len(side.said) for side in conflict.sides} == {"2015-08-04": 1, "2015-08-05": 2}


def test_an_act_of_years_ago_is_not_of_the_toll() -> None:
    readings = [
        report(
            "ارتفعت حصيلة غرق المركب في القاهرة إلى 29 قتيلا، في أسوأ حادث منذ نيسان 2011، عند مقتل 22 شخصا في النيل.",
            "2015-07-25",
            "أ",
        ),
        report("ارتفع عدد قتلى غرق المركب في القاهرة إلى 38 قتيلا.", "2015-07-25", "ب"),
    ]
    assert killed(compare_story(readings)) == [[29, 38]]


def test_who_holds_one_seat_has_one_name() -> None:
    found = side_by_side(
        "دعا محمد عصمت السادات، رئيس حزب الإصلاح والتنمية، إلى إجراء انتخابات مبكرة.",
        "قال محمد أنور السادات، رئيس حزب الإصلاح والتنمية، إن الحوار لم يبدأ.",
    )
    (conflict,) = of_kind(found, "name")
    assert values(conflict) == {"محمد عصمت السادات", "محمد أنور السادات"}
