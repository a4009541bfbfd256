"""Who is actor and who recipient where an act has sides: meetings, agreements, clashes."""

from rawi.reading.events.clauses import Clauses
from rawi.reading.events.draft import Roles
from rawi.reading.events.tables import Frame

_MUTUAL = frozenset({"CONSULT", "AGREE", "COOPERATE"})
_HARM = frozenset({"ASSAULT", "RETREAT", "MOBILIZE"})
_OF_WORDS = frozenset({"AGREE", "REQUEST", "ACCUSE", "SUPPORT", "REJECT", "THREATEN"})
_LANDS = ("الأراضي", "أراضي", "الاراضي", "اراضي", "الحدود", "حدود", "العمق", "عمق")


def set_sides(clauses: Clauses, frame: Frame, roles: Roles) -> None:
    """Of a joint act the first party is the actor, the others are recipients; in a clash both sides are both."""
    if frame.type != "CONSULT" or roles.rule != "genitive_actor":  # `لقاءات القاهرة` are held there
        roles.actors = [_state_of_capital(clauses, entity) for entity in roles.actors]
    if frame.type in _OF_WORDS or roles.rule == "between":
        roles.recipients = [_state_of_capital(clauses, entity) for entity in roles.recipients]
    roles.actors = [
        entity for entity in _members(clauses, roles.actors) if clauses.parties.actors[entity].kind != "place"
    ]
    roles.recipients = [entity for entity in _members(clauses, roles.recipients) if entity not in roles.actors]
    if (frame.type in _HARM and frame.mode != "access") or frame.mode == "seize":
        roles.recipients = [_state_of_land(clauses, entity) for entity in roles.recipients]
        roles.recipients = [entity for entity in roles.recipients if clauses.parties.actors[entity].kind != "place"]
    if frame.mode == "visit":
        visited = [_state_of(clauses, entity) for entity in roles.recipients]
        roles.recipients = [entity for entity in visited if clauses.parties.actors[entity].kind != "place"]
    if (
        frame.type in ("CONSULT", "COOPERATE")
        and len(roles.actors) == 1
        and not roles.recipients
        and _is_many(clauses, roles.actors[0])
    ):
        roles.recipients = list(roles.actors)
    if frame.type in _MUTUAL and len(roles.actors) > 1 and not roles.recipients:
        roles.actors, roles.recipients = roles.actors[:1], roles.actors[1:]


def _state_of_capital(clauses: Clauses, entity: str) -> str:
    """The state whose capital does something, `رفض طهران`; no other place stands for one: `هجوم رفح`."""
    party = clauses.parties.of(entity)
    if party is None or party.kind != "place" or party.end - party.start > 1:
        return entity
    mentions = clauses.sheet.records_at(party.start, "mention")
    named = any(part.record.rule == "place_by_capital" for part in mentions)
    return _state_of(clauses, entity) if named else entity


def _state_of_land(clauses: Clauses, entity: str) -> str:
    """The state whose land or border is crossed or hit, `هجمات على الأراضي السعودية`; a city stands for no state."""
    place = clauses.parties.actors[entity]
    land = any(name.text.removeprefix("ل").startswith(_LANDS) for name in place.names)
    return _state_of(clauses, entity) if land else entity


def _state_of(clauses: Clauses, entity: str) -> str:
    """The state whose city is visited, where the report names it too."""
    place = clauses.parties.actors[entity]
    if place.kind != "place" or place.iso3 is None:
        return entity
    states = (
        actor.id for actor in clauses.parties.actors.values() if actor.kind == "state" and actor.iso3 == place.iso3
    )
    return next(states, entity)


def _is_many(clauses: Clauses, entity: str) -> bool:
    """Whether the party is a group that meets within itself: `الأطراف اليمنية`."""
    return clauses.parties.actors[entity].kind == "group"


def _members(clauses: Clauses, entities: list[str]) -> list[str]:
    """The entities with the members of joint ones in their place, each once."""
    found: list[str] = []
    for entity in entities:
        actor = clauses.parties.actors.get(entity)
        found += actor.members if actor and actor.members else (entity,)
    return list(dict.fromkeys(found))
