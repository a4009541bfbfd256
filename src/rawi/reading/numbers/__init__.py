"""Numbers: in digits, in words, and both; with what bounds them; before anyone decides what they count."""

from rawi.reading.numbers.rules import RULES, read_numbers
from rawi.reading.numbers.tables import TABLES
from rawi.reading.stage import Stage

STAGE = Stage(
    "numbers",
    reads=frozenset(),
    writes=frozenset({"number", "quantity", "relative_ordinal"}),
    tables=TABLES,
    rules=RULES,
    run=read_numbers,
)
