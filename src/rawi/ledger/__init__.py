"""Records <-> SQL: one file that keeps every reading, every version of a text, and the records as tables."""

from rawi.ledger.adding import Outcome
from rawi.ledger.compared import Compared, Headline, Prepared, Results, Tally
from rawi.ledger.opening import open_ledger
from rawi.ledger.searching import Hit, Search
from rawi.ledger.store import Entry, Info, Ledger

__all__ = [
    "Compared", "Entry", "Headline", "Hit", "Info", "Ledger", "Outcome", "Prepared", "Results", "Search", "Tally",
    "open_ledger",
]  # fmt: skip
