"""How many independent sources reports are: those that share a text are one."""

from collections.abc import Collection, Sequence

from rawi.compare.copies import independent
from rawi.records import Copy


def sources_of(reports: Collection[str], copies: Sequence[Copy]) -> int:
    """How many of the reports have a text of their own."""
    if len(reports) < 2:
        return len(reports)
    return len(independent(sorted(reports), copies))
