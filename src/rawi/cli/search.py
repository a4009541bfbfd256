"""`rawi search`."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from rawi.cli.options import LedgerFile, given_text, partial_date
from rawi.cli.rows import Format, print_rows

if TYPE_CHECKING:
    from rawi.ledger import Hit

_COLUMNS = ("report", "url", "outlet", "published", "title", "start", "end", "found", "text")
_SHOWN = ("report", "outlet", "published", "found", "text")
_CUT = ("report", "outlet")
_DAY = len("2025-07-30")
_MOST = 1_000_000_000
"""Far more passages than any ledger has, and still a number to every database."""


def search(
    ledger: LedgerFile,
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="WORDS...", help="Words, and phrases in quotation marks: 'وزير الدفاع'.", show_default=False
        ),
    ],
    any: Annotated[bool, typer.Option("--any", help="Passages with one of them, not only those with all.")] = False,
    actor: Annotated[
        str | None, typer.Option(metavar="NAME", help="Only in reports with an actor of this name or ISO code.")
    ] = None,
    place: Annotated[
        str | None, typer.Option(metavar="NAME", help="Only in reports with a place or state of this name.")
    ] = None,
    outlet: Annotated[str | None, typer.Option(metavar="NAME", help="Only in reports of this outlet.")] = None,
    since: Annotated[
        str | None,
        typer.Option(metavar="DATE", callback=partial_date, help="Published this day, month or year, or later."),
    ] = None,
    until: Annotated[
        str | None,
        typer.Option(metavar="DATE", callback=partial_date, help="Published this day, month or year, or before."),
    ] = None,
    limit: Annotated[
        int, typer.Option(metavar="N", min=0, max=_MOST, help="At most so many passages; 0 for all.")
    ] = 20,
    format: Annotated[Format, typer.Option(help="A table to read, CSV, or a line of JSON a passage.")] = "table",
) -> None:
    """Find passages with words, in any spelling and behind any proclitic, the newest report first.

    \b
    rawi search demo.db "وقف إطلاق النار" الدوحة
    rawi search demo.db شهيد قتيل --any --place غزة --since 2025-07
    """
    from rawi.ledger import Search, open_ledger
    from rawi.ledger.passages import keys_of

    phrases = tuple(map(given_text, words))
    for phrase in phrases:
        if not keys_of(phrase):
            raise typer.BadParameter(f"{phrase!r} holds no word")
    actor, place, outlet = (None if name is None else given_text(name) for name in (actor, place, outlet))
    asked = Search(
        phrases, any, actor=actor, place=place, outlet=outlet, since=partial_date(since), until=partial_date(until)
    )
    with open_ledger(ledger) as book:
        hits = book.search(asked, limit + 1 if limit else None)
    shown = hits[:limit] if limit else hits
    if format == "table":
        print_rows(
            ({**_row(hit), "published": (hit.published or "")[:_DAY]} for hit in shown), _SHOWN, format, short=_CUT
        )
    else:
        print_rows(map(_row, shown), _COLUMNS, format)
    if len(hits) > len(shown):
        typer.echo(f"more than {limit} passages: these are of the newest reports; --limit 0 gives all", err=True)


def _row(hit: "Hit") -> dict[str, Any]:
    """A hit with the words found beside their passage, which is put on one line; JSON has the spans."""
    start = hit.span.start
    return {
        "report": hit.report,
        "url": hit.url,
        "outlet": hit.outlet,
        "published": hit.published,
        "title": hit.title,
        "start": start,
        "end": hit.span.end,
        "found": [" ".join(hit.text[span.start - start : span.end - start].split()) for span in hit.matches],
        "matches": [[span.start, span.end] for span in hit.matches],
        "text": " ".join(hit.text.split()),
    }
