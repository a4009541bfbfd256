"""One act told several times is one event."""

from rawi.reading.events.clauses import Clauses
from rawi.reading.events.draft import Draft

_LEAD = 60
_MEETING, _ASSAULT = "CONSULT", "ASSAULT"
_BORROWED = frozenset({"noun_alone", "announced", "subject_of_governor", "asked_of", "parties_of_the_act_before"})
"""Rules by which a noun has no party that stands with it."""
_WHY = "احتجاجا"
_HAPPENS = frozenset({"actual", "planned"})


def merged(clauses: Clauses, drafts: list[Draft]) -> list[Draft]:
    """The drafts with those that tell of one act put together, in the order of their first predicates."""
    kept: list[Draft] = []
    for draft in drafts:
        earlier = next((other for other in kept if _same_act(clauses, other, draft)), None) or _named_again(kept, draft)
        if earlier is None:
            kept.append(draft)
        else:
            _put_together(earlier, draft)
    return kept


def _named_again(kept: list[Draft], draft: Draft) -> Draft | None:
    """The act told before by the same word that a definite noun without parties beside it means: `وقبل الزيارة`."""
    if not _is_definite(draft) or draft.roles.rule not in _BORROWED or draft.roles.by:
        return None
    found = next((other for other in reversed(kept) if other.frame.frame == draft.frame.frame), None)
    if found is not None:
        draft.roles.actors, draft.roles.recipients = [], []
    return found


def _same_act(clauses: Clauses, one: Draft, other: Draft) -> bool:
    if one.frame.type != other.frame.type:
        return False
    if _is_joined_on(one, other) or _is_why(clauses, one, other) or _is_planned_too(one, other):
        return True
    if one.modality != other.modality:
        return False
    first_told = _retells(clauses, one, other) and one.last < clauses.sentence(0)[1]
    if first_told and one.frame.frame == other.frame.frame:
        return True
    if not _compatible_dates(one, other):
        return False
    actors = _parties(clauses, one.roles.actors), _parties(clauses, other.roles.actors)
    recipients = _parties(clauses, one.roles.recipients), _parties(clauses, other.roles.recipients)
    if one.frame.type == _MEETING:
        return _same_meeting(clauses, one, other, actors[0] | recipients[0], actors[1] | recipients[1])
    if one.predicate.start < clauses.sentence(0)[1] and one.frame.frame == other.frame.frame and actors[0] & actors[1]:
        return True  # the headline, which may name its parties by other words
    shared = bool(actors[0] & actors[1]) + bool(recipients[0] & recipients[1])
    compatible = _meet(*actors) and _meet(*recipients)
    if not compatible:
        return False
    if first_told and not (actors[0] and recipients[0]):
        return True
    if not (actors[1] or recipients[1]):
        return one.frame.frame == other.frame.frame or _is_definite(other)
    if not (actors[0] or recipients[0]):
        return one.frame.frame == other.frame.frame
    if _retells(clauses, one, other) and shared:
        return True
    if one.frame.type == _ASSAULT and _people(clauses, recipients[0] & recipients[1]):
        return True  # the same people are killed or wounded once, by whatever word
    return shared > 0 and (one.frame.mode == other.frame.mode or shared > 1)


def _is_joined_on(one: Draft, other: Draft) -> bool:
    """`إدخال وتوزيع المساعدات`: two words for one act."""
    return one.last + 1 == other.predicate.start and other.predicate.part.proclitics[:1] == "و"


def _is_why(clauses: Clauses, one: Draft, other: Draft) -> bool:
    """`نفذوا اعتصاما احتجاجا على`: why they protest."""
    why = clauses.sheet.form(other.predicate.start) == _WHY
    return why and clauses.sentence(one.last) == clauses.sentence(other.predicate.start)


def _is_planned_too(one: Draft, other: Draft) -> bool:
    """Whether both name an act of the same parties by the same word, which is told to be planned and to be."""
    parties = (one.roles.actors, one.roles.recipients) == (other.roles.actors, other.roles.recipients)
    named = one.frame.frame == other.frame.frame and bool(one.roles.actors and one.roles.recipients)
    return parties and named and one.modality in _HAPPENS and other.modality in _HAPPENS


def _retells(clauses: Clauses, one: Draft, other: Draft) -> bool:
    """Whether the other stands in the lead and the one in the headline, which it tells again."""
    headline = clauses.sentence(0)[1]
    return one.predicate.start < headline <= other.predicate.start < headline + _LEAD


def _people(clauses: Clauses, entities: set[str]) -> bool:
    return any(clauses.parties.actors[entity].kind in ("person", "group") for entity in entities)


def _same_meeting(clauses: Clauses, one: Draft, other: Draft, first: set[str], second: set[str]) -> bool:
    """Talks are the same where the parties of one are among those of the other; a lone party close by counts too."""
    if not (first <= second or second <= first):
        return False
    if min(len(first), len(second)) > 1:
        return True
    if not first or not second:
        return _is_definite(other)
    gap = clauses.sentence(other.predicate.start)[0] - clauses.sentence(one.last)[1]
    return gap <= 1


def _is_definite(draft: Draft) -> bool:
    entry = draft.predicate.part.entry
    return entry is not None and entry.definite


def _meet(one: set[str], other: set[str]) -> bool:
    return not one or not other or bool(one & other)


def _compatible_dates(one: Draft, other: Draft) -> bool:
    if one.date is None or other.date is None:
        return True
    first, second = one.date.value[:10], other.date.value[:10]
    return first.startswith(second) or second.startswith(first)


def _parties(clauses: Clauses, entities: list[str]) -> set[str]:
    """The entities with the members of joint ones in their place."""
    found: set[str] = set()
    for entity in entities:
        actor = clauses.parties.actors.get(entity)
        found.update(actor.members if actor and actor.members else (entity,))
    return found


def _put_together(one: Draft, other: Draft) -> None:
    one.spans += other.spans
    one.topics += other.topics
    one.last = other.last
    one.roles.actors = one.roles.actors or other.roles.actors
    one.roles.recipients = one.roles.recipients or other.roles.recipients
    one.roles.others += [role for role in other.roles.others if role not in one.roles.others]
    one.date = one.date or other.date
    one.place = one.place or other.place
