"""The reports of one story side by side: the acts they share, how figures went on, where they cannot both be right."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rawi.compare.acts import Act, acts_of
from rawi.compare.counts import counts_of
from rawi.compare.days_differ import day_conflicts, modality_conflicts
from rawi.compare.figures_differ import figure_conflicts
from rawi.compare.figures_reworded import figures_in_words, figures_reworded
from rawi.compare.happenings import Group, group_acts, happening_of
from rawi.compare.names_differ import name_conflicts
from rawi.compare.otherwise import Otherwise, conflicts_of
from rawi.compare.parties_differ import party_conflicts
from rawi.compare.people_differ import gender_conflicts, people_of, title_conflicts
from rawi.compare.places_differ import meetings_elsewhere, places_reworded
from rawi.compare.rewordings import rewordings
from rawi.compare.said_alike import attribution_conflicts
from rawi.compare.sentences import sentences_of
from rawi.compare.series import series_of, streams
from rawi.compare.telling import Teller
from rawi.compare.view import View
from rawi.records import Conflict, Copy, Happening, Reading, Series, Span


class SideBySide(NamedTuple):
    """What comparing gives, each in the order of its ids."""

    happenings: tuple[Happening, ...]
    series: tuple[Series, ...]
    conflicts: tuple[Conflict, ...]


def compare_story(readings: Iterable[Reading], copies: Sequence[Copy] = ()) -> SideBySide:
    """Compare the reports of one story, in whatever order they are given.

    `copies` are those that `find_copies` found among them; reports that share a text are one source, and contradict
    nobody among themselves. A series has figures of two reports or of two times.
    """
    return compare_views(views_of(readings), copies)


def views_of(readings: Iterable[Reading]) -> list[View]:
    """The readings as they are compared, in the order of their ids."""
    return [View(reading) for reading in sorted(readings, key=lambda reading: reading.id)]


def compare_views(views: Sequence[View], copies: Sequence[Copy]) -> SideBySide:
    """The same of what `views_of` made."""
    ids = {view.id for view in views}
    among = [copy for copy in copies if copy.source in ids and copy.copy in ids]
    teller = Teller(views, among)
    acts = [act for view in views for act in acts_of(view)]
    groups = group_acts(acts)
    days = _days_told(groups)
    counts = [count for view in views for count in counts_of(view, days)]
    found = streams(counts)
    people = [person for view in views for person in people_of(view)]
    conflicts = [
        *day_conflicts(groups, teller, among),
        *modality_conflicts(groups, teller, among),
        *figure_conflicts(found, teller, among),
        *title_conflicts(people, teller),
        *name_conflicts(people, teller),
        *gender_conflicts(people, teller),
        *attribution_conflicts(views, teller),
        *party_conflicts(acts, counts, teller),
    ]
    conflicts += _told_otherwise(views, acts, conflicts, teller)
    series = [series_of(stream, among) for stream in found if len(stream.counts) > 1]
    return SideBySide(
        happenings=tuple(sorted((happening_of(group, among) for group in groups), key=lambda one: one.id)),
        series=tuple(one for one in series if len(one.points) > 1 or one.points[0].sources > 1),
        conflicts=tuple(sorted(conflicts, key=lambda one: one.id)),
    )


def _told_otherwise(
    views: Sequence[View], acts: Sequence[Act], told: Sequence[Conflict], teller: Teller
) -> list[Conflict]:
    """Figures and places that stand instead of one another; none that is a side of what is told already."""
    sentences = sentences_of([view for view in views if any(teller.are_apart(view, other) for other in views)])
    figures = list(figures_in_words(sentences, teller))
    places = list(meetings_elsewhere(acts, teller))
    for one in rewordings(sentences, teller.are_apart):
        figures += figures_reworded(one)
        places += places_reworded(one)
    cited = {(said.report, said.span) for one in told for side in one.sides for said in side.said}

    def is_told(other: Otherwise) -> bool:
        return all((said.report, said.span) in cited for _, said in (other.one, other.two))

    new = [other for other in figures if not is_told(other)]
    return [*conflicts_of("figure", new, teller), *conflicts_of("place", places, teller)]


def _days_told(groups: Sequence[Group]) -> dict[tuple[str, Span], tuple[str, ...]]:
    """For the words that date an act, every date that reports give it."""
    found: dict[tuple[str, Span], tuple[str, ...]] = {}
    for group in groups:
        told = tuple(sorted({act.event.date for act in group.acts if act.event.date is not None}))
        for act in group.acts:
            if act.event.date_span is not None and len(told) > 1:
                found[act.view.id, act.event.date_span] = told
    return found
