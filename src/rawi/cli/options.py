"""Options and arguments that several commands take."""

import os
import re
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

_DATE = re.compile(r"\d{4}(-\d{2}){0,2}")


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


def partial_date(given: str | None) -> str | None:
    """A day, month or year as it was given. Raises `BadParameter` for anything else."""
    if given is None:
        return None
    try:
        date.fromisoformat(f"{given}-01-01"[: len("2025-07-30")] if _DATE.fullmatch(given) else "")
    except ValueError:
        raise typer.BadParameter(f"{given_text(given)!r} is no date; give 2025, 2025-07 or 2025-07-30") from None
    return given


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
