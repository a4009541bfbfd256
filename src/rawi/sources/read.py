"""From a file or stdin to sources, one report at a time, whatever the file holds."""

import gzip
import hashlib
import io
import json
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from rawi.errors import SourceError
from rawi.records import Source, SourceKind
from rawi.sources.find import STDIN, FileKind, file_kind, shown

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

REPORT_BYTES = 20_000_000
"""Most bytes of one report, unpacked. A news page is 0.05 to 2 MB, one saved with its pictures inside it up to ten."""

ARRAY_BYTES = 100_000_000
"""Most bytes of a JSON file. An array has to be held whole; JSONL has no such bound, it is read by the line."""

GZIP_RATIO = 200
"""Most a gzip file may unpack to, as a multiple of its size. Text packs 3 to 15 times, deflate's limit is 1032."""

_HEAD = 4096
_CHUNK = 1 << 18
_CONTROL_SHARE = 0.02
_CONTROLS = bytes(sorted({*range(0x20), 0x7F} - {*b"\t\n\v\f\r\x1b"}))
_BOMS_OF_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_BOM = b"\xef\xbb\xbf"


def read_sources(address: str) -> Iterator[Source | SourceError]:
    """Every report at `address` (what `find` gave: a file, or `-`); what cannot be read is a `SourceError`.

    JSONL gives a source a line (`path:LINE`), a JSON array one an item (`path#ITEM`, from 1), anything else one a file.
    On stdin a first `{` means JSONL, `<` HTML, else text. Whether JSON holds a report is not looked into.
    """
    name = shown(address)
    try:
        with _opened(address) as stream:
            skipped = _skip_blank(stream) if address == STDIN else 0
            head = stream.peek(_HEAD)
            kind = _kind_on_stdin(head) if address == STDIN else file_kind(address)
            if kind is None:
                yield SourceError(f"{name} is of no kind that can be read", "give HTML, text or JSON")
            elif _is_binary(head, kind):
                yield SourceError(f"{name} is not text", "give HTML, text or JSON; unpack or convert it first")
            elif kind == "jsonl":
                yield from _lines(stream, name, skipped)
            else:
                yield from _whole(stream, name, kind)
    except SourceError as error:
        yield error
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        yield SourceError(f"{name} is not whole gzip ({error})", "fetch or pack it again")
    except OSError as error:
        yield SourceError(f"{name} cannot be read ({error.strerror})", "check the path and its permissions")


@contextmanager
def _opened(address: str) -> Iterator[io.BufferedReader]:
    if address == STDIN:
        yield cast(io.BufferedReader, sys.stdin.buffer)
        return
    with Path(address).open("rb") as file:
        if address.lower().endswith(".gz"):
            yield io.BufferedReader(_Unpacked(file, shown(address)), 1 << 16)
        else:
            yield file


class _Unpacked(io.RawIOBase):
    """A gzip file as it unpacks; it stops at what can only be a bomb, long before memory or patience is spent."""

    def __init__(self, packed: BinaryIO, name: str) -> None:
        super().__init__()
        self._packed = packed
        self._stream = gzip.GzipFile(fileobj=packed)
        self._name = name
        self._count = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        count = self._stream.readinto(buffer)
        self._count += count
        if self._count > REPORT_BYTES and self._count > GZIP_RATIO * self._packed.tell():
            raise SourceError(f"{self._name} unpacks to over {GZIP_RATIO} times its size", "no text does; look into it")
        return count


def _skip_blank(stream: io.BufferedReader) -> int:
    """Pass over chunks of white space before the first sign that tells what the stream holds; the lines passed over."""
    lines = 0
    while (chunk := stream.peek(_HEAD)) and not chunk.strip():
        lines += stream.read(len(chunk)).count(b"\n")
    return lines


def _kind_on_stdin(head: bytes) -> FileKind:
    start = head.removeprefix(_BOM).lstrip()[:1]
    return "jsonl" if start == b"{" else "html" if start == b"<" else "text"


def _is_binary(head: bytes, kind: FileKind) -> bool:
    if kind in ("html", "text") and head.startswith(_BOMS_OF_UTF16):
        return False
    return len(head) - len(head.translate(None, _CONTROLS)) > _CONTROL_SHARE * len(head)


def _whole(stream: io.BufferedReader, name: str, kind: SourceKind) -> Iterator[Source | SourceError]:
    most = ARRAY_BYTES if kind == "json" else REPORT_BYTES
    data = _read_up_to(stream, most + 1)
    if len(data) > most:
        yield SourceError(f"{name} is larger than {most:,} bytes", "cut it up; many reports go into JSONL")
    elif not data.removeprefix(_BOM).strip():
        yield SourceError(f"{name} is empty", "fetch it again or leave it out")
    elif kind == "json" and data.removeprefix(_BOM).lstrip().startswith(b"["):
        yield from _items(data, name)
    elif len(data) > REPORT_BYTES:
        yield _too_large(name)
    else:
        yield _source(name, kind, data)


def _read_up_to(stream: io.BufferedReader, most: int) -> bytes:
    """At most `most` bytes, in chunks: `stream.read(most)` sets the memory aside before there is anything to read."""
    data = bytearray()
    while len(data) < most and (chunk := stream.read(min(_CHUNK, most - len(data)))):
        data += chunk
    return bytes(data)


def _items(data: bytes, name: str) -> Iterator[Source | SourceError]:
    try:
        items = json.loads(data)
    except (ValueError, RecursionError) as error:
        yield SourceError(f"{name} is not JSON ({error})", "mend or fetch it again")
        return
    if not items:
        yield SourceError(f"{name} is empty", "fetch it again or leave it out")
    for number, item in enumerate(items, 1):
        packed = json.dumps(item).encode()
        address = f"{name}#{number}"
        yield _source(address, "json", packed) if len(packed) <= REPORT_BYTES else _too_large(address)


def _lines(stream: io.BufferedReader, name: str, number: int) -> Iterator[Source | SourceError]:
    found = False
    while line := stream.readline(REPORT_BYTES + 1):
        number += 1
        address = f"{name}:{number}"
        if len(line) > REPORT_BYTES:
            while line and not line.endswith(b"\n"):
                line = stream.readline(REPORT_BYTES)
            yield _too_large(address)
            found = True
        elif stripped := line.removeprefix(_BOM).strip():
            yield _source(address, "json", stripped)
            found = True
    if not found:
        yield SourceError(f"{name} is empty", "fetch it again or leave it out")


def _too_large(address: str) -> SourceError:
    return SourceError(f"{address} is a report of more than {REPORT_BYTES:,} bytes", "cut it up or leave it out")


def _source(address: str, kind: SourceKind, data: bytes) -> Source:
    return Source(address, kind, data, url=None, fetched_at=None, sha256=hashlib.sha256(data).hexdigest())
