"""The tables of `mappings/*.tsv`: what other systems call what Rawi reads. Comments name the source, `-` is nothing."""

import csv
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).with_name("mappings")


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of a table by column, without `source`, in their order."""
    lines = (_FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    table = csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t")
    return tuple({key: "" if cell == "-" else cell for key, cell in row.items() if key != "source"} for row in table)


@cache
def by(name: str, key: str) -> dict[str, dict[str, str]]:
    """The rows of a table by one of its columns."""
    return {row[key]: row for row in rows(name)}
