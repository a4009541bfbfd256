"""Actors: one record an entity a report, of the names that stand for it. For now states and their capitals."""

from rawi.reading.actors.rules import RULES, read_actors
from rawi.reading.stage import Stage

_READS, _WRITES = frozenset({"mention"}), frozenset({"actor"})
STAGE = Stage("actors", reads=_READS, writes=_WRITES, tables=(), rules=RULES, run=read_actors)
