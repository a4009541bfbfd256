"""PLOVER, a JSON object an event and a line: the fields of the manual's chapter "JSON Data Fields" (0.7b1, 2021).

Optional fields that have no value are left out. The modality goes where the manual puts it, into `context`.
"""

from collections.abc import Iterable
from typing import IO, Any

import msgspec

from rawi.export.counting import events_of, lose_place, lose_record
from rawi.export.losses import Losses
from rawi.export.mapping import by
from rawi.export.parties import code, name, sector
from rawi.export.told import Told
from rawi.records import Actor, Reading

_CODEBOOK = "PLOVER 0.7b1"


def write(readings: Iterable[Reading], out: IO[bytes]) -> Losses:
    """Writes the events and says what was lost."""
    losses = Losses("plover")
    for one in events_of(readings, losses):
        losses.rows += 1
        out.write(msgspec.json.encode(_event(one, losses)) + b"\n")
    return losses


def _event(one: Told, losses: Losses) -> dict[str, Any]:
    event, report, text = one.event, one.reading.report, one.reading.report.text
    lose_record(one, losses)
    lose_place(one, losses)
    _lose_own(one, losses)
    source, recipient = _sides(one)
    found = {
        "id": one.id,
        "date": one.period.first.isoformat() if one.period else None,
        "enddate": one.period.last.isoformat() if one.period and one.period.days > 1 else None,
        "source": [_actor(actor) for actor in source],
        "recipient": [_actor(actor) for actor in recipient],
        "event": [event.type],
        "event_loc": _location(one),
        "event_text": [span.quote(text) for span in event.predicate],
        "quad_code": int(by("quads", "type")[event.type]["quad"]),
        "event_scale": _scale(event.cameo),
        "mode": [event.mode] if event.mode else [],
        "context": [*event.context, *_modality(one)],
        "text_info": {"start": event.predicate[0].start, "end": event.predicate[0].end},
        "cite_info": _filled(
            {
                "citation": report.id,
                "url": report.url,
                "title": report.title,
                "language": report.language,
                "publication": report.outlet,
                "coder": f"rawi {one.reading.rawi.version}",
                "codebook": _CODEBOOK,
            }
        ),
    }
    return {key: value for key, value in found.items() if key in ("date", "source") or value not in (None, [], {})}


def _filled(fields: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in fields.items() if value}


def _sides(one: Told) -> tuple[tuple[Actor, ...], tuple[Actor, ...]]:
    """Sources and recipients: who meets without one visiting the other, and who fights back, is a source too."""
    if one.event.type == "CONSULT" and one.event.mode != "visit":
        return tuple({actor.id: actor for actor in (*one.actors, *one.recipients)}.values()), ()
    return one.actors, tuple(actor for actor in one.recipients if actor not in one.actors)


def _actor(actor: Actor) -> dict[str, Any]:
    fields = {"code": actor.iso3, "sector": sector(actor)}
    fields["actor_text"] = actor.names[0].text if actor.names else actor.label_ar
    return _filled({**fields, "identifier_id": actor.key, "identifier_text": name(actor), "office": actor.office})


def _location(one: Told) -> dict[str, str]:
    return _filled({"name": one.place_words, "cc3": one.iso3})


def _scale(cameo: str | None) -> float | None:
    row = by("goldstein", "code").get(cameo or "")
    return float(row["scale"]) if row else None


def _modality(one: Told) -> list[str]:
    row = by("modalities", "modality").get(one.event.modality)
    return [row["context"]] if row else []


def _lose_own(one: Told, losses: Losses) -> None:
    event, report = one.event, one.reading.id
    row = by("modalities", "modality").get(event.modality)
    if row and row["exact"] == "no":
        losses.add(report, "no field", f"{event.modality}, which becomes {row['context']}")
    losses.add(report, "no field", "the CAMEO code", int(event.cameo is not None))
    losses.add(report, "no field", "an event told several times: where else", len(event.predicate) - 1)
    losses.add(report, "empty", "date: none is told, or not of the calendar", int(one.period is None))
    losses.add(report, "empty", "actor: no code", sum(not code(actor) for actor in (*one.actors, *one.recipients)))
