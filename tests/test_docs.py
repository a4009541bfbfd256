"""What the documentation says is so: pages made from the code are current, links lead somewhere, examples run."""

import importlib.util
import re
import shlex
from pathlib import Path
from types import ModuleType

import pytest
import typer.main
from typer.core import TyperGroup

from rawi.cli import app

ROOT = Path(__file__).parents[1]
PAGES = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), ROOT / "examples" / "README.md"]
LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
SHELL = re.compile(r"(?m)^\s*(?:\$ )?(?:\.venv/bin/)?rawi ([^\n#|]+)")


def _reference() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_reference", ROOT / "docs" / "make_reference.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_reference_is_what_the_code_gives() -> None:
    for path, content in _reference().pages().items():
        assert path.read_text(encoding="utf-8") == content, f"{path.name} is out of date: run `make docs`"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    for target in LINK.findall(page.read_text(encoding="utf-8")):
        if "://" not in target:
            assert (page.parent / target).exists(), f"{page.name} links to {target}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_commands_and_options_exist(page: Path) -> None:
    root = typer.main.get_command(app)
    for line in SHELL.findall(page.read_text(encoding="utf-8")):
        words = shlex.split(line.strip().rstrip("`"))
        command = root
        while isinstance(command, TyperGroup) and words and not words[0].startswith("-"):
            assert words[0] in command.commands, f"{page.name}: rawi has no command {words[0]!r}"
            command = command.commands[words.pop(0)]
        options = {name for option in command.params for name in option.opts} | {"--help", "--version"}
        for word in words:
            if word.startswith("--"):
                assert word.split("=")[0] in options, f"{page.name}: no option {word} in {line}"


def test_python_in_the_readme_runs_and_says_what_it_prints(capsys: pytest.CaptureFixture[str]) -> None:
    blocks = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    assert blocks
    for block in blocks:
        exec(compile(block, "README.md", "exec"), {})
        promised = re.findall(r"#\s*(\S.*)$", block, re.MULTILINE)
        assert capsys.readouterr().out.splitlines() == promised
