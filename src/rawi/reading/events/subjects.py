"""Who the subject of a verb is: behind it, before it, whom a relative clause tells of, else as of the verb before."""

from typing import NamedTuple

from rawi.matching.sheet import Part
from rawi.reading.events.clauses import Clauses, row_of
from rawi.reading.events.parties import Party

_WITH_PRONOUN = frozenset(
    particle + pronoun for particle in ("ان", "بان", "لكن", "لان", "كان") for pronoun in ("ه", "ها", "هم", "هما", "نا")
)
"""`أنه`, `إنها`, `لكنهم` as they fold."""
_HEAD_REACH = 12
_BACK = 14


class Subject(NamedTuple):
    """The parties that are the subject, and the rule that found them: `verb_first`, `subject_first`…"""

    parties: tuple[Party, ...]
    rule: str


_NOBODY = Subject((), "")


def subject_of(clauses: Clauses, verb: Part) -> Subject:
    """The subject of a finite verb; empty where nobody is named. Worked out once a verb."""
    found: Subject | None = clauses.subjects.get(verb.start)
    if found is None:
        clauses.subjects[verb.start] = _NOBODY  # no verb is asked for its subject through itself
        found = clauses.subjects[verb.start] = _subject_of(clauses, verb)
    return found


def _subject_of(clauses: Clauses, verb: Part) -> Subject:
    row = row_of(verb)
    if row.person == 1:
        return _speaker(clauses, verb) or _implied(clauses, verb)
    relative = _antecedent(clauses, verb)
    if relative is not None and not row.pronoun:
        return Subject(tuple(clauses.parties.listed_with(relative)), "relative_clause")
    described = _described(clauses, verb)
    if described is not None:
        return Subject((described,), "relative_clause")
    if _resumes(clauses, verb):
        return _implied(clauses, verb)
    before = _before(clauses, verb)
    if before is not None:
        return Subject(tuple(_whole_list(clauses, before)), "subject_first")
    behind = behind_verb(clauses, verb)
    if behind is not None:
        return Subject(tuple(clauses.parties.listed_with(behind)), "verb_first")
    if has_unknown_subject(clauses, verb):
        return _NOBODY
    return _implied(clauses, verb)


def _resumes(clauses: Clauses, verb: Part) -> bool:
    """Whether the clause has its subject as a pronoun before the verb: `أعلن الجيش أنه قتل`, `لكنها رفضت`."""
    at = verb.start
    while clauses.boundary_before(at, "auxiliary"):
        at -= 1
    return clauses.sheet.form(at - 1).lstrip("وف") in _WITH_PRONOUN


def _speaker(clauses: Clauses, verb: Part) -> Subject | None:
    """`نطالب`, `أدعو`: who is quoted; null where nobody known is."""
    statement = clauses.statement_at(verb.start)
    if statement is None or statement.entity is None:
        return None
    party = next((party for party in clauses.parties.found if party.entity == statement.entity), None)
    return Subject((party,), "speaker") if party else None


def _whole_list(clauses: Clauses, party: Party) -> list[Party]:
    first = clauses.parties.at(party.first)
    return clauses.parties.listed_with(first or party)


def _antecedent(clauses: Clauses, verb: Part) -> Party | None:
    """The party a relative clause tells of: `المبعوث الذي زار`."""
    at = verb.start
    while clauses.boundary_before(at, "auxiliary"):
        at -= 1
    if not clauses.boundary_before(at, "relative"):
        return None
    end = at - 1
    if clauses.sheet.form(end - 1) in ("،", ","):
        end -= 1
    return clauses.parties.ending_at(end)


def _described(clauses: Clauses, verb: Part) -> Party | None:
    """The indefinite people that a plural verb right behind them tells of: `قتلت متطرفين بايعوا التنظيم`."""
    party = clauses.parties.ending_at(verb.start)
    if party is None or party.named or verb.proclitics or row_of(verb).number != "plural":
        return None
    form = clauses.sheet.form(party.start)
    return party if party.number == "plural" and not form.startswith("ال") else None


def behind_verb(clauses: Clauses, verb: Part) -> Party | None:
    """The bare party behind a verb with which it agrees, nothing between them but when, where and with whom."""
    row = row_of(verb)
    if row.number != "singular":
        return None
    for party in clauses.parties.between(verb.end, clauses.end_behind(verb.end)):
        if party.head - verb.end > _HEAD_REACH:
            return None
        if party.link or party.joined:
            continue
        if party.noun >= verb.end and _names_an_act(clauses, party.noun):
            return None
        if party.noun > verb.end or unknown_between(clauses, verb.end, party):
            return None
        return party if party.noun == verb.end or agrees(verb, party, clauses) else None
    return None


def _names_an_act(clauses: Clauses, at: int) -> bool:
    """Whether token `at` is a noun of an act: `يدين هجمات المستوطنين`."""
    return bool(clauses.sheet.lexical(at, "frame"))


