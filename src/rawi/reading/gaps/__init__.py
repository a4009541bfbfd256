"""Gaps: what the report says is not disclosed, not known, not confirmed, or not commented on."""

from rawi.reading.gaps.rules import RULES, read_gaps
from rawi.reading.gaps.tables import TABLES
from rawi.reading.stage import Stage

_READS = frozenset({"mention"})
STAGE = Stage("gaps", reads=_READS, writes=frozenset({"gap"}), tables=TABLES, rules=RULES, run=read_gaps)
