"""Whether an act happened: negation, plan, demand, offer, condition, supposition, and the word that says so."""

from typing import NamedTuple

from rawi.matching.sheet import Part
from rawi.reading.events.clauses import Clauses, row_of
from rawi.reading.events.draft import Predicate
from rawi.reading.events.parties import link_before
from rawi.reading.events.tables import CUES_BY_LEMMA, LIGHT_VERBS, Cue
from rawi.records import Modality, Span

_REACH = 16
_NEXT = 3
_CLAUSE_REACH = 9
_VERBAL = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN"})
_MAY = "قد"
_FUTURE = "س"


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
    own = _own(clauses, predicate)
    if own is not None:
        return own
    first = clauses.sentence(predicate.start)[0]
    called_for = link_before(clauses.sheet, predicate.start) == "إلى"  # `دعا خلال لقائه الوزير إلى زيارة`
    for at in range(predicate.start - 1, max(first - 1, predicate.start - _REACH - 1), -1):
        found = _cue_at(clauses, at, predicate)
        if found is not None:
            return found
        if clauses.boundary(at, "subordinate"):
            return _governor_of_clause(clauses, at, first)
        governed = _governor(clauses, at, predicate)
        if governed is not None:
            return governed
        if _shuts_off(clauses, at, called_for=called_for):
            return _ACTUAL
    return _ACTUAL


def _governor(clauses: Clauses, at: int, predicate: Predicate) -> Mood | None:
    """What tense and negation of the verb at token `at` say of the noun it governs: `ستجري مناورات`, `لم تشن هجوما`."""
    verb = clauses.finite(at) if predicate.verb is None else None
    if verb is None or _is_in_cue(clauses, at):
        return None
    if verb.proclitics.endswith(_FUTURE):
        return Mood("planned", clauses.sheet.span(at, at + 1))
    for part in clauses.sheet.lexical(at - 1, "modality_cue"):
        row = _row(part)
        if row is not None and row.modality == "denied" and part.end == at:
            return Mood("denied", clauses.sheet.span(part.start, part.end, part.length))
    return None


def _governor_of_clause(clauses: Clauses, at: int, first: int) -> Mood:
    """What governs a clause with `أن` says of what is in it: `دعا إلى أن`, `من المقرر أن`; `قال إن` nothing."""
    for place in range(at, max(first - 1, at - _CLAUSE_REACH), -1):
        for part in clauses.sheet.lexical(place, "modality_cue"):
            row = _row(part)
            if row is not None and row.reach == "clause" and part.end >= at - _NEXT and not _is_in_cue(clauses, place):
                return Mood(row.modality, clauses.sheet.span(part.start, part.end, part.length))
        verb = clauses.finite(place)
        if verb is not None:
            cue = CUES_BY_LEMMA.get(row_of(verb).form)
            span = clauses.sheet.span(verb.start, verb.end, verb.length)
            return Mood(cue.modality, span) if cue else _ACTUAL
    return _ACTUAL


def _own(clauses: Clauses, predicate: Predicate) -> Mood | None:
    """What the predicate's own form says: `سيزور`, `قد يزور`, `لبحث`."""
    sheet = clauses.sheet
    start = predicate.start
    span = sheet.span(start, start + 1)
    if predicate.verb is not None:
        if predicate.verb.proclitics.endswith(_FUTURE):
            return Mood("planned", span)
        row = row_of(predicate.verb)
        if sheet.form(start - 1) == _MAY and row.tense == "present":
            return Mood("hypothetical", sheet.span(start - 1, start))
        return None
    purpose = predicate.part.proclitics.endswith("ل") and predicate.frames[0].part == "noun"
    if purpose and predicate.frames[0].type not in _VERBAL and clauses.finite(start - 1) is None:
        before = _cue_word_before(clauses, start)
        return before or Mood("planned", span)
    return None


def _cue_word_before(clauses: Clauses, start: int) -> Mood | None:
    """`دعوة لزيارة`, `مستعد لسحب`: the word that governs the purpose."""
    for at in range(start - 1, max(-1, start - _NEXT - 1), -1):
        for part in clauses.sheet.lexical(at, "modality_cue"):
            row = _row(part)
            if row and row.reach == "clause":
                return Mood(row.modality, clauses.sheet.span(part.start, part.end, part.length))
        verb = clauses.finite(at)
        cue = CUES_BY_LEMMA.get(row_of(verb).form) if verb else None
        if verb and cue:
            return Mood(cue.modality, clauses.sheet.span(verb.start, verb.end, verb.length))
    return None


def _shuts_off(clauses: Clauses, at: int, *, called_for: bool) -> bool:
    """Whether what stands before token `at` no longer bears on the predicate: another clause, what has happened."""
    if clauses.sheet.forms[at] in (":", "؛", "…"):
        return True
    if clauses.boundary(at, "relative") or (clauses.boundary(at, "adjunct") and not called_for):
        return True
    verb = clauses.finite(at)
    if verb is None or _is_in_cue(clauses, at):
        return False
    row = row_of(verb)
    if row.form in CUES_BY_LEMMA:
        return False
    return verb.proclitics[:1] in ("و", "ف") or row.tense == "past" or row.form not in LIGHT_VERBS


def _is_in_cue(clauses: Clauses, at: int) -> bool:
    """Whether token `at` is a later word of a cue: `لا بد`, `ما لم`."""
    return any(part.end > at for part in clauses.sheet.lexical(at - 1, "modality_cue"))


def _cue_at(clauses: Clauses, at: int, predicate: Predicate) -> Mood | None:
    sheet = clauses.sheet
    for part in sheet.lexical(at, "modality_cue"):
        row = _row(part)
        if row is None or part.end > predicate.start or _is_in_cue(clauses, at):
            continue
        if row.reach == "clause" or predicate.start - part.end < (1 if predicate.verb else _NEXT):
            return Mood(row.modality, sheet.span(part.start, part.end, part.length))
    verb = clauses.finite(at)
    cue = CUES_BY_LEMMA.get(row_of(verb).form) if verb else None
    if verb is None or cue is None:
        return None
    return Mood(cue.modality, sheet.span(verb.start, verb.end, verb.length))


def _row(part: Part) -> Cue | None:
    row = part.entry.row if part.entry else None
    return row if isinstance(row, Cue) else None
