"""Who was killed or wounded in an act: told by words of their own, they are its recipients and no event beside it."""

from rawi.reading.events.clauses import Clauses
from rawi.reading.events.draft import Draft
from rawi.reading.events.nouns import OUTCOMES
from rawi.records import Span

_ASSAULT, _EXPLODED = "ASSAULT", "انفجر"
_PEOPLE = frozenset({"person", "group", "military", "armed_group"})


def with_outcomes(clauses: Clauses, drafts: list[Draft]) -> list[Draft]:
    """The drafts, those that tell only of victims put into the act of their sentence."""
    kept: list[Draft] = []
    for draft in drafts:
        act = _act_of(clauses, draft, drafts) if _is_outcome(draft) else None
        if act is None:
            if draft.frame.type == _ASSAULT and draft.frame.frame in OUTCOMES:
                draft.spans += _explosion(clauses, draft)
            kept.append(draft)
            continue
        act.spans += draft.spans
        victims = [entity for entity in draft.roles.recipients if entity not in act.roles.actors]
        if victims and not _has_victims(clauses, act):
            act.roles.recipients = victims
        elif victims:
            act.roles.recipients += [entity for entity in victims if entity not in act.roles.recipients]
        act.roles.actors = act.roles.actors or draft.roles.actors
    return kept


def _explosion(clauses: Clauses, draft: Draft) -> list[Span]:
    """The word of the explosion that killed in the sentence: by itself it tells of no act, it may be an accident."""
    places = clauses.sheet.words.get("frame", {})
    for at in range(draft.predicate.start - 1, clauses.sentence(draft.predicate.start)[0] - 1, -1):
        for part in places.get(at, ()):
            if part.column("frame") == _EXPLODED and part.column("part") == "noun":
                return [clauses.sheet.span(part.start, part.end, part.length)]
    return []


def _is_outcome(draft: Draft) -> bool:
    if draft.frame.type != _ASSAULT:
        return False
    return draft.frame.frame in OUTCOMES or draft.roles.rule == "passive"


def _act_of(clauses: Clauses, outcome: Draft, drafts: list[Draft]) -> Draft | None:
    """The act of the same sentence that is no outcome itself, the nearest; else an earlier outcome."""
    bounds = clauses.sentence(outcome.predicate.start)
    if clauses.boundary_before(outcome.predicate.start, "adjunct"):
        bounds = (outcome.predicate.start, bounds[1])  # `هاجموا القرية بعد مقتل شاب`: what went before is another act
    same = [
        draft
        for draft in drafts
        if draft is not outcome
        and draft.frame.type == _ASSAULT
        and draft.modality == outcome.modality
        and bounds[0] <= draft.predicate.start < bounds[1]
    ]
    acts = [draft for draft in same if not _is_outcome(draft)]
    if not same and outcome.predicate.start == bounds[0] and outcome.predicate.part.proclitics == "و":
        acts = _acts_before(clauses, outcome, drafts)
    if acts:
        return min(acts, key=lambda draft: abs(draft.predicate.start - outcome.predicate.start))
    earlier = [draft for draft in same if draft.predicate.start < outcome.predicate.start]
    return earlier[0] if earlier else None


def _acts_before(clauses: Clauses, outcome: Draft, drafts: list[Draft]) -> list[Draft]:
    """The attacks of the sentence before, if no victims are told there: `قاد هجوما في … . وقتل حينها 14 ضابطا`."""
    first, last = clauses.sentence(max(0, clauses.sentence(outcome.predicate.start)[0] - 1))
    before = [draft for draft in drafts if first <= draft.predicate.start < last and draft.frame.type == _ASSAULT]
    told = any(_is_outcome(draft) or _has_victims(clauses, draft) for draft in before)
    return [] if told else [draft for draft in before if draft.modality == outcome.modality]


def _has_victims(clauses: Clauses, draft: Draft) -> bool:
    return any(clauses.parties.actors[entity].kind in _PEOPLE for entity in draft.roles.recipients)
