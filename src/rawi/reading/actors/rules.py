"""Mentions -> actors and references: what is called by the same name, or is the same state, is one."""

from collections.abc import Sequence

from rawi.matching.pattern import relabelled
from rawi.matching.sheet import Part, Sheet
from rawi.reading.actors.entity import Entity, Phrase, Seen, see
from rawi.reading.actors.home import Home
from rawi.reading.actors.joint import Joints, is_joint
from rawi.reading.actors.keys import stable_key
from rawi.reading.actors.location import is_only_a_location, locations
from rawi.reading.actors.nested import jurisdictions, merge_governments, read_things
from rawi.reading.actors.people import People, counterpart
from rawi.reading.actors.phrases import phrases
from rawi.reading.actors.pointing import Pointing
from rawi.reading.actors.things import Things
from rawi.records import Actor, ActorKind, Mention, Name, NameHow, Reference, Span

_STAGE = "actors"
_TITLED, _NAME = "titled name", "name"
_HOW: dict[str, NameHow] = {_TITLED: "office", _NAME: "name"}
_LISTED = ("armed_group", "organisation")
_BY_NAME = tuple(
    f"{kind}_by_name" for kind in ("person", "state", "organisation", "armed_group", "military", "group", "place")
)
RULES = (*_BY_NAME, "person_by_office", "state_as_location", "state_of_owner", "joint_actor", "reference", "pointer")


def read_actors(sheet: Sheet) -> None:
    """Place an actor for each entity that the report mentions, in the order of their first mentions, and a reference
    for each place that refers to one.
    """
    found = phrases(sheet)
    entities = _resolved(sheet, found)
    home = Home(sheet, found, entities)
    entities = [entity and home.government(entity, entities) for entity in entities]
    in_order: dict[Entity, str] = {}
    for entity in entities:
        if entity is not None:
            in_order.setdefault(entity, f"a{len(in_order) + 1}")
    states = (part for entity in in_order if entity.kind in ("state", "place") for part in entity.parts)
    located = locations(sheet, sorted(states, key=lambda part: (part.start, part.end)))
    by_entity: dict[Entity, list[Phrase]] = {entity: [] for entity in in_order}
    for phrase, entity in zip(found, entities, strict=True):
        if entity is not None:
            by_entity[entity].append(phrase)
    for entity, actor_id in in_order.items():
        home.place(entity)
        mentions = tuple(part for phrase in by_entity[entity] for part in _names_in(sheet, phrase))
        only_a_location = entity.kind == "state" and is_only_a_location(located, mentions)
        actor = _actor(sheet, entity, actor_id, mentions, in_order, only_a_location=only_a_location)
        sheet.place(_STAGE, "actor", actor, mentions, mentions[0].start, mentions[0].end)
    for phrase, entity in zip(found, entities, strict=True):
        if entity is not None:
            _refer(sheet, phrase, in_order[entity])


def _resolved(sheet: Sheet, found: Sequence[Phrase]) -> list[Entity | None]:
    """The entity of each phrase: names first, in the whole report; then, in its order, what points to them."""
    text = sheet.layers.report.text
    people, things = People(), Things()
    entities = people.by_name(found, text)
    inside = jurisdictions(found)
    read_things(found, things, entities, inside, text)
    pointing = Pointing(sheet, things)
    has_joint = any(one.named is not None and is_joint(one.named.record) for one in found)
    joints = Joints(sheet, _located(sheet, found) if has_joint else frozenset(), things.state)
    seen: Seen = {}
    for number, phrase in enumerate(found):
        if number in inside:
            continue
        entity = entities.get(number)
        if entity is None and phrase.pointer is not None:
            entity = pointing.at(phrase, seen)
        elif entity is None and phrase.named is not None:
            later = [entities[at] for at in range(number + 1, len(found)) if at in entities]
            entity = joints.of(phrase.named, seen, later)
        elif entity is None:
            entity = people.by_office(phrase, seen)
            if entity is not None:
                entity.parts.extend(phrase.parts)
        elif phrase.offices:
            people.hold(entity, counterpart(phrase, seen))
            _merge(entities, seen, people.introduced_as(entity, phrase, seen), entity)
        if entity is not None:
            entities[number] = entity
            see(seen, entity)
            pointing.note(phrase, entity)
            if has_joint:
                joints.note(phrase, entity)
    merge_governments(found, entities)
    return [entities.get(number) for number in range(len(found))]


