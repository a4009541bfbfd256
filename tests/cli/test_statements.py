from pathlib import Path
from typing import Any


def rows(run: Any) -> list[str]:
    assert run.exit_code == 0, run.output
    return list(run.stdout.splitlines()[2:])


def test_lists_who_said_what(invoke: Any, ledger: Path) -> None:
    (row,) = rows(invoke("statements", ledger))
    assert row.split()[:2] == ["r2", "assert"]
    assert "3 اتفاقيات ستوقع في أغسطس المقبل" in row


def test_options_narrow_the_list(invoke: Any, ledger: Path) -> None:
    narrow = ("--kind", "assert", "--about", "اتفاقيات", "--speaker", "الوزير")
    assert len(rows(invoke("statements", ledger, *narrow))) == 1
    assert rows(invoke("statements", ledger, "--kind", "demand")) == []
    assert rows(invoke("statements", ledger, "--about", "القمح")) == []
    assert rows(invoke("statements", ledger, "--speaker", "السفير")) == []


def test_a_kind_that_there_is_not_is_an_error(invoke: Any, ledger: Path) -> None:
    run = invoke("statements", ledger, "--kind", "shout")
    assert run.exit_code == 2
    assert "demand" in run.output
