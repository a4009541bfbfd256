"""A word list is the same whether it is read or was kept, and is read anew when it has changed."""

import sys
from pathlib import Path

import pytest

from rawi.arabic.lexicon import Entry, Row, Table
from rawi.errors import LexiconError

LIST = "# source: rawi\nform\tsource\nسد\trawi\nجسر\trawi\n"


def entries(path: Path, kind: str = "thing") -> list[Entry]:
    return Table(kind, path, Row, lambda row: [(row.form, ""), ("ال" + row.form, "definite")]).entries


def kept(path: Path) -> list[Path]:
    return sorted(path.parent.glob("__pycache__/*.msgpack"))


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A list of a stage; what is read of it is kept, whatever the tests are run with."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    path = tmp_path / "stage" / "lexicon" / "things.tsv"
    path.parent.mkdir(parents=True)
    path.write_text(LIST, encoding="utf-8")
    return path


def test_what_is_kept_is_what_was_read(path: Path) -> None:
    read = entries(path)
    assert len(kept(path)) == 1
    assert entries(path) == read
    assert [entry.where for entry in read] == ["stage/lexicon/things.tsv:3"] * 2 + ["stage/lexicon/things.tsv:4"] * 2


def test_a_list_that_has_changed_is_read_anew_and_the_old_one_thrown_away(path: Path) -> None:
    entries(path)
    path.write_text(LIST.replace("جسر", "نفق"), encoding="utf-8")
    assert [entry.words for entry in entries(path)][2:] == [("نفق",), ("النفق",)]
    assert len(kept(path)) == 1


def test_one_list_read_as_two_kinds_is_kept_twice(path: Path) -> None:
    assert {entry.kind for entry in entries(path, "one")} == {"one"}
    assert {entry.kind for entry in entries(path, "two")} == {"two"}
    assert len(kept(path)) == 2


def test_what_was_damaged_is_read_anew(path: Path) -> None:
    read = entries(path)
    (place,) = kept(path)
    for damage in (b"", b"\x00", place.read_bytes()[:-3]):
        place.write_bytes(damage)
        assert entries(path) == read


def test_where_nothing_may_be_written_nothing_is_kept(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (path.parent / "__pycache__").write_text("no folder")
    assert len(entries(path)) == 4
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    (path.parent / "__pycache__").unlink()
    assert len(entries(path)) == 4
    assert kept(path) == []


def test_a_list_with_a_mistake_is_not_kept(path: Path) -> None:
    path.write_text(LIST + "سد\trawi\n", encoding="utf-8")
    for _ in range(2):
        with pytest.raises(LexiconError, match=r"things\.tsv:5: سد stands at stage/lexicon/things\.tsv:3 too"):
            entries(path)
    assert kept(path) == []


def test_a_list_that_is_inflected_otherwise_is_read_anew(path: Path) -> None:
    assert len(entries(path)) == 4
    assert [entry.words for entry in Table("thing", path, Row).entries] == [("سد",), ("جسر",)]
    assert len(entries(path)) == 4
