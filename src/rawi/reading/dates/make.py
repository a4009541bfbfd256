"""Matches -> dates: one function a family of rules."""

from datetime import date, timedelta
from typing import NamedTuple

from rawi.matching.rules import Match
from rawi.reading.dates import calendar as cal
from rawi.reading.dates.clause import anchor, is_future, last_named
from rawi.records import Date, DateAnchor, DateFlag, DateMod, DateType, Number

_MOD_OF = {
    "about": "APPROX", "more_than": "MORE_THAN", "less_than": "LESS_THAN", "at_least": "EQUAL_OR_MORE",
    "at_most": "EQUAL_OR_LESS",
}  # fmt: skip
_FIRST_YEAR, _LAST_YEAR = 1000, 2200
_NOON = 12
_LONGEST_DAY = 31
_MONTHS = 12
_SHORT_YEARS = 100
_LAST_HIJRI_YEAR = 1600


class Found(NamedTuple):
    """What a maker makes of a match: the record's fields but its span and rule."""

    value: str
    anchor: DateAnchor
    type: DateType = "DATE"
    mod: DateMod | None = None
    hijri: str | None = None
    flags: tuple[DateFlag, ...] = ()


def record(match: Match, rule: str, found: Found | None) -> Date | None:
    """The record of a match, with the part of day and the mod its words give."""
    if found is None:
        return None
    value, kind = found.value, found.type
    daypart = match.value("daypart", "value") or match.value("daypart2", "value")
    clock = clock_time(match)
    if kind == "DATE" and clock:
        value, kind = value + clock, "TIME"
    elif kind == "DATE" and daypart:
        value, kind = f"{value}T{daypart}", "TIME"
    mod = found.mod or match.value("mod", "value")
    return Date(match.span(), kind, value, mod, found.anchor, found.hijri, found.flags, rule)


def clock_time(match: Match) -> str:
    """`T15:30`, with `Z` where the text says Greenwich; empty where the match gives no clock."""
    hour = match.get("hour")
    if hour is None:
        return ""
    if hour.record is None:
        hours, minutes = _written_clock(match.sheet.form(hour.start))
    else:
        low = hour.record.low
        hours, minutes = int(low), round((low - int(low)) * (100 if hour.record.form == "digits" else 60))
    minute = match.get("minute")
    if minute is not None and minute.record is not None:
        value = minute.record.low
        minutes = round(value * 60) if value < 1 else int(value)
    if match.get("less"):
        hours, minutes = hours - 1, 60 - minutes
    daypart = match.value("daypart", "value") or match.value("daypart2", "value")
    if daypart in ("AF", "EV") and hours < _NOON:
        hours += _NOON
    elif daypart == "NI" and hours < _NOON and hours >= 6:
        hours += _NOON
    elif daypart in ("NI", "MO") and hours == _NOON:
        hours = 0
    if not (0 <= hours <= 24 and 0 <= minutes < 60):
        return ""
    zone = match.value("zone", "offset")
    return f"T{hours:02}:{minutes:02}" + ("Z" if zone == "Z" else "")


def _written_clock(form: str) -> tuple[int, int]:
    hours, _, minutes = form.replace(",", ".").replace("،", ".").partition(".")
    return int(hours), int(minutes or 0)


def number(match: Match, label: str) -> int | None:
    """The whole number of the part with that label."""
    part = match.get(label)
    low = part.record.low if part is not None and part.record is not None else None
    return low if isinstance(low, int) else None


def weekday_of(match: Match) -> int | None:
    """The weekday the match names."""
    value: int | None = match.value("weekday", "value")
    return value


def _year(match: Match) -> int | None:
    year = number(match, "year")
    return year if year is None or _FIRST_YEAR <= year <= _LAST_YEAR else None


def _direction(match: Match) -> str | None:
    direction: str | None = match.value("position", "direction")
    return "next" if direction == "following" else direction


def _year_from_words(match: Match, now: date | None) -> int | None:
    """The year of `من العام الماضي`; null where the match has no such words or publication is not known."""
    step = {"last": -1, "this": 0, "next": 1, "following": 1}.get(match.value("year_position", "direction") or "")
    return None if step is None or now is None else now.year + step


