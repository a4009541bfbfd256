"""Matches -> months, years and other periods longer than a day."""

from rawi.matching.rules import Match
from rawi.reading.dates import calendar as cal
from rawi.reading.dates.clause import anchor, is_name, joined_date, not_date, quoted_name, tense
from rawi.reading.dates.days import months_disagree
from rawi.reading.dates.value import (
    MONTH_OF_PART,
    STEPS,
    Found,
    direction,
    given_year,
    period_year,
    picked,
    record,
    steps,
    weekday_of,
    whole,
    whole_of,
)  # fmt: skip
from rawi.records import Date, DateAnchor, DateFlag

_SHOWS_HIJRI_MONTH = frozenset({"في", "منذ", "حتي", "خلال", "بحلول"})
_SHOWS_MONTH = frozenset({"في", "منذ", "حتي", "خلال", "بحلول", "من", "الي", "قبل", "بعد"})
_LAST_HIJRI_YEAR = 1600
_QUARTERS, _HALVES = 4, 2
_LAST_CENTURY = 22
_LAST_WORKDAY = 5
_AGE = 100
_HEADS_A_LINE = frozenset({"-", "–", ":"})
"""Behind a year at the head of a line: `1965 - استقلال جزر المالديف`."""
_YEAR_LENGTH = len("2015")


# Months
def month(match: Match, rule: str) -> Date | None:
    """A month; one whose name is often another word only with a year, `شهر`, a second name or a preposition."""
    part, disagree = match["month"], months_disagree(match)
    shown = any(
        match.get(label)
        for label in ("year", "position", "year_position", "this", "second_month", "mod", "month_word", "every")
    )
    if disagree is None or (part.column("register") == "libyan" and not match.get("month_word")):
        return None
    if not match.get("year") and (is_name(match, "month_day") or (quoted_name(match) and _behind_number(match))):
        return None
    if part.column("homograph") == "yes" and not shown and not _stands_as_month(match):
        return None
    number, calendar = part.column("value"), part.column("calendar")
    if match.get("every"):
        return record(match, rule, Found(f"XXXX-{number:02}", "absolute", "SET")) if calendar == "gregorian" else None
    if calendar == "hijri":
        return _hijri_month(match, rule, number)
    year, given = _month_year(match, number)
    flags: tuple[DateFlag, ...] = ("month_names_disagree",) if disagree else ()
    return record(match, rule, Found(cal.month_of(year, number), given, flags=flags))


def _behind_number(match: Match) -> bool:
    return match.sheet.form(match.start - 1).isdecimal()


def _stands_as_month(match: Match) -> bool:
    """`في آب`, but not `في إب` or `باب`: behind a preposition, written as its row has it and with nothing before it."""
    part, sheet = match["month"], match.sheet
    written = (
        part.entry is not None
        and sheet.span(part.start, part.end).quote(sheet.layers.report.text) == part.entry.row.form
    )
    before = _SHOWS_MONTH if part.column("calendar") == "gregorian" else _SHOWS_HIJRI_MONTH
    return written and sheet.form(match.start - 1) in before


def _month_year(match: Match, number: int) -> tuple[int | None, DateAnchor]:
    """The year of a month: given, or the nearest by its words or its clause."""
    year, given = given_year(match, number)
    now = anchor(match.sheet)
    if year is not None or given == "text" or now is None or match.get("year_position"):
        return year, given
    here = now.replace(day=1)
    chosen = cal.pick(cal.yearly(here, number, 1), here, tense(match), direction(match))
    return (chosen.year if chosen else None), given


def _hijri_month(match: Match, rule: str, number: int) -> Date | None:
    now, year = anchor(match.sheet), whole(match, "year")
    if year is not None and year > _LAST_HIJRI_YEAR:
        year = cal.hijri_year_in(year, number, 1)
        if year is None:
            return None
    given: DateAnchor = "absolute" if year else "published"
    moved = STEPS.get(match.value("year_position", "direction") or "")
    if year is None and now is not None and moved is not None:
        this_year = cal.hijri_year_of(now)
        year = None if this_year is None else this_year + moved
    elif year is None and now is not None:
        days = cal.hijri_yearly(now, number, 1)
        chosen = picked(match, days, tense(match))
        year = None if chosen is None else days[chosen]
    period = cal.hijri_period(year, number) if year else "XXXX-XX"
    return record(match, rule, Found(period, given, hijri=f"{year or 'XXXX'}-{number:02}") if period else None)


