"""Places told for one act that cannot both be its place: of a meeting of the same persons on one day, or in one
sentence that two reports have in nearly the same words."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from rawi.compare.acts import Act
from rawi.compare.moments import may_be_one
from rawi.compare.naming import act_called
from rawi.compare.otherwise import Otherwise
from rawi.compare.parties import Who, same, skeletons
from rawi.compare.rewordings import Rewording
from rawi.compare.sentences import dates_meet, people_meet
from rawi.compare.telling import About, Teller
from rawi.compare.view import View
from rawi.records import Actor, Span

_REACH = 80
"""Letters between an act and the place that is its own."""
_STATE = "iso:"
_IN = ("في ", "ب")
"""What stands before the place of an act, and not before one that is spoken of."""


def meetings_elsewhere(acts: Sequence[Act], teller: Teller) -> Iterator[Otherwise]:
    """Meetings of the same persons on one day that two reports put in two towns."""
    placed = [act for act in sorted(acts, key=lambda act: act.at) if _is_placed(act)]
    for one, two in combinations(placed, 2):
        if one.view is two.view or not teller.are_apart(one.view, two.view) or not _is_one_meeting(one, two):
            continue
        first, second = (_town(act.view, act.event.place) for act in (one, two))
        if first is not None and second is not None and _exclude(one.view, first, two.view, second):
            about = act_called(one.event.type, one.actors, one.recipients)
            yield _otherwise(about, one.view, first, two.view, second)


def places_reworded(found: Rewording) -> Iterator[Otherwise]:
    """Two towns that stand instead of one another in a sentence of one day."""
    one, two = _town(found.one.view, found.one_words), _town(found.two.view, found.two_words)
    if one is None or two is None or not _exclude(found.one.view, one, found.two.view, two):
        return
    first, second = found.one.view.published, found.two.view.published
    near = first is not None and second is not None and abs(first.first - second.first) <= 1
    if near and dates_meet(found.one, found.two) and people_meet(found.one, found.two):
        yield _otherwise(About("أمر واحد", "one thing"), found.one.view, one, found.two.view, two)


def _is_placed(act: Act) -> bool:
    """Whether it is a meeting of persons on a told day, with the place where it was right beside it."""
    place = act.event.place
    if act.event.type != "CONSULT" or act.event.modality != "actual" or place is None or act.when is None:
        return False
    persons = any(who.person and who.name for who in act.actors) and any(
        who.person and who.name for who in act.recipients
    )
    beside = abs(place.start - act.event.predicate[0].start) <= _REACH
    return persons and beside and act.when.is_day and act.view.text[: place.start].endswith(_IN)


def _is_one_meeting(one: Act, two: Act) -> bool:
    if one.when is None or two.when is None or not may_be_one(one.when, two.when):
        return False
    straight = _share(one.actors, two.actors) and _share(one.recipients, two.recipients)
    return straight or (_share(one.actors, two.recipients) and _share(one.recipients, two.actors))


def _share(one: Sequence[Who], two: Sequence[Who]) -> bool:
    return any(a.person and same(a, b) == "actor" for a in one for b in two)


Town = tuple[Actor, Span]


def _town(view: View, words: Span | None) -> Town | None:
    """The only town of the words, with where its name stands."""
    if words is None:
        return None
    found = [
        (actor, Span(start, end))
        for start, end, actor in view.places
        if start < words.end and words.start < end and not (actor.key or "").startswith(_STATE)
    ]
    return found[0] if len({actor.id for actor, _ in found}) == 1 else None


def _exclude(one: View, first: Town, two: View, second: Town) -> bool:
    """Whether the one is not the other, nor in it, nor another spelling of it, and no report names the other's."""
    (here, _), (there, _) = first, second
    if here.key == there.key or here.iso3 is None or here.iso3 != there.iso3:
        return False
    bones, others = set(skeletons(here.label_ar)), set(skeletons(there.label_ar))
    if bones <= others or others <= bones:
        return False
    return not _names(one, there) and not _names(two, here)


def _names(view: View, town: Actor) -> bool:
    return any(actor.key == town.key for _, _, actor in view.places)


def _otherwise(about: About, one: View, first: Town, two: View, second: Town) -> Otherwise:
    (here, at), (there, other) = first, second
    return Otherwise(
        about,
        (here.label_ar, one.cite(at, one.statement_at(at))),
        (there.label_ar, two.cite(other, two.statement_at(other))),
    )
