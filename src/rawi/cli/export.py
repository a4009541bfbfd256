"""`rawi export`."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, TYPE_CHECKING, Annotated, Literal

import typer

from rawi.cli.message import complain
from rawi.cli.readings import readings_of

if TYPE_CHECKING:
    from rawi.export.losses import Losses
    from rawi.records import Reading

Format = Literal["jsonl", "csv", "plover", "cameo", "gdelt", "acled", "ged"]


def export(
    ledger: Annotated[
        str,
        typer.Argument(
            metavar="LEDGER|FILE",
            envvar="RAWI_LEDGER",
            help="A ledger, or a .jsonl file that `rawi read --format jsonl` wrote.",
            show_default=False,
        ),
    ],
    format: Annotated[
        Format,
        typer.Option(
            help="JSON lines as `rawi read` prints them; CSV for spreadsheets; or events as PLOVER, CAMEO, GDELT, "
            "drafts for ACLED or UCDP GED."
        ),
    ],
    out: Annotated[
        Path | None,
        typer.Option(metavar="PATH", help="A file, by default stdout; for CSV a folder, with a file a kind of record."),
    ] = None,
    losses: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Where to write, as JSON, what the format could not hold, report by report."),
    ] = None,
) -> None:
    """Write what a ledger holds, every report in its current version, for other programs.

    Of events as another system has them, a table on stderr counts what that system has no place for.

    \b
    rawi export demo.db --format csv --out demo-csv
    rawi export demo.db --format jsonl --out demo.jsonl
    rawi export demo.db --format acled --out acled.csv --losses acled-losses.json
    """
    if format == "csv" and (out is None or out.is_file()):
        raise typer.BadParameter("CSV is a file for each kind of record; name a folder for them with --out")
    if losses is not None and format in ("csv", "jsonl"):
        raise typer.BadParameter(f"{format} loses nothing; --losses is for plover, cameo, gdelt, acled and ged")
    with readings_of(ledger, watch=out is not None or not sys.stdout.isatty()) as readings:
        if format == "csv" and out is not None:
            from rawi.export import csv

            with _whole_files(out) as folder:
                csv.write(readings, folder)
            return
        with _output(out) as file:
            lost = _writer(format)(readings, file)
    if lost is not None:
        _report(lost, losses)


def _writer(format: Format) -> "Callable[[Iterable[Reading], IO[bytes]], Losses | None]":
    from rawi.export import acled, cameo, gdelt, ged, jsonl, plover

    writers: dict[str, Callable[..., Losses | None]] = {
        "jsonl": jsonl.write,
        "plover": plover.write,
        "cameo": cameo.write,
        "gdelt": gdelt.write,
        "acled": acled.write,
        "ged": ged.write,
    }
    return writers[format]


@contextmanager
def _output(path: Path | None) -> Iterator[IO[bytes]]:
    from rawi.cli.output import whole_file

    if path is None:
        yield sys.stdout.buffer
    else:
        with whole_file(path) as file:
            yield file


def _report(lost: "Losses", path: Path | None) -> None:
    """The losses in total as a table on stderr, and with every report as JSON where asked for."""
    from rawi.cli.output import whole_file
    from rawi.cli.screen import console, table

    made = table("what", "of what", "count")
    made.columns[2].justify = "right"
    for what, reason, count in lost.total():
        made.add_row(what, reason, str(count))
    complain(f"{lost.events} events, {lost.rows} rows of {lost.format}")
    console(stderr=True).print(made)
    if lost.unread:
        complain(f"empty in every row, since Rawi does not read it: {', '.join(lost.unread)}")
    if path is not None:
        with whole_file(path) as file:
            file.write(lost.as_json())


@contextmanager
def _whole_files(folder: Path) -> Iterator[Path]:
    """A folder to write files into; they come to stand in `folder` once all are written, and none does before."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=folder.parent, prefix=f".{folder.name}.") as part:
        yield Path(part)
        folder.mkdir(exist_ok=True)
        for file in Path(part).iterdir():
            file.replace(folder / file.name)
