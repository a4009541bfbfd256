"""The subject of a verb that names none: of the verb before, of the clause, of who is asked, of who speaks."""

from collections.abc import Callable
from typing import NamedTuple

from rawi.matching.sheet import Part
from rawi.reading.events.clauses import PRONOUNS, Clauses, row_of
from rawi.reading.events.parties import LISTING, Party
from rawi.reading.events.tables import LIGHT_VERBS, VERB_FRAMES

THAT_WITH_PRONOUN = frozenset(
    particle + pronoun for particle in ("ان", "بان", "لكن", "لان", "كان") for pronoun in (*PRONOUNS, "نا")
)
"""`أنه`, `إنها`, `لكنهم` as they fold."""
_THAT = frozenset({"ان", "بان", "لان", "وان", "فان", "لكن", "ولكن", "كان"})
SAYING = frozenset({"قال", "أضاف", "تابع"})
"""Verbs whose content may follow without `أن`: `قال الوزير إيران تدعم …`."""
_TO_DO = frozenset({"ان", "بان", "وان", "وبان"})
_SINGLE = frozenset({"person", "state", "organisation"})
_ASKED_BY = frozenset({"", "من", "على", "ل", "إلى"})
_DUTY_REACH = 4


class Subject(NamedTuple):
    """The parties that are the subject, and the rule that found them: `verb_first`, `subject_first`…"""

    parties: tuple[Party, ...]
    rule: str


NOBODY = Subject((), "")
SubjectOf = Callable[[Clauses, Part], Subject]


def speaker(clauses: Clauses, verb: Part, subject_of: SubjectOf) -> Subject:
    """`نطالب`, `أدعو`: who is quoted, or speaks in the sentence before it; nobody where none is known."""
    first, at = clauses.sentence(verb.start)[0], verb.start
    statement = next((said for place in range(at, first - 1, -1) if (said := clauses.statement_at(place))), None)
    entity = statement.entity if statement is not None else _who_says(clauses, at, first, subject_of)
    party = clauses.parties.of(entity) if entity is not None else None
    return Subject((party,), "speaker") if party else NOBODY


def _who_says(clauses: Clauses, at: int, first: int, subject_of: SubjectOf) -> str | None:
    """The subject of `قال` before token `at` in its sentence."""
    for place in range(at - 1, first - 1, -1):
        verb = clauses.finite(place)
        if verb is not None and row_of(verb).form in SAYING:
            found = subject_of(clauses, verb).parties
            return found[0].entity if found else None
    return None


def asked_to(clauses: Clauses, verb: Part, subject_of: SubjectOf) -> Subject | None:
    """`طلب من مصر أن توقف`, `إن على الحركة أن تطلق`: who is asked, or has set out, to act; null where nobody is."""
    that = verb.start - 1
    if clauses.sheet.form(that) not in _TO_DO:
        return None
    first = clauses.sentence(that)[0]
    close = clauses.parties.between(max(first, that - _DUTY_REACH), that)
    on = next((party for party in close if party.link == "على"), None)
    if on is not None and _is_duty(clauses, on):
        return Subject(tuple(clauses.parties.listed_with(on)), "asked_to")
    for at in range(that - 1, first - 1, -1):
        part = clauses.finite(at)
        if part is None or clauses.sheet.form(at - 1) in _TO_DO:
            continue  # `أن توقف … وأن تطلق`
        light = LIGHT_VERBS.get(row_of(part).form)
        if light is not None and light.subject == "actor":
            found = subject_of(clauses, part)  # `قررت مصر أن تدعم السعودية`
            agree = found.parties and agrees_implied(verb, found.parties)
            return Subject(found.parties, "implied_subject") if agree else None
        if not any(frame.type == "REQUEST" for frame in VERB_FRAMES.get(row_of(part).form, ())):
            return None
        asking = {party.start for party in subject_of(clauses, part).parties}
        asked = [
            party
            for party in clauses.parties.between(part.end, that)
            if party.link in _ASKED_BY and party.start not in asking and party.noun < 0
        ]
        asked = [party for party in asked if agrees_implied(verb, (party,))]
        return Subject(tuple(asked[:1]), "asked_to") if asked else None
    return None


