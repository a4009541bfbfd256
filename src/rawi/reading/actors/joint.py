"""Joint actors: `الجانبان`, `البلدان`, with the two parties that they are."""

from collections.abc import Iterator, Sequence

from rawi.matching.sheet import Part
from rawi.reading.actors.entity import Entity, Phrase
from rawi.records import Mention

_PARTIES = frozenset({"person", "state", "organisation", "armed_group", "military"})
_SPOKESPERSON = "متحدث"


def is_joint(mention: Mention) -> bool:
    """Whether the mention is a definite dual that stands for two parties named elsewhere."""
    dual = mention.number == "dual" and mention.how != "name" and mention.label_ar.startswith("ال")
    return dual and not mention.iso3 and mention.kind in ("group", "state")


class Joints:
    """The joint actors of a report, one of a kind."""

    def __init__(self) -> None:
        self.entities: list[Entity] = []

    def of(self, phrase: Phrase, part: Part, seen: Sequence[Entity], later: Sequence[Entity]) -> Entity:
        """The joint actor of the two parties named last; at the beginning of a report, of the two named first."""
        mention: Mention = part.record
        members = _two(reversed(seen), mention) or _two(later, mention)
        entity = next((known for known in self.entities if known.kind == mention.kind), None)
        if entity is None:
            entity = Entity(mention.kind, "joint_actor", mention, members=members)
            self.entities.append(entity)
        entity.parts.append(part)
        return entity


def _two(parties: Sequence[Entity] | Iterator[Entity], mention: Mention) -> tuple[Entity, ...]:
    """The first two different parties, of the same kind, in the order of the text; none where there are no two."""
    states_only = mention.kind == "state"
    by_kind: dict[str, list[Entity]] = {}
    for entity in parties:
        if entity.kind not in _PARTIES or (states_only and entity.kind != "state") or _speaks_for_another(entity):
            continue
        same = by_kind.setdefault(entity.kind, [])
        if entity not in same:
            same.append(entity)
            if len(same) == 2:
                return tuple(sorted(same, key=lambda one: one.parts[0].start))
    return ()


def _speaks_for_another(entity: Entity) -> bool:
    return any(one.words[:1] == (_SPOKESPERSON,) for one in entity.titles)