def _located(sheet: Sheet, found: Sequence[Phrase]) -> frozenset[tuple[int, int]]:
    """The tokens of the states in which something only happens."""
    states = [one.named for one in found if one.named is not None and one.named.record.kind == "state"]
    return frozenset(tokens for tokens, location in locations(sheet, states).items() if location == "in")


def _merge(entities: dict[int, Entity], seen: Seen, one: Entity | None, into: Entity) -> None:
    """Let everything that refers to `one` refer to `into`."""
    if one is None or into in seen:
        return
    into.titles.extend(title for title in one.titles if title not in into.titles)
    into.iso3, into.office = into.iso3 or one.iso3, into.office or one.office
    into.parts.extend(one.parts)
    one.same_as = into
    del seen[one]
    for number, entity in entities.items():
        if entity is one:
            entities[number] = into


def _names_in(sheet: Sheet, phrase: Phrase) -> tuple[Part, ...]:
    """The parts of a phrase that are names of its actor; a title of one word is one with the name: `الرئيس هادي`."""
    named = phrase.named
    if named is None:
        return phrase.parts
    found: list[Part] = []
    for part in phrase.parts:
        if part is named or part.end - part.start > 1 or part.start > named.start:
            found.append(part)
        elif part.end == named.start:
            found.append(Part(_TITLED, part.start, named.end, part.proclitics, part.length, None, None))
    inner = _name_behind_noun(sheet, named) if named.record.key and named.end > named.start + 1 else None
    return (*found, inner) if inner is not None else tuple(found)


def _name_behind_noun(sheet: Sheet, part: Part) -> Part | None:
    """The listed name of a body without the noun before it: `طالبان` of `حركة طالبان`."""
    for label in _LISTED:
        for hit in sheet.lexical(part.start + 1, label):
            if hit.column("key") == part.record.key and hit.end <= part.end and hit.length == 0:
                return relabelled(hit, _NAME)
    return None


def _actor(
    sheet: Sheet,
    entity: Entity,
    actor_id: str,
    mentions: Sequence[Part],
    ids: dict[Entity, str],
    *,
    only_a_location: bool,
) -> Actor:
    """The actor, each distinct form once, where it first stands.

    A state that the report names as a location alone is a place (`records.md`).
    """
    text = sheet.layers.report.text
    names: dict[str, Name] = {}
    for part in mentions:
        span = _span(sheet, part)
        form = span.quote(text)
        if form not in names:
            names[form] = Name(form, span, _how(part))
    label = _label(entity)
    kind: ActorKind = "place" if only_a_location else entity.kind
    return Actor(
        id=actor_id,
        key=stable_key(entity, label.label_ar),
        kind=kind,
        iso3=entity.iso3,
        sector=entity.sector,
        office=entity.office,
        label_ar=label.label_ar,
        label_en=label.label_en,
        members=tuple(dict.fromkeys(ids[member.whole] for member in entity.members if member.whole in ids)),
        names=tuple(names.values()),
        rule="state_as_location" if only_a_location else entity.rule,
    )


def _label(entity: Entity) -> Mention:
    """The mention that gives the actor its label: of a person, the fullest name."""
    names = [part.record for part in entity.parts if entity.kind == "person" and part.record.how == "name"]
    return max(names, key=lambda name: (name.key is not None, len(name.label_ar.split())), default=entity.first)


def _span(sheet: Sheet, part: Part) -> Span:
    span: Span = sheet.span(part.start, part.end, part.length) if part.record is None else part.record.span
    return span


def _how(part: Part) -> NameHow:
    """By what kind of name the part refers; a noun that points back describes."""
    if part.record is None:
        return _HOW.get(part.label, "description")
    how: NameHow = part.record.how
    return how


def _refer(sheet: Sheet, phrase: Phrase, actor_id: str) -> None:
    """Place the reference of a phrase."""
    span = Span(_span(sheet, phrase.parts[0]).start, max(_span(sheet, part).end for part in phrase.parts))
    rule = "pointer" if phrase.pointer else "reference"
    reference = Reference(span, actor_id, _how(phrase.parts[0]), rule)
    sheet.place(_STAGE, "reference", reference, phrase.parts, phrase.start, phrase.end)
