"""Nouns that point back: `الحركة`, `بلاده`, `الأخير`, and what each refers to."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import Any

from rawi.arabic.fold import fold_word
from rawi.matching.sheet import Part, Sheet
from rawi.reading.actors.entity import Entity, Phrase, Seen
from rawi.reading.actors.tables import state_labels
from rawi.reading.actors.things import Things
from rawi.records import Mention

_OWNERS = frozenset({"person", "organisation"})
_GOVERNMENT = "حكوم"
_FEMININE = "ه"
_MASCULINE_STATES = frozenset(
    {"IRQ", "JOR", "LBN", "MAR", "SDN", "SSD", "YEM", "NER", "TCD", "VAT", "GAB", "SEN", "CMR", "PRY", "CHL"}
)
"""States whose Arabic name is masculine; the others are feminine. Source: usage of the news."""
_BEFORE_LATTER = frozenset(
    {"لكن", "ان", "بان", "مع", "عن", "من", "الي", "علي", "قبل", "بين", "بينما", "حيث", "فيما", "ضد"}
)
"""Words behind which `الأخير` is no adjective; behind a noun it is one, and `في الأخير` is an adverb."""
_THAT = frozenset({"ان", "بان", "لان"})
_CLOSE = 3
"""Tokens between a word of saying and what is said, with no أن between them."""
_FURTHEST = 1
"""Sentences back to which `الأخير` points at most."""


class Pointing:
    """What nouns point back to in one report; `note` tells it of every phrase in the order of the text."""

    def __init__(self, sheet: Sheet, things: Things) -> None:
        self._sheet = sheet
        self._things = things
        self._starts = [sentence.start for sentence in sheet.layers.sentences]
        self._spoken: list[tuple[Phrase, Entity]] = []

    def note(self, phrase: Phrase, entity: Entity) -> None:
        """Remember that `phrase` speaks of `entity`."""
        self._spoken.append((phrase, entity))

    def at(self, phrase: Phrase, seen: Seen) -> Entity | None:
        """What the pointer of this phrase refers to; `seen` are the entities spoken of so far, the nearest last."""
        pointer = phrase.pointer
        assert pointer is not None
        how = pointer.column("head")
        if how == "latter":
            return self._latter(phrase, pointer)
        if how == "owner":
            return self._state_of_owner(phrase, pointer)
        return self._things.pointed_at(pointer, seen)

    def _latter(self, phrase: Phrase, pointer: Part) -> Entity | None:
        """Who was named last and agrees, in this sentence or the one before: `طلبت مصر من إثيوبيا … ورفضت الأخيرة`."""
        if not _is_noun(self._sheet, pointer):
            return None
        kinds, gender = pointer.column("kinds").split("|"), pointer.column("gender")
        for spoken, entity in self._near(phrase, _FURTHEST):
            if entity.kind in kinds and not entity.members and _agrees(entity, gender):
                named = spoken.named or spoken.parts[0]
                if named.record is None or named.record.number in (None, "singular"):
                    return entity
        return None

    def _state_of_owner(self, phrase: Phrase, pointer: Part) -> Entity | None:
        """The state of whoever speaks or was named last, named by the report or only by his office: `بلاده`.

        In what is said the subject of a verb comes first, then who stands nearest; the sentence before those before it.
        """
        own = _OWNERS | {"state"} if fold_word(pointer.column("form")).startswith(_GOVERNMENT) else _OWNERS
        gender = pointer.column("gender")
        said = _is_said(self._sheet, phrase.start)
        for furthest in (0, len(self._starts)):
            owners = [
                (spoken, one)
                for spoken, one in self._near(phrase, furthest)
                if one.kind in own and one.iso3 and _agrees(one, gender)
            ]
            subjects = (one for spoken, one in owners if said and _is_subject(self._sheet, spoken))
            owner = next(subjects, owners[0][1] if owners else None)
            if owner is not None:
                break
        else:
            return None
        return self._things.state(owner.iso3) or self._implied(pointer, owner.iso3)

    def _near(self, phrase: Phrase, furthest: int) -> Iterator[tuple[Phrase, Entity]]:
        """The phrases before this one, the nearest first, back to so many sentences."""
        number = bisect_right(self._starts, phrase.start) - 1
        first = self._starts[max(0, number - furthest)] if self._starts else 0
        for spoken, entity in reversed(self._spoken):
            if spoken.start < first:
                return
            if spoken.end <= phrase.start:
                yield spoken, entity.whole

    def _implied(self, pointer: Part, iso3: str | None) -> Entity | None:
        """A state that the report names only by what is of it: `وزير الخارجية التركي … بلاده`."""
        labels = state_labels(self._sheet, iso3) if iso3 else None
        if iso3 is None or labels is None:
            return None
        span = self._sheet.span(pointer.start, pointer.end, pointer.length)
        first = Mention(span, "state", "description", iso3, labels[0], labels[1], rule="pointer", key=iso3)
        return self._things.add(Entity("state", "state_of_owner", first, iso3, iso3, "GOV"), pointer)


def _is_noun(sheet: Sheet, pointer: Part) -> bool:
    """Whether `الأخير` is who, and no adjective: behind a verb that agrees, a particle, or with ل written on."""
    if pointer.proclitics:
        return pointer.proclitics in ("ل", "ول", "فل", "ب")
    before = pointer.start - 1
    gender = pointer.column("gender")
    if any(cut.rest in _BEFORE_LATTER for cut in sheet.cuts(before)):
        return True
    return any(row.person == 3 and row.gender == gender and not row.pronoun for row in _verbs(sheet, before))


def _is_said(sheet: Sheet, at: int) -> bool:
    """Whether what stands at token `at` is said, behind أن or close behind a word of saying: `مؤكدا التزام بلاده`."""
    if any(cut.rest in _THAT for cut in sheet.cuts(at - 1)):
        return True
    return any(sheet.lexical(before, "cue") for before in range(max(0, at - _CLOSE), at))


def _is_subject(sheet: Sheet, phrase: Phrase) -> bool:
    """Whether the phrase stands right behind a verb, or opens a sentence before one."""
    return any(row.person == 3 and not row.pronoun for row in _verbs(sheet, phrase.start - 1))


def _verbs(sheet: Sheet, at: int) -> Iterable[Any]:
    return (part.entry.row for part in sheet.lexical(at, "verb") if part.entry is not None)


def _agrees(entity: Entity, gender: str) -> bool:
    """Whether a word of this gender may point to the entity, as far as its own is known."""
    if gender == "-":
        return True
    if entity.kind == "state":
        return (entity.iso3 in _MASCULINE_STATES) == (gender == "masculine")
    if entity.kind == "person":
        known = {part.record.gender for part in entity.parts if part.record is not None} - {None}
        if any(title.words[0].endswith(_FEMININE) for title in entity.titles):
            known = {"feminine"}
        return gender in known if known else gender == "masculine"
    feminine = any(head.endswith((_FEMININE, "ات")) for head in entity.heads)
    return feminine == (gender == "feminine") or not entity.heads