def day_month(match: Match, rule: str) -> Date | None:
    """A day of a month, with what year it has."""
    day = number(match, "day")
    month, calendar = match.value("month", "value"), match.value("month", "calendar")
    if day is None or not 1 <= day <= _LONGEST_DAY:
        return None
    if calendar == "hijri":
        return _hijri_day(match, rule, day, month)
    now = anchor(match.sheet)
    year = _year(match)
    given: DateAnchor = "absolute" if year else "published"
    if year is None and match.get("year_position"):
        year = _year_from_words(match, now)
    elif year is None:
        year = _implied_year(match, month, day, now)
    value = cal.day_of(year, month, day)
    if value is None:
        return None
    flags: list[DateFlag] = []
    weekday = weekday_of(match)
    if weekday and year and date.fromisoformat(value).isoweekday() != weekday:
        flags.append("weekday_disagrees")
    if match.get("month2") and match.value("month2", "value") != month:
        flags.append("month_names_disagree")
    return record(match, rule, Found(value, given, flags=tuple(flags)))


def _implied_year(match: Match, month: int, day: int, now: date | None) -> int | None:
    direction = _direction(match)
    if direction:
        return cal.year_of_month(now, month, direction, future=False)
    return cal.year_of_day(now, month, day, future=is_future(match))


def _hijri_day(match: Match, rule: str, day: int, month: int) -> Date | None:
    year = number(match, "year")
    given: DateAnchor = "absolute" if year else "published"
    if year is None:
        year = cal.hijri_year_near(anchor(match.sheet), month, day, future=is_future(match))
    hijri = f"{year or 'XXXX'}-{month:02}-{day:02}"
    value = cal.hijri_day(year, month, day) if year else cal.UNKNOWN_DAY
    return record(match, rule, value and Found(value, given, hijri=hijri) or None)


def day_of_month(match: Match, rule: str) -> Date | None:
    """`الثامن من الشهر الجاري`: a day of a month counted from publication."""
    now, day = anchor(match.sheet), number(match, "day")
    steps = {"last": -1, "next": 1}.get(_direction(match) or "", 0)
    month = cal.moved_period(now, "MO", steps)
    if day is None or month is None:
        return None
    value = f"XXXX-XX-{day:02}" if now is None else cal.day_of(int(month[:4]), int(month[5:]), day)
    return record(match, rule, Found(value, "published") if value else None)


def month_year(match: Match, rule: str) -> Date | None:
    """A month, with what year it has."""
    month, calendar = match.value("month", "value"), match.value("month", "calendar")
    now = anchor(match.sheet)
    direction = _direction(match)
    if calendar == "hijri":
        return _hijri_month(match, rule, month, direction)
    year = _year(match)
    given: DateAnchor = "absolute" if year else "published"
    if year is None and match.get("year_position"):
        year = _year_from_words(match, now)
    elif year is None:
        year = cal.year_of_month(now, month, direction, future=is_future(match))
    flags: tuple[DateFlag, ...] = ()
    if match.get("month2") and match.value("month2", "value") != month:
        flags = ("month_names_disagree",)
    return record(match, rule, Found(cal.month_of(year, month), given, flags=flags))


def _hijri_month(match: Match, rule: str, month: int, direction: str | None) -> Date | None:
    year = number(match, "year")
    given: DateAnchor = "absolute" if year else "published"
    if year is None:
        future = direction == "next" or (direction is None and is_future(match))
        year = cal.hijri_year_near(anchor(match.sheet), month, _LONGEST_DAY if direction == "last" else 1, future=future)
    period = cal.hijri_period(year, month) if year else "XXXX-XX"
    hijri = f"{year or 'XXXX'}-{month:02}"
    return record(match, rule, Found(period, given, hijri=hijri) if period else None)


def year_alone(match: Match, rule: str) -> Date | None:
    """A year of either calendar: `عام 2015`, `مطلع 2015`, `1436 هـ`."""
    year = _year(match)
    if year is None:
        return None
    if match.get("hijri"):
        period = cal.hijri_period(year, None)
        return record(match, rule, Found(period, "absolute", hijri=str(year)) if period else None)
    month = {"START": "-01", "MID": "-06", "END": "-12"}.get(match.value("mod", "value") or "", "")
    return record(match, rule, Found(f"{year}{month}", "absolute"))


