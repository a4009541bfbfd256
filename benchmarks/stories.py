"""What comparing costs, and how it grows: `rawi compare` on ledgers of 1,000 reports and more.

    python benchmarks/stories.py ../shared/corpus/saudi2015.jsonl.gz ../shared/corpus/egypt2013feb.jsonl.gz

Prints seconds of CPU for preparing (profiles and signatures), linking (copies and stories) and comparing (what is told
in each story), milliseconds a report in all, then seconds for one report more, and the median and the slowest of the
stories' pages. The reports are read before, which is not counted.
"""

import sys
import time
from itertools import islice
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from rawi.comparing import compare, compared
from rawi.ledger import Ledger, open_ledger
from rawi.pipeline import Failure, read
from rawi.records import Reading

_BATCH = 128
_STEPS = ("preparing", "linking", "comparing")


def fill(path: Path, readings: list[Reading]) -> None:
    """Makes a ledger of the readings."""
    with open_ledger(path, create=True) as ledger:
        remaining = iter(readings)
        while batch := list(islice(remaining, _BATCH)):
            ledger.add_all(batch)


def timed(ledger: Ledger) -> dict[str, float]:
    """Seconds of CPU of each step of comparing."""
    begun: dict[str, float] = {}
    start = time.process_time()

    def note(step: str, *_: int) -> None:
        begun.setdefault(step, time.process_time())

    compare(ledger, note)
    times = [begun.get(step, start) for step in _STEPS] + [time.process_time()]
    return {step: after - before for step, before, after in zip(_STEPS, times[:-1], times[1:], strict=True)}


def pages(ledger: Ledger) -> tuple[float, float]:
    """Milliseconds that the data of a story's page takes to open: the median and the most."""
    book = compared(ledger)
    took = []
    for story in book.stories():
        start = time.perf_counter()
        book.told(story.id)
        took.append(1000 * (time.perf_counter() - start))
    return median(took), max(took)


def main(*addresses: str) -> None:
    """Print the table."""
    readings = [found for found in read(*addresses) if not isinstance(found, Failure)]
    head = [f"{step:>11}" for step in _STEPS]
    print(f"{'reports':>8}{''.join(head)}{'ms a report':>13}{'one more':>10}{'stories':>9}{'page':>9}{'slowest':>9}")
    with TemporaryDirectory() as folder:
        for size in sorted({min(size, len(readings)) for size in (1_000, 2_000, 4_000, 8_000)}):
            path = Path(folder) / f"{size}.db"
            fill(path, readings[: size - 1])
            with open_ledger(path) as ledger:
                steps = timed(ledger)
                ledger.add(readings[size - 1])
                more = sum(timed(ledger).values())
                page, slowest = pages(ledger)
                stories = compared(ledger).tally().stories
            each = 1000 * sum(steps.values()) / size
            cells = "".join(f"{steps[step]:>10.2f}s" for step in _STEPS)
            print(f"{size:>8}{cells}{each:>13.2f}{more:>9.2f}s{stories:>9}{page:>7.1f}ms{slowest:>7.1f}ms")


if __name__ == "__main__":
    main(*sys.argv[1:])
