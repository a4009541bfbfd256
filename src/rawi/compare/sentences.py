"""The sentences of reports as words, and what they tell of time."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from rawi.arabic.fold import fold_word
from rawi.compare.moments import When, may_be_one, when
from rawi.compare.view import View
from rawi.compare.wordlists import GROWS, readings_of
from rawi.records import Span

_WORD = re.compile(r"[^\W_]+")
_FEWEST = 5
"""Words of the shortest sentence."""
LONG = 3
"""Letters of the longest word that is too common to know a sentence by."""


class Sentence(NamedTuple):
    """A sentence of a report: its words folded, with where they stand, and the long ones of them."""

    view: View
    span: Span
    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    long: frozenset[str]


def sentences_of(views: Sequence[View]) -> list[Sentence]:
    """The sentences of the reports that give a figure, or the place of an act, in order."""
    return [sentence for view in views for sentence in _sentences(view)]


def _sentences(view: View) -> Iterator[Sentence]:
    reading = view.reading
    starts = [figure.span.start for figure in reading.figures]
    starts += [event.place.start for event in reading.events if event.place is not None]
    for span in sorted({view.sentence(start) for start in starts}):
        found = [match.span() for match in _WORD.finditer(view.text, span.start, span.end)]
        if len(found) >= _FEWEST:
            words = tuple(_word(view.text[start:end]) for start, end in found)
            yield Sentence(view, span, words, tuple(found), frozenset(word for word in words if len(word) > LONG))


@lru_cache(maxsize=50_000)
def _word(word: str) -> str:
    """A folded word without an attached و, with which one report goes on and another does not."""
    folded = fold_word(word)
    return folded[1:] if folded.startswith("و") and len(folded) > LONG else folded


def is_settled(sentence: Sentence) -> bool:
    """Whether a count of dead or hurt in it is of a day before the report's, and no word shows that it goes on."""
    published, days = sentence.view.published, _days(sentence)
    if published is None or not days or any(day.last >= published.first for day in days):
        return False
    return not any(rest in GROWS for word in sentence.words for rest in readings_of(word))


def dates_meet(one: Sentence, two: Sentence) -> bool:
    """Whether some day of the one may be a day of the other, or either tells none."""
    first, second = _days(one), _days(two)
    return not first or not second or any(may_be_one(a, b) for a in first for b in second)


def people_meet(one: Sentence, two: Sentence) -> bool:
    """Whether all persons that one of them names are named in the other too."""
    first, second = _people(one), _people(two)
    return first <= second or second <= first


def _people(sentence: Sentence) -> frozenset[str]:
    """The last words of the names of persons."""
    return frozenset(
        fold_word(name.text).split()[-1]
        for actor in sentence.view.reading.actors
        if actor.kind == "person"
        for name in actor.names
        if name.how == "name" and sentence.span.covers(name.span)
    )


def _days(sentence: Sentence) -> list[When]:
    told = [when(date.value) for date in sentence.view.dates_in(sentence.span)]
    return [day for day in told if day is not None]
