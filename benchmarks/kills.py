"""Kill `rawi read` at random moments and see whether its ledger survives.

    python benchmarks/kills.py [REPORTS...] [--kills N] [--seed N] [--jobs N]

First the reports are read into a ledger undisturbed. Then, for every kill: `rawi read` into a fresh ledger is killed
with SIGKILL at a random moment of that run; the ledger is checked; `rawi read` is run again to the end; the ledger is
checked again and must hold the same content as the undisturbed one. Exits 1 if any kill left anything else.
"""

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from rich.console import Console
from rich.table import Table

from rawi.ledger import open_ledger

EXAMPLES = Path(__file__).resolve().parents[1] / "examples" / "reports"
RAWI = Path(sys.executable).with_name("rawi")


class Killed(NamedTuple):
    """One kill: seconds after the start, reports the ledger then held, what was wrong with it then and at the end."""

    after: float
    reports: int
    problems: list[str]


class Run:
    """`rawi read` of the same reports into one ledger or another."""

    def __init__(self, reports: list[str], jobs: int) -> None:
        self._command = [str(RAWI), "read", *reports, "--jobs", str(jobs), "--ledger"]

    def start(self, ledger: Path) -> "subprocess.Popen[bytes]":
        """Begins to read, in a session of its own so that a kill takes its processes along."""
        return subprocess.Popen([*self._command, str(ledger)], stdout=subprocess.DEVNULL, start_new_session=True)

    def finish(self, ledger: Path) -> float:
        """Reads to the end; the seconds it took. Exits when `rawi` does not get there."""
        begun = time.monotonic()
        if self.start(ledger).wait() not in (0, 1):  # 1: some reports could not be read
            sys.exit(f"rawi read failed on {ledger.name}; see above")
        return time.monotonic() - begun


def content(ledger: Path) -> tuple[str, int, list[str]]:
    """The hash of what the ledger holds, its number of reports, and what is wrong with it."""
    with open_ledger(ledger, create=True) as book:
        return book.content_hash(), book.info().reports, book.check()


def kill(run: Run, ledger: Path, after: float, undisturbed: str) -> Killed:
    """Kills a run on a fresh ledger after so many seconds, then lets another one end its work."""
    process = run.start(ledger)
    time.sleep(after)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    _, reports, problems = content(ledger)
    run.finish(ledger)
    found, _, problems_after = content(ledger)
    differs = [] if found == undisturbed else ["the content is not that of the undisturbed run"]
    return Killed(after, reports, problems + problems_after + differs)


def main() -> int:
    """Reads the arguments, runs the kills and prints them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reports", nargs="*", default=[str(EXAMPLES)])
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--jobs", type=int, default=1)
    args = parser.parse_args()
    run, chance = Run(args.reports, args.jobs), random.Random(args.seed)
    table = Table("kill", "after, s", "reports in", "reports at the end", "problems")
    bad = 0
    with tempfile.TemporaryDirectory(prefix="rawi-kills-") as folder:
        whole = Path(folder) / "undisturbed.db"
        seconds = run.finish(whole)
        undisturbed, reports, problems = content(whole)
        if problems or not reports:
            sys.exit(f"the undisturbed run is no measure: {reports} reports, {problems}")
        for number in range(1, args.kills + 1):
            killed = kill(run, Path(folder) / f"{number}.db", chance.uniform(0, seconds), undisturbed)
            bad += bool(killed.problems)
            told = "; ".join(killed.problems) or "none"
            table.add_row(str(number), f"{killed.after:.3f}", str(killed.reports), str(reports), told)
    Console(markup=False).print(table)
    print(f"{args.kills} kills of a run of {seconds:.2f} s: {bad} with problems")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
