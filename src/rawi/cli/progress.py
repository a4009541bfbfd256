"""How far a long run is: a bar on stderr, and none where stderr is no terminal."""

from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from rawi.ledger import Ledger
    from rawi.records import Reading

T = TypeVar("T")


def watched(results: Iterable[T], total: int | None) -> Generator[T, None, None]:
    """The results, a report each, with a bar from the second second on."""
    from rawi.cli.screen import console

    screen = console(stderr=True)
    if not screen.is_terminal:
        yield from results
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeElapsedColumn

    columns = (BarColumn(), MofNCompleteColumn(), "reports", TimeElapsedColumn())
    progress = Progress(*columns, console=screen, transient=True, redirect_stdout=False)
    task = progress.add_task("", total=total)
    begun = monotonic()
    try:
        for result in results:
            if not progress.live.is_started and monotonic() - begun > 1:
                progress.start()
            progress.advance(task)
            yield result
    finally:
        progress.stop()


def readings_watched(ledger: "Ledger") -> "Generator[Reading, None, None]":
    """The current reading of every report, with a bar."""
    return watched(ledger.readings(), ledger.count())


@contextmanager
def steps() -> Iterator[Callable[[str, int, int], None]]:
    """A function to tell which step a run is at, how much of it is done, and of how much; a bar a step."""
    from rawi.cli.screen import console

    screen = console(stderr=True)
    if not screen.is_terminal:
        yield lambda *_: None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=screen, transient=True, redirect_stdout=False) as bar:
        task = bar.add_task("")
        yield lambda step, done, total: bar.update(task, description=step, completed=done, total=total)
