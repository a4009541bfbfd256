"""The parties of a report: every place that refers to an actor, and what brings it there."""

from bisect import bisect_left
from itertools import pairwise
from typing import NamedTuple

from rawi.matching.sheet import Part, Sheet
from rawi.records import Actor, ActorKind, Mention, Reference

_MASCULINE_STATES = frozenset({"IRQ", "JOR", "LBN", "MAR", "SDN", "SOM", "YEM"})
_SOME = frozenset(
    {"مجموعه", "عدد", "عددا", "بعض", "عشرات", "مئات", "الاف", "الافا", "كل", "احد", "كثير", "عديد", "ايا", "اي",
     "مزيد", "عناصر"}
)  # fmt: skip
_LONGEST_LINK = 4
_LONGEST_NUMBER = 6
_PREPOSITIONS = {"ب": "ب", "ل": "ل", "ك": "ك"}
_CONJUNCTIONS = frozenset({"و", "أو", "او"})
BREAKS = frozenset({".", "؛", ";", "!", "؟", "?", "…", "\n"})
_OPENING = frozenset({"«", '"', "“", "(", "”", "'", "‘"})
LISTING = frozenset({"،", ","})


class Party(NamedTuple):
    """A reference at tokens `[start, end)`, less `length` characters of proclitics.

    `link` is the preposition or role that brings it, empty where it stands bare; `noun` the token of an unlisted noun
    whose genitive it is (`مواقع الحركة`), -1 where there is none; `head` the token where all that leads to it begins
    (`18 من المتمردين`); `first` the token where the first of its list begins (`بين مصر وقطر`);
    `named` whether it is a name.
    """

    start: int
    end: int
    length: int
    entity: str
    kind: ActorKind
    link: str
    noun: int
    head: int
    first: int
    joined: bool
    gender: str
    number: str
    named: bool


