"""Whether people named by a common noun play a part in what is told: only then are they an entity of the report."""

from rawi.matching.sheet import Part, Sheet
from rawi.reading.groups.people import People
from rawi.reading.groups.phrase import Phrase


def _words(given: str) -> frozenset[str]:
    return frozenset(given.split())


_PEOPLE = frozenset(
    {"killed", "wounded", "killed_or_wounded", "missing", "displaced", "detained", "hostages", "fighters", "civilians",
     "children", "people", "states"}
)  # fmt: skip
_RULE_OF_ROLE = {
    "victim": "people_as_victims",
    "agent": "people_as_agents",
    "source": "people_as_source",
    "party": "people_as_party",
}
_PREPOSITIONS = _words("من في الي عن علي مع بعد قبل منذ خلال بين")
_NOT_VERBS = _PREPOSITIONS | _words("احد احدي اهم اول اكثر اقل اكبر ان كان كانت ليس ليست عدد كل غير")
"""Particles spelled like verbs, and verbs whose subject does nothing by them."""
_BEFORE_PEOPLE = frozenset({"", "و", "ف", "ب", "ل"})
_REACHED = frozenset({"بلغ", "بلغت", "يبلغ", "تبلغ", "اصل"})
_OF, _HAD = "من", "قد"
_WITH_PRONOUN = _words("له لها لهم به بها بهم فيه فيها فيهم عليه عليها عليهم منه منها اليه اليها اليهم عنه عنها")
_SHORT = 3
_SAID = "قال"
_MARKS = frozenset('\n.،,:؛!؟«"“(-–')
_CLAUSE_BEGINS = _MARKS | _words(
    "ان بان لكن حيث كما فيما بينما قد وقد لقد ما وما مما الذي عندما حين بعدما منذ حتي اذا اذ ثم لا لم لن ولم ايضا امس"
)
"""What stands before a verb that begins its clause."""
_FIRST_BEHIND = frozenset({"ان", "بان", "لان", "\n", "."})
_ADDRESS_REACH = 16
_PARTY, _SOURCE, _DELEGATION, _MEDIA = "طرف", "مصدر", "وفد", "MED"
_OTHER = frozenset({"اخري", "الاخري", "اخر"})
_NOT_AGAIN = frozenset({"GOV", "JUD"})
"""Whose `المسؤول`, `القاضي` later in the report is mostly one who was named: an office."""
PARTIES = frozenset({_PARTY, "مكون"})
"""Of whom all are one party: `جميع الأطراف`."""
_NATIONS = PARTIES | {"شعب", "دولة", _DELEGATION}
RULES = (
    "people_counted", "people_of_a_quantity", "people_as_victims", "people_as_agents", "people_as_source",
    "people_as_party", "people_as_subject", "people_spoken_to", "people_by_nation",
)  # fmt: skip


class Before:
    """What gives people a part by standing right before them, by the token where it ends."""

    def __init__(self, sheet: Sheet) -> None:
        self.cues = _by_end(sheet, "role_cue")
        self.quantities = _by_end(sheet, "people_quantity")
        self.numbers = {part.end: part for parts in sheet.placed.get("quantity", {}).values() for part in parts}

    def number(self, sheet: Sheet, noun: Part) -> Part | None:
        """The number right before the noun, or before من and the noun: `ثلاثة جنود`, `خمسة من المتعاقدين`."""
        if noun.proclitics != "":
            return None
        number = self.numbers.get(noun.start)
        return self.numbers.get(noun.start - 1) if number is None and sheet.form(noun.start - 1) == _OF else number


def _by_end(sheet: Sheet, kind: str) -> dict[int, Part]:
    """The words of a lexical class by where they end; of several the longest."""
    found: dict[int, Part] = {}
    for parts in sheet.words.get(kind, {}).values():
        for part in parts:
            found.setdefault(part.end, part)
    return found


def role_of(sheet: Sheet, before: Before, phrase: Phrase, number: Part | None) -> str | None:
    """The rule by which a phrase plays a part; null where it plays none."""
    people, noun = phrase.people, phrase.people.part
    if number is not None:
        if number.record.low == 1 and people.form != "singular":
            return None  # «أحد قادة الحزب»
        return None if sheet.form(number.start - 1) in _REACHED else "people_counted"
    if _is_figure(sheet, noun) or _is_one(sheet, phrase.end):
        return "people_counted"
    cue = _cue_before(sheet, before, noun.start) if noun.proclitics in _BEFORE_PEOPLE else None
    if cue is not None:
        return _RULE_OF_ROLE[cue]
    if noun.proclitics == "":
        if noun.start in before.quantities:
            return "people_of_a_quantity"
        if _is_verb(sheet, noun.start - 1):
            return "people_as_subject"
    if noun.proclitics == "" and people.form in ("plural", "dual") and _opens(sheet, noun):
        return "people_as_subject"
    behind = phrase.end + 1 if sheet.form(phrase.end) == _HAD else phrase.end
    if _agrees(sheet, behind, people.form) and (people.form != "singular" or _opens(sheet, noun)):
        return "people_as_subject"
    if people.key in _NATIONS and _is_told(sheet, phrase):
        return "people_by_nation"
    if noun.proclitics == "ل" and people.sector == _MEDIA and people.definite and _verb_within(sheet, noun.start):
        return "people_spoken_to"
    return None


