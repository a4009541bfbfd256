"""What a stage saw and could not read."""

import msgspec

from rawi.records.span import Span


class Unread(msgspec.Struct, frozen=True):
    """The words, the stage that passed them over, and why, in a few words that can be counted."""

    span: Span
    stage: str
    reason: str
    rule: str
