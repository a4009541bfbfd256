"""Rules: a name, a pattern, and a function that makes a record of a match, or nothing.

Rules of a stage run together, left to right: at each token every rule that may begin there is tried, the longest match
whose function makes a record wins (of two as long, the rule stated first), and reading goes on behind it.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

from rawi.arabic.clitics import cuts
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


_MOST_FORMS = 50_000


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
        self._by_form: dict[str, frozenset[int]] = {}
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
        beginning = self._beginning(sheet)
        until = 0
        for at in sorted(beginning):
            if at >= until:
                until = self._best(sheet, at, sorted(beginning[at]))

    def _beginning(self, sheet: Sheet) -> dict[int, set[int]]:
        """The rules that may begin at each token, where there are any."""
        found: dict[int, set[int]] = {}
        tables = ((self._lex, sheet.words), (self._rec, sheet.placed))
        for numbers_of, places_of in tables:
            for name, numbers in numbers_of.items():
                for at in places_of.get(name, ()):
                    found.setdefault(at, set()).update(numbers)
        if self._word or self._digits:
            for at, form in enumerate(sheet.forms):
                known = self._by_form.get(form)
                if known is None:
                    known = self._by_form[form] = self._of_form(form)
                if known:
                    found.setdefault(at, set()).update(known)
        return found

    def _of_form(self, form: str) -> frozenset[int]:
        """The rules that may begin with a token of this form, by the word it is or because it is digits."""
        if len(self._by_form) >= _MOST_FORMS:
            self._by_form.clear()
        numbers = set(self._digits.get("", ())) if form[0].isdecimal() else set()
        for cut in cuts(form):
            numbers.update(self._word.get(cut.rest, ()))
        return frozenset(numbers)

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
