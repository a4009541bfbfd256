"""Events of several reports that are one act in the world."""

from collections.abc import Iterable, Sequence
from itertools import combinations

from rawi.compare.acts import Act, Match, match
from rawi.compare.moments import When, may_be_one
from rawi.compare.naming import act_called
from rawi.compare.parties import Who
from rawi.compare.sources import sources_of
from rawi.compare.telling import About
from rawi.records import Copy, EventType, Happening, SameAct, Telling

_ORDER: tuple[SameAct, ...] = ("type", "actor", "recipient", "office", "state", "place", "date")


class Group:
    """Acts that are one, while they are put together, and by what any two of them were joined."""

    def __init__(self, act: Act) -> None:
        self.acts = [act]
        self.reasons: set[SameAct] = set()

    @property
    def days(self) -> list[When]:
        """Every time told."""
        return [act.when for act in self.acts if act.when is not None]


def group_acts(acts: Iterable[Act]) -> list[Group]:
    """The acts that several reports tell, whatever order they are given in.

    The best matches join first. A group takes no act of a day that none of its own may be, unless the two match in all
    but the day and no report tells both days.
    """
    ordered = sorted(acts, key=lambda act: act.at)
    group = {act.at: Group(act) for act in ordered}
    matches = [
        (-found.strength, found.days_differ, one.at, two.at, found)
        for one, two in _pairs(ordered)
        if (found := match(one, two)) is not None
    ]
    for *_, one_at, two_at, found in sorted(matches, key=lambda row: row[:4]):
        left, right = group[one_at], group[two_at]
        if left is not right and _may_join(left, right, found):
            left.acts += right.acts
            left.reasons |= right.reasons
            for act in right.acts:
                group[act.at] = left
        if left is group[two_at]:
            left.reasons.update(found.reasons)
    unique = {id(found): found for found in group.values()}.values()
    return [found for found in unique if len({act.view.id for act in found.acts}) > 1]


def _pairs(acts: Sequence[Act]) -> list[tuple[Act, Act]]:
    """Pairs of acts of different reports that share somebody, or a place and a day."""
    by: dict[tuple[str, str], list[Act]] = {}
    for act in acts:
        for mark in sorted(_marks(act)):
            by.setdefault((act.family, mark), []).append(act)
    found = {
        (one.at, two.at): (one, two)
        for mates in by.values()
        for one, two in combinations(mates, 2)
        if one.view is not two.view
    }
    return [found[key] for key in sorted(found)]


def _marks(act: Act) -> set[str]:
    marks: set[str] = set()
    for one in (*act.actors, *act.recipients):
        marks.update(mark for mark in (one.key, one.office, one.name[-1] if one.name else None) if mark)
        if not marks and one.iso3:
            marks.add(f"iso:{one.iso3}")
    if act.place is not None and act.when is not None and act.when.is_day:
        marks.add(f"{act.place.key}/{act.when.first}")
    return marks


def _may_join(left: Group, right: Group, found: Match) -> bool:
    if found.days_differ:
        reports = {act.view.id for act in left.acts if act.when} & {act.view.id for act in right.acts if act.when}
        return not reports
    return all(may_be_one(one, two) for one in left.days for two in right.days)


def happening_of(group: Group, copies: Sequence[Copy]) -> Happening:
    """A group of acts as a record."""
    acts = sorted(group.acts, key=lambda act: act.at)
    first = acts[0]
    tellings = tuple(
        Telling(
            event=act.event.id,
            date=act.event.date,
            place=act.place.label if act.place else None,
            modality=act.event.modality,
            said=act.view.cite(act.event.predicate[0], act.event.statement),
        )
        for act in acts
    )
    places = [act.place.label for act in acts if act.place is not None and act.place.told]
    return Happening(
        id=f"{first.view.id}/{first.event.id}",
        type=_type(acts),
        actors=tuple(one.label for one in _named(acts, "actors")),
        recipients=tuple(one.label for one in _named(acts, "recipients")),
        dates=tuple(sorted({act.event.date for act in acts if act.event.date is not None})),
        place=min(places, key=lambda label: (-places.count(label), label), default=None),
        reasons=tuple(reason for reason in _ORDER if reason in group.reasons),
        tellings=tellings,
        sources=sources_of({act.view.id for act in acts}, copies),
    )


def called(group: Group) -> About:
    """What a group of acts is called in a sentence."""
    acts = sorted(group.acts, key=lambda act: act.at)
    return act_called(_type(acts), _named(acts, "actors"), _named(acts, "recipients"))


def _type(acts: Sequence[Act]) -> EventType:
    types = [act.event.type for act in acts]
    return min(types, key=lambda kind: (-types.count(kind), kind))


def _named(acts: Sequence[Act], role: str) -> tuple[Who, ...]:
    """One side in the telling that names most, as named there."""
    best = max(acts, key=lambda act: len(getattr(act, role)))
    named: tuple[Who, ...] = getattr(best, role)
    return named
