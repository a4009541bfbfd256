"""Opening a ledger: is it one, is it this Rawi's, does it need a migration."""

from pathlib import Path

from sqlalchemy import Connection, Engine, column, inspect, select, table

from rawi.errors import LedgerError
from rawi.ledger import sqlite
from rawi.ledger.schema import REVISION, REVISION_TABLE
from rawi.ledger.store import Ledger


def open_ledger(path: str | Path, *, create: bool = False) -> Ledger:
    """The ledger in that file, brought to this Rawi's shape if it is older; a context manager, closed at its end.

    With `create` a missing file is made (not its folder). Raises `LedgerError` when the file is missing otherwise, is
    not a ledger, is damaged, was written by a newer Rawi or cannot be written.
    """
    path = Path(path)
    if not create and not path.exists():
        raise _missing(path)
    engine = sqlite.open_engine(path)
    try:
        with sqlite.explained(path):
            _prepare(engine, path, create=create)
    except BaseException:
        engine.dispose()
        raise
    return Ledger(path, engine)


def _prepare(engine: Engine, path: Path, *, create: bool) -> None:
    with engine.connect() as connection:
        revision = _revision(connection, path)
    if not revision and not create:
        raise _missing(path)
    if revision > REVISION:
        raise LedgerError(
            f"{path}: written by a newer Rawi (ledger {revision}, this one knows {REVISION})", "update Rawi"
        )
    sqlite.use_write_ahead_log(engine)
    if revision < REVISION:
        with sqlite.writing(engine).begin() as connection:
            _migrate(connection)


def _missing(path: Path) -> LedgerError:
    return LedgerError(f"{path}: no such ledger", f"`rawi read REPORTS --ledger {path}` makes one")


def _revision(connection: Connection, path: Path) -> str:
    """The last step the ledger has seen (`0001` and up), empty for a file with nothing in it."""
    tables = inspect(connection).get_table_names()
    if not tables:
        return ""
    if REVISION_TABLE not in tables:
        raise LedgerError(
            f"{path}: not a ledger but some other database", "name a file that Rawi made, or one that is not there yet"
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
