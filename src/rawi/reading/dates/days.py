"""Matches -> days: a day of a month in either calendar, dates in digits, feasts and named days."""

from datetime import date, timedelta
from typing import NamedTuple

from rawi.arabic.clitics import Cut
from rawi.arabic.fold import fold_word
from rawi.matching.pattern import relabelled
from rawi.matching.rules import Match
from rawi.reading.dates import calendar as cal
from rawi.reading.dates.clause import anchor, is_name, joined_date, last_named, not_date, quoted_name, tense
from rawi.reading.dates.value import Found, direction, given_year, period_year, picked, record, steps, weekday_of, whole
from rawi.records import Date, DateAnchor, DateFlag

_MONTHS = 12
_LONGEST_MONTH = 31
_SHORT_YEARS = 100
_CENTURY = 2000
_HALF_YEAR = timedelta(days=183)
_FOUR_DIGITS = 1000
_MOST_WEEKDAYS = 5
_FIRST_YEAR, _LAST_YEAR = 1900, 2200
_FIRST_HIJRI_YEAR, _LAST_HIJRI_YEAR = 1343, 1600
"""The first year that Umm al-Qura has been worked out for, and one no text of this calendar names."""
_BEFORE_DAY = frozenset({"في", "منذ", "حتي", "من", "الي", "قبل", "بعد"})
_PAIR_MAY_STAND = frozenset({"يوم", "يومي", "تاريخ", "منذ", "في", "حتي", "من", "الي", "قبل", "بعد", "ليله", "فجر"})


class Day(NamedTuple):
    """A day with its year as far as known; `hijri` is the Hijri date it was written as."""

    value: str
    anchor: DateAnchor
    hijri: str | None = None
    flags: tuple[DateFlag, ...] = ()


def found_of(day: Day | None) -> Found | None:
    """The day as a maker returns it."""
    return None if day is None else Found(day.value, day.anchor, hijri=day.hijri, flags=day.flags)


def months_disagree(match: Match) -> bool | None:
    """Whether the second name is another month's; null where the two are no pair (`يونيو - يوليو` is a range)."""
    first, second = match.get("month"), match.get("second_month")
    if first is None or second is None:
        return False
    if first.column("value") == second.column("value") and first.column("calendar") == second.column("calendar"):
        return False
    mark = match.sheet.form(second.start - 1)
    same_register = first.column("register") == second.column("register")
    return None if same_register or mark not in ("/", "(", "\\") else True


def day_of_month(match: Match, rule: str) -> Date | None:
    """A day of a month named, of one counted from publication (`الشهر الماضي`), or of the month named last."""
    if match.get("month") is None:
        return that_month_day(match, rule) if match.get("then") else moved_month_day(match, rule)
    return day_month(match, rule)


def day_month(match: Match, rule: str) -> Date | None:
    """A day of a month, with what year it has; a name (`ثورة 25 يناير`) only with a year of its own."""
    disagree = months_disagree(match)
    if disagree is None or (not match.get("year") and (is_name(match, "month_day") or quoted_name(match))):
        return None
    if _nth_of_another(match):
        return None
    if match["month"].column("homograph") == "yes" and not _shows_month(match):
        return None
    if match.get("every"):
        return _every_year(match, rule)
    day = None if _year_follows(match) else _day(match)
    if day is None or _nth_weekday(match, day.value):
        return None
    flags: tuple[DateFlag, ...] = ("month_names_disagree",) if disagree else ()
    return record(match, rule, found_of(day._replace(flags=day.flags + flags)))


def _nth_of_another(match: Match) -> bool:
    """Whether the ordinal belongs to the noun before it: `الثلث الأول من يوليو` is no first of July."""
    part = match.body()[0]
    ordinal = part.label == "day" and part.record is not None and part.record.kind == "ordinal"
    before = match.sheet.form(match.start - 1)
    return ordinal and not part.proclitics and before.startswith("ال") and before not in ("اليوم", "الي")


