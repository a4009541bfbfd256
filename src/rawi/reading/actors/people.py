"""Which person a name or an office refers to."""

from collections.abc import Iterable, Sequence

from rawi.matching.sheet import Part
from rawi.reading.actors.entity import Entity, Phrase, Seen
from rawi.reading.actors.person_names import PersonName, is_short_for, person_name
from rawi.reading.actors.phrases import is_named
from rawi.reading.actors.things import written_out
from rawi.reading.actors.titles import Title, may_be, title
from rawi.records import Mention

_APPOINTED = "appointed_office"
_SPECIFIC = 2
"""Words of an office that tells its holder where it stands before his name is given: `متحدث باسم الأمم المتحدة`."""


def titles_of(parts: Iterable[Part]) -> list[Title]:
    """The titles in a phrase's offices."""
    return [_title(part.record) for part in parts if part.record.office or part.record.how == "description"]


def _title(mention: Mention) -> Title:
    return title(mention.office or mention.label_ar, mention.iso3)


def iso3_of(phrase: Phrase) -> str | None:
    """The state that the phrase places its person in, by name or office."""
    found = (part.record.iso3 for part in (phrase.named, *phrase.offices) if part is not None and part.record.iso3)
    return next(found, None)


class People:
    """The people of a report, found again by name and by office."""

    def __init__(self) -> None:
        self.entities: list[Entity] = []
        self._by_piece: dict[str, dict[Entity, None]] = {}

    def by_name(self, phrases: Sequence[Phrase], text: str) -> dict[int, Entity]:
        """The person of each phrase with a name, by its place in the list: full names first, then the short ones."""
        named = [
            (number, phrase, _name_of(phrase, text)) for number, phrase in enumerate(phrases) if _is_person(phrase)
        ]
        found: dict[int, Entity] = {}
        for number, phrase, name in sorted(named, key=lambda item: (-min(len(item[2].pieces), 2), item[0])):
            entity = self._known(phrase, name)
            if entity is None:
                entity = self._new(phrase)
            if name not in entity.person_names:
                entity.person_names.append(name)
                for piece in name.pieces:
                    self._by_piece.setdefault(piece, {})[entity] = None
            take_office(entity, phrase)
            entity.parts.extend(phrase.parts)
            found[number] = entity
        return found

    def _known(self, phrase: Phrase, name: PersonName) -> Entity | None:
        """Whom the name is of: of several, the nearest named earlier, else the first named later."""
        alike = dict.fromkeys(entity for piece in name.pieces for entity in self._by_piece.get(piece, ()))
        fitting = [entity for entity in alike if _may_be_named(entity, phrase, name)]
        fitting = fitting or self._by_key(phrase) or _by_forename(alike, phrase, name)
        earlier = [entity for entity in fitting if entity.parts[0].start < phrase.start]
        if earlier:
            return max(earlier, key=lambda entity: max(p.start for p in entity.parts if p.start < phrase.start))
        return min(fitting, key=lambda entity: entity.parts[0].start, default=None)

    def _by_key(self, phrase: Phrase) -> list[Entity]:
        """A known person under another name."""
        key = phrase.named.record.key if phrase.named else None
        return [entity for entity in self.entities if entity.key == key] if key else []

    def _new(self, phrase: Phrase) -> Entity:
        first: Mention = (phrase.named or phrase.offices[0]).record
        rule = "person_by_name" if phrase.named else "person_by_office"
        entity = Entity(first.kind, rule, first, iso3=first.iso3, key=first.key, sector=first.sector)
        self.entities.append(entity)
        return entity

    def by_office(self, phrase: Phrase, seen: Seen) -> Entity | None:
        """The person an office alone stands for; `seen` are the entities referred to so far, the nearest last.

        What somebody is named to (`وزيرا للمالية`) is of the person before it, or of nobody.
        """
        if phrase.offices[0].record.rule == _APPOINTED:
            return next((entity for entity in reversed(seen) if entity.kind == "person"), None)
        own = titles_of(phrase.offices)
        wanted = own or counterpart(phrase, seen)
        near = [entity for entity in reversed(seen) if own or entity.iso3 == iso3_of(phrase)]
        first: Mention = phrase.offices[0].record
        points_back = first.how != "description" or first.label_ar.startswith("ال")
        described = first.how == "description"
        entity = None
        if points_back:
            entity = _holder(near, wanted, exact=True) or _holder(near, wanted, exact=False)
        specific = any(len(one.words) >= _SPECIFIC or (points_back and one.iso3) for one in wanted)
        if entity is None and own and (specific or described):
            entity = _holder(self.entities, wanted, exact=True)
        if entity is None:
            entity = self._new(phrase)
        take_office(entity, phrase)
        self.hold(entity, wanted)
        return entity

    def introduced_as(self, entity: Entity, phrase: Phrase, seen: Seen) -> Entity | None:
        """Whoever was spoken of by office alone before `phrase` gives the name: `الوزير فلان` of `وزير الخارجية`."""
        wanted = [one for one in titles_of(phrase.offices) if len(one.words) > 1 or not one.iso3]
        unnamed = [one for one in reversed(seen) if one.kind == "person" and not one.person_names]
        return _holder((one for one in unnamed if _may_be_one(one, entity)), wanted, exact=False)

    def hold(self, entity: Entity, titles: Iterable[Title]) -> None:
        """Let the entity hold these titles too."""
        entity.titles.extend(one for one in titles if one not in entity.titles)


