"""From a file or stdin to sources: what comes out, and how everything that goes wrong ends."""

import gzip
import io
import json
import os
import sys
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.errors import SourceError
from rawi.records import Source
from rawi.sources import STDIN, read, read_sources

REPORT = "أعلنت البلدية إغلاق الجسر القديم للصيانة ثلاثة أسابيع."
LINE = json.dumps({"text": REPORT}, ensure_ascii=False).encode()


def write(path: Path, data: bytes) -> str:
    path.write_bytes(gzip.compress(data) if path.suffix == ".gz" else data)
    return str(path)


def sources(address: str) -> list[Source]:
    found = list(read_sources(address))
    assert all(isinstance(source, Source) for source in found), found
    return [source for source in found if isinstance(source, Source)]


def complaint(address: str) -> str:
    (error,) = read_sources(address)
    assert isinstance(error, SourceError)
    return str(error)


@pytest.fixture
def stdin(monkeypatch: pytest.MonkeyPatch) -> io.BytesIO:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(raw)))
    return raw


@pytest.mark.parametrize(
    ("name", "kind"), [("a.html", "html"), ("a.HTM.gz", "html"), ("a.txt", "text"), ("a.txt.gz", "text")]
)
def test_a_page_or_text_is_one_source_with_the_bytes_as_they_were(tmp_path: Path, name: str, kind: str) -> None:
    data = f"\r\n {REPORT}\n".encode("windows-1256")
    (source,) = sources(write(tmp_path / name, data))
    assert (source.address, source.kind, source.data) == (str(tmp_path / name), kind, data)
    assert source.url is None
    assert source.fetched_at is None
    assert len(source.sha256) == 64


@pytest.mark.parametrize("name", ["a.jsonl", "a.jsonl.gz"])
def test_jsonl_is_a_source_a_line_called_by_its_line_number(tmp_path: Path, name: str) -> None:
    address = write(tmp_path / name, b"\xef\xbb\xbf" + LINE + b"\n\n  \r\n" + LINE + b"\r\n" + LINE)
    found = sources(address)
    assert [source.address for source in found] == [f"{address}:1", f"{address}:4", f"{address}:5"]
    assert {(source.kind, source.data) for source in found} == {("json", LINE)}


def test_a_json_array_is_a_source_an_item_and_an_object_one(tmp_path: Path) -> None:
    address = write(tmp_path / "many.json", b" [" + LINE + b",\n" + b'{"text": "\\ud83d"}' + b"]")
    first, second = sources(address)
    assert (first.address, json.loads(first.data)) == (f"{address}#1", {"text": REPORT})
    assert (second.address, json.loads(second.data)) == (f"{address}#2", {"text": "\ud83d"})
    (only,) = sources(write(tmp_path / "one.json", LINE))
    assert only.data == LINE


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("name", ["a.html", "a.txt", "a.json", "a.jsonl", "a.txt.gz"])
def test_nothing_in_it(tmp_path: Path, name: str, data: bytes) -> None:
    address = write(tmp_path / name, data)
    assert complaint(address) == f"{address} is empty: fetch it again or leave it out"


def test_an_empty_array_is_empty(tmp_path: Path) -> None:
    assert "is empty" in complaint(write(tmp_path / "a.json", b"[]"))


@pytest.mark.parametrize("name", ["a.html", "a.txt", "a.json", "a.jsonl", "a.html.gz"])
def test_binary_is_one_complaint_whatever_the_name_says(tmp_path: Path, name: str) -> None:
    address = write(tmp_path / name, b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40)
    assert complaint(address).startswith(f"{address} is not text")


def test_text_with_a_stray_control_character_or_in_utf16_is_text(tmp_path: Path) -> None:
    assert sources(write(tmp_path / "a.txt", (REPORT + "\x00" + REPORT).encode()))
    assert sources(write(tmp_path / "b.txt", REPORT.encode("utf-16")))


