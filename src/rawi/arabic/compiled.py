"""Word lists as they are once read, kept beside their TSV as Python keeps its bytecode, so that loading takes no time.

A list is read anew whenever its TSV or any code that it is read by has changed. Where the folder may not be written, or
Python was told to write no bytecode, nothing is kept; what is kept may be deleted at any time.
"""

import hashlib
import os
import sys
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Generic, TypeVar

import msgspec

R = TypeVar("R")
_CODE = Path(__file__).parent


class Compiled(msgspec.Struct, Generic[R], frozen=True, array_like=True):
    """A list's rows, the line of each, and its forms: the number of the row, the words, what form, whether definite."""

    rows: list[R]
    lines: list[int]
    forms: list[tuple[int, tuple[str, ...], str, bool]]


def load(path: Path, kind: str, by: str, row_type: type[R]) -> Compiled[R] | None:
    """What is kept of the list as words of that kind, inflected `by` that function, where it is of this TSV
    and this code; null otherwise."""
    try:
        data = _place(path, kind, by).read_bytes()
    except OSError:
        return None
    try:
        return msgspec.msgpack.decode(data, type=Compiled[row_type])  # type: ignore[valid-type]
    except msgspec.DecodeError:
        return None


def keep(path: Path, kind: str, by: str, compiled: Compiled[R]) -> None:
    """Keep the list, whole or not at all, in place of what was kept of it before."""
    if sys.dont_write_bytecode:
        return
    place = _place(path, kind, by)
    part = place.with_suffix(f".{os.getpid()}")
    try:
        place.parent.mkdir(exist_ok=True)
        for old in place.parent.glob(f"{path.stem}.{kind}.*.msgpack"):
            old.unlink(missing_ok=True)
        part.write_bytes(msgspec.msgpack.encode(compiled))
        part.replace(place)
    except OSError:
        with suppress(OSError):
            part.unlink()


def _place(path: Path, kind: str, by: str) -> Path:
    """Where the list is kept: its name holds the hash of all that it is made of."""
    digest = hashlib.sha256(by.encode() + b"\0" + path.read_bytes())
    for code in (_code_of(_CODE), _code_of(path.parent.parent)):
        digest.update(code)
    return path.parent / "__pycache__" / f"{path.stem}.{kind}.{digest.hexdigest()[:16]}.msgpack"


@cache
def _code_of(folder: Path) -> bytes:
    """The hash of the Python files of a folder: of the script's, and of the stage whose list it is."""
    digest = hashlib.sha256(f"{sys.version_info} {msgspec.__version__}".encode())
    for file in sorted(folder.glob("*.py"), key=lambda file: file.name):
        digest.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.digest()
