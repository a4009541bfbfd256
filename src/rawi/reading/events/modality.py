"""Whether an act happened: negation, plan, demand, offer, condition, supposition, and the word that says so."""

from typing import NamedTuple

from rawi.matching.sheet import Part
from rawi.reading.events.clauses import Clauses, row_of
from rawi.reading.events.draft import Predicate
from rawi.reading.events.governed import Found, cue_at, cue_of_verb, is_in_cue, of_governor
from rawi.reading.events.parties import LISTING, link_before
from rawi.reading.events.tables import LIGHT_VERBS, listed
from rawi.records import Modality, Span

_REACH = 16
_CLAUSE_REACH = 9
_CLOSE = 3
_VERBAL = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN"})
_CALLING = frozenset({"إلى", "على"})
"""What brings the act that is called for, begun, agreed to."""
_THIS = frozenset({"هذا", "هذه", "تلك", "ذلك", "هذين", "هاتين"})
_THAT = frozenset({"ان", "انه", "انها", "انهم", "انهما", "الا"})
_GOING_ON = frozenset({"بينها", "منها", "اهمها", "ابرزها", "خاصه", "سواء", "بينهما", "اولها"})
"""Words behind a comma that go on with what was before it, `بشروط، من بينها نزع السلاح`."""
_OF_ITS_OWN = frozenset({"هي", "هو", "هم", "هذا", "هذه"})
"""Words that with و begin another sentence, `وهي غارات …`."""
_ONWARD = frozenset({"مواصله", "استمرار"})
"""Words that an act goes on, `دعا إلى مواصلة الحوار`."""
_JOINING = ("و", "أو", "او")
_MARKS = (":", "؛", "…")
_MAY, _BE = "قد", "كان"
_FUTURE = "س"
_TO = frozenset({"إلى", "على", "من"})


class Mood(NamedTuple):
    """The modality of an act and the span of the word that says so, null for what is simply told."""

    modality: Modality
    cue: Span | None


_ACTUAL = Mood("actual", None)


def mood_of(clauses: Clauses, predicate: Predicate, *, threat: bool) -> Mood:
    """What the words before a predicate say of its happening; the nearest decides.

    `threat`: whether what is to come is the act itself, `سنتصدى لهم`.
    """
    if threat:
        return _ACTUAL
    if predicate.verb is not None:
        return _own(clauses, predicate, predicate.verb) or _plain(_before_verb(clauses, predicate, predicate.verb))
    if predicate.frames[0].part == "participle":  # it tells of its clause, which others do not govern
        return _plain(cue_at(clauses, predicate.start - 1, predicate, near=True))
    if clauses.boundary(predicate.start, "adjunct"):
        return _ACTUAL  # احتجاجا
    if clauses.sheet.form(predicate.start - 1) in _THIS or _is_this(clauses, predicate.start - 1):
        return _ACTUAL
    found = _before_noun(clauses, predicate) or _to_start(clauses, predicate)
    if predicate.part.proclitics.endswith("ل") and predicate.frames[0].type not in _VERBAL:
        return _purpose(clauses, predicate, found)
    return _ACTUAL if _stands(clauses, predicate, found) else _plain(found)


def _plain(found: Found | None) -> Mood:
    return _ACTUAL if found is None or found.modality == "actual" else Mood(found.modality, found.span)


def _is_this(clauses: Clauses, at: int) -> bool:
    return any(cut.rest in _THIS for cut in clauses.sheet.cuts(at)) if at >= 0 else False


def _stands(clauses: Clauses, predicate: Predicate, found: Found | None) -> bool:
    """Whether the act is known already, beside what a cue is for: `محاسبة المسؤولين عن الهجوم`, `عرض نتائج اللقاء`."""
    entry, proclitics = predicate.part.entry, predicate.part.proclitics
    if found is None or entry is None or proclitics or predicate.start - found.end <= 1:
        return False
    link = link_before(clauses.sheet, predicate.start)
    if link in _CALLING or (not link and not entry.definite):
        return False
    if link == "في" and predicate.frames[0].type != "CONSULT":  # `رغبة مصر في إدخال المساعدات`, but `في لقاء بغداد`
        return False
    before = predicate.start - (2 if link else 1)
    if not link and _is_subject_between(clauses, found.end, before + 1):
        return False
    starts = any(part.column("word_class") == "starting" for part in clauses.sheet.lexical(before, "event_condition"))
    return not starts and clauses.finite(before) is None


