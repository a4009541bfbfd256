"""Organisations: what holds for the word lists, and for any text."""

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi import pipeline
from rawi.arabic.fold import fold_word
from rawi.pages import read_page
from rawi.reading.organisations.tables import Known, armed_groups, heads, homographs, organisations
from rawi.records import Mention

ROWS = [*organisations.rows, *armed_groups.rows]
PLAIN = [row for row in ROWS if row.homograph == "no"]
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
    "مصر",
    "المصرية",
    "العليا",
    "لحقوق",
]
WORDS = sorted({row.form for row in ROWS} | {row.form for row in heads.rows} | {"ال" + row.form for row in heads.rows})


def mentions(text: str) -> list[Mention]:
    sheet = pipeline.read_report(read_page(pipeline.text_source(text)))
    return [made.record for made in sheet.made if made.stage == "organisations"]


def test_there_are_enough_and_each_has_a_label() -> None:
    assert len({row.key for row in organisations.rows}) >= 600
    assert len({row.key for row in armed_groups.rows}) >= 250
    first = {row.key: row for row in reversed(ROWS)}
    assert [key for key, row in first.items() if not row.label_en] == []
    assert [row.form for row in ROWS if row.label_en and row is not first[row.key]] == []


def test_the_rows_of_an_entity_agree() -> None:
    facts = {(row.key, row.iso3, row.sector, row.kind, row.head) for row in ROWS}
    assert [key for key, number in Counter(fact[0] for fact in facts).items() if number > 1] == []
    assert [row.key for row in ROWS if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", row.key)] == []


def test_the_lists_speak_of_each_other() -> None:
    forms = {fold_word(row.form) for row in ROWS}
    assert [row.form for row in homographs.rows if fold_word(row.form) not in forms] == []


@given(st.sampled_from(PLAIN), st.sampled_from(["و", "ف", "ل"]))
def test_a_name_is_read_behind_proclitics(row: Known, proclitic: str) -> None:
    form = row.form
    if len(re.split(r"\W", form)[0]) == 1:
        return  # «وأ ف ب» is cut no further: what would be left is one letter
    if not form[0].isalpha() or not form[0] > "ء" or fold_word(form) in {fold_word(r.form) for r in homographs.rows}:
        return
    swallowed = proclitic == "ل" and form.startswith("ال")
    written = form[1:] if swallowed else form
    text = f"كتب الناقد {proclitic}{written} ثم غادر."
    assert written in [mention.span.quote(text) for mention in mentions(text)]


@given(st.lists(st.sampled_from([*WORDS, *PIECES]), max_size=25), st.sampled_from([" ", ""]))
def test_any_text_is_read(pieces: list[str], between: str) -> None:
    text = "س " + between.join(pieces)
    for mention in mentions(text):
        assert "\n" not in mention.span.quote(text)
        assert mention.kind in ("organisation", "armed_group", "military", "state")


@pytest.mark.parametrize("gap", ["\n", "، ", ". ", " ثم "])
def test_a_name_does_not_run_over_a_gap(gap: str) -> None:
    assert mentions(f"وصل وفد لجنة{gap}الانتخابات العليا.") == [] or gap == " ثم "
