"""The word lists of the stage."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from rawi.arabic.lexicon import Row, Table
from rawi.records import DateMod

_LEXICON = Path(__file__).parent / "lexicon"
_ARTICLE = "ال"
YesNo = Literal["yes", "no"]
Unit = Literal["S", "M", "H", "D", "N", "W", "MO", "Y", "DE", "CE"]
Direction = Literal["before_last", "last", "this", "next", "after_next", "following", "latest"]
Tense = Literal["past", "told", "future"]


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
    """A part of the day. `adverb`: whether it makes an hour of a bare number before it (`8 صباحا`).

    `alone`: whether it is a time by itself (`ليلا`), or behind a preposition (`في المساء`).
    """

    value: Literal["MO", "AF", "EV", "NI"]
    adverb: YesNo
    alone: Literal["yes", "behind", "no"]


class TimeUnit(Row, frozen=True, kw_only=True):
    """A unit of time in one grammatical number."""

    value: Unit
    number: Literal["singular", "dual", "plural"]


class Position(Row, frozen=True, kw_only=True):
    """An adjective that places a period: last, this, next…"""

    direction: Direction


class Mod(Row, frozen=True, kw_only=True):
    """A word for the start, middle or end of a period."""

    value: DateMod


class Reference(Row, frozen=True, kw_only=True):
    """A word for a time that has no calendar value."""

    value: Literal["PRESENT_REF", "PAST_REF", "FUTURE_REF"]


class Period(Row, frozen=True, kw_only=True):
    """A SET's period, a TIMEX3 string as it stands."""

    value: str


class Season(Row, frozen=True, kw_only=True):
    """A season of the northern year. `homograph`: whether the word alone is more often something else."""

    value: Literal["SP", "SU", "FA", "WI"]
    homograph: YesNo


class Feast(Row, frozen=True, kw_only=True):
    """A feast and its day (`month-day`) in the calendar that fixes it."""

    calendar: Literal["gregorian", "hijri"]
    day: str


class NamedDay(Row, frozen=True, kw_only=True):
    """A day known by day and month alone, or by its number; `after`: words before one of which it must stand."""

    value: str
    after: str = ""


class NotDate(Row, frozen=True, kw_only=True):
    """A word that makes of a date next to it something else."""

    kind: Literal["month_day", "weekday", "today", "season", "daypart", "general", "code", "year", "century", "age"]
    side: Literal["before", "after"]


class TenseWord(Row, frozen=True, kw_only=True):
    """A word that sets its clause in the past or in the future."""

    tense: Tense


class Zone(Row, frozen=True, kw_only=True):
    """A phrase for a time zone; `-` for a place's own time."""

    offset: Literal["Z", "-"]


class Decade(Row, frozen=True, kw_only=True):
    """A decade of a century: 8 for the eighties."""

    value: int


class Then(Row, frozen=True, kw_only=True):
    """A word that points at the last date named: the same time, day, month or year."""

    unit: Literal["T", "D", "M", "Y"]


def _with_article(row: Row) -> Iterator[tuple[str, str]]:
    yield row.form, ""
    if not row.form.startswith(_ARTICLE):
        yield _ARTICLE + row.form, ""


def _without_article(row: Row) -> Iterator[tuple[str, str]]:
    yield row.form, ""
    yield row.form.removeprefix(_ARTICLE), "indefinite"


months = Table("month", _LEXICON / "months.tsv", Month)
weekdays = Table("weekday", _LEXICON / "weekdays.tsv", Weekday, _without_article)
relative_days = Table("relative_day", _LEXICON / "relative_days.tsv", RelativeDay)
dayparts = Table("daypart", _LEXICON / "dayparts.tsv", Daypart)
units = Table("time_unit", _LEXICON / "units.tsv", TimeUnit, _with_article)
positions = Table("position", _LEXICON / "positions.tsv", Position)
mods = Table("mod", _LEXICON / "mods.tsv", Mod)
references = Table("time_reference", _LEXICON / "references.tsv", Reference)
sets = Table("set", _LEXICON / "sets.tsv", Period)
seasons = Table("season", _LEXICON / "seasons.tsv", Season)
feasts = Table("feast", _LEXICON / "feasts.tsv", Feast)
named_days = Table("named_day", _LEXICON / "named_days.tsv", NamedDay)
zones = Table("zone", _LEXICON / "zones.tsv", Zone)
decades = Table("decade", _LEXICON / "decades.tsv", Decade, _with_article)
then = Table("then", _LEXICON / "then.tsv", Then)
tenses = Table("tense", _LEXICON / "tense.tsv", TenseWord)
not_future = Table("not_future", _LEXICON / "not_future.tsv", Row)
not_dates = Table("not_date", _LEXICON / "not_dates.tsv", NotDate)
measures = Table("before_length", _LEXICON / "measures.tsv", Row)
year_before = Table("year_before", _LEXICON / "year_before.tsv", Row)

TABLES = (
    months, weekdays, relative_days, dayparts, units, positions, mods, references, sets, seasons, feasts, named_days,
    zones, decades, then, tenses, not_future, not_dates, measures, year_before,
)  # fmt: skip
