"""What a story's reports tell and leave out."""

from typing import Literal

import msgspec

from rawi.records.citation import Citation

FactKind = Literal["happening", "point", "statement"]


class Told(msgspec.Struct, frozen=True):
    """A report's words for a fact: where, in whose voice, and by which words that take a side (as written)."""

    report: str
    said: tuple[Citation, ...]
    terms: tuple[str, ...]


class Fact(msgspec.Struct, frozen=True):
    """A row of a story's table: an act, a point of a series or something said, and each report that tells it.

    `record` is the id of the happening or series, null for what is said. `about` says it in a few words of the
    reports. `left_out` lists the reports of the story that do not tell it; `sources` counts independent ones that do.
    """

    kind: FactKind
    record: str | None
    about: str
    told: tuple[Told, ...]
    left_out: tuple[str, ...]
    sources: int
