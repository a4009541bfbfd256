"""A word that takes a side where another outlet would choose a different one."""

import msgspec

from rawi.records.span import Span


class Term(msgspec.Struct, frozen=True):
    """The word, its family of alternatives, and the id of the actor in whose voice it stands (null: the outlet's).

    Where nobody is named, `voice` is `quoted` inside quotation marks, and `unnamed` in other words that are somebody's.
    """

    span: Span
    term: str
    family: str
    voice: str | None
    rule: str
