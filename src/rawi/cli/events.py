"""`rawi events`."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from rawi.cli.options import LedgerFile, given_text, partial_date
from rawi.cli.rows import Format, print_rows

if TYPE_CHECKING:
    from rawi.records import Event, Reading

_COLUMNS = (
    "report", "published", "type", "mode", "cameo", "predicate", "actors", "recipients", "date", "place", "modality",
    "statement",
)  # fmt: skip
_NOT_SHOWN = ("published", "cameo")
"""Columns a screen has no room for; CSV and JSON have them."""


def events(
    ledger: LedgerFile,
    type: Annotated[str | None, typer.Option(metavar="TYPE", help="Only this PLOVER type: CONSULT, ASSAULT…")] = None,
    party: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="Only with a party of this name or ISO code; give it twice for both."),
    ] = None,
    since: Annotated[
        str | None,
        typer.Option(
            metavar="DATE", callback=partial_date, help="Only what is dated this day, month or year, or later."
        ),
    ] = None,
    until: Annotated[
        str | None,
        typer.Option(
            metavar="DATE", callback=partial_date, help="Only what is dated this day, month or year, or before."
        ),
    ] = None,
    place: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="Only at a place of this name, or in the state with this ISO code."),
    ] = None,
    modality: Annotated[
        str | None, typer.Option(metavar="MODALITY", help="Only what is actual, planned, demanded, denied…")
    ] = None,
    format: Annotated[Format, typer.Option(help="A table to read, CSV, or a line of JSON an event.")] = "table",
) -> None:
    """List who did what to whom, in the order of the reports.

    \b
    rawi events demo.db --type CONSULT --party ITA
    rawi events demo.db --modality demanded --format csv
    """
    from typing import get_args

    from rawi.ledger import open_ledger
    from rawi.records.event import EventType, Modality

    for given, known in ((type, get_args(EventType)), (modality, get_args(Modality))):
        if given is not None and given not in known:
            raise typer.BadParameter(f"{given_text(given)!r} is none of {', '.join(known)}")
    with open_ledger(ledger) as book:
        rows = (
            _row(reading, event)
            for reading in book.readings()
            for event in reading.events
            if type in (None, event.type)
            and modality in (None, event.modality)
            and all(_has_party(reading, event, name) for name in party or ())
            and _is_dated(event, since, until)
            and _is_at(reading, event, place)
        )
        columns = [column for column in _COLUMNS if format != "table" or column not in _NOT_SHOWN]
        print_rows(rows, columns, format, short=("report",))


def _row(reading: "Reading", event: "Event") -> dict[str, Any]:
    """An event with words in place of spans and of actor ids."""
    text = reading.report.text
    names = {actor.id: actor.names[0].text if actor.names else actor.label_ar for actor in reading.actors}
    return {
        "report": reading.id,
        "published": reading.report.published,
        "type": event.type,
        "mode": event.mode,
        "cameo": event.cameo,
        "predicate": [span.quote(text) for span in event.predicate],
        "actors": [names[entity] for entity in event.actors],
        "recipients": [names[entity] for entity in event.recipients],
        "date": event.date,
        "place": event.place.quote(text) if event.place else None,
        "modality": event.modality,
        "statement": event.statement,
    }


def _has_party(reading: "Reading", event: "Event", name: str) -> bool:
    """Whether a party of the event is called so, in any spelling, or is of the state with that ISO code."""
    from rawi.arabic.fold import fold_word

    wanted = given_text(name)
    parties = {*event.actors, *event.recipients, *(other.entity for other in event.others)}
    return any(
        actor.iso3 == wanted or any(fold_word(wanted) in fold_word(found.text) for found in actor.names)
        for actor in reading.actors
        if actor.id in parties
    )


def _is_dated(event: "Event", since: str | None, until: str | None) -> bool:
    """Whether the event's date lies between two ISO dates, as exact as they are given; no date lies nowhere."""
    if since is None and until is None:
        return True
    date = event.date or ""
    if not date[:4].isdecimal():
        return False
    return (since is None or date[: len(since)] >= since) and (until is None or date[: len(until)] <= until)


def _is_at(reading: "Reading", event: "Event", place: str | None) -> bool:
    """Whether the event's place is called so, in any spelling, or lies in the state with that ISO code."""
    from rawi.arabic.fold import fold_word

    if place is None or event.place is None:
        return place is None
    wanted, words = given_text(place), fold_word(event.place.quote(reading.report.text))
    return fold_word(wanted) in words or any(
        actor.iso3 == wanted and any(fold_word(found.text) == words for found in actor.names)
        for actor in reading.actors
    )
