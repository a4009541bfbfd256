"""Reports that tell of the same happening."""

from typing import Literal

import msgspec

ReasonKind = Literal["copy", "place", "person", "body", "state", "figure", "day", "event", "word"]


class Reason(msgspec.Struct, frozen=True):
    """What two reports have in common: a `copy` of a text, or a mark of that kind in both.

    `value` is the Arabic label of a place, person or body as in the first of the reports, a figure as `killed:30`, an
    event as `ASSAULT/suicide-attack`, a day as an ISO date, the folded stem of a word; for a copy, how it was made.
    `weight` is its share of what joins the two, in thousandths.
    """

    kind: ReasonKind
    value: str
    weight: int


class Join(msgspec.Struct, frozen=True):
    """Why two reports are in one story. `score` is in thousandths; 1000 for a copy."""

    one: str
    two: str
    score: int
    reasons: tuple[Reason, ...]


class Story(msgspec.Struct, frozen=True):
    """The reports about one happening, in the order of publication, by their ids.

    `id` is that of the first report that is in this story alone or in it first. `also` are those that belong to another
    story in the first place, and tell of this one beside it. `joins` are the strongest ties that hold all together:
    one less than reports, the strongest first. `first` and `last` are days of publication, null where none is known.
    """

    id: str
    reports: tuple[str, ...]
    also: tuple[str, ...]
    first: str | None
    last: str | None
    joins: tuple[Join, ...]
