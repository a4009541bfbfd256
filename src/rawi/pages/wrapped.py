"""Text broken into lines of one width, as mail and wire services send it: which lines are one paragraph."""

from collections.abc import Sequence
from itertools import pairwise

from rawi.pages.line import Line
from rawi.records import Span

_NARROWEST, _WIDEST = 30, 120
"""Characters of the longest line of a text that is broken by width: items of a list are shorter, paragraphs longer."""
_FEWEST = 3
"""Lines that must run on before a width is taken from them."""
_SHARE = 0.85
"""Lines that run on among those with a line right below: a list's lines end where their items do."""


def unwrapped(text: str, lines: Sequence[Line]) -> list[Line]:
    """The lines with those put together that only the width parts; as they are where the text is not broken so.

    A line runs on where the one right below begins with a word that had no room left on it.
    """
    near = [_is_right_above(text, one, two) for one, two in pairwise(lines)]
    width = max((len(line.text) for line, above in zip(lines, near, strict=False) if above), default=0)
    on = [above and _had_no_room(one, two, width) for above, (one, two) in zip(near, pairwise(lines), strict=True)]
    if not _NARROWEST <= width <= _WIDEST or sum(on) < _FEWEST or sum(on) < _SHARE * sum(near):
        return list(lines)
    found: list[Line] = []
    for at, line in enumerate(lines):
        if at and on[at - 1]:
            span = Span(found[-1].span.start, line.span.end)
            found[-1] = Line(span, f"{found[-1].text} {line.text}")
        else:
            found.append(line)
    return found


def _is_right_above(text: str, one: Line, two: Line) -> bool:
    """Whether no empty line stands between two lines."""
    return text[one.span.end : two.span.start].replace("\r\n", "\n").count("\n") == 1


def _had_no_room(one: Line, two: Line, width: int) -> bool:
    return len(one.text) + 1 + len(two.text.split(maxsplit=1)[0]) > width
