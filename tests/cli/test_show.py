import re
from pathlib import Path
from typing import Any

from rawi import open_ledger
from readings import reading


def test_a_report_of_the_ledger_with_all_its_records(invoke: Any, tmp_path: Path) -> None:
    book = tmp_path / "book.db"
    of = reading()
    with open_ledger(book, create=True) as held:
        held.add(of)
    page = invoke("show", of.id, "--ledger", book).stdout
    assert page.startswith("لقاء في القاهرة بشأن الهدنة\nid         r1\n")
    for heading in ("dates (1)", "figures (2)", "actors (4)", "statements (1)", "events (1)", "gaps (1)", "terms (1)"):
        assert f"\n{heading}\n" in page
    for words in (
        "«أمس الثلاثاء»",
        "«أكثر من 9 آلاف»",
        "2025-07-29",
        "weekday_disagrees",
        "mediator a3 قطر",
        "title_name",
    ):
        assert words in page
    assert re.search(r"a1 سامح عمران +assert +direct", page)
    assert not re.search(r"^.*\bNone\b.*$", page, re.MULTILINE)


def test_columns_that_say_nothing_are_left_out(invoke: Any, tmp_path: Path) -> None:
    book = tmp_path / "book.db"
    with open_ledger(book, create=True) as held:
        held.add(reading())
    page = invoke("show", "r1", "--ledger", book).stdout
    (head,) = [line for line in page.splitlines() if line.startswith("at ") and "exactness" in line]
    assert "counted" in head
    assert "place" not in head


def test_the_beginning_of_an_id_will_do_and_the_environment_may_name_the_ledger(invoke: Any, ledger: Path) -> None:
    run = invoke("show", "r", "--ledger", ledger)
    assert run.exit_code == 1
    assert "2 reports answer to r" in run.stderr
    run = invoke("show", "r2", env={"RAWI_LEDGER": str(ledger)})
    assert run.stdout.startswith("لقاء في بغداد\nid         r2\n")


def test_an_id_that_is_not_there_is_one_line(invoke: Any, ledger: Path) -> None:
    run = invoke("show", "r9", "--ledger", ledger)
    assert (run.exit_code, run.stdout) == (1, "")
    assert run.stderr == f"rawi: {ledger}: no report r9: `rawi ledger list` prints what the ledger holds\n"


def test_an_id_without_a_ledger_is_wrong_usage(invoke: Any) -> None:
    run = invoke("show", "r1")
    assert run.exit_code == 2
    assert "--ledger or RAWI_LEDGER" in " ".join(run.stderr.replace("│", " ").split())


def test_a_file_is_read_and_every_report_in_it_shown(invoke: Any, reports: Path) -> None:
    page = invoke("show", reports).stdout
    assert page.count("\nread by ") == 2
    assert "\nid         r1\n" in page
    assert "\nid         r2\n" in page


def test_a_file_that_holds_no_report_is_one_line(invoke: Any, tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    run = invoke("show", empty)
    assert run.exit_code == 1
    assert run.stderr.startswith(f"rawi: {empty} is empty: ")


def test_a_ledger_may_be_an_address(invoke: Any) -> None:
    run = invoke("show", "r1", "--ledger", "postgresql://nobody@127.0.0.1:1/x")
    assert run.exit_code == 1
    assert "postgresql://nobody@127.0.0.1:1/x" in run.stderr
