"""Calendar arithmetic: what a relative expression comes to, and how it is written in TIMEX3.

Values are ISO 8601 strings as far as they are known; an unknown part is `X` (`XXXX-07-06`). A function whose `anchor`
is null answers with the X form: a year is never guessed.
"""

from calendar import monthrange
from datetime import date, timedelta

from hijridate import Gregorian, Hijri

_WEEK = 7
_YEAR_MONTHS = 12
UNKNOWN_DAY = "XXXX-XX-XX"


def published_day(published: str | None) -> date | None:
    """The day of an ISO date or date-time; null when it is not one."""
    if not published:
        return None
    try:
        return date.fromisoformat(published[:10])
    except ValueError:
        return None


def near_weekday(anchor: date | None, weekday: int, *, future: bool) -> str:
    """The nearest such weekday not after `anchor`, or not before it when the clause is future (`records.md`)."""
    if anchor is None:
        return f"XXXX-WXX-{weekday}"
    back = (anchor.isoweekday() - weekday) % _WEEK
    ahead = (weekday - anchor.isoweekday()) % _WEEK
    return (anchor + timedelta(days=ahead) if future else anchor - timedelta(days=back)).isoformat()


def moved_weekday(anchor: date | None, weekday: int, weeks: int) -> str:
    """`الاثنين المقبل`/`الماضي`: the first such weekday after (`weeks` 1) or before (-1) `anchor`, that day itself left out."""
    if anchor is None:
        return f"XXXX-WXX-{weekday}"
    step = (weekday - anchor.isoweekday()) % _WEEK
    return (anchor + timedelta(days=(step or _WEEK) if weeks > 0 else step - _WEEK)).isoformat()


def named_day(anchor: date | None, offset: int, weekday: int | None) -> tuple[str, bool]:
    """A relative day, with the weekday the text gives it; true when the two disagree: the weekday is kept, on or before."""
    if anchor is None:
        return (UNKNOWN_DAY if weekday is None else f"XXXX-WXX-{weekday}"), False
    day = anchor + timedelta(days=offset)
    if weekday is None or day.isoweekday() == weekday:
        return day.isoformat(), False
    return (day - timedelta(days=(day.isoweekday() - weekday) % _WEEK)).isoformat(), True


def day_of(year: int | None, month: int, day: int) -> str | None:
    """A day of a month; null where the month has no such day."""
    if not 1 <= day <= monthrange(year or 2000, month)[1]:
        return None
    return f"{_year(year)}-{month:02}-{day:02}"


def month_of(year: int | None, month: int) -> str:
    """A month, `XXXX-05` where its year is not known."""
    return f"{_year(year)}-{month:02}"


def _year(year: int | None) -> str:
    return "XXXX" if year is None else f"{year:04}"


def year_of_day(anchor: date | None, month: int, day: int, *, future: bool) -> int | None:
    """The year of a day and month without one: the last time not after `anchor`, or the next when the clause is future."""
    if anchor is None:
        return None
    if future:
        return anchor.year if (month, day) >= (anchor.month, anchor.day) else anchor.year + 1
    return anchor.year if (month, day) <= (anchor.month, anchor.day) else anchor.year - 1


def year_of_month(anchor: date | None, month: int, direction: str | None, *, future: bool) -> int | None:
    """The year of a bare month: with `last` the last one before `anchor`'s, with `next` the next, else by the clause."""
    if anchor is None:
        return None
    if direction == "last":
        return anchor.year if month < anchor.month else anchor.year - 1
    if direction == "next":
        return anchor.year if month > anchor.month else anchor.year + 1
    if direction == "this":
        return anchor.year
    if future:
        return anchor.year if month >= anchor.month else anchor.year + 1
    return anchor.year if month <= anchor.month else anchor.year - 1


def moved_period(anchor: date | None, unit: str, steps: int) -> str | None:
    """The week, month, year, decade or century `steps` away from that of `anchor`; null for a shorter unit."""
    if unit == "W":
        if anchor is None:
            return "XXXX-WXX"
        year, week, _ = (anchor + timedelta(days=_WEEK * steps)).isocalendar()
        return f"{year:04}-W{week:02}"
    if unit == "MO":
        if anchor is None:
            return "XXXX-XX"
        index = anchor.year * _YEAR_MONTHS + anchor.month - 1 + steps
        return f"{index // _YEAR_MONTHS:04}-{index % _YEAR_MONTHS + 1:02}"
    if unit == "Y":
        return "XXXX" if anchor is None else f"{anchor.year + steps:04}"
    if unit == "DE":
        return "XXX" if anchor is None else f"{anchor.year // 10 + steps:03}"
    if unit == "CE":
        return "XX" if anchor is None else f"{anchor.year // 100 + steps:02}"
    if unit == "D":
        return UNKNOWN_DAY if anchor is None else (anchor + timedelta(days=steps)).isoformat()
    return None


def hijri_day(year: int, month: int, day: int) -> str | None:
    """The Gregorian day of a Hijri one (Umm al-Qura, 1343-1500 AH); null outside it or where there is no such day."""
    try:
        return str(Hijri(year, month, day).to_gregorian().isoformat())
    except (ValueError, OverflowError):
        return None


def hijri_period(year: int, month: int | None) -> str | None:
    """First and last Gregorian day of a Hijri month or year, as `start/end`."""
    last_month = month or _YEAR_MONTHS
    start = hijri_day(year, month or 1, 1)
    try:
        end = hijri_day(year, last_month, Hijri(year, last_month, 1).month_length())
    except (ValueError, OverflowError):
        return None
    return f"{start}/{end}" if start and end else None


def hijri_year_near(anchor: date | None, month: int, day: int, *, future: bool) -> int | None:
    """The Hijri year of a Hijri month and day without one: the last time not after `anchor`, or the next."""
    if anchor is None:
        return None
    try:
        now = Gregorian.fromdate(anchor).to_hijri()
    except (ValueError, OverflowError):
        return None
    here = (now.month, now.day)
    if future:
        return now.year if (month, day) >= here else now.year + 1
    return now.year if (month, day) <= here else now.year - 1


def duration(amount: str, unit: str) -> str:
    """A TIMEX3 duration: `P3D`, `PT24H`, `PXM` for months not counted, `P2DE` for decades."""
    if unit in ("H", "M", "S"):
        return f"PT{amount}{unit}"
    return "P" + amount + {"MO": "M", "N": "D"}.get(unit, unit)
