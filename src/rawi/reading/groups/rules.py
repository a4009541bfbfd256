"""The run of the stage: every noun for people that plays a part, joint parties, and members of a nation."""

from collections.abc import Iterator

import msgspec

from rawi.arabic.lexicon import Entry
from rawi.matching.sheet import Part, Sheet
from rawi.reading.groups.parties import read_parties
from rawi.reading.groups.people import People, describes_noun_before, people_at
from rawi.reading.groups.phrase import Phrase, phrase_of
from rawi.reading.groups.roles import PARTIES, Before, may_be_people, may_stand, may_stand_again, role_of
from rawi.reading.groups.roles import RULES as ROLE_RULES
from rawi.records import ActorKind, GrammaticalNumber, Mention, Number

_STAGE = "groups"
RULES = (*ROLE_RULES, "people_listed", "people_again", "joint_party")
_OR = "او"
_LONGEST_OWNER = 6
_ALLY = "حليف"
_OWNED = frozenset({"organisation", "armed_group", "military"})
_FORCES = frozenset({"armed_group", "military"})
_FATES = {"قتيل": "killed", "شهيد": "killed", "ضحية": "killed", "جريح": "wounded", "مصاب": "wounded"}
_TOLD_APART = frozenset({"GOV", "MIL", "COP"})
"""Whose adjectives tell others apart: `مسؤولون أمنيون`, `مسؤولون محليون`."""
_MEMBER = "فرد"
_ANYONE = frozenset({"شخص", "فرد"})


def read_groups(sheet: Sheet) -> None:
    """Place a mention for every phrase of people that plays a part in the report, and for every joint party."""
    read_parties(sheet)
    before = Before(sheet)
    taken = _taken(sheet)
    seen: set[tuple[str, str]] = set()
    later: list[Phrase] = []
    until = 0
    for at in sorted({*sheet.words.get("person_noun", ()), *_members(sheet, before.numbers)}):
        people = None if at < until or at in taken else people_at(sheet, at)
        if people is None or sheet.lexical(at, "joint_party"):
            continue
        number = before.number(sheet, people.part)
        if number is None and (not may_be_people(people) or describes_noun_before(sheet, people)):
            continue
        phrase = phrase_of(sheet, people)
        rule = role_of(sheet, before, phrase, number) or _listed(sheet, phrase, until)
        if rule is None or not may_stand(phrase, rule):
            later.append(phrase)
            continue
        until = phrase.end
        seen.add((people.key, people.form))
        if number is not None:
            seen.add((_fate(sheet, number) or "", ""))
        _place(sheet, before, phrase, number, rule)
    for phrase in later:
        if _is_known(phrase, seen) and may_stand_again(phrase):
            _place(sheet, before, phrase, None, "people_again")


def _is_known(phrase: Phrase, seen: set[tuple[str, str]]) -> bool:
    """Whether the same people were placed before, or people with that fate were counted: `القتلى`."""
    people = phrase.people
    counted = people.key in _FATES and (_FATES[people.key], "") in seen
    return counted or (people.key, people.form) in seen


def _listed(sheet: Sheet, phrase: Phrase, until: int) -> str | None:
    """The rule for people joined to those that end at token `until`: `جنود أو مواطنين`, `قادة وموظفين`."""
    noun = phrase.people.part
    if phrase.people.form == "possessed" and _owner(sheet, noun) is not None:
        return "people_listed"
    joined = noun.proclitics == "و" and noun.start == until
    either = noun.proclitics == "" and sheet.form(noun.start - 1) == _OR and noun.start - 1 == until
    return "people_listed" if (joined or either) and phrase.people.form != "singular" else None


def _owner(sheet: Sheet, noun: Part) -> Mention | None:
    """Of people with a pronoun behind و, the mention before them: `الحوثيون وحلفاؤهم`."""
    if noun.proclitics != "و":
        return None
    for at in range(noun.start - 1, max(-1, noun.start - _LONGEST_OWNER), -1):
        for part in sheet.records_at(at, "mention"):
            if part.end == noun.start:
                mention: Mention = part.record
                return mention
    return None


def _members(sheet: Sheet, numbers: dict[int, Part]) -> Iterator[int]:
    """Where the adjective of a state may be a noun: in the plural or dual, or one that is counted."""
    for at, parts in sheet.words.get("demonym", {}).items():
        many = any(part.entry is not None and _is_many(part.entry) for part in parts)
        if many or at in numbers or sheet.records_at(at, "figure"):
            yield at


def _is_many(entry: Entry) -> bool:
    """Whether the form is a plural or dual of men: `الفلسطينيون`; those in ـات are mostly things (`مجريات`)."""
    return entry.form != "singular" and not entry.words[-1].endswith("ات")


def _taken(sheet: Sheet) -> set[int]:
    """The tokens inside mentions of organisations and armed groups (`مجلس النواب`), and of joint parties."""
    parts = (part for placed in sheet.placed.get("mention", {}).values() for part in placed)
    return {
        at
        for part in parts
        if part.record.kind in _OWNED or part.record.rule == "joint_party"
        for at in range(part.start, part.end)
    }


