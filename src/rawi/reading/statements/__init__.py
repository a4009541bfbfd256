"""Statements: what the report gives on somebody's word, who says it, and how it came to the reader."""

from rawi.reading.stage import Stage
from rawi.reading.statements.rules import RULES, read_statements
from rawi.reading.statements.tables import TABLES, shown_words

STAGE = Stage(
    "statements",
    reads=frozenset({"date", "figure", "mention", "reference"}),
    writes=frozenset({"statement"}),
    tables=TABLES,
    asked=(shown_words,),
    rules=RULES,
    run=read_statements,
)
