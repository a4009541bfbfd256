"""Offices: the phrases that say people by what they are: offices, ranks, and what they are of."""

from rawi.reading.offices.rules import RULES, read_offices
from rawi.reading.offices.tables import TABLES
from rawi.reading.stage import Stage

_KINDS = frozenset({"mention"})
STAGE = Stage("offices", reads=_KINDS, writes=_KINDS, tables=TABLES, rules=RULES, run=read_offices)
