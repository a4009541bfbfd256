"""What of Rawi's record a format has no place for, counted: a loss report goes with every projection."""

from collections import Counter
from typing import Any, Literal

import msgspec

What = Literal["left out", "no field", "empty"]
"""An event that makes no row; what the format has no field for; a field of the format that stays empty."""


class Losses:
    """The losses of one export, by report and by reason, and how much went in and came out."""

    def __init__(self, format: str, unread: tuple[str, ...] = ()) -> None:
        """`unread` are the format's columns that are empty in every row: Rawi does not read what they hold."""
        self.format = format
        self.unread = unread
        self.events = 0
        self.rows = 0
        self._by_report: dict[str, Counter[tuple[What, str]]] = {}

    def add(self, report: str, what: What, reason: str, count: int = 1) -> None:
        """Counts a loss in the report with that id."""
        if count:
            self._by_report.setdefault(report, Counter())[what, reason] += count

    def total(self) -> list[tuple[What, str, int]]:
        """Every loss and how often it occurred, the most frequent first among those of a kind."""
        counts = sum(self._by_report.values(), Counter[tuple[What, str]]())
        return [
            (what, reason, count)
            for (what, reason), count in sorted(counts.items(), key=lambda item: (item[0][0], -item[1], item[0][1]))
        ]

    def as_json(self) -> bytes:
        """The whole as a JSON object: `format events rows unread_columns total reports`, the reports as written."""
        found: dict[str, Any] = {"format": self.format, "events": self.events, "rows": self.rows}
        found["unread_columns"] = self.unread
        found["total"] = _nested(self.total())
        found["reports"] = {
            report: _nested([(what, reason, count) for (what, reason), count in sorted(counts.items())])
            for report, counts in self._by_report.items()
        }
        return msgspec.json.format(msgspec.json.encode(found), indent=1) + b"\n"


def _nested(losses: list[tuple[What, str, int]]) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for what, reason, count in losses:
        found.setdefault(what, {})[reason] = count
    return found
