"""From where a name begins to where it ends."""

from typing import NamedTuple

from rawi.reading.people.tables import is_common, is_regnal
from rawi.reading.people.words import SONS, Unit, Words

_MOST_UNITS = 6
_MOST_UNKNOWN = 3
_HYPHENS = frozenset("-–")
_DOT = "."
_ARTICLE = "ال"
_NISBA = "ي"
_TEN = "عشر"
PREPOSITIONS = frozenset("بلكف")
"""Letters that are also words written onto the next."""
TITLE_LETTERS = frozenset({"د", "م", "ا"})
"""Letters that are mostly short for a title: `د.`, `م.`, `أ.`"""
_CLOSES = frozenset("،,.:؛»)”(")
"""Marks at the end of a phrase."""
_THAT = frozenset({"ان", "انه", "انها", "بان", "الذي", "التي"})
_SERVED = frozenset({"ربه", "الله", "مناف", "رب"})
_GOD = "الله"
_SENIORITY = frozenset({"الاب", "الابن"})
BEFORE_NAMES = frozenset({"", "و", "ل", "ب", "ول", "وب", "ف"})
"""Proclitics that news writes before names: what has others (`ك`, `س`) is more often another word."""
_OF = frozenset({"inside", "front", "servant"})


class Run(NamedTuple):
    """A name: its parts, and tokens `[start, end)` less `length` characters of proclitics."""

    start: int
    end: int
    length: int
    units: tuple[Unit, ...]

    @property
    def listed(self) -> int:
        """How many of its parts are listed names, or made like one, that are nothing else."""
        return sum(1 for unit in self.units if unit.sort in ("given", "family") and not unit.homograph)


def run_from(words: Words, first: Unit) -> Run:
    """The name whose first part is `first`, as far as it goes."""
    units = [first]
    end = first.end
    while len(units) < _MOST_UNITS and not _is_office(words, end):
        following = _next(words, units, end)
        if following is None:
            break
        units.append(following)
        end = following.end
    return Run(first.start, _seniority(words, end), first.length, tuple(units))


def _is_office(words: Words, at: int) -> bool:
    """Whether an office phrase of several words begins here: `نبيل العربي الأمين العام لجامعة …`."""
    return any(
        part.record.how == "office" and part.end - at > 1 and not part.length
        for part in words.sheet.records_at(at, "mention")
    )


def first_unit(words: Words, at: int) -> Unit | None:
    """The first part of a name at token `at`, which has no proclitic: a word, `أبو …`, `عبد …`, or an initial."""
    found = _particled(words, at, at_front=True) or _initial(words, at) or words.unit(at)
    return None if words.sheet.form(at).startswith(_ARTICLE) and words.demonym(at) else found


def _next(words: Words, units: list[Unit], at: int) -> Unit | None:
    """The part that goes on behind `units` at token `at`, null where the name ends."""
    sheet = words.sheet
    last = units[-1]
    if sheet.form(at) in _HYPHENS and sheet.joined(at) and sheet.joined(at + 1):
        further = words.unit(at + 1)
        return further and further._replace(start=at)
    particled = _particled(words, at, at_front=False, foreign=last.sort == "unknown" or _is_foreign(last))
    if particled is not None:
        return particled
    if is_regnal(sheet.form(at)) and len(units) == 1 and last.sort == "given":
        return Unit(at, at + 1 + (sheet.form(at + 1) == _TEN), 0, "family", True, None)
    unit = _initial(words, at) or words.unit(at)
    if unit is None:
        return _closing(words, units, at)
    if sheet.form(unit.end) == _GOD:  # «عمر بن الخطاب رضي الله عنه»
        return None
    return unit if _goes_on(words, units, unit) else None


