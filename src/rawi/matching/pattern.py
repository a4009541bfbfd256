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

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Literal, NamedTuple, Protocol

from rawi.matching.masks import Key, mask
from rawi.matching.sheet import Part, Sheet

Parts = tuple[Part, ...]
Way = tuple[int, Parts]
Keys = frozenset[Key]
"""What may begin a pattern."""
BARE = frozenset({""})


class Pattern(Protocol):
    """Anything that can be matched at a token."""

    def ways(self, sheet: Sheet, at: int, start: int, parts: Parts) -> Sequence[Way]:
        """Each end token and the parts so far with its own; `start` is where the whole pattern began."""
        ...

    def keys(self) -> Keys | None:
        """What the pattern may begin with; null when it can match without taking a token."""
        ...


class OneToken:
    """A base for a stage's own pieces that take just one token."""

    def keys(self) -> Keys:
        """What the piece may begin with."""
        raise NotImplementedError


class _Word(NamedTuple):
    names: frozenset[str]
    label: str
    clitics: frozenset[str]

    def ways(self, sheet: Sheet, at: int, start: int, parts: Parts) -> Sequence[Way]:
        if at != start and self.clitics is BARE:
            found = at < len(sheet.forms) and sheet.forms[at] in self.names
            return [(at + 1, (*parts, Part(self.label, at, at + 1, "", 0, None, None)))] if found else ()
        return [
            (at + 1, (*parts, Part(self.label, at, at + 1, cut.proclitics, cut.length, None, None)))
            for cut in sheet.cuts(at)
            if cut.rest in self.names and (at == start or cut.proclitics in self.clitics)
        ]

    def keys(self) -> Keys:
        return frozenset(("word", name) for name in self.names)


class _Found(NamedTuple):
    """What the look-up or an earlier stage found: words of a class (`lex`) or records of a kind (`rec`)."""

    source: Literal["lex", "rec"]
    names: tuple[str, ...]
    label: str
    clitics: frozenset[str]
    where: Callable[[Part], bool] | None

    def ways(self, sheet: Sheet, at: int, start: int, parts: Parts) -> Sequence[Way]:
        tables = sheet.words if self.source == "lex" else sheet.placed
        result: list[Way] = []
        for name in self.names:
            for part in tables.get(name, _NOTHING).get(at, ()):
                if (at == start or part.proclitics in self.clitics) and (self.where is None or self.where(part)):
                    result.append((part.end, (*parts, relabelled(part, self.label) if self.label else part)))
        return result

    def keys(self) -> Keys:
        return frozenset((self.source, name) for name in self.names)


_NOTHING: dict[int, list[Part]] = {}


def relabelled(part: Part, label: str) -> Part:
    """The part under another label; quicker than `msgspec.structs.replace`."""
    return Part(label, part.start, part.end, part.proclitics, part.length, part.entry, part.record)


class _Seq:
    __slots__ = ("_keys", "_steps", "pieces")
    pieces: tuple[Pattern, ...]

    def __init__(self, pieces: tuple[Pattern, ...]) -> None:
        self.pieces = tuple(
            inner for piece in pieces for inner in (piece.pieces if isinstance(piece, _Seq) else (piece,))
        )
        self._steps = tuple((piece, *_step(piece)) for piece in self.pieces)
        self._keys = None if all(piece.keys() is None for piece in self.pieces) else _inner_keys(self)

    def ways(self, sheet: Sheet, at: int, start: int, parts: Parts) -> Sequence[Way]:
        begins = sheet.begins
        ways: Sequence[Way] = ((at, parts),)
        for piece, keys, may_be_left_out in self._steps:
            if len(ways) == 1:
                end, so_far = ways[0]
                if keys is None or keys & begins[end]:
                    ways = piece.ways(sheet, end, start, so_far)
                    if not ways:
                        return ()
                elif not may_be_left_out:
                    return ()
                continue
            further: list[Way] = []
            for way in ways:
                end, so_far = way
                if keys is None or keys & begins[end]:
                    further.extend(piece.ways(sheet, end, start, so_far))
                elif may_be_left_out:
                    further.append(way)
            if not further:
                return ()
            ways = further
        return ways

    def keys(self) -> Keys | None:
        return self._keys


class _Either:
    __slots__ = ("_keyed", "_keys", "choices", "or_nothing")

    def __init__(self, choices: tuple[Pattern, ...], *, or_nothing: bool) -> None:
        self.choices = choices
        self.or_nothing = or_nothing
        self._keyed = tuple((choice, _mask_of(choice.keys())) for choice in choices)
        unknown = or_nothing or any(choice.keys() is None for choice in choices)
        self._keys = None if unknown else _inner_keys(self)

    def ways(self, sheet: Sheet, at: int, start: int, parts: Parts) -> Sequence[Way]:
        begins = sheet.begins[at]
        result: Sequence[Way] = ()
        for choice, keys in self._keyed:
            if keys is None or keys & begins:
                found = choice.ways(sheet, at, start, parts)
                if found:
                    result = (*result, *found) if result else found
        return (*result, (at, parts)) if self.or_nothing else result

    def keys(self) -> Keys | None:
        return self._keys


class _Behind(NamedTuple):
    pattern: Pattern

    def ways(self, sheet: Sheet, at: int, start: int, parts: Parts) -> Sequence[Way]:
        return [
            (end, parts + tuple(relabelled(part, "_" + part.label) for part in more))
            for end, more in self.pattern.ways(sheet, at, start, ())
        ]

    def keys(self) -> Keys | None:
        return self.pattern.keys()