def test_gzip_that_breaks_off_gives_the_lines_before_and_one_complaint(tmp_path: Path) -> None:
    lines = b"\n".join(json.dumps({"text": os.urandom(2000).hex()}).encode() for _ in range(300))
    packed = gzip.compress(lines)
    (tmp_path / "a.jsonl.gz").write_bytes(packed[: len(packed) // 2])
    *found, error = read_sources(str(tmp_path / "a.jsonl.gz"))
    assert len(found) > 100
    assert all(isinstance(source, Source) and json.loads(source.data) for source in found)
    assert str(error).startswith(f"{tmp_path}/a.jsonl.gz is not whole gzip")


@pytest.mark.parametrize("data", [b"plain text", b"\x1f\x8b\x08", b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03broken"])
def test_what_is_no_gzip_is_named(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.txt.gz").write_bytes(data)
    assert "is not whole gzip" in complaint(str(tmp_path / "a.txt.gz"))


@pytest.mark.parametrize("name", ["a.txt.gz", "a.jsonl.gz", "a.json.gz"])
def test_a_gzip_bomb_is_stopped_before_it_has_unpacked(tmp_path: Path, name: str) -> None:
    address = write(tmp_path / name, b"[" + b"x " * 60_000_000)
    tracemalloc.start()
    error = complaint(address)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert "unpacks to over 200 times its size" in error or "more than 20,000,000 bytes" in error
    assert peak < 5 * read.REPORT_BYTES


def test_a_report_that_is_too_large_is_named_and_the_next_line_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(read, "REPORT_BYTES", 200)
    monkeypatch.setattr(read, "ARRAY_BYTES", 1000)
    address = write(tmp_path / "a.jsonl", LINE + b"\n" + b'{"text": "' + b"x" * 5000 + b'"}\n' + LINE)
    first, error, third = read_sources(address)
    assert isinstance(first, Source)
    assert isinstance(third, Source)
    assert third.address == f"{address}:3"
    assert str(error) == f"{address}:2 is a report of more than 200 bytes: cut it up or leave it out"
    assert "is larger than 200 bytes" in complaint(write(tmp_path / "a.txt", b"x" * 201))
    assert sources(write(tmp_path / "b.txt", b"x" * 200))
    assert "is larger than 1,000 bytes" in complaint(write(tmp_path / "a.json", b"[" + b"1," * 800 + b"1]"))
    assert "a report of more than 200 bytes" in complaint(
        write(tmp_path / "b.json", b'{"text": "' + b"x" * 300 + b'"}')
    )
    small, large = read_sources(write(tmp_path / "c.json", b'[{}, "' + b"x" * 300 + b'"]'))
    assert isinstance(small, Source)
    assert str(large).startswith(f"{tmp_path}/c.json#2 is a report of more than")


@pytest.mark.parametrize("data", [b"[", b"[{}", b'[{"text": }]', b"[\xff]", b"[" * 100_000])
def test_an_array_that_is_no_json_is_one_complaint(tmp_path: Path, data: bytes) -> None:
    assert complaint(write(tmp_path / "a.json", data)).startswith(f"{tmp_path}/a.json is not JSON (")


def test_what_cannot_be_opened_is_named(tmp_path: Path) -> None:
    (tmp_path / "folder.txt").mkdir()
    assert complaint(str(tmp_path / "folder.txt")) == (
        f"{tmp_path}/folder.txt cannot be read (Is a directory): check the path and its permissions"
    )
    assert "cannot be read (No such file" in complaint(str(tmp_path / "gone.html"))
    assert "is of no kind that can be read" in complaint(write(tmp_path / "a.doc", b"x"))


def test_memory_stays_flat_however_long_the_jsonl_is(tmp_path: Path) -> None:
    line = json.dumps({"text": REPORT * 200}).encode() + b"\n"
    with (tmp_path / "a.jsonl").open("wb") as file:
        for _ in range(600):
            file.write(line)
    size = (tmp_path / "a.jsonl").stat().st_size
    tracemalloc.start()
    count = sum(1 for _ in read_sources(str(tmp_path / "a.jsonl")))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 600
    assert peak < size / 20


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"<p>" + REPORT.encode(), "html"),
        (b"\xef\xbb\xbf\n <!doctype html>", "html"),
        (REPORT.encode(), "text"),
        (b"[1] " + REPORT.encode(), "text"),
        (REPORT.encode("windows-1256"), "text"),
    ],
)
def test_stdin_tells_by_its_first_sign_what_it_holds(stdin: io.BytesIO, data: bytes, kind: str) -> None:
    stdin.write(data)
    stdin.seek(0)
    (source,) = sources(STDIN)
    assert (source.address, source.kind, source.data) == ("-", kind, data)


def test_jsonl_on_stdin_is_counted_from_its_first_line(stdin: io.BytesIO) -> None:
    stdin.write(b"\n" * 300_000 + LINE + b"\n\n" + LINE)
    stdin.seek(0)
    assert [source.address for source in sources(STDIN)] == ["-:300001", "-:300003"]


def test_nothing_on_stdin(stdin: io.BytesIO) -> None:
    assert complaint(STDIN) == "- is empty: fetch it again or leave it out"


@given(st.binary(max_size=300), st.sampled_from(["a.html", "a.txt", "a.json", "a.jsonl", "a.txt.gz", "a.jsonl.gz"]))
def test_whatever_the_bytes_are_nothing_is_raised(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, name: str
) -> None:
    path = tmp_path_factory.getbasetemp() / name
    path.write_bytes(data)
    found = list(read_sources(str(path)))
    assert found
    assert all(isinstance(item, Source | SourceError) for item in found)
    assert all(
        str(item).startswith(str(path)) and "\n" not in str(item) for item in found if isinstance(item, SourceError)
    )
