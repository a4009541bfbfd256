"""`rawi compare`."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import typer

from rawi.cli.options import LedgerFile


def compare(ledger: LedgerFile) -> None:
    """Find copies and stories among the reports of a ledger, and what agrees and what conflicts in each.

    What is found stays in the ledger. Run it again after reports were added: only what they touch is compared again. It
    may be stopped at any time, and goes on when it is run again.

    \b
    rawi compare demo.db
    """
    from rawi.comparing import compare as run
    from rawi.ledger import open_ledger

    with open_ledger(ledger) as book, _shown() as progress:
        found = run(book, progress)
    typer.echo(
        f"{found.reports} reports ({found.prepared} new or changed): {found.copies} copies, "
        f"{found.stories} stories ({found.told} new or changed)"
    )


@contextmanager
def _shown() -> Iterator[Callable[[str, int, int], None]]:
    """A bar on stderr for each step; none where stderr is no terminal."""
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