# Years and longer
def year(match: Match, rule: str) -> Date | None:
    """A year of either calendar: `عام 2015`, `مطلع 2015`, `1436 هـ`."""
    value = whole(match, "year")
    if value is None or not_date(match.sheet, match.end, "year", "after"):
        return None
    if match.get("hijri"):
        period = cal.hijri_period(value, None)
        return record(match, rule, Found(period, "absolute", hijri=str(value)) if period else None)
    return record(match, rule, Found(f"{value:04}{_month_of_part(match)}", "absolute"))


def _month_of_part(match: Match) -> str:
    return MONTH_OF_PART.get(match.value("mod", "value") or "", "")


def year_until(match: Match, rule: str) -> Date | None:
    """The first of `2008-2009`, where the second is a later one of the same age."""
    first, second = (whole_of(match, part) for part in match.parts if part.label.endswith("year"))
    return year(match, rule) if first and second and 0 < second - first <= _AGE else None


def short_year(match: Match, rule: str) -> Date | None:
    """`عام 58`: the last century's; `سنة 67 قضائية` is a court's own count."""
    value = whole(match, "short_year")
    if value is None or not_date(match.sheet, match.end, "year", "after"):
        return None
    return record(match, rule, Found(f"19{value:02}", "absolute"))


def bare_year(match: Match, rule: str) -> Date | None:
    """A number of four digits behind a word of `year_before.tsv`, in brackets or at the head of a line.

    A round one counts things more often.
    """
    sheet = match.sheet
    before, behind = sheet.form(match.start - 1), sheet.form(match.end)
    shown = (before == "(" and behind == ")") or (before in ("", "\n") and behind in _HEADS_A_LINE)
    if not shown and not sheet.lexical(match.start - 1, "year_before") and not match.get("mod"):
        return None
    if _is_bounded(match):
        return None
    round_number = (whole(match, "year") or 0) % 100 == 0
    counts = round_number and sheet.form(match.end).isalpha() and not sheet.lexical(match.end, "year_before")
    return None if counts else year(match, rule)


def _is_bounded(match: Match) -> bool:
    """`أكثر من 2000 من المقاتلين`: the preposition belongs to what bounds a number."""
    sheet, start = match.sheet, match.start
    hits = (hit for back in (2, 3, 4) for hit in sheet.lexical(start - back, "modifier"))
    return any(hit.end == start and hit.column("side") == "before" for hit in hits)


def listed_year(match: Match, rule: str) -> Date | None:
    """The second of `عامي 2011 و2012`, `2008-2009`: a year joined to a year."""
    joined = joined_date(match)
    return year(match, rule) if joined is not None and len(joined.value) == _YEAR_LENGTH else None


def decade(match: Match, rule: str) -> Date | None:
    """`الثمانينيات`, of the last century unless another is named; `في السبعينيات من عمره` is an age."""
    if not_date(match.sheet, match.end, "age", "after") or not_date(match.sheet, match.end + 1, "age", "after"):
        return None
    ordinal, now = whole(match, "ordinal"), anchor(match.sheet)
    hundreds = 19 if ordinal is None else ordinal - 1
    if match.get("position") and now is not None:
        hundreds = now.year // 100 + steps(match)
    return record(match, rule, Found(f"{hundreds:02}{match.value('decade', 'value')}", "absolute"))


def century(match: Match, rule: str) -> Date | None:
    """`القرن العشرين`, `القرن الـ19`: its first two digits."""
    ordinal = whole(match, "ordinal")
    if ordinal is None or not 1 <= ordinal <= _LAST_CENTURY or not_date(match.sheet, match.end, "century", "after"):
        return None
    return record(match, rule, Found(f"{ordinal - 1:02}", "absolute"))


def season(match: Match, rule: str) -> Date | None:
    """`صيف 2014`, `الصيف الماضي`; `ربيع` is also a man and `الربيع العربي` no season."""
    now, number = anchor(match.sheet), whole(match, "year")
    shown = any(match.get(label) for label in ("year", "position", "year_position", "this", "mod"))
    if is_name(match, "season") or (match.value("season", "homograph") == "yes" and not shown):
        return None
    given: DateAnchor = "absolute" if number else "published"
    if number is None and now is not None:
        number = period_year(match, now) or now.year + steps(match)
    return record(match, rule, Found(f"{number or 'XXXX'}-{match.value('season', 'value')}", given))


