"""A name in the text, before anyone decides which entity it is. It is read for other stages and is not printed."""

from typing import Literal

import msgspec

from rawi.records.actor import NameHow
from rawi.records.span import Span

MentionKind = Literal["state", "place"]


class Mention(msgspec.Struct, frozen=True):
    """A state or place by one of its names: its ISO 3166-1 code, its labels, and how the name stands for it."""

    span: Span
    kind: MentionKind
    iso3: str
    label_ar: str
    label_en: str
    how: NameHow
    rule: str
