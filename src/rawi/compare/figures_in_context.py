"""Figures of one thing that reports give otherwise: those among nearly the same words, of which neither report has the
other's."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from rawi.compare.bounds import bounds, can_both_hold
from rawi.compare.counts import CASUALTIES
from rawi.compare.sentences import Sentence, dates_meet, is_settled
from rawi.compare.telling import Teller
from rawi.compare.view import View
from rawi.compare.wordlists import COUNTED, words_of
from rawi.records import Category, Figure

_ROUND = 10
"""Words on each side of a figure that tell what it is of."""
_SHARED, _ALIKE = 4, 0.4
"""Long words that two such surroundings have in common at least, and the share of the fewer."""
_NEAR, _NEAR_LASTING = 1.35, 1.08
"""How many times the lesser the greater of two figures may be that are meant for one: of people, and of measures."""
_FEW = 3
"""One and two are counted of too many things."""
_LASTING: frozenset[Category] = frozenset({"money", "distance", "area"})
"""What is as much a week later: debts, lengths, surfaces."""
OF_MANY: frozenset[Category] = frozenset({"percent", "duration", "states"})
"""What is given of many parts, spans and groups in the same words."""


class Given(NamedTuple):
    """A figure of a report and the long words round it."""

    view: View
    figure: Figure
    sentence: Sentence
    around: frozenset[str]


def given_otherwise(sentences: Sequence[Sentence], teller: Teller) -> Iterator[tuple[Given, Given]]:
    """Pairs of exact figures of independent reports that are of one thing, and cannot both be right."""
    by_kind: dict[tuple[str, ...], list[Given]] = {}
    for given in _given(sentences):
        key = (given.figure.category, given.figure.unit or "", counted(given.view, given.figure))
        by_kind.setdefault(key, []).append(given)
    for alike in by_kind.values():
        for one, two in combinations(alike, 2):
            if one.view is not two.view and _differ(one, two) and teller.are_apart(one.view, two.view):
                yield one, two


def counted(view: View, figure: Figure) -> str:
    """The noun that is counted, in the singular where the list has it."""
    words = words_of(figure.counted.quote(view.text)) if figure.counted else []
    head = words[0].removeprefix("ال") if words else ""
    return COUNTED.get(head, head)


def are_roundings(one: Figure, two: Figure) -> bool:
    """Whether the one is the other with fewer digits: `13.2` and `13.226`."""
    fewer, more = sorted((one.low or 0, two.low or 0), key=_digits)
    return float(f"{more:.{max(_digits(fewer), 1)}g}") == float(fewer)


def _digits(value: float) -> int:
    """How many digits tell it."""
    return len(f"{value:.15g}".replace(".", "").strip("0"))


def exclude(one: Figure, two: Figure) -> bool:
    """Whether two exact figures cannot both be right."""
    if {one.exactness, two.exactness} != {"exact"} or one.low is None or two.low is None:
        return False
    return not can_both_hold(bounds(one.low, one.high, "exact"), bounds(two.low, two.high, "exact")) and not (
        are_roundings(one, two)
    )


def _given(sentences: Sequence[Sentence]) -> Iterator[Given]:
    by_view: dict[str, list[Sentence]] = {}
    for sentence in sentences:
        by_view.setdefault(sentence.view.id, []).append(sentence)
    for of_one in by_view.values():
        at = 0
        for figure in sorted(of_one[0].view.reading.figures, key=lambda figure: figure.span):
            while at < len(of_one) - 1 and of_one[at].span.end <= figure.span.start:
                at += 1
            whole = figure.exactness == "exact" and figure.low is not None and figure.low >= _FEW
            if (
                whole
                and figure.category not in OF_MANY
                and figure.category != "other"
                and of_one[at].span.covers(figure.span)
            ):
                yield Given(of_one[at].view, figure, of_one[at], _around(of_one[at], figure))


def _around(sentence: Sentence, figure: Figure) -> frozenset[str]:
    """The long words before and behind the figure."""
    before = [word for word, (_, end) in zip(sentence.words, sentence.spans, strict=True) if end <= figure.span.start]
    behind = [word for word, (start, _) in zip(sentence.words, sentence.spans, strict=True) if start >= figure.span.end]
    return sentence.long.intersection(before[-_ROUND:] + behind[:_ROUND])


def _differ(one: Given, two: Given) -> bool:
    low, high = sorted((one.figure.low or 0, two.figure.low or 0))
    near = _NEAR_LASTING if one.figure.category in _LASTING else _NEAR
    if high > near * low or not exclude(one.figure, two.figure) or not _of_one_time(one, two):
        return False
    shared = len(one.around & two.around)
    if shared < _SHARED or shared < _ALIKE * min(len(one.around), len(two.around)):
        return False
    return not has(two.view, one.figure) and not has(one.view, two.figure)


def has(view: View, figure: Figure) -> bool:
    """Whether a report gives that number too, of whatever."""
    return any(other.low == figure.low or other.of_total == figure.low for other in view.reading.figures)


def _of_one_time(one: Given, two: Given) -> bool:
    """Whether both are of one time: a count of dead or hurt grows from day to day, and within one."""
    first, second = one.view.published, two.view.published
    if first is None or second is None or not dates_meet(one.sentence, two.sentence):
        return False
    if one.figure.category in CASUALTIES:
        return first.first == second.first and is_settled(one.sentence) and is_settled(two.sentence)
    return one.figure.category in _LASTING or abs(first.first - second.first) <= 1
