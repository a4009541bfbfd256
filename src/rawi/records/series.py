"""How a figure went on: one thing counted at one place, over time."""

from typing import Literal

import msgspec

from rawi.records.citation import Citation
from rawi.records.figure import Category, Exactness

AsOfFrom = Literal["figure", "sentence", "published", "unknown"]
Counting = Literal["cumulative", "increment", "once"]
PointFlag = Literal["fall", "jump", "part_over_whole"]


class Point(msgspec.Struct, frozen=True):
    """A value and who gives it; several reports that give one are an agreement.

    `as_of` is the calendar value up to which it holds, as fine as it is known; `as_of_from` says whether the figure's
    own words, another date of its sentence or the hour of publication tell it. `flags`: lower than an earlier point
    of a count that only grows (`fall`), at least three times the one before (`jump`), over the total it is part of.
    """

    as_of: str | None
    as_of_from: AsOfFrom
    low: int | float | None
    high: int | float | None
    exactness: Exactness
    said: tuple[Citation, ...]
    sources: int
    flags: tuple[PointFlag, ...]


class Series(msgspec.Struct, frozen=True):
    """The figures of one category, counted thing and place in order of `as_of`.

    `counted` is the word for what is counted where it is more than the category says, `cause` what they died or
    suffer of where it is told, `place` an Arabic label, `since` the date from which is counted. `counting`: a count
    that goes on (`cumulative`), what was added to one (`increment`), or that of a single act (`once`).
    """

    id: str
    category: Category
    counted: str | None
    cause: str | None
    place: str | None
    unit: str | None
    since: str | None
    of_total: int | float | None
    counting: Counting
    points: tuple[Point, ...]
