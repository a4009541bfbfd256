"""Which reports tell of one happening: the planted stories and nothing else, whatever order they come in."""

import random
from functools import cache
from pathlib import Path

import pytest
import yaml

from rawi.compare import Profile, find_copies, find_stories, profile_of
from rawi.pipeline import Failure, read, read_text
from rawi.records import Copy, Reading, Story

EXAMPLES = Path(__file__).parents[2] / "examples"
PLANTED = yaml.safe_load((EXAMPLES / "planted.yaml").read_text(encoding="utf-8"))

BOMBING = [
    ("27 قتيلا بتفجير انتحاري في بلدة سروج التركية", "2015-07-21",
     "قتل 27 شخصا وأصيب نحو 100 آخرين أمس الاثنين في تفجير انتحاري استهدف مركزا ثقافيا في بلدة سروج التركية."),
    ("تركيا: مقتل 30 في هجوم على مدينة سوروتش الحدودية", "2015-07-21",
     "قتل ثلاثون شخصا على الأقل وأصيب 100 بجروح أمس في هجوم انتحاري استهدف مركزا ثقافيا في مدينة سوروتش التركية."),
    ("ارتفاع ضحايا تفجير سوروج إلى 32 قتيلا", "2015-07-22",
     "ارتفع إلى 32 قتيلا عدد ضحايا التفجير الانتحاري الذي استهدف الاثنين مركزا ثقافيا في بلدة سوروج التركية."),
]  # fmt: skip
ELSEWHERE = (
    "27 قتيلا بتفجير انتحاري في بلدة ميدوغوري النيجيرية", "2015-07-21",
    "قتل 27 شخصا وأصيب نحو 50 آخرون أمس الاثنين في تفجير انتحاري استهدف سوقا في مدينة مايدوغوري النيجيرية.",
)  # fmt: skip


def told(title: str, published: str, text: str) -> Reading:
    return read_text(f"{title}\n\n{text}", title=title, published=published)


@cache
def planted() -> dict[str, Reading]:
    found = {}
    for number, entry in PLANTED["reports"].items():
        (reading,) = read(str(EXAMPLES / entry["file"]), outlet=entry["outlet"])
        assert not isinstance(reading, Failure)
        found[number] = reading
    return found


@cache
def profiles_and_copies() -> tuple[tuple[Profile, ...], tuple[Copy, ...]]:
    readings = planted().values()
    return tuple(map(profile_of, readings)), tuple(find_copies(reading.report for reading in readings))


def stories_of(*readings: Reading) -> tuple[Story, ...]:
    return find_stories(map(profile_of, readings), find_copies(reading.report for reading in readings))


def test_the_planted_stories_are_found_and_nothing_else() -> None:
    numbers = {reading.id: number for number, reading in planted().items()}
    found = {frozenset(numbers[id] for id in story.reports) for story in find_stories(*profiles_and_copies())}
    assert found == {frozenset(members) for members in PLANTED["stories"].values()}


@pytest.mark.parametrize("seed", range(20))
def test_the_order_of_arrival_changes_nothing(seed: int) -> None:
    profiles, copies = profiles_and_copies()
    shuffled = random.Random(seed).sample(profiles, len(profiles)), random.Random(seed).sample(copies, len(copies))
    assert find_stories(*shuffled) == find_stories(profiles, copies)


def test_one_bombing_in_three_spellings_is_one_story_and_another_in_the_same_words_is_not_in_it() -> None:
    (story,) = stories_of(*(told(*one) for one in (*BOMBING, ELSEWHERE)))
    assert len(story.reports) == len(BOMBING)
    assert (story.first, story.last) == ("2015-07-21", "2015-07-22")


