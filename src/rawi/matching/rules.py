"""Rules: a name, a pattern, and a function that makes a record of a match, or nothing.

Rules of a stage run together, left to right: at each token every rule that may begin there is tried, the longest match
whose function makes a record wins (of two as long, the rule stated first), and reading goes on behind it.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

from rawi.matching.masks import mask
from rawi.matching.pattern import Head, Parts, Pattern, heads, needed
from rawi.matching.sheet import Part, Sheet
from rawi.records import Span


@dataclass(frozen=True, slots=True)
class Match:
    """A pattern found at tokens `[start, end)`."""

    sheet: Sheet
    start: int
    end: int
    parts: Parts

    def __getitem__(self, label: str) -> Part:
        """The first part with that label; for what the pattern always takes."""
        part = self.get(label)
        if part is None:
            raise KeyError(label)
        return part

    def get(self, label: str) -> Part | None:
        """The first part with that label, else the first in the context with it, else null."""
        context = "_" + label
        found = None
        for part in self.parts:
            if part.label == label:
                return part
            if part.label == context and found is None:
                found = part
        return found

    def value(self, label: str, field: str) -> Any:
        """A column of the lexicon row of the part with that label; null without such a part."""
        part = self.get(label)
        return None if part is None else part.column(field)

    def body(self) -> tuple[Part, ...]:
        """The parts that are not context."""
        return tuple(part for part in self.parts if not part.label.startswith("_"))

    def span(self) -> Span:
        """The span of the match without its context and without the proclitics before it."""
        body = self.body()
        return self.sheet.span(body[0].start, body[-1].end, body[0].length)


class Rule(NamedTuple):
    """`make(match, name)` gives the record, or null where the match is none after all."""

    name: str
    pattern: Pattern
    make: Callable[[Match, str], Any]


_MOST_BEGINNINGS = 50_000


def _any_of(following: Iterable[int | None]) -> int | None:
    """The bits of any of them, null where one of them is null."""
    found = 0
    for bits in following:
        if bits is None:
            return None
        found |= bits
    return found


class RuleBook:
    """The rules of a stage, found by what may begin them."""

    def __init__(self, stage: str, kind: str, rules: Iterable[Rule]) -> None:
        self.stage = stage
        self.kind = kind
        self.rules = tuple(rules)
        self._begin: list[int] = []
        self._need: list[tuple[int, ...]] = []
        self._heads: list[list[Head]] = []
        self._known: dict[int, tuple[tuple[int, int | None], ...]] = {}
        self._own = mask([("rec", kind)])
        for rule in self.rules:
            keys = rule.pattern.keys()
            if keys is None:
                raise ValueError(f"rule {rule.name} can match without taking a token")
            self._begin.append(mask(keys))
            self._heads.append(heads(rule.pattern))
            self._need.append(tuple(mask(wanted) for wanted in needed(rule.pattern)))

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the rules, in their order."""
        return tuple(rule.name for rule in self.rules)

    def run(self, sheet: Sheet) -> None:
        """Read `sheet` once and place every record made on it."""
        sheet.name_beginnings()
        live = self._live(sheet)
        asked = 0
        for number in live:
            asked |= self._begin[number]
        until = 0
        for at, begins in enumerate(sheet.begins):
            if begins & asked and at >= until:
                follows = sheet.follows(at)
                numbers = [
                    number
                    for number, then in self._beginning(begins & asked)
                    if number in live and (then is None or then & follows)
                ]
                until = self._best(sheet, at, numbers)

    def _live(self, sheet: Sheet) -> frozenset[int]:
        """The rules that find on this sheet something for each piece that they must take."""
        present = self._own
        for begins in sheet.begins:
            present |= begins
        return frozenset(number for number, need in enumerate(self._need) if all(wanted & present for wanted in need))

    def _beginning(self, begins: int) -> tuple[tuple[int, int | None], ...]:
        """The rules that may begin with what those bits stand for, in their order, each with what must follow it."""
        known = self._known.get(begins)
        if known is None:
            if len(self._known) >= _MOST_BEGINNINGS:
                self._known.clear()
            known = tuple(
                (number, _any_of(head.then for head in self._heads[number] if head.first & begins))
                for number, keys in enumerate(self._begin)
                if keys & begins
            )
            self._known[begins] = known
        return known

    def _best(self, sheet: Sheet, at: int, numbers: Iterable[int]) -> int:
        """Place the best record that begins at token `at`; its end token, `at` when there is none."""
        best: tuple[int, Any, Match] | None = None
        for number in numbers:
            rule = self.rules[number]
            for end, parts in rule.pattern.ways(sheet, at, at, ()):
                if best is not None and end <= best[0]:
                    continue
                match = Match(sheet, at, end, parts)
                record = rule.make(match, rule.name)
                if record is not None:
                    best = (end, record, match)
        if best is None:
            return at
        _, record, match = best
        body = match.body()
        sheet.place(self.stage, self.kind, record, body, body[0].start, body[-1].end)
        return body[-1].end
