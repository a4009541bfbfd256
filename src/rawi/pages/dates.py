"""The date a page states, as ISO 8601: in its metadata, or in words beside the byline. None is ever guessed.

`reading.dates` reads the dates of the report itself; this is the little that a page's own stamp needs.
"""

import re
from collections.abc import Iterator
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from typing import NamedTuple

from rawi.arabic.fold import fold

_MONTHS = (
    "يناير جانفي كانون_الثاني", "فبراير فيفري شباط", "مارس اذار", "ابريل افريل نيسان", "مايو ماي ايار",
    "يونيو جوان حزيران", "يوليو يوليوز جويليه تموز", "اغسطس غشت اوت اب", "سبتمبر شتنبر ايلول",
    "اكتوبر تشرين_الاول", "نوفمبر نونبر تشرين_الثاني", "ديسمبر دجنبر كانون_الاول",
)  # fmt: skip
"""Folded month names from January: international, Maghrebi, Levantine. Source: CLDR 46 ar, ar_DZ, ar_MA, ar_LB."""

_MONTH_OF = {name.replace("_", " "): month for month, names in enumerate(_MONTHS, 1) for name in names.split(" ")}
_NAME = "|".join(sorted(_MONTH_OF, key=len, reverse=True))
_PAIR = rf"(?P<month>{_NAME})(?:\s*[/(-]\s*(?:{_NAME})\)?)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_STAMPS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?<!\d)(?P<day>\d\d?)[\s/-]+{_PAIR}[\s/،,-]+{_YEAR}",
        rf"(?<!\w){_PAIR}\s+(?P<day>\d\d?)\s*[,،]\s*{_YEAR}",
        r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<mark>[/.-])(?P<number>\d\d?)(?P=mark)(?P<day>\d\d?)(?!\d)",
        rf"(?<![\d/.-])(?P<day>\d\d?)(?P<mark>[/.-])(?P<number>\d\d?)(?P=mark){_YEAR}",
    )
)
_CLOCK = re.compile(
    r"(?<!\d)(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?::[0-5]\d)?(?!\d)(?:\s*(?P<half>صباحا|مساء|ظهرا|ص|م|am|pm)(?!\w))?"
    r"(?:\s*\(?(?P<zone>gmt|utc|بتوقيت غرينتش|بتوقيت جرينتش)\s*(?P<offset>[+-]\d\d?(?::?\d\d)?)?\)?)?"
)
_MORNING = ("صباحا", "ص", "am")
_NOON = 12
_MONTHS_A_YEAR = 12
_UPDATE = "تحديث"
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST_STAMP = 120
_FOUR_DIGITS = re.compile(r"\d{4}")
_NOT_SET = date(1970, 1, 1)
_FIRST_YEAR = 1900

_BESIDE = frozenset({
    "الاحد", "الاثنين", "الثلاثاء", "الثلثاء", "الاربعاء", "الخميس", "الجمعه", "السبت", "يوم", "تاريخ", "بتاريخ", "نشر",
    "نشرت", "النشر", "تم", "في", "اخر", "تحديث", "التحديث", "عدل", "عدلت", "حدث", "الساعه", "صباحا", "مساء",
    "ظهرا", "ص", "م", "هـ", "ه", "الموافق", "بتوقيت", "غرينتش", "جرينتش", "مكه", "المكرمه", "القاهره", "محرم",
    "صفر", "ربيع", "الاول", "الثاني", "الاخر", "جمادي", "الاولي", "الاخره", "رجب", "شعبان", "رمضان", "شوال",
    "ذو", "ذي", "القعده", "الحجه", "gmt", "utc", "am", "pm", "كتب", "كتبت", "منذ", "دقيقه",
})  # fmt: skip
"""Folded words that may stand beside a page's date on its line, and nothing else may."""


class Stamp(NamedTuple):
    """The dates of a line: when the report was published, when it was last changed. ISO 8601 dates or null."""

    published: str | None
    updated: str | None


def iso(stated: str | None) -> str | None:
    """A stated date or date-time as ISO 8601 (`2013-02-01 11:21:22` -> `2013-02-01T11:21:22`), its offset kept.

    ISO in its variants and RFC 2822 are read. Null for everything else, and for the zero dates that systems write
    where none was set.
    """
    if not stated:
        return None
    text = fold(stated.strip()).text.replace("/", "-")
    read: date | None = None
    for parse in (date.fromisoformat, datetime.fromisoformat, parsedate_to_datetime):
        try:
            read = parse(text)
            break
        except (ValueError, TypeError, IndexError):
            continue
    if read is None or not _FOUR_DIGITS.search(text) or read.year < _FIRST_YEAR:
        return None
    if isinstance(read, datetime):
        return None if read.date() == _NOT_SET else read.isoformat(timespec="seconds")
    return None if read == _NOT_SET else read.isoformat()


def stamp(line: str) -> Stamp | None:
    """The dates of a line that is a page's date stamp and nothing more (`الأحد 4 آب/ أغسطس 2013، آخر تحديث 02:21`).

    A number that may be a day or a month is not read (`3/4/2013`); after «تحديث» a date is that of the update. A clock
    time goes with its date, in the day's 24 hours unless ص or م stands by it.
    """
    if len(line) > _LONGEST_STAMP or line.endswith(":") or not _FOUR_DIGITS.search(line):
        return None
    folded = fold(line).text.casefold()
    dates = sorted(_dates_in(folded))
    times = list(_CLOCK.finditer(folded))
    rest = _CLOCK.sub(" ", folded)
    for found in dates:
        rest = rest.replace(found.text, " ")
    if not dates or any(word not in _BESIDE for word in _WORD.findall(rest)):
        return None
    if len(dates) == len(times) == 1 and _UPDATE in folded[dates[0].end : times[0].start()]:
        return Stamp(dates[0].value, f"{dates[0].value}T{_clock(times[0])}")
    stamps: dict[str, str] = {}
    for at, found in enumerate(dates):
        before = folded[dates[at - 1].end if at else 0 : found.start]
        time = f"T{_clock(times[at])}" if len(times) == len(dates) else ""
        stamps.setdefault("updated" if _UPDATE in before else "published", found.value + time)
    return Stamp(stamps.get("published"), stamps.get("updated"))


class _Dated(NamedTuple):
    start: int
    end: int
    text: str
    value: str


def _dates_in(folded: str) -> Iterator[_Dated]:
    for pattern in _STAMPS:
        for match in pattern.finditer(folded):
            parts = match.groupdict()
            day = int(parts["day"])
            month = int(parts["number"]) if "number" in parts else _MONTH_OF[parts["month"]]
            either_way = "number" in parts and not match[0].startswith(parts["year"]) and day <= _MONTHS_A_YEAR
            if either_way and day != month:
                continue
            try:
                yield _Dated(*match.span(), match[0], date(int(parts["year"]), month, day).isoformat())
            except ValueError:
                continue


def _clock(match: re.Match[str]) -> str:
    """A clock time as `HH:MM`, with the offset that is stated."""
    hour = int(match["hour"])
    if match["half"] and hour <= _NOON:
        hour = hour % _NOON + (0 if match["half"] in _MORNING else _NOON)
    offset = match["offset"] or ("+0000" if match["zone"] else "")
    digits = re.sub(r"\D", "", offset[1:])
    hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > len("00") else (digits, "00")
    return f"{hour:02}:{match['minute']}" + (f"{offset[0]}{int(hours):02}:{minutes}" if offset else "")
