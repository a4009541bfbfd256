"""The command line: one file a command.

Commands import what they need when they run: `rawi --help` need not wait for the reader, the database and rich.
"""

import io
import os
import sys
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from rawi import __version__
from rawi.cli import (
    actors,
    compare,
    conflicts,
    copies,
    events,
    explain,
    export,
    ledger,
    lexicon,
    read,
    schema,
    search,
    series,
    show,
    statements,
    stories,
)
from rawi.cli.message import complain
from rawi.errors import RawiError

_FAILED = 1
_BROKEN_PIPE = 141
"""What a shell reports of a program that SIGPIPE ended, as `head` ends most."""


class _Guarded(TyperGroup):
    """The one place where an error becomes a line on stderr and an exit code, whichever command it came from."""

    def invoke(self, ctx: Any) -> Any:
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except RawiError as error:
            complain(str(error))
            raise typer.Exit(_FAILED) from error
        except BrokenPipeError as error:
            _leave_the_pipe()
            raise typer.Exit(_BROKEN_PIPE) from error
        except OSError as error:
            complain(
                f"{error.filename or 'output'}: {error.strerror or error}: check the path, permissions and free space"
            )
            raise typer.Exit(_FAILED) from error
        return result


def _leave_the_pipe() -> None:
    """Let what is still buffered go nowhere, or Python complains of the pipe once more when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


app = typer.Typer(
    name="rawi",
    cls=_Guarded,
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"rawi {__version__}")
        raise typer.Exit


@app.callback(epilog="All of it runs offline. `rawi COMMAND --help` has examples.")
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """Read Arabic news reports: who did and said what, when, where, how many, and on whose word."""


app.command("read")(read.read)
app.command("show")(show.show)
app.add_typer(ledger.app, name="ledger")
app.command("explain")(explain.explain)
app.add_typer(lexicon.app, name="lexicon")
app.command("statements")(statements.statements)
app.command("actors")(actors.actors)
app.command("events")(events.events)
app.command("copies")(copies.copies)
app.command("compare")(compare.compare)
app.command("stories")(stories.stories)
app.command("story")(stories.story)
app.command("conflicts")(conflicts.conflicts)
app.command("series")(series.series)
app.command("search")(search.search)
app.command("export")(export.export)
app.command("schema")(schema.schema)


def main() -> None:
    """Run `rawi`: UTF-8 in every locale, since a report in Arabic fits in no other encoding."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    app()
