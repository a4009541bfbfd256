"""CSV for spreadsheets: a file a record kind, a row a record, words in place of spans and of actor ids.

Nothing is lost in JSON lines; here a person reads. The files begin with a byte order mark, since without one Excel
takes UTF-8 for the code page of the country and shows Arabic as noise; LibreOffice, pandas and R skip it.
"""

import csv
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import msgspec

from rawi.export.cells import safe
from rawi.records import (
    Actor,
    ChainLink,
    Date,
    Event,
    Figure,
    Gap,
    Name,
    Other,
    Reading,
    Span,
    Statement,
    Term,
    Unread,
)

_KINDS: dict[str, tuple[type[msgspec.Struct], str]] = {
    "dates": (Date, "span"),
    "figures": (Figure, "span"),
    "actors": (Actor, "names"),
    "statements": (Statement, "content"),
    "events": (Event, "predicate"),
    "gaps": (Gap, "span"),
    "terms": (Term, "span"),
    "unread": (Unread, "span"),
}
"""For each record kind its class, and the field that says where it stands."""

_ACTOR_IDS = {"members", "entity", "addressee", "actors", "recipients", "voice"}


def write(readings: Iterable[Reading], out: Path) -> None:
    """Writes `dates.csv`, `figures.csv` … into the folder `out`, made if missing; files of these names are replaced.

    Columns: `report url outlet published`, then `quote` and the `start` and `end` of the record in the report's text,
    then the record's other fields. A span is the words it covers, an actor the label it has in `actors.csv`; several
    in one cell stand between ` | `. Text from a page that a spreadsheet would run as a formula gets a `'` before it.
    """
    out.mkdir(parents=True, exist_ok=True)
    with ExitStack() as files:
        tables = {}
        for kind, (record, where) in _KINDS.items():
            file = files.enter_context((out / f"{kind}.csv").open("w", encoding="utf-8-sig", newline=""))
            tables[kind] = csv.writer(file)
            fields = [field for field in record.__struct_fields__ if field != where]
            tables[kind].writerow(["report", "url", "outlet", "published", "quote", "start", "end", *fields])
        for reading in readings:
            for kind, table in tables.items():
                table.writerows(_rows(reading, kind))


def _rows(reading: Reading, kind: str) -> Iterator[list[str | int | float]]:
    _, where = _KINDS[kind]
    cells = _Cells(reading)
    report = [
        cells.of(value) for value in (reading.id, reading.report.url, reading.report.outlet, reading.report.published)
    ]
    for record in getattr(reading, kind):
        quoted = getattr(record, where)
        fields = [cells.of_field(record, field) for field in record.__struct_fields__ if field != where]
        yield [*report, cells.of(quoted), *_ends(quoted), *fields]


def _ends(quoted: Span | tuple[Span | Name, ...]) -> tuple[int | str, int | str]:
    """From where to where the spans of a record reach; nothing for an actor without a name of its own."""
    parts = quoted if isinstance(quoted, tuple) else (quoted,)
    spans = [part.span if isinstance(part, Name) else part for part in parts]
    return (min(spans).start, max(span.end for span in spans)) if spans else ("", "")


class _Cells:
    """Values of one reading as a person reads them."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.report.text
        self._labels = {actor.id: actor.label_ar for actor in reading.actors}

    def of_field(self, record: msgspec.Struct, field: str) -> str | int | float:
        value = getattr(record, field)
        if field in _ACTOR_IDS and value is not None:
            value = tuple(map(self._label, value)) if isinstance(value, tuple) else self._label(value)
        return self.of(value)

    def of(self, value: Any) -> str | int | float:
        if isinstance(value, int | float):
            return value
        return safe(self._words(value))

    def _words(self, value: Any) -> str:
        if isinstance(value, tuple):
            return " | ".join(map(self._words, value))
        if isinstance(value, Span):
            return value.quote(self._text)
        if isinstance(value, Name):
            return value.text
        if isinstance(value, Other):
            return f"{value.role}: {self._label(value.entity)}"
        if isinstance(value, ChainLink):
            return self._label(value.entity) if value.entity else self._words(value.span or value.medium)
        return str(value) if value is not None else ""

    def _label(self, id: str) -> str:
        return self._labels.get(id, id)
