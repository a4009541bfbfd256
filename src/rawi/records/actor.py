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


class Actor(msgspec.Struct, frozen=True, kw_only=True):
    """One record an entity a report, with every distinct form it is called by.

    `id` is of the report alone; `key` is the same in every report, null for who has no name of his own (groups, people
    known by office, joint actors): `iso:EGY`; `geonames:360630`; `place:`, `org:` and `person:` with a word list's key;
    for who is in no list `name:KIND:NAME`, of a body `name:KIND:STATE:NAME`, which says only that these agree.
    `members` holds the ids of a joint actor's parties.
    """

    id: str
    key: str | None = None
    kind: ActorKind
    iso3: str | None
    sector: str | None
    office: str | None
    label_ar: str
    label_en: str | None
    members: tuple[str, ...]
    names: tuple[Name, ...]
    rule: str
