"""Bytes to characters, and the characters no text may hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.pages.decode import clean, decode, squeeze

TEXT = "أعلنت البلدية إغلاق الجسر القديم ثلاثة أسابيع، وپدأ العمل في چدة."
PLAIN = "قال وزير الري إن المياه عادت إلى أحياء المدينة الشرقية"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        b"\xef\xbb\xbf" + TEXT.encode(),
        TEXT.encode("utf-16"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
        TEXT.encode("windows-1256"),
    ],
)
def test_a_text_comes_out_the_same_whatever_it_was_written_in(data: bytes) -> None:
    assert decode(data) == TEXT


@pytest.mark.parametrize("declared", ["", "windows-1256", "iso-8859-1", "windows-1252", "utf-8", "x-unknown"])
def test_windows_1256_is_read_whatever_the_page_declares(declared: str) -> None:
    page = f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={declared}"></head><p>{TEXT}</p>'
    assert TEXT in decode(page.encode("windows-1256"))


def test_iso_8859_6_is_read_where_declared_and_where_not() -> None:
    assert decode((PLAIN * 3).encode("iso8859-6")) == PLAIN * 3
    assert PLAIN in decode(f'<meta charset="iso-8859-6"><p>{PLAIN}'.encode("iso8859-6"))


def test_utf8_is_believed_before_what_the_page_declares() -> None:
    page = f'<meta charset="windows-1256"><p>{TEXT}</p>'
    assert decode(page.encode()) == page


def test_utf8_that_breaks_off_inside_a_letter_or_has_a_bad_byte_stays_utf8() -> None:
    assert decode((TEXT * 3).encode()[:-2]).startswith(TEXT)
    assert decode(TEXT.encode() + b"\xff" + TEXT.encode()) == f"{TEXT}\ufffd{TEXT}"


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("مصر\x00ية", "مصر ية"),
        ("\x1b[31mخبر\x9b", " [31mخبر "),
        ("\ud83d خبر \udc00", "\ufffd خبر \ufffd"),
        ("خبر\ufffe\uffff", "خبر\ufffd\ufffd"),
    ],
)
def test_what_no_text_may_hold_is_replaced_one_for_one(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@pytest.mark.parametrize(
    "text", ["سطر\nسطر\r\nسطر\tخانة", "الـعـربـيـة", "\u200fقال\u200e: \u200cمي\u200dرود\u00a0وعاد", "تَشكيلٌ ﷺ 🙂"]
)
def test_what_a_text_may_hold_stays(text: str) -> None:
    assert clean(text) == text


@given(st.text(alphabet=st.characters()))
def test_cleaning_keeps_every_offset_and_leaves_what_can_be_written(text: str) -> None:
    cleaned = clean(text)
    assert len(cleaned) == len(text)
    assert clean(cleaned.encode().decode()) == cleaned


def test_layout_becomes_one_space_and_other_spaces_stay() -> None:
    assert squeeze("\n\t قال \r\n   الوزير\u00a0 إن\u00a0\u00a0ذلك \n") == "قال الوزير\u00a0 إن\u00a0\u00a0ذلك"
