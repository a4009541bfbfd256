"""Whether a ledger is whole and agrees with itself."""

import hashlib
from collections.abc import Callable, Iterator
from typing import Any

from sqlalchemy import Connection, Row, func, select

from rawi.errors import RawiError
from rawi.ledger.passages import passages
from rawi.ledger.rows import identity, record_rows, version_columns
from rawi.ledger.schema import ACTOR_NAMES, EVENT_PARTIES, PASSAGES, RECORDS, REPORTS, VERSIONS
from rawi.records import Reading
from rawi.records.encode import decode

_PAGE = 256

Progress = Callable[[int, int], None]
"""Told how many versions were looked at, and of how many."""


def problems(connection: Connection, progress: Progress) -> list[str]:
    """Everything in which the tables contradict themselves or the readings, a line each."""
    return [*_numbers(connection), *_readings(connection, progress)]


def _numbers(connection: Connection) -> Iterator[str]:
    """Reports without a version, or whose versions are not numbered 1, 2, 3…"""
    last, count = func.coalesce(func.max(VERSIONS.c.number), 0), func.count(VERSIONS.c.version)
    query = select(REPORTS.c.identity, last, count).outerjoin(VERSIONS).group_by(REPORTS.c.report)
    for name, highest, versions in connection.execute(query.having((last != count) | (count == 0))):
        yield f"{name}: {versions} versions, the last of them numbered {highest}"


def _readings(connection: Connection, progress: Progress) -> Iterator[str]:
    """Stored readings that don't decode, whose spans don't hold, or that the tables contradict."""
    versions = connection.execute(select(func.count()).select_from(VERSIONS)).scalar_one()
    done = 0
    query = select(REPORTS.c.identity, VERSIONS).join(VERSIONS).order_by(VERSIONS.c.version)
    rows = connection.execution_options(yield_per=_PAGE).execute(query)
    for page in rows.partitions():
        progress(done, versions)
        done += len(page)
        read: dict[int, tuple[str, Reading]] = {}
        for row in page:
            name = f"{row.identity} version {row.number}"
            try:
                reading = decode(row.reading)
            except RawiError as error:
                yield f"{name}: {error.what}"
                continue
            read[row.version] = name, reading
            yield from (f"{name}: {what}" for what in _columns(row, reading))
        yield from _tables(connection, read)
        yield from _passages(connection, read)


def _columns(row: Row[Any], reading: Reading) -> Iterator[str]:
    """Where a row of `versions` contradicts its reading, or the hash its text."""
    for column, value in {"identity": identity(reading), **version_columns(reading)}.items():
        if getattr(row, column) != value:
            yield f"column {column} is not what the reading says"
    if hashlib.sha256(row.text.encode()).hexdigest() != row.sha256:
        yield "the text is not that of its sha256"


def _tables(connection: Connection, read: dict[int, tuple[str, Reading]]) -> Iterator[str]:
    """Where the record tables hold other rows than the readings make."""
    expected = {version: record_rows(reading, version) for version, (_, reading) in read.items()}
    for table in (*RECORDS.values(), ACTOR_NAMES, EVENT_PARTIES):
        stored: dict[int, list[tuple[Any, ...]]] = {version: [] for version in read}
        query = select(table).where(table.c.version.in_(read)).order_by(table.c.version, table.c.n)
        for row in connection.execute(query):
            stored[row.version].append(tuple(row))
        for version, (name, _) in read.items():
            if expected[version][table] != stored[version]:
                yield f"{name}: table {table.name} is not what the reading says"


def _passages(connection: Connection, read: dict[int, tuple[str, Reading]]) -> Iterator[str]:
    """Where what is searched is not what the current versions say."""
    later = VERSIONS.alias()
    newest = select(func.max(later.c.number)).where(later.c.report == VERSIONS.c.report).scalar_subquery()
    query = select(VERSIONS.c.version).where(VERSIONS.c.number == newest, VERSIONS.c.version.in_(read))
    current = set(connection.scalars(query))
    stored: dict[int, list[tuple[Any, ...]]] = {version: [] for version in read}
    for row in connection.execute(
        select(PASSAGES).where(PASSAGES.c.version.in_(read)).order_by(PASSAGES.c.version, PASSAGES.c.passage)
    ):
        stored[row.version].append(tuple(row))
    for version, (name, reading) in read.items():
        expected = passages(reading, version, connection.dialect.name) if version in current else []
        if expected != stored[version]:
            yield f"{name}: table passages is not what the reading says"
