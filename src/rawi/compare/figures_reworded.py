"""Figures that stand instead of one another: in one sentence of two reports, or among nearly the same words."""

from collections.abc import Iterator, Sequence

from rawi.compare.counts import CASUALTIES
from rawi.compare.figures_in_context import OF_MANY, counted, exclude, given_otherwise, has
from rawi.compare.naming import count_called
from rawi.compare.otherwise import Otherwise
from rawi.compare.rewordings import Rewording
from rawi.compare.sentences import Sentence, dates_meet, is_settled, people_meet
from rawi.compare.telling import Teller
from rawi.compare.view import View
from rawi.records import Citation, Figure, Span

_DAYS = 1
"""Days between two reports that may have one figure from one statement."""


def figures_in_words(sentences: Sequence[Sentence], teller: Teller) -> Iterator[Otherwise]:
    """Figures among nearly the same words."""
    for one, two in given_otherwise(sentences, teller):
        yield _otherwise(one.view, one.figure, two.view, two.figure)


def figures_reworded(found: Rewording) -> Iterator[Otherwise]:
    """Two exact figures of one kind, in sentences of one day."""
    one, two = _figure_at(found.one.view, found.one_words), _figure_at(found.two.view, found.two_words)
    if one is None or two is None or (one.category, one.unit) != (two.category, two.unit) or not exclude(one, two):
        return
    if _is_of_one(found, one, two) and _of_one_time(found, one, two):
        yield _otherwise(found.one.view, one, found.two.view, two)


def _is_of_one(found: Rewording, one: Figure, two: Figure) -> bool:
    """Whether neither report gives both, and the nouns agree; the dead and hurt of an attack are called by many."""
    if one.category in OF_MANY or has(found.two.view, one) or has(found.one.view, two):
        return False
    if one.category not in CASUALTIES and counted(found.one.view, one) != counted(found.two.view, two):
        return False
    return people_meet(found.one, found.two)


def _otherwise(one: View, figure: Figure, two: View, other: Figure) -> Otherwise:
    return Otherwise(count_called(figure.category, _noun(one, figure), None), _side(one, figure), _side(two, other))


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


def _of_one_time(found: Rewording, figure: Figure, other: Figure) -> bool:
    """Whether both sentences speak of one time; a count of dead or hurt grows, unless a digit was lost or turned."""
    one, two = found.one.view.published, found.two.view.published
    if one is None or two is None or not dates_meet(found.one, found.two) or abs(one.first - two.first) > _DAYS:
        return False
    if figure.category not in CASUALTIES or _is_slip(figure, other):
        return True
    return one.first == two.first and is_settled(found.one) and is_settled(found.two)


def _is_slip(one: Figure, two: Figure) -> bool:
    """Whether the digits of one are those of the other, but for one of them or for their order: `6` and `16`."""
    short, long = sorted((f"{one.low:.15g}", f"{two.low:.15g}"), key=len)
    if len(long) == len(short):
        return len(long) > 1 and sorted(long) == sorted(short)
    return len(long) == len(short) + 1 and (long.startswith(short) or long.endswith(short)) and "0" not in long
