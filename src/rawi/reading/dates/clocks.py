"""Clock times: what the hour, minute and second of a match come to."""

from fractions import Fraction

from rawi.matching.rules import Match
from rawi.matching.sheet import Part, Sheet

_NOON = 12
_LAST_HOUR = 24
_EARLIEST_NIGHT_HOUR = 6
_LATE_MORNING = 11
_SIXTY = 60
_TENS = 10
_MARKS = str.maketrans("،,٫:", "....")


def clock_time(match: Match) -> str:
    """`T15:30`, with `Z` where the text says Greenwich; empty where the match gives no clock or an impossible one."""
    hour = _own(match, "hour")
    if hour is None:
        return ""
    hours, minutes = _hour(match.sheet, hour)
    minute = _own(match, "minute")
    if minute is not None:
        minutes = _minutes(match.sheet, minute)
    elif _own(match, "minutes"):  # «الثامنة وعشرين دقيقة» is one ordinal to the number stage
        hours, minutes = hours % _TENS, hours - hours % _TENS
    if _own(match, "less"):
        hours, minutes = hours - 1, _SIXTY - minutes
    hours = _of_day(hours, match.value("daypart", "value") or match.value("daypart2", "value"))
    second = _own(match, "second")
    seconds = 0 if second is None else _minutes(match.sheet, second)
    if not (0 <= hours <= _LAST_HOUR and 0 <= minutes < _SIXTY and 0 <= seconds < _SIXTY):
        return ""
    time = f"T{hours:02}:{minutes:02}" + (f":{seconds:02}" if second else "")
    return time + ("Z" if match.value("zone", "offset") == "Z" else "")


def _own(match: Match, label: str) -> Part | None:
    """The part with that label in the match itself: in `من 5 إلى 6:30 مساء` the minutes are not those of 5."""
    return next((part for part in match.parts if part.label == label), None)


def _hour(sheet: Sheet, part: Part) -> tuple[int, int]:
    """Hours and minutes of `الثالثة`, `الثالثة والنصف`, `3`, `03`, `7.30`."""
    if part.record is None or part.record.form == "digits":
        hours, _, minutes = sheet.form(part.end - 1).translate(_MARKS).partition(".")
        return int(hours), int(minutes or 0)
    value = Fraction(part.record.low).limit_denominator(_SIXTY)
    return int(value), round((value - int(value)) * _SIXTY)


def _minutes(sheet: Sheet, part: Part) -> int:
    """A number of minutes, or a part of the hour (`الربع`)."""
    if part.record is None:
        return int(sheet.form(part.start))
    value = part.record.low
    return round(value * _SIXTY) if 0 < value < 1 else int(value)


def _of_day(hours: int, daypart: str | None) -> int:
    """The hour of the day that an hour is in a part of the day."""
    if daypart == "EV" and hours < _NOON:
        return hours + _NOON
    if daypart == "AF" and hours < _LATE_MORNING:
        return hours + _NOON
    if daypart == "NI" and _EARLIEST_NIGHT_HOUR <= hours < _NOON:
        return hours + _NOON
    if daypart in ("NI", "MO") and hours == _NOON:
        return 0
    return hours
