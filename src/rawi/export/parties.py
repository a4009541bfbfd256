"""Who the parties of an event are to other systems: their forces, codes and names."""

from rawi.export.mapping import by
from rawi.records import Actor

_FORCES = {
    "MIL": "state", "COP": "state", "SPY": "state", "REB": "armed group", "UAF": "armed group",
    "military": "state", "armed_group": "armed group",
}  # fmt: skip
_SECTORS = {"military": "MIL", "armed_group": "REB"}
_CODE = 3


def force(actor: Actor) -> str | None:
    """Whether an actor bears arms for a `state` or an `armed group`; none for anybody else."""
    return _FORCES.get(actor.sector or "") or _FORCES.get(actor.kind)


def organised(actor: Actor) -> str | None:
    """The same of one who acts: a state and its government have forces of their own."""
    is_state = actor.kind == "state" or (actor.sector == "GOV" and actor.iso3 is not None)
    return force(actor) or ("state" if is_state else None)


def attacked(actor: Actor) -> str | None:
    """Whether one who is attacked is `armed` or `unarmed`; of a place or a whole state that is not told."""
    if force(actor):
        return "armed"
    return None if actor.kind in ("place", "state") else "unarmed"


def code(actor: Actor) -> str:
    """The CAMEO code of an actor: its state and the sector it is of (`EGYGOV`), either alone where it has but one."""
    return f"{actor.iso3 or ''}{sector(actor)}"


def sector(actor: Actor) -> str:
    """The CAMEO code of the role an actor has in its state."""
    known = actor.sector if actor.sector and len(actor.sector) == _CODE else None
    return known or _SECTORS.get(actor.kind, "")


def name(actor: Actor) -> str:
    """What an actor is called: in English where that is known."""
    return actor.label_en or actor.label_ar


def state_name(iso3: str | None) -> str:
    """The English name of a state."""
    return by("states", "iso3")[iso3]["name"] if iso3 in by("states", "iso3") else ""


def number(value: float | None) -> str:
    """A number without a needless fraction; empty where there is none."""
    return "" if value is None else str(int(value) if float(value).is_integer() else value)