def _place(sheet: Sheet, before: Before, phrase: Phrase, number: Part | None, rule: str) -> None:
    people, noun = phrase.people, phrase.people.part
    first = _beginning(sheet, before, noun, number)
    span = sheet.span(first.start, phrase.end, first.length)
    named = sheet.span(noun.start, phrase.end, noun.length) if number is None else span
    mention = Mention(
        span,
        _kind(sheet, phrase, number, rule),
        "demonym" if people.iso3 else "description",
        phrase.iso3 or _state_of_ally(sheet, phrase),
        label_ar=named.quote(sheet.layers.report.text),
        label_en=people.label_en,
        rule=rule,
        key=_key(sheet, phrase, number),
        sector=people.sector,
        number=_number(people.form, number),
    )
    parts = (first,) if first is noun else (first, noun)
    sheet.place(_STAGE, "mention", mention, parts, first.start, phrase.end)


def _beginning(sheet: Sheet, before: Before, noun: Part, number: Part | None) -> Part:
    """What the name begins with: the noun, the number before it (`ثلاثة جنود`), or `جميع`."""
    if number is not None and number.end == noun.start and _is_short(number.record):
        within = (part for at in range(number.start, number.end) for part in sheet.records_at(at, "number"))
        first = next((part for part in within if part.end == number.end), number)
        length = number.record.core.start - sheet.span(first.start, first.end).start
        return msgspec.structs.replace(first, length=length, proclitics=sheet.form(first.start)[:length])
    quantity = before.quantities.get(noun.start) if noun.proclitics == "" else None
    named = quantity.column("named") if quantity is not None else "no"
    is_named = named == "yes" or (named == "parties" and noun.column("form") in PARTIES)
    return quantity if quantity is not None and is_named else noun


def _is_short(number: Number) -> bool:
    """Whether the number is part of what the people are called: `ثلاثة جنود`, `11 شخصا`; not `5 آلاف مهاجر`."""
    return number.kind == "cardinal" and number.exactness != "order" and number.form != "mixed"


def _kind(sheet: Sheet, phrase: Phrase, number: Part | None, rule: str) -> ActorKind:
    """Of the people, of the force they are members of, or of the one person that a singular is."""
    people = phrase.people
    many = number is not None and number.record.low != 1
    if people.kind == "state":
        return "state" if phrase.is_longer and not many and not phrase.numbered else "group"
    if phrase.governed is not None and phrase.governed.kind in _FORCES and _is_member(people):
        return phrase.governed.kind
    owner = _owner(sheet, people.part) if people.form == "possessed" and people.key == _ALLY else None
    if owner is not None and owner.kind in _FORCES:
        return owner.kind
    if many or people.form != "singular" or people.alone == "group":
        return people.kind
    return people.kind if people.kind == "military" and rule != "people_as_subject" else "person"


def _state_of_ally(sheet: Sheet, phrase: Phrase) -> str | None:
    """The state of those whose allies are fighters too: `الحوثيون وحلفاؤهم`."""
    people = phrase.people
    owner = _owner(sheet, people.part) if people.form == "possessed" and people.key == _ALLY else None
    return owner.iso3 if owner is not None and owner.kind in _FORCES else None


def _is_member(people: People) -> bool:
    """Whether the noun is of members of a force: `عناصر`, `مقاتلين`, `أفراد من قوات الأمن`."""
    return people.kind == "armed_group" or people.key == _MEMBER


def _key(sheet: Sheet, phrase: Phrase, number: Part | None) -> str:
    """The same for every form of a noun with the same adjective or genitive: `أسير`, `أسير اسرائيليين`.

    People of whom a report tells how many were harmed are the same where the number is: `11 شخصا`, `11 قتيلا`; `القتلى`
    are those first counted.
    """
    people = phrase.people
    if number is not None:
        fate = _fate(sheet, number)
        if fate is not None or people.key in _ANYONE or people.iso3 is not None:
            return f"{number.record.low} {fate or 'people'}"
    if number is None and people.definite and not phrase.is_longer and people.key in _FATES:
        counted = sheet.placed.get("quantity", {}).values()
        same = (part for parts in counted for part in parts if _fate(sheet, part) == _FATES[people.key])
        first = next(same, None)
        if first is not None:
            return f"{first.record.low} {_FATES[people.key]}"
    if people.iso3 is None and phrase.iso3 not in (None, people.home) and not phrase.is_construct:
        return f"{people.key} {phrase.iso3}"
    if not phrase.is_construct and people.sector not in _TOLD_APART:
        return people.key
    rest = (form.removeprefix("ال") for form in sheet.forms[people.part.end : phrase.end][:1])
    return " ".join((people.key, *rest))


def _fate(sheet: Sheet, number: Part) -> str | None:
    """What became of those whom the number counts."""
    figures = (part.record.category for part in sheet.records_at(number.start, "figure"))
    return next((category for category in figures if category in _FATES.values()), None)


def _number(form: str, number: Part | None) -> GrammaticalNumber:
    """Of those meant: `11 شخصا` are many."""
    if form == "singular":
        return "singular" if number is None or number.record.low == 1 else "plural"
    return "dual" if form == "dual" else "plural"
