"""The bytes a report is made of, and where they came from."""

from typing import Literal

import msgspec

SourceKind = Literal["html", "text", "json"]


class Source(msgspec.Struct, frozen=True):
    """One report's worth of bytes.

    `address` is what messages call it: a path, `path:line` for a line of JSONL, `-` for stdin. `data` is what was
    found there once unpacked, `sha256` its hash; `fetched_at` is ISO 8601 UTC, null for what lay on disk.
    """

    address: str
    kind: SourceKind
    data: bytes
    url: str | None
    fetched_at: str | None
    sha256: str
