"""Cells of tables that spreadsheets open."""

import csv
from codecs import getwriter
from collections.abc import Iterable
from typing import IO

_COMMANDS = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula (OWASP, CSV Injection)."""
_BOM = b"\xef\xbb\xbf"


def safe(words: str) -> str:
    """Text that a spreadsheet would run as a formula gets a `'` before it."""
    return f"'{words}" if words.startswith(_COMMANDS) else words


def write_csv(rows: Iterable[Iterable[str]], header: Iterable[str], out: IO[bytes]) -> None:
    """Writes rows of text as CSV in UTF-8, with the byte order mark that Excel wants."""
    out.write(_BOM)
    table = csv.writer(getwriter("utf-8")(out))
    table.writerow(header)
    table.writerows(map(safe, row) for row in rows)


def write_tsv(rows: Iterable[Iterable[str]], out: IO[bytes]) -> None:
    """Writes rows as lines of cells with tabs between them; line ends and tabs inside a cell become spaces."""
    for row in rows:
        out.write("\t".join(" ".join(cell.split()) for cell in row).encode() + b"\n")
