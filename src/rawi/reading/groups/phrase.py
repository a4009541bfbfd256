"""Where the phrase of a noun for people ends: its adjectives, and the noun it governs.

Source: K. Ryding, A Reference Grammar of Modern Standard Arabic (2005), ch. 8 (the construct) and 10 (adjectives).
"""

from typing import NamedTuple

from rawi.matching.sheet import Part, Sheet
from rawi.reading.groups.people import People, people_at
from rawi.records import Mention

_NISBA = ("ي", "يا", "يه", "يين", "يون", "يات", "يان", "يتان", "يتين")
_NISBA_PLURALS = ("يين", "يون", "يان")
_SOUND = ("ين", "ون", "ات", "ان")
_NO_CONSTRUCTS = ("ون", "ين")
_NOT = "غير"
_OF, _IN = "من", "في"
_REGIONS = frozenset({"المنطقه", "الاقليم", "العالم", "القاره"})
_MOST_ADJECTIVES = 3
_SHORTEST_ADJECTIVE, _SHORTEST_NISBA = 5, 4
_NOT_ADJECTIVES = frozenset(
    {"التي", "الذي", "الذين", "اللواتي", "اللاتي", "اللائي", "الي", "التالي", "الماضي", "حوالي", "اهالي", "وهي", "لدي"}
)
_GOVERNED_KINDS = frozenset({"state", "organisation", "armed_group", "military", "place"})


class Phrase(NamedTuple):
    """A noun phrase up to token `end`, the state that an adjective or its genitive names, the mention it governs.

    `construct_end` is where the noun with its genitive ends; `numbered` whether a number tells how many: `الدول الست`.
    """

    people: People
    end: int
    iso3: str | None
    governed: Mention | None
    construct_end: int
    numbered: bool

    @property
    def is_construct(self) -> bool:
        """Whether the noun governs another one."""
        return self.construct_end > self.people.part.end

    @property
    def is_longer(self) -> bool:
        """Whether more than the noun itself is in the phrase."""
        return self.end > self.people.part.end


def phrase_of(sheet: Sheet, people: People) -> Phrase:
    """The phrase that begins with a noun: `المهاجرين غير الشرعيين`, `سكان القطاع`, `عناصر من حركة`."""
    noun = people.part
    last = sheet.form(noun.end - 1)
    definite, end, governed = people.definite, noun.end, None
    may_govern = people.form in ("construct", "plural") or people.alone == "group"
    if may_govern and not definite and people.iso3 is None and not last.endswith(_NO_CONSTRUCTS):
        end, governed = _governed(sheet, end)
        definite = end > noun.end
    construct_end = end
    number = sheet.records_at(end, "number") if people.definite and sheet.form(end).startswith("ال") else []
    end = max([end, *(part.end for part in number)])
    end, iso3 = _adjectives(sheet, noun, end, definite)
    if people.kind == "state" and end == noun.end and sheet.form(end) == _IN and sheet.form(end + 1) in _REGIONS:
        end += 2
    if governed is None and not people.definite and end == noun.end and sheet.form(end) == _OF:
        end, governed = _mention_at(sheet, end + 1) or (end, None)
    if governed is not None:
        iso3 = iso3 or governed.iso3
    return Phrase(people, end, people.iso3 or iso3 or people.home, governed, construct_end, bool(number))


def _governed(sheet: Sheet, at: int) -> tuple[int, Mention | None]:
    """The end of what a construct governs, and its mention: `سكان القطاع`, `مواطني فرنسا`, `وزراء خارجية فرنسا`."""
    found = _mention_at(sheet, at)
    if found:
        return found
    people = people_at(sheet, at)
    if people is not None and people.part.proclitics == "" and people.iso3 is None:
        phrase = phrase_of(sheet, people)
        return (phrase.end, phrase.governed) if phrase.is_longer or people.definite else (at, None)
    form = sheet.form(at)
    dated = bool(sheet.records_at(at, "date"))
    if form.startswith("ال") and len(form) >= _SHORTEST_ADJECTIVE and form not in _NOT_ADJECTIVES and not dated:
        return at + 1, None
    return at, None


def _mention_at(sheet: Sheet, at: int) -> tuple[int, Mention] | None:
    """The longest mention that begins at a token, with nothing cut off before it."""
    parts = [part for part in sheet.records_at(at, "mention") if part.proclitics == ""]
    parts = [part for part in parts if part.record.kind in _GOVERNED_KINDS]
    if not parts:
        return None
    best = max(parts, key=lambda part: part.end)
    return best.end, best.record


def _adjectives(sheet: Sheet, noun: Part, end: int, definite: bool) -> tuple[int, str | None]:
    """The end of the adjectives that begin at token `end`, and the state that one of them names."""
    iso3: str | None = None
    last = sheet.form(noun.end - 1)
    described = noun.end > noun.start + 1
    for _ in range(_MOST_ADJECTIVES):
        at = end + 1 if sheet.form(end) == _NOT else end
        demonyms = [part for part in sheet.lexical(at, "demonym") if _fits(sheet, part, definite)]
        if demonyms:
            iso3 = iso3 or demonyms[0].column("iso3")
            end = max(part.end for part in demonyms)
        elif _is_adjective(sheet, at, definite, last) or (described and _continues(sheet, end, definite)):
            end = at + 1
        else:
            break
        described = True
    return end, iso3


def _continues(sheet: Sheet, at: int, definite: bool) -> bool:
    """Whether a listed adjective behind و goes on with the phrase: `الدول الشقيقة والصديقة`."""
    parts = [part for part in sheet.lexical(at, "quality") if part.proclitics == "و" and part.entry is not None]
    return any(part.entry.definite == definite for part in parts if part.entry)


def _fits(sheet: Sheet, part: Part, definite: bool) -> bool:
    return part.proclitics == "" and sheet.form(part.start).startswith("ال") == definite


def _is_adjective(sheet: Sheet, at: int, definite: bool, noun: str) -> bool:
    """Whether the token agrees with the noun: a listed adjective, one in ـي, or one with the ending of the noun."""
    form = sheet.form(at)
    if any(_fits(sheet, part, definite) for part in sheet.lexical(at, "quality")):
        return True
    if form.startswith("ال") != definite or form in _NOT_ADJECTIVES or len(form) < _SHORTEST_NISBA:
        return False
    if sheet.records_at(at, "mention") or sheet.records_at(at, "date"):
        return False
    if definite:
        agrees = form.endswith(_SOUND) and form[-2:] == noun[-2:]
        return len(form) >= _SHORTEST_ADJECTIVE and (form.endswith(_NISBA) or agrees)
    if form.endswith(_NISBA_PLURALS):
        return True
    if form.endswith("يه"):
        known = sheet.lexical(at, "count_noun")
        return not (known or noun.endswith(_NO_CONSTRUCTS)) and sheet.raw(at).endswith("ة")
    if noun.endswith(_SOUND) or not form.endswith("ي") or form[0] == "ي":
        return False
    return not any(sheet.lexical(at, kind) for kind in ("verb", "count_noun", "person_noun", "state"))
