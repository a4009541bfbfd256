"""Where tables go: a terminal as wide as it is, a pipe or a file as wide as the lines are."""

from collections.abc import Iterator
from typing import IO

from rich import box
from rich.cells import cell_len, set_cell_size
from rich.console import Console, ConsoleOptions, RenderResult
from rich.measure import Measurement
from rich.segment import Segment
from rich.table import Column, Table
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
        self.plain = one_line(text)
        self._short = short

    def _text(self) -> Text:
        return Text(self.plain, no_wrap=self._short, overflow="ellipsis" if self._short else "fold")

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        return Measurement.get(console, options, self._text())

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for line in self._text().wrap(console, options.max_width):
            yield Text.assemble(_FSI, line, _PDI) if options.is_terminal and not line.plain.isascii() else line


def inline(text: str, console: Console) -> str:
    """A text of any direction to stand inside a line of `console`."""
    line = one_line(text)
    return f"{_FSI}{line}{_PDI}" if console.is_terminal and not line.isascii() else line


class _Table(Table):
    """A table that is written a row a line, without rich, where there is no screen: rich takes 2 ms a row."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        if options.is_terminal:
            yield from super().__rich_console__(console, options)
            return
        columns = [(column, *_plain(column)) for column in self.columns]
        rule = "─" * (sum(width for _, _, width in columns) + len(_GAP) * (len(columns) - 1))
        lines = zip(*(_filled(column, texts, width) for column, texts, width in columns), strict=True)
        for number, cells in enumerate(lines):
            yield Segment(_GAP.join(cells).rstrip())
            yield Segment.line()
            if number == 0:
                yield Segment(rule)
                yield Segment.line()


_GAP = "  "


def _plain(column: Column) -> tuple[list[str], int]:
    """The texts of a column, its header first, and how many columns of a screen the longest fills."""
    cells = [column.header, *column.cells]
    texts = [cell.plain if isinstance(cell, Cell) else one_line(str(cell)) for cell in cells]
    width = max(map(cell_len, texts))
    return texts, width if column.max_width is None else min(width, column.max_width)


def _filled(column: Column, texts: list[str], width: int) -> Iterator[str]:
    """Each text as wide as its column."""
    for text in texts:
        missing = width - cell_len(text)
        if missing < 0:
            yield set_cell_size(text, width - 1) + "…"
        else:
            yield " " * missing + text if column.justify == "right" else text + " " * missing


def table(*headers: str) -> Table:
    """An empty table: nothing is drawn around it, two spaces stand between columns."""
    return _Table(*headers, box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0))
