"""Figures: every quantity that counts or measures something."""

from rawi.reading.figures.rules import RULES, read_figures
from rawi.reading.figures.tables import TABLES
from rawi.reading.stage import Stage

STAGE = Stage(
    "figures",
    reads=frozenset({"number", "quantity", "date", "mention"}),
    writes=frozenset({"figure"}),
    tables=TABLES,
    rules=RULES,
    run=read_figures,
)
