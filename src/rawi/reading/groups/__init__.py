"""Groups: people under a common noun (`المدنيين`, `ثلاثة جنود`), sources without a name, parties spoken of before."""

from rawi.reading.groups.rules import RULES, read_groups
from rawi.reading.groups.tables import TABLES
from rawi.reading.stage import Stage

_READS = frozenset({"mention", "number", "quantity", "figure", "date"})
STAGE = Stage("groups", reads=_READS, writes=frozenset({"mention"}), tables=TABLES, rules=RULES, run=read_groups)
