"""An event as formats of event data see it: who, where, when and how many died, with the words of the report beside."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rawi.arabic.fold import fold_word
from rawi.export.periods import Period, period
from rawi.records import Actor, Event, Figure, Reading, Span, Statement

_SENTENCE_END = re.compile(r"[\n؟!]|\.(?!\d)")


class Deaths(NamedTuple):
    """Deaths of an event: from how many to how many the words allow, none on an open side, and the words.

    `hedged`: whether they are another number than an exact one.
    """

    low: float | None
    high: float | None
    hedged: bool
    words: tuple[str, ...]


class Told(NamedTuple):
    """One event with all that a row needs of its reading."""

    reading: Reading
    event: Event
    id: str
    actors: tuple[Actor, ...]
    recipients: tuple[Actor, ...]
    place: Actor | None
    period: Period | None
    deaths: Deaths | None
    statement: Statement | None

    def quote(self, span: Span) -> str:
        """The words of a span on one line."""
        return " ".join(span.quote(self.reading.report.text).split())

    @property
    def words(self) -> str:
        """The words that name the act."""
        return " | ".join(map(self.quote, self.event.predicate))

    @property
    def sentence(self) -> str:
        """The sentence that first tells the act, on one line."""
        text, span = self.reading.report.text, self.event.predicate[0]
        before = [found.end() for found in _SENTENCE_END.finditer(text, 0, span.start)]
        after = _SENTENCE_END.search(text, span.end)
        return " ".join(text[before[-1] if before else 0 : after.end() if after else len(text)].split())

    @property
    def iso3(self) -> str | None:
        """The state that the place lies in, where it is known."""
        return self.place.iso3 if self.place else None

    @property
    def is_country(self) -> bool:
        """Whether the place is a whole state."""
        return self.place is not None and (self.place.kind == "state" or (self.place.key or "").startswith("iso:"))

    @property
    def place_words(self) -> str:
        """The words that name the place, as far as the report tells it."""
        return self.quote(self.event.place) if self.event.place else ""


def told(reading: Reading) -> Iterator[Told]:
    """The events of a reading, in its order."""
    actors = {actor.id: actor for actor in reading.actors}
    places = {fold_word(name.text): actor for actor in reversed(reading.actors) for name in reversed(actor.names)}
    deaths = _deaths(reading)
    statements = {statement.id: statement for statement in reading.statements}
    for event in reading.events:
        named = fold_word(event.place.quote(reading.report.text)) if event.place else ""
        yield Told(
            reading,
            event,
            f"{reading.id}#{event.id}",
            _parties(event.actors, actors),
            _parties(event.recipients, actors),
            places.get(named),
            period(event.date),
            deaths.get(event.id),
            statements.get(event.statement or ""),
        )


def _parties(ids: Iterable[str], actors: dict[str, Actor]) -> tuple[Actor, ...]:
    """The actors with these ids, each once, with the members in place of a joint actor."""
    found: dict[str, Actor] = {}
    for id in ids:
        for member in actors[id].members or (id,):
            found.setdefault(member, actors[member])
    return tuple(found.values())


def _deaths(reading: Reading) -> dict[str, Deaths]:
    """The deaths of each assault: a figure of killed goes to the nearest act told in the same sentence.

    What is part of another figure (`بينهم 27 طفلا`) is left out. Of several the largest counts: the others are its
    parts or repeat it; the words of all are kept.
    """
    found: dict[str, list[Figure]] = {}
    acts = [(span, event) for event in reading.events if event.type == "ASSAULT" for span in event.predicate]
    for figure in reading.figures:
        if figure.category == "killed" and figure.of_total is None:
            near = [(_distance(reading.report.text, figure.span, span), event.id) for span, event in acts]
            reached = [(far, id) for far, id in near if far is not None]
            if reached:
                found.setdefault(min(reached, key=lambda one: one[0])[1], []).append(figure)
    return {id: _summed(figures, reading.report.text) for id, figures in found.items()}


def _distance(text: str, figure: Span, predicate: Span) -> int | None:
    """Characters between the two where no sentence ends between them."""
    start, end = sorted((min(figure.end, predicate.end), max(figure.start, predicate.start)))
    return None if _SENTENCE_END.search(text, start, end) else end - start


def _summed(figures: list[Figure], text: str) -> Deaths:
    largest = max(figures, key=lambda figure: figure.low or figure.high or 0)
    words = tuple(dict.fromkeys(" ".join(_with_counted(figure).quote(text).split()) for figure in figures))
    return Deaths(largest.low, largest.high, largest.exactness != "exact", words)


def _with_counted(figure: Figure) -> Span:
    """The figure with the noun it counts where that stands right behind it."""
    counted = figure.counted
    if counted is None or not figure.span.end <= counted.start <= figure.span.end + 1:
        return figure.span
    return Span(figure.span.start, counted.end)