def implied(clauses: Clauses, verb: Part, subject_of: SubjectOf) -> Subject:
    """The subject of the verb before, `وصل الوزير … والتقى`; of the sentence before where the sentence begins so.

    A verb in what is said has none of what is told around it but the speaker; one outside has none of what is said.
    """
    statement = clauses.statement_at(verb.start)
    first = clauses.sentence(verb.start)[0]
    floor = max(0, clauses.sentence(first - 1)[0] if first else 0)
    listed = False
    for at in range(verb.start - 1, floor - 1, -1):
        listed = listed or clauses.sheet.forms[at] in LISTING
        begins = at == first or clauses.sheet.forms[at] in _THAT
        topic = _topic(clauses, verb, at) if begins else None
        if topic is not None:
            return topic
        part = clauses.finite(at)
        if part is None or row_of(part).person == 1 or clauses.statement_at(at) is not statement:
            continue
        if (listed or at < first) and clauses.boundary_before(at, "relative"):
            continue  # `الدول التي تحارب الحركة، ودعا`
        found = subject_of(clauses, part)
        if found.parties and agrees_implied(verb, found.parties):
            return Subject(found.parties, "implied_subject")
    return _said_by(clauses, verb, first)


def _said_by(clauses: Clauses, verb: Part, first: int) -> Subject:
    """The speaker, of what is said around the verb or, at the beginning of a sentence, of what was said before it."""
    entity = None
    statement = clauses.statement_at(verb.start) or (clauses.statement_at(first - 2) if first > 1 else None)
    if statement is not None:
        entity = statement.entity
    party = clauses.parties.of(entity) if entity is not None else None
    return Subject((party,), "implied_subject") if party and agrees_implied(verb, (party,)) else NOBODY


def _topic(clauses: Clauses, verb: Part, at: int) -> Subject | None:
    """What the clause that begins at token `at` is about, `إن القوات المرابطة قصفت`; null where no noun begins it."""
    sheet = clauses.sheet
    start = at + 1 if sheet.forms[at] in _THAT else at
    if start >= verb.start or clauses.finite(start) is not None:
        return None
    party = clauses.parties.at(start)
    if party is not None:
        bare = not party.link and agrees_implied(verb, (party,))
        return Subject(tuple(clauses.parties.listed_with(party)), "subject_first") if bare else None
    form = sheet.form(start)
    if not form.startswith("ال") or sheet.records_at(start, "date") or sheet.lexical(start, "event_boundary"):
        return None
    return None if sheet.lexical(start, "event_link") else NOBODY


def _is_duty(clauses: Clauses, party: Party) -> bool:
    """Whether `على` before the party begins a clause, or a word of duty stands before it: `إن على`, `يجب على`."""
    before = party.head - 2
    cues = clauses.sheet.words.get("modality_cue", {})
    demanded = any(part.column("modality") == "demanded" for at in (before, before - 1) for part in cues.get(at, ()))
    return demanded or clauses.sheet.form(before) in _THAT or clauses.opens(before + 1)


def agrees_implied(verb: Part, parties: tuple[Party, ...]) -> bool:
    """Whether the parties may be the subject of a verb that stands behind them, by gender and number."""
    row, one = row_of(verb), parties[0]
    number = one.number or ("singular" if one.kind in _SINGLE else "")
    if row.number == "singular":
        if len(parties) > 1 or number == "dual" or (number == "plural" and row.gender == "masculine"):
            return False
        return not (row.gender and one.gender and number == "singular") or row.gender == one.gender
    return len(parties) > 1 or number in ("plural", "dual", "")
