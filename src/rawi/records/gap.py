"""What the report says is not disclosed, not known or not confirmed."""

import msgspec

from rawi.records.span import Span


class Gap(msgspec.Struct, frozen=True):
    """`span` covers the words that say so, `about` what it is that is missing."""

    span: Span
    about: str
    rule: str
