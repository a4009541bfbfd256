"""`rawi copies`."""

import sys
from typing import Annotated, Literal

import typer

from rawi.cli.options import LedgerFile


def copies(
    ledger: LedgerFile,
    format: Annotated[Literal["table", "jsonl"], typer.Option(help="A table, or JSON lines with the shared spans.")] = (
        "table"
    ),
) -> None:
    """List the reports that share their text, who likely has it from whom, and what tells so.

    \b
    rawi copies demo.db
    rawi copies demo.db --format jsonl
    """
    import msgspec

    from rawi.cli.screen import Cell, console, table
    from rawi.compare import find_copies
    from rawi.ledger import open_ledger

    with open_ledger(ledger) as book:
        reports = {reading.id: reading.report for reading in book.readings()}
    found = find_copies(reports.values())
    if format == "jsonl":
        for copy in found:
            sys.stdout.buffer.write(msgspec.json.encode(copy) + b"\n")
        return
    made = table("source", "copy", "how", "told by", "likeness", "share", "title of the copy")
    for copy in found:
        source, other = reports[copy.source], reports[copy.copy]
        made.add_row(
            Cell(source.outlet or copy.source, short=True),
            Cell(other.outlet or copy.copy, short=True),
            copy.how,
            ", ".join(copy.direction) or "nothing",
            f"{copy.likeness:.2f}",
            f"{copy.share:.2f}",
            Cell(other.title or "", short=True),
        )
    screen = console()
    screen.print(made)
