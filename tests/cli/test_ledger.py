import sqlite3
from pathlib import Path
from typing import Any

import pytest

from rawi import open_ledger
from readings import reading, version


def test_list_has_a_row_a_report_with_its_version(invoke: Any, tmp_path: Path) -> None:
    book = tmp_path / "book.db"
    with open_ledger(book, create=True) as held:
        held.add_all([reading(), version(reading(), 2)])
    head, _, row = invoke("ledger", "list", book).stdout.splitlines()
    assert head.split() == [
        "id", "outlet", "published", "title", "dates", "figures", "actors", "statements", "events", "gaps", "terms",
        "unread", "version",
    ]  # fmt: skip
    assert row.split()[-9:] == ["1", "2", "4", "1", "1", "1", "1", "1", "2"]
    assert row.startswith("r1  المنبر  2025-07-30  لقاء في القاهرة بشأن الهدنة  ")


def test_info_counts(invoke: Any, ledger: Path) -> None:
    run = invoke("ledger", "info", ledger)
    numbers = dict(line.split() for line in run.stdout.splitlines()[2:] if len(line.split()) == 2)
    assert (numbers["reports"], numbers["versions"]) == ("2", "2")
    assert int(numbers["bytes"]) == ledger.stat().st_size
    assert run.stdout.splitlines()[-1].startswith("2 read by rawi ")


def test_check_finds_nothing_wrong_with_a_sound_ledger(invoke: Any, ledger: Path) -> None:
    run = invoke("ledger", "check", ledger)
    assert (run.exit_code, run.output) == (0, "no problems\n")


def test_check_lists_what_is_wrong_and_exits_with_1(invoke: Any, ledger: Path) -> None:
    with sqlite3.connect(ledger) as database:
        database.execute("UPDATE dates SET value = '1999'")
    database.close()
    run = invoke("ledger", "check", ledger)
    assert (run.exit_code, run.stdout) == (1, "")
    assert run.stderr.splitlines()
    assert all(line.startswith("rawi: r") and "table dates" in line for line in run.stderr.splitlines())


@pytest.mark.parametrize("name", ["list", "info", "check"])
def test_the_environment_names_the_ledger_and_nothing_else_makes_one(invoke: Any, ledger: Path, name: str) -> None:
    assert invoke("ledger", name, env={"RAWI_LEDGER": str(ledger)}).exit_code == 0
    assert invoke("ledger", name).exit_code == 2
    missing = ledger.with_name("missing.db")
    run = invoke("ledger", name, missing)
    assert run.exit_code == 1
    assert run.stderr == f"rawi: {missing}: no such ledger: `rawi read REPORTS --ledger {missing}` makes one\n"
    assert not missing.exists()
