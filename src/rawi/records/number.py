"""A number as written, before anyone knows what it counts. It is read for other stages and is not printed."""

from typing import Literal

import msgspec

from rawi.records.figure import Exactness
from rawi.records.span import Span

NumberKind = Literal["cardinal", "ordinal", "fraction"]
NumberForm = Literal["digits", "words", "mixed"]
OrdinalOrigin = Literal["start", "current", "end"]


class Number(msgspec.Struct, frozen=True):
    """`low`..`high` bound the value (equal where it is exact, null where that side is open).

    An ordinal counts from the start, from the one spoken of (`التالي` is 1, `السابق` -1) or from the end (`الأخير` 0).
    `span` takes in the modifier (`نحو 206 آلاف`); `core` is the number words alone.
    """

    span: Span
    core: Span
    kind: NumberKind
    form: NumberForm
    low: int | float | None
    high: int | float | None
    exactness: Exactness
    counted_from: OrdinalOrigin
    rule: str
