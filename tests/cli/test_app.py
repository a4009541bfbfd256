import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

import command
from rawi import __version__
from rawi.cli import app

COMMANDS = (
    "read", "show", "explain", "export", "schema", "ledger list", "ledger info", "ledger check", "lexicon check",
    "lexicon find",
)  # fmt: skip


def test_it_says_its_version() -> None:
    run = CliRunner().invoke(app, ["--version"])
    assert (run.exit_code, run.stdout) == (0, f"rawi {__version__}\n")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself_with_an_example(name: str) -> None:
    run = CliRunner().invoke(app, [*name.split(), "--help"])
    assert run.exit_code == 0
    assert run.stdout.count(f" rawi {name} ") >= 2  # its usage, and an example


def test_the_help_of_read_names_the_exit_codes() -> None:
    assert "Exit codes: 0 all read, 1 some could not be" in CliRunner().invoke(app, ["read", "--help"]).stdout


@pytest.mark.parametrize("arguments", ([], ["ledger"], ["lexicon"], ["reed"], ["read", "--jbos", "2", "x"], ["export"]))
def test_wrong_usage_ends_with_2(arguments: list[str]) -> None:
    run = CliRunner().invoke(app, arguments)
    assert run.exit_code == 2
    assert "Traceback" not in run.output


def test_starting_does_not_load_the_reader() -> None:
    heavy = (
        "{'rich', 'msgspec', 'sqlalchemy', 'alembic', 'trafilatura', 'resiliparse', 'rawi.pipeline', 'rawi.reading'}"
    )
    program = f"import sys, rawi.cli; print(sorted({heavy} & set(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_an_error_is_one_line_and_never_a_traceback(tmp_path: Path) -> None:
    book = tmp_path / "not a\nledger.db"
    book.write_text("قائمة المشتريات\n" * 100, encoding="utf-8")
    run = command.rawi("ledger", "info", book)
    assert run.returncode == 1
    assert run.stdout == b""
    (line,) = run.stderr.decode().splitlines()
    assert line.startswith("rawi: ")
    assert "not a ledger.db" in line


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
def test_a_full_disk_is_one_line() -> None:
    with Path("/dev/full").open("wb") as full:
        arguments = [command.RAWI, "schema"]
        run = subprocess.run(arguments, stdout=full, stderr=subprocess.PIPE, check=False, env=command.environment())
    assert run.returncode == 1
    assert run.stderr.decode() == "rawi: output: No space left on device: check the path, permissions and free space\n"
