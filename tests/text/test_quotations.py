"""What stands between quote marks, whichever marks the page has and however they are turned."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports import laid_out

SOUP = st.lists(
    st.sampled_from(["قال", "نعم", "بـ", "و", ".", "،", ":", "(", ")", "«", "»", "“", "”", '"', "„", " ", " ", "\n"]),
    max_size=40,
).map("".join)


def quoted(text: str) -> list[tuple[str, int]]:
    """The content and depth of each quotation."""
    return [(quotation.content.quote(text), quotation.depth) for quotation in laid_out(text).quotations]


@pytest.mark.parametrize("marks", ["«»", "“”", '""', "„“", "»«", "”“", "””", "““"])
@pytest.mark.parametrize(
    "text",
    [
        "قال الوزير: {}لن نتراجع{}.",
        "{}لن نتراجع{} هكذا قال",
        "قال إنها {}لن نتراجع{}، ومضى",
        "وصفه بـ{}لن نتراجع{}",
        "وصفه بال{}لن نتراجع{}",
        "قال ({}لن نتراجع{})",
        "قال:{}لن نتراجع{}\nثم خرج",
        "قال {}لن نتراجع{}؛ وأضاف",
    ],
)
def test_pairs_of_marks(text: str, marks: str) -> None:
    assert quoted(text.format(*marks)) == [("لن نتراجع", 0)]


@pytest.mark.parametrize("marks", ["«»", "“”", '""', "»«", "”“"])
def test_two_side_by_side(marks: str) -> None:
    opening, closing = tuple(marks)
    text = f"بين {opening}نعم{closing} و{opening}لا{closing} و{opening}ربما{closing}"
    assert quoted(text) == [("نعم", 0), ("لا", 0), ("ربما", 0)]


def test_a_straight_mark_opens_again_where_the_one_before_is_not_closed() -> None:
    assert quoted('أكد أن "الطريق مغلق، مشيرا إلى "أعداد صغيرة".') == [("أعداد صغيرة", 0)]
    assert quoted('أكد أن "الطريق مغلق "ومضى') == [("الطريق مغلق", 0)]
    assert quoted('قال "إن "الاتفاق" انتهى" ومضى') == [('إن "الاتفاق" انتهى', 0), ("الاتفاق", 1)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قال «إن “الاتفاق” انتهى»", [("إن “الاتفاق” انتهى", 0), ("الاتفاق", 1)]),
        ('قال "إن «الاتفاق» انتهى"', [("إن «الاتفاق» انتهى", 0), ("الاتفاق", 1)]),
        ("قال «إن «الاتفاق» انتهى»", [("إن «الاتفاق» انتهى", 0), ("الاتفاق", 1)]),
        ("قال «“الاتفاق” انتهى»", [("“الاتفاق” انتهى", 0), ("الاتفاق", 1)]),
        ("قال «انتهى “الاتفاق”»", [("انتهى “الاتفاق”", 0), ("الاتفاق", 1)]),
        ("قال “إن ”الاتفاق“ انتهى”", [("إن ”الاتفاق“ انتهى", 0), ("الاتفاق", 1)]),
    ],
)
def test_nesting(text: str, found: list[tuple[str, int]]) -> None:
    assert quoted(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قال «نعم", []),
        ("قال نعم» ثم", []),
        ("قال «» ثم", []),
        ("قال “«”» ثم", []),
        ("قال «نعم ثم «لا» ثم", [("لا", 0)]),
        ("قال «نعم “ثم» خرج", [("نعم “ثم", 0)]),
        ("قال ’نعم‘ ثم", []),
        ("أهل الشام' قالوا 'نعم", []),
        ("طوله 5' و3", []),
        ("قال “نعم ”\nثم خرج", [("نعم", 0)]),
        ("قال «\nنعم\n» ثم", [("نعم", 0)]),
    ],
)
def test_marks_that_do_not_pair(text: str, found: list[tuple[str, int]]) -> None:
    assert quoted(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قال: «لن نعود.\n«ولن نتراجع». ثم خرج", ["لن نعود.\n«ولن نتراجع"]),
        ('قال: "لن نعود.\n"ولن نتراجع". ثم خرج', ['لن نعود.\n"ولن نتراجع']),
        ("قال: “لن نعود.\n”ولن نتراجع”. ثم خرج", ["لن نعود.\n”ولن نتراجع"]),
        ("قال: «لن نعود.\nولن نتراجع». ثم خرج", ["لن نعود.\nولن نتراجع"]),
        ("قال: «لن نعود.\n\nولن نتراجع.\n\nأبدا». ثم خرج", ["لن نعود.\n\nولن نتراجع.\n\nأبدا"]),
        ('قال: "لن نعود.\nولن نتراجع". ثم خرج', ["لن نعود.\nولن نتراجع"]),
        ("قال: «لن نعود.\n» ثم خرج", ["لن نعود."]),
    ],
)
def test_over_paragraphs(text: str, found: list[str]) -> None:
    assert [content for content, _ in quoted(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "قال: «لن نعود.\nوأضاف: «ولن نتراجع». ثم خرج",
        'قال: "لن نعود.\nوأضاف: "ولن نتراجع". ثم خرج',
        "قال: «لن نعود.\nوأضاف: ”ولن نتراجع“. ثم خرج",
    ],
)
def test_an_unclosed_mark_takes_nothing_of_the_next_paragraph(text: str) -> None:
    assert [content for content, _ in quoted(text)] == ["ولن نتراجع"]


def test_a_quotation_does_not_go_on_for_ever() -> None:
    assert quoted("قال: «لن نعود." + "\nكلام" * 20 + "». ثم خرج") == []
    assert len(quoted("قال: «لن نعود." + "\nكلام" * 10 + "». ثم خرج")) == 1


@given(SOUP)
def test_quotations_nest_and_hold_what_their_tokens_say(text: str) -> None:
    layers = laid_out(text)
    forms, starts, ends = layers.tokens
    around: list[int] = []
    previous = -1
    for quotation in layers.quotations:
        assert quotation.start > previous
        previous = quotation.start
        while around and around[-1] <= quotation.start:
            around.pop()
        assert quotation.depth == len(around)
        assert all(quotation.end <= end for end in around)
        around.append(quotation.end)
        assert quotation.content == layers.folded.span(starts[quotation.start], ends[quotation.end - 1])
        assert "\n" not in (forms[quotation.start], forms[quotation.end - 1])
        assert any(form not in '«»“”„"\n' for form in forms[quotation.start : quotation.end])


@pytest.mark.parametrize(
    "text",
    [
        "قال « كلمة\n" * 30_000,
        "« قال\n" * 30_000,
        '" قال\n' * 30_000,
        "«قال" + "\nكلمة" * 60_000 + "»",
        "“«قال»\n" * 20_000,
    ],
)
def test_marks_without_end_are_read_in_a_few_passes(text: str) -> None:
    assert all(quotation.start < quotation.end for quotation in laid_out(text).quotations)
