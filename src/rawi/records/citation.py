"""Words of a report that something across reports rests on."""

import msgspec

from rawi.records.span import Span


class Citation(msgspec.Struct, frozen=True):
    """Where a report says it: `quote` is its text at `span`.

    `voice` is whose word the report gives it on, by the actor's Arabic label; null for the outlet's own.
    """

    report: str
    span: Span
    quote: str
    voice: str | None
