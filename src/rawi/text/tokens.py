"""Folded text -> tokens."""

import re
from collections.abc import Sequence

from rawi.arabic.fold import Folded
from rawi.matching.layers import Tokens
from rawi.records import Block

_DIGITS = r"(?:[0-9]+(?:[.,٫٬،][0-9]+)*|(?<![\w.,])\.[0-9]+)"
_TOKEN = re.compile(rf"{_DIGITS}(?:[eE^][+-]?[0-9]+(?![\w]))?|[^\W\d_]+|\n|\S")
_BREAK = "\n"


def tokens(folded: Folded, blocks: Sequence[Block]) -> Tokens:
    """Tokens of the folded text outside furniture, with one line break between any two blocks."""
    forms: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    furniture = [block.span for block in blocks if block.kind == "furniture"]
    skip_from = furniture[0].start if furniture else None
    for match in _TOKEN.finditer(folded.text):
        form = match[0]
        if form == _BREAK and forms and forms[-1] == _BREAK:
            continue
        start, end = match.span()
        if skip_from is not None:
            at = folded.position(start)
            if at >= skip_from and any(span.start <= at < span.end for span in furniture):
                continue
        forms.append(form)
        starts.append(start)
        ends.append(end)
    return Tokens(forms, starts, ends)
