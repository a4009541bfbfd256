"""Copies against brute force: every pair of reports within a day of one another, by the Jaccard index of its shingles.

    python benchmarks/copies.py ../shared/corpus/saudi2015.jsonl.gz

Prints recall and precision of the pairs that are alike by more than half, and the time of both, in one run. Shingling
is common to both and is told apart; parts that reports share are looked for besides.
"""

import sys
import time
from collections.abc import Callable
from datetime import date
from typing import TypeVar

from rawi.compare import find_copies
from rawi.compare.copies import LIKE
from rawi.compare.shingles import Shingled, shingled
from rawi.errors import SourceError
from rawi.pages import read_page
from rawi.records import Report
from rawi.sources import find, read_sources

T = TypeVar("T")
Pairs = set[tuple[str, str]]


def reports_of(address: str) -> list[Report]:
    """Every report of the files at the address."""
    found = [source for name in find([address]) if isinstance(name, str) for source in read_sources(name)]
    return [read_page(source) for source in found if not isinstance(source, SourceError)]


def by_brute_force(rows: list[Shingled], days: dict[str, int]) -> Pairs:
    """Each pair within a day, compared."""
    sets = sorted(((days[row.id], row.id, frozenset(row.hashes)) for row in rows), key=lambda entry: entry[:2])
    found = set()
    for at, (day, id, hashes) in enumerate(sets):
        for other_day, other, others in sets[at + 1 :]:
            if other_day - day > 1:
                break
            common = len(hashes & others)
            if common > LIKE * (len(hashes) + len(others) - common):
                found.add((min(id, other), max(id, other)))
    return found


def timed(run: Callable[[], T]) -> tuple[T, float]:
    """What a function gives and the seconds of CPU it took."""
    start = time.process_time()
    return run(), time.process_time() - start


def main(address: str) -> None:
    """Print the table."""
    everything = [report for report in reports_of(address) if report.published]
    days = {report.id: date.fromisoformat((report.published or "")[:10]).toordinal() for report in everything}
    print(f"{'reports':>8}{'shingling':>11}{'copies':>9}{'brute force':>13}{'ratio':>7}{'recall':>8}{'precision':>11}")
    for size in sorted({min(size, len(everything)) for size in (1_000, 2_000, 4_000, 8_000)}):
        reports = everything[:size]
        rows, shingling = timed(lambda reports=reports: shingled(reports))  # type: ignore[misc]
        copies, ours = timed(lambda reports=reports: find_copies(reports))  # type: ignore[misc]
        true, brute = timed(lambda rows=rows: by_brute_force(rows, days))  # type: ignore[misc]
        found = {
            (min(copy.source, copy.copy), max(copy.source, copy.copy))
            for copy in copies
            if copy.likeness > LIKE and abs(days[copy.source] - days[copy.copy]) <= 1
        }
        ours -= shingling
        right = len(true & found)
        print(
            f"{size:>8}{shingling:>10.2f}s{ours:>8.2f}s{brute:>12.2f}s{brute / ours:>7.1f}"
            f"{right / len(true):>8.3f}{right / len(found):>11.3f}"
        )


if __name__ == "__main__":
    main(*sys.argv[1:])
