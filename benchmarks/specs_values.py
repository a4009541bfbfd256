"""Microsoft's number ranges and TIMEX values and Rawi's, compared by what they mean.

A time expression is right when Rawi's value is

- their TIMEX or one of their past and future resolutions (`XXXX-10-02`, `2016-10-02`, `2017-10-02`), seconds or not;
- of a day of no given month (`XXXX-XX-27`), the last such day before the phrase was said or the next after it: most of
  these cases are marked to be tested by their TIMEX alone (`IgnoreResolution`);
- for so many weeks, months or years from now, the week, month or year that holds their day: they give the day on which
  as many have passed, TIMEX3 the unit that was counted in;
- the same amount of time, for a duration (`PT1.5H` = `PT1H30M`; a month is never 30 days);
- the same stretch of time, for a period: as one value (`2016-W45`, `2016-09`, a decade `197`, an interval
  `2016-11-08/2016-11-11`), or as two dates in the text, the start and the end. Their end is the last day in «from the
  4th to the 22nd» and the first day after in «this week»: either is accepted;
- inside their stretch and marked START, MID or END, for «early next year»;
- a week marked END, for their weekend (`2016-W45-WE`);
- any date at all where they say «not resolved».

A bare `P3D` is not accepted for «the last three days»: it does not say which.
"""

import math
import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from fractions import Fraction
from itertools import product
from typing import NamedTuple

from rawi.records import Date, Number

SEASONS = {"SP", "SU", "FA", "WI"}
PARTS = {"START", "MID", "END"}
OFFSETS = {"offset", "offset_from_now"}
"""Rawi's rules for so many units from now."""
DAY = timedelta(days=1)


def close(ours: float, theirs: float) -> bool:
    """Equal but for their rounding to fifteen digits."""
    return math.isclose(ours, theirs, rel_tol=5e-15)


class Interval(NamedTuple):
    """Bounds of a number, None on an open side.

    `low_in` and `high_in` say whether the bound itself is meant, None where the words leave that open.
    """

    low: float | None
    high: float | None
    low_in: bool | None
    high_in: bool | None

    def same_as(self, other: "Interval") -> bool:
        """Equal bounds, and nowhere one bound in and the other out."""
        return _same_bound(self.low, self.low_in, other.low, other.low_in) and _same_bound(
            self.high, self.high_in, other.high, other.high_in
        )


def _same_bound(bound: float | None, within: bool | None, other: float | None, other_within: bool | None) -> bool:
    if bound is None or other is None:
        return bound is other
    return close(bound, other) and (within is None or other_within is None or within == other_within)


def parse_interval(written: str) -> Interval:
    """The meaning of `(20,35]` or `[500,)`."""
    low, _, high = written[1:-1].partition(",")
    return Interval(
        float(low) if low else None, float(high) if high else None, written.startswith("["), written.endswith("]")
    )


def interval_of(number: Number) -> Interval:
    """The meaning of a number and its exactness; a range between two numbers leaves open whether its ends are in it."""
    if number.exactness in ("exact", "about"):
        return Interval(number.low, number.high, True, True)
    if number.exactness in ("range", "order"):
        return Interval(number.low, number.high, None, None)
    within = number.exactness in ("at_least", "at_most")
    return Interval(number.low, number.high, within, within)


def joined(given: Sequence[Interval]) -> list[Interval]:
    """Each lower bound with each upper bound: «more than 10 and less than 20» as one interval."""
    pairs = product([one for one in given if one.high is None], [one for one in given if one.low is None])
    return [Interval(below.low, above.high, below.low_in, above.high_in) for below, above in pairs]


class Option(NamedTuple):
    """One reading that a spec allows; empty where it gives none. `start` and `end` bound a period."""

    timex: str
    value: str
    start: str
    end: str


class Wanted(NamedTuple):
    """What a spec asks for: `date daterange datetime datetimerange time timerange duration set`, and its readings."""

    kind: str
    options: Sequence[Option]


def same_time(read: Sequence[Date], wanted: Wanted, published: str) -> bool:
    """Whether one of `read`, or two of them as start and end, mean what is wanted.

    `published`, when the phrase was said, is written `2016-11-07T16:12:00`.
    """
    if wanted.kind == "duration":
        asked = {amount(option.timex) for option in wanted.options}
        return any(record.type == "DURATION" and amount(record.value) in asked for record in read)
    if wanted.kind == "set":
        return any(
            record.type == "SET" and full(record.value) in {full(option.timex) for option in wanted.options}
            for record in read
        )
    points = [record for record in read if record.type in ("DATE", "TIME") or "/" in record.value]
    if not wanted.options:
        return bool(points)
    return any(
        _same_point(points, option, published) or _same_period(points, option, published) for option in wanted.options
    )


def _same_point(read: Sequence[Date], option: Option, published: str) -> bool:
    allowed = set(spellings(option, published))
    return any(
        full(record.value) in allowed
        or (record.mod == "END" and f"{record.value}-WE" in allowed)
        or (record.rule in OFFSETS and _holds(record.value, option.value))
        for record in read
    )


