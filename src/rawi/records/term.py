"""A word that takes a side where another outlet would choose a different one."""

import msgspec

from rawi.records.span import Span


class Term(msgspec.Struct, frozen=True):
    """The word, its family of alternatives, and the id of the actor in whose voice it stands (null: the outlet's).

    `voice` is `quoted` inside quotation marks that no statement holds, and `unnamed` in a statement of nobody named.
    """

    span: Span
    term: str
    family: str
    voice: str | None
    rule: str
