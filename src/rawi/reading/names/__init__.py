"""Names: the states and their capitals that the text mentions. People, organisations, other places are not read yet."""

from rawi.reading.names.rules import RULES, read_names
from rawi.reading.names.tables import TABLES
from rawi.reading.stage import Stage

STAGE = Stage("names", reads=frozenset(), writes=frozenset({"mention"}), tables=TABLES, rules=RULES, run=read_names)
