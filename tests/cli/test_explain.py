import re
from pathlib import Path
from typing import Any

import pytest

import command

TEXT = "قتل ثلاثة جنود أمس في هجوم. وبأغسطس الماضي عاد 40 إلى البيت."


def tree(run: Any) -> list[str]:
    assert run.exit_code == 0, run.stderr
    lines: list[str] = run.stdout.splitlines()
    return lines


def under(lines: list[str], start: str) -> list[str]:
    """The lines below the one that starts so, as far as they are deeper in the tree."""
    (at,) = [number for number, line in enumerate(lines) if line.lstrip("│├└─ ").startswith(start)]
    depth = len(lines[at]) - len(lines[at].lstrip("│├└─ "))
    below = []
    for line in lines[at + 1 :]:
        if len(line) - len(line.lstrip("│├└─ ")) <= depth:
            break
        below.append(line.lstrip("│├└─ "))
    return below


def test_each_sentence_has_its_records_with_value_and_rule(invoke: Any) -> None:
    lines = tree(invoke("explain", TEXT, "--published", "2025-07-30"))
    first = under(lines, "sentence 1: قتل ثلاثة جنود أمس في هجوم.")
    second = under(lines, "sentence 2: وبأغسطس الماضي عاد 40 إلى البيت.")
    assert any(re.fullmatch(r"date «أمس» .*value=2025-07-29 .*\[relative_day\]", line) for line in first)
    assert any(line.startswith("date «أغسطس الماضي» ") for line in second)
    assert not any(line.startswith("date «أمس»") for line in second)


def test_each_record_has_the_rows_it_was_made_of_and_the_proclitics_cut_off(invoke: Any) -> None:
    (month, position) = under(tree(invoke("explain", TEXT)), "date «أغسطس الماضي»")
    assert re.fullmatch(r"month «أغسطس» behind وب dates/lexicon/months.tsv:\d+ .*value=8 .*", month)
    assert re.fullmatch(r"position «الماضي» dates/lexicon/positions.tsv:\d+ .*", position)


def test_a_record_made_of_another_names_its_rule(invoke: Any) -> None:
    (made_of, *_) = under(tree(invoke("explain", "هدنة مدتها 3 أيام.")), "date «3 أيام»")
    assert re.fullmatch(r"quantity «3» made by \w+", made_of)


def test_what_was_not_read_has_its_reason(invoke: Any) -> None:
    run = invoke("explain", "وفي البيت 40.")
    assert re.search(r"not read «40» by figures: [^\[\n]+ \[\w+\]", run.stdout)


def test_a_file_is_read_as_such(invoke: Any, reports: Path, tmp_path: Path) -> None:
    assert "sentence 1: مقتل 12 جنديا في هجوم على الحدود\n" in invoke("explain", reports).stdout
    text = tmp_path / "text.txt"
    text.write_text(TEXT, encoding="utf-8")
    assert invoke("explain", text).stdout == invoke("explain", TEXT).stdout


@pytest.mark.parametrize("text", ["", " ", "\u064b\u064c", "\u202e"])
def test_nothing_to_read_is_one_line(invoke: Any, text: str) -> None:
    run = invoke("explain", text)
    assert (run.exit_code, run.stdout) == (1, "")
    assert len(run.stderr.splitlines()) == 1


def test_a_text_too_long_for_a_file_name_is_a_text(invoke: Any) -> None:
    assert tree(invoke("explain", TEXT * 100))[0].startswith("sentence 1: ")


@pytest.mark.parametrize("variables", [{}, {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}])
def test_an_argument_is_utf_8_in_every_locale_and_may_be_broken(variables: dict[str, str]) -> None:
    run = command.rawi("explain", b"\xff " + TEXT.encode(), env=command.environment(**variables))
    assert run.returncode == 0, run.stderr
    assert run.stdout.decode().startswith("sentence 1: \ufffd قتل ثلاثة جنود أمس في هجوم.\n")


def test_the_name_of_a_file_that_is_not_there_is_no_text(invoke: Any) -> None:
    run = invoke("explain", "reports/missing.html")
    assert run.exit_code == 1
    assert "check the path" in run.stderr
