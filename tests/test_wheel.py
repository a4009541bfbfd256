"""The wheel holds all that Rawi needs, and works where it is installed."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import rawi

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src" / "rawi"
TEXT = "قتل 12 جنديا في هجوم قرب الحدود، أمس الثلاثاء."


def run(*command: str, **environment: str) -> str:
    """What a command prints, with `environment` added; pip is told of no index."""
    added = {"PYTHONDONTWRITEBYTECODE": "1", "PIP_NO_INDEX": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1", **environment}
    done = subprocess.run(command, cwd=ROOT, env={**os.environ, **added}, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder))
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path) -> Path:
    target = wheel.parent / "site"
    run(
        sys.executable,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-deps",
        "--no-compile",
        "--target",
        str(target),
        str(wheel),
    )
    return target


def test_every_file_of_the_package_is_inside(wheel: Path) -> None:
    wanted = {
        path.relative_to(ROOT / "src").as_posix()
        for path in PACKAGE.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    names = set(zipfile.ZipFile(wheel).namelist())
    assert wanted - names == set()
    assert any(name.endswith("/lexicon/months.tsv") for name in names)
    assert any("/migrations/versions/" in name for name in names)
    assert {name for name in names if name.startswith("rawi/")} - wanted == set()
    assert {Path(name).name for name in names if "/licenses/" in name} == {"LICENSE", "NOTICE"}


def test_the_command_says_its_version(installed: Path) -> None:
    for command in (("-m", "rawi"), (str(installed / "bin" / "rawi"),)):
        assert rawi.__version__ in run(sys.executable, *command, "--version", PYTHONPATH=str(installed))


def test_it_reads_where_it_is_installed(installed: Path) -> None:
    script = f"import rawi; print(rawi.__file__); print(rawi.read_text({TEXT!r}).figures[0].low)"
    place, low = run(sys.executable, "-c", script, PYTHONPATH=str(installed), PYTHONIOENCODING="utf-8").splitlines()
    assert Path(place).is_relative_to(installed)
    assert low == "12"


def test_it_keeps_a_ledger_where_it_is_installed(installed: Path, tmp_path: Path) -> None:
    report, ledger = tmp_path / "report.txt", tmp_path / "ledger.db"
    report.write_text(TEXT, encoding="utf-8")
    command = str(installed / "bin" / "rawi")
    run(sys.executable, command, "read", str(report), "--ledger", str(ledger), PYTHONPATH=str(installed))
    script = f"import rawi\nwith rawi.open_ledger({str(ledger)!r}) as kept: print(len(list(kept.readings())))"
    assert run(sys.executable, "-c", script, PYTHONPATH=str(installed)).strip() == "1"
