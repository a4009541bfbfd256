"""In whose voice a word stands: of the innermost statement that holds it, of whoever is quoted, or of the outlet."""

from rawi.matching.sheet import Sheet
from rawi.records import Span, Statement

QUOTED = "quoted"
"""Inside quotation marks and of nobody named: not the outlet's word."""
UNNAMED = "unnamed"
"""In a statement, without quotation marks, whose speaker the report does not name."""


class Voices:
    """Asks the statements and quotations of a sheet for the voice at a span."""

    def __init__(self, sheet: Sheet) -> None:
        statements: list[Statement] = [
            part.record for parts in sheet.placed.get("statement", {}).values() for part in parts
        ]
        self._contents = [(span, statement) for statement in statements for span in statement.content]
        self._contents.sort(key=lambda item: (item[0].end - item[0].start, item[0].start))
        self._quotations = [quotation.content for quotation in sheet.layers.quotations]

    def at(self, span: Span) -> str | None:
        """The id of the actor whose word it is, `quoted`, `unnamed`, or null for the outlet."""
        statement = next((statement for content, statement in self._contents if _holds(content, span)), None)
        if statement is not None and statement.entity is not None:
            return statement.entity
        if any(_holds(quotation, span) for quotation in self._quotations):
            return QUOTED
        return None if statement is None else UNNAMED


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
