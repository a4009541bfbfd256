"""`rawi series`."""

from typing import TYPE_CHECKING, Annotated

import typer

from rawi.cli.options import LedgerFile, given_text
from rawi.cli.rows import Format, print_json, print_rows
from rawi.cli.stories import POINT, points, up_to_date

if TYPE_CHECKING:
    from rawi.records import Series


def series(
    ledger: LedgerFile,
    what: Annotated[
        str | None,
        typer.Argument(metavar="WHAT", help="'killed', 'killed in مالي', 'in مالي'.", show_default=False),
    ] = None,
    format: Annotated[Format, typer.Option(help="A table to read, CSV, or a line of JSON a series.")] = "table",
) -> None:
    """List how figures went on in the stories: of one category, of one place, in order of the time they hold for.

    \b
    rawi series demo.db
    rawi series demo.db "killed in مالي"
    """
    from rawi.errors import LedgerError
    from rawi.ledger import open_ledger

    with open_ledger(ledger) as book:
        found = [(story, one) for story, one in up_to_date(book).series() if what is None or _is(one, given_text(what))]
    if what is not None and not found:
        raise LedgerError(f"{ledger}: no series {given_text(what)}", "`rawi series LEDGER` lists those there are")
    if format == "jsonl":
        print_json({"story": story, "series": one} for story, one in found)
        return
    rows = ({"story": story, **row} for story, one in found for row in points(one))
    print_rows(rows, ("story", "series", *POINT), format, short=("story",))


def _is(series: "Series", what: str) -> bool:
    """Whether a series is of that category and, behind `in`, of a place whose name holds that one in any spelling."""
    from rawi.arabic.fold import fold_word

    category, _, place = f" {what.strip()} ".partition(" in ")
    if category.strip() and category.strip() != series.category:
        return False
    return not place.strip() or fold_word(place.strip()) in fold_word(series.place or "")
