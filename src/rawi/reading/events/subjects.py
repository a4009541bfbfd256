"""Who the subject of a verb is: behind it, before it, whom a relative clause tells of, else as of the verb before."""

from rawi.matching.sheet import Part
from rawi.reading.events.clauses import WITH_PRONOUN, Clauses, row_of
from rawi.reading.events.implied import NOBODY, SAYING, THAT_WITH_PRONOUN, Subject, asked_to, implied, speaker
from rawi.reading.events.parties import Party

_RESUMED_REACH = 3
_CLOSING = frozenset({"،", ",", "»", "”", ")", '"'})
_SINGLE = frozenset({"person", "state", "organisation"})
_THINGS = frozenset({"demonym", "content_noun", "frame"})
_WHO_HE, _WHO_SHE = "الذي", "التي"
_HEAD_REACH = 12
_BACK = 14


def subject_of(clauses: Clauses, verb: Part) -> Subject:
    """The subject of a finite verb; empty where nobody is named. Worked out once a verb."""
    found: Subject | None = clauses.subjects.get(verb.start)
    if found is None:
        clauses.subjects[verb.start] = NOBODY  # no verb is asked for its subject through itself
        found = clauses.subjects[verb.start] = _subject_of(clauses, verb)
    return found


def _subject_of(clauses: Clauses, verb: Part) -> Subject:
    row = row_of(verb)
    if row.person == 1:
        return speaker(clauses, verb, subject_of)
    start = _beginning(clauses, verb)
    if clauses.boundary_before(start, "relative") and not row.pronoun and not _is_resumed(clauses, verb):
        relative = _antecedent(clauses, start) or _remote_antecedent(clauses, start)
        found = clauses.parties.listed_with(relative) if relative is not None else ()
        return Subject(tuple(found), "relative_clause") if found else NOBODY
    described = _described(clauses, verb)
    if described is not None:
        return Subject((described,), "relative_clause")
    if _resumes(clauses, verb):
        return implied(clauses, verb, subject_of)
    asked = asked_to(clauses, verb, subject_of)
    if asked is not None:
        return asked
    before = _before(clauses, verb)
    if before is not None:
        return Subject(tuple(before), "subject_first")
    if _tells_of_thing(clauses, verb):
        return _maker_of_thing(clauses, verb.start - 1)
    behind = behind_verb(clauses, verb)
    if behind is not None:
        return Subject(tuple(clauses.parties.listed_with(behind)), "verb_first")
    if has_unknown_subject(clauses, verb):
        return NOBODY
    return implied(clauses, verb, subject_of)


def _resumes(clauses: Clauses, verb: Part) -> bool:
    """Whether the clause has its subject as a pronoun before the verb: `أعلن الجيش أنه قتل`, `لكنها رفضت`."""
    return clauses.sheet.form(_beginning(clauses, verb) - 1).lstrip("وف") in THAT_WITH_PRONOUN


def _whole_list(clauses: Clauses, party: Party) -> list[Party]:
    first = clauses.parties.at(party.first)
    return clauses.parties.listed_with(first or party)


def _beginning(clauses: Clauses, verb: Part) -> int:
    """Where the verb begins with its auxiliaries: `كان قد زار`."""
    at = verb.start
    while clauses.boundary_before(at, "auxiliary"):
        at -= 1
    return at


def _is_resumed(clauses: Clauses, verb: Part) -> bool:
    """Whether a preposition close behind has the pronoun of a relative clause: `الغارات التي قام بها الجيش`."""
    return any(clauses.sheet.form(at) in WITH_PRONOUN for at in range(verb.end, verb.end + _RESUMED_REACH))


def _antecedent(clauses: Clauses, start: int) -> Party | None:
    """The party that a relative pronoun before token `start` tells of, `المبعوث الذي زار`; null where it is none."""
    pronoun = clauses.sheet.form(start - 1)
    end = start - 1
    while end and (clauses.sheet.form(end - 1) in _CLOSING or clauses.date_ending_at(end)):
        end = clauses.date_ending_at(end) or end - 1
    party = clauses.parties.ending_at(end)
    if party is None or party.kind == "place":
        return None
    one = party.number == "singular" or (not party.number and party.kind in _SINGLE)
    if pronoun == _WHO_HE and (party.number == "plural" or (one and party.gender == "feminine")):
        return None  # `هجوم الحوثيين الذي`: the attack
    if pronoun == _WHO_SHE and party.kind == "person" and party.gender != "feminine":
        return None
    return party


def _remote_antecedent(clauses: Clauses, start: int) -> Party | None:
    """The last person that stands bare before a relative clause joined by و: `استقبل الوزير في المطار والذي يزور`."""
    pronoun = clauses.sheet.form(start - 1)
    if not pronoun.startswith("و"):
        return None
    for party in reversed(clauses.parties.between(clauses.sentence(start)[0], start - 1)):
        if party.kind == "person" and not party.link and (party.gender != "feminine") == (pronoun[1:] == _WHO_HE):
            return party
    return None


