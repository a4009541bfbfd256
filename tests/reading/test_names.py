"""Names of states: what holds for the word lists, and for any text."""

from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from rawi import pipeline
from rawi.arabic.cells import words_of
from rawi.arabic.fold import fold_word
from rawi.pages import read_page
from rawi.reading.names.place_tables import label_of, places
from rawi.reading.names.tables import State, demonyms, homographs, not_states, states
from rawi.records import Mention

PLAIN = [row for row in states.rows if row.how == "name" and row.homograph == "no"]
FORMS = {fold_word(row.form) for row in states.rows}
WORDS = sorted({row.form for row in states.rows} | {row.form for row in demonyms.rows})
TOWNS = [row.form for row in places.rows if row.homograph == "no"]
PIECES = [
    "بين",
    "في",
    "و",
    "ال",
    "قال",
    "أعلنت",
    "«",
    "»",
    "،",
    ".",
    "\n",
    "123",
    "ل",
    "قوات",
    "مصدر",
    "a",
    "\u200f",
    "ـ",
    "َ",
]


def mentions(text: str) -> tuple[Mention, ...]:
    sheet = pipeline.read_report(read_page(pipeline.text_source(text)))
    found = [made.record for made in sheet.made if made.stage == "names"]
    return tuple(sorted(found, key=lambda mention: (mention.span.start, -mention.span.end)))


def test_each_state_has_a_label_and_a_status_in_its_first_row() -> None:
    first = {row.iso3: row for row in reversed(states.rows)}
    assert all(row.how == "name" and row.label_en and row.status for row in first.values())
    assert [row.form for row in states.rows if row.status and row is not first[row.iso3]] == []
    assert Counter(row.status for row in first.values())["member"] == 193


def test_each_city_and_palace_has_an_english_name_of_its_own() -> None:
    places = [row for row in states.rows if row.how in ("capital", "seat", "palace", "land")]
    assert [row.form for row in places if not row.label_en] == []
    holders: dict[str, set[str]] = {}
    for row in places:
        holders.setdefault(row.label_en, set()).add(row.iso3)
    assert {label: iso3 for label, iso3 in holders.items() if len(iso3) > 1} == {}


def test_a_name_of_two_states_is_marked_as_a_homograph() -> None:
    owners: dict[str, set[str]] = {}
    for row in states.rows:
        owners.setdefault(fold_word(row.form), set()).add(row.iso3)
    shared = {form for form, iso3 in owners.items() if len(iso3) > 1}
    assert shared == {fold_word(form) for form in ("عمان", "كوريا", "الكونغو", "الكونجو")}
    assert [row.form for row in states.rows if fold_word(row.form) in shared and row.homograph == "no"] == []


def test_the_lists_speak_of_each_other() -> None:
    known = {row.iso3 for row in states.rows}
    marked = {fold_word(row.form) for row in states.rows if row.homograph == "yes"}
    assert [row.form for row in homographs.rows if fold_word(row.form) not in marked] == []
    assert [row.form for row in homographs.rows if row.rival not in known | {"-"}] == []
    assert [row.form for row in demonyms.rows if row.iso3 not in known] == []
    for row in homographs.rows:
        assert "" not in words_of(row.not_behind) | words_of(row.not_before), row.form


@given(st.sampled_from(PLAIN), st.sampled_from(["", "و", "ف", "ب", "ل", "وب", "ول", "ك"]))
def test_a_name_is_read_behind_every_proclitic(row: State, proclitics: str) -> None:
    assume(proclitics + row.form not in {*(word.form for word in not_states.rows), "وبنيوي"})  # structural
    swallowed = proclitics.endswith("ل") and row.form.startswith("ال")
    written = row.form[1:] if swallowed else row.form
    text = f"كتب الوزير {proclitics}{written} ثم غادر."
    assert [(mention.iso3, mention.span.quote(text)) for mention in mentions(text)] == [(row.iso3, written)]


@given(st.lists(st.sampled_from([*WORDS, *TOWNS, *PIECES]), max_size=30), st.sampled_from([" ", ""]))
def test_in_any_text_mentions_stand_apart_or_are_the_name_in_a_phrase(pieces: list[str], between: str) -> None:
    text = "س " + between.join(pieces)
    found = mentions(text)
    for before, after in pairwise(found):
        apart = before.span.end <= after.span.start
        assert apart or (after.span.end <= before.span.end and after.label_ar == before.label_ar)
    for mention in found:
        assert mention.kind in ("state", "place")
        assert mention.kind == "place" or fold_word(mention.span.quote(text)) in FORMS | {
            form[1:] for form in FORMS if form.startswith("ال")
        }


def test_a_place_has_one_kind_and_lies_where_it_says() -> None:
    about: dict[str, set[tuple[object, ...]]] = {}
    for row in places.rows:
        about.setdefault(row.id, set()).add((row.kind, row.iso3, row.lat, row.lon, row.label_en))
        assert -90 <= row.lat <= 90 and -180 <= row.lon <= 180, row.form
    assert {place: said for place, said in about.items() if len(said) > 1} == {}
    assert {row.iso3 for row in places.rows} - {row.iso3 for row in states.rows} == {"-"}
    assert len(about) > 5000


def test_no_place_is_a_state_or_its_adjective() -> None:
    inflected = {" ".join(entry.words) for entry in demonyms.entries}
    forms = [" ".join(entry.words) for entry in places.entries]
    both = {"السليمانيه"}  # a city, and of the Solomon Islands
    assert {form for form in forms if form in FORMS | inflected} == both


def test_a_place_goes_by_its_first_form() -> None:
    kobani, again = mentions("سيطرت القوات على كوباني، وعاد السكان إلى عين العرب.")
    assert (kobani.key, kobani.label_ar, kobani.iso3) == (again.key, again.label_ar, again.iso3)
    assert kobani.key is not None and label_of(kobani.key) == "كوباني"
    assert (kobani.kind, kobani.how, kobani.label_en) == ("place", "name", "Kobani")


@pytest.mark.parametrize("gap", ["\n", "، ", ". ", " ثم "])
def test_a_name_does_not_run_over_a_gap(gap: str) -> None:
    assert mentions(f"وصل الوفد إلى الولايات{gap}المتحدة.") == ()


def test_the_same_word_has_one_sense_in_a_report() -> None:
    doubtful = "كتب الرحالة مرارا عن جمال طبيعة بنين."
    assert mentions(doubtful) == ()
    assert [m.iso3 for m in mentions(f"{doubtful}\n\nوزار الرحالة رئيس بنين.")] == ["BEN", "BEN"]
