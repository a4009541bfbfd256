"""The value of a date as the days it stands for."""

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_YEAR = re.compile(r"\d{4}")
_WEEK = re.compile(r"(\d{4})-W(\d{2})(-WE)?")
_WEEKEND = 6
"""Saturday, the sixth day of an ISO week."""


class Period(NamedTuple):
    """From the first day to the last."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1


def period(value: str | None) -> Period | None:
    """The days of a TIMEX3 value; none where it is not known, has an `X`, or is of another kind (a season, a decade).

    >>> period("2025-02")
    Period(first=datetime.date(2025, 2, 1), last=datetime.date(2025, 2, 28))
    """
    if value is None:
        return None
    if "/" in value:
        first, last = map(period, value.split("/", 1))
        return Period(first.first, last.last) if first and last else None
    try:
        return _calendar(value.split("T")[0])
    except ValueError:
        return None


def _calendar(value: str) -> Period | None:
    if found := _DAY.fullmatch(value):
        day = date(*map(int, found.groups()))
        return Period(day, day)
    if found := _MONTH.fullmatch(value):
        year, month = map(int, found.groups())
        return Period(date(year, month, 1), date(year, month, monthrange(year, month)[1]))
    if _YEAR.fullmatch(value):
        return Period(date(int(value), 1, 1), date(int(value), 12, 31))
    if found := _WEEK.fullmatch(value):
        first = date.fromisocalendar(int(found[1]), int(found[2]), _WEEKEND if found[3] else 1)
        return Period(first, first + timedelta(days=1 if found[3] else 6))
    return None
