"""All that holds for SQLite alone: how a transaction begins, the write-ahead log, its errors, its own check."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import ConnectionPoolEntry

from rawi.errors import LedgerError

_PATIENCE = 60.0
"""Seconds to wait for another process to finish its transaction; one takes milliseconds."""

_WRITES = "rawi_writes"

_MEANING = {
    sqlite3.SQLITE_BUSY: ("is held by another process", "try again once that one has finished"),
    sqlite3.SQLITE_LOCKED: ("is held by another process", "try again once that one has finished"),
    sqlite3.SQLITE_FULL: ("no room left on the disk", "make room and run again; nothing half-written was kept"),
    sqlite3.SQLITE_READONLY: ("cannot be written", "make the file and its folder writable, or name a ledger elsewhere"),
    sqlite3.SQLITE_CANTOPEN: ("cannot be opened", "name a file in a folder that is there and that you may write to"),
    sqlite3.SQLITE_PERM: ("cannot be opened", "name a file in a folder that is there and that you may write to"),
    sqlite3.SQLITE_IOERR: ("the disk could not be read or written", "check the disk, then run again"),
    sqlite3.SQLITE_NOTADB: ("not a ledger", "name one; `rawi read REPORTS --ledger NEW.db` makes one of reports"),
    sqlite3.SQLITE_CORRUPT: ("damaged", "go back to a copy, or read the reports again into a new ledger"),
}


class Sqlite:
    """A file, which SQLite makes on first use when it is missing.

    Transactions are begun by us, as SQLAlchemy's page on pysqlite says to, so that a schema change is part of one. One
    that writes takes the write lock when it begins: one that reads first and asks for the lock later fails at once when
    another process wrote in between; one that begins with the lock waits for its turn.
    """

    def __init__(self, path: Path) -> None:
        self.name = str(path)
        self._path = path
        self._engine = create_engine(
            URL.create("sqlite", database=str(path.absolute())),
            connect_args={"timeout": _PATIENCE},
        )
        event.listen(self._engine, "connect", _on_connect)
        event.listen(self._engine, "begin", _on_begin)

    def exists(self) -> bool:
        """Whether there is a file of that name."""
        return self._path.exists()

    def prepare(self) -> None:
        """Puts the file into WAL mode, for good: who reads never holds up who writes, and a commit costs no sync."""
        with self._explained():
            _use_write_ahead_log(self._engine)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection to read by."""
        with self._explained(), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection in a transaction that holds the write lock."""
        engine = self._engine.execution_options(**{_WRITES: True})
        with self._explained(), engine.begin() as connection:
            yield connection

    def size(self, connection: Connection) -> int:
        """Bytes of the file, without its write-ahead log."""
        return self._path.stat().st_size

    def damage(self, connection: Connection) -> list[str]:
        """What SQLite finds wrong with its file."""
        return [row[0] for row in connection.exec_driver_sql("PRAGMA integrity_check") if row[0] != "ok"]

    def orphans(self, connection: Connection) -> list[str]:
        """Rows that belong to a row which is not there: SQLite lets a careless hand make some."""
        rows = connection.exec_driver_sql("PRAGMA foreign_key_check")
        return [f"a row of {table} belongs to no row of {parent}" for table, _, parent, _ in rows]

    def close(self) -> None:
        """Closes the file; the last to close it folds the write-ahead log into it."""
        self._engine.dispose()

    @contextmanager
    def _explained(self) -> Iterator[None]:
        """Turns what SQLite complains of into a `LedgerError` that names the file; a defect of ours stays itself."""
        try:
            yield
        except (sqlite3.Error, DBAPIError) as error:
            cause = error.orig if isinstance(error, DBAPIError) else error
            meaning = _MEANING.get(getattr(cause, "sqlite_errorcode", 0) & 0xFF)  # the low byte of an extended code
            if meaning is None:
                raise
            what, do = meaning
            raise LedgerError(f"{self.name}: {what}", do) from error


def _on_connect(connection: sqlite3.Connection, _: ConnectionPoolEntry) -> None:
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys = ON")
    # In a write-ahead log NORMAL loses nothing to a killed process; a power cut may undo the last commits, never half.
    connection.execute("PRAGMA synchronous = NORMAL")


def _on_begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get(_WRITES) else "BEGIN")


def _use_write_ahead_log(engine: Engine) -> None:
    connection = engine.raw_connection()
    deadline = time.monotonic() + _PATIENCE
    try:
        while True:
            try:
                connection.cursor().execute("PRAGMA journal_mode = WAL")
                return
            except sqlite3.OperationalError as error:
                # SQLite does not wait by itself when two processes change the mode of a new file at once.
                if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                    raise
                time.sleep(0.01)
    finally:
        connection.close()
