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


def test_every_join_says_why() -> None:
    (story,) = stories_of(*(told(*one) for one in BOMBING))
    assert len(story.joins) == len(story.reports) - 1
    for join in story.joins:
        assert ("place", "سروج") in {(reason.kind, reason.value) for reason in join.reasons}
        assert join.score < 1000


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
