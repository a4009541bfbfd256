"""A place in the text that refers to an actor. It is read for other stages and is not printed."""

import msgspec

from rawi.records.actor import NameHow
from rawi.records.span import Span


class Reference(msgspec.Struct, frozen=True):
    """The whole noun phrase (an office and the name beside it are one) and the id of the actor it refers to.

    There is one for every mention, repeated ones, anaphors and joint parties too; `how` is that of its first words.
    """

    span: Span
    entity: str
    how: NameHow
    rule: str
