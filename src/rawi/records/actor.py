"""An entity the report names."""

from typing import Literal

import msgspec

from rawi.records.span import Span

ActorKind = Literal["person", "state", "organisation", "armed_group", "military", "group", "place"]
NameHow = Literal["name", "office", "demonym", "metonym", "description", "pronoun"]


class Name(msgspec.Struct, frozen=True):
    """One surface form of an actor, without title or proclitic, and where it stands. `text[span]` is `text`."""

    text: str
    span: Span
    how: NameHow


class Actor(msgspec.Struct, frozen=True):
    """One record an entity a report, with every distinct form it is called by.

    `members` holds the ids of a joint actor's parties.
    """

    id: str
    kind: ActorKind
    iso3: str | None
    sector: str | None
    office: str | None
    label_ar: str
    label_en: str | None
    members: tuple[str, ...]
    names: tuple[Name, ...]
    rule: str
