"""Acts done after the example of others: `وتلتها بلجيكا`, `قبل أن تلحق بها سلوفينيا`, `خطت مدريد ودبلن هذه الخطوة`."""

from collections.abc import Iterator, Sequence

from rawi.matching.sheet import Part
from rawi.reading.events.circumstances import add_circumstances
from rawi.reading.events.clauses import Clauses, row_of
from rawi.reading.events.draft import Draft, Predicate, Roles
from rawi.reading.events.parties import Party
from rawi.reading.events.tables import FOLLOWERS

_REPEATED = frozenset({"SUPPORT", "SANCTION", "REJECT", "RETREAT", "AGREE"})
"""Types of acts that states and parties do one after the other; an attack that follows another is another's."""
_REACH = 60
_STATES = frozenset({"state", "place"})
"""Who does as others did: a state, named itself or by its capital."""
_SUBJECT_REACH = 3
_OTHERS = frozenset({"ها", "هم", "هما"})
_WITH_OTHERS = frozenset({"بها", "بهم", "بهما"})
_NOT_PAST = ("ي", "ت", "س", "ن", "ل")
_NOT = frozenset({"لم", "لن", "لا", "ولم", "ولن", "ولا"})
_RULE = "done_after_others"


def follow(clauses: Clauses, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, and in their order those of acts that repeat one of them."""
    taken = {draft.predicate.start for draft in drafts}
    told = list(drafts)
    for predicate, subjects in sorted(_followers(clauses), key=lambda item: item[0].start):
        draft = _draft(clauses, told, predicate, subjects) if predicate.start not in taken else None
        if draft is not None:
            told.append(draft)
    return sorted(told, key=lambda draft: draft.predicate.start) if len(told) > len(drafts) else told


def _followers(clauses: Clauses) -> Iterator[tuple[Predicate, Sequence[Party]]]:
    """The words that repeat an act, and who does it."""
    sheet = clauses.sheet
    for at, parts in sheet.words.get("event_follower", {}).items():
        yield Predicate(at, parts[0].end, (), parts[0], None), _before_step(clauses, at)
    for at in sheet.words.get("verb", ()):
        part = _verb(clauses, at)
        if part is not None:
            behind = clauses.parties.between(at + 1, at + 1 + _SUBJECT_REACH)
            subjects = (
                clauses.parties.listed_with(behind[0]) if behind and not behind[0].link and behind[0].noun < 0 else []
            )
            yield Predicate(at, at + 1, (), part, part), subjects


def _verb(clauses: Clauses, at: int) -> Part | None:
    """The token as a verb of following, of those spoken of before; null where it is none."""
    for part in clauses.sheet.words["verb"][at]:
        row = row_of(part)
        by = FOLLOWERS.get(row.form)
        if by is None:
            continue
        if (by == "pronoun" and row.pronoun in _OTHERS) or (by == "ب" and clauses.sheet.form(at + 1) in _WITH_OTHERS):
            return None if clauses.sheet.form(at - 1) in _NOT or clauses.boundary_before(at, "relative") else part
    return None


def _before_step(clauses: Clauses, at: int) -> list[Party]:
    """Who stands between a verb in the past and `هذه الخطوة`: they took it."""
    last = clauses.parties.ending_at(at)
    first = clauses.parties.at(last.first) if last is not None else None
    if first is None or first.link:
        return []
    verb = clauses.sheet.form(first.start - 1)
    negated = clauses.sheet.form(first.start - 2) in _NOT
    return [] if negated or not verb.isalpha() or verb.startswith(_NOT_PAST) else clauses.parties.listed_with(first)


def _draft(clauses: Clauses, drafts: Sequence[Draft], predicate: Predicate, subjects: Sequence[Party]) -> Draft | None:
    """The act as one of the type of the last before it that can be repeated; who repeats it has not had it done."""
    first = clauses.sentence(predicate.start)[0] if predicate.verb is not None else predicate.start - _REACH
    before = [
        draft
        for draft in drafts
        if first <= draft.predicate.start < predicate.start
        and draft.frame.type in _REPEATED
        and draft.modality == "actual"
    ]
    if not subjects or not before or not all(party.kind in _STATES for party in subjects):
        return None
    example = max(before, key=lambda draft: draft.predicate.start)
    actors = [party.entity for party in subjects]
    example.roles.recipients = [entity for entity in example.roles.recipients if entity not in actors]
    roles = Roles(_RULE, actors=actors, recipients=list(example.roles.recipients))
    span = clauses.sheet.span(predicate.start, predicate.end, predicate.part.length)
    draft = Draft(predicate, example.frame, roles, "actual", None, [span], predicate.start)
    add_circumstances(clauses, draft)
    statement = clauses.statement_at(predicate.start)
    draft.statement = statement.id if statement else None
    return draft
