import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console
from typer.testing import Result

import command
from rawi import open_ledger, read
from rawi.cli import progress, screen
from rawi.cli import read as read_command
from rawi.records import Reading
from rawi.records.encode import encode


def rows(run: Result) -> list[list[str]]:
    """The cells of the table that was printed, its head first."""
    head, _, *lines = run.stdout.splitlines()
    return [re.split(r" {2,}", line.rstrip()) for line in (head, *lines)]


def readings(*paths: str | Path) -> list[Reading]:
    found = [result for result in read(*map(str, paths)) if isinstance(result, Reading)]
    assert found
    return found


def test_the_table_has_a_row_a_report_and_counts_what_there_is(invoke: Any, reports: Path) -> None:
    run = invoke("read", reports)
    assert run.exit_code == 0
    head, first, second = rows(run)
    of = readings(reports)[0]
    kinds = [kind for kind in head[4:] if kind != "unread"]
    assert head[:4] == ["id", "outlet", "published", "title"]
    assert {"dates", "figures"} <= set(kinds)
    assert not {"gaps", "ledger"} & set(head)
    assert first[:4] == ["r1", "منبر الساحل", "2025-07-30", "مقتل 12 جنديا في هجوم على الحدود"]
    assert first[4:][: len(kinds)] == [str(len(getattr(of, kind))) for kind in kinds]
    assert second[:3] == ["r2", "بوابة الوادي", "لقاء في بغداد"]
    assert run.stderr == ""


def test_a_title_longer_than_its_column_is_cut_and_its_row_stays_one_line(invoke: Any, tmp_path: Path) -> None:
    long = tmp_path / "long.jsonl"
    long.write_text(json.dumps({"text": "قال الوزير إن الهدنة باقية. " * 20, "title": "ا" * 400}), encoding="utf-8")
    (_, row) = rows(invoke("read", long))
    assert re.fullmatch("ا{59}…", row[1])


def test_jsonl_is_what_the_library_reads(invoke: Any, reports: Path) -> None:
    run = invoke("read", reports, "--format", "jsonl")
    assert run.stdout_bytes == b"".join(encode(reading) + b"\n" for reading in readings(reports))


@pytest.mark.parametrize("variables", [{"LC_ALL": "C"}, {"LC_ALL": "POSIX", "PYTHONIOENCODING": "latin-1"}])
@pytest.mark.parametrize("format", ["table", "jsonl"])
def test_output_is_utf_8_in_every_locale(reports: Path, format: str, variables: dict[str, str]) -> None:
    strict = {"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", **variables}
    run = command.rawi("read", reports, "--format", format, "--outlet", "ع", env=command.environment(**strict))
    assert run.returncode == 0, run.stderr
    assert "منبر الساحل" in run.stdout.decode("utf-8")


@pytest.mark.parametrize(
    ("data", "title"),
    [
        (b'{"text": "\\u0642\\u0627\\u0644 3", "title": "one"}', "one"),
        ("<html><head></head><body><h1>عنوان</h1><p>قتل 3 جنود في الهجوم على المعبر.</p></body></html>".encode(), None),
        ("قتل 3 جنود في الهجوم على المعبر.".encode(), None),
    ],
)
def test_stdin_may_be_json_lines_html_or_text(data: bytes, title: str | None) -> None:
    run = command.rawi("read", "-", "--format", "jsonl", input=data)
    assert run.returncode == 0, run.stderr
    report = json.loads(run.stdout)["report"]
    assert "3" in report["text"]
    assert title in (None, report["title"])


def test_what_the_page_does_not_say_is_filled_in_and_nothing_else(invoke: Any, reports: Path) -> None:
    run = invoke("read", reports, "--format", "jsonl", "--published", "2025-08-01", "--outlet", "آخر")
    found = [json.loads(line)["report"] for line in run.stdout.splitlines()]
    assert [report["published"] for report in found] == ["2025-07-30", "2025-08-01"]
    assert [report["outlet"] for report in found] == ["منبر الساحل", "بوابة الوادي"]


@pytest.mark.parametrize("date", ["yesterday", "30/07/2025", "2025-02-30", "٢٠٢٥-٠٧-٣٠", ""])
def test_a_date_that_is_none_is_wrong_usage(invoke: Any, reports: Path, date: str) -> None:
    run = invoke("read", reports, "--published", date)
    assert run.exit_code == 2
    assert "ISO date" in run.stderr


def test_what_cannot_be_read_is_a_line_and_exit_code_1_and_the_others_are_read(invoke: Any, reports: Path) -> None:
    bad = reports.with_name("bad.txt")
    bad.write_bytes(b"")
    run = invoke("read", bad, reports, reports.with_name("missing.html"), "--format", "jsonl")
    assert run.exit_code == 1
    assert len(run.stdout.splitlines()) == 2
    first, second, count = run.stderr.splitlines()
    assert first.startswith(f"rawi: {bad} is empty: ")
    assert second.startswith(f"rawi: {reports.with_name('missing.html')} cannot be found")
    assert count == "rawi: 2 of 4 reports could not be read"


