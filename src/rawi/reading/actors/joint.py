"""Joint actors: `الجانبان`, `البلدان`, with the two parties that they are.

They are the two that the report brings together: in a list of two (`مصر وإيطاليا`), by `مع`, as subject and object of a
meeting, as somebody and his counterpart. `البلدان` are the states of those two where two people meet.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence

from rawi.matching.sheet import Part, Sheet
from rawi.reading.actors.entity import Entity, Phrase, Seen
from rawi.records import ActorKind, Mention

_PARTIES = frozenset({"person", "state", "organisation", "armed_group", "military"})
_POWERS = _PARTIES - {"person"}
_SPOKESPERSON = "متحدث"
_BOTH = 2
_RULE = "joint_actor"
_FURTHEST = 2
"""Sentences back to those who were only named, and not brought together."""
_MEDIA = "MED"
_SIDES = ("الجانب", "الطرف")
"""What people, states and groups alike are called in the dual; `البلدان` are states, `الوزيران` people."""
_WITH = frozenset({"مع", "ومع"})
_AND = "و"
_COUNTERPART = "نظير"
StateOf = Callable[[str | None], Entity | None]
"""The state with a code, where the report speaks of it."""


def is_joint(mention: Mention) -> bool:
    """Whether the mention is a definite dual that stands for two parties named elsewhere."""
    dual = mention.number == "dual" and mention.how != "name" and mention.label_ar.startswith("ال")
    return dual and not (mention.iso3 or mention.key) and mention.kind in ("group", "state", "person")


class Joints:
    """The joint actors of a report; `located` are the tokens of states in which things only happen."""

    def __init__(self, sheet: Sheet, located: frozenset[tuple[int, int]], state_of: StateOf) -> None:
        self._sheet = sheet
        self._located = located
        self._state_of = state_of
        self._starts = [sentence.start for sentence in sheet.layers.sentences]
        self._entities: list[Entity] = []
        self._spoken: list[tuple[Phrase, Entity]] = []
        self._pairs: list[tuple[Entity, Entity]] = []

    def note(self, phrase: Phrase, entity: Entity) -> None:
        """Remember who is spoken of, and with whom the words bring him together."""
        if entity.kind not in _PARTIES or entity.rule == _RULE or (phrase.start, phrase.end) in self._located:
            return
        other = self._brought_together(phrase, entity)
        if other is not None and self._pairs and self._pairs[-1][1] is other and self._is_listed(phrase):
            self._pairs.pop()  # the third of a list
        elif other is not None and not _is_one_side(other, entity):
            self._pairs.append((other, entity))
        self._spoken.append((phrase, entity))

    def _brought_together(self, phrase: Phrase, entity: Entity) -> Entity | None:
        """The party before this one in its sentence that a word joins it to."""
        number = bisect_right(self._starts, phrase.start) - 1
        first = self._starts[number] if number >= 0 else 0
        before = self._sheet.form(phrase.start - 1)
        joined = before in _WITH or _is_counterpart(phrase)
        party: Entity
        for spoken, party in reversed(self._spoken):
            if spoken.start < first:
                break
            if party is entity or spoken.end > phrase.start or not _may_meet(party, entity):
                continue
            next_to = spoken.end == phrase.start
            if joined or (next_to and (self._is_listed(phrase) or self._meets(spoken))):
                return party
        return None

    def _is_listed(self, phrase: Phrase) -> bool:
        return phrase.length == 1 and self._sheet.form(phrase.start).startswith(_AND)

    def _meets(self, phrase: Phrase) -> bool:
        """Whether the verb before a phrase has people as its object too: `التقى السيسي ملك الأردن`."""
        return any(hit.proclitics in ("", "و", "ف") for hit in self._sheet.lexical(phrase.start - 1, "takes_person"))

    def of(self, part: Part, seen: Seen, later: Sequence[Entity]) -> Entity:
        """The joint actor of the two parties brought together last, else of the two named last.

        At the beginning of a report it is of the two named first.
        """
        mention: Mention = part.record
        number = bisect_right(self._starts, part.start) - 1
        first = self._starts[max(0, number - _FURTHEST)] if self._starts else 0
        near = {id(entity) for phrase, entity in self._spoken if phrase.start >= first}
        spoken = [entity for entity in reversed(seen) if id(entity) in near]
        members = self._pair(mention) or _two(spoken, mention) or _two(later, mention)
        kind: ActorKind = "group" if mention.kind == "person" else mention.kind
        if members and mention.label_ar.startswith(_SIDES):
            kind = "state" if all(one.kind == "state" for one in members) else "group"
        same = (one for one in self._entities if one.kind == kind and set(one.members) == set(members))
        entity = next(same, None)
        if entity is None:
            entity = Entity(kind, _RULE, mention, members=members)
            self._entities.append(entity)
        entity.parts.append(part)
        return entity

    def _pair(self, mention: Mention) -> tuple[Entity, ...]:
        """The last pair that the words may mean, or its two states: `البلدان` of two ministers who meet."""
        for pair in reversed(self._pairs):
            both = pair[0].whole, pair[1].whole
            if all(_is_of_kind(one, mention) for one in both):
                return both
            states = tuple(self._state_of(one.iso3) for one in both)
            if mention.kind == "state" and states[0] is not states[1]:
                found = tuple(one for one in states if one is not None)
                if len(found) == _BOTH:
                    return found
        return ()


def _may_meet(one: Entity, other: Entity) -> bool:
    return one.kind == other.kind or {one.kind, other.kind} <= _POWERS


def _is_one_side(one: Entity, other: Entity) -> bool:
    """Whether one is of the other, or only tells of him: a state and its ministry, a news agency."""
    if _MEDIA in (one.sector, other.sector):
        return True
    return one.iso3 is not None and one.iso3 == other.iso3 and "state" in (one.kind, other.kind)


def _is_counterpart(phrase: Phrase) -> bool:
    return any(part.record.label_ar.startswith(_COUNTERPART) for part in phrase.offices)


def _two(parties: Iterable[Entity], mention: Mention) -> tuple[Entity, ...]:
    """The first two different parties, of one kind, in the order of the text; none where there are no two."""
    by_kind: dict[str, list[Entity]] = {}
    for entity in parties:
        if entity.kind not in _PARTIES or not _is_of_kind(entity, mention) or _speaks_for_another(entity):
            continue
        same = by_kind.setdefault(entity.kind, [])
        if entity not in same:
            same.append(entity)
            if len(same) == _BOTH:
                return tuple(sorted(same, key=lambda one: one.parts[0].start))
    return ()


def _is_of_kind(entity: Entity, mention: Mention) -> bool:
    if mention.label_ar.startswith(_SIDES) or mention.kind == "group":
        return True
    return entity.kind == mention.kind


def _speaks_for_another(entity: Entity) -> bool:
    return any(one.words[:1] == (_SPOKESPERSON,) for one in entity.titles)
