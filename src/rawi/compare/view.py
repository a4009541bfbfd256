"""One reading as it is compared: its sentences, where its names stand, what is dated, on whose word a place is."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property

from rawi.compare.moments import When, when
from rawi.records import Actor, Citation, Date, Reading, Span

_ENDS = re.compile(r"\n+|(?<=[^\W\d_]{2})[.!؟?…]+[»”\"’')\]]*(?=\s)|(?<=[\d»”\"’')\]])[.!؟?…]+[»”\"’')\]]*(?=\s)")
_MAY_END = re.compile(r"[\n.!؟?…]")
_PROCLITICS = frozenset("وفبكلس")
_ROMANISED = " (romanised)"


def label_en(actor: Actor) -> str:
    """What an actor is called in an English sentence: as in Arabic where there is nothing else."""
    return (actor.label_en or actor.label_ar).removesuffix(_ROMANISED)


class View:
    """A reading, and what is asked of it again and again; everything is worked out once, when first asked for."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.id = reading.id
        self.text = reading.report.text
        self.published: When | None = when(reading.report.published)
        self.actors: dict[str, Actor] = {actor.id: actor for actor in reading.actors}
        self._statements = {statement.id: statement for statement in reading.statements}

    @cached_property
    def title(self) -> Span | None:
        """Where the title stands."""
        return next((block.span for block in self.reading.report.blocks if block.kind == "title"), None)

    @cached_property
    def _starts(self) -> list[int]:
        starts = [0]
        for mark in _MAY_END.finditer(self.text):  # to look behind at every character costs ten times as much
            end = _ENDS.match(self.text, mark.start()) if mark.start() >= starts[-1] else None
            if end:
                starts.append(end.end())
        return starts

    def sentence(self, position: int) -> Span:
        """The sentence that holds the character at `position`."""
        at = bisect_right(self._starts, position) - 1
        end = self._starts[at + 1] if at + 1 < len(self._starts) else len(self.text)
        return Span(self._starts[at], max(end, self._starts[at] + 1))

    @cached_property
    def dates(self) -> list[Date]:
        """What says a time, in order."""
        return sorted((date for date in self.reading.dates if date.type in ("DATE", "TIME")), key=lambda d: d.span)

    @cached_property
    def _date_starts(self) -> list[int]:
        return [date.span.start for date in self.dates]

    def dates_in(self, span: Span) -> list[Date]:
        """The times told in the span, in order."""
        return self.dates[bisect_left(self._date_starts, span.start) : bisect_left(self._date_starts, span.end)]

    @cached_property
    def _terms(self) -> list[tuple[int, str]]:
        return sorted((term.span.start, term.span.quote(self.text)) for term in self.reading.terms)

    def terms_in(self, sentence: Span) -> list[str]:
        """The words in the sentence that take a side, as written, in order."""
        start, end = (bisect_left(self._terms, (at, "")) for at in (sentence.start, sentence.end))
        return [term for _, term in self._terms[start:end]]

    @cached_property
    def places(self) -> list[tuple[int, int, Actor]]:
        """Everywhere that the name of a place or state stands, in order: start, end, whose name it is."""
        found = []
        for actor in self.reading.actors:
            if actor.kind in ("place", "state") and actor.key:
                for name in {name.text for name in actor.names if name.how in ("name", "metonym")}:
                    found += [(start, start + len(name), actor) for start in self._places_of(name)]
        return sorted(found, key=lambda item: (item[0], -item[1]))

    def _places_of(self, name: str) -> Iterator[int]:
        text, start = self.text, self.text.find(name)
        while start >= 0:
            end = start + len(name)
            before = start == 0 or not text[start - 1].isalpha() or self._is_proclitic(start - 1)
            if before and not (end < len(text) and text[end].isalpha()):
                yield start
            start = text.find(name, end)

    def _is_proclitic(self, at: int) -> bool:
        return self.text[at] in _PROCLITICS and (at == 0 or not self.text[at - 1].isalpha())

    def label(self, entity: str | None) -> str | None:
        """What an actor is called."""
        actor = self.actors.get(entity) if entity else None
        return actor.label_ar if actor else None

    def voice(self, statement: str | None) -> str | None:
        """Who said it: the label of whoever made the statement, or the one it was quoted in where nobody is named."""
        while statement is not None and (found := self._statements.get(statement)) is not None:
            if found.entity is not None:
                return self.label(found.entity)
            if found.speaker is not None:
                return found.speaker.quote(self.text)
            statement = found.inside
        return None

    def statement_at(self, span: Span) -> str | None:
        """The id of the innermost statement whose words hold the span."""
        holding = [
            (content.end - content.start, statement.id)
            for statement in self.reading.statements
            for content in statement.content
            if content.covers(span)
        ]
        return min(holding)[1] if holding else None

    def cite(self, span: Span, statement: str | None) -> Citation:
        """The words at the span, as said in the statement."""
        return Citation(self.id, span, span.quote(self.text), self.voice(statement))
