"""What the tests of the command line share."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from rawi.cli import app

Invoke = Callable[..., Result]

REPORTS = (
    (
        "منبر الساحل",
        "2025-07-30",
        "مقتل 12 جنديا في هجوم على الحدود",
        "قتل 12 جنديا، أمس الثلاثاء، في هجوم على الحدود.",
    ),
    ("بوابة الوادي", None, "لقاء في بغداد", "وصل الوزير إلى بغداد اليوم. وقال إن 3 اتفاقيات ستوقع في أغسطس المقبل."),
)


@pytest.fixture
def invoke(monkeypatch: pytest.MonkeyPatch) -> Invoke:
    """Run the command inside this process."""
    monkeypatch.delenv("RAWI_LEDGER", raising=False)
    runner = CliRunner()
    return lambda *arguments, **options: runner.invoke(app, [str(argument) for argument in arguments], **options)


def jsonl(reports: Sequence[tuple[str, str | None, str, str]] = REPORTS) -> str:
    """Reports as JSON lines, with ids `r1`, `r2`…"""
    keys = ("outlet", "published", "title", "text")
    return "".join(
        json.dumps({"id": f"r{number}", **dict(zip(keys, report, strict=True))}, ensure_ascii=False) + "\n"
        for number, report in enumerate(reports, 1)
    )


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """A file with two reports."""
    path = tmp_path / "reports.jsonl"
    path.write_text(jsonl(), encoding="utf-8")
    return path


@pytest.fixture
def ledger(tmp_path: Path, reports: Path, invoke: Invoke) -> Path:
    """A ledger that holds them."""
    path = tmp_path / "reports.db"
    assert invoke("read", reports, "--ledger", path).exit_code == 0
    return path
