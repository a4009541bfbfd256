"""The actors of many reports: one over reports where their keys agree, in most reports first."""

from rawi import pipeline
from rawi.compare.actors import called, find_actors

READINGS = [
    pipeline.read_text(text)
    for text in (
        "قال الرئيس اليمني عبد ربه منصور هادي إن اليمن آمن. ووصل هادي إلى الرياض.",
        "التقى عبدربه منصور هادي وفدا من سوريا.",
        "قتل ثلاثة في سوريا، وقال المتحدث إن العدد ارتفع.",
        "وصل سمير الخالدي أمس، ووصل عادل الخالدي اليوم.",
    )
]


def test_an_actor_is_one_over_reports() -> None:
    hadi = next(one for one in find_actors(READINGS) if one.label_en == "Abdrabbuh Mansur Hadi")
    assert (hadi.key, hadi.kind, hadi.iso3) == ("person:abdrabbuh-mansur-hadi", "person", "YEM")
    assert len(hadi.appearances) == 2
    assert hadi.names == {"عبد ربه منصور هادي": 1, "هادي": 1, "عبدربه منصور هادي": 1}
    assert hadi.offices == {"الرئيس اليمني": 1}
    assert "قال الرئيس اليمني عبد ربه" in hadi.appearances[0].quote


def test_a_state_that_is_a_place_in_one_report_is_one_with_the_state() -> None:
    syria = next(one for one in find_actors(READINGS) if one.iso3 == "SYR")
    assert (syria.key, syria.kind, syria.label_en, len(syria.appearances)) == ("iso:SYR", "state", "Syria", 2)


def test_whom_no_report_names_is_in_no_list() -> None:
    assert not any("المتحدث" in {*one.names, *one.offices} for one in find_actors(READINGS))


def test_one_name_alone_makes_nobody_known() -> None:
    told = [pipeline.read_text(f"قال الخالدي إن {what} مهم.") for what in ("الحوار", "السلام")]
    assert not any("الخالدي" in one.names for one in find_actors(told))


def test_a_name_is_found_in_any_spelling_and_by_one_word() -> None:
    actors = find_actors(READINGS)
    assert [one.label_en for one in called(actors, "عبد ربة منصور هادى")] == ["Abdrabbuh Mansur Hadi"]
    assert [one.label_ar for one in called(actors, "الخالدي")] == ["سمير الخالدي", "عادل الخالدي"]
    assert called(actors, "زعبوط") == ()