def weekday_alone(match: Match, rule: str) -> Date | None:
    """A weekday, with or without `الماضي` or `المقبل`."""
    weekday = weekday_of(match)
    if weekday is None:
        return None
    now, direction = anchor(match.sheet), _direction(match)
    if direction in ("last", "next"):
        value = cal.moved_weekday(now, weekday, 1 if direction == "next" else -1)
    else:
        value = cal.near_weekday(now, weekday, future=is_future(match))
    return record(match, rule, Found(value, "published"))


def relative_day(match: Match, rule: str) -> Date | None:
    """`أمس`, `غدا السبت`, `اليوم (الأحد)`."""
    offset = match.value("relative", "offset")
    value, disagrees = cal.named_day(anchor(match.sheet), 0 if offset is None else offset, weekday_of(match))
    return record(match, rule, Found(value, "published", flags=("weekday_disagrees",) if disagrees else ()))


def this_daypart(match: Match, rule: str) -> Date | None:
    """`هذا الصباح`, `الليلة`, `الليلة الماضية`."""
    now = anchor(match.sheet)
    steps = {"last": -1, "next": 1}.get(_direction(match) or "", 0)
    value = cal.UNKNOWN_DAY if now is None else (now + timedelta(days=steps)).isoformat()
    if match.value("mod", "value") == "MID":  # midnight: the hour at which the night's second day begins
        value = cal.UNKNOWN_DAY if now is None else (now + timedelta(days=steps + 1)).isoformat()
        return Date(match.span(), "TIME", value + "T00:00", None, "published", None, (), rule)
    return record(match, rule, Found(value, "published"))


def moved_unit(match: Match, rule: str) -> Date | None:
    """`الأسبوع الماضي`, `هذا الشهر`, `العقد المقبل`; with `نهاية`, `مطلع` a mod."""
    direction = _direction(match) or "this"
    steps = {"last": -1, "this": 0, "next": 1}.get(direction)
    unit = match.value("unit", "value")
    value = None if steps is None else cal.moved_period(anchor(match.sheet), unit, steps)
    return record(match, rule, Found(value, "published") if value else None)


def many_units(match: Match, rule: str) -> Date | None:
    """`السنوات الماضية`, `الأيام المقبلة`: no calendar value, only which side of now."""
    direction = _direction(match)
    value = "FUTURE_REF" if direction == "next" else "PAST_REF" if direction in ("last", "latest") else "PRESENT_REF"
    return record(match, rule, Found(value, "published"))


def reference(match: Match, rule: str) -> Date | None:
    """`حاليا`, `سابقا`, `لاحقا`."""
    return record(match, rule, Found(match.value("reference", "value"), "published"))


def repeated(match: Match, rule: str) -> Date | None:
    """`يوميا`, `كل أسبوع`."""
    return record(match, rule, Found(match.value("set", "value"), "absolute", type="SET"))


def season(match: Match, rule: str) -> Date | None:
    """`صيف 2014`, `الصيف الماضي`."""
    now, year = anchor(match.sheet), _year(match)
    given: DateAnchor = "absolute" if year else "published"
    if year is None and now is not None:
        step = {"last": -1, "next": 1}.get(_direction(match) or match.value("year_position", "direction") or "", 0)
        year = now.year + step
    return record(match, rule, Found(f"{year or 'XXXX'}-{match.value('season', 'value')}", given))


def feast(match: Match, rule: str) -> Date | None:
    """A feast day of the year given, or of the nearest by the clause."""
    month, day = (int(part) for part in match.value("feast", "day").split("-"))
    now, year = anchor(match.sheet), number(match, "year")
    given: DateAnchor = "absolute" if year else "published"
    direction = _direction(match)
    future = direction == "next" or (direction is None and is_future(match))
    if match.value("feast", "calendar") == "hijri":
        if year is not None and year > 1700:
            candidates = [cal.hijri_day(hijri, month, day) for hijri in (year - 580, year - 579, year - 578)]
            value = next((found for found in candidates if found and found.startswith(str(year))), None)
            return record(match, rule, Found(value, given) if value else None)
        year = year or cal.hijri_year_near(now, month, day, future=future)
        value = cal.hijri_day(year, month, day) if year else cal.UNKNOWN_DAY
        hijri = f"{year or 'XXXX'}-{month:02}-{day:02}"
        return record(match, rule, Found(value, given, hijri=hijri) if value else None)
    year = year or cal.year_of_day(now, month, day, future=future)
    value = cal.day_of(year, month, day)
    return record(match, rule, Found(value, given) if value else None)