class _Ahead(NamedTuple):
    pattern: Pattern
    wanted: bool

    def ways(self, sheet: Sheet, at: int, start: int, parts: Parts) -> Sequence[Way]:
        found = bool(self.pattern.ways(sheet, at, start, ()))
        return ((at, parts),) if found == self.wanted else ()

    def keys(self) -> Keys | None:
        return None


class _After(NamedTuple):
    forms: frozenset[str]

    def ways(self, sheet: Sheet, at: int, start: int, parts: Parts) -> Sequence[Way]:
        return ((at, parts),) if at and any(cut.rest in self.forms for cut in sheet.cuts(at - 1)) else ()

    def keys(self) -> Keys | None:
        return None


def _mask_of(keys: Keys | None) -> int | None:
    return None if keys is None else mask(keys)


def _step(piece: Pattern) -> tuple[int | None, bool]:
    """The bits of what a piece takes a token on (null where that is not known), and whether it may also take none."""
    if isinstance(piece, _Either) and piece.or_nothing:
        known = all(choice.keys() is not None for choice in piece.choices)
        return (mask(_inner_keys(piece)) if known else None), True
    return _mask_of(piece.keys()), False


def needed(pattern: Pattern) -> Iterator[Keys]:
    """For each piece that must take a token, what it may begin with."""
    if isinstance(pattern, _Seq):
        for piece in pattern.pieces:
            yield from needed(piece)
    elif isinstance(pattern, _Behind):
        yield from needed(pattern.pattern)
    else:
        keys = pattern.keys()
        if keys is not None:
            yield keys


class Head(NamedTuple):
    """A first piece of a pattern: the bits it may begin with, and those of what must follow it, null for anything."""

    first: int
    then: int | None


def heads(pattern: Pattern) -> list[Head]:
    """Every piece that may take the first token of a match."""
    return [Head(head.first, None if is_open else head.then) for head, is_open in _heads(pattern)]


def _heads(pattern: Pattern) -> list[tuple[Head, bool]]:
    """The heads, each with whether the pattern may end right behind it: then anything may follow."""
    if isinstance(pattern, _Either):
        return [found for choice in pattern.choices for found in _heads(choice)]
    if isinstance(pattern, _Behind):
        return _heads(pattern.pattern)
    if isinstance(pattern, _Ahead | _After):
        return []
    if isinstance(pattern, _Word | _Found | OneToken):
        return [(Head(mask(pattern.keys()), 0), True)]
    if not isinstance(pattern, _Seq):
        keys = pattern.keys()  # a piece of a stage's own: how far it reaches is not known
        return [(Head(_EVERY_BIT if keys is None else mask(keys), None), False)]
    found: list[tuple[Head, bool]] = []
    for place, piece in enumerate(pattern.pieces):
        rest = pattern.pieces[place + 1 :]
        found += [_followed(head, rest) if is_open else (head, False) for head, is_open in _heads(piece)]
        if not _may_take_none(piece):
            break
    return found


_EVERY_BIT = -1


def _followed(head: Head, rest: tuple[Pattern, ...]) -> tuple[Head, bool]:
    """The head with what may follow it in `rest`."""
    then = head.then or 0
    for piece in rest:
        for following, _ in _heads(piece):
            then |= following.first
        if not _may_take_none(piece):
            return Head(head.first, None if then == _EVERY_BIT else then), False
    return Head(head.first, then), True


def _may_take_none(pattern: Pattern) -> bool:
    if isinstance(pattern, _Either):
        return pattern.or_nothing or any(map(_may_take_none, pattern.choices))
    if isinstance(pattern, _Seq):
        return all(map(_may_take_none, pattern.pieces))
    return isinstance(pattern, _Ahead | _After) or (isinstance(pattern, _Behind) and _may_take_none(pattern.pattern))


def _inner_keys(pattern: Pattern) -> Keys:
    """What the pattern may begin with where it takes a token at all."""
    if isinstance(pattern, _Either):
        return frozenset().union(*(_inner_keys(choice) for choice in pattern.choices))
    if isinstance(pattern, _Behind):
        return _inner_keys(pattern.pattern)
    if not isinstance(pattern, _Seq):
        return pattern.keys() or frozenset()
    found: Keys = frozenset()
    for piece in pattern.pieces:
        found |= _inner_keys(piece)
        if piece.keys() is not None:
            break
    return found


def word(*forms: str, label: str = "", clitics: Iterable[str] = BARE) -> Pattern:
    """One of these words, given folded."""
    return _Word(frozenset(forms), label or "word", _clitics(clitics))


def lex(
    *kinds: str, label: str = "", clitics: Iterable[str] = BARE, where: Callable[[Part], bool] | None = None
) -> Pattern:
    """A word or phrase of one of these lexical classes, for which `where` holds."""
    return _Found("lex", kinds, label, _clitics(clitics), where)


def rec(
    kind: str, label: str = "", clitics: Iterable[str] = BARE, where: Callable[[Part], bool] | None = None
) -> Pattern:
    """A record of that kind made by an earlier stage, for which `where` holds."""
    return _Found("rec", (kind,), label, _clitics(clitics), where)


def _clitics(given: Iterable[str]) -> frozenset[str]:
    """The one `BARE` where nothing else is asked for, so that it is known by identity."""
    wanted = frozenset(given)
    return BARE if wanted == BARE else wanted


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