def _by_forename(alike: Iterable[Entity], phrase: Phrase, name: PersonName) -> list[Entity]:
    """The one person with that forename: `عمر` of `عمر مرسي`; of several, none."""
    if len(name.pieces) > 1:
        return []
    found = [one for one in alike if any(known.pieces[0] == name.pieces[0] for known in one.person_names)]
    return found if len(found) == 1 and not _another(found[0], phrase) else []


def _may_be_one(one: Entity, other: Entity) -> bool:
    return one.iso3 is None or other.iso3 is None or one.iso3 == other.iso3


def counterpart(phrase: Phrase, seen: Seen) -> list[Title]:
    """The title of somebody's counterpart, who holds in his state what that one holds: `نظيره الروسي`."""
    if not any(part.record.how == "office" and part.record.office is None for part in phrase.offices):
        return []
    iso3 = iso3_of(phrase)
    others = (one for entity in reversed(seen) for one in entity.titles if entity.iso3 != iso3 or not iso3)
    return [Title(one.words, iso3) for one in others][:1]


def _is_person(phrase: Phrase) -> bool:
    named = phrase.named
    return named is not None and named.record.kind == "person" and is_named(named)


def _name_of(phrase: Phrase, text: str) -> PersonName:
    assert phrase.named is not None
    return person_name(written_out(phrase.named, phrase.named.record.span.quote(text)))


def take_office(entity: Entity, phrase: Phrase) -> None:
    """Let the entity hold the phrase's offices, and be of its state where none is known yet."""
    entity.titles.extend(one for one in titles_of(phrase.offices) if one not in entity.titles)
    offices = (part.record.office for part in phrase.offices if part.record.office)
    entity.office = entity.office or next(offices, None)
    entity.iso3 = entity.iso3 or iso3_of(phrase)
    entity.sector = entity.sector or next((p.record.sector for p in phrase.offices if p.record.sector), None)


def _may_be_named(entity: Entity, phrase: Phrase, name: PersonName) -> bool:
    key = phrase.named.record.key if phrase.named else None
    if key and entity.key:
        return bool(key == entity.key)
    if name in entity.person_names:
        return True
    if _another(entity, phrase):
        return False
    if any(is_short_for(name, known) or is_short_for(known, name) for known in entity.person_names):
        return True
    return len(name.pieces) == 1 and _is_called_by_forename(entity, phrase, name)


def _another(entity: Entity, phrase: Phrase) -> bool:
    """Whether the phrase is of somebody of another state."""
    iso3 = iso3_of(phrase)
    return bool(iso3 and entity.iso3 and iso3 != entity.iso3)


def _is_called_by_forename(entity: Entity, phrase: Phrase, name: PersonName) -> bool:
    """`الملك سلمان` of `الملك سلمان بن عبدالعزيز`: the same title and the forename."""
    heads = {one.words[0] for one in titles_of(phrase.offices)}
    shares = any(one.words[0] in heads for one in entity.titles)
    return shares and any(known.pieces[0] == name.pieces[0] for known in entity.person_names)


def _holder(people: Iterable[Entity], wanted: Sequence[Title], *, exact: bool) -> Entity | None:
    """The first of these people who holds one of the offices, or whose office begins with it."""
    for entity in people:
        for held in entity.titles:
            for one in wanted:
                if (one.words == held.words or not exact) and may_be(one, held, entity.iso3):
                    return entity
    return None
