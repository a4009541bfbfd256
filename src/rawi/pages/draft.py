"""A report while its page is being read."""

import msgspec

from rawi.records import Block


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
