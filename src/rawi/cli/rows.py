"""Rows of words and numbers as a table, CSV or JSON lines."""

import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal

Format = Literal["table", "csv", "jsonl"]
_BETWEEN = " | "


def print_rows(
    rows: Iterable[Mapping[str, Any]], columns: Sequence[str], format: Format, *, short: Sequence[str] = ()
) -> None:
    """Prints rows that have a value, a list of texts or null for each column; `short` ones are cut on a screen."""
    if format == "jsonl":
        print_json(rows)
    elif format == "csv":
        _as_csv(rows, columns)
    else:
        _as_table(rows, columns, short)


def print_json(records: Iterable[Any]) -> None:
    """Prints a line of JSON a record."""
    import msgspec

    encode = msgspec.json.Encoder().encode
    for record in records:
        sys.stdout.buffer.write(encode(record) + b"\n")


def _cell(value: Any) -> str:
    if isinstance(value, list | tuple):
        return _BETWEEN.join(map(str, value))
    return "" if value is None else str(value)


def _as_table(rows: Iterable[Mapping[str, Any]], columns: Sequence[str], short: Sequence[str]) -> None:
    from rawi.cli.screen import Cell, console, table

    made = table(*columns)
    for row in rows:
        made.add_row(*(Cell(_cell(row[column]), short=column in short) for column in columns))
    console().print(made)


def _as_csv(rows: Iterable[Mapping[str, Any]], columns: Sequence[str]) -> None:
    import csv

    from rawi.export.cells import safe

    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([safe(_cell(row[column])) for column in columns])
