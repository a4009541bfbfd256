"""Actors: one record a state or capital, with each of its forms."""

import pytest

from rawi import pipeline
from rawi.records import Actor


def actors(text: str) -> tuple[Actor, ...]:
    return pipeline.read_text(text).actors


def forms(actor: Actor) -> list[str]:
    return [name.text for name in actor.names]


def test_a_state_is_one_actor_with_each_form_where_it_first_stands() -> None:
    text = "شكرت فرنسا مصر، ثم زارت جمهورية مصر العربية وعادت مصر إلى الحوار مع أرض الكنانة."
    france, egypt = actors(text)
    assert (france.id, france.iso3, egypt.id, egypt.iso3) == ("a1", "FRA", "a2", "EGY")
    assert (egypt.kind, egypt.label_ar, egypt.label_en, egypt.rule) == ("state", "مصر", "Egypt", "state_by_name")
    assert forms(egypt) == ["مصر", "جمهورية مصر العربية", "أرض الكنانة"]
    assert [name.how for name in egypt.names] == ["name", "name", "description"]
    assert egypt.names[0].span.start == text.index("مصر")


def test_a_capital_that_acts_is_its_state_and_where_things_happen_a_place() -> None:
    state, place = actors("قالت روسيا إن الهجوم مدبر. وأعلنت موسكو الحداد بعد الانفجار في موسكو.")
    assert (state.kind, state.iso3, forms(state)) == ("state", "RUS", ["روسيا", "موسكو"])
    assert [name.how for name in state.names] == ["name", "metonym"]
    assert (place.kind, place.iso3, place.label_ar, place.label_en) == ("place", "RUS", "موسكو", "Moscow")


def test_two_spellings_of_a_capital_are_one_place() -> None:
    (kabul,) = actors("وصلت الطائرة إلى كابول ثم غادرت كابل مساء.")
    assert (kabul.kind, forms(kabul), kabul.label_en) == ("place", ["كابول", "كابل"], "Kabul")


@pytest.mark.parametrize(
    "text",
    [
        "قتل ثلاثة في سوريا.",
        "انفجار بسوريا يوقع أضرارا.",
        "اشتباكات شمالي سوريا.",
        "تتكرر الهجمات في العراق وسوريا.",
        "تتكرر الهجمات في كل من العراق وسوريا.",
        "تتكرر الهجمات داخل العراق وبسوريا.",
    ],
)
def test_a_state_that_is_only_a_location_is_a_place(text: str) -> None:
    syria = actors(text)[-1]
    assert (syria.iso3, syria.kind, syria.rule) == ("SYR", "place", "state_as_location")


@pytest.mark.parametrize(
    "text",
    [
        "قتل ثلاثة في سوريا، وأدانت سوريا الهجوم.",
        "تتكرر الهجمات في العراق، وسوريا ترفض التعليق.",
        "وصل المبعوث إلى سوريا.",
        "بحث الجانبان دعم سوريا.",
        "انسحبت القوات من سوريا.",
    ],
)
def test_a_state_that_is_more_than_a_location_is_a_state(text: str) -> None:
    syria = actors(text)[-1]
    assert (syria.iso3, syria.kind, syria.rule) == ("SYR", "state", "state_by_name")


def test_without_names_there_are_no_actors() -> None:
    assert actors("تجمع الناس في الساحة.") == ()