def decade(match: Match, rule: str) -> Date | None:
    """`الثمانينيات`, of the last century unless another is named."""
    return record(match, rule, Found(f"19{match.value('decade', 'value')}", "absolute"))


def century(match: Match, rule: str) -> Date | None:
    """`القرن العشرين`, `القرن الـ19`: its first two digits."""
    ordinal = number(match, "ordinal")
    return record(match, rule, Found(f"{ordinal - 1:02}", "absolute") if ordinal and ordinal <= 22 else None)


def numeric(match: Match, rule: str) -> Date | None:
    """`30/7/2015` with the day first (the other way round only where that is no date), `2015-07-30`, `30.7.2015`."""
    groups = [int(group) for part in match.parts if part.label == "digits" for group in match.sheet.form(part.start).split(".")]
    year_first = groups[0] > _LONGEST_DAY
    year, month, day = groups if year_first else reversed(groups)
    if month > _MONTHS and not year_first:
        month, day = day, month
    if year < _SHORT_YEARS:
        year += 2000
    if not (_FIRST_YEAR <= year <= _LAST_YEAR and 1 <= month <= _MONTHS):
        return None
    if year < _LAST_HIJRI_YEAR:
        value, hijri = cal.hijri_day(year, month, day), f"{year}-{month:02}-{day:02}"
    else:
        value, hijri = cal.day_of(year, month, day), None
    if value is None:
        return None
    weekday = weekday_of(match)
    disagrees = weekday is not None and date.fromisoformat(value).isoweekday() != weekday
    return record(match, rule, Found(value, "absolute", hijri=hijri, flags=("weekday_disagrees",) if disagrees else ()))


def duration(match: Match, rule: str) -> Date | None:
    """`أربعة أشهر`, `يومين`, `منذ شهر`, `بعد أيام`."""
    unit, grammatical = match.value("unit", "value"), match.value("unit", "number")
    part = match.get("quantity")
    mod: DateMod | None = None
    if part is None:
        amount = {"singular": "1", "dual": "2", "plural": "X"}[grammatical]
    else:
        quantity: Number = part.record
        low, high = quantity.low, quantity.high
        mod = _MOD_OF.get(quantity.exactness)  # type: ignore[assignment]
        known = low if low is not None else high
        amount = "X" if quantity.exactness == "order" else f"{known:g}"
        if quantity.exactness == "range":
            return record(match, rule, Found(f"{cal.duration(f'{low:g}', unit)}/{cal.duration(f'{high:g}', unit)}", "absolute", "DURATION"))  # fmt: skip
    fraction = match.get("half")
    if fraction is not None and amount != "X":
        amount = f"{float(amount) + fraction.record.low:g}"
    return record(match, rule, Found(cal.duration(amount, unit), "absolute", "DURATION", mod))


def pointed(match: Match, rule: str) -> Date | None:
    """`في اليوم التالي`, `حينها`: from the last date named in the text; a reference to the past where there is none."""
    last = last_named(match.sheet, match.span().start)
    unit = match.value("then", "unit")
    if last is None:
        return record(match, rule, Found("PAST_REF", "text")) if unit == "T" else None
    length = {"D": 10, "+": 10, "M": 7, "Y": 4}.get(unit, len(last.value))
    value = last.value[:length]
    if unit == "+":
        try:
            value = (date.fromisoformat(value) + timedelta(days=1)).isoformat()
        except ValueError:
            return None
    return record(match, rule, Found(value, "text", last.type if unit == "T" else "DATE"))


def day_when(match: Match, rule: str) -> Date | None:
    """`في اليوم الذي …`: the last date named in the text; none, no date."""
    last = last_named(match.sheet, match.span().start)
    return record(match, rule, Found(last.value, "text", last.type) if last else None)


def clock_alone(match: Match, rule: str) -> Date | None:
    """`الساعة الثالثة مساء`: a time of the day the report was published, if that is known."""
    now = anchor(match.sheet)
    time = clock_time(match)
    return record(match, rule, Found(cal.UNKNOWN_DAY if now is None else now.isoformat(), "published")) if time else None
