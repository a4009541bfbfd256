"""The word lists of the stage."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from rawi.arabic.lexicon import Row, Table
from rawi.records import DateMod

_LEXICON = Path(__file__).parent / "lexicon"
YesNo = Literal["yes", "no"]
Unit = Literal["S", "M", "H", "D", "N", "W", "MO", "Y", "DE", "CE"]


class Month(Row, frozen=True, kw_only=True):
    """A month's name in one vocabulary. `homograph`: whether the word alone is more often something else."""

    value: int
    calendar: Literal["gregorian", "hijri"]
    register: Literal["egyptian", "levantine", "maghrebi", "tunisian_algerian", "libyan", "hijri"]
    homograph: YesNo


class Weekday(Row, frozen=True, kw_only=True):
    """A day of the week, ISO 8601 number."""

    value: int


class RelativeDay(Row, frozen=True, kw_only=True):
    """A day counted from publication."""

    offset: int


class Daypart(Row, frozen=True, kw_only=True):
    """A part of the day."""

    value: Literal["MO", "AF", "EV", "NI"]


class TimeUnit(Row, frozen=True, kw_only=True):
    """A unit of time in one grammatical number."""

    value: Unit
    number: Literal["singular", "dual", "plural"]


class Position(Row, frozen=True, kw_only=True):
    """An adjective that places a period: last, this, next…"""

    direction: Literal["last", "this", "next", "following", "latest"]


class Mod(Row, frozen=True, kw_only=True):
    """A word for the start, middle or end of a period."""

    value: DateMod


class Reference(Row, frozen=True, kw_only=True):
    """A word for a time that has no calendar value."""

    value: Literal["PRESENT_REF", "PAST_REF", "FUTURE_REF"]


class Period(Row, frozen=True, kw_only=True):
    """A word whose value is a TIMEX3 string as it stands: a SET's period, a season."""

    value: str


class Feast(Row, frozen=True, kw_only=True):
    """A feast and its day (`month-day`) in the calendar that fixes it."""

    calendar: Literal["gregorian", "hijri"]
    day: str
    days: int


class NameBefore(Row, frozen=True, kw_only=True):
    """A word that makes a name of what follows."""

    kind: Literal["month_day", "weekday", "today"]


class Zone(Row, frozen=True, kw_only=True):
    """A phrase for a time zone; `-` for a place's own time."""

    offset: Literal["Z", "-"]


class Decade(Row, frozen=True, kw_only=True):
    """A decade of a century: 8 for the eighties."""

    value: int


class Then(Row, frozen=True, kw_only=True):
    """A word that points at the last date named."""

    unit: Literal["T", "D", "M", "Y", "+"]


def _with_article(row: Row) -> Iterator[tuple[str, str]]:
    yield row.form, ""
    if not row.form.startswith("ال"):
        yield "ال" + row.form, ""


months = Table("month", _LEXICON / "months.tsv", Month)
weekdays = Table("weekday", _LEXICON / "weekdays.tsv", Weekday)
relative_days = Table("relative_day", _LEXICON / "relative_days.tsv", RelativeDay)
dayparts = Table("daypart", _LEXICON / "dayparts.tsv", Daypart)
units = Table("time_unit", _LEXICON / "units.tsv", TimeUnit, _with_article)
positions = Table("position", _LEXICON / "positions.tsv", Position)
mods = Table("mod", _LEXICON / "mods.tsv", Mod)
references = Table("time_reference", _LEXICON / "references.tsv", Reference)
sets = Table("set", _LEXICON / "sets.tsv", Period)
seasons = Table("season", _LEXICON / "seasons.tsv", Period)
feasts = Table("feast", _LEXICON / "feasts.tsv", Feast)
names_before = Table("name_before", _LEXICON / "names_before.tsv", NameBefore)
future = Table("future", _LEXICON / "future.tsv", Row)
zones = Table("zone", _LEXICON / "zones.tsv", Zone)
decades = Table("decade", _LEXICON / "decades.tsv", Decade, _with_article)
then = Table("then", _LEXICON / "then.tsv", Then)

TABLES = (
    months, weekdays, relative_days, dayparts, units, positions, mods, references, sets, seasons, feasts, names_before,
    future, zones, decades, then,
)  # fmt: skip
