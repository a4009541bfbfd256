"""How long a search takes, in a ledger of the corpus: process time in milliseconds, the best of five runs each.

usage: python benchmarks/search.py LEDGER
"""

import sys
import time

from rich.console import Console
from rich.table import Table

from rawi.ledger import Ledger, Search, open_ledger

SEARCHES = (
    Search(("سوروج",)),
    Search(("النووي",)),
    Search(("قتيلا", "تفجير")),
    Search(("وزير الخارجية",)),
    Search(("مجلس الأمن", "الأمم المتحدة"), any=True),
    Search(("الهدنة",), actor="الأمم المتحدة"),
    Search(("قتيلا",), place="مالي", since="2015-08"),
    Search(("الاتفاق النووي",), outlet="nytimes"),
    Search(("قال",)),
)
_RUNS = 5
_LIMIT = 20


def milliseconds(book: Ledger, search: Search) -> float:
    """The least of the runs: what is above it is the machine's other work."""
    taken = []
    for _ in range(_RUNS):
        begin = time.process_time()
        book.search(search, _LIMIT)
        taken.append(time.process_time() - begin)
    return 1000 * min(taken)


def main() -> None:
    """Print the table."""
    table = Table("search", "hits shown", "ms", title=f"the first {_LIMIT} passages of each")
    with open_ledger(sys.argv[1]) as book:
        for search in SEARCHES:
            given = {name: getattr(search, name) for name in search.__struct_fields__}
            shown = [f"{name}={value}" for name, value in given.items() if value]
            table.add_row(" ".join(shown), str(len(book.search(search, _LIMIT))), f"{milliseconds(book, search):.1f}")
        table.caption = f"{book.info().reports} reports"
    Console().print(table)


if __name__ == "__main__":
    main()
