import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from cli.conftest import Invoke
from rawi.ledger import open_ledger

EXAMPLES = Path(__file__).parents[2] / "examples" / "reports"
FORMATS = ("table", "csv", "jsonl")


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of the example reports, compared."""
    from typer.testing import CliRunner

    from rawi.cli import app

    path = tmp_path_factory.mktemp("compared") / "examples.db"
    for command in (["read", str(EXAMPLES), "--ledger", str(path)], ["compare", str(path)]):
        result = CliRunner().invoke(app, command)
        assert result.exit_code == 0, result.output
    assert result.output == "12 reports (12 new or changed): 5 copies, 3 stories (3 new or changed)\n"
    return path


def test_comparing_again_says_that_nothing_is_new(whole: Path, invoke: Invoke) -> None:
    assert "(0 new or changed)" in invoke("compare", whole).stdout


@pytest.mark.parametrize("command", ["stories", "conflicts", "series", "copies"])
@pytest.mark.parametrize("format", FORMATS)
def test_lists_print_in_every_format(whole: Path, invoke: Invoke, command: str, format: str) -> None:
    result = invoke(command, whole, "--format", format)
    assert result.exit_code == 0
    assert result.stderr == ""
    lines = result.stdout.splitlines()
    assert len(lines) > 1
    if format == "jsonl":
        assert all(json.loads(line) for line in lines)


def test_a_story_is_shown_by_its_id_or_that_of_a_report_in_it(whole: Path, invoke: Invoke) -> None:
    with open_ledger(whole) as ledger:
        lulua = next(entry.id for entry in ledger.reports() if entry.id.startswith("lulua"))
    page = invoke("story", whole, lulua)
    assert page.exit_code == 0
    assert "3 reports, 2024-05-28 to 2025-07-31" in page.stdout
    assert "60249" in page.stdout and "figure: " in page.stdout
    told = json.loads(invoke("story", whole, lulua, "--format", "jsonl").stdout)
    assert invoke("story", whole, told["story"]["id"]).stdout.splitlines()[0] in page.stdout
    assert invoke("story", whole, lulua, "--format", "csv").stdout.startswith("fact,")
    assert len(told["story"]["joins"]) == 2


def test_series_of_a_category_at_a_place(whole: Path, invoke: Invoke) -> None:
    lines = invoke("series", whole, "killed in غزة", "--format", "jsonl").stdout.splitlines()
    assert lines
    assert {json.loads(line)["series"]["category"] for line in lines} == {"killed"}
    missing = invoke("series", whole, "killed in مالي")
    assert missing.exit_code == 1
    assert "no series killed in مالي: `rawi series LEDGER` lists" in missing.stderr


def test_conflicts_of_a_kind(whole: Path, invoke: Invoke) -> None:
    listed = invoke("conflicts", whole, "--format", "jsonl").stdout.splitlines()
    kinds = [json.loads(line)["conflict"]["kind"] for line in listed]
    for kind in set(kinds):
        lines = invoke("conflicts", whole, "--kind", kind, "--format", "jsonl").stdout.splitlines()
        assert [json.loads(line)["conflict"]["kind"] for line in lines] == [kind] * kinds.count(kind)
    assert invoke("conflicts", whole, "--kind", "quarrel").exit_code == 2


@pytest.mark.parametrize("command", [["stories"], ["story"], ["conflicts"], ["series"]])
def test_what_was_not_compared_is_told_of(ledger: Path, invoke: Invoke, command: list[str]) -> None:
    result = invoke(command[0], ledger, *(["r1"] if command == ["story"] else []))
    assert result.exit_code == 1
    assert f"not compared yet: run `rawi compare {ledger}`" in result.stderr


def test_reports_that_came_since_are_told_of(ledger: Path, reports: Path, invoke: Invoke) -> None:
    assert invoke("compare", ledger).exit_code == 0
    assert invoke("stories", ledger).stderr == ""
    assert invoke("read", EXAMPLES, "--ledger", ledger).exit_code == 0
    assert "brings it up to date" in invoke("stories", ledger).stderr
    assert "no story nowhere" in invoke("story", ledger, "nowhere").stderr


def test_a_copy_has_the_ids_that_other_commands_take(whole: Path, invoke: Invoke) -> None:
    rows = list(csv.DictReader(io.StringIO(invoke("copies", whole, "--format", "csv").stdout)))
    with open_ledger(whole) as ledger:
        ids = {entry.id for entry in ledger.reports()}
    assert {row["source"] for row in rows} | {row["copy"] for row in rows} <= ids
    assert "بوابة السنديان" in {row["copied by"] for row in rows}


def test_copies_of_what_was_not_compared_are_looked_for_and_say_so(ledger: Path, invoke: Invoke) -> None:
    run = invoke("copies", ledger)
    assert run.exit_code == 0
    assert f"`rawi compare {ledger}` keeps them" in run.stderr


def test_that_pages_are_dated_otherwise_is_told_once_an_outlet(whole: Path, invoke: Invoke) -> None:
    def listed(*options: str) -> list[dict[str, Any]]:
        return [
            json.loads(line) for line in invoke("conflicts", whole, "--format", "jsonl", *options).stdout.splitlines()
        ]

    paged = [one["conflict"] for one in listed() if one["conflict"]["kind"] == "page_date"]
    assert [(one["about"], [side["value"] for side in one["sides"]]) for one in paged] == [("جريدة ضفاف النيل", ["-1"])]
    assert "1 of them (1: -1 day)" in paged[0]["en"]
    own = listed("--inside")
    assert own and {one["story"] for one in own} == {None}
    assert [one["conflict"]["sides"][1]["value"] for one in own] == ["published 2025-07-30"]
    assert all(one["story"] for one in listed("--between"))


def test_a_report_with_the_id_of_another_is_told_of(invoke: Invoke, tmp_path: Path) -> None:
    reports = tmp_path / "reports.jsonl"
    both = [{"id": "x", "url": f"https://{host}.example/1", "text": "قتل ثلاثة أشخاص أمس في عدن."} for host in "ab"]
    reports.write_text("\n".join(map(json.dumps, both)), encoding="utf-8")
    invoke("read", reports, "--ledger", tmp_path / "x.db")
    result = invoke("compare", tmp_path / "x.db")
    assert result.exit_code == 0
    assert result.stderr.startswith("rawi: https://b.example/1: left out, since another report has its id")


def test_a_file_that_is_no_ledger_says_how_to_make_one(invoke: Invoke, tmp_path: Path) -> None:
    reports = tmp_path / "slice.jsonl"
    reports.write_text(json.dumps({"text": "قتل ثلاثة أشخاص أمس في عدن."}) * 40, encoding="utf-8")
    assert "`rawi read REPORTS --ledger NEW.db` makes one" in invoke("stories", reports).stderr
