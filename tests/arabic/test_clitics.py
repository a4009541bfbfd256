"""Proclitics come off in the order Arabic writes them, and a word that only looks like one keeps itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.arabic.clitics import ALONE, cuts
from rawi.arabic.fold import fold_word


def rests(word: str) -> list[tuple[str, str]]:
    return [(cut.proclitics, cut.rest) for cut in cuts(fold_word(word))]


@pytest.mark.parametrize(
    ("word", "cut"),
    [
        ("ومصر", ("و", "مصر")),
        ("وبمصر", ("وب", "مصر")),
        ("فبالقاهرة", ("فب", "القاهره")),
        ("كالعراق", ("ك", "العراق")),
        ("وكالعراق", ("وك", "العراق")),
        ("سيعلن", ("س", "يعلن")),
        ("وسيعلن", ("وس", "يعلن")),
        ("فستعود", ("فس", "تعود")),
        ("لمصر", ("ل", "مصر")),
        ("للسعودية", ("ل", "السعوديه")),
        ("وللسعودية", ("ول", "السعوديه")),
        ("فللرئيس", ("فل", "الرئيس")),
        ("للجنة", ("ل", "اللجنه")),
        ("للجنة", ("ل", "الجنه")),
        ("لليبيا", ("ل", "ليبيا")),
        ("لله", ("ل", "الله")),
        ("ووزير", ("و", "وزير")),
        ("ببغداد", ("ب", "بغداد")),
    ],
)
def test_proclitics_come_off(word: str, cut: tuple[str, str]) -> None:
    assert cut in rests(word)


@pytest.mark.parametrize(
    "word",
    ["والد", "وزير", "بلد", "فرنسا", "كوريا", "ليبيا", "سوريا", "لبنان", "بغداد", "كابل", "سلطنة", "وفد"],
)
def test_the_whole_word_comes_first(word: str) -> None:
    assert rests(word)[0] == ("", fold_word(word))


@pytest.mark.parametrize(
    "word", ["و", "في", "لا", "بي", "كل", "ال", "من", "عن", "5", "«", "مصر", "العراق", "أعلن", "نلبس"]
)
def test_words_without_proclitics_stay_whole(word: str) -> None:
    assert rests(word) == [("", fold_word(word))]


def test_a_conjunction_alone_is_not_taken_twice() -> None:
    assert [proclitics for proclitics, _ in rests("ووفد")] == ["", "و"]
    assert [proclitics for proclitics, _ in rests("بكلام")] == ["", "ب"]


@given(st.text(st.sampled_from("وفبكلساينم"), min_size=1, max_size=9))
def test_a_cut_is_a_piece_of_the_word(form: str) -> None:
    found = cuts(form)
    assert found[0] == ("", 0, form)
    assert len(set(found)) == len(found)
    for cut in found[1:]:
        assert cut.proclitics in ALONE
        assert cut.proclitics == form[: cut.length]
        tail = form[cut.length :]
        assert len(tail) >= 2
        assert cut.rest == tail or (tail.startswith("ل") and cut.rest in ("ا" + tail, "ال" + tail))


@pytest.mark.parametrize("alone", ["بـ", "لـ", "كـ", "وبـ", "الـ", "بالـ", "للـ", "و", "فلـ"])
def test_what_stands_alone_before_a_mark(alone: str) -> None:
    assert fold_word(alone) in ALONE


@pytest.mark.parametrize("word", ["", "من", "قال", "لا", "بب", "وف", "سو"])
def test_what_does_not(word: str) -> None:
    assert word not in ALONE
