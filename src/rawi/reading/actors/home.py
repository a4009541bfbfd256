"""The state of those whose words say none: `الشرطة` in a report from one state are that state's.

A report has a home where most of what it names is of one state. A minister of no stated state is of the state of the
person or body spoken of before him in his sentence, else of the report's home; a force or a ministry of the one state
whose places and forces its sentence names, else of the report's home.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from math import inf

from rawi.matching.sheet import Sheet
from rawi.reading.actors.entity import Entity, Phrase

_NAMING = frozenset({"state", "place", "organisation", "military"})
_AT_HOME = frozenset({"state", "organisation", "military", "armed_group"})
_PLACED = frozenset({"state", "place", "military"})
_POWER = frozenset({"COP", "GOV", "MIL", "SPY"})
_COALITION = frozenset({"تحالف", "دول"})
"""Heads of what is of several states."""
_ABROAD = frozenset({"IGO", "MED", "NGO"})
_GOVERNMENT = frozenset({"حكومه", "سلطات", "سلطه", "دوله"})
_SHARE = 0.75
_FEWEST = 3
_TWICE = 2
"""How much more than the state of a sentence another state may be named in the report."""
_MINISTER = "وزير"


class Home:
    """Where a report is at home, and who is beside whom."""

    def __init__(self, sheet: Sheet, found: Sequence[Phrase], entities: Sequence[Entity | None]) -> None:
        self._starts = [sentence.start for sentence in sheet.layers.sentences]
        self._beside: list[tuple[int, Entity]] = []
        self._placed: list[tuple[int, Entity]] = []
        self._named = named = Counter[str]()
        for phrase, entity in zip(found, entities, strict=True):
            if entity is None or not entity.iso3:
                continue
            if entity.kind in _NAMING:
                named[entity.iso3] += 1
            if entity.kind in _PLACED:
                self._placed.append((phrase.start, entity))
            if entity.kind in ("person", "organisation"):
                self._beside.append((phrase.start, entity))
        iso3, most = max(named.items(), key=lambda item: item[1], default=("", 0))
        self.iso3 = iso3 if most >= _FEWEST and most >= _SHARE * sum(named.values()) else None

    def place(self, entity: Entity) -> None:
        """Give an entity the state that its surroundings say it is of, where it needs one."""
        if entity.iso3 or entity.members or entity.sector in _ABROAD or _COALITION & entity.heads:
            return
        if entity.kind == "person":
            if entity.key:
                return
            if entity.titles and (entity.office or entity.person_names):
                minister = any(one.words[0] == _MINISTER for one in entity.titles)
                entity.iso3 = (self._neighbour(entity) if minister else None) or self.iso3
            elif entity.person_names:
                entity.iso3 = self.iso3
        elif self._may_be_at_home(entity):
            entity.iso3 = self._of_sentence(entity) or self.iso3

    def _of_sentence(self, entity: Entity) -> str | None:
        """The one state whose places and forces the sentence names in which a force or body is first spoken of.

        It is one of those that the report speaks of most, and not only where they met (`في جنيف`).
        """
        if entity.kind != "military" and (entity.kind != "organisation" or entity.sector not in _POWER):
            return None
        first, until = self._sentence(min(part.start for part in entity.parts))
        found = {one.iso3 for at, one in self._placed if first <= at < until}
        iso3 = found.pop() if len(found) == 1 else None
        return iso3 if self._named[iso3 or ""] * _TWICE >= max(self._named.values(), default=0) else None

    def _sentence(self, at: int) -> tuple[int, float]:
        number = bisect_right(self._starts, at)
        first = self._starts[number - 1] if number else 0
        return first, self._starts[number] if number < len(self._starts) else inf

    def _may_be_at_home(self, entity: Entity) -> bool:
        if entity.kind == "group":
            return entity.sector == "GOV" and _COALITION.isdisjoint(entity.first.label_ar.split())
        return entity.kind in _AT_HOME and not (entity.key and entity.first.how == "name")

    def government(self, entity: Entity, entities: Sequence[Entity | None]) -> Entity:
        """The home state, where the entity is a government of no stated state and the report names that state."""
        if self.iso3 is None or entity.kind != "state" or entity.iso3 or not _GOVERNMENT & entity.heads:
            return entity.whole
        states = (one for one in entities if one and one.kind == "state" and one.iso3 == self.iso3)
        entity.same_as = next(states, None)
        return entity.whole

    def _neighbour(self, entity: Entity) -> str | None:
        """The state of the person or body before the entity in the sentence that first names it."""
        start = min(part.start for part in entity.parts)
        first, _ = self._sentence(start)
        before = [one.iso3 for at, one in self._beside if first <= at < start and one is not entity]
        return before[-1] if before else None