def _holds(period: str, day: str) -> bool:
    """Whether a week, month or year of ours holds their day."""
    days = _days(period)
    return (
        days is not None
        and bool(re.fullmatch(r"\d{4}-\d\d-\d\d", day))
        and days[0] <= date.fromisoformat(day) < days[1]
    )


def spellings(option: Option, published: str) -> list[str]:
    """Every value of ours that says the same as one reading of theirs."""
    timex, known = full(option.timex), option.value or option.start
    found = [timex, full(option.value.replace(" ", "T"))]
    if timex in SEASONS:
        found += [f"{year}-{timex}" for year in ("XXXX", published[:4], int(published[:4]) + 1)]
    elif timex.startswith("T"):
        found += [f"{day}{timex}" for day in ("XXXX-XX-XX", published[:10])]
    elif day_of_month := re.fullmatch(r"XXXX-XX-(\d\d)", timex):
        found += _nearest(int(day_of_month[1]), date.fromisoformat(published[:10]))
    elif timex.startswith("XXXX"):
        found.append(known[:4] + timex[4:])
        if "T" in timex:
            found.append(known[:10] + timex[timex.index("T") :])
    return [value for value in found if value]


def _nearest(number: int, said: date) -> list[str]:
    """The last day of that number before the day it was said on, and the next after it."""
    back, ahead = said - DAY, said + DAY
    while back.day != number:
        back -= DAY
    while ahead.day != number:
        ahead += DAY
    return [back.isoformat(), ahead.isoformat()]


def full(value: str) -> str:
    """A value with its clock time written out to the second: `T15` and `T15:00` are `T15:00:00`."""
    day, mark, clock = value.partition("T")
    if not mark or not re.fullmatch(r"\d\d(:\d\d){0,2}", clock):
        return value
    return f"{day}T{clock}{':00' * (2 - clock.count(':'))}"


def amount(duration: str) -> tuple[Fraction, Fraction] | None:
    """An ISO 8601 duration as (months, seconds), None when it is none."""
    units = re.fullmatch(
        r"P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?",
        duration,
    )
    if not units:
        return None
    years, months, weeks, days, hours, minutes, seconds = (Fraction(unit or 0) for unit in units.groups())
    return years * 12 + months, (((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds


def _same_period(read: Sequence[Date], option: Option, published: str) -> bool:
    if not option.start:
        return False
    start = moment(option.start, published)
    stretches = [(record, found) for record in read if (found := stretch(record.value, published))]
    if not option.end:
        return any(found[0] == start for _, found in stretches)
    end = moment(option.end, published)
    for (first, (begins, first_ends)), (last, (last_begins, ends)) in product(stretches, repeat=2):
        if first is last and first.mod in PARTS and start <= begins and ends <= end:
            return True
        if begins != start or (first is last and first_ends - begins == DAY and start != end):
            continue
        if end in (last_begins, ends, ends - DAY):
            return True
    return False


def moment(written: str, published: str) -> datetime:
    """`2016-11-08`, `2016-11-08 03:00:00` or `03:00:00` (on the day of publication)."""
    return datetime.fromisoformat(written if "-" in written else f"{published[:10]} {written}")


def stretch(value: str, published: str) -> tuple[datetime, datetime] | None:
    """When a value of ours begins and ends (the first moment after); None when it has no place on the calendar."""
    if "/" in value:
        first, last = (stretch(part, published) for part in value.split("/"))
        return (first[0], last[1]) if first and last else None
    if re.fullmatch(r"(\d{4}-\d\d-\d\d)?T\d\d(:\d\d){0,2}", value):
        day, _, clock = full(value).partition("T")
        at = moment(f"{day or published[:10]} {clock}", published)
        return at, at
    try:
        days = _days(value)
    except ValueError:  # the 31st of November
        return None
    return (datetime.combine(days[0], time.min), datetime.combine(days[1], time.min)) if days else None


def _days(value: str) -> tuple[date, date] | None:
    """The first day of a day, week, month, quarter, year or decade, and the first day after it."""
    if found := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", value):
        first = date(*map(int, found.groups()))
        return first, first + DAY
    if found := re.fullmatch(r"(\d{4})-W(\d\d)", value):
        first = date.fromisocalendar(int(found[1]), int(found[2]), 1)
        return first, first + 7 * DAY
    if found := re.fullmatch(r"(\d{4})-(?:Q([1-4])|(\d\d))", value):
        months, month = (3, 3 * int(found[2]) - 2) if found[2] else (1, int(found[3]))
        after = int(found[1]) * 12 + month - 1 + months
        return date(int(found[1]), month, 1), date(after // 12, after % 12 + 1, 1)
    if re.fullmatch(r"\d{3,4}", value):
        years = 1 if len(value) == 4 else 10
        return date(int(value) * years, 1, 1), date(int(value) * years + years, 1, 1)
    return None
