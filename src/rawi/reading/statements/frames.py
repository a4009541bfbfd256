"""A cue with its subject and the beginning of what is said."""

from typing import NamedTuple

from rawi.matching.layers import Quotation
from rawi.reading.statements.cues import Cue
from rawi.records import StatementKind


class Noun(NamedTuple):
    """A noun phrase at tokens `[start, end)` behind `length` characters of proclitics."""

    start: int
    end: int
    length: int = 0


class Frame(NamedTuple):
    """A cue, its subject, and the token at which its content begins, behind `length` characters of proclitics.

    `marker` says what brought it; `quotation` is the one that it opens with, `resumed` the one that
    goes on with it behind the cue. `passer` is who passes it on: `نقلت الوكالة عن …`.
    """

    cue: Cue
    kind: StatementKind
    subject: Noun | None
    content: int
    length: int
    marker: str
    quotation: Quotation | None = None
    addressee: Noun | None = None
    resumed: Quotation | None = None
    passer: Noun | None = None


class Said(NamedTuple):
    """A frame and the token at which its content ends."""

    frame: Frame
    end: int

    @property
    def start(self) -> int:
        """The token at which the content begins."""
        return self.frame.content

    def holds(self, other: "Said") -> bool:
        """Whether the other's cue stands inside this content."""
        cue = other.frame.cue
        return other is not self and self.start <= cue.start and cue.end <= self.end and other.start >= self.start
