"""The rules of ARCHITECTURE.md that a machine can check."""

import ast
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

from rawi.matching.sheet import Sheet
from rawi.pages import read_page
from rawi.reading import lexicon
from rawi.reading.order import STAGES
from rawi.records import Source
from rawi.sources import find, read_sources
from rawi.text import lay_out

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src" / "rawi"
READING = PACKAGE / "reading"

MOST_LINES = 400
MOST_LINES_OF_A_FUNCTION = 60

DOORS = {
    "alembic": "ledger",
    "gzip": "sources",
    "hijridate": "reading/dates",
    "psycopg": "ledger",
    "rensa": "compare",
    "resiliparse": "pages",
    "rich": "cli",
    "selectolax": "pages",
    "sqlalchemy": "ledger",
    "sqlite3": "ledger",
    "trafilatura": "pages",
    "typer": "cli",
    "zlib": "sources",
}
"""What only one room may import. `msgspec` is the vocabulary's and free to all."""
EVERYWHERE = {"msgspec"}
STANDARD = {*sys.stdlib_module_names, "_typeshed"}
NOWHERE = {"asyncio", "ftplib", "http", "httpx", "pickle", "random", "requests", "secrets", "socket", "urllib", "uuid"}
"""What would reach for the network, or make the same input give other output."""
FILES = {
    "arabic/compiled.py",
    "arabic/lexicon.py",
    "arabic/verbs.py",
    "cli/__init__.py",
    "cli/output.py",
    "export/csv.py",
    "export/mapping.py",
    "sources/read.py",
}
"""Where files are opened: word lists and tables, reports in, and what the user asked for out."""
OPENERS = {"open", "read_bytes", "read_text", "write_bytes", "write_text"}


def modules(*folders: Path) -> list[Path]:
    return sorted(path for folder in folders for path in folder.rglob("*.py"))


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), path.name)


