"""Names of people: what holds for the word lists, for romanised names, and for any text."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi import pipeline
from rawi.arabic.fold import fold_word
from rawi.pages import read_page
from rawi.reading.people.romanise import MARK, romanise
from rawi.reading.people.tables import family_names, given_names, honorifics, known_people, not_names, particles
from rawi.records import Mention

PIECES = [
    *(row.form for row in [*given_names.rows[::40], *family_names.rows[::40], *known_people.rows[::40]]),
    *(row.form for row in [*particles.rows, *honorifics.rows[::10]]),
    *[
        "قال",
        "في",
        "وزير الخارجية",
        "الرئيس المصري",
        "إن",
        "،",
        ".",
        "«",
        "»",
        ":",
        "-",
        "د.",
        "\n",
        "123",
        "Bush",
        "ـ",
    ],
]


def people(text: str) -> list[Mention]:
    sheet = pipeline.read_report(read_page(pipeline.text_source(text)))
    return [mention for mention in sheet.records(Mention) if mention.kind == "person" and mention.how == "name"]


def test_each_known_person_has_one_english_name_and_no_two_share_a_spelling() -> None:
    english: dict[str, set[str]] = {}
    owners: dict[str, set[str]] = {}
    for row in known_people.rows:
        english.setdefault(row.key, set()).add(row.label_en)
        owners.setdefault(fold_word(row.form), set()).add(row.key)
    assert {key: names for key, names in english.items() if len(names) > 1} == {}
    assert {form: keys for form, keys in owners.items() if len(keys) > 1} == {}


def test_no_given_name_is_also_listed_as_a_family_name() -> None:
    given_forms = {fold_word(row.form) for row in given_names.rows}
    assert [row.form for row in family_names.rows if fold_word(row.form) in given_forms] == []


def test_a_name_that_is_a_common_word_is_marked_as_a_homograph() -> None:
    common = {fold_word(row.form) for row in not_names.rows}
    plain = [row.form for row in given_names.rows if row.homograph == "no"]
    plain += [row.form for row in family_names.rows if row.homograph == "no"]
    assert [form for form in plain if fold_word(form) in common] == []


@pytest.mark.parametrize(
    ("arabic", "latin"),
    [
        ("محمد الزنقلاوي", "Mohamed al-Znqlawi"),
        ("جورج قرداحي", "George Qrdahi"),
        ("إيغور كوناتشيف", "Igor Kwnatshyf"),
        ("كارلوس بن شتاينر", "Carlos bin Shtaynr"),
        ("أوتشينكو", "Utshynko"),
    ],
)
def test_a_name_in_no_list_is_romanised_and_marked(arabic: str, latin: str) -> None:
    assert romanise(arabic) == latin + MARK


def test_the_same_name_is_a_known_person_in_every_spelling() -> None:
    for text in ("غادر نتنياهو", "غادر نتانياهو", "لنتنياهو بيت", "قال بنيامين نتنياهو إن"):
        assert [(person.key, person.label_en) for person in people(text)] == [
            ("benjamin-netanyahu", "Benjamin Netanyahu")
        ]


@pytest.mark.parametrize("gap", ["\n", "، ", ". ", " ثم ", " 5 "])
def test_a_name_does_not_run_over_a_gap(gap: str) -> None:
    text = f"غادر جون{gap}ميلفورد المدينة"
    assert [person.span.quote(text) for person in people(text)] == ["جون"]


def test_a_name_stands_beside_its_office() -> None:
    text = "قال وزير المالية كوامي باتيسون إن الضرائب سترتفع"
    (person,) = people(text)
    assert person.beside is not None
    assert person.beside.quote(text) == "وزير المالية"


@given(st.lists(st.sampled_from(PIECES), max_size=25), st.sampled_from([" ", ""]))
def test_in_any_text_names_stand_apart_and_are_the_text(pieces: list[str], between: str) -> None:
    text = "س " + between.join(pieces)
    found = people(text)
    for before, after in pairwise(found):
        assert before.span.end <= after.span.start
    for person in found:
        quote = person.span.quote(text)
        assert quote == quote.strip()
        assert "\n" not in quote
        assert person.label_en
        assert (person.key is None) == person.label_en.endswith(MARK)
