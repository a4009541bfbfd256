"""`rawi statements`."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from rawi.cli.options import LedgerFile, given_text
from rawi.cli.rows import Format, print_rows

if TYPE_CHECKING:
    from rawi.records import Actor, Reading, Statement

_COLUMNS = ("report", "id", "kind", "form", "speaker", "actor", "says", "through", "inside")
_SHOWN = ("report", "kind", "speaker", "says", "through")


def statements(
    ledger: LedgerFile,
    speaker: Annotated[
        str | None, typer.Option(metavar="NAME", help="Only what one says who is called so, in any spelling.")
    ] = None,
    kind: Annotated[
        str | None, typer.Option(metavar="KIND", help="Only statements of this kind: assert, demand, deny…")
    ] = None,
    about: Annotated[str | None, typer.Option(metavar="WORD", help="Only what has this word or phrase in it.")] = None,
    format: Annotated[Format, typer.Option(help="A table to read, CSV, or a line of JSON a statement.")] = "table",
) -> None:
    """List who said what, in the order of the reports, each with its words.

    \b
    rawi statements demo.db --kind demand
    rawi statements demo.db --speaker السيسي --about الهدنة --format csv
    """
    from typing import get_args

    from rawi.ledger import open_ledger
    from rawi.records.statement import StatementKind

    if kind is not None and kind not in get_args(StatementKind):
        raise typer.BadParameter(f"{given_text(kind)!r} is no kind; there are {', '.join(get_args(StatementKind))}")
    for option, given in (("--speaker", speaker), ("--about", about)):
        if given is not None and not given_text(given).strip():
            raise typer.BadParameter(f"{option} names nothing: give a name or word, or leave it out")
    with open_ledger(ledger) as book:
        rows = (
            _row(reading, statement, actor)
            for reading in book.readings()
            for statement, actor in _found(reading, speaker, kind, about)
        )
        print_rows(rows, _SHOWN if format == "table" else _COLUMNS, format, short=("report", "through"))


def _row(reading: "Reading", statement: "Statement", actor: "Actor | None") -> dict[str, Any]:
    """A statement with words in place of spans."""
    text = reading.report.text
    name = actor.names[0].text if actor and actor.names else None
    return {
        "report": reading.id,
        "id": statement.id,
        "kind": statement.kind,
        "form": statement.form,
        "speaker": statement.speaker.quote(text) if statement.speaker else name,
        "actor": name,
        "says": [span.quote(text) for span in statement.content],
        "through": statement.medium.quote(text) if statement.medium else None,
        "inside": statement.inside,
    }


def _found(
    reading: "Reading", speaker: str | None, kind: str | None, about: str | None
) -> "Iterator[tuple[Statement, Actor | None]]":
    """The statements of a reading that are asked for, with the actor who makes each."""
    from rawi.arabic.fold import fold_word

    text = reading.report.text
    actors = {actor.id: actor for actor in reading.actors}
    wanted = fold_word(given_text(speaker)).strip() if speaker else None
    word = fold_word(given_text(about)).strip() if about else None
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
