"""A reading as rows of the ledger's tables."""

import math
from collections.abc import Iterator
from functools import cache
from typing import Any, Literal

import msgspec
from sqlalchemy import Double, Table

from rawi.ledger.schema import ACTOR_NAMES, EVENT_PARTIES, RECORDS
from rawi.records import Reading, Span

Row = tuple[Any, ...]
"""One value a column, in the table's order."""

_REPORT_FIELDS = [
    "url", "outlet", "agency", "section", "title", "byline", "dateline", "published", "updated", "language", "text",
    "sha256",
]  # fmt: skip


def identity(reading: Reading) -> str:
    """What a report is known by: its url, or its id where it has none."""
    return reading.report.url or reading.id


def version_columns(reading: Reading) -> dict[str, str | None]:
    """What the row of `versions` says beside keys and JSON, by column."""
    fields = {field: getattr(reading.report, field) for field in _REPORT_FIELDS}
    return {"id": reading.id, **fields, "rawi": reading.rawi.version, "lexicon": reading.rawi.lexicon}


def record_rows(reading: Reading, version: int) -> dict[Table, list[Row]]:
    """The rows of every record table, for the version with that key."""
    rows: dict[Table, list[Row]] = {
        table: [(version, n, *_values(record, table)) for n, record in enumerate(getattr(reading, kind))]
        for kind, table in RECORDS.items()
    }
    names = ((actor.id, *_values(name, ACTOR_NAMES)) for actor in reading.actors for name in actor.names)
    rows[ACTOR_NAMES] = [(version, n, *name) for n, name in enumerate(names)]
    rows[EVENT_PARTIES] = [(version, n, *party) for n, party in enumerate(_parties(reading))]
    return rows


def _parties(reading: Reading) -> Iterator[tuple[str, str, str]]:
    for event in reading.events:
        for actor in event.actors:
            yield event.id, "actor", actor
        for actor in event.recipients:
            yield event.id, "recipient", actor
        for other in event.others:
            yield event.id, other.role, other.entity


def _values(record: msgspec.Struct, table: Table) -> list[Any]:
    """The values of the columns that the record has fields for: a span is two of them, a list is JSON."""
    values: list[Any] = []
    for field, kind in _fields(type(record), table):
        value = getattr(record, field)
        if kind == "span":
            values += _ends(value)
        elif kind == "number":
            values.append(_double(value))
        elif isinstance(value, tuple):
            values.append(msgspec.json.encode(value).decode())
        else:
            values.append(value)
    return values


@cache
def _fields(record: type[msgspec.Struct], table: Table) -> list[tuple[str, Literal["span", "number", "plain"]]]:
    """The record's fields that the table has columns for, in the order of the columns, and how each is written."""
    fields: list[tuple[str, Literal["span", "number", "plain"]]] = []
    for column in table.c:
        span = column.name.removesuffix("_start")
        if column.name in record.__struct_fields__:
            fields.append((column.name, "number" if isinstance(column.type, Double) else "plain"))
        elif span != column.name and span in record.__struct_fields__:
            fields.append((span, "span"))
    return fields


def _ends(span: Span | None) -> tuple[int | None, int | None]:
    return (span.start, span.end) if span else (None, None)


def _double(value: float | None) -> float | None:
    """A figure as a double: an integer may be written larger than a 64-bit column or a double holds."""
    try:
        return None if value is None else float(value)
    except OverflowError:
        return math.copysign(math.inf, value or 0)
