"""Folding joins what the press spells in several ways, and every folded stretch leads back to what was written."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.arabic.fold import fold, fold_word
from rawi.arabic.letters import COMBINING, INVISIBLE, TATWEEL, presentation_forms

ARABIC = "".join(map(chr, range(0x0600, 0x0700)))
FORMS = "".join(presentation_forms())
MARKS = COMBINING + TATWEEL + INVISIBLE
ANY_TEXT = st.text(st.one_of(st.sampled_from(ARABIC + FORMS + INVISIBLE + " \n«».,"), st.characters()), max_size=60)


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("أُعلِنَ", "اعلن"),
        ("إلى الآن", "الي الان"),
        ("هيئة", "هيئه"),
        ("مســـــؤول", "مسؤول"),
        ("شؤون", "شؤون"),
        ("ٱلله", "الله"),
        ("على‌رغم", "عليرغم"),
        ("\u200fالقاهرة\u200e", "القاهره"),
        ("\u2067غزة\u2069", "غزه"),
        ("ﻻجئون", "لاجئون"),
        ("اﻷمم", "الامم"),
        ("ﷲ", "الله"),
        ("ﷺ", "صلي الله عليه وسلم"),
        ("ﺍﻟﻌﺮﺍﻕ", "العراق"),
        ("ایران", "ايران"),
        ("کویت", "كويت"),
        ("١٢٫٥", "12٫5"),
        ("۲۰۱۵", "2015"),
        ("12\u00a0قتيلا", "12 قتيلا"),
        ("أهلاﹰ بكم", "اهلا بكم"),
        ("سطر\u2028وسطر\r\nوسطر", "سطر\nوسطر\n\nوسطر"),
        ("❤️", "❤"),
    ],
)
def test_spellings_fold_together(written: str, folded: str) -> None:
    assert fold(written).text == folded


@pytest.mark.parametrize(
    ("one", "other"),
    [("سؤال", "سوال"), ("مائة", "ماية"), ("قرأ", "قرء"), ("علم", "عالم"), ("٪", "%"), ("،", ","), ("١", "ا")],
)
def test_what_differs_stays_apart(one: str, other: str) -> None:
    assert fold_word(one) != fold_word(other)


@pytest.mark.parametrize("word", ["مسؤول", "رئيس", "شؤون", "أمة", "إيران", "القرآن", "مُؤَسَّسة", "هيئَة", "بِئْر"])
def test_a_hamza_written_apart_is_the_same_letter(word: str) -> None:
    apart = unicodedata.normalize("NFD", word)
    assert apart != word
    assert fold_word(apart) == fold_word(word)
    assert fold(apart).span(0, len(fold_word(apart))).quote(apart) == apart


@pytest.mark.parametrize(
    ("text", "word", "quote"),
    [
        ("وصلت القاهِرَةَ مساءً", "القاهره", "القاهِرَةَ"),
        ("وصلت مساءً أمس", "مساء", "مساءً"),
        ("قال لـ«هيئتنا»", "ل", "لـ"),
        ("من \u200fمصر\u200e إلى", "مصر", "مصر"),
        ("من مـصـر إلى", "مصر", "مـصـر"),
        ("إن اﻷمم وقفت", "الامم", "اﻷمم"),
        ("النبي ﷺ قال", "الله", "ﷺ"),
        ("عند ﻻ تقف", "ا", "ﻻ"),
        ("سنة ١٤٣٦ هـ", "1436", "١٤٣٦"),
    ],
)
def test_a_folded_word_leads_back_to_what_was_written(text: str, word: str, quote: str) -> None:
    folded = fold(text)
    start = folded.text.rindex(word)
    assert folded.span(start, start + len(word)).quote(text) == quote


def test_no_mark_is_lost_between_words() -> None:
    text = "أعلنَت وزارةُ الدِّفاعِ ‏السّعوديّة ﻷمرٍ ما"
    folded = fold(text)
    at = 0
    for word in folded.text.split(" "):
        span = folded.span(at, at + len(word))
        assert folded.text[at : at + len(word)] == fold_word(span.quote(text))
        at += len(word) + 1


@given(ANY_TEXT)
def test_folding_twice_changes_nothing_more(text: str) -> None:
    once = fold(text).text
    assert fold(once).text == once
    assert not set(once) & set(MARKS + FORMS)


@given(st.text(st.sampled_from(ARABIC + " "), max_size=40))
def test_composed_and_decomposed_arabic_fold_alike(text: str) -> None:
    assert fold_word(unicodedata.normalize("NFC", text)) == fold_word(unicodedata.normalize("NFD", text))


@given(ANY_TEXT, st.data())
def test_every_folded_stretch_has_its_span(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    if not folded.text:
        return
    start = data.draw(st.integers(0, len(folded.text) - 1))
    end = data.draw(st.integers(start + 1, len(folded.text)))
    span = folded.span(start, end)
    quote = span.quote(text)
    assert 0 <= span.start < span.end <= len(text)
    assert quote[0] not in MARKS
    again = fold(quote).text
    if set(quote) & set(FORMS):
        assert folded.text[start:end] in again
    else:
        assert folded.text[start:end] == again
    assert folded.span(0, len(folded.text)).covers(span)


@given(ANY_TEXT)
def test_positions_go_forward_and_back(text: str) -> None:
    folded = fold(text)
    positions = [folded.position(index) for index in range(len(folded.text) + 1)]
    assert positions == sorted(positions)
    assert all(0 <= position <= len(text) for position in positions)
    for place in range(len(text)):
        index = folded.index(place)
        assert 0 <= index <= len(folded.text)
        assert folded.position(index) >= place
        assert index == 0 or folded.position(index - 1) < place
    for index, position in enumerate(positions[:-1]):
        assert folded.index(position) <= index


@given(ANY_TEXT)
def test_spans_of_neighbours_do_not_overlap(text: str) -> None:
    folded = fold(text)
    spans = [folded.span(index, index + 1) for index in range(len(folded.text))]
    for before, after in pairwise(spans):
        ligature = before.quote(text)[0] in FORMS and before.start == after.start
        assert ligature or before.end <= after.start


def test_the_width_of_the_map_is_linear_in_the_text() -> None:
    marks = "ب" + "َ" * 100_000 + "ت"
    assert fold(marks).span(0, 1).end == len(marks) - 1
    assert fold("ﷺ" * 10_000).text.count("الله") == 10_000


@given(
    st.text(
        alphabet=st.sampled_from(
            [*"ابتلكىيةهؤئوأإآ ١2", "\u0654", "\u0640", "\u064e", "\u200f", "\ufefb", "\ufdfa", "\ufdf2"]
        )
    )
)
def test_a_word_folds_as_a_text_does(word: str) -> None:
    assert fold_word(word) == fold(word).text
