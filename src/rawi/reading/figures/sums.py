"""Sums of money whose currency nobody says, or that was said before: `ديون النادي تجاوزت 180 مليونا`."""

from rawi.matching.sheet import Part, Sheet
from rawi.reading.figures.draft import Context, Draft, numbered
from rawi.reading.figures.refused import is_yearlike
from rawi.reading.figures.wholes import CLAUSE_ENDS

_REACH, _NEAR, _AGAIN = 8, 2, 24
_GOES_ON = frozenset({"الي", "مقابل", "او", "-", "حاليا", "سابقا", "و", "من"})
_MOST_BETWEEN = 3
_MILLION = 1_000_000


def sum_of_money(context: Context, number: Part) -> Draft | None:
    """`بقيمة 50 مليونا`, `من 214 ريالا إلى 236`, `من 5 مليارات دولار … إلى 13 مليارا`; a small number only close by."""
    sheet, record = context.sheet, number.record
    one = record.low == 1 and record.form == "words"
    if record.kind != "cardinal" or one or is_yearlike(number) or record.exactness == "order":
        return None
    large = (record.low or record.high or 0) >= _MILLION
    before = _money_before(context, number.start, large)
    if before is not None:
        return numbered(number)._replace(category="money", unit=before.unit)
    return numbered(number)._replace(category="money") if _named_before(sheet, number, large) else None


def _money_before(context: Context, start: int, large: bool) -> Draft | None:
    """The sum just before, that the number goes on from; for millions the last sum in its sentence."""
    previous = context.done[-1] if context.done else None
    if previous is None or previous.category != "money":
        return None
    between = context.sheet.forms[previous.last : start]
    joined = 0 < len(between) <= _MOST_BETWEEN and all(form in _GOES_ON for form in between)
    same_sentence = len(between) <= _AGAIN and not any(form in CLAUSE_ENDS for form in between)
    as_large = (previous.low or previous.high or 0) >= _MILLION
    return previous if joined or (large and as_large and same_sentence) else None


def _named_before(sheet: Sheet, number: Part, large: bool) -> bool:
    """Whether a noun of money stands before the number in its clause."""
    for at in range(number.start - 1, max(-1, number.start - (_REACH if large else _NEAR) - 1), -1):
        if sheet.forms[at] in CLAUSE_ENDS or sheet.forms[at] == "،":
            return False
        if sheet.lexical(at, "money_noun"):
            return True
    return False
