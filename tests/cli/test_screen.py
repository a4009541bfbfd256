import io
import os
import unicodedata
from unittest.mock import patch

import pytest
import rich.console
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from rawi.cli.message import complain, one_line
from rawi.cli.rows import print_rows
from rawi.cli.screen import Cell, console, inline, table

FSI, PDI = "\u2068", "\u2069"
_BIDI_SCOPES = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
MARKED = "قُتِلَ ثلاثةُ جُنودٍ في الهُجومِ"


def drawn(*rows: tuple[str, ...], terminal: bool, width: int = 200, short: bool = False) -> list[str]:
    """The lines of a table with these rows."""
    file = io.StringIO()
    screen = Console(file=file, force_terminal=terminal, color_system=None, width=width)
    made = table(*(f"column {number}" for number, _ in enumerate(rows[0])))
    for row in rows:
        made.add_row(*(Cell(text, short=short) for text in row))
    screen.print(made)
    return file.getvalue().splitlines()[2:]


def test_on_a_terminal_each_arabic_cell_is_isolated_from_its_neighbours() -> None:
    (line,) = drawn(("3f9a", "وكالة الجسر", "2025-07-30", "لقاء في القاهرة", "3"), terminal=True)
    assert line.split("  ", 1)[0] == "3f9a"
    assert f"{FSI}وكالة الجسر{PDI}" in line
    assert f"{FSI}لقاء في القاهرة{PDI}" in line
    assert f"{FSI}2025" not in line


def test_in_a_pipe_there_is_nothing_that_cannot_be_seen() -> None:
    (line,) = drawn(("3f9a", "وكالة الجسر", "لقاء في القاهرة"), terminal=False)
    assert not any(unicodedata.category(character) in ("Cf", "Cc") for character in line)


def test_columns_stand_under_one_another_whatever_marks_are_in_them() -> None:
    rows = [("a", MARKED, "7"), ("b", "قتل ثلاثة جنود في الهجوم", "8"), ("c", "الرئـيس", "9"), ("d", "ﷺ ﻻ", "6")]
    for terminal in (True, False):
        lines = drawn(*rows, terminal=terminal)
        assert len({cell_len(line.rstrip()) for line in lines}) == 1


def test_a_cell_cut_short_closes_its_isolate() -> None:
    (line,) = drawn(("x", "بحث الوزيران تثبيت الهدنة وفتح المعابر", "7"), terminal=True, width=30, short=True)
    start, end = line.index(FSI), line.index(PDI)
    assert line[start:end].endswith("…")
    assert line.rstrip().endswith("7")


def test_a_folded_cell_closes_its_isolate_on_each_line() -> None:
    lines = drawn(("x", "بحث الوزيران تثبيت الهدنة وفتح المعابر", "7"), terminal=True, width=30)
    assert len(lines) > 1
    assert all(line.count(FSI) == line.count(PDI) == 1 for line in lines)


def test_a_screen_that_is_none_is_as_wide_as_its_lines() -> None:
    file = io.StringIO()
    screen = console(file)
    made = table("title")
    made.add_row(Cell("كلمة " * 500))
    screen.print(made)
    assert len(file.getvalue().splitlines()) == 3


def test_text_is_no_markup() -> None:
    file = io.StringIO()
    screen = console(file)
    screen.print(inline("[bold]قال[/] :warning: [link=x]", screen))
    assert file.getvalue() == "[bold]قال[/] :warning: [link=x]\n"


@given(st.text())
def test_a_line_cannot_command_the_terminal_or_turn_its_neighbours(text: str) -> None:
    line = one_line(text)
    assert line.isprintable() or {unicodedata.category(c) for c in line if not c.isprintable()} <= {
        "Cf", "Cn", "Co", "Cs", "Zs",
    }  # fmt: skip
    assert len(line.splitlines()) <= 1
    assert not _BIDI_SCOPES & {unicodedata.bidirectional(character) for character in line}


def test_what_holds_words_together_stays() -> None:
    assert one_line("می\u200cخواهد ‏(أ ف ب)\u00a0قُتِلَ") == "می\u200cخواهد ‏(أ ف ب)\u00a0قُتِلَ"


def test_without_a_screen_a_table_is_a_row_a_line_with_nothing_behind_it() -> None:
    file = io.StringIO()
    made = table("id", "count", "title")
    made.columns[1].justify = "right"
    made.columns[2].max_width = 6
    made.add_row("a", "7", Cell("مقتل 12 جنديا"))
    made.add_row(Cell("bcd"), "10", Cell(""))
    console(file).print(made)
    assert file.getvalue().splitlines() == ["id   count  title", "─" * 18, "a        7  مقتل …", "bcd     10"]


def test_a_long_table_on_a_screen_comes_in_blocks_with_a_header_each(capsys: pytest.CaptureFixture[str]) -> None:
    rows = [{"id": number, "type": "CONSULT", "text": "كلمة " * 9} for number in range(1100)]
    print_rows(rows, ("id", "type", "text"), "table")
    assert capsys.readouterr().out.count("type") == 1
    with patch.object(rich.console.Console, "is_terminal", True), patch.dict(os.environ, COLUMNS="40"):
        print_rows(rows, ("id", "type", "text"), "table")
    out = capsys.readouterr().out
    assert out.count("type") == 3
    assert out.count("CONSULT") == len(rows)  # a code is not folded


def test_what_a_locale_without_utf8_made_of_a_name_is_told_as_it_was_typed(capsys: pytest.CaptureFixture[str]) -> None:
    complain("دفتر.db".encode().decode("ascii", "surrogateescape") + ": لا يوجد")
    complain("\ud800")
    assert capsys.readouterr().err.splitlines()[0] == "rawi: دفتر.db: لا يوجد"
