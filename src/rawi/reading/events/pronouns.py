"""Whom a pronoun means."""

from rawi.reading.events.clauses import Clauses
from rawi.reading.events.parties import Party
from rawi.reading.events.subjects import subject_of

_HUMAN = frozenset({"person", "group"})
_OF_MEN = ("ون", "ين")


def possessor(clauses: Clauses, at: int, form: str, but: list[str]) -> list[str]:
    """The entities that a pronoun written onto token `at` means: the last subject that agrees with it.

    `but` are those that it cannot mean.
    """
    plural, feminine = form.endswith(("هم", "هما", "نا")), form.endswith("ها")
    first = clauses.sentence(at)[0]
    floor = clauses.sentence(first - 1)[0] if first else 0
    for place in range(at - 1, floor - 1, -1):
        verb = clauses.finite(place)
        if verb is None:
            continue
        found = subject_of(clauses, verb).parties
        if found and found[0].entity not in but and _fits(clauses, found[0], len(found), plural, feminine):
            return [party.entity for party in found]
    return nearest(clauses, at, form)


def _fits(clauses: Clauses, party: Party, count: int, plural: bool, feminine: bool) -> bool:
    """Whether a pronoun may mean the party, or the `count` listed with it; of several people no singular tells."""
    gender, number = party.gender, party.number
    if plural:
        return count > 1 or number in ("plural", "dual", "")
    if count > 1 and not feminine:
        return False
    if feminine:
        people = clauses.sheet.form(party.start).endswith(_OF_MEN) and party.kind in _HUMAN
        return (number == "plural" and not people) or (gender in ("feminine", "") and not people)
    return gender in ("masculine", "") and number in ("singular", "")


def nearest(clauses: Clauses, at: int, form: str) -> list[str]:
    """The entity of the last party before token `at` that agrees with the pronoun written onto it."""
    first = clauses.sentence(at)[0]
    plural, feminine = form.endswith(("هم", "هما", "نا")), form.endswith("ها")
    for party in reversed(clauses.parties.between(first, at)):
        if _fits(clauses, party, 1, plural, feminine):
            return [party.entity]
    return []
