"""Which files an address stands for."""

import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal

from rawi.errors import SourceError

STDIN = "-"
FileKind = Literal["html", "text", "json", "jsonl"]
_KINDS: dict[str, FileKind] = {".html": "html", ".htm": "html", ".txt": "text", ".json": "json", ".jsonl": "jsonl"}
_READABLE = f"give {', '.join(_KINDS)}, each also with .gz"


def find(addresses: Sequence[str]) -> list[str | SourceError]:
    """What to read for `addresses`, in their order, each once; one that names nothing is a `SourceError` in its place.

    A file stands for itself, `-` for stdin, a folder for every readable file below it in the order of their paths.
    Hidden files and links to folders are passed over, so that a folder that holds itself ends.
    """
    found: list[str | SourceError] = []
    for address in addresses:
        if address == STDIN:
            found.append(STDIN)
            continue
        try:
            mode = Path(address).stat().st_mode
        except (OSError, ValueError) as error:
            found.append(SourceError(f"{shown(address)} cannot be found ({_reason(error)})", "check the path"))
            continue
        if stat.S_ISDIR(mode):
            found.extend(_below(address))
        elif stat.S_ISREG(mode) and file_kind(address):
            found.append(address)
        else:
            found.append(SourceError(f"{shown(address)} is of no kind that can be read", _READABLE))
    return list({str(item): item for item in found}.values())


def file_kind(path: str) -> FileKind | None:
    """What the name of a file says it holds, null for what is not read."""
    name = Path(path).name.lower().removesuffix(".gz")
    return _KINDS.get(Path(name).suffix)


def shown(path: str) -> str:
    """A path as it can be printed: bytes in it that are no UTF-8 are replaced."""
    return os.fsencode(path).decode("utf-8", "replace")


def _below(folder: str) -> Iterator[str | SourceError]:
    closed: list[OSError] = []
    paths: list[Path] = []
    for parent, folders, names in os.walk(folder, onerror=closed.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        paths.extend(Path(parent, name) for name in names if not name.startswith("."))
    readable = [path for path in sorted(paths) if file_kind(path.name) and not _is_special(path)]
    for error in closed:
        yield SourceError(f"{shown(error.filename)} cannot be listed ({error.strerror})", "check its permissions")
    yield from map(str, readable)
    if not readable and not closed:
        yield SourceError(f"{shown(folder)} holds nothing that can be read", _READABLE)


def _is_special(path: Path) -> bool:
    """Whether it is a pipe or a device, which may never end. What cannot be looked at is left to reading."""
    try:
        return not stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return False


def _reason(error: OSError | ValueError) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