BURNT = [
    ("إحراق منزل في قرية دوما ومقتل رضيع", "2015-07-31", "أ",
     "قتل الرضيع علي دوابشة فجر الجمعة حين أحرق مستوطنون منزل عائلته في قرية دوما جنوب نابلس."),
    ("مستوطنون يحرقون رضيعا فلسطينيا في دوما", "2015-07-31", "ب",
     "أحرق مستوطنون فجر الجمعة منزلا في قرية دوما قرب نابلس، فقتل الرضيع علي دوابشة وأصيب والداه."),
    ("تشييع الرضيع علي دوابشة في قرية دوما", "2015-08-01", "ج",
     "شيع الآلاف في قرية دوما جنوب نابلس الرضيع علي دوابشة الذي قتل حين أحرق مستوطنون منزل عائلته."),
    ("غضب بعد إحراق منزل عائلة دوابشة في دوما", "2015-08-01", "د",
     "خرجت مظاهرات غاضبة بعد أن أحرق مستوطنون منزل الرضيع علي دوابشة في قرية دوما جنوب نابلس فجر الجمعة."),
]  # fmt: skip
FATHER = (
    "وفاة سعد دوابشة متأثرا بحروقه", "2015-08-02", "ه",
    "توفي سعد دوابشة متأثرا بحروق أصيب بها حين أحرق مستوطنون فجر الجمعة منزله في قرية دوما، ودعا الأهالي إلى الإضراب.",
)  # fmt: skip
NEIGHBOUR = (
    "وفاة سعد منصور متأثرا بحروقه", "2015-08-02", "ه",
    "توفي سعد منصور متأثرا بحروق أصيب بها حين اندلع حريق في مصنعه في مدينة طنجة المغربية، ودعا العمال إلى إضراب عام.",
)  # fmt: skip


@pytest.mark.parametrize(("other", "joins"), [(FATHER, True), (NEIGHBOUR, False)], ids=["father", "another man"])
def test_another_of_the_family_belongs_to_the_story_and_another_man_does_not(
    other: tuple[str, str, str, str], joins: bool
) -> None:
    reports = [
        read_text(f"{title}\n\n{text}", title=title, published=published, outlet=outlet)
        for title, published, outlet, text in (*BURNT, other)
    ]
    (story,) = stories_of(*reports)
    assert len(story.reports) == len(BURNT) + joins


AGAINST = (
    "مسؤول روسي يعارض عقوبات على كوريا الشمالية",
    "قال نائب وزير الخارجية الروسي غينادي غاتيلوف اليوم إن بلاده تعارض عقوبات اقتصادية "
    "جديدة على كوريا الشمالية بعد التجربة التي أجرتها في بيونغ يانغ، ودعا مجلس الأمن إلى التريث.",
)
FOR = (
    "اليابان تطلب من الصين المساعدة في تطبيق إجراءات جديدة",
    "أعلن رئيس الوزراء الياباني شينزو آبي في طوكيو أنه سيطلب من بكين العمل على إجراءات "
    "مالية جديدة ردا على ما فعلته كوريا الشمالية في بيونغ يانغ، وقال إن الهاتف هو السبيل إلى ذلك.",
)


@pytest.mark.parametrize(("outlet", "found"), [("ب", 1), ("أ", 0)], ids=["two outlets", "one outlet"])
def test_what_one_outlet_tells_has_to_be_much_alike(outlet: str, found: int) -> None:
    stories = stories_of(
        *(
            read_text(f"{title}\n\n{text}", title=title, published="2013-02-19", outlet=by)
            for (title, text), by in ((AGAINST, "أ"), (FOR, outlet))
        )
    )
    assert len(stories) == found


def test_every_join_says_why() -> None:
    (story,) = stories_of(*(told(*one) for one in BOMBING))
    assert len(story.joins) == len(story.reports) - 1
    for join in story.joins:
        assert ("place", "سروج") in {(reason.kind, reason.value) for reason in join.reasons}
        assert join.score < 1000


def test_reasons_are_named_as_written() -> None:
    texts = ("قصفت الطائرات مدرسة في قطاع غزة وقتلت 12 شخصا.", "قتل 12 شخصا في قصف مدرسة في قطاع غزة.")
    (story,) = stories_of(*(told(text[:30], "2025-07-30", text) for text in texts))
    values = {reason.value for join in story.joins for reason in join.reasons if reason.kind == "place"}
    assert values == {"قطاع غزة"}


def test_copies_join_at_once() -> None:
    (story,) = (story for story in find_stories(*profiles_and_copies()) if planted()["01"].id in story.reports)
    assert {reason.kind for join in story.joins if join.score == 1000 for reason in join.reasons[:1]} == {"copy"}


def test_a_headline_that_tells_two_things_belongs_to_both_stories() -> None:
    stories = [story for story in find_stories(*profiles_and_copies()) if planted()["10"].id in story.reports]
    assert len(stories) == 2
    assert sorted(len(story.also) for story in stories) == [0, 1]
    assert len({story.id for story in stories}) == 2


def test_a_report_by_itself_is_no_story() -> None:
    assert stories_of() == ()
    assert stories_of(told(*BOMBING[0])) == ()
    assert stories_of(told(*BOMBING[0]), read_text("لا شيء")) == ()
