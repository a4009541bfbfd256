"""What stands for a party: its positions, its people, what belongs to it. Who hits them hits the party."""

from collections.abc import Collection

from rawi.reading.events.clauses import Clauses
from rawi.reading.events.parties import Party, is_some

_DEPTH = 5
_OWNED_BY = ("", "ل")


def brings(clauses: Clauses, party: Party, links: Collection[str]) -> bool:
    """Whether one of the links brings what belongs to the party: `على مواقع الحركة`, `على مواقع تابعة للحركة`."""
    head = clauses.parties.at(party.first) or party
    if head.link not in _OWNED_BY or (not head.link and head.noun < 0):
        return False
    at = head.noun if head.noun >= 0 else head.head - 1
    return link_of_owned(clauses, at) in links


def link_of_owned(clauses: Clauses, at: int) -> str:
    """The preposition that brings the noun phrase ending with token `at`; empty where none does, or an act is in it."""
    sheet = clauses.sheet
    for place in range(at, max(-1, at - _DEPTH), -1):
        links = [part for part in sheet.lexical(place, "event_link") if part.proclitics in ("", "و")]
        if links:
            link: str = links[0].column("link")
            if link == "من" and is_some(sheet, place - 1):
                continue
            return link
        if not sheet.form(place).isalpha() or clauses.in_party(place) or sheet.lexical(place, "frame"):
            return ""
        if clauses.finite(place) is not None:
            return ""
    return ""
