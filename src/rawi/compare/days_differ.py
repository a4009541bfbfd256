"""Days told for one act that cannot all be its day, and acts that one report says were done and another denies."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from rawi.compare.acts import Act, match
from rawi.compare.happenings import Group, called, happening_of
from rawi.compare.moments import WEEKDAYS, When, may_be_one
from rawi.compare.parties import same
from rawi.compare.telling import Teller
from rawi.compare.wordlists import words_of
from rawi.records import Citation, Conflict, Copy

_NOT, _DENY = frozenset({"لم", "ولم", "فلم"}), ("نفي", "نفت", "ناف")
"""What says that an act was not done; دون and عدم stand as often with what is wished or feared."""
_UNTIL_NOW = frozenset({"بعد", "منذ", "قط", "قبل", "سابقا", "ابدا"})
"""What limits a denial to the time before: `لم يزر كينيا بعد توليه`."""
_BEHIND = 90
_REACH = 300
"""Letters between an act and the words that date it: what is further off dates the title's act at best."""
_RIGHT_BEFORE = 2
"""Letters between لم and the verb it denies."""


def day_conflicts(groups: Sequence[Group], teller: Teller, copies: Sequence[Copy]) -> Iterator[Conflict]:
    """A conflict for each act of which reports tell different days."""
    for group in groups:
        dated = [(act, act.when) for act in sorted(group.acts, key=lambda act: act.at) if act.when is not None]
        if not any(_days_differ(one, two) for one, two in combinations([act for act, _ in dated], 2)):
            continue
        sides: dict[str, list[Citation]] = {}
        for act, told in dated:
            sides.setdefault(_side(told, dated), []).append(_day_cited(act))
        happening = happening_of(group, copies)
        conflict = teller.conflict("day", called(group), sides, happening=happening.id)
        if conflict is not None:
            yield conflict


def _days_differ(one: Act, two: Act) -> bool:
    """Whether the two match in all but the day, and both tell it by a weekday or by the calendar: pages are dated wrong
    more often than texts, and with them اليوم."""
    found = match(one, two)
    return found is not None and found.days_differ and _is_told(one) and _is_told(two)


def _is_told(act: Act) -> bool:
    words = words_of(act.event.date_span.quote(act.view.text)) if act.event.date_span else []
    if act.when is None or act.event.date_span is None:
        return False
    if abs(act.event.date_span.start - act.event.predicate[0].start) > _REACH:
        return False
    if not act.when.is_day or any(char.isdigit() for char in act.event.date_span.quote(act.view.text)):
        return True
    return any(word in WEEKDAYS for word in words)


def modality_conflicts(groups: Sequence[Group], teller: Teller, copies: Sequence[Copy]) -> Iterator[Conflict]:
    """A conflict for each act that one report says was done and another says was not."""
    for group in groups:
        sides: dict[str, list[Citation]] = {}
        acts = sorted(group.acts, key=lambda act: act.at)
        denied = [act for act in acts if _is_denied(act) and any(_is_same_act(act, other) for other in acts)]
        for act in acts:
            if act in denied or (act.event.modality == "actual" and any(_is_same_act(one, act) for one in denied)):
                cue = act.event.modality_cue if act.event.modality == "denied" else None
                said = act.view.cite(cue or act.event.predicate[0], act.event.statement)
                sides.setdefault(act.event.modality, []).append(said)
        happening = happening_of(group, copies)
        conflict = teller.conflict("modality", called(group), sides, happening=happening.id)
        if conflict is not None:
            yield conflict


def _is_denied(act: Act) -> bool:
    """Whether the act itself is what is denied: the words that do so stand right before it."""
    cue, predicate = act.event.modality_cue, act.event.predicate[0]
    if act.event.modality != "denied" or cue is None or not 0 <= predicate.start - cue.end <= _RIGHT_BEFORE:
        return False
    word = words_of(cue.quote(act.view.text))[:1]
    end = min(act.view.sentence(predicate.start).end, predicate.end + _BEHIND)
    behind = words_of(act.view.text[predicate.end : end])
    return bool(word) and _UNTIL_NOW.isdisjoint(behind) and (word[0] in _NOT or any(root in word[0] for root in _DENY))


def _is_same_act(denied: Act, other: Act) -> bool:
    """Whether another report says that the same parties, by name on both sides, did it."""
    if other.event.modality != "actual" or denied.event.type != other.event.type or denied.view is other.view:
        return False
    return all(
        any(same(a, b) == "actor" for a in mine for b in theirs)
        for mine, theirs in ((denied.actors, other.actors), (denied.recipients, other.recipients))
    )


def _side(told: When, dated: Sequence[tuple[Act, When]]) -> str:
    """The value that a side is called by: of all that say the same, the finest; the first of these."""
    alike = [(act.event.date or "", when) for act, when in dated if _is_of(told, when)]
    return min(alike, key=lambda item: (item[1].last - item[1].first, item[0]))[0][:10]


def _is_of(told: When, other: When) -> bool:
    """Whether the two are one side: one day, or a month or year and a day in it."""
    return may_be_one(told, other)


def _day_cited(act: Act) -> Citation:
    return act.view.cite(act.event.date_span or act.event.predicate[0], act.event.statement)
