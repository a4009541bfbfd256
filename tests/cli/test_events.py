import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def book(invoke: Any, tmp_path: Path) -> Path:
    reports = tmp_path / "reports.jsonl"
    texts = ["انتقدت مصر إسرائيل في 5 مايو 2025.", "دعت مصر إسرائيل إلى وقف إطلاق النار في القاهرة."]
    lines = [json.dumps({"id": f"r{number}", "text": text}) for number, text in enumerate(texts, 1)]
    reports.write_text("\n".join(lines), encoding="utf-8")
    path = tmp_path / "events.db"
    assert invoke("read", reports, "--ledger", path).exit_code == 0
    return path


def found(invoke: Any, book: Path, *options: str) -> list[dict[str, Any]]:
    run = invoke("events", book, "--format", "jsonl", *options)
    assert run.exit_code == 0, run.output
    return [json.loads(line) for line in run.stdout.splitlines()]


def test_lists_who_did_what_to_whom(invoke: Any, book: Path) -> None:
    row = found(invoke, book)[0]
    assert (row["type"], row["actors"], row["recipients"]) == ("ACCUSE", ["مصر"], ["إسرائيل"])
    assert (row["date"], row["modality"], row["predicate"]) == ("2025-05-05", "actual", ["انتقدت"])


def test_options_narrow_the_list(invoke: Any, book: Path) -> None:
    assert [row["type"] for row in found(invoke, book, "--modality", "demanded")] == ["RETREAT"]
    assert [row["report"] for row in found(invoke, book, "--type", "REQUEST", "--party", "EGY")] == ["r2"]
    assert [row["type"] for row in found(invoke, book, "--since", "2025", "--until", "2025-05")] == ["ACCUSE"]
    assert found(invoke, book, "--since", "2026") == []
    assert found(invoke, book, "--party", "إسرائيل", "--party", "قطر") == []
    assert {row["place"] for row in found(invoke, book, "--place", "القاهرة")} == {"القاهرة"}
    assert {row["place"] for row in found(invoke, book, "--place", "EGY")} == {"القاهرة"}
    assert found(invoke, book, "--place", "ITA") == []


def test_prints_csv_and_a_table(invoke: Any, book: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(invoke("events", book, "--format", "csv").stdout)))
    assert rows[0]["actors"] == "مصر"
    assert "انتقدت" in invoke("events", book).stdout


def test_a_type_that_there_is_not_is_an_error(invoke: Any, book: Path) -> None:
    run = invoke("events", book, "--type", "MEET")
    assert run.exit_code == 2
    assert "CONSULT" in run.output


@pytest.mark.parametrize("date", ["أمس", "2025-13", "2025-02-30", "2025-7"])
def test_what_is_no_date_is_an_error(invoke: Any, book: Path, date: str) -> None:
    run = invoke("events", book, "--since", date)
    assert run.exit_code == 2
    assert "2025-07-30" in run.output
