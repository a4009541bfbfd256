"""The tables of other systems' names agree with what Rawi reads, and every row is used."""

import io
from typing import get_args

import msgspec
import pytest

from rawi.export import acled, ged
from rawi.export.losses import Losses
from rawi.export.mapping import by, rows
from rawi.export.parties import attacked, code, force, organised
from rawi.export.told import told
from rawi.reading import lexicon
from rawi.records import Actor, Event, Reading
from rawi.records.actor import ActorKind
from rawi.records.event import EventType, Modality
from readings import reading

_NO_SCALE = {"155"}
"""Codes that the Goldstein scale was made before."""

_OUR_OWN = "X"
"""ISO 3166-1 leaves XAA to XZZ to its users: here territories that it has no code for."""


def with_event(type: str, mode: str | None, recipient: str) -> Reading:
    """A reading of one event whose recipient is of that kind."""
    of = reading()
    event = msgspec.structs.replace(of.events[0], type=type, mode=mode)
    actors = [msgspec.structs.replace(actor, kind=recipient, sector=None) for actor in of.actors]
    return msgspec.structs.replace(of, events=(event,), actors=tuple(actors))


@pytest.mark.parametrize("row", rows("acled"), ids=lambda row: f"{row['type']} {row['mode']} {row['attacked']}")
def test_every_row_of_acleds_types_is_met(row: dict[str, str]) -> None:
    kind = "armed_group" if row["attacked"] == "armed" else "group"
    (one,) = told(with_event(row["type"], row["mode"] or None, kind))
    draft = acled._draft(one, Losses("acled"))
    assert draft is not None
    assert (draft["event_type"], draft["sub_event_type"]) == (row["event_type"], row["sub_event_type"])


@pytest.mark.parametrize("kind", ["place", "state"])
def test_a_town_that_is_attacked_is_neither_civilians_nor_forces(kind: str) -> None:
    (one,) = told(with_event("ASSAULT", None, kind))
    assert acled._draft(one, Losses("acled")) is None


def test_one_state_on_both_sides_is_no_dyad() -> None:
    of = with_event("ASSAULT", None, "military")
    actors = tuple(msgspec.structs.replace(actor, iso3="EGY") for actor in of.actors)
    killed = msgspec.structs.replace(of.figures[0], category="killed")
    of = msgspec.structs.replace(of, actors=actors, figures=(killed,))
    losses = ged.write([of], io.BytesIO())
    assert ("left out", "both sides have one name", 1) in losses.total()


def test_types_and_modalities_are_those_of_the_records() -> None:
    assert {row["type"] for row in rows("quads")} == set(get_args(EventType))
    assert {row["type"] for row in rows("acled")} <= set(get_args(EventType))
    assert {row["modality"] for row in rows("modalities")} == set(get_args(Modality)) - {"actual"}


def test_every_code_that_events_have_is_on_the_scale() -> None:
    frames = next(table for table in lexicon().tables if table.path.name == "frames.tsv")
    codes = {msgspec.to_builtins(row)["cameo"] for row in frames.rows} - {"-"}
    assert codes - _NO_SCALE <= set(by("goldstein", "code"))


def test_every_state_that_is_read_has_its_row() -> None:
    states = next(table for table in lexicon().tables if table.path.name == "states.tsv")
    codes = {msgspec.to_builtins(row)["iso3"] for row in states.rows}
    assert {code for code in codes if not code.startswith(_OUR_OWN)} <= set(by("states", "iso3"))


@pytest.mark.parametrize(
    ("kind", "iso3", "sector", "expected"),
    [
        ("state", "EGY", None, ("EGY", None, "state", None)),
        ("organisation", "EGY", "GOV", ("EGYGOV", None, "state", "unarmed")),
        ("person", None, "GOV", ("GOV", None, None, "unarmed")),
        ("military", "EGY", None, ("EGYMIL", "state", "state", "armed")),
        ("group", "SOM", "MIL", ("SOMMIL", "state", "state", "armed")),
        ("armed_group", None, None, ("REB", "armed group", "armed group", "armed")),
        ("armed_group", "LBN", "REB", ("LBNREB", "armed group", "armed group", "armed")),
        ("organisation", None, "IGO", ("IGO", None, None, "unarmed")),
        ("group", None, None, ("", None, None, "unarmed")),
        ("place", "SYR", None, ("SYR", None, None, None)),
    ],
)
def test_codes_and_forces(
    kind: ActorKind, iso3: str | None, sector: str | None, expected: tuple[str | None, ...]
) -> None:
    actor = msgspec.structs.replace(reading().actors[0], kind=kind, iso3=iso3, sector=sector)
    assert isinstance(actor, Actor)
    assert (code(actor), force(actor), organised(actor), attacked(actor)) == expected


def test_a_joint_actor_is_its_members() -> None:
    of = reading()
    event: Event = msgspec.structs.replace(of.events[0], actors=("a4",), recipients=())
    (one,) = told(msgspec.structs.replace(of, events=(event,)))
    assert [actor.id for actor in one.actors] == ["a1", "a2"]
