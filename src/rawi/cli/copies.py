"""`rawi copies`."""

from typing import TYPE_CHECKING, Annotated

import typer

from rawi.cli.message import complain
from rawi.cli.options import LedgerFile
from rawi.cli.progress import readings_watched
from rawi.cli.rows import Format, print_json, print_rows

if TYPE_CHECKING:
    from rawi.ledger import Ledger
    from rawi.records import Copy

_SHOWN = ("outlet", "source", "copied by", "copy", "how", "told by", "likeness", "share")
_COLUMNS = (*_SHOWN, "title of the copy")


def copies(
    ledger: LedgerFile,
    format: Annotated[
        Format, typer.Option(help="A table to read, CSV, or a line of JSON a copy, with the shared spans.")
    ] = "table",
) -> None:
    """List the reports that share their text, who likely has it from whom, and what tells so.

    After `rawi compare` they need not be looked for again.

    \b
    rawi copies demo.db
    rawi copies demo.db --format jsonl
    """
    from rawi.ledger import open_ledger

    with open_ledger(ledger) as book:
        found = _kept(book)
        if format == "jsonl":
            print_json(found)
            return
        entries = {entry.id: entry for entry in book.reports()}
    rows = (
        {
            "outlet": entries[copy.source].outlet,
            "source": copy.source,
            "copied by": entries[copy.copy].outlet,
            "copy": copy.copy,
            "how": copy.how,
            "told by": ", ".join(copy.direction) or "nothing",
            "likeness": f"{copy.likeness:.2f}",
            "share": f"{copy.share:.2f}",
            "title of the copy": entries[copy.copy].title,
        }
        for copy in found
    )
    print_rows(rows, _SHOWN if format == "table" else _COLUMNS, format, short=("outlet", "source", "copied by", "copy"))


def _kept(ledger: "Ledger") -> "list[Copy]":
    """The copies that comparing found last; found now where it never ran, or reports came since."""
    from rawi.compare import find_copies
    from rawi.comparing import compared

    book = compared(ledger)
    if book.done() == book.state() and not book.unprepared():
        return book.copies()
    complain(f"{ledger.name}: looked for now; `rawi compare {ledger.name}` keeps them, and shows how far it is")
    return find_copies(reading.report for reading in readings_watched(ledger))
