"""What an act is about: its mode where the type has one by what is asked for or threatened, its PLOVER contexts."""

from rawi.reading.events.clauses import Clauses
from rawi.reading.events.draft import Predicate
from rawi.reading.events.tables import Frame, listed

_BY_CONTENT = frozenset({"REQUEST", "REJECT", "THREATEN"})
_REACH = 14
_AROUND = 8
_MOST = 3


def mode_of(clauses: Clauses, predicate: Predicate, frame: Frame) -> str:
    """The mode of the act by its frame, else by the first word behind it that tells what is asked for; `-` none."""
    if frame.mode != "-" or frame.type not in _BY_CONTENT:
        return frame.mode
    places = clauses.sheet.words.get("event_content", {})
    end = min(clauses.sentence(predicate.start)[1], predicate.end + _REACH)
    for at in range(predicate.end, end):
        for part in places.get(at, ()):
            if part.column("type") == frame.type:
                mode: str = part.column("mode")
                return mode
    return "-"


def contexts_of(clauses: Clauses, predicate: Predicate, frame: Frame) -> tuple[str, ...]:
    """The contexts of the frame and of the words close to the predicate in its sentence, three at most."""
    first, last = clauses.sentence(predicate.start)
    places = clauses.sheet.words.get("event_context", {})
    around = range(max(first, predicate.start - _AROUND), min(last, predicate.end + _AROUND))
    found = [part.column("context") for at in around for part in places.get(at, ())]
    return tuple(dict.fromkeys((*listed(frame.context), *found)))[:_MOST]
