"""The ledger itself: what can be put into it and asked of it."""

import hashlib
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from types import TracebackType
from typing import Any, Self

import msgspec
from sqlalchemy import Connection, FromClause, Select, func, select
from sqlalchemy import Row as SqlRow

from rawi.errors import LedgerError, SourceError
from rawi.ledger import adding, checking
from rawi.ledger.adding import Outcome
from rawi.ledger.compared import Compared
from rawi.ledger.database import Database
from rawi.ledger.schema import RECORDS, REPORTS, VERSIONS
from rawi.ledger.searching import Hit, Search, find
from rawi.records import Maker, Reading
from rawi.records.encode import decode

_PAGE = 256


class Entry(msgspec.Struct, frozen=True):
    """A version of a report in a list: `version` counts the report's texts from 1, `counts` its records by kind."""

    id: str
    url: str | None
    outlet: str | None
    title: str | None
    published: str | None
    sha256: str
    version: int
    rawi: Maker
    counts: dict[str, int]


class Info(msgspec.Struct, frozen=True):
    """A ledger in numbers. `path` is its file or address, `size` in bytes, `counts` the records of all versions,
    `makers` with what each has read.
    """

    path: str
    size: int
    reports: int
    versions: int
    counts: dict[str, int]
    makers: tuple[tuple[Maker, int], ...]


