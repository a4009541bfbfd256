"""A report while its page is being read."""

import msgspec

from rawi.errors import PageError
from rawi.records import Block

TEXT_LIMIT = 2_000_000
"""Most characters of one report: three hundred times a long read. Beyond it the file is a book or a whole archive."""


class Draft(msgspec.Struct, kw_only=True):
    """What a page has given so far. `text` holds no character that `decode.clean` would change."""

    text: str
    blocks: list[Block] = []
    id: str | None = None
    url: str | None = None
    outlet: str | None = None
    agency: str | None = None
    section: str | None = None
    title: str | None = None
    byline: str | None = None
    dateline: str | None = None
    published: str | None = None
    updated: str | None = None


def limited(text: str, address: str) -> str:
    """`text`, or a `PageError` if it is longer than a report can be. To be asked before any work is put into it."""
    if len(text) > TEXT_LIMIT:
        raise PageError(f"{address} has {len(text):,} characters of text", f"{TEXT_LIMIT:,} is the most")
    return text
