"""One act told several times is one event."""

from dataclasses import replace

from rawi.matching.sheet import Part
from rawi.reading.events.clauses import Clauses, row_of
from rawi.reading.events.draft import Draft, Roles
from rawi.reading.events.parties import LISTING

_LEAD, _CLOSE = 60, 8
_MEETING, _ASSAULT, _AID = "CONSULT", "ASSAULT", "AID"
_GOODS = ("مساعد", "معون", "إغاثة")
_BORROWED = frozenset({"noun_alone", "announced", "subject_of_governor", "asked_of", "parties_of_the_act_before"})
"""Rules by which a noun has no party that stands with it."""
_WHY = "احتجاجا"
_THIS = frozenset({"هذا", "هذه", "تلك"})
_DURING = frozenset({"خلال", "اثناء"})
_VERBAL = frozenset({"REQUEST", "REJECT", "THREATEN"})
"""Acts done by telling of what is to come; accusing before a court is none."""
_HAPPENS = frozenset({"actual", "planned"})


def merged(clauses: Clauses, drafts: list[Draft]) -> list[Draft]:
    """The drafts with those that tell of one act put together, in the order of their first predicates."""
    kept: list[Draft] = []
    told: dict[int, list[Roles]] = {}
    for draft in drafts:
        same = (other for other in kept if other.frame.type == draft.frame.type and _same_act(clauses, other, draft))
        earlier = _of_meeting(clauses, kept, draft) or next(
            (other for other in same if not _is_another_meeting(clauses, other, told[id(other)], draft)), None
        )
        earlier = earlier or _named_again(clauses, kept, draft)
        if earlier is None:
            kept.append(draft)
            told[id(draft)] = [] if draft.predicate.start < clauses.sentence(0)[1] else [draft.roles]
        else:
            told[id(earlier)].append(replace(draft.roles))
            _put_together(earlier, draft)
    return kept


def _is_another_meeting(clauses: Clauses, one: Draft, told: list[Roles], draft: Draft) -> bool:
    """Whether a headline tells of several met, `يلتقي قطر ومصر`, and the draft of another than the text has told of."""
    if one.frame.type != _MEETING or one.predicate.start >= clauses.sentence(0)[1] or not told:
        return False
    parties = _met(clauses, draft.roles)
    several = [roles for roles in told if len(_met(clauses, roles)) > 1]
    if len(parties) < 2 or not several or any(_met(clauses, roles) & parties == parties for roles in several):
        return False
    if any(_met(clauses, roles) <= parties for roles in several):
        return False
    one.roles.recipients = list(several[0].recipients)
    return True


def _met(clauses: Clauses, roles: Roles) -> set[str]:
    """All sides of a meeting, a delegation as who heads it."""
    heads = clauses.parties.heads
    return {heads.get(party, party) for party in _parties(clauses, [*roles.actors, *roles.recipients])}


def _of_meeting(clauses: Clauses, kept: list[Draft], draft: Draft) -> Draft | None:
    """The meeting told before that talks are part of, as they say: `استعرض الجانبان خلال اللقاء التطورات`."""
    if draft.frame.type != _MEETING or draft.predicate.verb is None:
        return None
    beside = (draft.predicate.start - 1, draft.predicate.end)  # `المباحثات تناولت`, `تناول اللقاء`
    if any(_names_meeting(part) for at in beside for part in clauses.sheet.lexical(at, "frame")):
        return next((other for other in reversed(kept) if _is_meeting(other)), None)
    for at in range(draft.predicate.end, min(draft.predicate.end + _CLOSE, clauses.end_behind(draft.predicate.end))):
        if clauses.sheet.form(at) in _DURING:
            meeting = any(_names_meeting(part) for part in clauses.sheet.lexical(at + 1, "frame"))
            return next((other for other in reversed(kept) if _is_meeting(other)), None) if meeting else None
    return None


def _names_meeting(part: Part) -> bool:
    definite = part.entry is not None and part.entry.definite
    return definite and part.column("type") == _MEETING and part.column("mode") != "visit"


