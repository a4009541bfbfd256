"""`rawi show`."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from rawi.cli.options import given_text, is_file

if TYPE_CHECKING:
    from rich.console import Console

    from rawi.records import Reading

_HASH = 12
"""Characters of a hash that tell word lists apart."""


def show(
    report: Annotated[
        str, typer.Argument(metavar="ID|PATH", help="An id in the ledger, or a file to read.", show_default=False)
    ],
    ledger: Annotated[
        str | None, typer.Option(metavar="LEDGER", envvar="RAWI_LEDGER", help="The ledger that has the id.")
    ] = None,
) -> None:
    """Show everything that was read in a report, each record with its words, its values and its rule.

    An id may be cut short as long as only one report's begins like it.

    \b
    rawi show 3fa1 --ledger demo.db
    rawi show examples/reports/03-meeting-nabd.txt
    """
    from rawi.cli.screen import console

    screen = console()
    for reading in _readings(report, ledger):
        _print(reading, screen)


def _readings(report: str, ledger: str | None) -> "Iterator[Reading]":
    if is_file(report):
        yield from _read(report)
        return
    if ledger is None:
        raise typer.BadParameter(
            f"{given_text(report)!r} is no file; to look it up as an id, name a ledger with --ledger or RAWI_LEDGER"
        )
    from rawi.ledger import open_ledger

    with open_ledger(ledger) as book:
        yield book.reading(given_text(report))


def _read(path: str) -> "Iterator[Reading]":
    from rawi.errors import SourceError
    from rawi.pipeline import Failure, read_all
    from rawi.sources import find

    for result in read_all(find([path])):
        if isinstance(result, Failure):
            raise SourceError(result.message)
        yield result


def _print(reading: "Reading", screen: "Console") -> None:
    from rawi.cli.screen import inline
    from rawi.cli.tables import records_tables

    report = reading.report
    screen.print(inline(report.title or "(no title)", screen), style="bold")
    for name in ("id", "url", "outlet", "agency", "section", "byline", "dateline", "published", "updated"):
        value = getattr(report, name)
        if value:
            screen.print(f"{name:<9}  {inline(value, screen)}")
    screen.print(f"{'read by':<9}  rawi {reading.rawi.version}, word lists {reading.rawi.lexicon[:_HASH]}")
    for kind, table in records_tables(reading):
        screen.print(f"\n{kind} ({len(getattr(reading, kind))})", style="bold")
        screen.print(table)
    screen.print()
