"""Numbers written in digits: which separator is the decimal mark and which groups thousands.

`٫` is always decimal and `٬` always groups. `.` `,` `،` do either: they group where every group after the first has
three digits. A single mark before three digits groups too (`1.234 قتيلا`), unless a leading zero (`0.125`), or what is
behind the number, shows it to be decimal: a scale or percent behind a dot or an Arabic comma (`1.234 مليون`), nothing
behind a dot (`4.800`). With a Latin comma thousands of a million are common (`6,343 مليون ريال`).
Source: CLDR 46 number patterns for ar-EG (٫ ٬), ar-AE (. ,), ar-MA (, .); the press mixes all three.
"""

import re
from fractions import Fraction
from typing import Literal

Behind = Literal["scale", "word", "nothing"]
"""What stands behind a number: a scale (`مليون`) or percent, anything else, or the end of the text or line."""

_SEPARATOR = re.compile(r"[.,٫٬،]")
_YEARS = re.compile(r"(?:1[0-9]|20)[0-9]{2}[,،](?:1[0-9]|20)[0-9]{2}")
_GROUP = 3
_LONGEST = 18
"""Digits of the longest number anybody counts with; a longer run is a code."""
_LONGEST_PADDED = 2
"""Days, hours and minutes are filled up with a zero (`05 يوليو`); three digits that begin with one are a code."""
_ADDRESS_LAST = 255


def digits_value(form: str, behind: Behind) -> Fraction | None:
    """The value of a folded number token; null when it is a code, a date, two years or an address."""
    if len(form) > _LONGEST + _LONGEST // _GROUP:
        return None
    marks, groups = _SEPARATOR.findall(form), _SEPARATOR.split(form)
    if not marks:
        padded = form[0] == "0" and form.strip("0")
        return None if padded and len(form) > _LONGEST_PADDED else Fraction(int(form))
    decimal = _decimal_mark(marks, groups, behind)
    whole_groups = groups[:-1] if decimal else groups
    grouping = marks[:-1] if decimal else marks
    whole = "".join(whole_groups)
    grouped = not grouping or _are_groups(whole_groups, grouping, decimal)
    if not grouped or _is_address(marks, groups) or _YEARS.fullmatch(form) or (len(whole) > 1 and whole[0] == "0"):
        return None
    return Fraction(f"{whole}.{groups[-1]}") if decimal else Fraction(int(whole))


def _decimal_mark(marks: list[str], groups: list[str], behind: Behind) -> str:
    """The last mark where it is decimal, else empty."""
    last = marks[-1]
    if last == "٫":
        return last
    if last == "٬":
        return ""
    if len(marks) > 1:
        return last if last != marks[0] else ""
    if len(groups[1]) != _GROUP or groups[0] == "0" or len(groups[0]) > _GROUP:
        return last
    if groups[1] == "000":
        return ""
    return last if (behind == "scale" and last in ".،") or (behind == "nothing" and last == ".") else ""


def _are_groups(groups: list[str], marks: list[str], decimal: str) -> bool:
    """Whether one mark that is not the decimal one sets apart a head of one to three digits and groups of three."""
    same = len(set(marks)) == 1 and marks[0] != decimal
    return same and len(groups[0]) <= _GROUP and all(len(group) == _GROUP for group in groups[1:])


def _is_address(marks: list[str], groups: list[str]) -> bool:
    """`192.168.100.200`: three dots, groups up to 255 that are not filled up with zeros."""
    return marks == ["."] * 3 and all(group == str(int(group)) and int(group) <= _ADDRESS_LAST for group in groups)
