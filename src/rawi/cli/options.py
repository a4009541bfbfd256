"""Options and arguments that several commands take."""

import os
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer


def given_text(argument: str) -> str:
    """Text given as an argument: UTF-8 in every locale, what is no UTF-8 replaced."""
    return os.fsencode(argument).decode("utf-8", "replace")


def is_file(argument: str) -> bool:
    """Whether an argument that may be a text is the name of a file; a text may be too long to be one."""
    try:
        return Path(argument).is_file()
    except OSError:
        return False


def iso_date(argument: str) -> str:
    """An ISO 8601 date or date and time. Raises `BadParameter` for anything else."""
    for kind in (date, datetime):
        try:
            return kind.fromisoformat(argument).isoformat()
        except ValueError:
            continue
    raise typer.BadParameter(f"{given_text(argument)!r} is no ISO date; give one such as 2025-07-30")


Published = Annotated[
    str | None,
    typer.Option(metavar="DATE", parser=iso_date, help="Date of publication where the report has none: 2025-07-30."),
]
LedgerFile = Annotated[
    str,
    typer.Argument(
        metavar="LEDGER",
        envvar="RAWI_LEDGER",
        help="A ledger: a file, or postgresql://USER@HOST/DATABASE.",
        show_default=False,
    ),
]
LedgerToWrite = Annotated[
    str | None,
    typer.Option(
        metavar="LEDGER", help="Keep the readings in this file, made when it is missing, or postgresql:// database."
    ),
]
