"""The sheet that stages read from and write on: tokens, the words of the lexicon found among them, records so far."""

from collections import defaultdict
from collections.abc import Callable
from typing import Any, NamedTuple, TypeVar

import msgspec

from rawi.arabic.clitics import Cut, cuts
from rawi.arabic.lexicon import Entry, Lexicon
from rawi.matching.layers import Layers
from rawi.matching.masks import bit, named, of_form
from rawi.records import Actor, Event, Span, Statement, Unread

R = TypeVar("R")


class Part(msgspec.Struct, frozen=True, gc=False):
    """A piece of a match: its label, its tokens `[start, end)`, the proclitics cut off its first token, and what it is.

    `entry` is the lexicon's word, `record` an earlier stage's record; both null for a plain word. Neither leads back to
    a part, so that Python's search for cycles may pass parts by, of which a report has thousands.
    """

    label: str
    start: int
    end: int
    proclitics: str
    length: int
    entry: Entry | None
    record: Any

    def column(self, name: str) -> Any:
        """A column of its lexicon row; null where it has none."""
        return None if self.entry is None else getattr(self.entry.row, name, None)


class Made(NamedTuple):
    """A record, the stage that made it and the parts it was made of, in the order of making."""

    stage: str
    record: Any
    parts: tuple[Part, ...]


_NO_WORDS: dict[int, list[Part]] = {}


