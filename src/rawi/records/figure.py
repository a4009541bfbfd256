"""A quantity that counts or measures something."""

from typing import Literal

import msgspec

from rawi.records.span import Span

Exactness = Literal["exact", "about", "more_than", "at_least", "less_than", "at_most", "range", "order"]
Category = Literal[
    "killed", "wounded", "killed_or_wounded", "missing", "displaced", "detained", "hostages", "fighters", "civilians",
    "children", "attacks", "strikes", "vehicles", "weapons", "states", "people", "money", "percent", "duration",
    "distance", "area", "other",
]  # fmt: skip


class Figure(msgspec.Struct, frozen=True):
    """A quantity, its bounds and what it counts.

    `low`/`high` are numbers in `unit` (a UCUM or ISO 4217 code, `%` for percent; null where things are counted), null
    on an open side. `counted` is the span of what is counted; `of_total` the whole it is part of; `place` and `as_of`
    are spans of the words that say where and up to when.
    """

    span: Span
    low: int | float | None
    high: int | float | None
    exactness: Exactness
    unit: str | None
    counted: Span | None
    category: Category
    of_total: int | float | None
    place: Span | None
    as_of: Span | None
    statement: str | None
    rule: str
