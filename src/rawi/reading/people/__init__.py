"""People: the names of persons, listed or not, and how they are written in Latin letters."""

from rawi.reading.people.rules import RULES, read_people
from rawi.reading.people.tables import TABLES
from rawi.reading.people.words import READ
from rawi.reading.stage import Stage

STAGE = Stage(
    "people", reads=frozenset(READ), writes=frozenset({"mention"}), tables=TABLES, rules=RULES, run=read_people
)
