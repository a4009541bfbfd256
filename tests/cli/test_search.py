import json
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def book(invoke: Any, tmp_path: Path) -> Path:
    reports = tmp_path / "reports.jsonl"
    texts = ["وصل الوزير إلى\nالقاهرة، وغادر القاهرة.", "بحث الوزيران الهدنة في الدوحة."]
    lines = [
        json.dumps({"id": f"r{number}", "published": f"2025-07-0{number}", "text": text})
        for number, text in enumerate(texts, 1)
    ]
    reports.write_text("\n".join(lines), encoding="utf-8")
    path = tmp_path / "search.db"
    assert invoke("read", reports, "--ledger", path).exit_code == 0
    return path


def test_a_hit_names_its_exact_characters(invoke: Any, book: Path) -> None:
    (hit,) = map(json.loads, invoke("search", book, "هدنة", "--format", "jsonl").stdout.splitlines())
    text = "بحث الوزيران الهدنة في الدوحة."
    assert (hit["report"], hit["text"], hit["start"], hit["end"]) == ("r2", text, 0, len(text))
    assert [text[start:end] for start, end in hit["matches"]] == hit["found"] == ["الهدنة"]


def test_prints_a_table_and_csv(invoke: Any, book: Path) -> None:
    assert "القاهرة" in invoke("search", book, "القاهرة").stdout
    lines = invoke("search", book, "القاهرة", "الدوحة", "--any", "--format", "csv").stdout.splitlines()
    assert lines[0].startswith("report,url,outlet")
    assert [line[:2] for line in lines[1:]] == ["r2", "r1"]


def test_says_when_there_are_more(invoke: Any, book: Path) -> None:
    run = invoke("search", book, "وزير", "القاهرة", "--any", "--limit", "1", "--format", "jsonl")
    assert len(run.stdout.splitlines()) == 1
    assert "more than 1 passages" in run.stderr
    assert "more than" not in invoke("search", book, "وزير", "القاهرة", "--any", "--limit", "0").stderr


@pytest.mark.parametrize(("arguments", "told"), [(["..."], "no word"), (["هدنة", "--since", "الأمس"], "no date")])
def test_what_cannot_be_searched_is_an_error(invoke: Any, book: Path, arguments: list[str], told: str) -> None:
    run = invoke("search", book, *arguments)
    assert run.exit_code == 2
    assert told in run.output


def test_a_limit_that_no_database_takes_is_wrong_usage(invoke: Any, book: Path) -> None:
    run = invoke("search", book, "هدنة", "--limit", 10**24)
    assert run.exit_code == 2
    assert "--limit" in run.output


def test_a_table_has_the_day_of_publication_and_csv_the_hour(invoke: Any, tmp_path: Path) -> None:
    reports, path = tmp_path / "one.jsonl", tmp_path / "one.db"
    reports.write_text(
        json.dumps({"id": "r1", "published": "2025-07-30T18:40:00+03:00", "text": "بحث الوزيران الهدنة."})
    )
    assert invoke("read", reports, "--ledger", path).exit_code == 0
    assert "2025-07-30  " in invoke("search", path, "هدنة").stdout
    assert "2025-07-30T18:40:00+03:00" in invoke("search", path, "هدنة", "--format", "csv").stdout