def test_a_ledger_is_made_and_says_what_became_of_each_report(invoke: Any, reports: Path, tmp_path: Path) -> None:
    book = tmp_path / "new.db"
    outcomes = [
        [row[-1] for row in rows(invoke("read", reports, "--ledger", book, *more))]
        for more in ((), (), ("--published", "2025-08-01"))
    ]
    assert outcomes == [["ledger", "new", "new"], ["ledger", "same", "same"], ["ledger", "same", "reread"]]
    with open_ledger(book) as held:
        assert [reading.id for reading in held.readings()] == ["r1", "r2"]


def test_more_readings_than_a_transaction_takes_are_all_kept(invoke: Any, tmp_path: Path) -> None:
    many, book = tmp_path / "many.jsonl", tmp_path / "many.db"
    count = read_command._LEDGER_BATCH * 2 + 1
    lines = (json.dumps({"id": f"n{number}", "text": f"قتل {number} جنود."}) for number in range(count))
    many.write_text("\n".join(lines), encoding="utf-8")
    run = invoke("read", many, "--ledger", book, "--format", "jsonl")
    assert len(run.stdout.splitlines()) == count
    with open_ledger(book) as held:
        assert held.info().reports == count


def test_out_writes_json_lines_and_a_table_where_it_is_asked_for(invoke: Any, reports: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run = invoke("read", reports, "--out", out)
    assert (run.exit_code, run.output) == (0, "")
    assert out.read_bytes() == invoke("read", reports, "--format", "jsonl").stdout_bytes
    invoke("read", reports, "--out", out, "--format", "table")
    assert out.read_text(encoding="utf-8") == invoke("read", reports).stdout
    assert {path.name for path in tmp_path.iterdir()} == {"out", "reports.jsonl"}


def test_out_in_a_folder_that_is_not_there_is_one_line(invoke: Any, reports: Path, tmp_path: Path) -> None:
    run = invoke("read", reports, "--out", tmp_path / "none" / "out.jsonl")
    assert run.exit_code == 1
    (line,) = run.stderr.splitlines()
    assert line.startswith(f"rawi: {tmp_path / 'none' / 'out.jsonl.part'}: No such file or directory")


def test_stats_count_records_by_rule_and_go_to_stderr(invoke: Any, reports: Path) -> None:
    run = invoke("read", reports, "--stats", "--format", "jsonl")
    assert len(run.stdout.splitlines()) == 2
    found = readings(reports)
    rule = found[0].dates[0].rule
    count = sum(date.rule == rule for reading in found for date in reading.dates)
    assert re.search(rf"^dates +{rule} +{count}$", run.stderr, re.MULTILINE)
    assert run.stderr.endswith("\n2 reports read, 0 not\n")


def test_processes_change_nothing(invoke: Any, tmp_path: Path, reports: Path) -> None:
    (tmp_path / "bad.txt").write_bytes(b"\0" * 100)
    one, two = (invoke("read", tmp_path, reports, "--format", "jsonl", "--jobs", jobs) for jobs in (1, 2))
    assert (one.exit_code, one.stdout_bytes, one.stderr) == (two.exit_code, two.stdout_bytes, two.stderr)
    assert one.exit_code == 1


def test_large_files_are_read_by_a_process_a_core_and_small_ones_by_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: 8)
    small, large = tmp_path / "small.txt", tmp_path / "large.jsonl"
    small.write_bytes(b"x")
    with large.open("wb") as file:
        file.truncate(5_000_000)
    assert read_command._processes([str(small), "-", str(tmp_path / "gone.txt")]) == 1
    assert read_command._processes([str(small), str(large)]) == 8


def test_a_path_that_is_not_there_leaves_no_ledger(invoke: Any, tmp_path: Path) -> None:
    assert invoke("read", tmp_path / "missing.html", "--ledger", tmp_path / "x.db").exit_code == 1
    assert list(tmp_path.iterdir()) == []


def test_no_progress_in_a_pipe(invoke: Any, reports: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "monotonic", iter(range(0, 10_000, 100)).__next__)
    assert invoke("read", reports).stderr == ""


def test_progress_on_a_terminal_once_it_takes_long(invoke: Any, reports: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = io.StringIO()
    terminal = Console(file=shown, force_terminal=True, width=80)
    plain = screen.console
    monkeypatch.setattr(screen, "console", lambda file=None, stderr=False: terminal if stderr else plain(file))
    first = invoke("read", reports)
    assert shown.getvalue() == ""
    monkeypatch.setattr(progress, "monotonic", iter(range(0, 10_000, 100)).__next__)
    assert invoke("read", reports).stdout == first.stdout
    assert "2/?" in shown.getvalue()


@pytest.mark.parametrize("run", [["ledger", "check"], ["actors"], ["copies"], ["export", "--format", "jsonl"]])
def test_whatever_goes_over_a_whole_ledger_shows_how_far_it_is(
    invoke: Any, reports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: list[str]
) -> None:
    book = tmp_path / "x.db"
    invoke("read", reports, "--ledger", book)
    first = invoke(*run, book)
    shown = io.StringIO()
    terminal = Console(file=shown, force_terminal=True, width=80)
    plain = screen.console
    monkeypatch.setattr(screen, "console", lambda file=None, stderr=False: terminal if stderr else plain(file))
    monkeypatch.setattr(progress, "monotonic", iter(range(0, 10_000, 100)).__next__)
    assert invoke(*run, book).stdout == first.stdout
    assert "/2" in shown.getvalue()
