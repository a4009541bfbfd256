"""Which files an address stands for."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from rawi.errors import SourceError
from rawi.records import Source
from rawi.sources import STDIN, find, read_sources

NOBODY = 65534


@contextmanager
def as_nobody() -> Iterator[None]:
    """Root may read everything; to see a refusal the test has to be somebody else for a moment."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


def touch(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("خبر", encoding="utf-8")


def complaint(address: str | Path) -> str:
    (error,) = find([str(address)])
    assert isinstance(error, SourceError)
    return str(error)


def test_a_folder_stands_for_every_readable_file_below_it_in_order_of_paths(tmp_path: Path) -> None:
    touch(tmp_path, "b.txt", "a/z.HTML", "a/c.jsonl.gz", "a/b/d.json", "e.htm", "أ.txt.gz")
    touch(tmp_path, "notes.md", "picture.jpg", "archive.gz", ".hidden.txt", ".git/x.txt", "html")
    names = ["a/b/d.json", "a/c.jsonl.gz", "a/z.HTML", "b.txt", "e.htm", "أ.txt.gz"]
    assert find([str(tmp_path)]) == [str(tmp_path / name) for name in names]


def test_addresses_keep_their_order_and_each_file_is_read_once(tmp_path: Path) -> None:
    touch(tmp_path, "a.txt", "b.txt")
    a, b = str(tmp_path / "a.txt"), str(tmp_path / "b.txt")
    assert find([b, STDIN, str(tmp_path), b]) == [b, STDIN, a]


def test_what_is_not_there_is_named(tmp_path: Path) -> None:
    assert complaint(tmp_path / "gone.txt").startswith(f"{tmp_path}/gone.txt cannot be found (No such file")
    assert "cannot be found" in complaint("x" * 5000)
    assert "cannot be found" in complaint("nul\0.txt")


def test_a_folder_without_a_readable_file_is_named(tmp_path: Path) -> None:
    touch(tmp_path, "notes.md")
    assert complaint(tmp_path) == (
        f"{tmp_path} holds nothing that can be read: give .html, .htm, .txt, .json, .jsonl, each also with .gz"
    )


@pytest.mark.parametrize("name", ["notes.md", "paper.pdf", "report", "gz", ".gz", "html"])
def test_a_file_of_no_known_kind_is_refused(tmp_path: Path, name: str) -> None:
    touch(tmp_path, name)
    assert complaint(tmp_path / name).startswith(f"{tmp_path}/{name} is of no kind that can be read")


def test_one_wrong_address_does_not_keep_the_others_from_being_read(tmp_path: Path) -> None:
    touch(tmp_path, "a.txt")
    error, found = find([str(tmp_path / "gone"), str(tmp_path)])
    assert isinstance(error, SourceError)
    assert found == str(tmp_path / "a.txt")


def test_a_folder_that_holds_itself_ends(tmp_path: Path) -> None:
    touch(tmp_path, "a/b.txt")
    (tmp_path / "a" / "again").symlink_to(tmp_path)
    assert find([str(tmp_path)]) == [str(tmp_path / "a" / "b.txt")]


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    touch(tmp_path, "a.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    assert find([str(tmp_path)]) == [str(tmp_path / "a.txt")]
    assert "is of no kind" in complaint(tmp_path / "pipe.txt")


def test_what_is_closed_is_named_and_what_is_open_is_read() -> None:
    with TemporaryDirectory() as folder:  # pytest's own is closed to anybody else
        root = Path(folder)
        root.chmod(0o755)
        touch(root, "open/a.txt", "open/b.txt", "shut/c.txt")
        (root / "shut").chmod(0)
        (root / "open" / "b.txt").chmod(0)
        with as_nobody():
            error, *found = find([folder])
            read = [next(read_sources(str(path))) for path in found]
        (root / "shut").chmod(0o755)
    assert str(error) == f"{folder}/shut cannot be listed (Permission denied): check its permissions"
    assert found == [f"{folder}/open/a.txt", f"{folder}/open/b.txt"]
    assert isinstance(read[0], Source)
    assert str(read[1]) == (
        f"{folder}/open/b.txt cannot be read (Permission denied): check the path and its permissions"
    )


def test_a_name_that_is_no_utf8_can_be_printed(tmp_path: Path) -> None:
    name = os.fsdecode(os.fsencode(tmp_path) + b"/\xe3\xd5\xd1.doc")
    Path(name).write_text("خبر", encoding="utf-8")
    assert complaint(name).encode().decode() == complaint(name)
