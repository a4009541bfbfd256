"""Copies against brute force: every pair of reports within a day of one another, by the Jaccard index of its shingles.

    python benchmarks/copies.py ../shared/corpus/saudi2015.jsonl.gz ../shared/corpus/egypt2013feb.jsonl.gz

Prints recall and precision of the pairs that are alike by more than half, and the time that finding these takes both
ways, in one run, from the signatures that a ledger keeps. `sign` is making those, `copies` all that `rawi copies` does
besides: parts that reports share, and where in both texts the shared words stand.
"""

import gc
import sys
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TypeVar

from rawi.compare.candidates import LIKE
from rawi.compare.copies import alike, copies_of
from rawi.compare.signature import Signature, signatures_of
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


def by_brute_force(signatures: list[Signature], days: dict[str, int]) -> Pairs:
    """Each pair within a day, compared."""
    sets = sorted(((days[one.id], one.id, frozenset(one.hashes)) for one in signatures), key=lambda entry: entry[:2])
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
    """What a function gives and the seconds of CPU it took, without looking for cycles, as `timeit` does it."""
    gc.disable()
    try:
        start = time.process_time()
        return run(), time.process_time() - start
    finally:
        gc.enable()


def main(*addresses: str) -> None:
    """Print the table."""
    everything = [report for address in addresses for report in reports_of(address) if report.published]
    days = {report.id: date.fromisoformat((report.published or "")[:10]).toordinal() for report in everything}
    print(f"{'reports':>8}{'sign':>9}{'alike':>9}{'brute':>9}{'ratio':>7}{'recall':>8}{'precision':>11}{'copies':>9}")
    for size in sorted({min(size, len(everything)) for size in (1_000, 2_000, 4_000, 8_000)}):
        reports = everything[:size]
        by_id = {report.id: report for report in reports}
        signatures, signing = timed(partial(signatures_of, reports))
        likeness, ours = timed(partial(alike, signatures))
        true, brute = timed(partial(by_brute_force, signatures, days))
        _, copying = timed(partial(copies_of, signatures, by_id.__getitem__))
        found = {pair for pair in likeness if abs(days[pair[0]] - days[pair[1]]) <= 1}
        right = len(true & found)
        print(
            f"{size:>8}{signing:>8.2f}s{ours:>8.2f}s{brute:>8.2f}s{brute / ours:>7.1f}"
            f"{right / len(true):>8.3f}{right / len(found):>11.3f}{copying:>8.2f}s"
        )


if __name__ == "__main__":
    main(*sys.argv[1:])
