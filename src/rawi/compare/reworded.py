"""Figures that stand instead of one another: in one sentence of two reports, or among nearly the same words."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from rawi.compare.counts import CASUALTIES
from rawi.compare.figures_in_context import counted, exclude, given_otherwise
from rawi.compare.naming import count_called
from rawi.compare.rewordings import Rewording, rewordings
from rawi.compare.sentences import Sentence, dates_meet, is_settled
from rawi.compare.telling import About, Teller
from rawi.compare.view import View
from rawi.records import Citation, Conflict, Figure, Span

_DAYS = 1
"""Days between two reports that may have one figure from one statement."""


class _Other(NamedTuple):
    """What one report has and another has otherwise: each value with where it stands."""

    about: About
    one: tuple[str, Citation]
    two: tuple[str, Citation]


def reworded_conflicts(sentences: Sequence[Sentence], told: Iterable[Conflict], teller: Teller) -> Iterator[Conflict]:
    """A conflict for each figure instead of which a report has another; none that is in `told` already."""
    cited = {(said.report, said.span) for one in told for side in one.sides for said in side.said}
    figures = [
        other
        for one, two in given_otherwise(sentences, teller)
        if not _is_told(other := _other_figure(one.view, one.figure, two.view, two.figure), cited)
    ]
    for one in rewordings(sentences, teller.are_apart):
        figures += [other for other in _figures(one) if not _is_told(other, cited)]
    for about, sides in _together(figures):
        if (conflict := teller.conflict("figure", about, sides)) is not None:
            yield conflict


def _is_told(other: _Other, cited: set[tuple[str, Span]]) -> bool:
    return all((said.report, said.span) in cited for _, said in (other.one, other.two))


def _together(others: Sequence[_Other]) -> Iterator[tuple[About, dict[str, list[Citation]]]]:
    """The same thing told otherwise in several reports as one: those that share a place."""
    group: dict[Citation, list[_Other]] = {}
    for other in others:
        left, right = (group.setdefault(said, []) for _, said in (other.one, other.two))
        if left is not right:
            left += right
            for item in right:
                group[item.one[1]] = group[item.two[1]] = left
            group[other.one[1]] = group[other.two[1]] = left
        left.append(other)
    for found in {id(items): items for items in group.values()}.values():
        sides: dict[str, list[Citation]] = {}
        for other in found:
            for value, said in (other.one, other.two):
                sides.setdefault(value, []).append(said)
        yield found[0].about, sides


def _figures(found: Rewording) -> Iterator[_Other]:
    """Two exact figures of one kind, in sentences of one day."""
    one, two = _figure_at(found.one.view, found.one_words), _figure_at(found.two.view, found.two_words)
    if one is None or two is None or (one.category, one.unit) != (two.category, two.unit) or not exclude(one, two):
        return
    if counted(found.one.view, one) == counted(found.two.view, two) and _of_one_time(found, one):
        yield _other_figure(found.one.view, one, found.two.view, two)


def _other_figure(one: View, figure: Figure, two: View, other: Figure) -> _Other:
    return _Other(count_called(figure.category, _noun(one, figure), None), _side(one, figure), _side(two, other))


def _figure_at(view: View, words: Span) -> Figure | None:
    """The only figure of the words."""
    found = [figure for figure in view.reading.figures if figure.span.overlaps(words)]
    return found[0] if len(found) == 1 else None


def _side(view: View, figure: Figure) -> tuple[str, Citation]:
    value = f"{figure.low:,.15g}" + (f" {figure.unit}" if figure.unit else "")
    return value, view.cite(figure.span, figure.statement or view.statement_at(figure.span))


def _noun(view: View, figure: Figure) -> str | None:
    if figure.counted is None or figure.category in CASUALTIES:
        return None
    return " ".join(figure.counted.quote(view.text).split())


def _of_one_time(found: Rewording, figure: Figure) -> bool:
    """Whether both sentences speak of one time; a count of dead or hurt grows from day to day."""
    one, two = found.one.view.published, found.two.view.published
    if one is None or two is None or not dates_meet(found.one, found.two):
        return False
    apart = abs(one.first - two.first)
    if figure.category in CASUALTIES:
        return apart == 0 and is_settled(found.one) and is_settled(found.two)
    return apart <= _DAYS
