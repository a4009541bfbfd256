"""Whom an act is done to through what is theirs, or what it is for; whose side talks are on."""

from collections.abc import Collection

from rawi.reading.events.clauses import Clauses, row_of
from rawi.reading.events.complements import link_of_noun
from rawi.reading.events.draft import Predicate, Roles
from rawi.reading.events.parties import Party, is_some
from rawi.reading.events.subjects import subject_of
from rawi.reading.events.tables import Frame

_DEPTH = 5
_OWNED_BY = ("", "ل")
_FOUGHT_REACH, _PURPOSE_REACH = 7, 16
_COMMIT = frozenset({"ارتكب", "نفذ", "شن", "اقترف"})
_OWN_COUNTRY = "بلاد"
_WITH, _WITH_REACH = "مع", 4
_STATES = frozenset({"state", "armed_group"})


def brings(clauses: Clauses, party: Party, links: Collection[str]) -> bool:
    """Whether one of the links brings what belongs to the party: `على مواقع الحركة`, `على مواقع تابعة للحركة`."""
    head = clauses.parties.at(party.first) or party
    if head.link not in _OWNED_BY or (not head.link and head.noun < 0):
        return False
    written = link_of_noun(clauses, head)
    if written:
        return written in links and not clauses.sheet.lexical(head.noun, "frame")  # `زيارة الوزير للقاء مسؤولين`
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


def fought(clauses: Clauses, predicate: Predicate, roles: Roles) -> list[str]:
    """Whom an attack is to stop: `عمليات لصد هجمات المتطرفين`, `غارات لمنع الحركة من التقدم`."""
    stop = min(clauses.sentence(predicate.start)[1], predicate.end + _PURPOSE_REACH)
    places = clauses.sheet.words.get("event_condition", {})
    for at in range(predicate.end, stop):
        words = [part for part in places.get(at, ()) if part.column("word_class") == "fighting_off"]
        if any(part.proclitics.endswith("ل") for part in words):
            found = clauses.parties.between(at + 1, min(stop, at + _FOUGHT_REACH))
            enemy = next((party for party in found if party.kind != "place" and party.link in ("", "على", "ل")), None)
            return [] if enemy is None or enemy.entity in roles.actors else [enemy.entity]
        if clauses.finite(at) is not None or clauses.boundary(at, "subordinate"):
            return []
    return []


def committed(clauses: Clauses, predicate: Predicate, roles: Roles) -> list[str]:
    """Who did what is looked into: `تحقيق في جرائم ارتكبتها القوات`, `تحقيق في هجوم نفذه داعش`."""
    stop = min(clauses.sentence(predicate.start)[1], predicate.end + _PURPOSE_REACH)
    for at in range(predicate.end, stop):
        verb = clauses.finite(at)
        if verb is not None and row_of(verb).form in _COMMIT and row_of(verb).pronoun:
            doers = [party.entity for party in subject_of(clauses, verb).parties]
            return [entity for entity in doers if entity not in roles.actors]
    return []


def own_side(clauses: Clauses, predicate: Predicate, frame: Frame, roles: Roles) -> list[str]:
    """Who talks with the others: `بلاده` in the sentence, else who speaks of it: `أكد الوزير أن المفاوضات مع …`."""
    sheet = clauses.sheet
    if not any(sheet.form(at) == _WITH for at in range(predicate.end, predicate.end + _WITH_REACH)):
        return []
    first = clauses.sentence(predicate.start)[0]
    for party in reversed(clauses.parties.between(first, predicate.start)):
        if sheet.form(party.start)[party.length :].startswith(_OWN_COUNTRY):
            return [party.entity] if party.entity not in roles.recipients else []
    statement = clauses.statement_at(predicate.start)
    entity = statement.entity if statement is not None and frame.type == "CONSULT" else None
    speaker = clauses.parties.actors.get(entity) if entity is not None else None
    if speaker is None or speaker.id in roles.recipients:
        return []
    return [speaker.id] if speaker.kind in _STATES or speaker.office is not None else []
