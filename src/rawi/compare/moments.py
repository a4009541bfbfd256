"""When: calendar values as the days, and where told the part of the day, that they may mean."""

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache
from typing import NamedTuple

_VALUE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\w{2}))?)?)?(?!-\w)")
_WEEKDAY = re.compile(r"XXXX-WXX-(\d)")
_SEASONS = {"SP": (3, 6), "SU": (6, 9), "FA": (9, 12), "WI": (1, 3)}
_SEASON = re.compile(r"(\d{4})-(SP|SU|FA|WI)$")
_NIGHT = "NI"
WEEKDAYS = {
    "الاثنين": 1, "الاتنين": 1, "الثلاثاء": 2, "الثلثاء": 2, "الاربعاء": 3, "الخميس": 4, "الجمعه": 5, "السبت": 6,
    "الاحد": 7,
}  # fmt: skip
"""The days of the week, folded, by their ISO numbers: what tells a day by itself, as اليوم does not where the page is
dated wrong."""


class When(NamedTuple):
    """The days `first`..`last` (ordinals) it may be, one of them on `weekday` (1 Monday), and the hour or daypart."""

    first: int
    last: int
    weekday: int | None
    hour: str | None

    @property
    def is_day(self) -> bool:
        """Whether it is told to the day; a night goes on into the next."""
        return self.last - self.first <= 1 and self.weekday is None


_ANY = (date(1, 1, 1).toordinal(), date(9999, 12, 31).toordinal())


@lru_cache(maxsize=20_000)
def when(value: str | None) -> When | None:
    """The days that a TIMEX3 value or an ISO time may mean; null where it says no day, month or year."""
    if value is None:
        return None
    if weekday := _WEEKDAY.match(value):
        return When(*_ANY, int(weekday[1]), None)
    if season := _SEASON.match(value):
        begin, end = _SEASONS[season[2]]
        year = int(season[1])
        return When(date(year, begin, 1).toordinal(), date(year, end, monthrange(year, end)[1]).toordinal(), None, None)
    found = _VALUE.match(value)
    if found is None or not 1 <= int(found[1]) < 9999:
        return None
    year, month, day = int(found[1]), found[2], found[3]
    if month is None:
        return When(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal(), None, None)
    if not 1 <= int(month) <= 12 or (day and not 1 <= int(day) <= monthrange(year, int(month))[1]):
        return None
    if day is None:
        last = monthrange(year, int(month))[1]
        return When(date(year, int(month), 1).toordinal(), date(year, int(month), last).toordinal(), None, None)
    ordinal = date(year, int(month), int(day)).toordinal()
    return When(ordinal, ordinal + (found[4] == _NIGHT), None, found[4])


def may_be_one(one: When, two: When) -> bool:
    """Whether the two may be one time."""
    if one.weekday is not None or two.weekday is not None:
        return _weekdays_meet(one, two)
    if one.last < two.first or two.last < one.first:
        return False
    return one.hour is None or two.hour is None or one.first != two.first or _hours_meet(one.hour, two.hour)


def days_apart(one: When, two: When) -> int:
    """The fewest days that lie between them; 0 where they may be one day."""
    return max(0, two.first - one.last, one.first - two.last)


def is_same_hour(one: When, two: When) -> bool:
    """Whether both tell the same hour or part of one day."""
    return one.hour is not None and one.hour == two.hour and one.first == two.first


def is_year_off(one: When, two: When) -> bool:
    """Whether they are the same month, or day of it, of two years in a row: `مايو الماضي` of the year before."""
    if one.weekday is not None or two.weekday is not None:
        return False
    first, second = date.fromordinal(one.first), date.fromordinal(two.first)
    return first.month == second.month and abs(first.year - second.year) == 1 and _short(one) and _short(two)


def _short(of: When) -> bool:
    return of.last - of.first <= 31


def _weekdays_meet(one: When, two: When) -> bool:
    if one.weekday is not None and two.weekday is not None:
        return one.weekday == two.weekday
    named, other = (one, two) if one.weekday is not None else (two, one)
    if other.last - other.first >= 6:
        return True
    return any(date.fromordinal(day).isoweekday() == named.weekday for day in range(other.first, other.last + 1))


_PARTS = {"MO": (0, 12), "AF": (12, 18), "EV": (17, 24), "NI": (18, 24)}


def _hours_meet(one: str, two: str) -> bool:
    (begin, end), (start, stop) = _hours(one), _hours(two)
    return begin < stop and start < end


def _hours(told: str) -> tuple[int, int]:
    if told.isdecimal():
        return int(told), int(told) + 1
    return _PARTS.get(told, (0, 24))
