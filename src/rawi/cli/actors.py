"""`rawi actors`."""

from typing import TYPE_CHECKING, Annotated

import typer

from rawi.cli.options import LedgerFile, given_text
from rawi.cli.progress import readings_watched

if TYPE_CHECKING:
    from rich.console import Console

    from rawi.compare.actors import KnownActor

_MOST_FORMS = 3
"""Names and offices of an actor in the list; all of them are shown of one actor."""


def actors(
    ledger: LedgerFile,
    name: Annotated[
        str | None,
        typer.Argument(metavar="NAME", help="A name or part of one, as Arabic writes it.", show_default=False),
    ] = None,
) -> None:
    """List the actors of a ledger by the number of reports they are in; with a name, all that is read of that actor.

    \b
    rawi actors demo.db
    rawi actors demo.db السيسي
    """
    from rawi.cli.screen import Cell, console, table
    from rawi.compare.actors import called, find_actors
    from rawi.errors import LedgerError
    from rawi.ledger import open_ledger

    with open_ledger(ledger) as book:
        found = find_actors(readings_watched(book))
    screen = console()
    if name is not None:
        wanted = given_text(name)
        chosen = called(found, wanted)
        if not chosen:
            raise LedgerError(f"{ledger}: no actor is called {wanted}", "`rawi actors LEDGER` lists those there are")
        for actor in chosen:
            _show(actor, screen)
        return
    made = table("reports", "actor", "in English", "kind", "state", "names", "offices")
    made.columns[0].justify = "right"
    for actor in found:
        texts = (actor.label_ar, actor.label_en or "", actor.kind, actor.iso3 or "", *map(_listed, _forms(actor)))
        made.add_row(str(len(actor.appearances)), *(Cell(text, short=True) for text in texts))
    screen.print(made)


def _forms(actor: "KnownActor") -> tuple[dict[str, int], dict[str, int]]:
    return actor.names, actor.offices


def _listed(forms: dict[str, int]) -> str:
    return "، ".join(list(forms)[:_MOST_FORMS])


def _show(actor: "KnownActor", screen: "Console") -> None:
    """The names and offices of an actor, each with how many reports have it, and a line a report with a quote."""
    from rawi.cli.screen import Cell, inline, table

    known = [actor.kind, actor.iso3, actor.label_en, actor.key]
    screen.print(" ".join([inline(actor.label_ar, screen), *(part for part in known if part)]))
    for what, forms in zip(("names", "offices"), _forms(actor), strict=True):
        if forms:
            screen.print(f"{what}: " + ", ".join(f"{inline(form, screen)} {count}" for form, count in forms.items()))
    made = table("report", "outlet", "published", "quote")
    for one in actor.appearances:
        texts = (one.report.id, one.report.outlet or "", one.report.published or "", one.quote)
        made.add_row(*(Cell(text, short=True) for text in texts))
    screen.print(made)
