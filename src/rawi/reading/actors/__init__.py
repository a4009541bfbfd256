"""Actors: one record an entity a report, of the names that stand for it. For now states and their capitals."""

from rawi.reading.actors.rules import read_actors
from rawi.reading.stage import Stage

STAGE = Stage("actors", reads=frozenset({"mention"}), writes=frozenset({"actor"}), tables=(), rules=(), run=read_actors)
