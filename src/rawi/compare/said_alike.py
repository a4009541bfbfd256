"""What reports give on somebody's word in like words, and of which they name different people as the speaker."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from rawi.compare.parties import Who, same, skeletons, who
from rawi.compare.telling import About, Teller
from rawi.compare.view import View
from rawi.compare.wordlists import words_of
from rawi.records import Citation, Conflict, Span, Statement, StatementKind

_FEWEST = 6
"""Words of the shortest saying that is known again."""
_ALIKE = 0.6
_ONE_SAYING = 0.8
"""The share of their words that two sayings have in common: to be of one matter, and to be the very same."""
_SHORTEST = 3
_TOLD: frozenset[StatementKind] = frozenset({"assert", "announce", "expect", "warn"})


class Saying(NamedTuple):
    """A statement of a report, its first stretch of content, its words, and who says it."""

    view: View
    statement: Statement
    span: Span
    words: frozenset[str]
    who: Who | None
    label: str | None


@lru_cache(maxsize=256)
def sayings_of(view: View) -> tuple[Saying, ...]:
    """What a report gives on somebody's word."""
    found = []
    for statement in view.reading.statements:
        if statement.content:
            span = statement.content[0]
            words = frozenset(word for word in words_of(span.quote(view.text)) if len(word) > _SHORTEST)
            actor = view.actors.get(statement.entity) if statement.entity else None
            found.append(Saying(view, statement, span, words, who(actor) if actor else None, view.voice(statement.id)))
    return tuple(found)


def sayings_alike(views: Sequence[View]) -> list[list[Saying]]:
    """Everything said, that of several reports together where the words are alike; a group in the order of reports."""
    everything = [saying for view in views for saying in sayings_of(view)]
    group = {id(saying): [saying] for saying in everything}
    for one, two, likeness in _pairs(everything):
        left, right = group[id(one)], group[id(two)]
        if likeness >= _ALIKE and left is not right:
            left += right
            for saying in right:
                group[id(saying)] = left
    return [*{id(found): found for found in group.values()}.values()]


def attribution_conflicts(views: Sequence[View], teller: Teller) -> Iterator[Conflict]:
    """A conflict for each thing said that reports put into the mouths of two people who are not one."""
    people = [saying for view in views for saying in sayings_of(view) if _is_named(saying)]
    group = {id(saying): [saying] for saying in people}
    for one, two, likeness in _pairs(people):
        left, right = group[id(one)], group[id(two)]
        if likeness >= _ONE_SAYING and left is not right:
            left += right
            for saying in right:
                group[id(saying)] = left
    for said in {id(found): found for found in group.values()}.values():
        sides: dict[str, list[Citation]] = {}
        for saying in said:
            label = next((other.label for other in said if _is_one(saying, other)), saying.label)
            sides.setdefault(label or "", []).append(
                saying.view.cite(saying.statement.speaker or saying.span, saying.statement.id)
            )
        quote = said[0].span.quote(said[0].view.text)
        conflict = teller.conflict("attribution", About(f"«{quote}»", f"«{quote}»"), sides)
        if conflict is not None:
            yield conflict


def _is_named(saying: Saying) -> bool:
    """Whether a person says it whose name stands right there, and it is told as a matter of fact, which two people
    seldom say in the same words (as they do when they condemn or demand a thing)."""
    speaker = saying.statement.speaker
    if saying.who is None or len(saying.who.name) < 2 or speaker is None or saying.statement.kind not in _TOLD:
        return False
    return saying.who.name[-1] in words_of(speaker.quote(saying.view.text))


def _is_one(one: Saying, two: Saying) -> bool:
    """Whether the two speakers are one person as far as names tell: those of one family name may be."""
    if one.who is None or two.who is None:
        return False
    return bool(same(one.who, two.who)) or skeletons(one.who.label)[-1] == skeletons(two.who.label)[-1]


def _pairs(sayings: Sequence[Saying]) -> Iterator[tuple[Saying, Saying, float]]:
    """Pairs of different reports that share enough words, with the Jaccard index of these."""
    by_word: dict[str, list[int]] = {}
    for at, saying in enumerate(sayings):
        for word in saying.words:
            by_word.setdefault(word, []).append(at)
    shared = Counter[tuple[int, int]]()
    for places in by_word.values():
        if 1 < len(places) <= max(_FEWEST, len(sayings) // 2):
            shared.update(combinations(places, 2))
    for one, two in sorted(pair for pair, common in shared.items() if common >= _FEWEST):
        first, second = sayings[one], sayings[two]
        if first.view is not second.view:
            yield first, second, shared[one, two] / len(first.words | second.words)
