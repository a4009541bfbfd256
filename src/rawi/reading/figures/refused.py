"""Numbers that count nothing: why a number is no figure."""

from rawi.matching.sheet import Part, Sheet
from rawi.reading.figures.counted import noun_part
from rawi.reading.figures.draft import is_definite

NAMES = "a number that names something"
IN_A_CODE = "a number in a code, a score or a fraction"
ITEM = "the number of an item in a list"
ADDED = "a fraction added to the number before"
ONE = "one of a kind, or each one"
YEAR = "a number that may be a year"
NO_NOUN = "a number with nothing that it counts"
_CODE_MARKS = frozenset({"/", "\\", "-", "–", "_", "+", "ـ", ":"})
_YEARS = range(1900, 2100)
_JOINS = frozenset({"و", "،", "-", "–"})
_MOST_ITEMS = 100


def refusal(sheet: Sheet, number: Part) -> str:
    """Why a number is no figure before anyone looks for what it counts; empty where it may be one."""
    start, end = number.start, number.end
    if number.record.kind == "fraction" and number.proclitics == "و" and _is_unit(sheet, start - 1):
        return ADDED  # «ساعة ونصف»
    if number.record.low == 1 and number.record.form == "words" and is_definite(sheet, number):
        return ONE  # «الشخص الواحد»
    if number.record.form != "digits" or number.record.exactness not in ("exact", "range"):
        return ""
    if _is_designated(sheet, number):
        return NAMES
    if _is_item(sheet, start, end):
        return ITEM
    before, behind = sheet.form(start - 1), sheet.form(end)
    onto = before in _CODE_MARKS and sheet.form(start - 2)[-1:].isdecimal()
    into = behind in _CODE_MARKS and sheet.form(end + 1)[:1].isdecimal()
    return IN_A_CODE if onto or into else ""


def why_uncounted(number: Part) -> str:
    """Why a number that no rule made a figure of is none."""
    if is_yearlike(number):
        return YEAR
    return ONE if number.record.low == 1 and number.record.form == "words" else NO_NOUN


def is_yearlike(number: Part) -> bool:
    """Whether the number may well be a year, or two: `2011`, `2014 - 2015`."""
    record = number.record
    of_years = record.low in _YEARS and record.high in _YEARS
    return of_years and record.form == "digits" and record.exactness in ("exact", "range")


def _is_unit(sheet: Sheet, at: int) -> bool:
    return any(sheet.lexical(at, kind) for kind in ("time_unit", "measure", "currency"))


def _is_designated(sheet: Sheet, number: Part) -> bool:
    """`القرار 2216`, `إف 16`, `المادتان 3 و5`; not `البيان 6 مواقع`, where a noun that is counted stands behind."""
    start = number.start
    while sheet.form(start - 1) in _JOINS and sheet.form(start - 2).isdecimal():
        start -= 2  # «المادتان 3 و17»
    start = start - 1 if sheet.form(start - 1) in ("(", "«", '"') else start
    hits = (hit for back in (1, 2, 3) for hit in sheet.lexical(start - back, "designator"))
    if not any(hit.end == start for hit in hits) or number.proclitics:
        return False
    noun = noun_part(sheet, number.end)
    counts = noun is not None and noun.entry is not None and noun.label == "count_noun" and not noun.entry.definite
    measure = sheet.lexical(number.end, "measure") or sheet.lexical(number.end, "currency")
    return not (counts or measure)


def _is_item(sheet: Sheet, start: int, end: int) -> bool:
    """`(2) …` at the beginning of a line."""
    opens = sheet.form(start - 1) == "(" and sheet.form(start - 2) in ("\n", "") and sheet.form(end) == ")"
    return opens and sheet.form(start).isdecimal() and int(sheet.form(start)) < _MOST_ITEMS
