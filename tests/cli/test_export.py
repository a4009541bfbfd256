import csv
import json
from pathlib import Path
from typing import Any

import pytest

from rawi.records import RECORD_KINDS


def test_json_lines_are_those_of_read_in_the_order_of_the_ledger(invoke: Any, ledger: Path, reports: Path) -> None:
    run = invoke("export", ledger, "--format", "jsonl")
    assert run.stdout_bytes == invoke("read", reports, "--format", "jsonl").stdout_bytes
    out = ledger.with_name("out.jsonl")
    assert invoke("export", ledger, "--format", "jsonl", "--out", out).output == ""
    assert out.read_bytes() == run.stdout_bytes


def test_csv_is_a_folder_of_files_and_a_second_time_replaces_them(invoke: Any, ledger: Path) -> None:
    folder = ledger.parent / "new" / "csv"
    for _ in range(2):
        assert invoke("export", ledger, "--format", "csv", "--out", folder).output == ""
        assert {path.name for path in folder.iterdir()} == {f"{kind}.csv" for kind in RECORD_KINDS}
        assert [path.name for path in folder.parent.iterdir()] == ["csv"]
    with (folder / "dates.csv").open(encoding="utf-8-sig", newline="") as file:
        assert {row["report"] for row in csv.DictReader(file)} == {"r1", "r2"}


def test_csv_that_fails_leaves_the_folder_as_it_was(invoke: Any, ledger: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(readings: object, out: Path) -> None:
        (out / "dates.csv").write_bytes(b"half")
        raise OSError(28, "No space left on device", "dates.csv")

    monkeypatch.setattr("rawi.export.csv.write", fail)
    folder = ledger.parent / "csv"
    run = invoke("export", ledger, "--format", "csv", "--out", folder)
    assert run.exit_code == 1
    assert run.stderr == "rawi: dates.csv: No space left on device: check the path, permissions and free space\n"
    assert not folder.exists()


@pytest.mark.parametrize("out", [[], ["--out", "FILE"]])
def test_csv_wants_a_folder(invoke: Any, ledger: Path, out: list[str]) -> None:
    run = invoke("export", ledger, "--format", "csv", *(word.replace("FILE", str(ledger)) for word in out))
    assert run.exit_code == 2
    assert "name a folder" in " ".join(run.stderr.replace("│", " ").split())


def test_a_format_has_to_be_named(invoke: Any, ledger: Path) -> None:
    assert invoke("export", ledger).exit_code == 2


def test_events_of_a_ledger_and_of_a_file_of_readings_are_the_same(invoke: Any, ledger: Path, reports: Path) -> None:
    readings = ledger.with_name("readings.jsonl")
    assert invoke("export", ledger, "--format", "jsonl", "--out", readings).exit_code == 0
    runs = [invoke("export", source, "--format", "acled") for source in (ledger, readings)]
    assert runs[0].stdout_bytes == runs[1].stdout_bytes
    assert runs[0].stdout_bytes.startswith(b"\xef\xbb\xbfevent_id_cnty,")
    assert "rows of acled" in runs[0].stderr


def test_the_losses_are_written_where_asked_for(invoke: Any, ledger: Path) -> None:
    out, losses = ledger.with_name("events.jsonl"), ledger.with_name("losses.json")
    run = invoke("export", ledger, "--format", "plover", "--out", out, "--losses", losses)
    assert run.exit_code == 0
    found = json.loads(losses.read_bytes())
    assert found["rows"] == len(out.read_text(encoding="utf-8").splitlines())
    assert set(found) == {"format", "events", "rows", "unread_columns", "total", "reports"}
    assert invoke("export", ledger, "--format", "jsonl", "--losses", losses).exit_code == 2


def test_a_file_that_holds_no_readings_is_told_of(invoke: Any, reports: Path) -> None:
    run = invoke("export", reports, "--format", "plover")
    assert run.exit_code == 1
    assert "not a reading" in run.stderr
