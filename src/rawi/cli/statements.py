"""`rawi statements`."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from rawi.cli.options import LedgerFile, given_text

if TYPE_CHECKING:
    from rawi.records import Actor, Reading, Statement


def statements(
    ledger: LedgerFile,
    speaker: Annotated[
        str | None, typer.Option(metavar="NAME", help="Only what one says who is called so, in any spelling.")
    ] = None,
    kind: Annotated[
        str | None, typer.Option(metavar="KIND", help="Only statements of this kind: assert, demand, deny…")
    ] = None,
    about: Annotated[str | None, typer.Option(metavar="WORD", help="Only what has this word or phrase in it.")] = None,
) -> None:
    """List who said what, in the order of the reports, each with its words.

    \b
    rawi statements demo.db --kind demand
    rawi statements demo.db --speaker السيسي --about الهدنة
    """
    from typing import get_args

    from rawi.cli.screen import Cell, console, table
    from rawi.ledger import open_ledger
    from rawi.records.statement import StatementKind

    if kind is not None and kind not in get_args(StatementKind):
        raise typer.BadParameter(f"{given_text(kind)!r} is no kind; there are {', '.join(get_args(StatementKind))}")
    made = table("report", "kind", "speaker", "says", "through")
    with open_ledger(ledger) as book:
        for reading in book.readings():
            for statement, actor in _found(reading, speaker, kind, about):
                text = reading.report.text
                names = statement.speaker.quote(text) if statement.speaker else ""
                who = names or (actor.names[0].text if actor else "")
                medium = statement.medium.quote(text) if statement.medium else ""
                said = " … ".join(span.quote(text) for span in statement.content)
                made.add_row(
                    Cell(reading.id, short=True), statement.kind, Cell(who), Cell(said), Cell(medium, short=True)
                )
    screen = console()
    screen.print(made)


def _found(
    reading: "Reading", speaker: str | None, kind: str | None, about: str | None
) -> "Iterator[tuple[Statement, Actor | None]]":
    """The statements of a reading that are asked for, with the actor who makes each."""
    from rawi.arabic.fold import fold_word

    text = reading.report.text
    actors = {actor.id: actor for actor in reading.actors}
    wanted = fold_word(given_text(speaker)) if speaker else None
    word = fold_word(given_text(about)) if about else None
    for statement in reading.statements:
        actor = actors.get(statement.entity or "")
        names = [name.text for name in actor.names] if actor else []
        if statement.speaker:
            names.append(statement.speaker.quote(text))
        if kind not in (None, statement.kind):
            continue
        if wanted is not None and not any(wanted in fold_word(name) for name in names):
            continue
        if word is not None and not any(word in fold_word(span.quote(text)) for span in statement.content):
            continue
        yield statement, actor