class Sheet:
    """One report on the table.

    `hits[i]` are the lexicon's words that begin at token `i`, `words[kind][i]` those of one class; `placed[kind][i]`
    are the records of one kind that begin there; `begins[i]` are the bits (`masks`) of all that a pattern may begin
    with, none past the last token. Stages add records with `place`; what they cannot read they `refuse`.
    """

    def __init__(self, layers: Layers, lexicon: Lexicon) -> None:
        self.layers = layers
        self.lexicon = lexicon
        self.folded = layers.folded
        self.forms, self.starts, self.ends = layers.tokens
        self.hits: dict[int, list[Part]] = {}
        self.placed: dict[str, dict[int, list[Part]]] = {}
        self.made: list[Made] = []
        self.unread: list[Unread] = []
        self._ends: dict[int, set[int]] = {}
        self._known: dict[Any, Any] = {}
        self.words = self._look_up(lexicon)
        self.begins: list[int] = []
        self._named = 0
        self.name_beginnings()

    def _look_up(self, lexicon: Lexicon) -> dict[str, dict[int, list[Part]]]:
        """Fill `hits`; what it gives is `words`."""
        words: defaultdict[str, dict[int, list[Part]]] = defaultdict(dict)
        for at, (hits, classes, certain) in lexicon.along(self.forms):
            parts = [
                Part(kind, at, at + count, proclitics, length, entry, None)
                for kind, count, proclitics, length, entry in hits
            ]
            if not certain:
                parts = [part for part in parts if self._stands(part)]
                for part in parts:
                    words[part.label].setdefault(at, []).append(part)
            elif len(classes) == 1:
                words[classes[0][0]][at] = parts
            else:
                for kind, first, others in classes:
                    words[kind][at] = [parts[first], *(parts[other] for other in others)] if others else [parts[first]]
            if parts:
                self.hits[at] = parts
        return dict(words)

    def _stands(self, part: Part) -> bool:
        """Whether all words of a phrase are there, and what may be a verb with ه is none with ة: `دعوة`, not `دعوه`."""
        words = part.entry.words if part.entry else ()
        if len(words) > 2 and tuple(self.forms[part.start + 2 : part.end]) != words[2:]:
            return False
        return part.column("pronoun") != "ه" or not self.raw(part.start).endswith("ة")

    def name_beginnings(self) -> None:
        """Fill `begins`; again where patterns have been built since, that name more than was named then."""
        if self._named == named():
            return
        self._named = named()
        self.begins = [*map(of_form, self.forms), 0]
        own = [(bit("lex", kind), places) for kind, places in self.words.items()]
        own += [(bit("rec", kind), places) for kind, places in self.placed.items()]
        for one, places in own:
            for at in places if one else ():
                self.begins[at] |= one

    def follows(self, at: int) -> int:
        """The bits of what stands behind token `at`, and behind each word or record that begins there."""
        found = self.begins[at + 1] if at + 1 < len(self.begins) else 0
        for part in self.hits.get(at, ()):
            if part.end > at + 1:
                found |= self.begins[part.end]
        for end in self._ends.get(at, ()):
            found |= self.begins[end]
        return found

    def lexical(self, at: int, kind: str) -> list[Part]:
        """The words of one lexical class that begin at token `at`."""
        return self.words.get(kind, _NO_WORDS).get(at, [])

    def records_at(self, at: int, kind: str) -> list[Part]:
        """The records of one kind that begin at token `at`."""
        return self.placed.get(kind, _NO_WORDS).get(at, [])

    def once(self, of: "Callable[[Sheet], R]") -> R:
        """What `of` finds on the sheet, worked out once a sheet: for what does not change any more."""
        if of not in self._known:
            self._known[of] = of(self)
        found: R = self._known[of]
        return found

    def cuts(self, at: int) -> tuple[Cut, ...]:
        """The ways to cut proclitics off token `at`; none past the last token."""
        return cuts(self.forms[at]) if at < len(self.forms) else ()

    def form(self, at: int) -> str:
        """The folded form of token `at`, empty outside the text."""
        return self.forms[at] if 0 <= at < len(self.forms) else ""

    def raw(self, at: int) -> str:
        """Token `at` as it was written."""
        return self.folded.quote(self.starts[at], self.ends[at])

    def between(self, at: int, then: int) -> str:
        """What was written between the end of token `at` and the beginning of token `then`."""
        start, end = self.span(at, at + 1).end, self.span(then, then + 1).start
        return self.layers.report.text[start:end]

    def joined(self, at: int) -> bool:
        """Whether token `at` is written onto the token before it, with no space between."""
        return 0 < at < len(self.forms) and self.starts[at] == self.ends[at - 1]

    def one_space(self, at: int) -> bool:
        """Whether just one character lies between token `at` and the token before it."""
        return 0 < at < len(self.forms) and self.starts[at] == self.ends[at - 1] + 1

    def span(self, start: int, end: int, length: int = 0) -> Span:
        """The span of tokens `[start, end)`, less `length` characters of proclitics at its start."""
        return self.folded.span(self.starts[start] + length, self.ends[end - 1])

    def place(self, stage: str, kind: str, record: Any, parts: tuple[Part, ...], start: int, end: int) -> None:
        """Put `record` on the sheet under `kind` at tokens `[start, end)`, for later stages and for `explain`."""
        self.offer(kind, record, parts[0].proclitics, parts[0].length, start, end)
        self.made.append(Made(stage, record, parts))

    def offer(self, kind: str, record: Any, proclitics: str, length: int, start: int, end: int) -> None:
        """Let later stages find `record` under `kind` at tokens `[start, end)`."""
        part = Part(kind, start, end, proclitics, length, None, record)
        places = self.placed.setdefault(kind, {})
        if start in places:
            places[start].append(part)
        else:
            places[start] = [part]
        self.begins[start] |= bit("rec", kind)
        if start in self._ends:
            self._ends[start].add(end)
        else:
            self._ends[start] = {end}

    def refuse(self, stage: str, rule: str, reason: str, span: Span) -> None:
        """Write down what `stage` saw and could not read, and why."""
        self.unread.append(Unread(span=span, stage=stage, reason=reason, rule=rule))

    def records(self, kind: type[R]) -> tuple[R, ...]:
        """Every record of one type in the order of the text; of actors, in that of their first names."""
        found = [made.record for made in self.made if isinstance(made.record, kind)]
        return tuple(sorted(found, key=first_span))


def first_span(record: Any) -> Span:
    """Where a record stands in the text, whatever its kind calls that: an actor's first name, a cue, a predicate."""
    if isinstance(record, Actor):
        return min(name.span for name in record.names)
    if isinstance(record, Statement):
        return record.cue
    if isinstance(record, Event):
        return record.predicate[0]
    span: Span = record.span
    return span
