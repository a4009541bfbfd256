"""Terms: words that take a side where another outlet would choose a different one, and in whose voice they stand."""

from rawi.reading.stage import Stage
from rawi.reading.terms.rules import RULES, read_terms
from rawi.reading.terms.tables import TABLES

_READS = frozenset({"mention", "statement"})
STAGE = Stage("terms", reads=_READS, writes=frozenset({"term"}), tables=TABLES, rules=RULES, run=read_terms)
