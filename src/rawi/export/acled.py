"""Drafts of ACLED rows, for a coder to look at: CSV with ACLED's columns, and ours behind them.

`fatalities` is the least number that the words vouch for; the bounds and the words stand beside it, since `عشرات` is no
number. Types by `mappings/acled.tsv`. Only `actual` events make a row.
"""

from collections.abc import Iterable, Iterator
from typing import IO

from rawi.export.cells import write_csv
from rawi.export.counting import events_of, lose_place, lose_record, only_actual
from rawi.export.losses import Losses
from rawi.export.mapping import by, rows
from rawi.export.parties import attacked, force, name, number, organised, state_name
from rawi.export.told import Told
from rawi.records import Actor, Reading

_DRAFT = (
    "rawi_event", "fatalities_low", "fatalities_high", "fatalities_words", "date_words", "event_words", "said_by",
)  # fmt: skip
COLUMNS = (
    "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type", "actor1",
    "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction", "civilian_targeting", "iso",
    "region", "country", "admin1", "admin2", "admin3", "location", "latitude", "longitude", "geo_precision", "source",
    "source_scale", "notes", "fatalities", "tags", "timestamp", *_DRAFT,
)  # fmt: skip
_UNREAD = (
    "event_id_cnty", "region", "admin1", "admin2", "admin3", "latitude", "longitude", "geo_precision", "source_scale",
    "tags", "timestamp",
)  # fmt: skip
_DISORDERS = {
    "Protests": "Demonstrations",
    "Riots": "Demonstrations",
    "Strategic developments": "Strategic developments",
}
_CIVILIANS, _STATE, _REBELS, _ABROAD = "Civilians", "State forces", "Rebel group", "External/Other forces"
_VIOLENT = ("Violence against civilians", "Explosions/Remote violence")
_DEMONSTRATIONS = ("Protests", "Riots")
_LONGEST_WEEK = 7


def write(readings: Iterable[Reading], out: IO[bytes]) -> Losses:
    """Writes the drafts and says what was lost."""
    losses = Losses("acled", _UNREAD)
    write_csv(([row[column] for column in COLUMNS] for row in _rows(readings, losses)), COLUMNS, out)
    return losses


def _rows(readings: Iterable[Reading], losses: Losses) -> Iterator[dict[str, str]]:
    for one in events_of(readings, losses):
        if (row := _draft(one, losses)) is not None:
            losses.rows += 1
            yield row


def _draft(one: Told, losses: Losses) -> dict[str, str] | None:
    if not only_actual(one, losses):
        return None
    types = _types(one)
    if types is None:
        why = ": whether civilians or forces were attacked is not told" if one.event.type == "ASSAULT" else ""
        losses.add(one.reading.id, "left out", f"no ACLED type for {one.event.type}{why}")
        return None
    if not (one.actors or one.recipients or one.event.place or one.period):
        losses.add(one.reading.id, "left out", "neither who, where nor when is told")
        return None
    row = dict.fromkeys(COLUMNS, "") | _when(one) | types | _who(one, types["event_type"]) | _where(one)
    row |= _how_many(one) | _from_where(one)
    lose_record(one, losses)
    lose_place(one, losses)
    _lose_own(one, row, losses)
    return row


def _types(one: Told) -> dict[str, str] | None:
    known = {attacked(actor) for actor in one.recipients}
    side = "armed" if "armed" in known else "unarmed" if "unarmed" in known else ""
    for row in rows("acled"):
        fits = row["type"] == one.event.type and row["mode"] == (one.event.mode or "")
        if fits and row["attacked"] in ("any", side):
            disorder = _DISORDERS.get(row["event_type"], "Political violence")
            kinds = {"event_type": row["event_type"], "sub_event_type": row["sub_event_type"]}
            return {"disorder_type": disorder, **kinds}
    return None


def _when(one: Told) -> dict[str, str]:
    """The day with its precision: 1 the day, 2 the week, 3 the month; a longer time gives the year alone."""
    found = {"date_words": one.quote(one.event.date_span) if one.event.date_span else ""}
    if one.period is None:
        return found
    first, last = one.period
    if first.year == last.year:
        found["year"] = str(first.year)
    if one.period.days == 1:
        return found | {"event_date": first.isoformat(), "time_precision": "1"}
    within_month = (first.year, first.month) == (last.year, last.month)
    precision = "2" if one.period.days <= _LONGEST_WEEK else "3" if within_month else ""
    return found | {"time_precision": precision}


def _who(one: Told, event_type: str) -> dict[str, str]:
    found = {}
    inters = []
    targets = () if event_type in _DEMONSTRATIONS else one.recipients
    for number_, actors, acting in (("1", one.actors, True), ("2", targets, False)):
        first, *others = actors or (None,)
        inter = _inter(first, event_type, one.iso3, acting=acting) if first else ""
        inters.append(inter)
        found[f"actor{number_}"] = name(first) if first else ""
        found[f"assoc_actor_{number_}"] = "; ".join(name(other) for other in others if other)
        found[f"inter{number_}"] = inter
    found["interaction"] = "-".join(inters) if all(inters) else ""
    if event_type in _VIOLENT and _CIVILIANS in inters[1:]:
        found["civilian_targeting"] = "Civilian targeting"
    return found


def _inter(actor: Actor, event_type: str, country: str | None, *, acting: bool) -> str:
    """The type of an actor: state forces outside their own state are external forces."""
    if acting and event_type in _DEMONSTRATIONS and not force(actor):
        return "Protesters" if event_type == "Protests" else "Rioters"
    side = organised(actor) if acting else force(actor)
    if side == "armed group":
        return _REBELS
    if not acting and attacked(actor) is None:
        return ""
    if side == "state":
        return _ABROAD if country and actor.iso3 and actor.iso3 != country else _STATE
    return _CIVILIANS


def _where(one: Told) -> dict[str, str]:
    state = by("states", "iso3").get(one.iso3 or "")
    return {
        "iso": state["numeric"] if state else "",
        "country": state_name(one.iso3),
        "location": "" if one.is_country else name(one.place) if one.place else one.place_words,
    }


def _how_many(one: Told) -> dict[str, str]:
    if one.deaths is None:
        return {}
    return {
        "fatalities": number(one.deaths.low),
        "fatalities_low": number(one.deaths.low),
        "fatalities_high": number(one.deaths.high),
        "fatalities_words": " | ".join(one.deaths.words),
    }


def _from_where(one: Told) -> dict[str, str]:
    speaker = one.statement.speaker if one.statement else None
    return {
        "said_by": one.quote(speaker) if speaker else "",
        "source": one.reading.report.outlet or "",
        "notes": one.sentence,
        "rawi_event": one.id,
        "event_words": one.words,
    }


def _lose_own(one: Told, row: dict[str, str], losses: Losses) -> None:
    report = one.reading.id
    losses.add(report, "empty", "event_date: none is told, or longer than a day", int(not row["event_date"]))
    losses.add(report, "empty", "fatalities: no number is told", int(not row["fatalities"]))
    hedged = one.deaths is not None and one.deaths.hedged
    losses.add(report, "no field", "fatalities: how the words hedge the number", int(hedged))
    against = one.recipients if row["event_type"] in _DEMONSTRATIONS else ()
    losses.add(report, "no field", "whom a demonstration is against", len(against))
    losses.add(report, "no field", "the CAMEO code", int(one.event.cameo is not None))
    losses.add(report, "no field", "PLOVER contexts", len(one.event.context))