def _year_follows(match: Match) -> bool:
    """Whether a year that the match does not take stands behind it: then the day is none of that year."""
    sheet = match.sheet
    at = match.end + (sheet.form(match.end) in ("،", ",", "سنه", "عام"))
    behind = sheet.records_at(at, "year_number")
    return match.get("year") is None and any(part.record.low >= _FOUR_DIGITS for part in behind)


def _nth_weekday(match: Match, value: str) -> bool:
    """Whether `الأحد الثاني من مارس` is the second Sunday: where the second is no Sunday."""
    day = match.get("day")
    ordinal = day is not None and day.record is not None and day.record.kind == "ordinal"
    return ordinal and bool(_weekday_flag(match, value)) and int(value[8:]) <= _MOST_WEEKDAYS


def _shows_month(match: Match) -> bool:
    """Whether more than the day before it shows a month: `3 صفر` is a score, a Libyan month needs its year."""
    month = match["month"]
    if match.get("year") is not None or (month.column("calendar") == "gregorian" and month.start > match["day"].start):
        return month.column("register") != "libyan" or match.get("year") is not None
    if month.column("calendar") == "gregorian":
        return False
    sheet = match.sheet
    shown = any(match.get(label) for label in ("day_word", "month_word", "weekday", "position", "year_position"))
    return shown or sheet.form(month.start - 1) == "من" or sheet.form(match.start - 1) in _BEFORE_DAY


def _every_year(match: Match, rule: str) -> Date | None:
    month, number = match.value("month", "value"), whole(match, "day")
    if number is None or match.value("month", "calendar") != "gregorian":
        return None
    return record(match, rule, Found(f"XXXX-{month:02}-{number:02}", "absolute", "SET"))


def _day(match: Match) -> Day | None:
    month, number = match.value("month", "value"), whole(match, "day")
    if number is None:
        return None
    if match.value("month", "calendar") == "hijri":
        return _hijri_day(match, number, month)
    year, given = given_year(match, month)
    if year is None and given == "published" and not match.get("year_position"):
        return _nearest_day(match, number, month)
    value = cal.day_of(year, month, number)
    return None if value is None else Day(value, given, flags=_weekday_flag(match, value))


def _weekday_flag(match: Match, value: str) -> tuple[DateFlag, ...]:
    """Where the weekday, or the day counted from publication (`اليوم 5 يوليو`), is another than the date."""
    if not value[:4].isdigit():
        return ()
    day, weekday, now = date.fromisoformat(value), weekday_of(match), anchor(match.sheet)
    offset = match.value("relative", "offset")
    counted = day if offset is None or now is None else now + timedelta(offset)
    return () if day.isoweekday() == (weekday or day.isoweekday()) and day == counted else ("weekday_disagrees",)


def _nearest_day(match: Match, number: int, month: int) -> Day | None:
    """A day without a year: the nearest that its own words, its weekday or its clause allow."""
    now = anchor(match.sheet)
    if now is None:
        value = cal.day_of(None, month, number)
        return Day(value, "published") if value else None
    days = cal.yearly(now, month, number)
    weekday = weekday_of(match)
    fitting = [day for day in days if day.isoweekday() == weekday and abs(day - now) < _HALF_YEAR]
    if fitting and not direction(match):
        return Day(min(fitting, key=lambda day: abs(day - now)).isoformat(), "published")
    first = joined_date(match)
    if first is not None and len(first.value) == len(cal.UNKNOWN_DAY) and first.anchor == "published":
        start = date.fromisoformat(first.value)
        return Day(min(days, key=lambda day: abs(day - start)).isoformat(), "published")
    chosen = picked(match, days, tense(match))
    return Day(chosen.isoformat(), "published", flags=_weekday_flag(match, chosen.isoformat())) if chosen else None


def _hijri_day(match: Match, number: int, month: int) -> Day | None:
    now, year = anchor(match.sheet), whole(match, "year")
    if year is not None and year > _LAST_HIJRI_YEAR:
        year = cal.hijri_year_in(year, month, number)
        if year is None:
            return None
    given: DateAnchor = "absolute" if year else "published"
    if year is None and now is not None:
        days = cal.hijri_yearly(now, month, number)
        chosen = picked(match, days, tense(match))
        year = None if chosen is None else days[chosen]
    hijri = f"{'XXXX' if year is None else format(year, '04')}-{month:02}-{number:02}"
    known = year is not None and year >= _FIRST_HIJRI_YEAR
    value = cal.hijri_day(year, month, number) if year is not None and known else cal.UNKNOWN_DAY
    return Day(value, given, hijri) if value else None


