"""Dates: every time expression and its TIMEX3 value."""

from rawi.reading.dates.rules import DATES, read_dates
from rawi.reading.dates.tables import TABLES
from rawi.reading.stage import Stage

STAGE = Stage(
    "dates",
    reads=frozenset({"number", "quantity"}),
    writes=frozenset({"date", "day_number", "year_number", "hour_number"}),
    tables=TABLES,
    rules=DATES.names,
    run=read_dates,
)
