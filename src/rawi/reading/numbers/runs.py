"""Digits as they stand in the text: one token, or several that are one number.

Several: groups of three set apart by a space (`1 234 567`), a slash fraction (`3/4`, `2 1/4`), a power (`1.2e9`,
`10^6`), and the decimals of the Arab news agencies, written before the whole with a ر between (`5ر12` is 12.5).
"""

import re
from fractions import Fraction
from typing import NamedTuple

import msgspec

from rawi.matching.sheet import Part, Sheet
from rawi.reading.numbers.codes import SCORE_MARKS, continues_a_name, is_code
from rawi.reading.numbers.digits import Behind, digits_value

_DIGITS = frozenset("0123456789")
_PERCENT = frozenset(("%", "٪", "بالمئه", "بالمائه"))
_OF_HUNDRED = frozenset(("المئه", "المائه"))
ARTICLE, _TATWEEL = "ال", "ـ"
_AGENCY_POINT, _POINT = "ر", "."
MARKS = {"(": ")", "«": "»", '"': '"', "“": "”"}
"""What may stand around digits, as it opens and as it closes."""
_GROUP = 3
_THREE = re.compile(r"[0-9]{3}(?:[.,٫][0-9]+)?")
_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 8, 10})
"""What fractions are written with a slash; `7/11` is a day of a month."""
_POWER = re.compile(r"(?P<base>[0-9][0-9.,٫٬،]*)(?P<mark>[eE^])(?P<exponent>[+-]?[0-9]+)(?![0-9.,])")
_POWER_TOKENS = 4
_LARGEST_EXPONENT = 30
_LARGEST = Fraction(10**24)


class Digits(NamedTuple):
    """The tokens of a number in digits, with the article written before them (`الـ15`), and its value."""

    part: Part
    value: Fraction


def digits_at(sheet: Sheet, at: int) -> Digits | None:
    """The number in digits that begins at token `at`; null where there is none or it is a code."""
    form = sheet.form(at)
    if not form[-1:].isdecimal():
        if form in MARKS:
            return _in_marks(sheet, at)
        return _behind_a_mark(sheet, at, form) if form == _POINT or form.endswith(ARTICLE) else None
    if continues_a_name(sheet, at):
        return None
    value, end = _power(sheet, at)
    if value is None and not is_code(sheet, at):
        value, end = _value_at(sheet, at)
    return None if value is None else Digits(Part("digits", at, end, "", 0, None, None), value)


def _behind_a_mark(sheet: Sheet, at: int, form: str) -> Digits | None:
    """Digits behind their article (`الـ15`), or behind a point at the head of a number (`.5`)."""
    if form == _POINT:
        heads = sheet.form(at - 1).strip() == "" and sheet.joined(at + 1) and sheet.form(at + 1).isdecimal()
        return (
            Digits(Part("digits", at, at + 2, "", 0, None, None), Fraction(f"0.{sheet.form(at + 1)}"))
            if heads
            else None
        )
    found = digits_at(sheet, at + 1) if _is_article_of_digits(sheet, at) else None
    cut = next((cut for cut in sheet.cuts(at) if cut.rest == ARTICLE), None)
    if not found or not cut:
        return None
    return Digits(
        msgspec.structs.replace(found.part, start=at, proclitics=cut.proclitics, length=cut.length), found.value
    )


def _in_marks(sheet: Sheet, at: int) -> Digits | None:
    """`(1,2) مليون`, `«29» مليار`: digits in marks by themselves, where a scale behind shows that they are a number."""
    if sheet.form(at + 2) != MARKS[sheet.form(at)] or not sheet.form(at + 1)[-1:].isdecimal():
        return None
    scales = any(part.column("role") in ("scale", "scales") for part in sheet.lexical(at + 3, "numeral"))
    found = digits_at(sheet, at + 1) if scales else None
    if found is None or found.part.end != at + 2:
        return None
    return Digits(msgspec.structs.replace(found.part, start=at, end=at + 3), found.value)


def _is_article_of_digits(sheet: Sheet, at: int) -> bool:
    written_on = sheet.joined(at + 1) or (sheet.one_space(at + 1) and sheet.raw(at).endswith(_TATWEEL))
    return written_on and sheet.form(at + 1)[0] in _DIGITS


def _power(sheet: Sheet, at: int) -> tuple[Fraction | None, int]:
    """`1.2e9`, `10^6`, `2.5^-1`, written without spaces."""
    end = at + 1
    while end < at + _POWER_TOKENS and sheet.joined(end):
        end += 1
    found = _POWER.match("".join(sheet.form(place) for place in range(at, end)))
    base = digits_value(found["base"], "nothing") if found else None
    if not found or not base or abs(int(found["exponent"])) > _LARGEST_EXPONENT:
        return None, at
    while sheet.starts[end - 1] - sheet.starts[at] >= found.end():
        end -= 1
    exponent = int(found["exponent"])
    value = base**exponent if found["mark"] == "^" else base * Fraction(10) ** exponent
    return (value, end) if 1 / _LARGEST <= value <= _LARGEST else (None, at)


def _value_at(sheet: Sheet, at: int) -> tuple[Fraction | None, int]:
    form, end = _spaced(sheet, at)
    if end == at + 1:
        part = _slash_fraction(sheet, at)
        if part is not None:
            return part, at + 3
        if sheet.form(end) == _AGENCY_POINT and sheet.joined(end + 1) and sheet.form(end + 1).isdecimal():
            end += 2
            form = f"{sheet.form(end - 1)}.{form}"
    value = digits_value(form, _behind(sheet, end))
    if value is not None and value.denominator == 1 and sheet.one_space(end):
        part = _slash_fraction(sheet, end)
        if part is not None:
            return value + part, end + 3
    return value, end


def _spaced(sheet: Sheet, at: int) -> tuple[str, int]:
    """The digits at `at` with the groups of three behind them, each after one space, and where they end."""
    form, end = sheet.form(at), at + 1
    if len(form) > _GROUP or form[0] == "0":
        return form, end
    while _THREE.fullmatch(sheet.form(end)) and sheet.one_space(end):
        form += sheet.form(end)
        end += 1
    if sheet.joined(end) and sheet.form(end).isdecimal():
        return sheet.form(at), at + 1
    return form, end


def _slash_fraction(sheet: Sheet, at: int) -> Fraction | None:
    """`3/4` written without spaces; not `3/4/2015` or `4/10-15`."""
    top, slash, bottom = sheet.form(at), sheet.form(at + 1), sheet.form(at + 2)
    if slash != "/" or not (top.isdecimal() and bottom.isdecimal()) or sheet.form(at + 3) in SCORE_MARKS:
        return None
    if not (sheet.joined(at + 1) and sheet.joined(at + 2)) or not 0 < int(top) < int(bottom):
        return None
    return Fraction(int(top), int(bottom)) if int(bottom) in _DENOMINATORS else None


def _behind(sheet: Sheet, at: int) -> Behind:
    form = sheet.form(at)
    if form.strip() == "":
        return "nothing"
    if form in _PERCENT or (form == "في" and sheet.form(at + 1) in _OF_HUNDRED):
        return "scale"
    scales = (part.column("role") in ("scale", "scales", "dual") for part in sheet.lexical(at, "numeral"))
    return "scale" if any(scales) else "word"
