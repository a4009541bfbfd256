import csv
import io
import json
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


def test_prints_csv_and_json(invoke: Any, ledger: Path) -> None:
    (told,) = csv.DictReader(io.StringIO(invoke("statements", ledger, "--format", "csv").stdout))
    assert (told["report"], told["id"], told["form"], told["speaker"]) == ("r2", "s1", "indirect", "الوزير")
    (line,) = invoke("statements", ledger, "--format", "jsonl").stdout.splitlines()
    assert json.loads(line)["says"] == [told["says"]]


def test_spelling_and_spaces_do_not_matter(invoke: Any, ledger: Path) -> None:
    assert len(rows(invoke("statements", ledger, "--about", " إتفاقيّات "))) == 1


def test_a_name_or_word_of_nothing_is_an_error(invoke: Any, ledger: Path) -> None:
    for option in ("--speaker", "--about"):
        run = invoke("statements", ledger, option, " ")
        assert run.exit_code == 2
        assert "names nothing" in run.output