class Ledger:
    """A database of readings, opened by `open_ledger`. Every method raises `LedgerError` when it cannot be used."""

    def __init__(self, database: Database) -> None:
        self.name = database.name
        self._database = database

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Closes the database."""
        self._database.close()

    def add(self, reading: Reading) -> Outcome:
        """Puts one reading in; see `add_all`."""
        return self.add_all([reading])[0]

    def add_all(self, readings: Sequence[Reading]) -> list[Outcome]:
        """Puts readings in, in one transaction: all of them or, when it fails or is killed at any moment, none.

        A report is known by its url, or by its id where it has none. `new`: a report not seen before. `version`: a text
        this report has not had; its earlier texts and their records stay. `reread`: a text it has had, read otherwise
        (another Rawi, other word lists, a date given since); that text's records are replaced. `same`: nothing changes.
        """
        ready = [adding.incoming(reading) for reading in readings]
        with self._database.writing() as connection:
            return adding.put(connection, ready)

    def reports(self) -> Iterator[Entry]:
        """Every report in its current version, in the order of their urls or ids."""
        return map(_entry, self._current(_entries()))

    def readings(self) -> Iterator[Reading]:
        """The current reading of every report, in the order of their urls or ids.

        No lock is held between two readings: the ledger may be written to meanwhile.
        """
        return map(self._decoded, self._current(_readings()))

    def reading(self, id: str, version: int | None = None) -> Reading:
        """What was read of the report with that url, id or beginning of an id: its current version, or that number."""
        query = _readings().order_by(VERSIONS.c.number.desc()).limit(1)
        if version is not None:
            query = query.where(VERSIONS.c.number == version)
        with self._connection() as connection:
            row = connection.execute(query.where(VERSIONS.c.report == self._key(connection, id))).first()
        if row is None:
            raise LedgerError(f"{self.name}: {id} has no version {version}", "leave the number out for the current one")
        return self._decoded(row)

    def versions(self, id: str) -> list[Entry]:
        """Every version of the report with that url, id or beginning of an id, oldest first."""
        query = _entries().order_by(VERSIONS.c.number)
        with self._connection() as connection:
            return [
                _entry(row) for row in connection.execute(query.where(VERSIONS.c.report == self._key(connection, id)))
            ]

    def compared(self, maker: str) -> Compared:
        """The part of the ledger that comparing writes; `maker` says what compares, and in which version."""
        return Compared(self._database, maker)

    def search(self, search: Search, limit: int | None = None) -> list[Hit]:
        """The passages that hold what is looked for, the newest report first; no more than `limit`."""
        with self._connection() as connection:
            return list(islice(find(connection, search), limit))

    def info(self) -> Info:
        """What the ledger holds, in numbers."""
        maker = (VERSIONS.c.rawi, VERSIONS.c.lexicon)
        makers = select(*maker, func.count()).group_by(*maker).order_by(*maker)
        with self._connection() as connection:
            return Info(
                path=self.name,
                size=self._database.size(connection),
                reports=_count(connection, REPORTS),
                versions=_count(connection, VERSIONS),
                counts={kind: _count(connection, table) for kind, table in RECORDS.items()},
                makers=tuple((Maker(rawi, lexicon), count) for rawi, lexicon, count in connection.execute(makers)),
            )

    def count(self) -> int:
        """How many reports the ledger holds."""
        with self._connection() as connection:
            return _count(connection, REPORTS)

    def check(self, progress: checking.Progress = lambda *_: None) -> list[str]:
        """What is wrong with the ledger, a line each; nothing when all holds.

        The database is sound, every stored reading decodes, its spans hold, and the tables say what the readings say.
        `progress` is told how many versions were looked at, and of how many.
        """
        with self._connection() as connection:
            return self._database.damage(connection) or [
                *self._database.orphans(connection),
                *checking.problems(connection, progress),
            ]

    def content_hash(self) -> str:
        """SHA-256 over every version of every report: the same for ledgers that hold the same, however they came to."""
        columns = VERSIONS.c
        query = select(REPORTS.c.identity, columns.number, columns.reading).join(VERSIONS)
        content = hashlib.sha256()
        with self._connection() as connection:
            rows = connection.execution_options(yield_per=_PAGE).execute(
                query.order_by(REPORTS.c.identity, columns.number)
            )
            for row in rows:
                content.update(msgspec.json.encode(tuple(row)))
        return content.hexdigest()

    @contextmanager
    def _connection(self) -> Iterator[Connection]:
        with self._database.reading() as connection:
            yield connection

    def _current(self, query: Select[Any]) -> Iterator[SqlRow[Any]]:
        """The rows of a query on versions, for the current one of every report, in the order of identities."""
        later = VERSIONS.alias()
        newest = select(func.max(later.c.number)).where(later.c.report == VERSIONS.c.report).scalar_subquery()
        query = query.add_columns(REPORTS.c.identity).join(REPORTS).where(VERSIONS.c.number == newest)
        query = query.order_by(REPORTS.c.identity).limit(_PAGE)
        page = query
        while True:
            with self._connection() as connection:
                rows = connection.execute(page).all()
            yield from rows
            if len(rows) < _PAGE:
                return
            page = query.where(REPORTS.c.identity > rows[-1].identity)

    def _key(self, connection: Connection, id: str) -> int:
        """The key of the report with that url, that id or, when there is none, an id that begins so."""
        called = VERSIONS.c.id
        begins = (called >= id) & (called <= id + chr(sys.maxunicode))  # LIKE folds case, and no index serves it
        for condition in (REPORTS.c.identity == id, called == id, begins):
            found = connection.scalars(select(VERSIONS.c.report).join(REPORTS).where(condition).distinct()).all()
            if len(found) > 1:
                raise LedgerError(
                    f"{self.name}: {len(found)} reports answer to {id}", "give more of the id, or the url"
                )
            if found:
                key: int = found[0]
                return key
        raise LedgerError(f"{self.name}: no report {id}", "`rawi ledger list` prints what the ledger holds")

    def _decoded(self, row: SqlRow[Any]) -> Reading:
        try:
            return decode(row.reading)
        except SourceError as error:
            raise LedgerError(
                f"{self.name}: {row.id}, read by Rawi {row.rawi}, is {error.what}", "read it again"
            ) from error


def _readings() -> Select[Any]:
    return select(VERSIONS.c.id, VERSIONS.c.rawi, VERSIONS.c.reading)


def _entries() -> Select[Any]:
    """All that an `Entry` says of a version."""
    columns = VERSIONS.c
    said = [columns.id, columns.url, columns.outlet, columns.title, columns.published, columns.sha256, columns.number]
    counts = [
        select(func.count()).where(table.c.version == VERSIONS.c.version).scalar_subquery().label(f"count_{kind}")
        for kind, table in RECORDS.items()
    ]
    return select(*said, columns.rawi, columns.lexicon, *counts)


def _entry(row: SqlRow[Any]) -> Entry:
    return Entry(
        id=row.id,
        url=row.url,
        outlet=row.outlet,
        title=row.title,
        published=row.published,
        sha256=row.sha256,
        version=row.number,
        rawi=Maker(row.rawi, row.lexicon),
        counts={kind: row._mapping[f"count_{kind}"] for kind in RECORDS},
    )


def _count(connection: Connection, table: FromClause) -> int:
    return connection.scalars(select(func.count()).select_from(table)).one()
