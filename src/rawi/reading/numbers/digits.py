"""Numbers written in digits: which separator is the decimal mark and which groups thousands.

`٫` is always decimal and `٬` always groups. `.` `,` `،` do either: they group where every group after the first has
three digits and there are several groups or the mark is a comma; a single dot before three digits groups too, unless
a scale, a percent sign or a leading zero shows it to be decimal (`1.234 قتيلا`, but `1.234 مليون`, `0.125`).
Source: CLDR 46 number patterns for ar-EG (٫ ٬), ar-AE (. ,), ar-MA (, .); the press mixes all three.
"""

import re
from fractions import Fraction

_SEPARATOR = re.compile(r"[.,٫٬،]")
_POWER = re.compile(r"(?P<base>[0-9.,٫٬،]+)(?P<mark>[eE^])(?P<exponent>[+-]?[0-9]+)")
_LONGEST_POWER = 30
_GROUP = 3
_LONGEST = 18
"""Digits of the longest number anybody counts with; a longer run is a code."""


def digits_value(form: str, *, decimal_follows: bool) -> Fraction | None:
    """The value of a folded number token; null when it is a code, a date or an address.

    `decimal_follows`: whether what follows (a scale, a percent sign, a unit) makes `1.234` a decimal.
    """
    if len(form) > _LONGEST + _LONGEST // _GROUP:
        return None
    power = _POWER.fullmatch(form)
    if power:
        base, exponent = digits_value(power["base"], decimal_follows=True), int(power["exponent"])
        if base is None or abs(exponent) > _LONGEST_POWER or not base:
            return None
        return base**exponent if power["mark"] == "^" else base * Fraction(10) ** exponent
    if form[0] == ".":
        return Fraction(f"0{form}")
    marks = _SEPARATOR.findall(form)
    groups = _SEPARATOR.split(form)
    if not marks:
        return None if form[0] == "0" and form.strip("0") else Fraction(int(form))
    decimal = _decimal_mark(marks, groups, decimal_follows)
    whole_groups = groups[:-1] if decimal else groups
    grouping = marks[:-1] if decimal else marks
    if grouping and (
        len(set(grouping)) > 1
        or grouping[0] == decimal
        or not 1 <= len(whole_groups[0]) <= _GROUP
        or whole_groups[0][0] == "0"
        or any(len(group) != _GROUP for group in whole_groups[1:])
    ):
        return None
    whole = "".join(whole_groups)
    if len(whole) > 1 and whole[0] == "0":
        return None
    return Fraction(f"{whole}.{groups[-1]}") if decimal else Fraction(int(whole))


def _decimal_mark(marks: list[str], groups: list[str], decimal_follows: bool) -> str:
    """The last mark where it is decimal, else empty."""
    last = marks[-1]
    if last == "٫":
        return last
    if last == "٬":
        return ""
    if len(marks) > 1:
        return last if last != marks[0] else ""
    if len(groups[-1]) != _GROUP or groups[0] == "0" or len(groups[0]) > _GROUP:
        return last
    return last if last == "." and decimal_follows else ""
