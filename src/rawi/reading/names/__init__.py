"""Names: the states, their capitals and the places that the text mentions."""

from rawi.reading.names.place_tables import PLACE_TABLES
from rawi.reading.names.rules import RULES, read_names
from rawi.reading.names.tables import TABLES
from rawi.reading.stage import Stage

STAGE = Stage(
    "names",
    reads=frozenset(),
    writes=frozenset({"mention"}),
    tables=(*TABLES, *PLACE_TABLES),
    rules=RULES,
    run=read_names,
)
