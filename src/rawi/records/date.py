"""A time expression, after TIMEX3."""

from typing import Literal

import msgspec

from rawi.records.span import Span

DateType = Literal["DATE", "TIME", "DURATION", "SET"]
DateMod = Literal[
    "START", "MID", "END", "APPROX", "BEFORE", "AFTER", "MORE_THAN", "LESS_THAN", "EQUAL_OR_MORE", "EQUAL_OR_LESS"
]
DateAnchor = Literal["absolute", "published", "text"]
DateFlag = Literal["month_names_disagree", "weekday_disagrees"]


class Date(msgspec.Struct, frozen=True):
    """A time expression and the calendar value it stands for.

    `value` is ISO 8601 with the TIMEX3 extensions (`2025-07-30TEV`, `P5D`, `2024-SU`, `PRESENT_REF`); what is not
    known stays `X` (`XXXX-07-06`). `anchor` says what a relative expression was counted from. `hijri` is the Hijri
    date as `1446-09-01` where the report gave one.
    """

    span: Span
    type: DateType
    value: str
    mod: DateMod | None
    anchor: DateAnchor
    hijri: str | None
    flags: tuple[DateFlag, ...]
    rule: str
