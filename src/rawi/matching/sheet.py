"""The sheet that stages read from and write on: tokens, the words of the lexicon found among them, records so far."""

from typing import Any, NamedTuple, TypeVar

from rawi.arabic.clitics import Cut, cuts
from rawi.arabic.lexicon import Entry, Lexicon
from rawi.matching.layers import Layers
from rawi.matching.masks import bit, named, of_form
from rawi.records import Actor, Event, Span, Statement, Unread

R = TypeVar("R")


class Part(NamedTuple):
    """A piece of a match: its label, its tokens `[start, end)`, the proclitics cut off its first token, and what it is.

    `entry` is the lexicon's word, `record` an earlier stage's record; both null for a plain word.
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
_new = tuple.__new__
"""What a NamedTuple's constructor comes to, at half its cost."""


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
        self.words: dict[str, dict[int, list[Part]]] = {}
        self.placed: dict[str, dict[int, list[Part]]] = {}
        self.made: list[Made] = []
        self.unread: list[Unread] = []
        self._ends: dict[int, set[int]] = {}
        self._look_up(lexicon)
        self.begins: list[int] = []
        self._named = 0
        self.name_beginnings()

    def _look_up(self, lexicon: Lexicon) -> None:
        forms, words = self.forms, self.words
        for at, hits in lexicon.along(forms):
            found = []
            for proclitics, length, entry in hits:
                kind, entry_words = entry[0], entry[1]
                end = at + len(entry_words)
                if end > at + 2 and tuple(forms[at + 2 : end]) != entry_words[2:]:
                    continue
                if kind == "verb" and self._ends_in_ta_marbuta(at, entry):
                    continue
                part = _new(Part, (kind, at, end, proclitics, length, entry, None))
                found.append(part)
                places = words.get(kind)
                if places is None:
                    places = words[kind] = {}
                if at in places:
                    places[at].append(part)
                else:
                    places[at] = [part]
            if found:
                self.hits[at] = found

    def _ends_in_ta_marbuta(self, at: int, entry: Entry) -> bool:
        """Whether what folds to a verb with the pronoun ه is written with ة, and so is a noun: `دعوة`, not `دعوه`."""
        return getattr(entry.row, "pronoun", "") == "ه" and self.raw(at).endswith("ة")

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

    def cuts(self, at: int) -> tuple[Cut, ...]:
        """The ways to cut proclitics off token `at`; none past the last token."""
        return cuts(self.forms[at]) if at < len(self.forms) else ()

    def form(self, at: int) -> str:
        """The folded form of token `at`, empty outside the text."""
        return self.forms[at] if 0 <= at < len(self.forms) else ""

    def raw(self, at: int) -> str:
        """Token `at` as it was written."""
        return self.span(at, at + 1).quote(self.layers.report.text)

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
        part = _new(Part, (kind, start, end, proclitics, length, None, record))
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
