"""A stretch of a report's text."""

import msgspec

from rawi.errors import SpanError


class Span(msgspec.Struct, frozen=True, array_like=True, order=True):
    """`[start, end)` in Unicode code points of the report's text; in JSON `[start, end]`.

    Checked when it is made: never empty, never backwards, never negative. That it lies inside its text is checked
    when the reading is put together (`Reading`).
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise SpanError(f"span [{self.start}, {self.end}) is empty or runs backwards")

    def quote(self, text: str) -> str:
        """The characters of `text` that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end
