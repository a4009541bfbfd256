"""Reports, records and counts as tables."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import msgspec
from rich.table import Table

from rawi.cli.screen import Cell, table
from rawi.records import RECORD_KINDS, Name, Reading, Span

_TITLE_WIDTH = 60
_DAY = len("2025-07-30")
_ROOM_FOR_NAMES = 140
_LETTERS = 3
_NARROW = 12
"""Most columns of a value that is a code or a number: it is not folded."""


class Line(NamedTuple):
    """A report in a list; `last` is what the list has to say of it besides."""

    id: str
    outlet: str | None
    published: str | None
    title: str | None
    counts: Mapping[str, int]
    last: str


def line_of(reading: Reading, last: str = "") -> Line:
    """A reading as a line of a list."""
    report = reading.report
    counts = {kind: len(getattr(reading, kind)) for kind in RECORD_KINDS}
    return Line(reading.id, report.outlet, report.published, report.title, counts, last)


def reports_table(lines: Sequence[Line], width: int, last: str = "") -> Table:
    """Reports, one a row, with the counts of the kinds of record that any of them has; `last` heads the last column.

    On a screen that is not `width` enough for the names of the kinds, their first letters have to do.
    """
    kinds = [kind for kind in RECORD_KINDS if any(line.counts[kind] for line in lines)]
    made = table("id", "outlet", "published", "title")
    made.columns[2].no_wrap = True
    made.columns[3].max_width = _TITLE_WIDTH
    for kind in kinds:
        made.add_column(kind if width >= _ROOM_FOR_NAMES else kind[:_LETTERS], justify="right", no_wrap=True)
    if last:
        made.add_column(last, no_wrap=True)
    for line in lines:
        texts = (line.id, line.outlet or "", (line.published or "")[:_DAY], line.title or "")
        numbers = [str(line.counts[kind]) for kind in kinds]
        made.add_row(*(Cell(text, short=True) for text in texts), *numbers, *([line.last] if last else ()))
    return made


def counts_table(headers: Sequence[str], counts: Mapping[tuple[str, ...], int]) -> Table:
    """How often each row of texts occurred, the most frequent first among those that begin alike."""
    made = table(*headers)
    made.add_column("count", justify="right")
    for texts, count in sorted(counts.items(), key=lambda item: (item[0][0], -item[1], item[0])):
        made.add_row(*map(Cell, texts), str(count))
    return made


def records_tables(reading: Reading) -> Iterator[tuple[str, Table]]:
    """A table for each kind of record the reading has, without the columns that are empty for all of the kind."""
    names = actor_names(reading)
    for kind in RECORD_KINDS:
        rows = [fields(record, reading.report.text, names) for record in getattr(reading, kind)]
        if rows:
            yield kind, _fields_table(rows)


def _fields_table(rows: Sequence[Mapping[str, str]]) -> Table:
    headers = [header for header in rows[0] if any(row[header] for row in rows)]
    made = table(*headers)
    for column, header in zip(made.columns, headers, strict=True):
        column.no_wrap = max(len(header), *(len(row[header]) for row in rows)) <= _NARROW
    for row in rows:
        # A row must not begin with a text that may be Arabic (see `screen`): it begins with the span.
        made.add_row(*(Cell(row[header]) for header in headers))
    return made


def actor_names(reading: Reading) -> dict[str, str]:
    """What to call the actors of a reading where another record has their ids."""
    return {actor.id: f"{actor.id} {actor.label_ar}" for actor in reading.actors}


def fields(record: msgspec.Struct, text: str, names: Mapping[str, str]) -> dict[str, str]:
    """The fields of a record as a person reads them: where it stands, its words, its values, its rule."""
    found = {"at": "", "quote": ""}
    for field in record.__struct_fields__:
        value = getattr(record, field)
        if not found["at"] and (span := _first_span(value)):
            found["at"] = f"{span.start}-{span.end}"
        if field == "span":
            found["quote"] = span_text(value, text)
        elif field == "id":
            found["id"] = value
        else:
            found[field] = _shown(value, text, names)
    return found


def span_text(span: Span, text: str) -> str:
    """The words of a span."""
    return f"«{span.quote(text)}»"


def _first_span(value: object) -> Span | None:
    if isinstance(value, Span):
        return value
    if isinstance(value, Name):
        return value.span
    if isinstance(value, tuple) and value:
        return _first_span(value[0])
    return None


def _shown(value: Any, text: str, names: Mapping[str, str]) -> str:
    if value is None:
        return ""
    if isinstance(value, Span):
        return span_text(value, text)
    if isinstance(value, Name):
        return f"{value.text} ({value.how})"
    if isinstance(value, tuple):
        return "، ".join(_shown(item, text, names) for item in value)
    if isinstance(value, msgspec.Struct):
        parts = (_shown(getattr(value, field), text, names) for field in value.__struct_fields__)
        return " ".join(part for part in parts if part)
    return names.get(value, value) if isinstance(value, str) else str(value)
