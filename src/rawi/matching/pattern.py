"""Patterns over tokens, put together from a few pieces.

A pattern is tried at a token and yields every way it can match from there, the preferred way first. Its pieces:

- `word("من", "في")`     one of these words (given folded)
- `lex("month")`         a word or phrase of that class in the lexicon
- `rec("number")`        a record of that kind made by an earlier stage
- `seq(a, b, …)`         one after the other
- `opt(a)`               or nothing (a first where it can)
- `either(a, b, …)`      the first that fits, then the others
- `behind(a)`            context: matched, but its parts are outside the span (their labels get a `_`)
- `after("عام")`         the token before is one of these words; takes no token
- `ahead(a)`, `unless(a)`  a must, or must not, follow; takes no token

Each takes a `label` to find its part by in the match. A label that starts with `_` is context.
The first token of a match may carry any proclitic; later ones none, unless `clitics` names them.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, Protocol

from rawi.matching.sheet import Part, Sheet

Parts = tuple[Part, ...]
Way = tuple[int, Parts]
Keys = frozenset[tuple[str, str]]
"""What may begin a pattern: ("lex", class), ("rec", kind), ("word", form) or ("digits", "")."""
BARE = frozenset({""})


class Pattern(Protocol):
    """Anything that can be matched at a token."""

    def ways(self, sheet: Sheet, at: int, start: int, parts: Parts) -> Iterator[Way]:
        """Each end token and the parts so far with its own; `start` is where the whole pattern began."""
        ...

    def keys(self) -> Keys | None:
        """What the pattern may begin with; null when it can match without taking a token."""
        ...


class _Leaf(NamedTuple):
    source: str
    names: frozenset[str]
    label: str
    clitics: frozenset[str]
    where: Callable[[Part], bool] | None

    def ways(self, sheet: Sheet, at: int, start: int, parts: Parts) -> Iterator[Way]:
        for part in self._candidates(sheet, at):
            if (at == start or part.proclitics in self.clitics) and (self.where is None or self.where(part)):
                yield part.end, (*parts, part._replace(label=self.label) if self.label else part)

    def _candidates(self, sheet: Sheet, at: int) -> Iterable[Part]:
        if self.source == "lex":
            return [part for part in sheet.hits.get(at, ()) if part.label in self.names]
        if self.source == "rec":
            return [part for name in self.names for part in sheet.records_at(at, name)]
        return [
            Part("word", at, at + 1, cut.proclitics, cut.length, None, None)
            for cut in sheet.cuts(at)
            if cut.rest in self.names
        ]

    def keys(self) -> Keys:
        return frozenset((self.source, name) for name in self.names)


class _Seq(NamedTuple):
    pieces: tuple[Pattern, ...]

    def ways(self, sheet: Sheet, at: int, start: int, parts: Parts) -> Iterator[Way]:
        return self._from(0, sheet, at, start, parts)

    def _from(self, piece: int, sheet: Sheet, at: int, start: int, parts: Parts) -> Iterator[Way]:
        if piece == len(self.pieces):
            yield at, parts
            return
        for end, more in self.pieces[piece].ways(sheet, at, start, parts):
            yield from self._from(piece + 1, sheet, end, start, more)

    def keys(self) -> Keys | None:
        found: Keys = frozenset()
        for piece in self.pieces:
            keys = piece.keys()
            if isinstance(piece, _Ahead | _After):
                continue
            if keys is not None:
                return found | keys
            found |= _inner_keys(piece)
        return None


class _Either(NamedTuple):
    choices: tuple[Pattern, ...]
    or_nothing: bool

    def ways(self, sheet: Sheet, at: int, start: int, parts: Parts) -> Iterator[Way]:
        for choice in self.choices:
            yield from choice.ways(sheet, at, start, parts)
        if self.or_nothing:
            yield at, parts

    def keys(self) -> Keys | None:
        return None if self.or_nothing or any(c.keys() is None for c in self.choices) else _inner_keys(self)


class _Behind(NamedTuple):
    pattern: Pattern

    def ways(self, sheet: Sheet, at: int, start: int, parts: Parts) -> Iterator[Way]:
        for end, more in self.pattern.ways(sheet, at, start, ()):
            yield end, parts + tuple(part._replace(label="_" + part.label) for part in more)

    def keys(self) -> Keys | None:
        return self.pattern.keys()


class _Ahead(NamedTuple):
    pattern: Pattern
    wanted: bool

    def ways(self, sheet: Sheet, at: int, start: int, parts: Parts) -> Iterator[Way]:
        if any(True for _ in self.pattern.ways(sheet, at, start, ())) == self.wanted:
            yield at, parts

    def keys(self) -> Keys | None:
        return None


class _After(NamedTuple):
    forms: frozenset[str]

    def ways(self, sheet: Sheet, at: int, start: int, parts: Parts) -> Iterator[Way]:
        if at and any(cut.rest in self.forms for cut in sheet.cuts(at - 1)):
            yield at, parts

    def keys(self) -> Keys | None:
        return None


def _inner_keys(pattern: Pattern) -> Keys:
    if isinstance(pattern, _Either):
        return frozenset().union(*(_inner_keys(choice) for choice in pattern.choices))
    return pattern.keys() or frozenset()


def word(*forms: str, label: str = "", clitics: Iterable[str] = BARE) -> Pattern:
    """One of these words, given folded."""
    return _Leaf("word", frozenset(forms), label, frozenset(clitics), None)


def lex(
    *kinds: str, label: str = "", clitics: Iterable[str] = BARE, where: Callable[[Part], bool] | None = None
) -> Pattern:
    """A word or phrase of one of these lexical classes, for which `where` holds."""
    return _Leaf("lex", frozenset(kinds), label, frozenset(clitics), where)


def rec(
    kind: str, label: str = "", clitics: Iterable[str] = BARE, where: Callable[[Part], bool] | None = None
) -> Pattern:
    """A record of that kind made by an earlier stage, for which `where` holds."""
    return _Leaf("rec", frozenset((kind,)), label, frozenset(clitics), where)


def seq(*pieces: Pattern) -> Pattern:
    """The pieces one after the other."""
    return _Seq(pieces)


def opt(*pieces: Pattern) -> Pattern:
    """The pieces, or nothing."""
    return _Either((pieces[0] if len(pieces) == 1 else _Seq(pieces),), or_nothing=True)


def either(*choices: Pattern) -> Pattern:
    """The first choice that fits; the later ones when what follows needs them."""
    return _Either(choices, or_nothing=False)


def behind(pattern: Pattern) -> Pattern:
    """The pattern as context: its parts are found by their labels, but lie outside the span."""
    return _Behind(pattern)


def after(*forms: str) -> Pattern:
    """Holds behind one of these words, given folded; takes no token."""
    return _After(frozenset(forms))


def ahead(pattern: Pattern) -> Pattern:
    """Holds where `pattern` follows; takes no token."""
    return _Ahead(pattern, wanted=True)


def unless(pattern: Pattern) -> Pattern:
    """Holds where `pattern` does not follow; takes no token."""
    return _Ahead(pattern, wanted=False)
