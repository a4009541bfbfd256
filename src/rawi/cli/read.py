"""`rawi read`."""

import os
import sys
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager, nullcontext
from io import TextIOWrapper
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, TypeAlias

import typer

from rawi.cli.message import complain
from rawi.cli.options import LedgerToWrite, Published, given_text
from rawi.cli.progress import watched

if TYPE_CHECKING:
    from rawi.errors import SourceError
    from rawi.ledger import Ledger, Outcome
    from rawi.pipeline import Failure
    from rawi.records import Reading

Format = Literal["table", "jsonl"]
Results: TypeAlias = "Generator[Reading | Failure, None, None]"

_LEDGER_BATCH = 64
"""Readings a transaction: what Ctrl-C or a kill can cost, and few enough transactions that they cost little."""

_WORTH_PROCESSES = 4_000_000
"""Bytes from which reading takes seconds, and one process a core is worth starting."""


def read(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH",
            help="Files (.html .htm .txt .json .jsonl, each also .gz), folders of them, or - for stdin.",
            show_default=False,
        ),
    ],
    format: Annotated[
        Format | None,
        typer.Option(help="One row a report, or one JSON object a line. By default a table, with --out JSONL."),
    ] = None,
    out: Annotated[
        Path | None, typer.Option(metavar="FILE", dir_okay=False, help="Write to this file, whole or not at all.")
    ] = None,
    ledger: LedgerToWrite = None,
    published: Published = None,
    outlet: Annotated[
        str | None, typer.Option(metavar="NAME", parser=given_text, help="Outlet of reports that name none.")
    ] = None,
    jobs: Annotated[
        int | None,
        typer.Option(min=1, metavar="N", help="Processes. By default one a core for more than 4 MB of files, else 1."),
    ] = None,
    stats: Annotated[
        bool, typer.Option("--stats", help="Count the records by rule and what was not read by reason, on stderr.")
    ] = False,
) -> None:
    """Read reports and print what is in them.

    Exit codes: 0 all read, 1 some could not be (each a line on stderr), 2 wrong usage, 130 stopped by Ctrl-C.

    \b
    rawi read examples/reports
    rawi read page.html --published 2025-07-30 --format jsonl
    rawi read corpus.jsonl.gz --ledger corpus.db --jobs 4 --stats
    zcat corpus.jsonl.gz | rawi read - --format jsonl | head -1
    """
    from rawi.pipeline import Fill, read_all
    from rawi.sources import find

    format = format or ("jsonl" if out else "table")
    addresses = find(paths)
    tally = Tally()
    with ExitStack() as stack:
        book = (
            stack.enter_context(_opened(ledger)) if ledger and any(isinstance(one, str) for one in addresses) else None
        )
        write = stack.enter_context(_writer(format, out, "ledger" if ledger else ""))
        results: Results = read_all(addresses, fill=Fill(outlet, published), jobs=jobs or _processes(addresses))
        results = stack.enter_context(closing(results))
        if not (format == "jsonl" and out is None and sys.stdout.isatty()):
            results = stack.enter_context(closing(watched(results, _total(addresses))))
        for reading, outcome in _kept(tally.counted(results), book):
            write(reading, outcome)
    tally.report(stats=stats)
    if tally.failed:
        raise typer.Exit(1)


class Tally:
    """What became of a run: reports read and failed, records by kind and rule, unread by stage and reason."""

    def __init__(self) -> None:
        self.read = self.failed = 0
        self.rules: Counter[tuple[str, ...]] = Counter()
        self.reasons: Counter[tuple[str, ...]] = Counter()

    def counted(self, results: "Iterable[Reading | Failure]") -> "Iterator[Reading]":
        """The readings among the results; a failure becomes a line on stderr at once."""
        from rawi.pipeline import Failure
        from rawi.records import RECORD_KINDS

        for result in results:
            if isinstance(result, Failure):
                self.failed += 1
                complain(result.message)
                continue
            self.read += 1
            for kind in RECORD_KINDS:
                self.rules.update((kind, record.rule) for record in getattr(result, kind))
            self.reasons.update((unread.stage, unread.reason) for unread in result.unread)
            yield result

    def report(self, *, stats: bool) -> None:
        """On stderr the counts when they are wanted, and in any case how many reports failed."""
        if stats:
            from rawi.cli.screen import console
            from rawi.cli.tables import counts_table

            screen = console(stderr=True)
            screen.print(counts_table(("kind", "rule"), self.rules))
            screen.print()
            screen.print(counts_table(("not read in", "because"), self.reasons))
            screen.print(f"\n{self.read} reports read, {self.failed} not")
        elif self.failed:
            complain(f"{self.failed} of {self.read + self.failed} reports could not be read")


def _processes(addresses: "Sequence[str | SourceError]") -> int:
    return (os.cpu_count() or 1) if sum(map(_size, addresses)) > _WORTH_PROCESSES else 1


def _size(address: "str | SourceError") -> int:
    try:
        return Path(address).stat().st_size if isinstance(address, str) else 0
    except OSError:
        return 0  # stdin, or gone since: reading it says so


def _total(addresses: "Sequence[str | SourceError]") -> int | None:
    """How many reports there are; null where a file may hold any number of them."""
    names = (Path(address).name.lower() for address in addresses if isinstance(address, str))
    return None if any(name == "-" or ".json" in name for name in names) else len(addresses)


def _opened(ledger: str) -> "Ledger":
    from rawi.ledger import open_ledger

    return open_ledger(ledger, create=True)


def _kept(readings: "Iterable[Reading]", ledger: "Ledger | None") -> "Iterator[tuple[Reading, Outcome | Literal['']]]":
    """Each reading with what became of it in the ledger, nothing without one."""
    if ledger is None:
        for reading in readings:
            yield reading, ""
        return
    remaining = iter(readings)
    while batch := list(islice(remaining, _LEDGER_BATCH)):
        yield from zip(batch, ledger.add_all(batch), strict=True)


@contextmanager
def _writer(format: Format, out: Path | None, last: str) -> "Iterator[Callable[[Reading, str], None]]":
    """A function to write a reading and its outcome with: a line at once, or a row of a table that ends the run."""
    from rawi.cli.output import whole_file
    from rawi.cli.screen import console
    from rawi.cli.tables import Line, line_of, reports_table
    from rawi.records.encode import encode

    with whole_file(out) if out else nullcontext(sys.stdout.buffer) as file:
        if format == "jsonl":

            def write(reading: "Reading", outcome: str) -> None:
                file.write(encode(reading) + b"\n")
                file.flush()

            yield write
            return
        lines: list[Line] = []
        yield lambda reading, outcome: lines.append(line_of(reading, outcome))
        if not lines:
            return
        screen = console(TextIOWrapper(file, "utf-8", write_through=True) if out else None)
        screen.print(reports_table(lines, screen.width, last))
