"""What all functions that value a match share: the parts they read, and the record they make of it."""

from datetime import date, timedelta
from typing import Any, NamedTuple

from rawi.matching.rules import Match
from rawi.matching.sheet import Part
from rawi.reading.dates import calendar as cal
from rawi.reading.dates.clause import anchor, last_named
from rawi.reading.dates.clocks import clock_time
from rawi.records import Date, DateAnchor, DateFlag, DateMod, DateType

MONTH_OF_PART = {"START": "-01", "MID": "-06", "END": "-12"}
STEPS = {"before_last": -2, "last": -1, "this": 0, "next": 1, "after_next": 2, "following": 1, "latest": -1}
"""How many periods away from the anchor's own each direction is."""


class Found(NamedTuple):
    """What is made of a match: the record's fields but its span and rule."""

    value: str
    anchor: DateAnchor
    type: DateType = "DATE"
    mod: DateMod | None = None
    hijri: str | None = None
    flags: tuple[DateFlag, ...] = ()


def record(match: Match, rule: str, found: Found | None) -> Date | None:
    """The record of a match, with the part of day, the clock time and the mod that its words give."""
    if found is None:
        return None
    value, kind = found.value, found.type
    mod = found.mod or match.value("mod", "value")
    daypart = match.value("daypart", "value") or match.value("daypart2", "value")
    clock = clock_time(match)
    if kind == "DATE" and clock:
        value, kind = value + clock, "TIME"
    elif kind == "DATE" and daypart == "NI" and mod == "MID":
        return midnight(match, rule, value, found.anchor)
    elif kind == "DATE" and daypart:
        value, kind = f"{value}T{daypart}", "TIME"
    return Date(match.span(), kind, value, mod, found.anchor, found.hijri, found.flags, rule)


def midnight(match: Match, rule: str, day: str, given: DateAnchor) -> Date:
    """`منتصف ليل أمس`: the hour at which the night of `day` passes into the next day."""
    known = day[:1].isdigit()
    next_day = (date.fromisoformat(day) + timedelta(days=1)).isoformat() if known else cal.UNKNOWN_DAY
    return Date(match.span(), "TIME", f"{next_day}T00:00", None, given, None, (), rule)


def whole(match: Match, label: str) -> int | None:
    """The whole number of the part with that label, a number or digits with a leading zero."""
    part = match.get(label)
    return None if part is None else whole_of(match, part)


def whole_of(match: Match, part: Part) -> int | None:
    """The whole number of a part; null for a fraction."""
    if part.record is None:
        form = match.sheet.form(part.start)
        return int(form) if form.isdecimal() else None
    low = part.record.low
    return low if isinstance(low, int) else None


def direction(match: Match) -> str | None:
    """`last`, `this`, `next`… of the match's own words."""
    value: str | None = match.value("position", "direction")
    return "this" if value is None and match.get("this") else value


def steps(match: Match) -> int:
    """How many periods away from the anchor's own the match's words point; 0 where they say nothing."""
    return STEPS[direction(match) or "this"]


def period_year(match: Match, now: date | None) -> int | None:
    """The year of `من العام الماضي`; null where the match has no such words or publication is not known."""
    step = STEPS.get(match.value("year_position", "direction") or "")
    return None if step is None or now is None else now.year + step


def given_year(match: Match, month: int) -> tuple[int | None, DateAnchor]:
    """The year that the match gives, itself or by what follows it (`من 28 ديسمبر إلى 3 يناير 2016`), and what from."""
    part = match.get("year")
    if part is not None:
        year = whole_of(match, part)
        borrowed = part.label.startswith("_") and month > (match.value("month_other", "value") or cal.YEAR_MONTHS)
        return (None if year is None else year - borrowed), "absolute"
    if match.get("then"):
        last = last_named(match.sheet, match.span().start)
        return (int(last.value[:4]) if last and last.value[:4].isdigit() else None), "text"
    return period_year(match, anchor(match.sheet)), "published"


def weekday_of(match: Match) -> int | None:
    """The weekday the match names."""
    value: int | None = match.value("weekday", "value")
    return value


def picked(match: Match, days: Any, tense: cal.Tense | None) -> date | None:
    """Which of the days the match means, by its own words or the tense of its clause; null with no publication."""
    now = anchor(match.sheet)
    return None if now is None else cal.pick(days, now, tense, direction(match))