def _is_subject_between(clauses: Clauses, start: int, end: int) -> bool:
    """Whether only a party and when it was stand between a cue and what it governs: `قررت الحكومة أمس التوجه`."""
    at = end
    while at > start:
        party = clauses.parties.ending_at(at)
        when = clauses.date_ending_at(at)
        if party is None and not when:
            return False
        at = party.start if party is not None else when
    return True


def _purpose(clauses: Clauses, predicate: Predicate, found: Found | None) -> Mood:
    """What ل before a noun says: `سافر لبحث الأزمة` is for it; `تعرض لهجوم`, `نتيجة للحصار` is not."""
    if found is not None:
        return _plain(found)
    entry = predicate.part.entry
    links = listed(predicate.frames[0].by)
    before = clauses.sheet.lexical(predicate.start - 1, "event_condition")
    if any(part.column("word_class") == "complement" for part in before):
        return _ACTUAL
    if any(
        part.entry and part.entry.form == "possessed" for part in clauses.sheet.lexical(predicate.start - 1, "frame")
    ):
        return _ACTUAL  # `رفضها للقرار`
    if entry is not None and entry.definite and link_before_end(clauses, predicate.end) not in links:
        return _ACTUAL
    return Mood("planned", clauses.sheet.span(predicate.start, predicate.start + 1))


def link_before_end(clauses: Clauses, at: int) -> str:
    """The link that begins at token `at`, or is written onto it; empty where none does."""
    for part in clauses.sheet.lexical(at, "event_link"):
        link: str = part.column("link")
        return link
    return next((cut.proclitics for cut in clauses.sheet.cuts(at) if cut.proclitics in ("ب", "ل")), "")


def _own(clauses: Clauses, predicate: Predicate, verb: Part) -> Mood | None:
    """What the form of a verb says: `سيزور`, `قد يزور`, `ليزور`."""
    sheet = clauses.sheet
    start = predicate.start
    if verb.proclitics.endswith((_FUTURE, "ل")):
        return Mood("planned", sheet.span(start, start + 1))
    if sheet.form(start - 1) == _MAY and row_of(verb).tense == "present":
        return Mood("hypothetical", sheet.span(start - 1, start))
    return None


def _before_verb(clauses: Clauses, predicate: Predicate, verb: Part) -> Found | None:
    """What governs the clause of a verb: `لم`, `إذا`, what stands before `أن`; a verb that it is joined to."""
    first = clauses.sentence(predicate.start)[0]
    joined = verb.proclitics[:1] in _JOINING and row_of(verb).tense == "present"
    for at in range(predicate.start - 1, max(first - 1, predicate.start - _REACH - 1), -1):
        if is_in_cue(clauses, at):
            continue
        found = cue_at(clauses, at, predicate, near=False)
        if found is not None:
            return found
        if clauses.boundary(at, "subordinate"):
            return _governor_of_clause(clauses, at, first)
        if clauses.sheet.forms[at] in _MARKS or clauses.boundary(at, "relative"):
            return None
        if clauses.sheet.forms[at] in LISTING and not joined:
            return None
        other = clauses.finite(at)
        if other is None or any(row_of(part).form == _BE for part in clauses.readings(at)):
            continue
        if not joined or row_of(other).tense != "present":
            return None
        if other.proclitics.endswith(_FUTURE):
            return Found("planned", clauses.sheet.span(at, at + 1), at + 1)
    return None


def _governor_of_clause(clauses: Clauses, at: int, first: int) -> Found | None:
    """What governs a clause with `أن` says of what is in it: `دعا إلى أن`, `من المقرر أن`; `قال إن` nothing."""
    sheet = clauses.sheet
    if not any(cut.rest in _THAT for cut in sheet.cuts(at)):
        return None
    party = clauses.parties.ending_at(at)
    if party is not None and party.link == "على":  # `على إسرائيل أن تنسحب`
        return Found("demanded", sheet.span(party.start - 1, party.start), party.start)
    for place in range(at, max(first - 1, at - _CLAUSE_REACH), -1):
        for part in sheet.lexical(place, "modality_cue"):
            if is_in_cue(clauses, place):
                continue
            if part.end >= at - _CLOSE and (part.column("reach") != "next" or part.end == at):
                return Found(part.column("modality"), sheet.span(part.start, part.end, part.length), part.end)
        verb = clauses.finite(place)
        if verb is not None:
            return _of_cue_verb(clauses, verb)
        if place < at and clauses.boundary(place, "adjunct") and place == at - 1:
            return None
    return None


