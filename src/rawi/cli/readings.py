"""Readings to go through: those of a ledger, or of a file that `rawi read --format jsonl` wrote."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rawi.cli.options import is_file
from rawi.cli.progress import readings_watched, watched

if TYPE_CHECKING:
    from rawi.records import Reading

_LINES = (".jsonl", ".jsonl.gz")


@contextmanager
def readings_of(address: str, *, watch: bool) -> "Iterator[Iterable[Reading]]":
    """The readings at an address, the name of a file of JSON lines or else a ledger's; where asked for, with a bar."""
    if address.lower().endswith(_LINES) and is_file(address):
        readings = _decoded(address)
        yield watched(readings, None) if watch else readings
        return
    from rawi.ledger import open_ledger

    with open_ledger(address) as book:
        yield readings_watched(book) if watch else book.readings()


def _decoded(path: str) -> "Iterator[Reading]":
    from rawi.errors import SourceError
    from rawi.records.encode import decode
    from rawi.sources import read_sources

    for source in read_sources(path):
        if isinstance(source, SourceError):
            raise source
        try:
            yield decode(source.data)
        except SourceError as error:
            raise SourceError(f"{source.address}: {error.what}", error.do) from error
