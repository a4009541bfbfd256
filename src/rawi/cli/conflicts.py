"""`rawi conflicts`."""

from typing import TYPE_CHECKING, Annotated

import typer

from rawi.cli.options import LedgerFile, given_text
from rawi.cli.rows import Format, print_json, print_rows
from rawi.cli.stories import up_to_date

if TYPE_CHECKING:
    from rawi.records import Conflict

_COLUMNS = ("story", "kind", "about", "told")


def conflicts(
    ledger: LedgerFile,
    kind: Annotated[str | None, typer.Option(metavar="KIND", help="Only these: day, figure, name, title…")] = None,
    inside: Annotated[
        bool | None,
        typer.Option(
            "--inside/--between",
            help="Only what single reports say against themselves, each told; or only what reports say against others.",
            show_default=False,
        ),
    ] = None,
    format: Annotated[Format, typer.Option(help="A table to read, CSV, or a line of JSON a conflict.")] = "table",
) -> None:
    """List what cannot both be right: the days, figures, names… that reports of a story give otherwise.

    Who is right is not said. Without a story is what a report says against itself; that the days an outlet tells are
    not those of its pages is said once an outlet.

    \b
    rawi conflicts demo.db
    rawi conflicts demo.db --kind figure --format jsonl
    rawi conflicts demo.db --inside
    """
    from typing import get_args

    from rawi.compare.page_dates import by_outlet
    from rawi.ledger import open_ledger
    from rawi.records.conflict import ConflictKind

    if kind is not None and kind not in get_args(ConflictKind):
        raise typer.BadParameter(f"{given_text(kind)!r} is none of {', '.join(get_args(ConflictKind))}")
    with open_ledger(ledger) as book:
        told = up_to_date(book)
        found: list[tuple[str | None, Conflict]] = [] if inside else [*told.conflicts()]
        own = [*told.inside()] if inside is not False else []
        if inside is None:
            paged = [one for one in own if one.kind == "page_date"]
            outlets = {entry.id: entry.outlet for entry in book.reports()} if paged else {}
            own = [*(one for one in own if one.kind != "page_date"), *by_outlet(paged, outlets)]
        found += [(None, one) for one in own]
    found = [(story, one) for story, one in found if kind in (None, one.kind)]
    if format == "jsonl":
        print_json({"story": story, "conflict": one} for story, one in found)
        return
    rows = ({"story": story, "kind": one.kind, "about": one.about, "told": one.en} for story, one in found)
    print_rows(rows, _COLUMNS, format, short=("story",))
