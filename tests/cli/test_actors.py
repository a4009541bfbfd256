"""`rawi actors`: who is in a ledger, and all that is read of one."""

from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def book(invoke: Any, tmp_path: Path) -> Path:
    text = tmp_path / "one.txt"
    text.write_text("زيارة\n\nقال وزير الدفاع الإيطالي جويدو كروسيتو إن كروسيتو سيزور مصر.\n", encoding="utf-8")
    path = tmp_path / "book.db"
    assert invoke("read", text, "--ledger", path).exit_code == 0
    return path


def test_the_list_has_a_row_an_actor(invoke: Any, book: Path) -> None:
    rows = invoke("actors", book).stdout.splitlines()[2:]
    assert [row.split()[0] for row in rows] == ["1", "1"]
    assert any("كروسيتو" in row and "وزير الدفاع الإيطالي" in row and "ITA" in row for row in rows)


def test_a_name_shows_names_offices_and_quotes(invoke: Any, book: Path) -> None:
    shown = invoke("actors", book, "كروسيتو").stdout
    assert "names: جويدو كروسيتو 1" in shown
    assert "offices: وزير الدفاع الإيطالي 1" in shown
    assert "قال وزير الدفاع الإيطالي جويدو كروسيتو" in shown


def test_a_name_of_nobody_is_an_error(invoke: Any, book: Path) -> None:
    run = invoke("actors", book, "زعبوط")
    assert (run.exit_code, run.stdout) == (1, "")
