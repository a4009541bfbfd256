"""Events with all that decides whether two of them are one act: who, when, where."""

from typing import NamedTuple

from rawi.compare.moments import When, days_apart, is_year_off, may_be_one, when
from rawi.compare.parties import Who, parties, same, state_for
from rawi.compare.places import Place, may_be_one_place, place_of
from rawi.compare.view import View
from rawi.records import Event, EventType, SameAct

_FAMILIES: dict[EventType, str] = {
    "CONSULT": "meet", "SUPPORT": "support", "AGREE": "support", "COOPERATE": "give", "AID": "give",
    "CONCEDE": "yield", "RETREAT": "yield", "REQUEST": "demand", "ACCUSE": "charge", "REJECT": "reject",
    "THREATEN": "threaten", "PROTEST": "protest", "SANCTION": "force", "COERCE": "force", "MOBILIZE": "mobilize",
    "ASSAULT": "fight",
}  # fmt: skip
_MUTUAL = frozenset({"CONSULT", "AGREE", "COOPERATE"})
"""Types whose two sides do the same: which report names which first tells nothing."""
_REAL = frozenset({"actual", "planned", "denied"})
_STRONG = frozenset({"actor", "office"})
_NEAR = 3
"""Days between two dates that may be of one act, told wrong by one report."""
_PUBLISHED_NEAR = 1


class Act(NamedTuple):
    """An event of a report."""

    view: View
    event: Event
    actors: tuple[Who, ...]
    recipients: tuple[Who, ...]
    when: When | None
    place: Place | None

    @property
    def family(self) -> str:
        """The family of its type: reports code one act as different types of a family."""
        return _FAMILIES[self.event.type]

    @property
    def at(self) -> tuple[str, int, str]:
        """Its place in any order."""
        return self.view.id, self.event.predicate[0].start, self.event.id


class Match(NamedTuple):
    """Why two events are one act; `strength` counts what they share, `days_differ` is true where only their days do not
    agree."""

    reasons: tuple[SameAct, ...]
    strength: int
    days_differ: bool


def acts_of(view: View) -> list[Act]:
    """The events of a report that others may tell of too: those with a party or a place and a day."""
    found = []
    for event in view.reading.events:
        actors = tuple(state_for(one) for one in parties(view, event.actors))
        recipients = parties(view, event.recipients)
        told = None
        if event.place is not None:
            told = place_of(view, event.place, event.predicate[0], view.sentence(event.predicate[0].start))
        if actors or recipients or (told is not None and event.date is not None):
            found.append(Act(view, event, actors, recipients, when(event.date), told))
    return found


def match(one: Act, two: Act) -> Match | None:
    """Why the two are one act, or null where they are not, or nothing shows that they are."""
    if one.family != two.family or not _modalities_meet(one, two) or not may_be_one_place(one.place, two.place):
        return None
    reasons: list[SameAct] = ["type"] if one.event.type == two.event.type else []
    shared = _shared(one, two)
    if shared is None:
        return None
    by_actor, by_recipient, roles = shared
    reasons += roles
    strong = (by_actor in _STRONG) + (by_recipient in _STRONG)
    if _is_of_one(one) or _is_of_one(two):
        return None
    same_place = one.place is not None and two.place is not None and one.place.key == two.place.key
    if same_place:
        reasons.append("place")
    if one.when is not None and two.when is not None:
        if may_be_one(one.when, two.when):
            exact = one.when.is_day and two.when.is_day
            reasons.append("date")
            enough = (
                (by_actor and by_recipient) or (strong and exact) or (same_place and exact and _nobody_else(one, two))
            )
            return Match(tuple(reasons), 2 * strong + same_place + exact, False) if enough else None
        if strong == 2 and one.event.type == two.event.type and _days_may_differ(one, two):
            return Match(tuple(reasons), 1, True)
        return None
    if strong == 2 or (strong and by_actor and by_recipient and _published_near(one, two)):
        return Match(tuple(reasons), 2 * strong + same_place, False)
    return None


def _modalities_meet(one: Act, two: Act) -> bool:
    first, second = one.event.modality, two.event.modality
    return first == second or (first in _REAL and second in _REAL)


def _shared(one: Act, two: Act) -> tuple[SameAct | None, SameAct | None, list[SameAct]] | None:
    """By what the actors and the recipients agree, and as reasons; null where neither do or named ones differ."""
    first = _side(one.actors, two.actors), _side(one.recipients, two.recipients)
    if one.event.type in _MUTUAL and two.event.type in _MUTUAL:
        crossed = _side(one.actors, two.recipients), _side(one.recipients, two.actors)
        if _weight(crossed) > _weight(first):
            first = crossed
    roles: list[SameAct] = []
    if first[0]:
        roles += ["actor"] if first[0] == "actor" else [first[0]]
    if first[1]:
        roles += ["recipient"] if first[1] == "actor" else [first[1]]
    return (*first, list(dict.fromkeys(roles)))


def _is_of_one(act: Act) -> bool:
    """Whether somebody is on both sides: then the report was read wrong."""
    return any(same(a, b) == "actor" for a in act.actors for b in act.recipients)


def _weight(sides: tuple[SameAct | None, SameAct | None]) -> int:
    return sum(2 if side in _STRONG else 1 for side in sides if side)


def _side(one: tuple[Who, ...], two: tuple[Who, ...]) -> SameAct | None:
    """The best by which somebody of the one side is somebody of the other."""
    found = {same(a, b) for a in one for b in two}
    return next((by for by in ("actor", "office", "state") if by in found), None)


def _nobody_else(one: Act, two: Act) -> bool:
    """Whether the two name no different actors."""
    return not (one.actors and two.actors) or bool(_side(one.actors, two.actors))


def _published_near(one: Act, two: Act) -> bool:
    first, second = one.view.published, two.view.published
    return first is not None and second is not None and days_apart(first, second) <= _NEAR


def _days_may_differ(one: Act, two: Act) -> bool:
    """Whether the days may be of one act, told wrong by one report: a year apart, or few days in reports of one day."""
    first, second = one.when, two.when
    if first is None or second is None or {one.event.modality, two.event.modality} != {"actual"}:
        return False
    if is_year_off(first, second):
        return _all_same(one, two)
    if not (first.is_day and second.is_day and days_apart(first, second) <= _NEAR):
        return False
    told, told_too = one.view.published, two.view.published
    if told is None or told_too is None or days_apart(told, told_too) > _PUBLISHED_NEAR:
        return False
    return told.first - first.first != told_too.first - second.first


def _all_same(one: Act, two: Act) -> bool:
    fewer, more = sorted((one.actors, two.actors), key=len)
    return bool(fewer) and all(any(same(a, b) in _STRONG for b in more) for a in fewer)
