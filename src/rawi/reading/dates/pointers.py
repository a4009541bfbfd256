"""Matches -> times that point: at the last date named, or to one side of now."""

from datetime import date

from rawi.matching.rules import Match
from rawi.reading.dates import calendar as cal
from rawi.reading.dates.clause import anchor, last_named, tense, tense_at
from rawi.reading.dates.value import STEPS, Found, direction, record, steps
from rawi.records import Date

_LENGTHS = {"Y": len("2015"), "M": len("2015-07"), "MO": len("2015-07"), "W": len("2015-07-30"), "D": len("2015-07-30")}
"""How much of a value names a period of each unit."""
_FIRST_DAY = {"Y": "-01-01", "MO": "-01", "W": "", "D": ""}
_PUNCTUATION = frozenset(".،,؛:!؟)»”…\n")
_NO_AGENT = (
    _PUNCTUATION
    | frozenset(["في", "علي", "ان", "من", "عن", "مع", "الي", "الا", "او", "لكن", "كما", "حيث", "بل", "ثم", "و"])
    | {""}
)
"""Behind `من قبل` these show that nobody is named who did it (`لم يحدث من قبل في البلاد`)."""


def following_period(match: Match, rule: str) -> Date | None:
    """`اليوم التالي`, `اليوم السابق`: from the last date named; from publication where the clause is future."""
    unit = match.value("unit", "value")
    if unit != "D" and direction(match) == "last":
        return None
    if any(cut.proclitics == "ل" for cut in match.sheet.cuts(match.end)):
        return None  # «في اليوم التالي لمقتله»: of another day than the last named
    last = last_named(match.sheet, match.span().start)
    if last is not None and len(last.value) >= _LENGTHS[unit] and "/" not in last.value:
        try:
            start = date.fromisoformat(last.value[: _LENGTHS[unit]] + _FIRST_DAY[unit])
        except ValueError:
            return None
        value = cal.moved_period(start, unit, steps(match))
        return record(match, rule, Found(value, "text") if value else None)
    if tense(match) != "future" or direction(match) == "last":
        return None
    value = cal.moved_period(anchor(match.sheet), unit, 1)
    return record(match, rule, Found(value, "published") if value else None)


def many_units(match: Match, rule: str) -> Date | None:
    """`السنوات الماضية`, `الأيام المقبلة`: no calendar value, only which side of now."""
    step = STEPS[direction(match) or "this"]
    value = "FUTURE_REF" if step > 0 else "PAST_REF" if step < 0 else "PRESENT_REF"
    return record(match, rule, Found(value, "published"))


def reference(match: Match, rule: str) -> Date | None:
    """`حاليا`, `سابقا`, `لاحقا`; `من قبل` is a time only where it does not name who did it (`من قبل الحكومة`)."""
    part = match["reference"]
    if part.entry is not None and part.entry.words == ("من", "قبل") and not _no_agent(match):
        return None
    return record(match, rule, Found(match.value("reference", "value"), "published"))


def _no_agent(match: Match) -> bool:
    sheet = match.sheet
    form = sheet.form(match.end)
    prepositional = any(cut.proclitics == "ب" and cut.rest.startswith(("ال", "م")) for cut in sheet.cuts(match.end))
    return form in _NO_AGENT or prepositional


def pointed(match: Match, rule: str) -> Date | None:
    """`حينها`, `نفس اليوم`: the last date named in the text; of the past where none was."""
    last = last_named(match.sheet, match.span().start)
    unit = match.value("then", "unit")
    if unit == "D" and match.sheet.form(match.end).startswith("ال"):
        return None  # «يومها الأول»
    if unit == "T" and tense_at(match.sheet, match.end) == "future":
        return record(match, rule, Found("FUTURE_REF", "text"))
    if last is None:
        return record(match, rule, Found("PAST_REF", "text")) if unit == "T" else None
    length = _LENGTHS.get(unit, len(last.value))
    return record(match, rule, Found(last.value[:length], "text", last.type if unit == "T" else "DATE"))


def day_when(match: Match, rule: str) -> Date | None:
    """`في اليوم الذي …`: the last date named in the text; none, no date, and none where it is still to come."""
    if tense(match) == "future":
        return None
    last = last_named(match.sheet, match.span().start)
    return record(match, rule, Found(last.value, "text", last.type) if last else None)
