"""An event while it is read: a predicate, then its parties, then what is said of its happening."""

from dataclasses import dataclass, field
from typing import NamedTuple

from rawi.matching.sheet import Part
from rawi.reading.events.parties import Party
from rawi.reading.events.tables import Frame
from rawi.records import Date, Modality, OtherRole, Span


class Predicate(NamedTuple):
    """A word of frames.tsv in the text at tokens `[start, end)`: its frames, the likelier first.

    `verb` is its reading as a finite verb, null for a noun or participle; `part` the word as it was looked up.
    """

    start: int
    end: int
    frames: tuple[Frame, ...]
    part: Part
    verb: Part | None


@dataclass(slots=True)
class Roles:
    """The parties around a predicate by side, and the rule by which they were found."""

    rule: str
    actors: list[str] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)
    others: list[tuple[OtherRole, str]] = field(default_factory=list)
    object: Party | None = None
    by: bool = False
    joint: bool = False


@dataclass(slots=True)
class Draft:
    """An event before those that tell of one act are put together; `last` is the token of the last that did."""

    predicate: Predicate
    frame: Frame
    roles: Roles
    modality: Modality
    cue: Span | None
    spans: list[Span]
    last: int
    mode: str = "-"
    context: tuple[str, ...] = ()
    topics: list[Span] = field(default_factory=list)
    date: Date | None = None
    place: Span | None = None
    place_entity: str | None = None
    statement: str | None = None
