"""Predicates -> events: parties, happening, circumstances, and one event an act."""

from rawi.matching.sheet import Sheet
from rawi.reading.events.background import add_background
from rawi.reading.events.circumstances import add_circumstances
from rawi.reading.events.clauses import Clauses, row_of
from rawi.reading.events.content import contexts_of, mode_of
from rawi.reading.events.draft import Draft, Predicate, Roles
from rawi.reading.events.followers import follow
from rawi.reading.events.merging import merged
from rawi.reading.events.modality import mood_of
from rawi.reading.events.needs import fits_parties, fits_words, of_sport, words_asked_for
from rawi.reading.events.nouns import noun_roles, participle_roles
from rawi.reading.events.outcomes import with_outcomes
from rawi.reading.events.predicates import predicates_in
from rawi.reading.events.sides import set_sides
from rawi.reading.events.tables import Frame, listed
from rawi.reading.events.topics import add_topics
from rawi.reading.events.verbs import verb_roles
from rawi.records import Event, Other

_STAGE = "events"
_WORDS = frozenset({"AGREE", "CONSULT", "AID", "REQUEST", "SUPPORT", "THREATEN", "REJECT", "ACCUSE", "COOPERATE"})
_ATTITUDES = frozenset({"AGREE", "SUPPORT", "REJECT", "CONCEDE"})
_OF_SPORT_TOO = frozenset({"COERCE", "PROTEST"})
RULES = (
    "verb_first", "subject_first", "relative_clause", "implied_subject", "asked_to", "speaker", "passive", "verb_alone",
    "genitive_actor", "genitive_recipient", "demonym_of_noun", "between", "possessor", "relative_light_verb",
    "light_verb", "announced", "subject_of_governor", "asked_of", "noun_alone", "participle",
    "parties_of_the_act_before", "maker_of_effort", "actor_of_the_act_joined", "done_after_others",
)  # fmt: skip


def read_events(sheet: Sheet) -> None:
    """Place every event of the sheet, numbered in the order of the text."""
    if not sheet.words.get("frame") and not sheet.words.get("verb"):
        return
    clauses = Clauses(sheet)
    drafts: list[Draft] = []
    taken: set[int] = set()
    for predicate in predicates_in(clauses):
        draft = None if predicate.start in taken else _draft(clauses, predicate)
        if draft is not None:
            drafts.append(draft)
            taken |= words_asked_for(clauses, predicate, draft.frame) | _topics(clauses, draft)
    if of_sport(clauses):
        drafts = [draft for draft in drafts if draft.frame.type in _OF_SPORT_TOO]
    drafts = follow(clauses, with_outcomes(clauses, drafts))
    add_background(clauses, drafts)
    drafts = [draft for draft in merged(clauses, drafts) if not _points_to_nothing(draft)]
    for number, draft in enumerate(drafts, 1):
        event = _event(draft, f"e{number}")
        part = draft.predicate.part
        sheet.place(_STAGE, "event", event, (part,), part.start, part.end)


def _points_to_nothing(draft: Draft) -> bool:
    """Whether what names no party and no act told before is no event: `الحوار`, `دعوات`, `من يؤيدون الحل`."""
    alone = not (draft.roles.actors or draft.roles.recipients) and len(draft.spans) == 1
    verb = draft.predicate.verb
    types = (
        _WORDS if verb is None else _ATTITUDES if draft.roles.rule == "verb_alone" and row_of(verb).person == 3 else ()
    )
    return alone and draft.modality != "demanded" and draft.frame.type in types


def _topics(clauses: Clauses, draft: Draft) -> set[int]:
    """The tokens of what talks are about: `بحث الوزيران وقف إطلاق النار` tells of no ceasefire."""
    if draft.frame.type != "CONSULT" or draft.frame.object != "topic":
        return set()
    return set(range(draft.predicate.end, clauses.end_behind(draft.predicate.end)))


def _draft(clauses: Clauses, predicate: Predicate) -> Draft | None:
    """The event that the predicate names by the first of its frames that fits; null where none does."""
    for frame in predicate.frames:
        if not fits_words(clauses, predicate, frame):
            continue
        roles = _roles(clauses, predicate, frame)
        if not fits_parties(clauses, predicate, frame, roles):
            continue
        set_sides(clauses, frame, roles)
        mood = mood_of(clauses, predicate, threat="future" in listed(frame.needs))
        span = clauses.sheet.span(predicate.start, predicate.end, predicate.part.length)
        draft = Draft(predicate, frame, roles, mood.modality, mood.cue, [span], predicate.start)
        draft.mode = mode_of(clauses, predicate, frame)
        draft.context = contexts_of(clauses, predicate, frame)
        add_circumstances(clauses, draft)
        add_topics(clauses, draft)
        statement = clauses.statement_at(predicate.start)
        draft.statement = statement.id if statement else None
        return draft
    return None


def _roles(clauses: Clauses, predicate: Predicate, frame: Frame) -> Roles:
    if predicate.verb is not None:
        return verb_roles(clauses, predicate, frame)
    if frame.part == "participle":
        return participle_roles(clauses, predicate, frame)
    return noun_roles(clauses, predicate, frame)


def _event(draft: Draft, event_id: str) -> Event:
    frame, roles = draft.frame, draft.roles
    return Event(
        id=event_id,
        predicate=tuple(sorted(set(draft.spans))),
        type=frame.type,
        mode=None if draft.mode == "-" else draft.mode,
        context=draft.context,
        cameo=None if frame.cameo == "-" else frame.cameo,
        actors=tuple(dict.fromkeys(roles.actors)),
        recipients=tuple(dict.fromkeys(roles.recipients)),
        others=tuple(Other(role, entity) for role, entity in dict.fromkeys(roles.others)),
        topics=tuple(sorted(set(draft.topics))),
        date=draft.date.value if draft.date else None,
        date_span=draft.date.span if draft.date else None,
        place=draft.place,
        modality=draft.modality,
        modality_cue=draft.cue,
        statement=draft.statement,
        rule=roles.rule,
    )
