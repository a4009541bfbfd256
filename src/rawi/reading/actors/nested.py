"""Mentions inside one another: which is an actor of its own, and which only says whose or what another is."""

from collections.abc import Sequence

from rawi.matching.sheet import Part
from rawi.reading.actors.entity import Entity, Phrase
from rawi.reading.actors.joint import is_joint
from rawi.reading.actors.things import Things
from rawi.reading.actors.titles import title

_FORCES = frozenset({"military", "armed_group"})
_PRIME_MINISTER = ("رئيس", "وزراء")


def jurisdictions(found: Sequence[Phrase]) -> set[int]:
    """The phrases, by their number, that only say where or of what state an office is: `وزير خارجية إيران`.

    So does the cabinet in `رئيس مجلس الوزراء`.
    """
    inside: set[int] = set()
    offices = [part for phrase in found for part in phrase.offices]
    holding = {at: part for part in offices for at in range(part.start, part.end)}
    for number, phrase in enumerate(found):
        part, office = phrase.named, holding.get(phrase.start)
        if part is None or office is None or part.end > office.end:
            continue
        kind = part.record.kind
        if kind in ("state", "place") or (kind == "organisation" and _is_cabinet(office)):
            inside.add(number)
    return inside


def _is_cabinet(office: Part) -> bool:
    return title(office.record.office or office.record.label_ar, None).words[:2] == _PRIME_MINISTER


def read_things(
    found: Sequence[Phrase], things: Things, entities: dict[int, Entity], inside: set[int], text: str
) -> None:
    """Find the entity of every name that is no person's; those of whole forces before those of their members."""
    named = [
        (number, phrase.named)
        for number, phrase in enumerate(found)
        if phrase.named is not None and number not in {*entities, *inside} and not is_joint(phrase.named.record)
    ]
    forces = {number: _force_in(part, named) for number, part in named}
    for number, part in named:
        if forces[number] is None:
            entities[number] = things.by_name(part, text)
    _place_by_office(found, entities)
    for number, part in named:
        force = forces[number]
        if force is not None:
            entities[number] = things.same_as(part, entities[force])


def _force_in(part: Part, named: Sequence[tuple[int, Part]]) -> int | None:
    """The number of the body that a phrase names the members of: `منتسبو قوات الشرطة`, `دول مجلس التعاون`."""
    if part.record.kind == "state" and part.record.number == "plural":
        return _last_in(part, named, frozenset({"organisation"}))
    if part.record.kind not in _FORCES or not part.record.rule.startswith("people"):
        return None
    return _last_in(part, named, _FORCES)


def _last_in(part: Part, named: Sequence[tuple[int, Part]], kinds: frozenset[str]) -> int | None:
    """The number of the first mention of these kinds, no group of people, inside a phrase and not at its beginning."""
    for other, inner in named:
        if part.start < inner.start and inner.end <= part.end and inner.record.kind in kinds:
            return None if inner.record.rule.startswith("people") else other
    return None


def merge_governments(found: Sequence[Phrase], entities: dict[int, Entity]) -> None:
    """Let the government of somebody be his state: `حكومة الرئيس هادي`."""
    for number, entity in list(entities.items()):
        if entity.kind != "state" or entity.iso3:
            continue
        phrase = found[number]
        heads = (
            entities[other]
            for other in range(number + 1, len(found))
            if other in entities and found[other].start < phrase.end
        )
        entity.iso3 = next((head.iso3 for head in heads if head.kind == "person" and head.iso3), None)
        states = (one for one in entities.values() if one.kind == "state" and one.key == entity.iso3)
        state = next(states, None) if entity.iso3 else None
        if state is None:
            continue
        entity.same_as = state
        for other, one in entities.items():
            if one is entity:
                entities[other] = state


def _place_by_office(found: Sequence[Phrase], entities: dict[int, Entity]) -> None:
    """Give a body the state of the office that names it: `المتحدث باسم الخارجية المصري`."""
    offices = [part for phrase in found for part in phrase.offices if part.record.iso3]
    holding = {at: part for part in offices for at in range(part.start, part.end)}
    for number, entity in entities.items():
        office = holding.get(found[number].start)
        unplaced = entity.kind == "organisation" and not (entity.iso3 or entity.key)
        if office and unplaced and found[number].end <= office.end:
            entity.iso3 = office.record.iso3
