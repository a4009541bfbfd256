"""Events: who did what to whom, and whether it happened."""

from rawi.reading.events.rules import RULES, read_events
from rawi.reading.events.tables import TABLES
from rawi.reading.stage import Stage

STAGE = Stage(
    "events",
    reads=frozenset({"actor", "date", "mention", "number", "quantity", "reference", "statement"}),
    writes=frozenset({"event"}),
    tables=TABLES,
    rules=RULES,
    run=read_events,
)
