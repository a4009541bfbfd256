"""JSON lines: the bytes of `rawi read --format jsonl`."""

from collections.abc import Iterable
from typing import IO

from rawi.records import Reading
from rawi.records.encode import encode


def write(readings: Iterable[Reading], out: IO[bytes]) -> None:
    """Writes each reading as one line of JSON in UTF-8."""
    for reading in readings:
        out.write(encode(reading) + b"\n")
