"""A text's lines."""

import re
from typing import NamedTuple

from rawi.records import Span

_LINE = re.compile("[^\n\r\u2028\u2029]+")


class Line(NamedTuple):
    """A line, or a paragraph broken into several, without the white space around it; `text` has it on one line."""

    span: Span
    text: str


def lines_of(text: str, start: int = 0) -> list[Line]:
    """The lines of `text` from `start` on that hold more than white space."""
    found = []
    for match in _LINE.finditer(text, start):
        line = match[0].strip()
        if line:
            begin = match.start() + match[0].index(line)
            found.append(Line(Span(begin, begin + len(line)), line))
    return found
