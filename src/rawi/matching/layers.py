"""The layers of spans that lie over a report's text: tokens, sentences, quotations."""

from typing import NamedTuple

from rawi.arabic.fold import Folded
from rawi.records import Report, Span


class Tokens(NamedTuple):
    """Tokens in parallel lists: folded form, and `[start, end)` in the folded text.

    A token is what `rawi.arabic.letters.TOKEN` finds; furniture has none. A line break is a token, so that no pattern
    runs from one block into the next; it is empty between blocks on one line.
    """

    forms: list[str]
    starts: list[int]
    ends: list[int]


class Sentence(NamedTuple):
    """`[start, end)` in tokens."""

    start: int
    end: int


class Quotation(NamedTuple):
    """Text between quote marks: the span inside them, its tokens `[start, end)`, and how many quotations hold it."""

    content: Span
    start: int
    end: int
    depth: int


class Layers(NamedTuple):
    """A report, its folded text and what lies over it."""

    report: Report
    folded: Folded
    tokens: Tokens
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...]
