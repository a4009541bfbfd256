"""All that holds for PostgreSQL alone: how writers take turns, its errors, its size.

psycopg comes with `pip install 'rawi[postgresql]'`; a ledger in a file needs none of this.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, create_engine, func, make_url, select
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

from rawi.errors import LedgerError

SCHEMES = ("postgresql://", "postgres://")
_PATIENCE = 10
"""Seconds to wait for a server to answer."""
_TURN = 0x7261_7769
"""The advisory lock that a writer holds while it writes: `rawi` in ASCII."""
_UNREACHABLE = ("cannot be reached", "check that the server runs, and the address, user and password")
_MEANING = {
    "28": ("user or password refused", "check both, and pg_hba.conf of the server"),
    "3D": ("no such database", "make it with `createdb`; Rawi makes the tables in it"),
    "42501": ("cannot be written", "let the user make tables in this database, or name another"),
    "25006": ("cannot be written", "the server takes no writing now: name the primary"),
    "53": ("no room left on the server", "make room and run again; nothing half-written was kept"),
    "57": ("the server went away", "run again once it is back; nothing half-written was kept"),
    "08": _UNREACHABLE,
}
"""By SQLSTATE or its class (PostgreSQL manual, appendix A)."""


class Postgresql:
    """A database of a PostgreSQL server, in UTF-8. Rawi's tables are in the first schema of the user's search path.

    Writers take turns by an advisory lock: one that looks a report up and then adds it sees what the one before wrote.
    """

    def __init__(self, address: str) -> None:
        try:
            url = make_url(address).set(drivername="postgresql+psycopg")
            self._engine = create_engine(url, connect_args={"connect_timeout": _PATIENCE})
        except (ArgumentError, NoSuchModuleError, ValueError) as error:
            raise LedgerError("postgresql://…: not an address", "postgresql://USER:PASSWORD@HOST/DATABASE") from error
        except ModuleNotFoundError as error:
            raise LedgerError("postgresql://…: psycopg is not installed", "pip install 'rawi[postgresql]'") from error
        self.name = url.set(drivername="postgresql").render_as_string(hide_password=True)

    def exists(self) -> bool:
        """Always true: the server says otherwise when it is asked."""
        return True

    def prepare(self) -> None:
        """Refuses a database that cannot hold Arabic and every other script."""
        with self.reading() as connection:
            encoding = connection.exec_driver_sql("SHOW server_encoding").scalar_one()
        if encoding != "UTF8":
            raise LedgerError(f"{self.name}: its encoding is {encoding}", "make one with `createdb --encoding UTF8`")

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection to read by."""
        with self._explained(), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection in a transaction that begins when the writer before it has ended."""
        with self._explained(), self._engine.begin() as connection:
            connection.execute(select(func.pg_advisory_xact_lock(_TURN)))
            yield connection

    def size(self, connection: Connection) -> int:
        """Bytes of the whole database."""
        size: int = connection.execute(select(func.pg_database_size(func.current_database()))).scalar_one()
        return size

    def damage(self, connection: Connection) -> list[str]:
        """Nothing: the server sees to its pages itself."""
        return []

    def orphans(self, connection: Connection) -> list[str]:
        """Nothing: the server lets nobody make any."""
        return []

    def close(self) -> None:
        """Closes the connections."""
        self._engine.dispose()

    @contextmanager
    def _explained(self) -> Iterator[None]:
        """Turns what the server complains of into a `LedgerError` that names it; a defect of ours stays what it is."""
        try:
            yield
        except DBAPIError as error:
            state = getattr(error.orig, "sqlstate", None)
            told = str(error.orig)
            if state is None and "does not exist" in told:  # psycopg gives no state for a connection refused
                state = "3D000"
            elif state is None and "authentication" in told:
                state = "28000"
            meaning = _UNREACHABLE if state is None else _MEANING.get(state, _MEANING.get(state[:2]))
            if meaning is None:
                raise
            what, do = meaning
            raise LedgerError(f"{self.name}: {what}", do) from error
