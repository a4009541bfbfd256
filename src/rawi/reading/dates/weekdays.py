"""Matches -> weekdays, days counted from publication, parts of days and clock times."""

from datetime import date

from rawi.matching.rules import Match
from rawi.reading.dates import calendar as cal
from rawi.reading.dates.clause import anchor, is_name, joined_date, last_named, outlet_name, tense
from rawi.reading.dates.clocks import clock_time
from rawi.reading.dates.value import STEPS, Found, direction, midnight, record, steps, weekday_of
from rawi.records import Date, DateAnchor

_BEFORE_CLOCK = frozenset(
    {"في", "عند", "حتي", "منذ", "الي", "من", "تمام", "حدود", "حلول", "قبل", "بعد", "قبيل", "بعيد"}
)
_IN, _BY = "في", "ب"
_ONE = "الواحده"
_LENGTH_OF_ONE_HOUR = len(("الساعة", "الواحدة"))
_BEFORE_HOUR = frozenset({"", "\n", "من", "الي", "حتي", "في", "عند", "بين", "و", "-", "–", "او", "(", "،", ":"})


def weekday(match: Match, rule: str) -> Date | None:
    """A weekday, with or without `الماضي` or `المقبل`; `صلاة الجمعة` is a name."""
    number = weekday_of(match)
    if number is None or is_name(match, "weekday"):
        return None
    now, step = anchor(match.sheet), STEPS.get(direction(match) or "", 0)
    if direction(match) == "following":
        return _following_weekday(match, rule, number)
    value = cal.moved_weekday(now, number, step) if step else cal.near_weekday(now, number, tense(match))
    return record(match, rule, Found(value, "published"))


def _following_weekday(match: Match, rule: str, number: int) -> Date | None:
    """`الأحد التالي`: the first such weekday after the last day named."""
    last = last_named(match.sheet, match.span().start)
    if last is None or len(last.value) < len(cal.UNKNOWN_DAY) or "/" in last.value:
        return None
    day = date.fromisoformat(last.value[: len(cal.UNKNOWN_DAY)])
    return record(match, rule, Found(cal.moved_weekday(day, number, 1), "text"))


def relative_day(match: Match, rule: str) -> Date | None:
    """`أمس`, `غدا السبت`, `اليوم (الأحد)`; `اليوم` is none in `اليوم العالمي`, `المصري اليوم`, `مرة في اليوم`."""
    sheet, part = match.sheet, match["relative"]
    offset = part.column("offset")
    alone = match.end == part.end
    if offset >= 0 and alone and (is_name(match, "today") or outlet_name(match, part.end - 1)):
        return None
    if offset == 0 and alone and (sheet.form(match.start - 1) == _IN or part.proclitics.endswith(_BY)):
        return None
    value, disagrees = cal.named_day(anchor(sheet), offset, weekday_of(match))
    return record(match, rule, Found(value, "published", flags=("weekday_disagrees",) if disagrees else ()))


def this_daypart(match: Match, rule: str) -> Date | None:
    """`هذا الصباح`, `الليلة`, `الليلة الماضية`, `منتصف الليلة الماضية`."""
    value = cal.moved_period(anchor(match.sheet), "D", steps(match))
    return record(match, rule, Found(value or cal.UNKNOWN_DAY, "published"))


def _day_told_of(match: Match) -> tuple[str, DateAnchor]:
    """The day that a time alone is of: the last day named in its sentence, else that of publication."""
    sheet = match.sheet
    last = last_named(sheet, match.span().start)
    sentence = next((found for found in sheet.layers.sentences if found.start <= match.start < found.end), None)
    if last is not None and sentence is not None and len(last.value) >= len(cal.UNKNOWN_DAY) and "/" not in last.value:
        begins = sheet.span(sentence.start, sentence.end).start
        if last.span.start >= begins:
            return last.value[: len(cal.UNKNOWN_DAY)], "text"
    now = anchor(sheet)
    return (cal.UNKNOWN_DAY if now is None else now.isoformat()), "published"


def daypart(match: Match, rule: str) -> Date | None:
    """`في المساء`, `بعد منتصف الليل`: of the day told of."""
    if is_name(match, "daypart"):
        return None
    day, given = _day_told_of(match)
    part = match["daypart"]
    if part.entry is not None and part.entry.words[0] == "منتصف":
        return midnight(match, rule, day, given)
    return record(match, rule, Found(day, given))


def clock(match: Match, rule: str) -> Date | None:
    """`الساعة الثالثة مساء`: a time of the day told of."""
    sheet, first = match.sheet, match.start
    one_hour = sheet.form(match.end - 1) == _ONE and match.end - first == _LENGTH_OF_ONE_HOUR
    if one_hour and not any(cut.rest in _BEFORE_CLOCK for cut in sheet.cuts(max(0, first - 1))):
        return None  # «لا تتعدى الساعة الواحدة» is a length
    day, given = _day_told_of(match)
    return record(match, rule, Found(day, given)) if clock_time(match) else None


def half_day_hour(match: Match, rule: str) -> Date | None:
    """`6 مساء`, only where nothing before it is counted: at the beginning, behind a preposition or another time."""
    shown = match.sheet.form(match.start - 1) in _BEFORE_HOUR or joined_date(match) is not None
    return clock(match, rule) if shown else None


def night_between(match: Match, rule: str) -> Date | None:
    """`ليل الخميس الجمعة`: the night that begins on the first."""
    first, second = weekday_of(match), match.value("next_weekday", "value")
    if first is None or second is None or (second - first) % cal.WEEK != 1:
        return None
    return weekday(match, rule)


def every(match: Match, rule: str) -> Date | None:
    """`كل جمعة`, `كل يوم اثنين الساعة 4 مساء`: a SET over the weekday."""
    found = record(match, rule, Found(f"XXXX-WXX-{weekday_of(match)}", "absolute"))
    return None if found is None else Date(found.span, "SET", found.value, None, "absolute", None, (), rule)


def daily_clock(match: Match, rule: str) -> Date | None:
    """`الساعة 3 مساء كل يوم`: a SET over the hour."""
    time = clock_time(match)
    return Date(match.span(), "SET", time, None, "absolute", None, (), rule) if time else None
