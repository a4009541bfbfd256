"""Ledgers to test with: the same tests on a file and, where PostgreSQL is installed, on a server of our own."""

import os
import shutil
import socket
import subprocess
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from tempfile import mkdtemp

import pytest
from sqlalchemy import create_engine, text

from rawi.ledger import Ledger, open_ledger

_DEBIAN = Path("/usr/lib/postgresql")
_NUMBERS = count()
Rows = Callable[[Ledger, str], list[tuple[object, ...]]]


def _binary(name: str) -> str | None:
    found = shutil.which(name) or next(iter(sorted(map(str, _DEBIAN.glob(f"*/bin/{name}")), reverse=True)), None)
    return str(Path(found).resolve()) if found else None


def _run(*command: str, folder: str) -> None:
    """PostgreSQL refuses to run as root: there the user that Debian made for it has to do."""
    user = "postgres" if os.geteuid() == 0 else None
    subprocess.run(command, check=True, capture_output=True, user=user, cwd=folder, env={"LC_ALL": "C.UTF-8"})


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The address of a PostgreSQL server on loopback, with a last `/` and no database."""
    initdb, pg_ctl = _binary("initdb"), _binary("pg_ctl")
    if not initdb or not pg_ctl:
        pytest.skip("PostgreSQL is not installed (Debian: apt-get install postgresql)")
    folder = mkdtemp(prefix="rawi-postgresql-", dir="/tmp")
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres")
    data = f"{folder}/data"
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    options = f"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories= -c fsync=off"
    try:
        _run(initdb, "-D", data, "-U", "rawi", "-A", "trust", "-E", "UTF8", "--locale", "C.UTF-8", folder=folder)
        _run(pg_ctl, "-D", data, "-o", options, "-l", f"{folder}/log", "-w", "start", folder=folder)
        yield f"postgresql://rawi@127.0.0.1:{port}/"
    finally:
        subprocess.run(
            [pg_ctl, "-D", data, "-m", "immediate", "stop"],
            check=False,
            capture_output=True,
            user="postgres" if os.geteuid() == 0 else None,
            cwd=folder,
        )
        shutil.rmtree(folder, ignore_errors=True)


def ask(address: str, query: str) -> list[tuple[object, ...]]:
    """What a person gets who asks the database in SQL; what changes it stays."""
    is_server = address.startswith("postgresql:")
    engine = create_engine(
        address.replace("postgresql:", "postgresql+psycopg:") if is_server else f"sqlite:///{address}"
    )
    try:
        with engine.begin() as connection:
            result = connection.execute(text(query))
            return [tuple(row) for row in result] if result.returns_rows else []
    finally:
        engine.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a new ledger may be made: a file, a database."""
    return _new(request, tmp_path, request.param)


def _new(request: pytest.FixtureRequest, tmp_path: Path, kind: str) -> str:
    name = f"ledger{next(_NUMBERS)}"
    if kind == "sqlite":
        return str(tmp_path / f"{name}.db")
    server: str = request.getfixturevalue("server")
    import psycopg

    with psycopg.connect(f"{server}postgres", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return server + name


@pytest.fixture
def another(request: pytest.FixtureRequest, tmp_path: Path, address: str) -> Callable[[], str]:
    """Makes further addresses of the same kind."""
    kind = "postgresql" if address.startswith("postgresql:") else "sqlite"
    return lambda: _new(request, tmp_path, kind)


@pytest.fixture
def ledger(address: str) -> Iterator[Ledger]:
    """An empty ledger."""
    with open_ledger(address, create=True) as ledger:
        yield ledger
