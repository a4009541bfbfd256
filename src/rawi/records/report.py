"""One news report, fixed once its page has been read."""

from typing import Literal

import msgspec

from rawi.records.span import Span

BlockKind = Literal["section", "title", "byline", "dateline", "subhead", "paragraph", "caption", "furniture"]


class Block(msgspec.Struct, frozen=True):
    """A stretch of the page and what it is. `furniture` belongs to the page, not the report: nothing is read of it."""

    kind: BlockKind
    span: Span


class Report(msgspec.Struct, frozen=True):
    """A report as its page gave it.

    `published` and `updated` are ISO 8601 dates or date-times as far as the page states them, else null. `text` is
    never changed afterwards: every span of every record counts its code points. `sha256` is that of `text` in UTF-8.
    """

    id: str
    url: str | None
    outlet: str | None
    agency: str | None
    section: str | None
    title: str | None
    byline: str | None
    dateline: str | None
    published: str | None
    updated: str | None
    language: str
    text: str
    sha256: str
    blocks: tuple[Block, ...]
