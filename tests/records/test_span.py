import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.errors import SpanError
from rawi.records import Span

numbers = st.integers(-5, 40)


@given(numbers, numbers)
def test_a_span_is_never_empty_backwards_or_negative(start: int, end: int) -> None:
    if 0 <= start < end:
        assert Span(start, end).quote("ا" * 50) == "ا" * (end - start)
    else:
        with pytest.raises(SpanError):
            Span(start, end)


@given(st.integers(0, 9), st.integers(10, 19), st.integers(0, 9), st.integers(1, 10))
def test_overlapping_is_sharing_a_character(start: int, end: int, other: int, length: int) -> None:
    span, second = Span(start, end), Span(other, other + length)
    shared = set(range(start, end)) & set(range(second.start, second.end))
    assert span.overlaps(second) == second.overlaps(span) == bool(shared)
    assert span.covers(second) == (len(shared) == length)


def test_a_span_counts_code_points() -> None:
    text = "😀 مِصر"
    assert Span(2, 6).quote(text) == "مِصر"
    assert Span(0, 1).quote(text) == "😀"
