"""What stands behind a verb: how far it reaches, what brings a noun, pronouns in the place of a party."""

from rawi.reading.events.clauses import PRONOUNS, WITH_PRONOUN, Clauses
from rawi.reading.events.draft import Predicate
from rawi.reading.events.parties import Party, link_before
from rawi.reading.events.pronouns import nearest, possessor
from rawi.reading.events.tables import Frame, listed

_PRONOUN_REACH = 6
_POSSESSED_REACH = 3
_SHORTEST = 5
_OF_WORDS = frozenset({"ACCUSE", "REJECT", "SUPPORT"})
"""Acts done to whoever did or said something: `أشاد بموقفها`; but `طالب بمعاقبته` asks nothing of him."""
_WRITTEN_ON = ("ب", "ل", "ك")


def complements_end(clauses: Clauses, start: int) -> int:
    """Where what a verb governs from token `start` on ends: with its clause, at another verb, at a clause with و."""
    end = clauses.end_behind(start)
    for at in range(start, end):
        if clauses.finite(at) is not None:
            return at
        party = clauses.parties.at(at)
        if party is not None and at > start and _joined_to_clause(clauses, party):
            return at
    return end


def _joined_to_clause(clauses: Clauses, party: Party) -> bool:
    """Whether و before the party begins a clause, `…، والصليب الأحمر وسيط`: it is joined to no party before."""
    sheet = clauses.sheet
    if party.link or party.joined or not party.length:
        return False
    return sheet.form(party.start).startswith("و") and sheet.form(party.start - 1) in ("،", ",")


def link_of_noun(clauses: Clauses, party: Party) -> str:
    """The preposition before the noun whose genitive the party is, `بقرار السعودية`; empty where it stands bare."""
    if party.noun < 0:
        return ""
    sheet = clauses.sheet
    link = link_before(sheet, party.noun)
    if link:
        return link
    found = sheet.hits.get(party.noun, ())
    form = sheet.form(party.noun)
    if not found:
        return "ل" if form.startswith("لل") else "ب" if form.startswith("بال") else ""
    written = {part.proclitics[-1:] for part in found}
    return next((link for link in _WRITTEN_ON if written == {link}), "")


def pronoun_side(clauses: Clauses, predicate: Predicate, frame: Frame, subject: int, but: list[str]) -> list[str]:
    """Whom a pronoun behind the predicate means: `تنسق معها`, `مشيدا بموقفها`.

    `subject` is the token behind the subject, or behind the predicate; `but` are those that the pronoun cannot mean.
    """
    links = listed(frame.by)
    sheet = clauses.sheet
    end = complements_end(clauses, predicate.end)
    for at in range(subject, min(end, subject + _PRONOUN_REACH)):
        form = sheet.form(at)
        if WITH_PRONOUN.get(form) in links:
            return _acting(clauses, possessor(clauses, predicate.start, form, but), but)
        if clauses.in_party(at):
            return []
        brought = form[:1] in links and form[:1] in _WRITTEN_ON
        if frame.type not in _OF_WORDS:
            continue
        bare = frame.object == "recipient" and at == subject
        if at < subject + _POSSESSED_REACH and (brought or bare) and _is_possessed(clauses, at):
            return _acting(clauses, nearest(clauses, predicate.start, form), but)
    return []


def _acting(clauses: Clauses, entities: list[str], but: list[str]) -> list[str]:
    """The entities without places and those of `but`."""
    actors = clauses.parties.actors
    return [entity for entity in entities if entity not in but and actors[entity].kind != "place"]


def _is_possessed(clauses: Clauses, at: int) -> bool:
    """Whether token `at` is a noun with a pronoun: `بموقفها`; no ـة, which folds to the same letter."""
    form = clauses.sheet.form(at)
    if len(form) < _SHORTEST or not form.endswith(PRONOUNS) or clauses.sheet.lexical(at, "event_link"):
        return False
    return not clauses.sheet.raw(at).endswith("ة") and clauses.finite(at) is None
