"""The subject that stands before its cue: `التحالف يعلن`, `وكان الوزير قد أعلن`, `الحركة التي أكدت`."""

from rawi.reading.statements.cues import Cue
from rawi.reading.statements.frames import Noun
from rawi.reading.statements.ground import BREAK, CLOSING, COMMAS, DASHES, OPENING, Ground
from rawi.reading.statements.phrases import is_accusative, phrase_end
from rawi.reading.statements.words import (
    CLAUSE_BEGINS,
    CONNECTIVES,
    PARTICLES,
    PREPOSITIONS,
    RELATIVES,
    WHAT,
    WITH_PRONOUN,
)

_LONGEST_TITLE_SUBJECT = 8
_LONGEST_ASIDE_SUBJECT = 14


def subject_before(ground: Ground, cue: Cue) -> Noun | None:
    """The noun phrase before the cue that is its subject; null where there is none."""
    if cue.shape != "verb" or cue.proclitics not in ("", "س") or (cue.verb is not None and cue.verb.person == 1):
        return None
    forms = ground.forms
    start = ground.sentence(cue.start).start
    end = cue.start
    while end > start and forms[end - 1] in PARTICLES:
        end -= 1
    if end > start and forms[end - 1] in WHAT:
        return None
    relative = end > start and forms[end - 1] in RELATIVES
    if relative:
        end -= 1
    comma = end > start and forms[end - 1] in COMMAS
    while end > start and (forms[end - 1] in COMMAS or forms[end - 1] in CLOSING):
        end -= 1
    if end > start and forms[end - 1] in DASHES:
        return None  # the dash behind a dateline
    if end > start and forms[end - 1] in OPENING and not relative:
        end -= 1
    end = _before_aside(ground, start, end)
    if forms[cue.start - 1] in ("قد", "وقد"):
        for at in range(end - 1, max(start, end - _LONGEST_ASIDE_SUBJECT) - 1, -1):
            if forms[at] in ("كان", "كانت", "وكان", "وكانت") and at + 1 in ground.named:
                part = ground.named[at + 1]  # `وكانت الحركة في المحافظة قد أعلنت`
                return Noun(part.start, part.end, part.length)
    named = ground.named_before.get(end)
    if named and (relative or _begins_clause(ground, named.start, start)):
        return Noun(named.start, named.end, named.length)
    of_him = cue.verb is not None and cue.verb.pronoun != ""
    behind = cue.end in ground.named and (of_him or ("object" not in cue.takes and cue.whom == "-"))
    if relative or comma or behind:
        return None  # the subject is behind it
    return _first_words(ground, start, end)


def _before_aside(ground: Ground, start: int, end: int) -> int:
    """The token behind which a date or brackets before token `end` begin."""
    for at in range(max(start, end - 6), end):
        if ground.aside_end(at) == end and ground.forms[at] not in DASHES:
            return at
    return end


def _begins_clause(ground: Ground, at: int, start: int) -> bool:
    """Whether a clause may begin at token `at`."""
    before = ground.forms[at - 1] if at > start else BREAK
    if before in OPENING:
        before = ground.forms[at - 2] if at - 1 > start else BREAK
    if ground.forms[at].startswith("و") and ground.named[at].proclitics == "و":
        return not before[0].isalpha() or before in CLAUSE_BEGINS
    return not before[0].isalpha() or before in CLAUSE_BEGINS


def _first_words(ground: Ground, start: int, end: int) -> Noun | None:
    """The noun phrase between the beginning of a clause and the cue: `مسؤول عسكري يصرح`."""
    begin = end
    forms = ground.forms
    while begin > start and end - begin < _LONGEST_TITLE_SUBJECT:
        form = forms[begin - 1]
        if (
            form in CLAUSE_BEGINS
            or form in CONNECTIVES
            or (not form[0].isalnum() and form not in CLOSING and form not in OPENING)
        ):
            break
        begin -= 1
    else:
        if begin > start:
            return None
    while begin < end and forms[begin] in OPENING:
        begin += 1
    if begin >= end or not forms[begin][0].isalpha() or _is_preposition(ground, begin):
        return None
    if is_accusative(forms[begin]) or ground.sheet.raw(begin).endswith(("اً", "ًا")):
        return None
    marked = begin > start and forms[begin - 1] in OPENING
    if ground.sheet.lexical(begin, "verb") and not forms[begin].startswith("ال") and not marked:
        return None
    verbs = any(ground.sheet.lexical(at, "verb") and not forms[at].startswith("ال") for at in range(begin + 1, end))
    if phrase_end(ground, begin, end) == end and not verbs:
        return Noun(begin, end)
    plain = all(
        forms[at][0].isalpha()
        and not _is_preposition(ground, at)
        and (forms[at].startswith("ال") or not ground.sheet.lexical(at, "verb"))
        for at in range(begin, end)
    )
    return Noun(begin, end) if plain and forms[begin].startswith("ال") else None


def _is_preposition(ground: Ground, at: int) -> bool:
    if ground.forms[at] in WITH_PRONOUN or any(ground.prefixed(at, letter) for letter in "بل"):
        return True
    return any(cut.rest in PREPOSITIONS for cut in ground.sheet.cuts(at))
