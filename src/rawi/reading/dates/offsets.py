"""Matches -> times so far from now: `قبل يومين`, `بعد أسبوعين من الآن`.

A length of time behind `قبل` or `بعد` is a date when it is counted from publication, and stays a length when it is
counted from something else (`بعد يومين من الإعلان`), when nobody says how long it is (`قبل أيام`, `قبل أكثر من شهر`) or
when a state lasts through it (`منذ عامين`, `خلال أسبوع`).
"""

from collections.abc import Iterable

from rawi.matching.rules import Match
from rawi.matching.sheet import Sheet
from rawi.reading.dates import calendar as cal
from rawi.reading.dates.clause import anchor, not_date, tense, tense_at
from rawi.reading.dates.lengths import amounts_of, heads_a_phrase
from rawi.reading.dates.value import Found, record
from rawi.records import Date, DateMod

_AGO, _AHEAD = -1, 1
_BEFORE, _AFTER = "قبل", "بعد"
_POINTS = frozenset({"exact", "about"})
"""Behind a bound on the length (`أكثر من`, `بين`) there is no calendar value: then it stays a length."""
_FROM, _ON = "من", "علي"
_NO_START = frozenset({"جانب", "قبل", "دون", "اجل", "خلال", "بين", "جديد", "غير"})
"""Behind these `من` says not what the length is counted from: `أعلن قبل يومين من جانب واحد`."""
_LASTS = frozenset({"خلال", "غضون", "مدي", "مدار", "طوال", "طيله", "كل", "مده", "فتره", "حتي", "مضي", "مرور"})
_LIMITS = frozenset({"فقط", "تقريبا", "كامله", "كاملين", "بالضبط"})
_OR, _THAT = "او", "ذلك"
_NEAR = 6


def offset(match: Match, rule: str) -> Date | None:
    """`قبل ثلاثة أشهر`: the month so many months before publication; ahead of it behind `بعد` in a future clause."""
    part = match["side"]
    side = match.sheet.form(part.start)[part.length :]
    from_now = match.get("now") is not None
    if not from_now and (_counted_from_something(match, side) or _may_be_no_length(match)):
        return None
    before = range(match.start - 1, max(-1, match.start - _NEAR), -1)
    if side == _AFTER:
        ahead = from_now or (not _behind_that(match) and _is_future(match.sheet, (*before, match.end)))
        sign = _AHEAD if ahead else 0
    elif side == _BEFORE:
        sign = _AGO if from_now or not _is_future(match.sheet, before) else 0  # «لن يعود قبل عامين»
    else:
        sign = _AGO if from_now else 0  # «منذ عامين» lasts, «منذ عامين من الآن» is then
    return _moved(match, rule, sign) if sign else None


def offset_from_now(match: Match, rule: str) -> Date | None:
    """`عامان من الآن`: ahead, in a clause of the past ago; `خلال عامين من الآن` is a length."""
    if match.start and any(cut.rest in _LASTS for cut in match.sheet.cuts(match.start - 1)):
        return None
    return _moved(match, rule, _AGO if tense(match) == "past" else _AHEAD)


def _counted_from_something(match: Match, side: str) -> bool:
    """`قبل يومين من الانتخابات`, `بعد يوم على فوزه`; not `سيطر قبل يومين على المدينة`, where `على` is the verb's."""
    sheet, end = match.sheet, match.end
    end += sheet.form(end) in _LIMITS
    if sheet.form(end) == _FROM:
        return sheet.form(end + 1) not in _NO_START
    return sheet.form(end) == _OR or (sheet.form(end) == _ON and side == _AFTER)


def _behind_that(match: Match) -> bool:
    """`وذلك بعد عامين`: after what was told."""
    return match.start > 0 and any(cut.rest == _THAT for cut in match.sheet.cuts(match.start - 1))


def _is_future(sheet: Sheet, places: Iterable[int]) -> bool:
    """Whether the first of these words that tells a tense tells the future; only near ones: what `سيكون` said far off
    is seldom counted from publication."""
    told = (tense_at(sheet, at) for at in places if at < len(sheet.forms))
    return next((found for found in told if found), None) == "future"


def _may_be_no_length(match: Match) -> bool:
    """Whether the unit stands alone and heads a phrase of its own: `قبل يوم عمل`, `قبل شهر الصيام`."""
    if not_date(match.sheet, match.end, "general", "before"):
        return True
    counted = any(match.get(label) for label in ("quantity", "modifier")) or match.value("unit", "number") == "dual"
    return not counted and heads_a_phrase(match)


def _moved(match: Match, rule: str, sign: int) -> Date | None:
    """The time so far from publication that the match counts off."""
    exactness = {match.value("modifier", "exactness") or "exact"}
    exactness |= {part.record.exactness for part in match.parts if part.label in ("quantity", "late_quantity")}
    amounts = {unit: amount for unit, amount in amounts_of(match).items() if amount is not None}
    whole = {unit: int(amount) for unit, amount in amounts.items() if amount.denominator == 1}
    if not exactness <= _POINTS or len(whole) < len(amounts_of(match)):
        return None
    value = cal.moved_by(anchor(match.sheet), whole, sign)
    mod: DateMod | None = "APPROX" if "about" in exactness else None
    return record(match, rule, Found(value, "published", mod=mod)) if value else None
