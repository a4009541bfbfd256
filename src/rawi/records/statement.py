"""A stretch of text that the report gives on somebody's word."""

from typing import Literal

import msgspec

from rawi.records.span import Span

StatementKind = Literal[
    "assert", "stress", "announce", "demand", "reject", "deny", "accuse", "condemn", "praise", "promise", "warn",
    "expect", "describe", "ask",
]  # fmt: skip
Form = Literal["direct", "indirect", "mixed"]
MediumKind = Literal[
    "statement",
    "social",
    "press_conference",
    "interview",
    "broadcast",
    "document",
    "phone",
    "agency",
    "anonymous_source",
]


class ChainLink(msgspec.Struct, frozen=True):
    """One who passed the words on: an actor id, the medium it went through, and the span that says so."""

    entity: str | None
    medium: MediumKind | None
    span: Span | None


class Statement(msgspec.Struct, frozen=True):
    """Who said what, through whom. `entity` and `addressee` are actor ids; `chain` runs from the content to the reader.

    `inside` is the id of the statement this one is quoted in.
    """

    id: str
    cue: Span
    speaker: Span | None
    entity: str | None
    kind: StatementKind
    form: Form
    content: tuple[Span, ...]
    addressee: str | None
    medium: Span | None
    medium_kind: MediumKind | None
    date: str | None
    chain: tuple[ChainLink, ...]
    inside: str | None
    rule: str
