"""`rawi export`."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, Literal

import typer

from rawi.cli.options import LedgerFile


def export(
    ledger: LedgerFile,
    format: Annotated[
        Literal["jsonl", "csv"], typer.Option(help="JSON lines as `rawi read` prints them, or CSV for spreadsheets.")
    ],
    out: Annotated[
        Path | None,
        typer.Option(metavar="PATH", help="A file for JSON lines, by default stdout; a folder for CSV, a file a kind."),
    ] = None,
) -> None:
    """Write what a ledger holds, every report in its current version, for other programs.

    \b
    rawi export demo.db --format csv --out demo-csv
    rawi export demo.db --format jsonl --out demo.jsonl
    """
    if format == "csv" and (out is None or out.is_file()):
        raise typer.BadParameter("CSV is a file for each kind of record; name a folder for them with --out")
    from rawi.cli.output import whole_file
    from rawi.export import csv, jsonl
    from rawi.ledger import open_ledger

    with open_ledger(ledger) as book:
        if out is None:
            jsonl.write(book.readings(), sys.stdout.buffer)
        elif format == "jsonl":
            with whole_file(out) as file:
                jsonl.write(book.readings(), file)
        else:
            with _whole_files(out) as folder:
                csv.write(book.readings(), folder)


@contextmanager
def _whole_files(folder: Path) -> Iterator[Path]:
    """A folder to write files into; they come to stand in `folder` once all are written, and none does before."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=folder.parent, prefix=f".{folder.name}.") as part:
        yield Path(part)
        folder.mkdir(exist_ok=True)
        for file in Path(part).iterdir():
            file.replace(folder / file.name)
