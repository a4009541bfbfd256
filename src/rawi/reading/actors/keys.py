"""The key of an actor: the same in every report, so that reports can be joined by it.

A state has its ISO code, a place GeoNames' number, whoever is in a word list that list's key. The word lists hold no
Wikidata ids. A key made of a name (`name:`) says only that kind and name, and of a body the state, agree.
"""

from rawi.matching.sheet import Part
from rawi.reading.actors.entity import Entity
from rawi.reading.actors.person_names import person_name
from rawi.reading.actors.things import words_of
from rawi.records import Mention

_NAMED = frozenset({"name", "metonym"})
_GEONAMES = "gn"
_PEOPLE = "people"
"""What the rules are called that read people under a common noun, whose keys tell them apart in their report alone."""
_FULL = 2
"""Names of a person by which he is told from others."""
_LISTED = {"person": "person", "place": "place", "organisation": "org", "armed_group": "org", "military": "org"}


def stable_key(entity: Entity, label: str) -> str | None:
    """The key of an actor with that Arabic label; null for who has no name of his own."""
    if entity.members or entity.kind == "group":
        return None
    if entity.kind == "state" or (entity.iso3 and entity.key == entity.iso3):
        return f"iso:{entity.iso3}" if entity.iso3 else None
    return _listed(entity) or _derived(entity, label)


def _listed(entity: Entity) -> str | None:
    """The word list's key; groups of people are described, and in no list."""
    key = entity.key
    if key is None:
        key = next((_mention(part).key for part in entity.parts if _names_by_list(part) and _mention(part).key), None)
    if key is None or entity.first.rule.startswith(_PEOPLE):
        return None
    number = key.removeprefix(_GEONAMES)
    if entity.kind == "place" and number.isdigit():
        return f"geonames:{number}"
    return f"{_LISTED[entity.kind]}:{key.casefold().replace(' ', '-')}"


def _derived(entity: Entity, label: str) -> str | None:
    """The key made of kind, state and name; of people the full name alone, since their state is not always said."""
    if not any(part.record is not None and part.record.how in _NAMED for part in entity.parts):
        return None
    if entity.kind == "person":
        pieces = person_name(label).pieces
        return f"name:person:{' '.join(pieces)}" if len(pieces) >= _FULL else None
    return ":".join(("name", entity.kind, *((entity.iso3,) if entity.iso3 else ()), " ".join(words_of(label))))


def _names_by_list(part: Part) -> bool:
    return part.record is not None and not part.record.rule.startswith(_PEOPLE) and part.record.how != "office"


def _mention(part: Part) -> Mention:
    mention: Mention = part.record
    return mention
