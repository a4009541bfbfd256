import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

import rawi.ledger.migrations
from ledger.conftest import ask
from rawi.errors import LedgerError
from rawi.ledger import open_ledger
from rawi.ledger.schema import METADATA, REVISION, REVISION_TABLE
from rawi.records.encode import encode
from readings import numbered


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A ledger with three reports."""
    path = tmp_path / "ledger.db"
    with open_ledger(path, create=True) as ledger:
        ledger.add_all([numbered(n) for n in range(3)])
    return path


@pytest.fixture
def nobody() -> Iterator[None]:
    """Not root for the time of a test: root may write anywhere."""
    if os.geteuid() == 0:
        os.seteuid(65534)
        yield
        os.seteuid(0)
    else:
        yield


def refusal(path: Path, *, create: bool = True) -> str:
    """What `open_ledger` says to that file, a line that begins with its name."""
    with pytest.raises(LedgerError) as refused:
        open_ledger(path, create=create)
    line = str(refused.value)
    assert line.startswith(f"{path}: ")
    assert "\n" not in line
    assert refused.value.do
    return line.removeprefix(f"{path}: ")


def test_a_ledger_is_made_only_when_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    assert refusal(path, create=False).startswith("no such ledger")
    assert not path.exists()
    with open_ledger(path, create=True) as ledger:
        assert ledger.info().reports == 0
    with open_ledger(str(path)) as ledger:
        assert ledger.check() == []


def test_an_empty_file_becomes_a_ledger_only_when_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    path.touch()
    assert refusal(path, create=False).startswith("no such ledger")
    with open_ledger(path, create=True) as ledger:
        assert ledger.check() == []


@pytest.mark.parametrize("name", ["100% أكيد.db", "a b?mode=ro#x.db", "file:x", ":memory:", "-"])
def test_the_name_of_the_file_is_only_a_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.chdir(tmp_path)
    with open_ledger(name, create=True) as ledger:
        ledger.add(numbered(1))
    assert [file.name for file in tmp_path.iterdir()] == [name]
    with open_ledger(tmp_path / name) as ledger:
        assert ledger.info().reports == 1


@pytest.mark.parametrize("content", ["قال الوزير إن الهدنة صامدة.", "a\n" * 5000, "SQLite format 3 is not this"])
def test_a_text_file_is_no_ledger_and_stays_as_it_is(tmp_path: Path, content: str) -> None:
    path = tmp_path / "report.txt"
    path.write_text(content, encoding="utf-8")
    assert refusal(path).startswith("not a ledger")
    assert path.read_text(encoding="utf-8") == content
    assert list(tmp_path.iterdir()) == [path]


def test_another_programs_database_is_no_ledger_and_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE reports (report, identity)")
    other.execute("CREATE TABLE alembic_version (version_num)")
    other.close()
    before = path.read_bytes()
    assert refusal(path).startswith("not a ledger but some other database")
    assert path.read_bytes() == before


def test_a_folder_is_no_ledger(tmp_path: Path) -> None:
    assert refusal(tmp_path).startswith("cannot be opened")


def test_a_ledger_in_a_folder_that_is_not_there(tmp_path: Path) -> None:
    assert refusal(tmp_path / "missing" / "ledger.db").startswith("cannot be opened")
    assert list(tmp_path.iterdir()) == []


def test_a_newer_ledger_is_left_alone(path: Path) -> None:
    connection = sqlite3.connect(path)
    with connection:
        connection.execute(f"UPDATE {REVISION_TABLE} SET version_num = '9999'")
    connection.close()
    before = path.read_bytes()
    assert (
        refusal(path, create=False) == f"written by a newer Rawi (ledger 9999, this one knows {REVISION}): update Rawi"
    )
    assert path.read_bytes() == before


def test_a_folder_that_cannot_be_written(nobody: None) -> None:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o500)
        assert refusal(Path(folder) / "ledger.db").startswith("cannot be opened")


def test_a_ledger_that_cannot_be_written(nobody: None) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ledger.db"
        with open_ledger(path, create=True) as ledger:
            ledger.add(numbered(1))
        Path(folder).chmod(0o500)
        assert refusal(path, create=False).startswith("cannot be written")
        Path(folder).chmod(0o700)
        path.chmod(0o000)
        assert refusal(path, create=False).startswith("cannot be opened")
        path.chmod(0o400)
        with open_ledger(path) as ledger:
            assert list(ledger.readings()) == [numbered(1)]
            with pytest.raises(LedgerError, match=r"ledger\.db: cannot be written: make"):
                ledger.add(numbered(2))


def test_a_ledger_cut_short_is_damaged(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:8192])
    with pytest.raises(LedgerError, match=r"ledger\.db: damaged: go back to a copy"), open_ledger(path) as ledger:
        list(ledger.readings())


def test_opening_a_ledger_that_is_up_to_date_leaves_alembic_out(path: Path) -> None:
    code = "import sys, rawi.ledger as it; it.open_ledger(sys.argv[1]).close(); print('alembic' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code, path], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def test_a_closed_ledger_is_one_file(path: Path) -> None:
    assert [file.name for file in path.parent.iterdir()] == ["ledger.db"]


def test_the_migrations_lead_to_the_schema(path: Path, tmp_path: Path) -> None:
    scripts = ScriptDirectory(str(Path(rawi.ledger.migrations.__file__).parent))
    assert scripts.get_heads() == [REVISION]
    migrated, direct = create_engine(f"sqlite:///{path}"), create_engine(f"sqlite:///{tmp_path / 'direct.db'}")
    METADATA.create_all(direct)
    with migrated.connect() as connection:
        context = MigrationContext.configure(
            connection,
            opts={
                "version_table": REVISION_TABLE,
                "include_name": lambda name, kind, _: kind != "table" or not name.startswith("passage_words"),
            },
        )
        assert compare_metadata(context, METADATA) == []
        made = connection.exec_driver_sql("SELECT name, sql FROM sqlite_schema ORDER BY name").all()
    with direct.connect() as connection:
        declared = connection.exec_driver_sql("SELECT name, sql FROM sqlite_schema ORDER BY name").all()
    migrated.dispose()
    direct.dispose()
    assert [row for row in made if REVISION_TABLE not in row.name] == declared


def test_a_ledger_of_the_first_shape_keeps_its_actors(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        config = Config()
        config.set_main_option("script_location", str(Path(rawi.ledger.migrations.__file__).parent))
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        connection.exec_driver_sql("INSERT INTO reports VALUES (1, 'u')")
        text = "قالت مصر."
        old = encode(numbered(1)).decode().replace('"key":"iso:EGY",', "")
        connection.exec_driver_sql(
            "INSERT INTO versions (version, report, number, id, url, language, sha256, rawi, lexicon, text, reading) "
            "VALUES (1, 1, 1, 'n1', 'u', 'ar', 'x', '0', '0', ?, ?)",
            (text, old),
        )
        connection.exec_driver_sql(
            "INSERT INTO actors VALUES (1, 0, 'a1', 'state', 'EGY', NULL, NULL, 'مصر', 'Egypt', '[]', 'state')"
        )
    engine.dispose()
    with open_ledger(path) as ledger:
        (reading,) = ledger.readings()
        assert (reading.actors[0].iso3, reading.actors[0].key) == ("EGY", None)
    (row,) = sqlite3.connect(path).execute("SELECT id, key, label_ar FROM actors").fetchall()
    assert row == ("a1", None, "مصر")


def on_server(address: str, *, create: bool = True) -> str:
    """What `open_ledger` says to that address; it must not tell the password."""
    with pytest.raises(LedgerError) as refused:
        open_ledger(address, create=create)
    assert "geheim" not in str(refused.value)
    return str(refused.value)


def test_a_server_that_is_not_there_is_told_of(server: str) -> None:
    assert "cannot be reached: check that the server runs" in on_server("postgresql://rawi:geheim@127.0.0.1:1/x")


def test_a_database_that_is_not_there_is_told_of(server: str) -> None:
    assert "no such database: make it with `createdb`" in on_server(f"{server}nowhere")


def test_an_address_that_is_none_is_told_of() -> None:
    assert "not an address" in on_server("postgresql://rawi:geheim@here:there/x")


def test_an_empty_database_becomes_a_ledger_only_when_asked_for(address: str) -> None:
    assert "no such ledger" in on_server(address, create=False)
    with open_ledger(address, create=True) as ledger:
        assert ledger.check() == []


def test_another_database_is_left_alone(address: str) -> None:
    ask(address, "CREATE TABLE others (n integer)")
    assert "not a ledger but some other database" in on_server(address)
    assert ask(address, "SELECT count(*) FROM others") == [(0,)]


def test_a_ledger_of_a_newer_rawi_is_left_alone(address: str) -> None:
    with open_ledger(address, create=True):
        pass
    ask(address, f"UPDATE {REVISION_TABLE} SET version_num = '9999'")
    assert "written by a newer Rawi" in on_server(address)


def test_a_database_in_another_encoding_is_refused(server: str) -> None:
    import psycopg

    with psycopg.connect(f"{server}postgres", autocommit=True) as connection:
        connection.execute("CREATE DATABASE latin ENCODING 'LATIN1' TEMPLATE template0 LOCALE 'C'")
    assert "its encoding is LATIN1: make one with `createdb --encoding UTF8`" in on_server(f"{server}latin")
