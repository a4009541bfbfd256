"""The subject that stands before its cue: `التحالف يعلن`, `وكان الوزير قد أعلن`, `الحركة التي أكدت`."""

from rawi.reading.statements.agents import agreement_of, verb_form
from rawi.reading.statements.cues import Cue
from rawi.reading.statements.frames import Noun
from rawi.reading.statements.ground import BREAK, CLOSING, COMMAS, DASHES, OPENING, Ground
from rawi.reading.statements.phrases import is_accusative, is_honorific, phrase_end
from rawi.reading.statements.words import (
    AS_FOR,
    BECAUSE,
    BEING,
    CLAUSE_BEGINS,
    CONNECTIVES,
    NO_NOUN,
    OFTEN,
    PARTICLES,
    PREPOSITIONS,
    RELATIVES,
    STOPS,
    SUBORDINATE,
    THAT,
    THEN,
    TITLES,
    WHAT,
    WITH_PRONOUN,
)

_LONGEST_TITLE_SUBJECT = 8
_LONGEST_ASIDE_SUBJECT = 14
_CLAUSE = THAT | THEN | CLAUSE_BEGINS
_BEING_BESIDE = frozenset({"وهو", "وهي"})
_NOT = frozenset({"لا", "ما", "لايزال", "لاتزال", "مازال", "مازالت"})
_WHERE = frozenset({"في", "داخل", "لدي"})
_LONGEST_PLACE = 9
_NO_SUBJECT = STOPS | CLAUSE_BEGINS | SUBORDINATE | WHAT | BECAUSE


def subject_before(ground: Ground, cue: Cue) -> Noun | None:
    """The noun phrase before the cue that is its subject; null where there is none."""
    if cue.shape != "verb" or (cue.verb is not None and cue.verb.person == 1):
        return None
    forms = ground.forms
    start = ground.sentence(cue.start).start
    if _is_then(ground, cue) and forms[start] in AS_FOR and cue.verb is not None and cue.verb.pronoun == "":
        return _with_apposition(ground, cue, start + 1)
    if cue.proclitics not in ("", "س"):
        return None
    end = cue.start
    while end > start and forms[end - 1] in PARTICLES:
        end -= 1
    if end > start + 1 and forms[end - 1] == "ما" and forms[end - 2] in OFTEN:
        end -= 2  # `الحكومة عادة ما ترفض`
    if end > start and forms[end - 1] in WHAT:
        return None
    lasting = end
    while lasting > start and forms[lasting - 1] in BEING | _NOT:
        lasting -= 1
    if lasting > start and forms[lasting - 1] in RELATIVES:
        end = lasting  # `الحركة التي لا تزال ترفض`
    relative = end > start and forms[end - 1] in RELATIVES
    if relative:
        end -= 1
    comma = end > start and forms[end - 1] in COMMAS
    if end > start and not relative:
        found = _before_apposition(ground, cue, start, end - 1)
        if found is not None and found.end < end:
            return found
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
    if named and relative and not verb_form(cue).fits(agreement_of(ground, named)):
        return None  # `مقر الشركة، الذي يقول`
    if named and (relative or _begins_clause(ground, named.start, start)):
        return Noun(named.start, named.end, named.length)
    of_him = cue.verb is not None and cue.verb.pronoun != ""
    behind = cue.end in ground.named and (of_him or ("object" not in cue.takes and cue.whom == "-"))
    if relative or comma or behind:
        return None  # the subject is behind it
    return _first_words(ground, start, end)


def _is_then(ground: Ground, cue: Cue) -> bool:
    """Whether ف brings the verb: `أما الوزارة فأعلنت`, `أما الوزير فقد قال`."""
    return cue.proclitics == "ف" or ground.forms[cue.start - 1] == "فقد"


def _is_beside(ground: Ground, at: int, cue: Cue) -> bool:
    """Whether what stands beside the name that ends at token `at` begins there and ends right before the cue."""
    following = ground.forms[at]
    mark = cue.start - 1
    while mark > at and ground.forms[mark] in PARTICLES:
        mark -= 1
    if ground.forms[mark] in DASHES:
        return following in DASHES
    relative = following in RELATIVES or following in _BEING_BESIDE
    return ground.forms[mark] in COMMAS and (following in COMMAS or relative)


def _only_where(ground: Ground, at: int, cue: Cue) -> bool:
    """Whether no more than a prepositional phrase stands in tokens `[at, cue)`: `اللجنة بمحافظة كذا دعت`."""
    if cue.start - at > _LONGEST_PLACE or not (
        ground.forms[at] in _WHERE or ground.prefixed(at, "ب") or ground.prefixed(at, "ل")
    ):
        return False
    return not any(
        ground.sheet.lexical(word, "verb")
        and not ground.forms[word].startswith(("ال", "وال"))
        and word not in ground.named
        for word in range(at, cue.start)
    )


def _before_apposition(ground: Ground, cue: Cue, start: int, mark: int) -> Noun | None:
    """The name with which a clause begins and what stands beside it between commas: `الوزير فلان، رئيس الحزب، قال`."""
    forms = ground.forms
    begin = start
    for at in range(mark - 1, start - 1, -1):
        if forms[at] in _CLAUSE:
            begin = at + 1
            break
    return _with_apposition(ground, cue, begin)


def _with_apposition(ground: Ground, cue: Cue, begin: int) -> Noun | None:
    """The name at token `begin` where no more than what stands beside it comes before the cue, and they agree."""
    forms = ground.forms
    while begin < cue.start and (forms[begin] in CONNECTIVES or forms[begin] in TITLES or not ground.is_word(begin)):
        begin += 1
    while begin < cue.start and is_honorific(ground, begin) and begin not in ground.named:
        begin += 1
    named = ground.named.get(begin)
    if named is None or named.end > cue.start or named.proclitics not in ("", "و"):
        return None
    if ground.actors[named.record.entity].kind == "place":
        return None  # a dateline
    if not verb_form(cue).fits(agreement_of(ground, named)):
        return None
    beside = _is_beside(ground, named.end, cue) or _is_then(ground, cue) or _only_where(ground, named.end, cue)
    if named.end < cue.start and not beside:
        return None
    return Noun(named.start, named.end, named.length)


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
    return not before[0].isalpha() or before in _CLAUSE


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
    while begin < end and (forms[begin] in OPENING or forms[begin] in NO_NOUN):
        begin += 1
    if begin >= end or not forms[begin][0].isalpha() or _is_preposition(ground, begin):
        return None
    if forms[begin] in _NO_SUBJECT or forms[begin].removeprefix("و") in _NO_SUBJECT:
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
