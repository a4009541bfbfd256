"""`rawi ledger list`, `info` and `check`."""

import typer

from rawi.cli.message import complain
from rawi.cli.options import LedgerFile
from rawi.cli.progress import steps

app = typer.Typer(help="Look into a ledger, the one that RAWI_LEDGER names by default.", no_args_is_help=True)


@app.command("list")
def list_(ledger: LedgerFile) -> None:
    """List the reports, each in its current version.

    \b
    rawi ledger list demo.db
    """
    from rawi.cli.screen import console
    from rawi.cli.tables import Line, reports_table
    from rawi.ledger import open_ledger

    with open_ledger(ledger) as book:
        lines = [
            Line(entry.id, entry.outlet, entry.published, entry.title, entry.counts, str(entry.version))
            for entry in book.reports()
        ]
    screen = console()
    screen.print(reports_table(lines, screen.width, "version"))


@app.command()
def info(ledger: LedgerFile) -> None:
    """Print what the ledger holds, in numbers, and which Rawi read it.

    \b
    rawi ledger info demo.db
    """
    from rawi.cli.screen import console, table
    from rawi.ledger import open_ledger

    with open_ledger(ledger) as book:
        found = book.info()
    made = table("what", "how many")
    made.columns[1].justify = "right"
    numbers = {"bytes": found.size, "reports": found.reports, "versions": found.versions, **found.counts}
    for what, number in numbers.items():
        made.add_row(what, str(number))
    screen = console()
    screen.print(made)
    for maker, versions in found.makers:
        screen.print(f"{versions} read by rawi {maker.version}, word lists {maker.lexicon}")


@app.command()
def check(ledger: LedgerFile) -> None:
    """Check that the ledger is whole and agrees with itself; exit with 1 and a line for each problem otherwise.

    \b
    rawi ledger check demo.db
    """
    from rawi.ledger import open_ledger

    with open_ledger(ledger) as book, steps() as progress:
        problems = book.check(lambda done, total: progress("checking", done, total))
    for problem in problems:
        complain(problem)
    if problems:
        raise typer.Exit(1)
    typer.echo("no problems")