def _is_told(sheet: Sheet, phrase: Phrase) -> bool:
    """Whether the phrase tells which people or states: `دول المنطقة`; not `دول أخرى`."""
    people = phrase.people
    if people.key == _DELEGATION:
        return phrase.is_longer
    if people.part.end > people.part.start + 1:
        return True  # «أطراف الصراع»
    behind = sheet.form(people.part.end)
    if not phrase.is_longer or behind in _OTHER:
        return False
    if phrase.governed is not None and phrase.governed.kind == "organisation":
        return False  # «دول مجلس التعاون» is the council
    return people.definite or (people.key != _PARTY and (behind.startswith("ال") or phrase.governed is not None))


def may_be_people(people: People) -> bool:
    """Whether the word may name people that no number counts: not the singular of an office or with the article."""
    if people.form != "singular" or people.alone == "group":
        return True
    return people.alone == "yes" or (people.alone == "victim" and not people.definite)


def may_stand(phrase: Phrase, rule: str) -> bool:
    """Whether the noun in this form names people: an adjective's singular only where someone is counted or harmed, a
    construct only with what it governs.
    """
    people = phrase.people
    if people.form == "construct":
        return phrase.is_longer
    if people.key == _SOURCE and not people.definite and phrase.governed is None:
        return not (phrase.is_longer and phrase.is_construct)
    if people.form != "singular" or (rule == "people_counted" and not people.definite):
        return True
    if people.definite or people.alone == "no":
        return people.alone == "group"
    return people.alone != "victim" or rule == "people_as_victims"


def may_stand_again(phrase: Phrase) -> bool:
    """Whether the phrase may point back to people read elsewhere in the report."""
    people = phrase.people
    if not people.definite or people.iso3 is not None or people.sector in _NOT_AGAIN:
        return False
    return people.form == "plural" or people.alone == "yes"


def _is_figure(sheet: Sheet, noun: Part) -> bool:
    """Whether the noun is a count of people by itself: `مقتل شرطي`, `عنصرين`."""
    return any(part.record.category in _PEOPLE for part in sheet.records_at(noun.start, "figure"))


def _is_one(sheet: Sheet, at: int) -> bool:
    """Whether the phrase before token `at` is counted as one: `جندي أفغاني واحد`."""
    return any(part.record.low == 1 and part.record.form == "words" for part in sheet.records_at(at, "quantity"))


def _cue_before(sheet: Sheet, before: Before, at: int) -> str | None:
    """The part that the word right before token `at` gives."""
    found = before.cues.get(at)
    if found is not None:
        role: str = found.column("role")
        return role
    harmed = any(part.end == at for part in sheet.lexical(at - 1, "casualty"))
    return "victim" if harmed and not sheet.form(at - 1).startswith("ال") else None


def _is_verb(sheet: Sheet, at: int) -> bool:
    """Whether the token may be a verb of which the noun behind it is the subject or the object."""
    if sheet.form(at) in _WITH_PRONOUN:
        at -= 1  # «يقيم فيها لاجئون»
    if sheet.form(at) in _NOT_VERBS or sheet.form(at - 1) in _PREPOSITIONS:
        return False
    clause = at == 0 or sheet.form(at - 1) in _CLAUSE_BEGINS or bool(sheet.records_at(at - 1, "date"))
    return any(
        part.column("person") == 3 and part.column("number") == "singular" and (clause or _is_clear(part))
        for part in sheet.lexical(at, "verb")
    )


def _is_clear(verb: Part) -> bool:
    """Whether the form is hardly a noun: not a short past like `دور`, `سجل`, which is one unless a clause begins."""
    length = len(verb.entry.words[0]) if verb.entry else 0
    if verb.proclitics == "ف":
        return length > _SHORT
    past = verb.column("tense") == "past" and verb.column("gender") == "masculine"
    return verb.proclitics == "و" or not past or length > _SHORT or verb.column("form") == _SAID


def _agrees(sheet: Sheet, at: int, form: str) -> bool:
    """Whether the token is a verb in the number of people named before it: `مسلحون هاجموا`."""
    number = form if form in ("singular", "dual") else "plural"
    return any(
        part.column("person") == 3 and part.column("number") == number and part.proclitics in ("", "س")
        for part in sheet.lexical(at, "verb")
    )


def _opens(sheet: Sheet, noun: Part) -> bool:
    """Whether the noun is the first of its clause: `أن مواطنة أمريكية اعتقلت`."""
    return noun.start == 0 or sheet.form(noun.start - 1) in _FIRST_BEHIND


def _verb_within(sheet: Sheet, at: int) -> bool:
    """Whether a verb stands a few tokens before token `at`: `قال الوزير للصحافيين`."""
    return any(_is_verb(sheet, place) for place in range(at - 1, max(-1, at - 1 - _ADDRESS_REACH), -1))
