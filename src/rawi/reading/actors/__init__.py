"""Actors: one record an entity a report, of all mentions of it, and a reference for each place that refers to it."""

from rawi.reading.actors.rules import RULES, read_actors
from rawi.reading.actors.tables import TABLES
from rawi.reading.stage import Stage

_READS, _WRITES = frozenset({"mention"}), frozenset({"actor", "reference"})
STAGE = Stage("actors", reads=_READS, writes=_WRITES, tables=TABLES, rules=RULES, run=read_actors)
