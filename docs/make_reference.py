"""Writes the pages of docs/reference that are made from the code: commands, word lists, rules, JSON Schema.

Usage: python docs/make_reference.py   (`make docs`; a test fails when a page is not what this writes)
"""

import json
import re
from pathlib import Path
from typing import Any

import typer.main
from typer.core import TyperCommand, TyperGroup

from rawi.cli import app
from rawi.reading.order import STAGES
from rawi.records.encode import schema

REFERENCE = Path(__file__).parent / "reference"
_MADE = "<!-- Made by docs/make_reference.py; change the code, not this page. -->\n\n"
_MARKUP = re.compile(r"\[/?(?:bold|dim|cyan|green|yellow|italic)[^\]]*\]")


def commands() -> str:
    """Every command with its help, as Markdown."""
    pages = [_MADE, "# Commands\n"]
    root = typer.main.get_command(app)
    for path, command in _leaves("rawi", root):
        text, _, examples = (command.help or "").partition("\b\n")
        pages.append(f"\n## {path}\n\n{_MARKUP.sub('', text).strip()}\n")
        if examples:
            pages.append(f"\n```\n{_MARKUP.sub('', examples).strip()}\n```\n")
        rows = [
            (option.opts, getattr(option, "help", None)) for option in command.params if "--help" not in option.opts
        ]
        lines = [
            f"| `{', '.join(names)}` | {' '.join(_MARKUP.sub('', text).split())} |\n" for names, text in rows if text
        ]
        if lines:
            pages.append("\n| | |\n|---|---|\n" + "".join(lines))
    return "".join(pages)


def _leaves(path: str, command: Any) -> list[tuple[str, TyperCommand]]:
    if not isinstance(command, TyperGroup):
        return [(path, command)]
    return [leaf for name, child in command.commands.items() for leaf in _leaves(f"{path} {name}", child)]


def lexicons() -> str:
    """Every word list: where it is, what it says of itself, its columns. `rawi lexicon check` counts them."""
    pages = [_MADE, "# Word lists\n"]
    for stage in STAGES:
        for table in (*stage.tables, *stage.asked):
            lines = table.path.read_text(encoding="utf-8").splitlines()
            about = [line.removeprefix("#").strip() for line in lines if line.startswith("#")]
            columns = ", ".join(f"`{name}`" for name in lines[len(about)].split("\t"))
            pages.append(f"\n## {stage.name}/{table.path.name}\n\n{' '.join(about)}\n\nColumns: {columns}\n")
    return "".join(pages)


def rules() -> str:
    """The stages in their order, and the names of their rules."""
    pages = [_MADE, "# Stages and rules\n\nA record names the rule that made it; its examples stand beside it.\n"]
    for stage in STAGES:
        reads, writes = (
            ", ".join(f"`{kind}`" for kind in sorted(kinds)) or "nothing" for kinds in (stage.reads, stage.writes)
        )
        pages.append(
            f"\n## {stage.name}\n\nReads {reads}, writes {writes}.\n\n"
            f"{', '.join(f'`{name}`' for name in sorted(stage.rules))}\n"
        )
    return "".join(pages)


def pages() -> dict[Path, str]:
    """Each page and what it must hold."""
    return {
        REFERENCE / "cli.md": commands(),
        REFERENCE / "lexicons.md": lexicons(),
        REFERENCE / "rules.md": rules(),
        REFERENCE / "schema.json": json.dumps(schema(), ensure_ascii=False, indent=1) + "\n",
    }


if __name__ == "__main__":
    for path, content in pages().items():
        path.write_text(content, encoding="utf-8")
        print(path)
