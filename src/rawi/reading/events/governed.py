"""Cues of modality: the word or verb that says whether what it governs happened."""

from typing import NamedTuple

from rawi.matching.sheet import Part, Sheet
from rawi.reading.events.clauses import Clauses, row_of
from rawi.reading.events.draft import Predicate
from rawi.reading.events.parties import link_before
from rawi.reading.events.tables import CUES_BY_LEMMA, LIGHT_VERBS, Cue
from rawi.records import Modality, Span

_NEXT = 3
_NEAR = 8
_VERBAL = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN"})
_HAPPENING = frozenset({"تم", "حدث", "وقع", "حصل", "جرى", "صدر", "سمع", "سجل", "كان", "وجد", "شهد", "ورد", "أسفر"})
"""Verbs that say whether an act takes place, beside the light verbs: `لم يتم توقيع الاتفاق`."""
_WILL_NOT = frozenset({"planned", "offered"})
_FAIL = frozenset({"فشل", "عجز", "امتنع"})
"""Verbs whose subject is not what is denied: `فشل الوفد في إجراء محادثات`, `فشلت المحادثات`."""
_CAN = frozenset({"استطاع", "تمكن", "أمكن"})
"""Verbs that in the past say that an act was done, negated that it was not."""
_MAY = "قد"
_FUTURE = "س"


class Found(NamedTuple):
    """A cue: what it says, its span, and the token behind it. `actual` keeps words before it from being heard."""

    modality: Modality
    span: Span
    end: int


def cue_at(clauses: Clauses, at: int, predicate: Predicate, *, near: bool) -> Found | None:
    """The cue at token `at` that bears on the predicate. `near`: only one that bears on what stands right behind it."""
    if at < 0:
        return None
    for part in clauses.sheet.lexical(at, "modality_cue"):
        row = _row(part)
        if part.end > predicate.start or _is_other_word(clauses, part):
            continue
        if not _bears(row, part, predicate, near=near) or _is_beside(clauses, row, part, predicate):
            continue
        return Found(row.modality, clauses.sheet.span(part.start, part.end, part.length), part.end)
    verb = clauses.finite(at) if predicate.verb is None and not near else None
    cue = cue_of_verb(clauses, verb) if verb else None
    if verb is None or cue is None or not _is_of(cue, predicate):
        return None
    if cue.form in _FAIL and _is_subject(clauses, at, predicate):
        return None
    span = clauses.sheet.span(verb.start, verb.end, verb.length)
    if (cue.modality in _WILL_NOT or cue.form in _CAN) and _negation(clauses, at) is not None:
        return Found("denied", span, verb.end)
    if cue.form in _CAN and any(row_of(part).tense == "past" for part in clauses.readings(at)):
        return Found("actual", span, verb.end)
    return Found(cue.modality, span, verb.end)


def _is_other_word(clauses: Clauses, part: Part) -> bool:
    """Whether what looks like a cue is a name, or another word: عرضة is no `عرض` with ه, وسحق no `و`, `س` and حق."""
    ends_otherwise = clauses.sheet.raw(part.end - 1).endswith("ة") != _row(part).form.endswith("ة")
    return _FUTURE in part.proclitics or ends_otherwise or clauses.in_party(part.start)


def cue_of_verb(clauses: Clauses, verb: Part) -> Cue | None:
    """The row of modality.tsv of a verb, by any verb that it may be a form of."""
    found = (
        CUES_BY_LEMMA.get(row_of(part).form)
        for part in clauses.readings(verb.start)
        if part.proclitics == verb.proclitics and not clauses.is_homograph(part)
    )
    return next((cue for cue in found if cue), None)


def _is_subject(clauses: Clauses, at: int, predicate: Predicate) -> bool:
    """Whether no preposition stands between the verb at token `at` and the predicate: `فشلت المحادثات`."""
    links = clauses.sheet.words.get("event_link", {})
    return not predicate.part.proclitics.strip("وف") and not any(place in links for place in range(at, predicate.start))


def _bears(row: Cue, part: Part, predicate: Predicate, *, near: bool) -> bool:
    """Whether a cue reaches the predicate: `next` a noun close behind, `clause` any noun, `all` verbs too."""
    gap = predicate.start - part.end
    if row.reach == "next":
        return gap < (1 if predicate.verb or near else _NEXT)
    if near or not _is_of(row, predicate):
        return False
    return row.reach == "all" or predicate.verb is None


def _is_beside(clauses: Clauses, row: Cue, part: Part, predicate: Predicate) -> bool:
    """Whether another word is between a cue for the next word and a preposition: `بدون طيار في استهداف`."""
    gap = predicate.start - part.end
    if row.reach != "next" or row.modality == "actual" or not gap:
        return False
    brought = predicate.part.proclitics.endswith(("ل", "ب"))  # `عدم التعرض للمساعدات`
    return brought or (gap >= _NEXT - 1 and bool(link_before(clauses.sheet, predicate.start)))


def _is_of(row: Cue, predicate: Predicate) -> bool:
    """Whether the cue bears on acts of this kind: `وافق على الطلب` says of a request that it was made."""
    return row.acts == "all" or predicate.frames[0].type not in _VERBAL


def of_governor(clauses: Clauses, at: int, predicate: Predicate) -> Found | None:
    """What tense and negation of the verb at token `at` say of the noun it governs: `ستجري مناورات`, `لم تشن هجوما`."""
    verb = clauses.finite(at)
    if verb is None or predicate.start - at > _NEAR:
        return None
    row = row_of(verb)
    if verb.proclitics.endswith(_FUTURE):
        return Found("planned", clauses.sheet.span(at, at + 1), at + 1)
    if row.tense == "present" and clauses.sheet.form(at - 1) == _MAY:
        return Found("hypothetical", clauses.sheet.span(at - 1, at), at + 1)
    negation = _negation(clauses, at)
    lemmas = (row_of(part).form for part in clauses.readings(at))
    if negation is not None and any(lemma in LIGHT_VERBS or lemma in _HAPPENING for lemma in lemmas):
        return Found("denied", negation, at + 1)
    return None


def _negation(clauses: Clauses, at: int) -> Span | None:
    """The span of the word right before token `at` that negates it."""
    for part in clauses.sheet.lexical(at - 1, "modality_cue"):
        if part.column("modality") == "denied" and part.end == at:
            return clauses.sheet.span(part.start, part.end, part.length)
    return None


def is_in_cue(clauses: Clauses, at: int) -> bool:
    """Whether token `at` is a later word of a cue: `لا بد`, `ما لم`."""
    return at in clauses.sheet.once(_later_words_of_cues)


def _later_words_of_cues(sheet: Sheet) -> set[int]:
    cues = (part for parts in sheet.words.get("modality_cue", {}).values() for part in parts)
    return {at for part in cues for at in range(part.start + 1, min(part.end, part.start + 3))}


def _row(part: Part) -> Cue:
    assert part.entry is not None and isinstance(part.entry.row, Cue)
    return part.entry.row
