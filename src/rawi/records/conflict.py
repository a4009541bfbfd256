"""What cannot both be right."""

from typing import Literal

import msgspec

from rawi.records.citation import Citation

ConflictKind = Literal[
    "day",
    "place",
    "figure",
    "party",
    "name",
    "title",
    "gender",
    "modality",
    "attribution",
    "weekday",
    "page_date",
    "total",
]


class Side(msgspec.Struct, frozen=True):
    """One of the values, every place that gives it, and how many independent reports these are."""

    value: str
    said: tuple[Citation, ...]
    sources: int


class Conflict(msgspec.Struct, frozen=True):
    """Values of one thing that cannot all be right; who is right is not said, and the order of the sides says nothing.

    A report contradicts itself by a `weekday` that is not that of its date, a `total` that is not its parts, a `figure`
    of the title that is not that of the text, and by a day that is not that of the page (`page_date`: `اليوم الثلاثاء`
    in what was published on a Wednesday).

    `about` names the thing (the label of an actor, a place, what is counted); `happening` and `series` are the ids of
    the act or count it is about. `ar` and `en` tell it in one sentence with a quotation of each side.
    """

    id: str
    kind: ConflictKind
    about: str
    sides: tuple[Side, ...]
    happening: str | None
    series: str | None
    ar: str
    en: str
