"""CAMEO, the classic row of event data: date, source, target, code; tab-separated, with a header.

Several parties make a row each pair, as coders of CAMEO do it. CAMEO cannot say that an act did not happen: `actual`
events alone are written.
"""

from collections.abc import Iterable, Iterator
from itertools import product
from typing import IO

from rawi.export.cells import write_tsv
from rawi.export.counting import events_of, lose_record, only_actual
from rawi.export.losses import Losses
from rawi.export.parties import code
from rawi.export.told import Told
from rawi.records import Actor, Reading

COLUMNS = ("date", "source", "target", "code", "event", "outlet", "url", "source_words", "target_words", "words")
Pair = tuple[Actor | None, Actor | None]


def write(readings: Iterable[Reading], out: IO[bytes]) -> Losses:
    """Writes the events that have a CAMEO code and says what was lost."""
    losses = Losses("cameo")
    write_tsv([COLUMNS], out)
    for one in events_of(readings, losses):
        write_tsv(_rows(one, losses), out)
    return losses


def _rows(one: Told, losses: Losses) -> Iterator[list[str]]:
    if not coded(one, losses):
        return
    report = one.reading.report
    day = one.period.first.isoformat() if one.period and one.period.days == 1 else ""
    losses.add(one.reading.id, "empty", "date: none is told, or longer than a day", int(not day))
    losses.add(one.reading.id, "no field", "place", int(one.event.place is not None))
    for source, target in pairs(one):
        losses.rows += 1
        yield [
            day,
            code(source) if source else "",
            code(target) if target else "",
            one.event.cameo or "",
            one.id,
            report.outlet or "",
            report.url or "",
            source.label_ar if source else "",
            target.label_ar if target else "",
            one.words,
        ]


def coded(one: Told, losses: Losses) -> bool:
    """Whether an event makes CAMEO rows; what of it gets lost either way is counted."""
    event, report = one.event, one.reading.id
    if not only_actual(one, losses):
        return False
    if event.cameo is None:
        losses.add(report, "left out", f"no CAMEO code for {event.type}")
        return False
    lose_record(one, losses)
    losses.add(report, "no field", "PLOVER mode", int(event.mode is not None))
    losses.add(report, "no field", "PLOVER contexts", len(event.context))
    losses.add(report, "no field", "that several parties acted as one", int(len(pairs(one)) > 1))
    losses.add(report, "empty", "party: no code", sum(not code(actor) for actor in (*one.actors, *one.recipients)))
    return True


def pairs(one: Told) -> list[Pair]:
    """Who acts on whom, a pair a row; where both sides fight each other, one row a side."""
    sources: tuple[Actor | None, ...] = one.actors or (None,)
    targets: tuple[Actor | None, ...] = one.recipients or (None,)
    return [(source, target) for source, target in product(sources, targets) if source != target or source is None]
