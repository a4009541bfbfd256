"""Rules: a name, a pattern, and a function that makes a record of a match, or nothing.

Rules of a stage run together, left to right: at each token every rule that may begin there is tried, the longest match
whose function makes a record wins (of two as long, the rule stated first), and reading goes on behind it.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

from rawi.matching.pattern import Parts, Pattern
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


class RuleBook:
    """The rules of a stage, found by what may begin them."""

    def __init__(self, stage: str, kind: str, rules: Iterable[Rule]) -> None:
        self.stage = stage
        self.kind = kind
        self.rules = tuple(rules)
        self._lex: dict[str, list[int]] = {}
        self._rec: dict[str, list[int]] = {}
        self._word: dict[str, list[int]] = {}
        self._digits: dict[str, list[int]] = {}
        tables = {"lex": self._lex, "rec": self._rec, "word": self._word, "digits": self._digits}
        for number, rule in enumerate(self.rules):
            keys = rule.pattern.keys()
            if keys is None:
                raise ValueError(f"rule {rule.name} can match without taking a token")
            for source, name in keys:
                tables[source].setdefault(name, []).append(number)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the rules, in their order."""
        return tuple(rule.name for rule in self.rules)

    def run(self, sheet: Sheet) -> None:
        """Read `sheet` once and place every record made on it."""
        at, length = 0, len(sheet.forms)
        placed = [(sheet.placed[kind], numbers) for kind, numbers in self._rec.items() if kind in sheet.placed]
        while at < length:
            numbers = self._beginning(sheet, at, placed)
            end = self._best(sheet, at, sorted(numbers)) if numbers else 0
            at = end or at + 1

    def _beginning(self, sheet: Sheet, at: int, placed: list[tuple[dict[int, list[Part]], list[int]]]) -> set[int]:
        numbers: set[int] = set()
        for part in sheet.hits.get(at, ()):
            numbers.update(self._lex.get(part.label, ()))
        for records, found in placed:
            if at in records:
                numbers.update(found)
        if self._digits and sheet.forms[at][0].isdecimal():
            numbers.update(self._digits[""])
        if self._word:
            for cut in sheet.cuts(at):
                numbers.update(self._word.get(cut.rest, ()))
        return numbers

    def _best(self, sheet: Sheet, at: int, numbers: Iterable[int]) -> int:
        """Place the best record that begins at token `at`; its end token, 0 when there is none."""
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
            return 0
        _, record, match = best
        body = match.body()
        sheet.place(self.stage, self.kind, record, body, body[0].start, body[-1].end)
        return body[-1].end
