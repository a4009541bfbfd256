"""One act in the world, as several reports tell of it."""

from typing import Literal

import msgspec

from rawi.records.citation import Citation
from rawi.records.event import EventType, Modality

SameAct = Literal["type", "actor", "recipient", "office", "state", "place", "date"]


class Telling(msgspec.Struct, frozen=True):
    """An event of a report (`event` is its id there): the words that name the act, and when, where and how it holds."""

    event: str
    date: str | None
    place: str | None
    modality: Modality
    said: Citation


class Happening(msgspec.Struct, frozen=True):
    """The events that are one act: same family of types, compatible participants, place and date.

    `id` is made of the first telling. `actors`, `recipients` and `place` are Arabic labels; `dates` every value told.
    `reasons` says what any two tellings were joined by. `sources` counts independent reports: copies are one.
    """

    id: str
    type: EventType
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    dates: tuple[str, ...]
    place: str | None
    reasons: tuple[SameAct, ...]
    tellings: tuple[Telling, ...]
    sources: int
