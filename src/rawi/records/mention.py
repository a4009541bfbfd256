"""A name in the text, before anyone decides which entity it is. It is read for other stages and is not printed."""

from typing import Literal

import msgspec

from rawi.records.actor import ActorKind, NameHow
from rawi.records.span import Span

Gender = Literal["masculine", "feminine"]
GrammaticalNumber = Literal["singular", "dual", "plural"]


class Mention(msgspec.Struct, frozen=True):
    """One place where the text names an entity: its kind, by what kind of name, and what the words tell of it.

    `key` is the word lists' stable id of the entity (`EGY`, an organisation's), null for a name that is in no list.
    `office` is the title without its jurisdiction, `sector` a PLOVER sector. `beside` is the span of the mention that
    it stands in apposition to: the office beside a name. `gender` and `number` are of the words, null where not known.
    """

    span: Span
    kind: ActorKind
    how: NameHow
    iso3: str | None
    label_ar: str
    label_en: str | None
    rule: str
    key: str | None = None
    sector: str | None = None
    office: str | None = None
    beside: Span | None = None
    gender: Gender | None = None
    number: GrammaticalNumber | None = None
