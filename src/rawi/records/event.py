"""One politically relevant act, coded in PLOVER."""

from typing import Literal

import msgspec

from rawi.records.span import Span

EventType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN",
    "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
Modality = Literal["actual", "planned", "demanded", "offered", "conditional", "denied", "hypothetical"]
OtherRole = Literal["mediator", "host", "sponsor", "witness", "instrument"]


class Other(msgspec.Struct, frozen=True):
    """A party that is neither actor nor recipient: its role, and its actor id."""

    role: OtherRole
    entity: str


class Event(msgspec.Struct, frozen=True):
    """Who did what to whom.

    `actors` and `recipients` hold actor ids; `statement` is the id of the statement the event rests on, null for the
    outlet's voice.
    """

    id: str
    predicate: tuple[Span, ...]
    type: EventType
    mode: str | None
    context: tuple[str, ...]
    cameo: str | None
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    others: tuple[Other, ...]
    topics: tuple[Span, ...]
    date: str | None
    date_span: Span | None
    place: Span | None
    modality: Modality
    modality_cue: Span | None
    statement: str | None
    rule: str
