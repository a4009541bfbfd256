"""Write numbers in words with two generators that are not ours, read the words, and see whether the numbers come back.

    python benchmarks/roundtrip.py [--up-to N] [--random N] [--seed N] [--show N]

Every number in 0..`up-to` and `random` ones below 10^15 (as many of each length) are written in each spelling. What a
generator writes wrong, or so that it means two things, is counted by name apart and not among the misread; of each kind
and of the misread `show` examples are printed. Exits 1 if anything was misread.
"""

import argparse
import random
import re
import sys
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from anltk import TafqitOptions, tafqit  # type: ignore[import-untyped]
from num2words import num2words  # type: ignore[import-untyped]
from rich.console import Console
from rich.table import Table

from rawi.pipeline import read_numbers
from rawi.records import Number

_LINES = 250
"""Numbers read as one text, each on its line."""
_APART = TafqitOptions(is_feminine=True, use_miah=True, split_hundred=True, is_accusative=True)


def _joined(number: int) -> str:
    words: str = num2words(number, lang="ar")
    return words.replace(" و ", " و").replace("مائة", "مئة")


SPELLINGS: dict[str, Callable[[int], str]] = {
    "anltk: مائة, nominative": tafqit,
    "anltk: ثلاث مئة, feminine, genitive": lambda number: str(tafqit(number, _APART)),
    "num2words: و apart": lambda number: str(num2words(number, lang="ar")),
    "num2words: و joined, مئة": _joined,
}

_HUNDREDS = r"(?:\S+ )?\S*م(?:ائ|ئ)\S+"
WRONG: dict[str, re.Pattern[str]] = {
    "says the scale twice": re.compile(r" و ?(ألف|مليون|مليار|تريليون) \1\b"),
    "a dual that wants its noun": re.compile(r"(?:ألفا|مليونا|مليارا|تريليونا)\Z"),
    "two numbers as well as one": re.compile(rf"\A{_HUNDREDS} وألف"),
}
"""What a generator writes that is no Arabic (601,000 as `ستمائة و ألف ألف`, 2000 as `ألفا`) or may be two numbers
(601,000 as `ستمائة وألف`)."""


class Misread(NamedTuple):
    """A number, how it was written, and what was read in that."""

    number: int
    words: str
    read: str


def wrong(words: str) -> str | None:
    """The name of what is wrong with a generator's words, if anything."""
    return next((name for name, pattern in WRONG.items() if pattern.search(words)), None)


def misread(numbers: Sequence[int], words: Sequence[str]) -> Iterator[Misread]:
    """The numbers that their words, each on a line of one text, do not give back as one number over the whole line."""
    text = "\n".join(words)
    starts = list(accumulate((len(line) + 1 for line in words), initial=0))
    read: dict[int, list[Number]] = defaultdict(list)
    for found in read_numbers(text):
        read[bisect_right(starts, found.span.start) - 1].append(found)
    for line, (number, written) in enumerate(zip(numbers, words, strict=True)):
        if [(one.low, one.high, one.span.quote(text)) for one in read[line]] != [(number, number, written)]:
            yield Misread(number, written, "; ".join(f"{one.span.quote(text)} = {one.low}" for one in read[line]))


def sample(up_to: int, count: int, seed: int) -> list[int]:
    """The numbers 0..`up_to` and `count` ones below 10^15, as many of each length."""
    dice = random.Random(seed)
    return [*range(up_to + 1), *(dice.randrange(10 ** dice.randint(1, 15)) for _ in range(count))]


def main() -> int:
    """Print the table; exit 1 if anything was misread."""
    options = argparse.ArgumentParser(
        description="Write numbers in words with other people's generators and read them."
    )
    options.add_argument("--up-to", type=int, default=100_000, help="write every number up to this one (100000)")
    options.add_argument("--random", type=int, default=100_000, help="and so many random ones below 10^15 (100000)")
    options.add_argument("--seed", type=int, default=1, help="seed of the random numbers (1)")
    options.add_argument("--show", type=int, default=3, help="examples of each kind to print (3)")
    given = options.parse_args()
    numbers = sample(given.up_to, given.random, given.seed)
    table = Table("spelling", *(title for title in ("numbers", "set aside", "read back", "misread")))
    aside: dict[str, list[Misread]] = defaultdict(list)
    failed: list[Misread] = []
    for name, spell in SPELLINGS.items():
        found: list[Misread] = []
        set_aside = 0
        for start in range(0, len(numbers), _LINES):
            chunk = numbers[start : start + _LINES]
            words = [spell(number) for number in chunk]
            for one in misread(chunk, words):
                kind = wrong(one.words)
                set_aside += kind is not None
                (aside[kind] if kind else found).append(one)
        failed.extend(found)
        right = len(numbers) - set_aside - len(found)
        table.add_row(name, *(f"{count:,}" for count in (len(numbers), set_aside, right, len(found))))
    console = Console()
    console.print(table)
    for kind, ones in {**aside, "misread": failed}.items():
        console.print(f"{kind}: {len(ones):,}", highlight=False, soft_wrap=True)
        for one in ones[: given.show]:
            console.print(
                f"    {one.number:,}  {one.words}  read as: {one.read or 'nothing'}", highlight=False, soft_wrap=True
            )
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