def _tells_of_thing(clauses: Clauses, verb: Part) -> bool:
    """Whether the verb tells of an indefinite thing right before it, which is no party: `قانون أميركي يمنع`."""
    row, sheet, at = row_of(verb), clauses.sheet, verb.start - 1
    if verb.proclitics or row.pronoun or row.tense != "present" or row.number != "singular":
        return False
    if clauses.in_party(at) or clauses.boundary(at, "auxiliary", "subordinate", "relative", "adjunct"):
        return False
    hits = [part for part in sheet.hits.get(at, ()) if part.label in _THINGS and part.end == verb.start]
    bare = [part for part in hits if part.entry is not None and not part.entry.definite]
    return bool(bare) and not sheet.form(at).startswith("ال") and clauses.finite(at) is None


def _maker_of_thing(clauses: Clauses, at: int) -> Subject:
    """Whoever made what stands at token `at` as an object: `أصدر المجلس قرارا يدين`; nobody for `قانون أميركي يمنع`."""
    if not clauses.sheet.form(at).endswith("ا"):
        return NOBODY
    for place in range(at - 1, max(clauses.sentence(at)[0], at - _HEAD_REACH) - 1, -1):
        verb = clauses.finite(place)
        if verb is not None:
            return Subject(subject_of(clauses, verb).parties, "implied_subject")
    return NOBODY


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
    start = verb.end + (clauses.sheet.form(verb.end) in WITH_PRONOUN)
    for party in clauses.parties.between(start, clauses.end_behind(verb.end)):
        if party.head - start > _HEAD_REACH:
            return None
        if party.link or party.joined:
            continue
        if party.noun >= start and _names_an_act(clauses, party.noun):
            return None
        if party.noun > start or unknown_between(clauses, start, party):
            return None
        return party if party.noun == start or agrees(verb, party, clauses) else None
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
    if row.gender == "feminine" and (_is_counted(clauses, party) or _is_some_of(clauses, party)):
        return False  # `اعتقلت 13 شخصا`: somebody else did
    if party.gender and row.gender and party.number == "singular":
        return party.gender == row.gender
    return True


def _is_counted(clauses: Clauses, party: Party) -> bool:
    """Whether a party is men by their number, `13 شخصا`: the counted noun stands in the accusative."""
    sheet = clauses.sheet
    counted = sheet.records_at(party.head, "quantity") or sheet.records_at(party.head, "number")
    return (
        bool(counted) and not party.named and any(form.endswith("ا") for form in sheet.forms[party.start : party.end])
    )


def _is_some_of(clauses: Clauses, party: Party) -> bool:
    """`تقتل 8 من الحركة`: so many men of the party."""
    sheet = clauses.sheet
    counted = sheet.records_at(party.head, "quantity") or sheet.records_at(party.head, "number")
    return bool(counted) and party.head < party.start and sheet.form(party.start - 1) == "من"


def _before(clauses: Clauses, verb: Part) -> list[Party] | None:
    """The bare parties before a verb whose subject they are: `السيسي يستقبل`, `إن مصر رفضت`."""
    if verb.proclitics[:1] in ("و", "ف") or clauses.boundary_before(verb.start, "relative"):
        return None
    at = verb.start
    last = clauses.parties.ending_at(_beginning(clauses, verb))
    if last is not None and last.joined and last.named and row_of(verb).number == "singular" and not last.link:
        alone = clauses.parties.at(last.first)
        if alone is not None and not _opens(clauses, alone.noun if alone.noun >= 0 else alone.start):
            return [last] if _agrees_before(verb, last) else None  # `… رؤية تردع داعش والولايات المتحدة ستقدم`
    first = clauses.sentence(at)[0]
    for party in reversed(clauses.parties.between(max(first, at - _BACK), at)):
        if any(_clause_between(clauses, place) for place in range(party.end, at)):
            return None
        if party.link or (party.noun >= 0 and not _opens(clauses, party.noun)):
            continue
        head = clauses.parties.at(party.first) or party
        start = head.noun if head.noun >= 0 else head.start
        begins = _opens(clauses, start) or _begins_content(clauses, head)
        return _whole_list(clauses, party) if begins and _agrees_before(verb, party) else None
    return None


def _begins_content(clauses: Clauses, party: Party) -> bool:
    """Whether a name begins what is said without `أن`: `قال الوزير إيران تدعم …`."""
    before = clauses.parties.ending_at(party.start)
    if before is None or not party.named or party.link or party.joined:
        return False
    verb = clauses.finite(before.start - 1)
    return verb is not None and row_of(verb).form in SAYING


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
