"""What the stage works with while it reads: phrases that refer, and the entities they turn out to refer to."""

from dataclasses import dataclass, field
from typing import NamedTuple

from rawi.matching.sheet import Part
from rawi.reading.actors.person_names import PersonName
from rawi.reading.actors.titles import Title
from rawi.records import ActorKind, Mention


@dataclass(eq=False, slots=True)
class Entity:
    """One actor in the making: `first` is the mention it was first known by, `heads` the first words of its names."""

    kind: ActorKind
    rule: str
    first: Mention
    iso3: str | None = None
    key: str | None = None
    sector: str | None = None
    office: str | None = None
    parts: list[Part] = field(default_factory=list)
    person_names: list[PersonName] = field(default_factory=list)
    titles: list[Title] = field(default_factory=list)
    heads: set[str] = field(default_factory=set)
    members: tuple["Entity", ...] = ()
    same_as: "Entity | None" = None

    @property
    def whole(self) -> "Entity":
        """The entity that this one turned out to be the same as, else itself."""
        return self.same_as.whole if self.same_as is not None else self


Seen = dict[Entity, None]
"""The entities referred to so far, the nearest last."""


def see(seen: Seen, entity: Entity) -> None:
    """Let `entity` be the nearest."""
    seen.pop(entity, None)
    seen[entity] = None


class Phrase(NamedTuple):
    """A noun phrase that refers to one entity: tokens `[start, end)`, the proclitics before it, and its parts in order.

    `named` is the mention that carries the name, null where the phrase is an office alone; `offices` are those in
    apposition to it. A bare head that points back (`الحركة`) has no mention and is a `pointer`.
    """

    start: int
    end: int
    length: int
    parts: tuple[Part, ...]
    named: Part | None = None
    offices: tuple[Part, ...] = ()
    pointer: Part | None = None
