"""Putting readings into the ledger: which are new, which are known, and their rows."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, Literal, NamedTuple

from sqlalchemy import Connection, Dialect, Table, delete, insert, select
from sqlalchemy.dialects.postgresql.base import PGDialect
from sqlalchemy.dialects.sqlite.base import SQLiteDialect

from rawi.ledger.passages import PassageRow, passages
from rawi.ledger.rows import identity, record_rows, version_columns
from rawi.ledger.schema import PASSAGES, REPORTS, VERSIONS
from rawi.records import Reading
from rawi.records.encode import encode

Outcome = Literal["new", "same", "version", "reread"]
"""What became of a reading: a new report; nothing changed; a new text of a report; a known text read otherwise."""

_BATCH = 256


class Incoming(NamedTuple):
    """A reading on its way in, with what its report is known by and its JSON."""

    reading: Reading
    identity: str
    json: str


class _Held(NamedTuple):
    """A version the ledger holds: the keys of its report and its own, its number, the hash of its text, its JSON."""

    report: int
    version: int
    number: int
    sha256: str
    json: str


def incoming(reading: Reading) -> Incoming:
    """The reading made ready: all that needs no lock is done here."""
    return Incoming(reading, identity(reading), encode(reading).decode())


def put(connection: Connection, readings: Iterable[Incoming]) -> list[Outcome]:
    """Adds the readings in their order and says what became of each."""
    return [outcome for batch in _batches(readings) for outcome in _put(connection, batch)]


def _batches(readings: Iterable[Incoming]) -> Iterator[list[Incoming]]:
    """The readings in batches that hold no report twice, since a batch is looked up before any of it is written."""
    batch: dict[str, Incoming] = {}
    for entry in readings:
        if entry.identity in batch or len(batch) == _BATCH:
            yield list(batch.values())
            batch = {}
        batch[entry.identity] = entry
    if batch:
        yield list(batch.values())


def _put(connection: Connection, batch: list[Incoming]) -> list[Outcome]:
    held = _held(connection, [entry.identity for entry in batch])
    outcomes: list[Outcome] = []
    written: list[tuple[Incoming, int]] = []
    replaced: list[int] = []
    for entry in batch:
        versions = held.get(entry.identity, [])
        twin = next((version for version in versions if version.sha256 == entry.reading.report.sha256), None)
        if twin is None:
            outcomes.append("version" if versions else "new")
            written.append((entry, 1 + max((version.number for version in versions), default=0)))
        elif twin.json == entry.json:
            outcomes.append("same")
        else:
            outcomes.append("reread")
            replaced.append(twin.version)
            written.append((entry, twin.number))
    if replaced:
        connection.execute(delete(VERSIONS).where(VERSIONS.c.version.in_(replaced)))
    if written:
        reports = {name: versions[0].report for name, versions in held.items()}
        reports |= _insert_reports(connection, [entry.identity for entry, _ in written if entry.identity not in held])
        made = _write(connection, [(entry, reports[entry.identity], number) for entry, number in written])
        _write_passages(connection, made, held)
    return outcomes


def _held(connection: Connection, identities: list[str]) -> dict[str, list[_Held]]:
    """The versions of those of the reports that the ledger has, by identity."""
    columns = VERSIONS.c
    query = (
        select(REPORTS.c.identity, columns.report, columns.version, columns.number, columns.sha256, columns.reading)
        .join(VERSIONS)
        .where(REPORTS.c.identity.in_(identities))
    )
    held: dict[str, list[_Held]] = {}
    for name, *version in connection.execute(query):
        held.setdefault(name, []).append(_Held(*version))
    return held


def _insert_reports(connection: Connection, identities: list[str]) -> dict[str, int]:
    """Makes reports known and gives their keys."""
    if not identities:
        return {}
    query = insert(REPORTS).returning(REPORTS.c.identity, REPORTS.c.report)
    return dict(connection.execute(query, [{"identity": name} for name in identities]).all())


def _write(connection: Connection, written: list[tuple[Incoming, int, int]]) -> list[tuple[Incoming, int, int]]:
    """Writes versions, each with its report's key and its number, and the rows of their records.

    Gives them with their number and the keys they got.
    """
    rows = [
        {"report": report, "number": number, "reading": entry.json, **version_columns(entry.reading)}
        for entry, report, number in written
    ]
    query = insert(VERSIONS).returning(VERSIONS.c.report, VERSIONS.c.version)
    versions: dict[int, int] = dict(connection.execute(query, rows).all())
    tables = [record_rows(entry.reading, versions[report]) for entry, report, _ in written]
    for table in tables[0]:
        _insert_rows(connection, table, [row for by_table in tables for row in by_table[table]])
    return [(entry, number, versions[report]) for entry, report, number in written]


def _write_passages(
    connection: Connection, written: list[tuple[Incoming, int, int]], held: Mapping[str, list[_Held]]
) -> None:
    """Makes searchable the versions that are now their reports' current ones, in place of those that were."""
    rows: list[PassageRow] = []
    outdated: list[int] = []
    for entry, number, version in written:
        before = held.get(entry.identity, [])
        if all(number >= old.number for old in before):
            outdated += [old.version for old in before]
            rows += passages(entry.reading, version, connection.dialect.name)
    if outdated:
        connection.execute(delete(PASSAGES).where(PASSAGES.c.version.in_(outdated)))
    _insert_rows(connection, PASSAGES, rows)


_DIALECTS: dict[str, Dialect] = {
    "sqlite": SQLiteDialect(),
    "postgresql": PGDialect(paramstyle="format"),  # type: ignore[no-untyped-call]
}


def _insert_rows(connection: Connection, table: Table, rows: Sequence[tuple[Any, ...]]) -> None:
    """Inserts rows of one value a column. Straight to the driver: binding them in Core costs more than SQLite does."""
    if rows:
        connection.exec_driver_sql(_insertion(table, connection.dialect.name), list(rows))


@cache
def _insertion(table: Table, dialect: str) -> str:
    return str(insert(table).compile(dialect=_DIALECTS[dialect]))
