"""Reports made of a text of ours, a block a line, without the page reader's judgement."""

import hashlib
import re

from rawi.matching.layers import Layers
from rawi.records import Block, BlockKind, Report, Span
from rawi.text import lay_out

_LINE = re.compile("[^\n\r\x85\u2028\u2029]+")


def report(text: str, *, furniture: tuple[str, ...] = (), title: str = "") -> Report:
    """A report of `text`; lines of it that are in `furniture` are that, `title` opens it and may share its line."""
    blocks = [Block("title", Span(0, len(title)))] if title else []
    for match in _LINE.finditer(text, len(title)):
        line = match[0].strip()
        if line:
            start = match.start() + match[0].index(line)
            kind: BlockKind = "furniture" if line in furniture else "paragraph"
            blocks.append(Block(kind, Span(start, start + len(line))))
    return Report(
        id="r1",
        url=None,
        outlet=None,
        agency=None,
        section=None,
        title=title or None,
        byline=None,
        dateline=None,
        published=None,
        updated=None,
        language="ar",
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        blocks=tuple(blocks),
    )


def laid_out(text: str, *, furniture: tuple[str, ...] = (), title: str = "") -> Layers:
    """The layers of such a report."""
    return lay_out(report(text, furniture=furniture, title=title))
