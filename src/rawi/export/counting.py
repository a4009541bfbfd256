"""Counts what is lost of any event, whatever the format."""

from collections.abc import Iterable, Iterator

from rawi.export.losses import Losses
from rawi.export.told import Told, told
from rawi.records import Reading

_NO_FIELD = ("dates", "figures", "statements", "gaps", "terms")


def lose_record(one: Told, losses: Losses) -> None:
    """Counts what hardly any format has a place for: on whose word an event rests, by whom else, what it is about."""
    event, report = one.event, one.reading.id
    losses.add(report, "no field", "the statement an event rests on", int(one.statement is not None))
    losses.add(report, "no field", "who passed the statement on", int(bool(one.statement and one.statement.chain)))
    losses.add(report, "no field", "mediators, hosts, sponsors, instruments", len(event.others))
    losses.add(report, "no field", "what the event is about (topics)", len(event.topics))
    losses.add(report, "no field", "the words that show the modality", int(event.modality_cue is not None))
    losses.add(report, "empty", "actor: nobody is told", int(not one.actors))


def lose_place(one: Told, losses: Losses) -> None:
    """Counts what is not known of where an event was."""
    losses.add(one.reading.id, "empty", "place: none is told", int(one.event.place is None))
    unresolved = one.event.place is not None and not one.iso3
    losses.add(one.reading.id, "empty", "place: its state is not known", int(unresolved))


def events_of(readings: Iterable[Reading], losses: Losses) -> Iterator[Told]:
    """Every event of the readings in turn, counted with the records beside them, which none of these formats holds."""
    for reading in readings:
        for kind in _NO_FIELD:
            losses.add(reading.id, "no field", f"{kind} as such", len(getattr(reading, kind)))
        for one in told(reading):
            losses.events += 1
            yield one


def only_actual(one: Told, losses: Losses) -> bool:
    """Whether an event took place; one that was only called for, planned or denied is left out and counted."""
    if one.event.modality == "actual":
        return True
    losses.add(one.reading.id, "left out", f"not actual but {one.event.modality}")
    return False
