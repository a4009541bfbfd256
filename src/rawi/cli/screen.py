"""Where tables go: a terminal as wide as it is, a pipe or a file as wide as the lines are."""

from typing import IO

from rich import box
from rich.console import Console, ConsoleOptions, RenderResult
from rich.measure import Measurement
from rich.table import Table
from rich.text import Text

from rawi.cli.message import one_line

_WIDE = 100_000
"""Columns where there is no screen: a row is one line, so that `grep` finds it."""

# A terminal that knows Arabic runs the bidi algorithm over the whole line: without isolates two Arabic cells change
# places and take the numbers and dates between them along. With each cell in an isolate they stay; rich counts both
# marks as no columns. VTE 0.70 keeps the marks with the cell before them, so a line must not begin with one. Elsewhere
# they are left out: `less` shows them as `<U+2068>`, `grep` trips over them.
_FSI, _PDI = "\u2068", "\u2069"


class _Console(Console):
    def on_broken_pipe(self) -> None:
        """Leave it to the guard, which knows the exit code; rich itself would exit with 1."""
        raise BrokenPipeError


def console(file: IO[str] | None = None, *, stderr: bool = False) -> Console:
    """A console that takes text as it is: no markup, no emoji codes, no colours of its own."""
    screen = _Console(file=file, stderr=stderr, markup=False, emoji=False, highlight=False)
    if not screen.is_terminal:
        screen.width = _WIDE
    return screen


class Cell:
    """A text of any direction in a table, whose other cells keep their places.

    Where it is too long for its column it is folded, or with `short` cut, with `…` for the rest.
    """

    def __init__(self, text: str, *, short: bool = False) -> None:
        self._text = Text(one_line(text), no_wrap=short, overflow="ellipsis" if short else "fold")

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        return Measurement.get(console, options, self._text)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for line in self._text.wrap(console, options.max_width):
            yield Text.assemble(_FSI, line, _PDI) if options.is_terminal and not line.plain.isascii() else line


def inline(text: str, console: Console) -> str:
    """A text of any direction to stand inside a line of `console`."""
    line = one_line(text)
    return f"{_FSI}{line}{_PDI}" if console.is_terminal and not line.isascii() else line


def table(*headers: str) -> Table:
    """An empty table: nothing is drawn around it, two spaces stand between columns."""
    return Table(*headers, box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0))