def imports(path: Path) -> Iterator[str]:
    """The dotted names a module imports, wherever in it."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports by dots"
            yield node.module or ""


def inside(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def test_layers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.syspath_prepend(str(ROOT / "src"))
    status = lint_imports(cache_dir=str(tmp_path), no_logo=True)
    assert status == EXIT_STATUS_SUCCESS, capsys.readouterr().out


def test_every_room_has_its_layer() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    (contract,) = project["tool"]["importlinter"]["contracts"]
    named = {room.strip() for layer in contract["layers"] for room in layer.split("|")}
    rooms = {
        f"rawi.{path.stem}" for path in PACKAGE.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()
    }
    assert rooms - {"rawi.__init__", "rawi.__main__"} == named


def test_one_doorkeeper_for_each_outside_library() -> None:
    strays = [
        f"{inside(path)} imports {name}"
        for path in modules(PACKAGE)
        for name in imports(path)
        if name.split(".")[0] in NOWHERE
        or not inside(path).startswith(DOORS.get(name.split(".")[0], ""))
        or name.split(".")[0] not in {*STANDARD, *DOORS, *EVERYWHERE, "rawi"}
    ]
    assert strays == []


def test_every_dependency_is_used() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    declared = {line.split(">")[0] for line in project["project"]["dependencies"]}
    used = {name.split(".")[0] for path in modules(PACKAGE) for name in imports(path)}
    assert declared == (used & {*DOORS, *EVERYWHERE}) - STANDARD


def test_files_are_opened_in_few_places() -> None:
    strays = [
        f"{inside(path)}:{node.lineno}"
        for path in modules(PACKAGE)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call) and _opens(node.func) and inside(path) not in FILES
    ]
    assert strays == []


def _opens(function: ast.expr) -> bool:
    if isinstance(function, ast.Name):
        return function.id == "open"
    return isinstance(function, ast.Attribute) and function.attr in OPENERS


def test_only_the_conductor_guards_against_anything() -> None:
    guards = [
        inside(path)
        for path in modules(PACKAGE)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ExceptHandler) and _catches_all(node) and not _raises_again(node)
    ]
    assert guards == ["pipeline.py"]


def _catches_all(handler: ast.ExceptHandler) -> bool:
    return handler.type is None or ast.unparse(handler.type) in ("Exception", "BaseException")


def _raises_again(handler: ast.ExceptHandler) -> bool:
    last = handler.body[-1]
    return isinstance(last, ast.Raise) and last.exc is None


@pytest.mark.parametrize("folder", ["src", "tests", "benchmarks"])
def test_modules_are_short(folder: str) -> None:
    lengths = {str(path): len(path.read_text(encoding="utf-8").splitlines()) for path in modules(ROOT / folder)}
    assert {path: length for path, length in lengths.items() if length > MOST_LINES} == {}


def test_functions_are_short() -> None:
    lengths = {
        f"{inside(path)}:{node.name}": (node.end_lineno or 0) - node.lineno + 1
        for path in modules(PACKAGE)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    assert {name: length for name, length in lengths.items() if length > MOST_LINES_OF_A_FUNCTION} == {}


def test_tests_mirror_the_package() -> None:
    folders = {path.name for path in (ROOT / "tests").iterdir() if any(path.glob("test_*.py"))}
    assert folders <= {path.name for path in PACKAGE.iterdir()}
    assert {"arabic", "matching", "text", "records"} <= folders


def test_stages_do_not_import_one_another() -> None:
    stages = {stage.name for stage in STAGES}
    folders = {path.parent.name for path in READING.glob("*/__init__.py")}
    assert folders == stages
    strays = [
        f"{inside(path)} imports {name}"
        for stage in stages
        for path in modules(READING / stage)
        for name in imports(path)
        if name.startswith("rawi.reading") and name.split(".")[2:3] not in ([stage], ["stage"])
    ]
    assert strays == []


def test_what_a_stage_reads_was_written_before() -> None:
    written: set[str] = set()
    for stage in STAGES:
        assert stage.reads <= written, f"{stage.name} reads {set(stage.reads - written)}, which no earlier stage writes"
        written |= stage.writes
    assert len({stage.name for stage in STAGES}) == len(STAGES)


class Watched(dict[str, Any]):
    """What lies on a sheet by kind, noting which kinds are asked for and which are added."""

    def __init__(self) -> None:
        super().__init__()
        self.reads: set[str] = set()
        self.writes: set[str] = set()

    def get(self, key: str, default: Any = None) -> Any:
        self.reads.add(key)
        return super().get(key, default)

    def __getitem__(self, key: str) -> Any:
        self.reads.add(key)
        return super().__getitem__(key)

    def setdefault(self, key: str, default: Any = None) -> Any:
        self.writes.add(key)
        return super().setdefault(key, default)

    def __setitem__(self, key: str, value: Any) -> None:
        self.writes.add(key)
        super().__setitem__(key, value)

    def __iter__(self) -> Iterator[str]:
        raise AssertionError("a stage goes through all kinds of record: ask for those it reads")

    items = values = keys = __iter__  # type: ignore[assignment]


def test_stages_read_and_write_what_they_say() -> None:
    sources = [
        source for address in find([str(ROOT / "examples" / "reports")]) for source in read_sources(str(address))
    ]
    written: dict[str, set[str]] = {stage.name: set() for stage in STAGES}
    for source in sources:
        assert isinstance(source, Source)
        sheet = Sheet(lay_out(read_page(source)), lexicon())
        watched = Watched()
        sheet.placed = watched
        for stage in STAGES:
            watched.reads, watched.writes, made = set(), set(), len(sheet.made)
            stage.run(sheet)
            assert watched.reads <= stage.reads | stage.writes, stage.name
            assert watched.writes <= stage.writes, stage.name
            assert {record.stage for record in sheet.made[made:]} <= {stage.name}
            assert {record.record.rule for record in sheet.made[made:]} <= set(stage.rules), stage.name
            written[stage.name] |= watched.writes
    assert written == {stage.name: set(stage.writes) for stage in STAGES}
