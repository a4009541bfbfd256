"""Mentions -> phrases: an office and the name beside it are one, and so is a noun that points back."""

from collections.abc import Iterator, Sequence

from rawi.matching.sheet import Part, Sheet
from rawi.reading.actors.entity import Phrase
from rawi.reading.actors.joined import joined_demonyms
from rawi.reading.actors.joint import is_joint

_COMMAS = frozenset('،,-–—(«"')
_PEOPLE = frozenset({"person", "group"})
_LONGEST_GAP = 3
"""Words of politeness and a comma between an office and a name: `المستشار، الدكتور صلاح`."""
_SHORTEST_DEFINITE = 5


def phrases(sheet: Sheet) -> list[Phrase]:
    """Every phrase that refers, in the order of the text; of two that begin together, the longer first."""
    mentions = [part for parts in sheet.placed.get("mention", {}).values() for part in parts]
    mentions.extend(joined_demonyms(sheet, mentions[:]))
    mentions.sort(key=lambda part: (part.start, part.length, -part.end))
    mentions = _longest(mentions)
    people, others = [], []
    until = -1
    for part in mentions:
        if part.record.kind == "person" and part.start >= until and not is_joint(part.record):
            people.append(part)
            until = part.end
        else:
            others.append(part)
    found = [Phrase(part.start, part.end, part.length, (part,), part) for part in others]
    found.extend(_phrase(chain) for chain in _chains(sheet, people))
    found.extend(_pointers(sheet, mentions))
    return sorted(found, key=lambda phrase: (phrase.start, -phrase.end))


def _longest(mentions: Sequence[Part]) -> list[Part]:
    """The mentions, sorted, but of people read twice from one word on only the longer phrase."""
    found: list[Part] = []
    for part in mentions:
        last = found[-1] if found else None
        if last and last.start == part.start and {last.record.kind, part.record.kind} <= _PEOPLE:
            continue
        found.append(part)
    return found


def is_named(part: Part) -> bool:
    """Whether the mention carries a name, and is no office or description."""
    return part.record.kind != "person" or part.record.how in ("name", "metonym")


def _phrase(chain: Sequence[Part]) -> Phrase:
    named = next((part for part in chain if is_named(part)), None)
    offices = tuple(part for part in chain if part is not named)
    first = chain[0]
    return Phrase(first.start, chain[-1].end, first.length, tuple(chain), named, offices)


def _chains(sheet: Sheet, people: Sequence[Part]) -> Iterator[list[Part]]:
    """People's mentions, those in apposition together."""
    chain: list[Part] = []
    for number, part in enumerate(people):
        following = people[number + 1] if number + 1 < len(people) else None
        if chain and not _joins(sheet, chain, part, following):
            yield chain
            chain = []
        chain.append(part)
    if chain:
        yield chain


def _joins(sheet: Sheet, chain: Sequence[Part], part: Part, following: Part | None) -> bool:
    """Whether `part` stands in apposition to the chain before it; `following` is the mention behind it."""
    last = chain[-1]
    if last.record.span == part.record.beside or part.record.span == last.record.beside:
        return True
    gap = _gap(sheet, last, part)
    if gap == "far":
        return False
    named = any(is_named(member) for member in chain)
    if is_named(part):
        return not named
    if named and gap == "comma" and _is_between_commas(sheet, chain):
        return False
    leads_on = following is not None and is_named(following) and _gap(sheet, part, following) in ("none", "honorific")
    if gap == "none" and _is_object(sheet, chain[0]) and _is_definite(sheet, part):
        return False
    if named:
        return not leads_on and _is_definite(sheet, part)
    return leads_on or (gap == "none" and following is not None and _gap(sheet, part, following) == "comma")


def _is_between_commas(sheet: Sheet, chain: Sequence[Part]) -> bool:
    """Whether the name stands between commas behind its office: `الناطق باسمه، نادر بكار،`."""
    return len(chain) > 1 and is_named(chain[-1]) and sheet.form(chain[-1].start - 1) in _COMMAS


def _gap(sheet: Sheet, last: Part, part: Part) -> str:
    """What lies between two mentions: none, words of politeness, a comma, or they are far apart."""
    at, found = last.end, "none"
    if part.proclitics or part.start - at > _LONGEST_GAP or part.start < at:
        return "far"
    while at < part.start:
        polite = max((hit.end for hit in sheet.lexical(at, "honorific") if not hit.proclitics), default=at)
        if polite > at:
            at, found = polite, "polite" if found == "none" else found
        elif sheet.form(at) in _COMMAS and found != "comma":
            at, found = at + 1, "comma"
        elif sheet.form(at) == "." and sheet.form(at - 1) == "د":
            at += 1
        else:
            return "far"
    return found


def _is_object(sheet: Sheet, subject: Part) -> bool:
    """Whether what stands behind `subject` is the object of the verb before it: `التقى السيسي وزير الدفاع`."""
    return any(hit.proclitics in ("", "و", "ف") for hit in sheet.lexical(subject.start - 1, "takes_person"))


def _is_definite(sheet: Sheet, part: Part) -> bool:
    """Whether an office has the article, or is defined by what follows it."""
    return part.end - part.start > 1 or sheet.form(part.start).startswith("ال")


def _pointers(sheet: Sheet, mentions: Sequence[Part]) -> Iterator[Phrase]:
    """The nouns that point back, where they are no part of a mention and nothing narrows them: `الحركة`."""
    taken = {at for part in mentions for at in range(part.start, part.end)}
    for at, parts in sheet.words.get("pointer", {}).items():
        part = min(parts, key=lambda found: found.length)
        narrowed = part.column("head") != "latter" and _is_narrowed(sheet, part.end)
        if at not in taken and at + 1 not in taken and not narrowed:
            yield Phrase(part.start, part.end, part.length, (part,), pointer=part)


def _is_narrowed(sheet: Sheet, at: int) -> bool:
    """Whether the word at `at` is an adjective of the definite noun before it: `الحركة الإسلامية`."""
    form = sheet.form(at)
    if not form.startswith("ال") or len(form) < _SHORTEST_DEFINITE or form in _NOT_ADJECTIVES:
        return False
    return not sheet.lexical(at, "verb")


_NOT_ADJECTIVES = frozenset(
    {
        "الذي",
        "التي",
        "الذين",
        "اللذين",
        "اللتين",
        "اللذان",
        "اللتان",
        "اليوم",
        "الان",
        "الاحد",
        "الاثنين",
        "الثلاثاء",
        "الاربعاء",
        "الخميس",
        "الجمعه",
        "السبت",
        "التقي",
        "التقت",
        "التزم",
        "التزمت",
    }
)
