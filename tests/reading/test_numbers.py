"""Numbers come back from the words and the digits they were written in, and their spans are sound."""

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from roundtrip import SPELLINGS, misread, sample, wrong

from rawi.pipeline import read_numbers
from rawi.reading.numbers.digits import digits_value
from rawi.records import Number

NUMBERS = sample(up_to=250, count=550, seed=20)
"""With four spellings 3,200 readings; `benchmarks/roundtrip.py` makes the 800,000."""

ARABIC_INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
PERSIAN = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
SCRIPTS = st.sampled_from([{}, ARABIC_INDIC, PERSIAN])
_WORDS = """
ثلاثة خمس عشر وعشرون ألف ألفا مليون مليونان مئة ومئتي آلاف عشرات نصف وربع أرباع ثمن أول الحادي عشرة والـ ال الـ بين و من
إلى نحو أكثر على الأقل أو يساوي واحد كل صفر ناقص فاصلة نقطة شخص السكان القرن الذكرى مرة بالمئة لست ألفًا خُمس كـ م هــ
5 15 2015 1,234 3/4 10.5 5ر12 1e3 ٪ - / + : ( ) ، . ^
"""
WORDS = [*_WORDS.split(), "\n"]


def only(text: str) -> Number:
    """The one number of a text."""
    (number,) = read_numbers(text)
    return number


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_numbers_in_words_read_back_equal(spelling: str) -> None:
    words = [SPELLINGS[spelling](number) for number in NUMBERS]
    assert [one for one in misread(NUMBERS, words) if not wrong(one.words)] == []
    assert sum(wrong(written) is not None for written in words) < len(words) / 50


def test_what_two_numbers_may_be_is_not_joined() -> None:
    assert wrong("ستمائة وألف") is not None
    assert [number.low for number in read_numbers("ستمائة وألف")] == [600, 1000]
    assert wrong("ستمائة وألفا كتاب") is not None
    assert wrong("ألف وستمائة") is None


WHOLE = st.integers(0, 10**9 - 1) | st.integers(256 * 10**9, 10**12)
"""With a group of at most 255 in front, four groups may be an address."""


@given(WHOLE, SCRIPTS, st.sampled_from(["", ",", ".", "٬", "،", " ", "\u00a0"]))
def test_whole_numbers_in_digits(value: int, script: dict[int, int], mark: str) -> None:
    written = f"{value:,}".replace(",", mark).translate(script)
    text = f"سجلت الدائرة {written} معاملة هذا الصباح."
    number = only(text)
    assert (number.low, number.high, number.span.quote(text)) == (value, value, written)


@given(st.integers(0, 999_999), st.integers(0, 99), SCRIPTS, st.sampled_from(".,٫،"))
def test_decimals_in_digits(whole: int, hundredths: int, script: dict[int, int], mark: str) -> None:
    written = f"{whole}{mark}{hundredths:02}".translate(script)
    text = f"بلغ السعر {written} دينار."
    number = only(text)
    assert number.low == pytest.approx(whole + hundredths / 100)
    assert number.span.quote(text) == written


@given(st.integers(1000, 999_999_999), st.integers(0, 999), SCRIPTS)
def test_groups_and_decimals_together(whole: int, thousandths: int, script: dict[int, int]) -> None:
    for group, decimal in (",", "."), (".", ","), ("٬", "٫"), ("،", "."):
        written = f"{whole:,}".replace(",", group) + decimal + f"{thousandths:03}"
        number = only(f"بلغ الدين {written.translate(script)} دينار.")
        assert number.low == pytest.approx(whole + thousandths / 1000), written


@pytest.mark.parametrize(
    ("form", "behind", "value"),
    [
        ("1.234", "word", 1234),
        ("1.234", "scale", Fraction("1.234")),
        ("1.234", "nothing", Fraction("1.234")),
        ("1,234", "scale", 1234),
        ("1،234", "scale", Fraction("1.234")),
        ("1،234", "nothing", 1234),
        ("10.000", "nothing", 10_000),
        ("0.125", "word", Fraction("0.125")),
        ("1234.567", "word", Fraction("1234.567")),
        ("1.234.567", "scale", 1_234_567),
        ("12.34.56", "word", None),
        ("1,234,56", "word", None),
        ("1.234,567.8", "word", None),
        ("007", "word", None),
        ("01.5", "word", None),
        ("05", "word", 5),
        ("0", "word", 0),
        ("2011،2012", "word", None),
        ("10.0.0.255", "word", None),
        ("192.168.100.200", "word", None),
        ("1.192.168.100", "word", None),
        ("1.300.168.100", "word", 1_300_168_100),
        ("1.002.168.100", "word", 1_002_168_100),
        ("1,192,168,100", "word", 1_192_168_100),
        ("9" * 18, "word", int("9" * 18)),
        ("9" * 40, "word", None),
    ],
)
def test_separators(form: str, behind: str, value: Fraction | int | None) -> None:
    assert digits_value(form, behind) == value  # type: ignore[arg-type]


@given(st.lists(st.sampled_from(WORDS), max_size=25), st.sampled_from(["", " "]))
def test_spans_are_sound_whatever_stands_side_by_side(words: list[str], space: str) -> None:
    text = f"قال {space.join(words)}."
    numbers = read_numbers(text)
    counting = [number for number in numbers if number.kind != "ordinal"]
    for number in numbers:
        quote = number.span.quote(text)
        assert quote == quote.strip() != ""
        assert "\n" not in quote
        assert number.span.covers(number.core)
        assert number.low is None or number.high is None or number.low <= number.high
        assert not quote.startswith(("وال", "بال", "لل"))
    for first, second in pairwise(counting):
        assert not first.span.overlaps(second.span)
    assert read_numbers(text) == numbers


@given(st.sampled_from(NUMBERS), st.sampled_from(sorted(SPELLINGS)), st.sampled_from(["و", "ف", "ب", "وب", "ول"]))
def test_proclitics_are_outside_the_span(value: int, spelling: str, proclitics: str) -> None:
    words = SPELLINGS[spelling](value)
    if wrong(words) or words.startswith("ست"):  # «لست» is «I am not»
        return
    text = f"جاء {proclitics}{words}."
    number = only(text)
    assert (number.low, number.span.quote(text)) == (value, words)


@given(st.sampled_from(["خَمْسُونَ أَلْفًا", "ثــلاثون ألفاً", "ﺧﻤﺴﻮﻥ ﺃﻟﻔﺎ", "مئة\u200f وعشرون", "مـئـة و عشرون"]))
def test_marks_and_forms_of_letters_change_nothing(words: str) -> None:
    text = f"حضر {words} أمس."
    number = only(text)
    assert number.low in (50_000, 30_000, 120)
    assert number.span.quote(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "9" * 5000,
        "مليون " * 400,
        "ثلث " + "مليون " * 400,
        "ناقص " * 5000 + "5",
        "5-" * 3000 + "5",
        "خمسة و" * 1000,
        "1^999999999999 و10e99999 و0^-1 و999999999999.5^30 و0.001^30",
        "بين " * 3000 + "5",
        "الـ" * 3000 + "5",
    ],
)
def test_what_no_one_counts_is_read_without_harm(text: str) -> None:
    for number in read_numbers(text):
        assert number.span.end <= len(text)
        assert abs(number.low or 0) <= 10**24