class Parties(NamedTuple):
    """The parties in the order of the text, the tokens where they begin, who heads the delegations among them."""

    found: list[Party]
    starts: list[int]
    actors: dict[str, Actor]
    heads: dict[str, str]

    def between(self, start: int, end: int) -> list[Party]:
        """The parties that begin at tokens `[start, end)`."""
        return self.found[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def at(self, start: int) -> Party | None:
        """The party that begins at token `start`."""
        found = bisect_left(self.starts, start)
        return self.found[found] if found < len(self.starts) and self.starts[found] == start else None

    def of(self, entity: str) -> Party | None:
        """The first party that is the entity."""
        return next((party for party in self.found if party.entity == entity), None)

    def ending_at(self, end: int) -> Party | None:
        """The party whose last token is just before `end`."""
        found = bisect_left(self.starts, end) - 1
        return self.found[found] if found >= 0 and self.found[found].end == end else None

    def listed_with(self, party: Party) -> list[Party]:
        """The party and those joined to it: `مصر وقطر`."""
        at = bisect_left(self.starts, party.start)
        group = [party]
        for other in self.found[at + 1 :]:
            if not other.joined or other.first != party.first:
                break
            group.append(other)
        return group


def parties_in(sheet: Sheet) -> Parties:
    """Every outermost reference of the sheet as a party."""
    actors = {made.record.id: made.record for made in sheet.made if isinstance(made.record, Actor)}
    placed = sheet.placed.get("reference", {})
    parts = sorted((part for found in placed.values() for part in found), key=lambda part: (part.start, -part.end))
    found: list[Party] = []
    until = 0
    for part in parts:
        if part.start < until or part.record.entity not in actors:
            continue
        until = part.end
        found.append(_party(sheet, part, found[-1] if found else None, actors[part.record.entity]))
    heads = {
        one.entity: other.entity for one, other in pairwise(found) if other.link == "head" and one.end >= other.head - 2
    }
    return Parties(found, [party.start for party in found], actors, heads)


def _party(sheet: Sheet, part: Part, before: Party | None, actor: Actor) -> Party:
    reference: Reference = part.record
    gender, number = _agreement(sheet, part, actor)
    link, noun, head, first, joined = _brought(sheet, part, before)
    return Party(
        part.start,
        part.end,
        part.length,
        reference.entity,
        actor.kind,
        link,
        noun,
        head,
        first,
        joined,
        gender,
        number,
        reference.how in ("name", "metonym"),
    )


def _agreement(sheet: Sheet, part: Part, actor: Actor) -> tuple[str, str]:
    """The grammatical gender and number of a reference's first words, empty where not known.

    Names of states are feminine but for a few (K. Ryding, A Reference Grammar of Modern Standard Arabic, 2005, ch. 7).
    """
    for mention in sheet.records_at(part.start, "mention"):
        record: Mention = mention.record
        if record.gender or record.number:
            return record.gender or _gender_of_office(sheet, part.start, record), record.number or ""
    if actor.kind == "state" and part.record.how == "name":
        return "masculine" if actor.iso3 in _MASCULINE_STATES else "feminine", "singular"
    return "", ""


def _gender_of_office(sheet: Sheet, at: int, mention: Mention) -> str:
    """The gender that an office's own word has: `الوزير`, `الوزيرة`."""
    if mention.how != "office" or mention.kind != "person":
        return ""
    return "feminine" if sheet.form(at).endswith("ه") else "masculine"


def _brought(sheet: Sheet, part: Part, before: Party | None) -> tuple[str, int, int, int, bool]:
    """What brings the party: its link, its noun, its head, the first of its list, whether it is a later one of it."""
    proclitics = part.proclitics
    preposition = _PREPOSITIONS.get(proclitics[-1:], "")
    conjunction = proclitics[:1] in _CONJUNCTIONS
    at = part.start
    while at and sheet.form(at - 1) in _OPENING:
        at -= 1
    if before is not None and _joins(sheet, before, at, part, conjunction) and preposition in ("", before.link):
        return before.link, before.noun, part.start, before.first, True
    if preposition or conjunction:
        return preposition, -1, part.start, part.start, False
    link = link_before(sheet, at)
    if link == "من" and (head := _head_of_some(sheet, at)) >= 0:
        return _link_of(sheet, head), -1, head, part.start, False
    if link:
        return link, -1, part.start, part.start, False
    head = _number_before(sheet, at)
    if head >= 0:
        return _link_of(sheet, head), -1, head, part.start, False
    noun = -1 if before is not None and before.end == at else _noun_before(sheet, at)
    return "", noun, part.start, part.start, False


def _head_of_some(sheet: Sheet, at: int) -> int:
    """Where `18 من المتمردين`, `مجموعة من الطلاب` begins whose party begins at `at`; -1 where من is none of these."""
    head = _number_before(sheet, at - 1)
    return head if head >= 0 else at - 2 if is_some(sheet, at - 2) else -1


def is_some(sheet: Sheet, at: int) -> bool:
    """Whether token `at` counts or picks out those behind من: `عدد من`, `بعض`."""
    return any(cut.rest in _SOME or cut.rest.removeprefix("ال") in _SOME for cut in sheet.cuts(at))


def _number_before(sheet: Sheet, at: int) -> int:
    """Where the number that ends right before token `at` begins; -1 where none does."""
    start = sheet.once(_numbers_by_end).get(at, -1)
    return start if at - start < _LONGEST_NUMBER else -1


def _numbers_by_end(sheet: Sheet) -> dict[int, int]:
    """Where the shortest number before each token begins."""
    found: dict[int, int] = {}
    for kind in ("quantity", "number"):
        for start, parts in sheet.placed.get(kind, {}).items():
            for part in parts:
                found[part.end] = max(start, found.get(part.end, -1))
    return found


def _link_of(sheet: Sheet, at: int) -> str:
    """The link of what begins at token `at`, written onto it or before it."""
    for kind in ("quantity", "number"):
        for part in sheet.records_at(at, kind):
            if part.proclitics[-1:] in _PREPOSITIONS:
                return _PREPOSITIONS[part.proclitics[-1]]
    cuts = [cut for cut in sheet.cuts(at) if cut.rest in _SOME and cut.proclitics[-1:] in _PREPOSITIONS]
    return _PREPOSITIONS[cuts[0].proclitics[-1]] if cuts else link_before(sheet, at)


def _joins(sheet: Sheet, before: Party, at: int, part: Part, conjunction: bool) -> bool:
    """Whether what begins at `at` goes on a list behind the party before: `مصر وقطر`, `فرنسا، كندا`."""
    end = before.end
    while sheet.form(end) in _OPENING or sheet.form(end) in ("»", ")", "”"):
        end += 1
    if conjunction:
        return end == at or (end + 1 == at and sheet.form(end) in LISTING and not _acts(sheet, part))
    return end + 1 == at and sheet.form(end) in _CONJUNCTIONS and not _acts(sheet, part)


def _acts(sheet: Sheet, part: Part) -> bool:
    """Whether a verb in the present stands right behind: `…، وواشنطن تدين`."""
    return any(verb.column("tense") == "present" for verb in sheet.lexical(part.end, "verb"))


def link_before(sheet: Sheet, at: int) -> str:
    """The link that ends right before token `at`; empty where none does."""
    return sheet.once(_links_by_end).get(at, "")


def _links_by_end(sheet: Sheet) -> dict[int, str]:
    """The link that ends right before each token, of several the longest."""
    found: dict[int, str] = {}
    for start, parts in sorted(sheet.words.get("event_link", {}).items()):
        for part in parts if not sheet.records_at(start, "quantity") else ():
            if part.proclitics in ("", "و", "ف") and part.end - start <= _LONGEST_LINK:
                found.setdefault(part.end, part.column("link"))
    return found


def _noun_before(sheet: Sheet, at: int) -> int:
    """The token of the noun that governs what begins at `at`: no verb, no mark, no date; -1 where there is none."""
    before = at - 1
    form = sheet.form(before)
    if (
        len(form) < 2
        or not form.isalpha()
        or sheet.lexical(before, "event_boundary")
        or sheet.records_at(before, "reference")
    ):
        return -1
    if sheet.lexical(before, "verb") and not sheet.lexical(before, "frame"):
        return -1
    return before
