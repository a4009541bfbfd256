"""The pieces that dates are put together from: a day, a month with its second name, a year, a clock."""

import re
from collections.abc import Callable, Iterable, Iterator

from rawi.matching.pattern import Keys, Parts, Pattern, Way, either, lex, opt, rec, seq, word
from rawi.matching.sheet import Part, Sheet

_LEAST_YEAR, _LAST_YEAR = 1900, 2100
_OLDEST_YEAR = 1000
_HIJRI_YEARS = range(1250, 1500)
_DAYS = range(1, 32)
_HOURS = range(25)


def _whole(part: Part) -> int:
    """The whole number of a part, -1 where it is none."""
    low = part.record.low
    return low if isinstance(low, int) and low == part.record.high else -1


def number(label: str, fits: Callable[[int], bool], clitics: Iterable[str] = ("",)) -> Pattern:
    """A whole number for which `fits` holds."""
    return rec("number", label, clitics, lambda part: fits(_whole(part)))


def unit(*numbers: str, only: str = "", label: str = "unit", definite: bool = True) -> Pattern:
    """A unit of time in one of the grammatical `numbers` (any without), of those in `only` (any without).

    Without `definite` a unit with the article is none: `173 اليوم` are two things.
    """
    wanted = frozenset(only.split())

    def fits(part: Part) -> bool:
        number_fits = not numbers or part.column("number") in numbers
        article_fits = definite or (part.entry is not None and not part.entry.definite)
        return number_fits and article_fits and (not wanted or part.column("value") in wanted)

    return lex("time_unit", label=label, where=fits)


def position(*directions: str, label: str = "position") -> Pattern:
    """`الماضي`, `الجاري`, `المقبل`… of one of the directions (any without)."""
    return lex(
        "position",
        label=label,
        where=lambda part: not directions or part.column("direction") in directions,
    )


def in_brackets(pattern: Pattern) -> Pattern:
    """The pattern in brackets, behind a comma, or plain: `أمس (الأحد)`, `أمس، الأحد`, `أمس الأحد`."""
    return either(seq(word("("), pattern, word(")")), pattern, seq(word("،", ","), pattern))


COMMA = opt(word("،", ","))
SLASH = word("/", "-", "–", "\\")
DAYPART = lex("daypart")
LATE_DAYPART = lex("daypart", label="daypart2", clitics=("", "ب"))
WEEKDAY = seq(opt(word("يوم", "نهار")), lex("weekday"))
RELATIVE = lex("relative_day", label="relative")
MOD = lex("mod")

YEAR_NOUN = word("عام", "العام", "سنه", "السنه", clitics=("", "ل"))
YEAR_MARK = opt(word("م", "ميلادي", "ميلاديه", "للميلاد"))
HIJRI_MARK = word("ه", "هجري", "هجريه", "للهجره", label="hijri")
NAMED_YEAR = seq(YEAR_NOUN, number("year", lambda value: _OLDEST_YEAR <= value <= _LAST_YEAR))
BARE_YEAR = number("year", lambda value: _LEAST_YEAR <= value <= _LAST_YEAR)
HIJRI_YEAR = number("year", lambda value: value in _HIJRI_YEARS)
OF_YEAR = either(
    seq(COMMA, opt(word("من")), NAMED_YEAR, YEAR_MARK),
    seq(opt(word("،", ",", "/", "-", "–")), BARE_YEAR, YEAR_MARK),
    seq(word("("), BARE_YEAR, word(")")),
    seq(opt(word("/", "-", "سنه", "عام")), HIJRI_YEAR, opt(HIJRI_MARK)),
    seq(opt(word("من")), YEAR_NOUN, position(label="year_position")),
    position(),
)

_SECOND_NAME = lex("month", label="month2")
MONTH = seq(
    opt(word("شهر", "شهري")),
    lex("month"),
    opt(either(seq(opt(SLASH), _SECOND_NAME), seq(word("("), _SECOND_NAME, word(")")))),
)
DAY = seq(opt(word("يوم")), number("day", lambda value: value in _DAYS))
NEXT_DAY = either(
    number("day", lambda value: value in _DAYS, clitics=("و",)),
    seq(word("و", "الي", "حتي", "-", "–", "،"), number("day", lambda value: value in _DAYS)),
)
OF_MONTH = seq(opt(word("من", "/", "-", "–", ".")), MONTH)

_HOUR = rec("number", "hour", where=lambda part: part.record.low is not None and 0 <= int(part.record.low) in _HOURS)
_MINUTE = rec("number", "minute", clitics=("", "و"), where=lambda part: 0 <= (part.record.low or 0) < 60)
_MINUTES = either(
    seq(word(":"), _MINUTE),
    seq(word("الا", label="less"), _MINUTE, opt(unit(only="M", label="minutes"))),
    seq(rec("number", "minute", clitics=("و",)), opt(unit(only="M", label="minutes"))),
)
ZONE = either(lex("zone"), seq(word("("), lex("zone"), word(")")))
CLOCK = either(
    seq(
        word("الساعه", "ساعه"),
        either(seq(word("("), _HOUR, opt(_MINUTES), word(")")), seq(_HOUR, opt(_MINUTES))),
        opt(DAYPART),
        opt(ZONE),
    ),
    seq(rec("number", "hour", where=lambda part: part.record.kind == "ordinal"), opt(_MINUTES), DAYPART, opt(ZONE)),
    seq(_HOUR, word(":"), _MINUTE, opt(DAYPART), opt(ZONE)),
)
"""An hour needs the word `الساعة`, minutes in digits, or an ordinal with its part of day (`الثامنة مساء`)."""


class _Numeric:
    """`30/7/2015`, `2015-07-30`, `30.7.2015`, written without spaces."""

    def ways(self, sheet: Sheet, at: int, start: int, parts: Parts) -> Iterator[Way]:
        """Three groups of digits and two equal marks between them, as one token or five."""
        if _DOTTED.fullmatch(sheet.form(at)):
            yield at + 1, (*parts, Part("digits", at, at + 1, "", 0, None, None))
            return
        forms = [sheet.form(place) for place in range(at, at + _NUMERIC_TOKENS)]
        groups, marks = forms[::2], forms[1::2]
        written_on = all(sheet.joined(place) for place in range(at + 1, at + _NUMERIC_TOKENS))
        lengths = [len(group) for group in groups if group.isdecimal()]
        if not written_on or marks[0] != marks[1] or marks[0] not in _NUMERIC_MARKS or sorted(lengths)[:2] > [2, 2]:
            return
        if len(lengths) == len(groups) and max(lengths) in (2, 4) and lengths[1] <= 2:
            pieces = (Part("digits", place, place + 1, "", 0, None, None) for place in range(at, at + _NUMERIC_TOKENS, 2))
            yield at + _NUMERIC_TOKENS, (*parts, *pieces)

    def keys(self) -> Keys:
        """Any digits."""
        return frozenset({("digits", "")})


_DOTTED = re.compile(r"[0-9]{1,2}\.[0-9]{1,2}\.(?:19|20|14)[0-9]{2}")
_NUMERIC_TOKENS = 5
_NUMERIC_MARKS = frozenset("/-–\\")
NUMERIC: Pattern = _Numeric()
