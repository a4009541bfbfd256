"""Joint actors: `الجانبان`, `البلدان`, with the two parties that they are."""

from collections.abc import Iterable, Sequence

from rawi.matching.sheet import Part
from rawi.reading.actors.entity import Entity, Seen
from rawi.records import ActorKind, Mention

_PARTIES = frozenset({"person", "state", "organisation", "armed_group", "military"})
_SPOKESPERSON = "متحدث"
_BOTH = 2
_SIDES = ("الجانب", "الطرف")
"""What people, states and groups alike are called in the dual; `البلدان` are states, `الوزيران` people."""


def is_joint(mention: Mention) -> bool:
    """Whether the mention is a definite dual that stands for two parties named elsewhere."""
    dual = mention.number == "dual" and mention.how != "name" and mention.label_ar.startswith("ال")
    return dual and not (mention.iso3 or mention.key) and mention.kind in ("group", "state", "person")


class Joints:
    """The joint actors of a report, one of a kind."""

    def __init__(self) -> None:
        self.entities: list[Entity] = []

    def of(self, part: Part, seen: Seen, later: Sequence[Entity]) -> Entity:
        """The joint actor of the two parties named last; at the beginning of a report, of the two named first."""
        mention: Mention = part.record
        members = _two(reversed(seen), mention) or _two(later, mention)
        kind: ActorKind = "group" if mention.kind == "person" else mention.kind
        if members and mention.label_ar.startswith(_SIDES):
            kind = "state" if members[0].kind == "state" else "group"
        entity = next((known for known in self.entities if known.kind == kind), None)
        if entity is None:
            entity = Entity(kind, "joint_actor", mention, members=members)
            self.entities.append(entity)
        entity.parts.append(part)
        return entity


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
