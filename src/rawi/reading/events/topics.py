"""What talks, agreements and joint work are about: the noun phrase behind `بشأن`, `حول`, `بخصوص`."""

from rawi.reading.events.clauses import Clauses
from rawi.reading.events.draft import Draft
from rawi.reading.events.parties import LISTING

_TYPES = frozenset({"CONSULT", "AGREE", "COOPERATE"})
_ABOUT = "about"
_OTHERS = frozenset(
    {"مع", "بين", "خلال", "منذ", "بعد", "قبل", "source", "agent", "sponsor", "host", "mediator", "witness"}
)
"""Links that bring something else than the topic goes on with."""
_LONGEST = 12


def add_topics(clauses: Clauses, draft: Draft) -> None:
    """Give the draft what its own clause says it is about."""
    if draft.frame.type not in _TYPES:
        return
    links = clauses.sheet.words.get("event_link", {})
    start, end = draft.predicate.end, clauses.end_behind(draft.predicate.end)
    for at in range(start, end):
        for part in links.get(at, ()):
            if part.column("link") == _ABOUT and part.end < end:
                draft.topics = [clauses.sheet.span(part.end, _end(clauses, part.end, end))]
                return


def _end(clauses: Clauses, start: int, end: int) -> int:
    """The token behind the noun phrase that begins at `start`, before token `end` at the latest."""
    links = clauses.sheet.words.get("event_link", {})
    for at in range(start + 1, min(end, start + _LONGEST)):
        brings_another = any(part.column("link") in _OTHERS for part in links.get(at, ()))
        if brings_another or clauses.sheet.forms[at] in LISTING or clauses.boundary(at, "adjunct"):
            return at
        if clauses.sheet.records_at(at, "date") or clauses.finite(at) is not None:
            return at
    return min(end, start + _LONGEST)