# Periods counted from publication
def moved_period(match: Match, rule: str) -> Date | None:
    """`الأسبوع الماضي`, `هذا الشهر`, `نهاية العام`; of a year's start, middle and end the month (`records.md`)."""
    if direction(match) in ("following", "latest") or not_date(match.sheet, match.end, "year", "after"):
        return None
    unit, step = match.value("unit", "value"), steps(match)
    if _weekend_past(match):
        step = -1
    value = cal.moved_period(anchor(match.sheet), unit, step)
    if value is not None and unit == "Y" and match.get("mod"):
        value += _month_of_part(match)
    return record(match, rule, Found(value, "published") if value else None)


def _weekend_past(match: Match) -> bool:
    """`نهاية الأسبوع` with no more, told of the past on a day before the end of the week: that of the week before."""
    now = anchor(match.sheet)
    bare = match.value("unit", "value") == "W" and match.value("mod", "value") == "END" and direction(match) is None
    return bare and now is not None and now.isoweekday() < _LAST_WORKDAY and tense(match) in ("past", "told")


def rest_of_period(match: Match, rule: str) -> Date | None:
    """`بقية الأسبوع`: from publication to its last day."""
    value = cal.rest_of_period(anchor(match.sheet), match.value("unit", "value"))
    return record(match, rule, Found(value, "published") if value else None)


def weekend(match: Match, rule: str) -> Date | None:
    """`عطلة نهاية الأسبوع`."""
    week = cal.moved_period(anchor(match.sheet), "W", steps(match))
    return record(match, rule, Found(f"{week}-WE", "published"))


def week_of_day(match: Match, rule: str) -> Date | None:
    """`الأسبوع المقبل يوم الجمعة`: one day."""
    weekday = weekday_of(match)
    if weekday is None or direction(match) in ("following", "latest"):
        return None
    return record(match, rule, Found(cal.weekday_of_week(anchor(match.sheet), weekday, steps(match)), "published"))


def _month_or_year(match: Match) -> tuple[int, int | None] | None:
    """Year and month (null for the whole year) that something is the n-th of; null where the year is not known."""
    now = anchor(match.sheet)
    if match.get("month"):
        number = match.value("month", "value")
        if match.value("month", "calendar") == "hijri" or months_disagree(match) is None:
            return None
        named, _ = _month_year(match, number)
        return None if named is None else (named, number)
    number = whole(match, "year")
    if number is not None:
        return number, None
    if now is None:
        return None
    if match.get("unit") is None:
        return now.year, now.month
    moved = cal.moved_period(now, match.value("unit", "value"), steps(match)) or ""
    return int(moved[:4]), int(moved[5:]) if len(moved) > _YEAR_LENGTH else None


def _nth(match: Match) -> int | None:
    """`الثالث` 3, `الأخير` 0."""
    return 0 if match.get("last") else whole(match, "ordinal")


def nth_week(match: Match, rule: str) -> Date | None:
    """`الأسبوع الثالث من هذا الشهر`, `الأسبوع الأول من عام 2015`."""
    period, nth = _month_or_year(match), _nth(match)
    value = None if period is None or nth is None else cal.nth_week(*period, nth)
    return record(match, rule, Found(value, _given(match)) if value else None)


def nth_weekday(match: Match, rule: str) -> Date | None:
    """`أول جمعة من يوليو`, `الأحد الثاني من الشهر الجاري`, `آخر خميس من أكتوبر`."""
    period, nth, weekday = _month_or_year(match), _nth(match), weekday_of(match)
    if period is None or period[1] is None or nth is None or weekday is None:
        return None
    value = cal.nth_weekday(period[0], period[1], weekday, nth)
    return record(match, rule, Found(value, _given(match)) if value else None)


def part_of_year(match: Match, rule: str) -> Date | None:
    """`الربع الثالث من عام 2016`: `2016-Q3`; `النصف الأول من العام`: `2016-H1`."""
    period, nth = _month_or_year(match), _nth(match)
    letter, parts = ("Q", _QUARTERS) if match.get("quarter") else ("H", _HALVES)
    if period is None or period[1] is not None or nth is None or nth > parts:
        return None
    if not_date(match.sheet, match.end, "year", "after"):
        return None
    return record(match, rule, Found(f"{period[0]:04}-{letter}{nth or parts}", _given(match)))


def _given(match: Match) -> DateAnchor:
    return "absolute" if match.get("year") else "published"


def week_of(match: Match, rule: str) -> Date | None:
    """`أسبوع 16 سبتمبر`: the week of that day."""
    number, now = whole(match, "day"), anchor(match.sheet)
    if number is None or now is None or match.value("month", "calendar") == "hijri":
        return None
    chosen = picked(match, cal.yearly(now, match.value("month", "value"), number), tense(match))
    return record(match, rule, Found(cal.week_of(chosen), "published") if chosen else None)
