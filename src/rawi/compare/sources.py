"""Where things are said, in order, and by how many independent sources: reports that share a text are one."""

from collections.abc import Collection, Iterable, Sequence

from rawi.compare.copies import independent
from rawi.records import Citation, Copy


def where(said: Citation) -> tuple[str, int, int]:
    """The place of a citation among those of a story."""
    return said.report, said.span.start, said.span.end


def in_order(said: Iterable[Citation]) -> tuple[Citation, ...]:
    """The citations in the order of reports and texts, each once."""
    return tuple(sorted(dict.fromkeys(said), key=where))


def sources_of(reports: Collection[str], copies: Sequence[Copy]) -> int:
    """How many of the reports have a text of their own."""
    if len(reports) < 2:
        return len(reports)
    return len(independent(sorted(reports), copies))
