"""Whose word a stretch of text rests on: for every stage behind `statements`, and for figures once all is read."""

from rawi.matching.sheet import Sheet
from rawi.records import Span, Statement


def voice_of(sheet: Sheet, span: Span) -> Statement | None:
    """The innermost statement whose content holds `span`; null where the outlet itself speaks."""
    found: tuple[int, Statement] | None = None
    for parts in sheet.placed.get("statement", {}).values():
        for part in parts:
            statement: Statement = part.record
            for content in statement.content:
                length = content.end - content.start
                if content.covers(span) and (found is None or length < found[0]):
                    found = length, statement
    return None if found is None else found[1]