def listed_day(match: Match, rule: str) -> Date | None:
    """The last day of `من 4 إلى 22 هذا الشهر`: with no من before the month it needs the first day before it."""
    return moved_month_day(match, rule) if joined_date(match) else None


def moved_month_day(match: Match, rule: str) -> Date | None:
    """`الثامن من الشهر الجاري`: a day of a month counted from publication."""
    number = whole(match, "day")
    if number is None or _nth_of_another(match):
        return None
    month = cal.moved_period(anchor(match.sheet), "MO", steps(match))
    if month is None or anchor(match.sheet) is None:
        return record(match, rule, Found(f"XXXX-XX-{number:02}", "published"))
    value = cal.day_of(int(month[:4]), int(month[5:]), number)
    if value is None or _nth_weekday(match, value):
        return None
    return record(match, rule, Found(value, "published", flags=_weekday_flag(match, value)))


def that_month_day(match: Match, rule: str) -> Date | None:
    """`26 من الشهر نفسه`: a day of the month named last."""
    last, number = last_named(match.sheet, match.span().start), whole(match, "day")
    if last is None or number is None or len(last.value) < len("2025-07"):
        return None
    try:
        value = cal.day_of(int(last.value[:4]), int(last.value[5:7]), number)
    except ValueError:
        return None
    return record(match, rule, Found(value, "text") if value else None)


def weekday_and_day(match: Match, rule: str) -> Date | None:
    """`الخميس 21`: only where the nearest such day of a month falls on that weekday (`قتل الخميس 21 شخصا`)."""
    now, number, weekday = anchor(match.sheet), whole(match, "day"), weekday_of(match)
    if now is None or number is None:
        return None
    fitting = [day for day in cal.monthly(now, number) if day.isoweekday() == weekday]
    nearest = min(fitting, key=lambda day: abs(day - now), default=None)
    return record(match, rule, Found(nearest.isoformat(), "published") if nearest else None)


def day_alone(match: Match, rule: str) -> Date | None:
    """`يوم 27`, `يوم 27 الجاري`: the nearest such day of a month."""
    now, number = anchor(match.sheet), whole(match, "day")
    if number is None:
        return None
    if now is None:
        return record(match, rule, Found(f"XXXX-XX-{number:02}", "published"))
    chosen = picked(match, cal.monthly(now, number), tense(match))
    return record(match, rule, Found(chosen.isoformat(), "published") if chosen else None)


def _groups(match: Match, label: str) -> list[int]:
    parts = [part for part in match.parts if part.label == label]
    return [int(group) for part in parts for group in match.sheet.form(part.start).split(".")]


def _numeric_day(match: Match, label: str) -> Day | None:
    """`30/7/2015` with the day first (the other way round only where that is no date), `2015-07-30`, `1436/10/5`."""
    first, month, last = _groups(match, label)
    year_first = first > _LONGEST_MONTH
    year, number = (first, last) if year_first else (last, first)
    if month > _MONTHS and not year_first:
        month, number = number, month
    if year < _SHORT_YEARS:
        year += _CENTURY
    if not 1 <= month <= _MONTHS:
        return None
    if year < _LAST_HIJRI_YEAR:
        value = cal.hijri_day(year, month, number)
        return Day(value, "absolute", f"{year}-{month:02}-{number:02}") if value else None
    value = cal.day_of(year, month, number) if _FIRST_YEAR <= year <= _LAST_YEAR else None
    return Day(value, "absolute", flags=_weekday_flag(match, value)) if value else None


def numeric(match: Match, rule: str) -> Date | None:
    """A date in digits, of either calendar."""
    if not_date(match.sheet, match.start - 1, "code", "before"):
        return None
    return record(match, rule, found_of(_numeric_day(match, "digits")))