def _is_meeting(draft: Draft) -> bool:
    return draft.frame.type == _MEETING and draft.frame.mode != "visit" and draft.modality == "actual"


def _named_again(clauses: Clauses, kept: list[Draft], draft: Draft) -> Draft | None:
    """The act told before by the same word that a definite noun without parties beside it means: `وقبل الزيارة`."""
    this = draft.predicate.verb is None and clauses.sheet.form(draft.predicate.start - 1) in _THIS
    if not this and (not _is_definite(draft) or draft.roles.rule not in _BORROWED or draft.roles.by):
        return None
    found = next((other for other in reversed(kept) if other.frame.frame == draft.frame.frame), None)
    if found is not None:
        draft.roles.actors, draft.roles.recipients = [], []
    return found


def _same_act(clauses: Clauses, one: Draft, other: Draft) -> bool:
    """Whether two drafts of one type tell of one act."""
    if _is_joined_on(one, other) or _is_why(clauses, one, other) or _is_given(clauses, one, other):
        return True
    if _is_headline_of_plan(clauses, one, other) or _is_planned_too(one, other):
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
        return _same_meeting(clauses, one, other, _met(clauses, one.roles), _met(clauses, other.roles))
    if one.predicate.start < clauses.sentence(0)[1] and one.frame.frame == other.frame.frame and actors[0] & actors[1]:
        return True  # the headline, which may name its parties by other words
    shared = bool(actors[0] & actors[1]) + bool(recipients[0] & recipients[1])
    compatible = _meet(*actors) and _meet(*recipients)
    if first_told and one.frame.type == _ASSAULT and actors[0] & actors[1]:
        return True  # `قد تضرب إسرائيل داعش`, `قد تشن إسرائيل هجمات على مسلحين`
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


def _is_given(clauses: Clauses, one: Draft, other: Draft) -> bool:
    """`إدخال أكبر قدر من المساعدات`: the aid is what the act before gives."""
    close = other.predicate.start - one.last <= _CLOSE and clauses.sentence(one.last) == clauses.sentence(other.last)
    if not close or one.frame.type != _AID or not other.frame.form.startswith(_GOODS):
        return False
    return clauses.end_behind(one.last + 1) > other.predicate.start and not any(
        form in LISTING for form in clauses.sheet.forms[one.last : other.predicate.start]
    )


def _is_headline_of_plan(clauses: Clauses, one: Draft, other: Draft) -> bool:
    """Whether a headline tells in the present what the text tells is to be: `ترفع السلطة`, `سترفع السلطة`."""
    verb = one.predicate.verb
    if verb is None or one.frame.frame != other.frame.frame or other.modality != "planned" or one.modality != "actual":
        return False
    told = _retells(clauses, one, other) and one.last < clauses.sentence(0)[1] and row_of(verb).tense == "present"
    if not told or one.frame.type in _VERBAL:
        return False
    if not _meet(set(one.roles.recipients), set(other.roles.recipients)):
        return False
    one.modality, one.cue = other.modality, other.cue
    return True


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
        return _is_meant_again(clauses, one, other, first & second)
    if min(len(first), len(second)) > 1:
        return True
    if not first or not second:
        return _is_definite(other)
    gap = clauses.sentence(other.predicate.start)[0] - clauses.sentence(one.last)[1]
    return gap <= 1


def _is_meant_again(clauses: Clauses, one: Draft, other: Draft, shared: set[str]) -> bool:
    """Whether `اللقاء`, `حواره مع الوزراء` means the meeting told just before, by other names."""
    entry = other.predicate.part.entry
    if not shared or entry is None or other.predicate.verb is not None or one.frame.mode != other.frame.mode:
        return False
    singular = (entry.definite and entry.form == "singular") or entry.form == "possessed"
    gap = clauses.sentence(other.predicate.start)[0] - clauses.sentence(one.last)[1]
    return singular and other.frame.mode != "visit" and gap <= 1


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
