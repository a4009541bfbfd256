"""Organisations: ministries, parties, companies, media, armed groups, forces: listed ones, and others by head noun."""

from rawi.reading.organisations.rules import RULES, read_organisations
from rawi.reading.organisations.tables import TABLES
from rawi.reading.stage import Stage

STAGE = Stage(
    "organisations",
    reads=frozenset({"mention", "date"}),
    writes=frozenset({"mention"}),
    tables=TABLES,
    rules=RULES,
    run=read_organisations,
)