def pair(match: Match, rule: str) -> Date | None:
    """`22/4` (day first where it may be), `3/2015`: most pairs are scores and decrees, so something must show it."""
    first, second = _groups(match, "digits")
    sheet = match.sheet
    if not_date(sheet, match.start - 1, "code", "before"):
        return None
    if max(first, second) > _SHORT_YEARS:
        year, month = max(first, second), min(first, second)
        fits = 1 <= month <= _MONTHS and _FIRST_YEAR <= year <= _LAST_YEAR
        return record(match, rule, Found(cal.month_of(year, month), "absolute") if fits else None)
    number, month = (second, first) if second > _MONTHS else (first, second)
    if not (1 <= month <= _MONTHS and number >= 1):
        return None
    slash = sheet.form(match.end - 2) == "/"
    zero = any(sheet.form(part.start).startswith("0") for part in match.parts if part.label == "digits")
    behind = any(cut.rest in _PAIR_MAY_STAND for cut in _cuts_before(match))
    shown = behind or match.get("word") or match.get("weekday")
    if not (shown or (slash and (zero or number > _MONTHS))):
        return None
    given = whole(match, "year")
    if given is not None:
        value = cal.day_of(given, month, number)
        return record(match, rule, Found(value, "absolute") if value else None)
    return record(match, rule, found_of(_nearest_day(match, number, month)))


def both_calendars(match: Match, rule: str) -> Date | None:
    """`17 شوال 1436هـ الموافق 2 أغسطس 2015`: one day, its value the Gregorian date that the text gives."""
    first = _numeric_day(match, "digits") if match.get("digits") else _day(match)
    second = _numeric_day(match, "other_digits") if match.get("other_digits") else _other_day(match)
    if first is None or second is None or (first.hijri is None) == (second.hijri is None):
        return None
    hijri, gregorian = (first, second) if first.hijri else (second, first)
    known = gregorian.value[:4].isdigit()
    day = gregorian if known else hijri
    return record(match, rule, Found(day.value, day.anchor, hijri=hijri.hijri, flags=gregorian.flags if known else ()))


def _other_day(match: Match) -> Day | None:
    """The day of the second calendar, of the year given behind it, else of the year that fits the first."""
    parts = tuple(
        relabelled(part, {"other_day": "day", "month_other": "month"}.get(part.label, part.label))
        for part in match.parts
        if part.label not in ("day", "month", "year", "second_month") or part.start > match["other_day"].start
    )
    return _day(Match(match.sheet, match.start, match.end, parts))


def feast(match: Match, rule: str) -> Date | None:
    """A feast day of the year given, or of the nearest by the clause."""
    month, number = (int(part) for part in match.value("feast", "day").split("-"))
    now = anchor(match.sheet)
    if match.value("feast", "calendar") == "hijri":
        named = period_year(match, now)
        if named is not None:
            year = cal.hijri_year_in(named, month, number)
            value = cal.hijri_day(year, month, number) if year else None
            return record(
                match, rule, Found(value, "published", hijri=f"{year}-{month:02}-{number:02}") if value else None
            )
        return record(match, rule, found_of(_hijri_day(match, number, month)))
    year, given = given_year(match, month)
    if year is None:
        return record(match, rule, found_of(_nearest_day(match, number, month)))
    return record(match, rule, Found(f"{year:04}-{month:02}-{number:02}", given))


def named_day(match: Match, rule: str) -> Date | None:
    """`هجمات 9/11`: a day known by its number, behind one of the words its row asks for, in a report of after it."""
    row_after, value = match.value("named_day", "after"), match.value("named_day", "value")
    now = anchor(match.sheet)
    if row_after and not any(cut.rest in _folded_words(row_after) for cut in _cuts_before(match)):
        return None
    if now is None and row_after:
        return None
    return record(match, rule, Found(value, "absolute") if now is None or value <= now.isoformat() else None)


def _folded_words(words: str) -> frozenset[str]:
    return frozenset(fold_word(word) for word in words.split())


def _cuts_before(match: Match) -> tuple[Cut, ...]:
    """The ways to take the word before the match apart; none at the beginning."""
    return match.sheet.cuts(match.start - 1) if match.start else ()
