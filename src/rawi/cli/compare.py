"""`rawi compare`."""

import typer

from rawi.cli.message import complain
from rawi.cli.options import LedgerFile
from rawi.cli.progress import steps


def compare(ledger: LedgerFile) -> None:
    """Find copies and stories among the reports of a ledger, and what agrees and what conflicts in each.

    What is found stays in the ledger. Run it again after reports were added: only what they touch is compared again. It
    may be stopped at any time, and goes on when it is run again.

    \b
    rawi compare demo.db
    """
    from rawi.comparing import compare as run
    from rawi.ledger import open_ledger

    with open_ledger(ledger) as book, steps() as progress:
        found = run(book, progress)
    for one in found.left_out:
        complain(f"{one}: left out, since another report has its id; give it one of its own and read it again")
    typer.echo(
        f"{found.reports} reports ({found.prepared} new or changed): {found.copies} copies, "
        f"{found.stories} stories ({found.told} new or changed)"
    )
