"""Drafts of rows of the UCDP Georeferenced Event Dataset, for a coder to look at: CSV with its columns, ours behind.

UCDP counts organised violence with deaths: an `actual` ASSAULT by forces of a state or an armed group, on others or on
civilians, with a number of killed. `best` and `low` are the least number that the words vouch for, `high` the most; an
open side is empty, and the words stand beside.
"""

from collections.abc import Iterable, Iterator
from typing import IO, NamedTuple

from rawi.export.cells import write_csv
from rawi.export.counting import events_of, lose_place, lose_record, only_actual
from rawi.export.losses import Losses
from rawi.export.parties import attacked, force, name, number, organised, state_name
from rawi.export.told import Deaths, Told
from rawi.records import Actor, Reading

COLUMNS = (
    "id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id", "conflict_new_id",
    "conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name", "side_a_dset_id", "side_a_new_id", "side_a",
    "side_b_dset_id", "side_b_new_id", "side_b", "number_of_sources", "source_article", "source_office", "source_date",
    "source_headline", "source_original", "where_prec", "where_coordinates", "where_description", "adm_1", "adm_2",
    "latitude", "longitude", "geom_wkt", "priogrid_gid", "country", "country_id", "region", "event_clarity",
    "date_prec", "date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best",
    "high", "low", "gwnoa", "gwnob", "rawi_event", "deaths_words", "event_words",
)  # fmt: skip
_UNREAD = (
    "relid", "active_year", "code_status", "conflict_dset_id", "conflict_new_id", "conflict_name", "dyad_dset_id",
    "dyad_new_id", "side_a_dset_id", "side_a_new_id", "side_b_dset_id", "side_b_new_id", "where_prec",
    "where_description", "adm_1", "adm_2", "latitude", "longitude", "geom_wkt", "priogrid_gid", "country_id", "region",
    "event_clarity", "gwnoa", "gwnob",
)  # fmt: skip
_STATE_BASED, _NON_STATE, _ONE_SIDED = "1", "2", "3"
_PRECISIONS = ((1, "1"), (6, "2"), (7, "3"), (31, "4"), (366, "5"))
"""The most days that each precision of a date covers: the day, two to six days, the week, the month, the year."""


class Sides(NamedTuple):
    """Who fought whom: the kind of violence, and the parties by the names they would have at UCDP."""

    violence: str
    side_a: str
    side_b: str


def write(readings: Iterable[Reading], out: IO[bytes]) -> Losses:
    """Writes the drafts and says what was lost."""
    losses = Losses("ged", _UNREAD)
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
    sides, why = _sides(one)
    if sides is None or one.deaths is None:
        losses.add(one.reading.id, "left out", why or "no number of deaths is told")
        return None
    row = dict.fromkeys(COLUMNS, "") | _when(one) | _who(sides) | _how_many(one, one.deaths, sides) | _from_where(one)
    lose_record(one, losses)
    lose_place(one, losses)
    _lose_own(one, row, losses)
    return row


def _sides(one: Told) -> tuple[Sides | None, str]:
    """The sides, or why the event is none of UCDP's."""
    if one.event.type != "ASSAULT":
        return None, f"{one.event.type} is no violence"
    acting = next(((actor, kind) for actor in one.actors if (kind := organised(actor))), None)
    if acting is None:
        return None, "who used force is not told, or not organised"
    by, kind = acting
    others = [actor for actor in one.recipients if actor != by and attacked(actor)]
    if not others:
        return None, "whether civilians or forces were attacked is not told"
    against = next(((actor, found) for actor in others if (found := force(actor))), None)
    if against is None:
        return Sides(_ONE_SIDED, _side(by, kind), "Civilians"), ""
    target, other = against
    if _side(by, kind) == _side(target, other):
        return None, "both sides have one name"
    if "state" not in (kind, other):
        return Sides(_NON_STATE, _side(by, kind), _side(target, other)), ""
    if kind == "state":
        return Sides(_STATE_BASED, _side(by, kind), _side(target, other)), ""
    return Sides(_STATE_BASED, _side(target, other), _side(by, kind)), ""


def _side(actor: Actor, kind: str) -> str:
    return f"Government of {state_name(actor.iso3)}" if kind == "state" and state_name(actor.iso3) else name(actor)


def _who(sides: Sides) -> dict[str, str]:
    return {
        "type_of_violence": sides.violence,
        "side_a": sides.side_a,
        "side_b": sides.side_b,
        "dyad_name": f"{sides.side_a} - {sides.side_b}",
    }


def _when(one: Told) -> dict[str, str]:
    if one.period is None:
        return {}
    first, last = one.period
    precision = next((name for most, name in _PRECISIONS if one.period.days <= most), "")
    return {
        "year": str(first.year) if first.year == last.year else "",
        "date_prec": precision,
        "date_start": first.isoformat(),
        "date_end": last.isoformat(),
    }


def _how_many(one: Told, deaths: Deaths, sides: Sides) -> dict[str, str]:
    whose = "deaths_civilians" if sides.violence == _ONE_SIDED else "deaths_unknown"
    return {
        whose: number(deaths.low),
        "best": number(deaths.low),
        "low": number(deaths.low),
        "high": number(deaths.high),
        "deaths_words": " | ".join(deaths.words),
    }


def _from_where(one: Told) -> dict[str, str]:
    report = one.reading.report
    speaker = one.statement.speaker if one.statement else None
    return {
        "number_of_sources": "1",
        "source_article": report.url or report.id,
        "source_office": report.outlet or "",
        "source_date": (report.published or "")[:10],
        "source_headline": " ".join((report.title or "").split()),
        "source_original": one.quote(speaker) if speaker else "",
        "where_coordinates": name(one.place) if one.place else one.place_words,
        "country": state_name(one.iso3),
        "id": one.id,
        "rawi_event": one.id,
        "event_words": one.words,
    }


def _lose_own(one: Told, row: dict[str, str], losses: Losses) -> None:
    report = one.reading.id
    losses.add(report, "empty", "date_start: no date is told", int(not row["date_start"]))
    losses.add(report, "empty", "best: the words vouch for no number", int(not row["best"]))
    losses.add(report, "empty", "high: the words leave it open", int(not row["high"]))
    losses.add(report, "no field", "PLOVER mode", int(one.event.mode is not None))
    losses.add(report, "no field", "whose the dead are, by side", int(row["type_of_violence"] != _ONE_SIDED))
    losses.add(
        report, "no field", "deaths: how the words hedge the number", int(one.deaths is not None and one.deaths.hedged)
    )