def unknown_between(clauses: Clauses, start: int, party: Party) -> bool:
    """Whether a noun that is no party, date or number stands bare between token `start` and the party."""
    at = start
    stop = party.noun if party.noun >= start else party.head
    while at < stop:
        at = _behind_adjunct(clauses, at)
        if at >= stop:
            return False
        if clauses.sheet.form(at).isalpha():
            return True
        at += 1
    return False


def _behind_adjunct(clauses: Clauses, at: int) -> int:
    """The token behind a date, number, party or prepositional phrase at `at`; `at` where none stands there."""
    sheet = clauses.sheet
    for kind in ("date", "quantity", "number", "reference"):
        ends = [part.end for part in sheet.records_at(at, kind)]
        if ends:
            return max(ends)
    if sheet.lexical(at, "event_link"):
        return max(part.end for part in sheet.lexical(at, "event_link")) + _phrase(clauses, at + 1)
    if sheet.form(at).endswith("ا") and not sheet.form(at).startswith("ال"):
        return at + 1  # an adverb, or what is indefinite and no subject
    found = sheet.hits.get(at, ())
    return at + 1 if any(part.proclitics[-1:] in ("ب", "ل", "ك") for part in found) else at


def _phrase(clauses: Clauses, at: int) -> int:
    """How many tokens an unlisted noun behind a preposition takes: itself and an adjective."""
    return 0 if clauses.in_party(at) or clauses.sheet.records_at(at, "date") else 1


def has_unknown_subject(clauses: Clauses, verb: Part) -> bool:
    """Whether a noun that is no party stands where the subject does: `أدت الخلافات`."""
    sheet = clauses.sheet
    at = verb.end
    form = sheet.form(at)
    if row_of(verb).number != "singular" or not form.isalpha() or sheet.lexical(at, "event_link"):
        return False
    return form.startswith("ال") and not clauses.in_party(at) and not sheet.records_at(at, "date")


def agrees(verb: Part, party: Party, clauses: Clauses) -> bool:
    """Whether the party may be the subject behind the verb by gender and by the endings of its first word."""
    row = row_of(verb)
    first = clauses.sheet.form(party.start)
    if party.head == party.start and first.endswith("ين") and party.number in ("plural", "dual"):
        return False
    if party.gender and row.gender and party.number == "singular":
        return party.gender == row.gender
    return True


def _before(clauses: Clauses, verb: Part) -> Party | None:
    """The bare party before a verb whose subject it is: `السيسي يستقبل`, `إن مصر رفضت`."""
    if verb.proclitics[:1] in ("و", "ف") or clauses.boundary_before(verb.start, "relative"):
        return None
    at = verb.start
    first = clauses.sentence(at)[0]
    for party in reversed(clauses.parties.between(max(first, at - _BACK), at)):
        if any(_clause_between(clauses, place) for place in range(party.end, at)):
            return None
        if party.link or (party.noun >= 0 and not _opens(clauses, party.noun)):
            continue
        head = clauses.parties.at(party.first) or party
        start = head.noun if head.noun >= 0 else head.start
        return party if _opens(clauses, start) and _agrees_before(verb, party) else None
    return None


def _clause_between(clauses: Clauses, at: int) -> bool:
    """Whether token `at` parts a subject from its verb: another verb, a mark that ends a clause."""
    return (
        clauses.finite(at) is not None
        or clauses.boundary(at, "subordinate")
        or clauses.sheet.forms[at] in (":", "؛", "…")
    )


def _opens(clauses: Clauses, start: int) -> bool:
    return (
        clauses.sheet.form(start - 1) in ("و", "ف")
        or clauses.opens(start)
        or clauses.boundary_before(start, "subordinate", "auxiliary")
    )


def _agrees_before(verb: Part, party: Party) -> bool:
    row = row_of(verb)
    if party.number == "singular" and row.number == "singular" and party.gender and row.gender:
        return party.gender == row.gender
    return True


def _implied(clauses: Clauses, verb: Part) -> Subject:
    """The subject of the verb before: `وصل الوزير … والتقى`; of the sentence before where the sentence begins so."""
    first = clauses.sentence(verb.start)[0]
    floor = max(0, clauses.sentence(first - 1)[0] if first else 0)
    for at in range(verb.start - 1, floor - 1, -1):
        part = clauses.finite(at)
        if part is None or row_of(part).person == 1:
            continue
        found = subject_of(clauses, part)
        if found.parties and _agrees_implied(verb, found.parties):
            return Subject(found.parties, "implied_subject")
    return _NOBODY


def _agrees_implied(verb: Part, parties: tuple[Party, ...]) -> bool:
    row = row_of(verb)
    one = parties[0]
    if row.number == "singular" and (len(parties) > 1 or one.number in ("dual",)):
        return False
    if row.number == "dual" and len(parties) < 2 and one.number not in ("dual", ""):
        return False
    if row.gender and one.gender and one.number == "singular" and row.number == "singular":
        return row.gender == one.gender
    return True
