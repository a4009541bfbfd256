"""Rows of words and numbers as a table, CSV or JSON lines."""

import sys
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import Any, Literal

Format = Literal["table", "csv", "jsonl"]
_BETWEEN = " | "
_BLOCK = 500
"""Rows a table on a screen: the first stand there before the last are found, and a header is never far."""
_NARROW = 12
"""Most columns of a value that is a code or a number: it is not folded."""


def print_rows(
    rows: Iterable[Mapping[str, Any]], columns: Sequence[str], format: Format, *, short: Sequence[str] = ()
) -> None:
    """Prints rows that have a value, a list of texts or null for each column; `short` ones are cut on a screen.

    On a screen a long table is printed in blocks, each with the header.
    """
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

    screen = console()
    remaining = iter(rows)
    block = list(islice(remaining, _BLOCK if screen.is_terminal else None))
    while True:
        made = table(*columns)
        texts = [[_cell(row[column]) for column in columns] for row in block]
        for number, column in enumerate(columns):
            made.columns[number].no_wrap = max([len(column), *(len(row[number]) for row in texts)]) <= _NARROW
        for row in texts:
            made.add_row(*(Cell(text, short=column in short) for column, text in zip(columns, row, strict=True)))
        screen.print(made)
        if not (block := list(islice(remaining, _BLOCK))):
            return


def _as_csv(rows: Iterable[Mapping[str, Any]], columns: Sequence[str]) -> None:
    import csv

    from rawi.export.cells import safe

    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([safe(_cell(row[column])) for column in columns])
