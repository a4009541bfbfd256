"""Folded text -> tokens."""

from collections.abc import Sequence

from rawi.arabic.fold import Folded
from rawi.arabic.letters import TOKEN
from rawi.matching.layers import Tokens
from rawi.records import Block

_BREAK = "\n"


def tokens(folded: Folded, blocks: Sequence[Block]) -> Tokens:
    """Tokens of the folded text outside furniture, with one line break between any two blocks, and none at the ends.

    `blocks` stand in the order of the text. Where one ends and the next begins on the same line, as a title before its
    text may, the break between them is empty. A line break inside a block is white space.
    """
    found = Tokens([], [], [])
    edges = [
        (folded.index(block.span.start), folded.index(block.span.end), block.kind == "furniture")
        for block in reversed(blocks)
    ]
    in_furniture, block_end = False, 0
    for match in TOKEN.finditer(folded.text):
        start, end = match.span()
        form = match[0]
        if form == _BREAK:
            if start >= block_end:
                _break(found, start, end)
            continue
        while edges and edges[-1][0] <= start:
            _, block_end, in_furniture = edges.pop()
            _break(found, start, start)
        if not in_furniture:
            found.forms.append(form)
            found.starts.append(start)
            found.ends.append(end)
    if found.forms and found.forms[-1] == _BREAK:
        for column in found:
            column.pop()
    return found


def _break(found: Tokens, start: int, end: int) -> None:
    if found.forms and found.forms[-1] != _BREAK:
        found.forms.append(_BREAK)
        found.starts.append(start)
        found.ends.append(end)
