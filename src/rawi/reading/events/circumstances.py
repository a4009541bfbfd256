"""When and where: the date and the place that an act's own clause names, else none."""

from rawi.reading.events.clauses import Clauses
from rawi.reading.events.draft import Draft, Predicate
from rawi.reading.events.parties import Party
from rawi.reading.events.tables import Frame
from rawi.records import Date

_PLACED = frozenset({"في", "ب"})
_PLACES = frozenset({"place", "state"})
_DATED = frozenset({"DATE", "TIME"})


def add_circumstances(clauses: Clauses, draft: Draft) -> None:
    """Give the draft the nearest date and place of its clause."""
    predicate = draft.predicate
    bounds = _clause(clauses, predicate)
    draft.date = _date(clauses, predicate, bounds)
    place = _place(clauses, predicate, draft.frame, bounds)
    if place is not None:
        draft.place = clauses.sheet.span(place.start, place.end, place.length)
        draft.place_entity = place.entity


def _date(clauses: Clauses, predicate: Predicate, bounds: tuple[int, int]) -> Date | None:
    first, last = bounds
    found: list[tuple[int, Date]] = []
    dates = clauses.sheet.placed.get("date", {})
    for at in range(first, last):
        for part in dates.get(at, ()):
            if part.record.type in _DATED and not part.record.value.endswith("_REF"):
                found.append((abs(at - predicate.start), part.record))
    return min(found, key=lambda item: item[0])[1] if found else None


def _place(clauses: Clauses, predicate: Predicate, frame: Frame, bounds: tuple[int, int]) -> Party | None:
    places = [
        party
        for party in clauses.parties.between(*bounds)
        if party.link in _PLACED and clauses.parties.actors[party.entity].kind in _PLACES
    ]
    behind = [party for party in places if party.start >= predicate.end]
    if "topic" in (frame.object, frame.genitive) and frame.type == "CONSULT":
        behind, places = [], [party for party in places if party.start < predicate.start]  # `بحث التطورات في غزة`
    return behind[0] if behind else places[-1] if places else None


def _clause(clauses: Clauses, predicate: Predicate) -> tuple[int, int]:
    """The tokens of the predicate's clause, from the boundary before it to the one behind."""
    first = clauses.sentence(predicate.start)[0]
    at = predicate.start - 1
    while at > first and not clauses.boundary(at, "subordinate", "relative") and clauses.sheet.forms[at] != ":":
        at -= 1
    return max(first, at), clauses.end_behind(predicate.end)