def _of_cue_verb(clauses: Clauses, verb: Part) -> Found | None:
    cue = cue_of_verb(clauses, verb)
    return Found(cue.modality, clauses.sheet.span(verb.start, verb.end, verb.length), verb.end) if cue else None


def _before_noun(clauses: Clauses, predicate: Predicate) -> Found | None:
    """What governs a noun: the nearest cue before it; beyond one that says it goes on, only what asks for that."""
    found = _governing(clauses, predicate, predicate.start - 1)
    if found is None or found.modality != "actual" or clauses.sheet.form(found.end - 1).lstrip("وبل") not in _ONWARD:
        return found
    asked = _governing(clauses, predicate, found.end - 2)
    if asked is None or asked.modality != "demanded":
        return found
    near = found.end - 1 - asked.end <= _CLOSE
    return asked if near or clauses.statement_at(asked.end - 1) is clauses.statement_at(predicate.start) else found


def _governing(clauses: Clauses, predicate: Predicate, last: int) -> Found | None:
    """The nearest cue from token `last` back in the clause of a noun, the tense and negation of its verb."""
    first = clauses.sentence(predicate.start)[0]
    called_for = link_before(clauses.sheet, predicate.start) == "إلى"  # `دعا خلال لقائه الوزير إلى زيارة`
    inserted = far = False
    for at in range(last, max(first - 1, predicate.start - _REACH - 1), -1):
        if is_in_cue(clauses, at):
            continue
        found = cue_at(clauses, at, predicate, near=False)
        if found is not None:
            return found if found.modality == "demanded" or not far else None
        if clauses.boundary(at, "subordinate"):
            return None if far else _governor_of_clause(clauses, at, first)
        governed = of_governor(clauses, at, predicate)
        if governed is not None:
            return None if far else governed
        if clauses.sheet.forms[at] in LISTING:
            far = far or not (inserted or _goes_on(clauses, at + 1, predicate))
            if far and not called_for:
                return None
            inserted = not inserted and link_before_end(clauses, at + 1) in _TO
        if _shuts_off(clauses, at, called_for=called_for):
            return None
    return None


def _to_start(clauses: Clauses, predicate: Predicate) -> Found | None:
    """`وصل لإجراء محادثات`: ل before the word that governs the noun."""
    for at in (predicate.start - 1, predicate.start - 2):
        for part in clauses.sheet.lexical(at, "event_condition"):
            if part.column("word_class") == "starting" and part.proclitics.endswith("ل"):
                return Found("planned", clauses.sheet.span(at, at + 1), at + 1)
    return None


def _goes_on(clauses: Clauses, at: int, predicate: Predicate) -> bool:
    """Whether what stands behind a comma goes on with what is before it: `وسحب القوات`, `إلى`, `من بينها`."""
    form = clauses.sheet.form(at)
    if at == predicate.start or form in _GOING_ON or clauses.sheet.form(at + 1) in _GOING_ON:
        return True
    cuts = [cut for cut in clauses.sheet.cuts(at) if cut.proclitics[:1] in _JOINING]
    joined = bool(cuts) and not any(cut.rest in _OF_ITS_OWN for cut in cuts)
    return joined or form in _JOINING or link_before_end(clauses, at) in (*_TO, "ب")


def _shuts_off(clauses: Clauses, at: int, *, called_for: bool) -> bool:
    """Whether what stands before token `at` no longer bears on the predicate: another clause, what has happened."""
    if clauses.sheet.forms[at] in _MARKS:
        return True
    if clauses.boundary(at, "relative") or (clauses.boundary(at, "adjunct") and not called_for):
        return True
    verb = clauses.finite(at)
    if verb is None:
        return False
    row = row_of(verb)
    if cue_of_verb(clauses, verb) is not None:
        return False
    return verb.proclitics[:1] in ("و", "ف") or row.tense == "past" or row.form not in LIGHT_VERBS
