"""The table of `score.py` for the program as it stands, and what a change to reading did to it.

Usage: python benchmarks/quality.py [GOLD.jsonl] [--before SCORES.json] [--save SCORES.json]

Reads GOLD's reports (GOLD without `.jsonl`, with `.reports.jsonl`), scores the readings with `../shared/score.py`, and
prints its table; with `--before` beside the scores saved then.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from rawi.pipeline import Failure, read
from rawi.records.encode import encode

SHARED = Path(__file__).parents[2] / "shared"


def scores(gold: Path, system: Path, *options: str) -> str:
    """What the scorer prints."""
    command = [sys.executable, str(SHARED / "score.py"), str(gold), str(system), *options]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def main() -> int:
    """Print the table."""
    options = argparse.ArgumentParser(description="Score the program against gold records.")
    options.add_argument("gold", nargs="?", type=Path, default=SHARED / "gold" / "dev.jsonl")
    options.add_argument("--before", type=Path, help="scores saved before the change")
    options.add_argument("--save", type=Path, help="save the scores here")
    given = options.parse_args()
    reports = given.gold.with_suffix("").with_suffix(".reports.jsonl")
    if not given.gold.is_file() or not reports.is_file():
        print(
            f"{given.gold}: no gold there with its {reports.name}: name the .jsonl of the gold records", file=sys.stderr
        )
        return 2
    with tempfile.NamedTemporaryFile(suffix=".jsonl") as system:
        for reading in read(str(reports)):
            if isinstance(reading, Failure):
                print(reading.message, file=sys.stderr)
                return 1
            system.write(encode(reading) + b"\n")
        system.flush()
        print(scores(given.gold, Path(system.name)), end="")
        now = json.loads(scores(given.gold, Path(system.name), "--json"))
    if given.before:
        before = json.loads(given.before.read_text(encoding="utf-8"))
        print(f"\n{'F1':28}{'before':>8}{'now':>8}{'change':>8}")
        for kind, value in now.items():
            print(f"{kind:28}{before[kind]:8.3f}{value:8.3f}{value - before[kind]:+8.3f}")
    if given.save:
        given.save.write_text(json.dumps(now), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