def _closing(words: Words, units: list[Unit], at: int) -> Unit | None:
    """A word that is also a noun as the family name behind one given name, where the phrase ends behind it.

    `اللاعب طارق بطيخ.`; behind a title whatever the word is: `رئيس الوزراء جوزيف راتب إن`.
    """
    sheet, first = words.sheet, units[0]
    if len(units) > 1 or first.sort != "given" or first.length:
        return None
    titled = words.titled(first.start)
    if not (words.may_be_family(at) if titled else words.is_bare_noun(at) and not first.homograph):
        return None
    behind = sheet.form(at + 1)
    ends = behind in _CLOSES or (titled and behind in _THAT) or _is_office(words, at + 1)
    doing = sheet.lexical(first.start - 1, "verb")
    return Unit(at, at + 1, 0, "unknown", True, None) if ends and not doing else None


def _goes_on(words: Words, units: list[Unit], unit: Unit) -> bool:
    """Whether a name goes on with a word that is no particle."""
    last = units[-1]
    if words.sheet.form(unit.start).startswith(_ARTICLE) and unit.sort != "given":
        return _ends_with(words, units, unit)
    if last.sort in ("family", "definite"):
        return unit.sort == "given" and not unit.homograph and last.sort == "family" and last.homograph
    if unit.sort == "unknown":
        unknown = sum(1 for one in units if one.sort == "unknown")
        return unknown < _MOST_UNKNOWN and len(units) <= _MOST_UNKNOWN
    return True


def _ends_with(words: Words, units: list[Unit], unit: Unit) -> bool:
    """Whether a word with the article is the family name behind `units`."""
    last = units[-1]
    if words.demonym(unit.start):
        return len(units) == 1 and last.sort == "given" and unit.sort == "family"
    if last.sort in ("family", "definite"):
        return unit.sort == "family" and not unit.homograph
    if unit.homograph and last.sort == "unknown" and is_common(words.sheet.form(unit.start)):
        return False
    return unit.sort == "family" or last.sort == "given" or words.sheet.form(unit.start).endswith(_NISBA)


def _is_foreign(unit: Unit) -> bool:
    return unit.part is not None and unit.part.column("source") == "rawi"


def _initial(words: Words, at: int) -> Unit | None:
    """A letter and its dot, written on: `ف. بوتين`."""
    form = words.sheet.form(at)
    is_letter = len(form) == 1 and form.isalpha() and not form.isascii() and form not in TITLE_LETTERS
    dotted = is_letter and words.sheet.form(at + 1) == _DOT and words.sheet.joined(at + 1)
    return Unit(at, at + 2, 0, "unknown", False, None) if dotted and words.unit(at + 2) is not None else None


def _particled(words: Words, at: int, *, at_front: bool, foreign: bool = False) -> Unit | None:
    """A particle and the part of a name behind it: `أبو بكر`, `بن سلمان`, `عبد ربه`, `دي ميستورا`."""
    sheet = words.sheet
    for particle in sheet.lexical(at, "name_particle"):
        place = particle.column("place")
        behind = particle.end
        if at_front and place not in ("front", "mother", "servant"):
            continue
        if particle.length and (not at_front or particle.proclitics not in BEFORE_NAMES or words.listed(at)):
            continue
        if place == "foreign" and not foreign:
            continue
        if sheet.form(behind) == _DOT and place == "foreign":
            behind += 1
        if place == "servant":
            if sheet.form(behind) in _SERVED or (
                sheet.form(behind).startswith(_ARTICLE) and sheet.form(behind).isalpha()
            ):
                return Unit(at, behind + 1, particle.length, "given", False, None)
            continue
        inner = (None if place == "mother" else _particled(words, behind, at_front=True)) or words.unit(behind)
        if inner is None and sheet.form(at) in SONS:
            inner = words.father(behind)
        if inner is None or (place == "mother" and inner.sort != "given"):
            continue
        if at_front and place == "front" and inner.sort == "unknown" and sheet.form(at) != "ابو":
            continue
        return Unit(at, inner.end, particle.length, "given" if place in _OF else "family", False, inner.part)
    return None


def _seniority(words: Words, end: int) -> int:
    return end + 1 if words.sheet.form(end) in _SENIORITY else end
