"""Opening a ledger: is it one, is it this Rawi's, does it need a migration."""

from pathlib import Path

from sqlalchemy import Connection, column, inspect, select, table

from rawi.errors import LedgerError
from rawi.ledger.database import Database
from rawi.ledger.postgresql import SCHEMES, Postgresql
from rawi.ledger.schema import REVISION, REVISION_TABLE
from rawi.ledger.sqlite import Sqlite
from rawi.ledger.store import Ledger


def open_ledger(path: str | Path, *, create: bool = False) -> Ledger:
    """The ledger in that file, or at that `postgresql://` address, brought to this Rawi's shape if it is older.

    A context manager, closed at its end. With `create` a missing file is made (not its folder), and the tables in a
    database that has none. Raises `LedgerError` when it is missing otherwise, is not a ledger, is damaged, was written
    by a newer Rawi or cannot be written.
    """
    database: Database = Postgresql(path) if isinstance(path, str) and path.startswith(SCHEMES) else Sqlite(Path(path))
    try:
        _prepare(database, create=create)
    except BaseException:
        database.close()
        raise
    return Ledger(database)


def _prepare(database: Database, *, create: bool) -> None:
    if not create and not database.exists():
        raise _missing(database)
    with database.reading() as connection:
        revision = _revision(connection, database.name)
    if not revision and not create:
        raise _missing(database)
    if revision > REVISION:
        raise LedgerError(
            f"{database.name}: written by a newer Rawi (ledger {revision}, this one knows {REVISION})", "update Rawi"
        )
    database.prepare()
    if revision < REVISION:
        with database.writing() as connection:
            _migrate(connection)


def _missing(database: Database) -> LedgerError:
    return LedgerError(f"{database.name}: no such ledger", f"`rawi read REPORTS --ledger {database.name}` makes one")


def _revision(connection: Connection, name: str) -> str:
    """The last step the ledger has seen (`0001` and up), empty for a database with nothing in it."""
    tables = inspect(connection).get_table_names()
    if not tables:
        return ""
    if REVISION_TABLE not in tables:
        raise LedgerError(
            f"{name}: not a ledger but some other database", "name one; `rawi read REPORTS --ledger NEW.db` makes one"
        )
    return connection.execute(select(column("version_num")).select_from(table(REVISION_TABLE))).scalar_one()


def _migrate(connection: Connection) -> None:
    # Alembic takes longer to import than most ledgers take to open, and is needed once in a ledger's life.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).with_name("migrations")).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
