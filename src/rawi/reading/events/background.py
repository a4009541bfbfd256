"""Parties that an act has from the one it belongs to: an agreement from the talks before it, a ceasefire from both."""

from itertools import pairwise

from rawi.reading.events.clauses import Clauses
from rawi.reading.events.draft import Draft

_CHAIN = frozenset({"CONSULT", "AGREE", "RETREAT"})
_REQUEST, _GROUNDS = "طلب", frozenset({"بناء", "نزولا"})
_READY, _DONE_FOR = frozenset({"استعداد", "مستعد"}), frozenset({"RETREAT", "CONCEDE", "CONSULT", "AID", "COOPERATE"})
_FIGHTS, _ARMED = frozenset({"ASSAULT", "THREATEN"}), frozenset({"armed_group", "military"})
_IN_IT = frozenset({"فيه", "فيها"})
_JOINED_REACH, _ASKED_REACH = 8, 8
_REACH = {"CONSULT": 60, "AGREE": 30, "RETREAT": 20}
"""How many tokens back such an act may be, by the type of the later one."""


def add_background(clauses: Clauses, drafts: list[Draft]) -> None:
    """Give talks, agreements and retreats without parties those of the nearest such act close before them."""
    _share_meeting(drafts)
    _share_actors(drafts)
    _add_asked(clauses, drafts)
    _share_asked(clauses, drafts)
    _share_aim(drafts)
    _add_enemy(clauses, drafts)
    for number, draft in enumerate(drafts):
        if draft.frame.type not in _CHAIN or draft.roles.actors or draft.roles.recipients or _is_asked(draft):
            continue
        earlier = _source(drafts[:number], draft)
        if earlier is None:
            continue
        both = [*earlier.roles.actors, *earlier.roles.recipients]
        if draft.frame.type == "RETREAT":
            draft.roles.actors = both
        else:
            draft.roles.actors, draft.roles.recipients = both[:1], both[1:]
        draft.roles.rule = "parties_of_the_act_before"


def _add_asked(clauses: Clauses, drafts: list[Draft]) -> None:
    """Give a request that is told as the ground of an act who does that: `هدنة بناء على طلب من الحكومة`."""
    for before, draft in pairwise(drafts):
        roles = draft.roles
        grounds = clauses.sheet.form(draft.predicate.start - 2) in _GROUNDS or draft.predicate.part.proclitics == "ب"
        same = clauses.sentence(before.predicate.start) == clauses.sentence(draft.predicate.start)
        if draft.frame.form == _REQUEST and draft.predicate.verb is None and grounds and same and not roles.recipients:
            roles.recipients = [party for party in before.roles.actors if party not in roles.actors]


def _share_asked(clauses: Clauses, drafts: list[Draft]) -> None:
    """Give what a verb asks for whom it asks: `وجه خطابا للملك طلب فيه دعم اليمن`."""
    for before, draft in pairwise(drafts):
        says = before.predicate.verb is not None or clauses.sheet.form(before.predicate.end) in _IN_IT
        asked = before.frame.type == "REQUEST" and says and draft.modality == "demanded"
        near = draft.predicate.start - before.predicate.end <= _ASKED_REACH
        same = clauses.sentence(before.predicate.start) == clauses.sentence(draft.predicate.start)
        if asked and near and same and draft.predicate.verb is None and not draft.roles.actors:
            first, last = clauses.sentence(draft.predicate.start)[0], draft.predicate.start
            named = {party.entity for party in clauses.parties.between(first, last) if party.kind != "place"}
            found = [party for party in before.roles.recipients if party in named - {*draft.roles.recipients}]
            draft.roles.actors = found
            draft.roles.rule = "asked_of" if found else draft.roles.rule


def _share_aim(drafts: list[Draft]) -> None:
    """Give the readiness for an act whom that is done to: `أبدت سوريا استعدادا للانسحاب من لبنان`."""
    for draft, aim in pairwise(drafts):
        ready = draft.frame.form in _READY and not draft.roles.recipients
        near = 0 <= aim.predicate.start - draft.predicate.end <= 1
        if ready and near and aim.frame.type in _DONE_FOR:
            draft.roles.recipients = [party for party in aim.roles.recipients if party not in draft.roles.actors]
            aim.roles.actors = aim.roles.actors or list(draft.roles.actors)


def _add_enemy(clauses: Clauses, drafts: list[Draft]) -> None:
    """Give a truce that one side declares the side that it fights in the report: `أعلن التحالف هدنة`."""
    for draft in drafts:
        roles = draft.roles
        if draft.frame.mode != "ceasefire" or len(roles.actors) != 1 or roles.recipients:
            continue
        fights = [other for other in drafts if other.frame.type in _FIGHTS and roles.actors[0] in other.roles.actors]
        enemies = [party for other in fights for party in other.roles.recipients]
        armed = [party for party in enemies if clauses.parties.actors[party].kind in _ARMED]
        roles.recipients = armed[:1]


def _is_asked(draft: Draft) -> bool:
    """Whether others are asked to do it than those who meet: `أكد الجانبان ضرورة وقف إطلاق النار`."""
    return draft.frame.type == "RETREAT" and draft.modality in ("demanded", "conditional")


def _share_actors(drafts: list[Draft]) -> None:
    """Give an act joined to another by `و` who does that one: `انسحاب الجيش من القطاع والإفراج عن الأسرى`."""
    for before, draft in pairwise(drafts):
        joined = draft.predicate.part.proclitics[:1] == "و" and draft.predicate.verb is None
        near = draft.predicate.start - before.predicate.end <= _JOINED_REACH and before.predicate.verb is None
        same = draft.modality == before.modality and draft.statement == before.statement
        if joined and near and same and not draft.roles.actors:
            draft.roles.actors = [party for party in before.roles.actors if party not in draft.roles.recipients]
            draft.roles.rule = "actor_of_the_act_joined" if draft.roles.actors else draft.roles.rule


def _share_meeting(drafts: list[Draft]) -> None:
    """Give a verb in the dual both parties of the meeting told before it: `التقى الوزير نظيره، وبحثا …`."""
    for number, draft in enumerate(drafts):
        if draft.frame.type != "CONSULT" or not draft.roles.joint or draft.roles.recipients:
            continue
        earlier = next((other for other in reversed(drafts[:number]) if _is_source(draft, other)), None)
        if earlier is not None and len(draft.roles.actors) < 2 and draft.roles.rule == "implied_subject":
            draft.roles.actors, draft.roles.recipients = list(earlier.roles.actors), list(earlier.roles.recipients)


def _source(before: list[Draft], draft: Draft) -> Draft | None:
    """The act that gives its parties: for an agreement or a ceasefire rather talks than a visit or a meeting."""
    found = [other for other in reversed(before) if _is_source(draft, other)]
    talks = [other for other in found if other.roles.rule == "between" or other.frame.type != "CONSULT"]
    return next(iter(talks if draft.frame.type != "CONSULT" and talks else found), None)


def _is_source(draft: Draft, other: Draft) -> bool:
    near = draft.predicate.start - other.predicate.start <= _REACH[draft.frame.type]
    sides = {*other.roles.actors, *other.roles.recipients}
    if draft.frame.type == "RETREAT" and other.frame.type == "CONSULT":
        return False  # who meets over a ceasefire need not be who fights
    return near and other.frame.type in _CHAIN and other.frame.mode != "visit" and len(sides) > 1
