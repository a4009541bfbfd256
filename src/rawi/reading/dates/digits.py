"""Digits as dates have them: what a number may be, leading zeros, `30/7/2015`, `22/4`."""

import re
from collections.abc import Iterable, Sequence

from rawi.matching.pattern import Keys, OneToken, Parts, Pattern, Way
from rawi.matching.sheet import Part, Sheet

DAYS = range(1, 32)
HOURS = range(25)
SIXTY = range(60)
LAST_YEAR = 2100
_YEARS = range(1, LAST_YEAR + 1)
_PLAIN_YEAR = 4
_CLOCK = re.compile(r"[0-2]?[0-9][.,،][0-5][0-9]")
_TWO = 2
_FEMININE = "ه"


def whole_number(part: Part) -> int:
    """The whole number of a part, -1 where it is none."""
    low = part.record.low
    return low if isinstance(low, int) and low == part.record.high else -1


def offer_numbers(sheet: Sheet) -> None:
    """Place each number again under what it may be in a date: `day_number`, `year_number`, `hour_number`.

    A year is written in words, or in digits with no mark between them. An hour with no `الساعة` before it is a
    feminine ordinal, or has its minutes behind it.
    """
    for places in list(sheet.placed.get("number", {}).values()):
        for part in places:
            value, record = whole_number(part), part.record
            ordinal = record.kind == "ordinal" and sheet.form(part.start).endswith(_FEMININE)
            if value in DAYS:
                sheet.offer("day_number", record, part.proclitics, part.length, part.start, part.end)
            if value in _YEARS and (record.form == "words" or record.core.end - record.core.start <= _PLAIN_YEAR):
                sheet.offer("year_number", record, part.proclitics, part.length, part.start, part.end)
            if (ordinal and int(record.low) in SIXTY) or (value in HOURS and sheet.form(part.end) == ":"):
                sheet.offer("hour_number", record, part.proclitics, part.length, part.start, part.end)


class Digits(OneToken):
    """Digits as they stand; with `zero` only those with a leading zero (`05`), no number to the numbers stage."""

    def __init__(self, label: str, fits: Iterable[int], *, zero: bool = False, shortest: int = 1) -> None:
        self._label = label
        self._fits = frozenset(fits)
        self._zero = zero
        self._lengths = range(shortest, _TWO + 1)

    def ways(self, sheet: Sheet, at: int, start: int, parts: Parts) -> Sequence[Way]:
        """The one token."""
        form = sheet.form(at)
        written = form.isdecimal() and len(form) in self._lengths and (form[0] == "0" or not self._zero)
        if written and int(form) in self._fits:
            return [(at + 1, (*parts, Part(self._label, at, at + 1, "", 0, None, None)))]
        return ()

    def keys(self) -> Keys:
        """Any digits."""
        return frozenset({("digits", "")})


class HourAndMinutes(OneToken):
    """Hours and minutes in one token, as wires write them: `04,00`, `13.30`."""

    def ways(self, sheet: Sheet, at: int, start: int, parts: Parts) -> Sequence[Way]:
        """The one token."""
        if _CLOCK.fullmatch(sheet.form(at)):
            return [(at + 1, (*parts, Part("hour", at, at + 1, "", 0, None, None)))]
        return ()

    def keys(self) -> Keys:
        """Any digits."""
        return frozenset({("digits", "")})


class AnyWord:
    """A token of letters; only to look ahead with."""

    def ways(self, sheet: Sheet, at: int, start: int, parts: Parts) -> Sequence[Way]:
        """The one token."""
        return ((at + 1, parts),) if sheet.form(at).isalpha() else ()

    def keys(self) -> Keys:
        """Nothing begins with it."""
        return frozenset()


class _Numeric:
    """`30/7/2015`, `2015-07-30`, `30.7.2015`; with spaces where the year is written out (`8 - 7 - 1436`)."""

    def __init__(self, label: str) -> None:
        self._label = label

    def ways(self, sheet: Sheet, at: int, start: int, parts: Parts) -> Sequence[Way]:
        """Three groups of digits and two equal marks between them, as one token or five."""
        if _DOTTED.fullmatch(sheet.form(at)):
            return [(at + 1, (*parts, Part(self._label, at, at + 1, "", 0, None, None)))]
        end = at + _NUMERIC_TOKENS
        forms = sheet.forms[at:end]
        groups, marks = forms[::2], forms[1::2]
        if len(forms) < _NUMERIC_TOKENS or marks[0] != marks[1] or marks[0] not in _NUMERIC_MARKS:
            return ()
        spaced = not all(sheet.joined(place) for place in range(at + 1, end))
        if _NUMERIC.fullmatch(" ".join(groups)) and not (spaced and not _LONG_YEAR.search(" ".join(groups))):
            pieces = (Part(self._label, place, place + 1, "", 0, None, None) for place in range(at, end, 2))
            return [(end, (*parts, *pieces))]
        return ()

    def keys(self) -> Keys:
        """Any digits."""
        return frozenset({("digits", "")})


_DOTTED = re.compile(r"[0-9]{1,2}\.[0-9]{1,2}\.(?:19|20|14)[0-9]{2}")
_NUMERIC = re.compile(r"(?:[0-9]{1,2} [0-9]{1,2} (?:[0-9]{2}|[0-9]{4}))|(?:[0-9]{4} [0-9]{1,2} [0-9]{1,2})")
_LONG_YEAR = re.compile(r"(?:^|(?<= ))(?:1[349]|20)[0-9]{2}")
_NUMERIC_TOKENS = 5
_NUMERIC_MARKS = frozenset("/-–\\")


class _Pair:
    """`22/4`, `2015-3`: two groups of digits and a mark between them, with at most one space behind it."""

    def ways(self, sheet: Sheet, at: int, start: int, parts: Parts) -> Sequence[Way]:
        """The three tokens, where no mark joins them to more digits."""
        forms = sheet.forms[at : at + _PAIR_TOKENS]
        if len(forms) < _PAIR_TOKENS or forms[1] not in _PAIR_MARKS or not _PAIR.fullmatch(f"{forms[0]} {forms[2]}"):
            return ()
        end = at + _PAIR_TOKENS
        if not sheet.joined(at + 1) or (sheet.joined(end) and sheet.form(end) in _NOT_BEHIND_PAIR):
            return ()
        if at and sheet.joined(at) and sheet.form(at - 1) in _NUMERIC_MARKS:
            return ()
        return [(end, (*parts, *(Part("digits", place, place + 1, "", 0, None, None) for place in (at, at + 2))))]

    def keys(self) -> Keys:
        """Any digits."""
        return frozenset({("digits", "")})


_PAIR_TOKENS = 3
_PAIR = re.compile(r"[0-9]{1,2} [0-9]{1,2}|[0-9]{1,2} (?:19|20|14)[0-9]{2}|(?:19|20|14)[0-9]{2} [0-9]{1,2}")
_PAIR_MARKS = frozenset("/-")
_NOT_BEHIND_PAIR = frozenset("/-–٪%")
NUMERIC: Pattern = _Numeric("digits")
OTHER_NUMERIC: Pattern = _Numeric("other_digits")
PAIR: Pattern = _Pair()
