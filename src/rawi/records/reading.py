"""Everything read out of one report: what `rawi read --format jsonl` prints, a line each."""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import accumulate

import msgspec

from rawi.errors import SpanError
from rawi.records.actor import Actor
from rawi.records.date import Date
from rawi.records.event import Event
from rawi.records.figure import Figure
from rawi.records.gap import Gap
from rawi.records.report import Report
from rawi.records.span import Span
from rawi.records.statement import Statement
from rawi.records.term import Term
from rawi.records.unread import Unread


class Maker(msgspec.Struct, frozen=True):
    """What made a reading: Rawi's version and the SHA-256 over all its word lists."""

    version: str
    lexicon: str


class Reading(msgspec.Struct, frozen=True):
    """A report and its records, in the key order of the output.

    Raises `SpanError` when a span runs past the report's text, when a name is not the text at its span, or when a
    record was read out of furniture.
    """

    id: str
    report: Report
    dates: tuple[Date, ...]
    figures: tuple[Figure, ...]
    actors: tuple[Actor, ...]
    statements: tuple[Statement, ...]
    events: tuple[Event, ...]
    gaps: tuple[Gap, ...]
    terms: tuple[Term, ...]
    unread: tuple[Unread, ...]
    rawi: Maker

    def __post_init__(self) -> None:
        text = self.report.text
        furniture = sorted(block.span for block in self.report.blocks if block.kind == "furniture")
        starts = [span.start for span in furniture]
        ends = list(accumulate((span.end for span in furniture), max))
        for block in self.report.blocks:
            if block.span.end > len(text):
                raise SpanError(
                    f"{self.id}: block {block.kind} {block.span} runs past the text's {len(text)} characters"
                )
        for rule, span in self.spans():
            if span.end > len(text):
                raise SpanError(f"{self.id}: {rule} made {span}, past the text's {len(text)} characters")
            before = bisect_left(starts, span.end)
            if before and ends[before - 1] > span.start:
                raise SpanError(f"{self.id}: {rule} made {span} out of furniture")
        for actor in self.actors:
            for name in actor.names:
                if name.span.quote(text) != name.text:
                    raise SpanError(f"{self.id}: {actor.rule} calls {name.text!r} what reads {name.span.quote(text)!r}")

    def spans(self) -> Iterator[tuple[str, Span]]:
        """Every span of every record, with the name of the rule that made it."""
        for kind in RECORD_KINDS:
            for record in getattr(self, kind):
                for span in _spans_in(record):
                    yield record.rule, span


RECORD_KINDS = ("dates", "figures", "actors", "statements", "events", "gaps", "terms", "unread")


_HOLDERS = (tuple, msgspec.Struct)


def _spans_in(value: tuple[object, ...] | msgspec.Struct) -> list[Span]:
    """The spans in a record or in several, however deep; most of what a record holds is text, and is passed by."""
    found: list[Span] = []
    for item in value if isinstance(value, tuple) else msgspec.structs.astuple(value):
        if isinstance(item, str) or item is None:
            continue
        if isinstance(item, Span):
            found.append(item)
        elif item and isinstance(item, _HOLDERS):
            found += _spans_in(item)
    return found
