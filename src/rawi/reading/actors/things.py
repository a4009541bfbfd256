"""Which state, place, organisation or group a name or a noun that points back refers to."""

from functools import lru_cache

from rawi.arabic.fold import fold_word
from rawi.matching.sheet import Part
from rawi.reading.actors.entity import Entity, Seen
from rawi.reading.actors.person_names import bare
from rawi.records import Mention

_ORGANISED = frozenset({"organisation", "armed_group", "military"})
_JOINED = "joined_demonym"
_SAME_OFFICES = 3
_COALITION = "تحالف"
_UNITED_NATIONS = {"اممي": ("امم", "متحده"), "امميه": ("امم", "متحده")}
_CAPITAL, _COUNTRY, _CITY = "العاصمه", "البلاد", "المدينه"
_GREAT = frozenset({"place_by_capital", "place_by_seat"})
"""What is no town or village, and often only where the report was written."""


class Things:
    """The entities of a report that are no people, found again by key, by name and by head noun."""

    def __init__(self) -> None:
        self.entities: list[Entity] = []
        self._by_key: dict[tuple[str, str], Entity] = {}
        self._by_words: dict[tuple[str, ...], list[Entity]] = {}
        self._by_first: dict[str, list[tuple[tuple[str, ...], Entity]]] = {}

    def by_name(self, part: Part, text: str) -> Entity:
        """The entity of a mention, a new one where nothing before it is the same."""
        mention: Mention = part.record
        written = words_of(written_out(part, mention.span.quote(text)))
        labelled = mention.rule == _JOINED or (mention.kind == "place" and not mention.key)
        words = words_of(mention.label_ar) if labelled else _core(mention, written)
        entity = self._known(mention, words)
        if entity is None:
            entity = Entity(mention.kind, f"{mention.kind}_by_name", mention, mention.iso3, mention.key, mention.sector)
            self.entities.append(entity)
        entity.parts.append(part)
        entity.iso3 = entity.iso3 or mention.iso3
        entity.heads.add(written[0])
        if mention.key:
            self._by_key.setdefault((mention.kind, _key(mention)), entity)
        if entity not in self._by_words.setdefault(words, []):
            self._by_words[words].append(entity)
            self._by_first.setdefault(words[0], []).append((words, entity))
        return entity

    def same_as(self, part: Part, entity: Entity) -> Entity:
        """Let the mention be of `entity`: `منتسبو قوات الشرطة` are the police."""
        entity.parts.append(part)
        mention: Mention = part.record
        if mention.key:
            self._by_key.setdefault((mention.kind, _key(mention)), entity)
        return entity

    def _known(self, mention: Mention, words: tuple[str, ...]) -> Entity | None:
        if mention.key:
            return self._by_key.get((mention.kind, _key(mention)))
        for entity in self._by_words.get(words, ()):
            if _agree(entity, mention):
                return entity
        if len(words) > 1 and (mention.kind in _ORGANISED or mention.how == "office"):
            return self._longer(mention, words)
        return None

    def _longer(self, mention: Mention, words: tuple[str, ...]) -> Entity | None:
        """`وزارة الداخلية التركية` for `وزارة الداخلية`; of people by office, the first words are enough."""
        shared = min(len(words), _SAME_OFFICES) if mention.how == "office" else len(words)
        for known, entity in reversed(self._by_first.get(words[0], ())):
            if known[:shared] == words[:shared] and entity.kind == mention.kind and _agree(entity, mention):
                return entity
        return None

    def pointed_at(self, pointer: Part, seen: Seen) -> Entity | None:
        """What a definite noun points back to: the nearest entity with that head, else one of its kinds."""
        kinds = pointer.column("kinds").split("|")
        form = fold_word(pointer.column("form"))
        fitting = [entity for entity in reversed(seen) if entity.kind in kinds]
        if form == _CAPITAL:
            return next((entity for entity in fitting if entity.first.rule == "place_by_capital"), None)
        if form == _COUNTRY:
            return next((entity for entity in fitting if entity.key and entity.key == entity.iso3), None)
        headed = next((entity for entity in fitting if bare(form) in entity.heads), None)
        if headed is not None or pointer.column("head") == "yes":
            return headed
        towns = (entity for entity in fitting if entity.key != entity.iso3 or not entity.key)
        return next((town for town in towns if form == _CITY or town.first.rule not in _GREAT), None)

    def state(self, iso3: str | None) -> Entity | None:
        """The state with this code, where the report speaks of it."""
        return self._by_key.get(("state", iso3)) if iso3 else None

    def add(self, entity: Entity, part: Part) -> Entity:
        """Keep a state that no name told of."""
        entity.parts.append(part)
        self.entities.append(entity)
        self._by_key[entity.kind, _key(entity.first)] = entity
        return entity


_FATES = {"قتيل": "killed", "شهيد": "killed", "ضحيه": "killed", "جريح": "wounded", "مصاب": "wounded"}


def _core(mention: Mention, words: tuple[str, ...]) -> tuple[str, ...]:
    """The words that tell an entity: `قيادة قوات التحالف` is the coalition, `أممية` of the United Nations."""
    if mention.kind in _ORGANISED and _COALITION in words:
        return words[words.index(_COALITION) :]
    if len(words) > 1 and words[-1] in _UNITED_NATIONS:
        return words[:-1] + _UNITED_NATIONS[words[-1]]
    return words


def _key(mention: Mention) -> str:
    """The key by which an entity is known again; the killed are one however many at a time, and so are the wounded."""
    return _known_by(mention.key or "", people=mention.kind == "group")


@lru_cache(maxsize=10_000)
def _known_by(key: str, *, people: bool) -> str:
    if not people:
        return " ".join(word[:-2] + "ين" if word.endswith("ون") else word for word in key.split(" "))
    first, _, last = key.partition(" ")
    if last in ("killed", "wounded"):
        return last
    return _FATES.get(first, key)


def _agree(entity: Entity, mention: Mention) -> bool:
    """Whether kind and state do not speak against the mention's being the entity."""
    kinds = entity.kind == mention.kind or {entity.kind, mention.kind} <= _ORGANISED
    states = not entity.iso3 or not mention.iso3 or entity.iso3 == mention.iso3
    keys = not entity.key or not mention.key or entity.key == mention.key
    return kinds and states and keys


@lru_cache(maxsize=10_000)
def words_of(name: str) -> tuple[str, ...]:
    """A name's words as they are compared: folded, without articles and quote marks."""
    plain = fold_word(name)
    for mark in "«»“”\"'()":
        plain = plain.replace(mark, " ")
    return tuple(bare(word) for word in plain.split()) or ("",)


def written_out(part: Part, name: str) -> str:
    """The name with the article that ل has swallowed: `لأمم` of `للأمم` is `الأمم`."""
    return "ال" + name[1:] if part.length and part.proclitics.endswith("ل") and name.startswith("ل") else name
