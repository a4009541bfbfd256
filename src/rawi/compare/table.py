"""What each report of a story tells and leaves out: acts, points of series and things said, against the reports."""

from collections.abc import Iterator, Sequence

from rawi.compare.said_alike import Saying, sayings_alike
from rawi.compare.side_by_side import SideBySide
from rawi.compare.sources import in_order, sources_of
from rawi.compare.view import View
from rawi.records import Citation, Copy, Fact, FactKind, Happening, Series, Told


def table(reports: Sequence[View], copies: Sequence[Copy], compared: SideBySide) -> tuple[Fact, ...]:
    """The facts of a story, those that most reports tell first; an act or a statement of one report alone is one too.

    `compared` is what `compare_views` gave for the same reports.
    """
    views = {view.id: view for view in reports}
    among = [copy for copy in copies if copy.source in views and copy.copy in views]
    makers = [*_happenings(compared.happenings), *_points(compared.series), *_alone(views, compared), *_said(views)]
    facts = [_fact(views, among, *made) for made in makers]
    return tuple(sorted(facts, key=lambda fact: (-fact.sources, fact.kind, fact.record or "", _first(fact))))


_Made = tuple[FactKind, str | None, str, list[Citation]]


def _first(fact: Fact) -> tuple[str, int]:
    said = fact.told[0].said[0]
    return said.report, said.span.start


def _happenings(happenings: Sequence[Happening]) -> Iterator[_Made]:
    for one in happenings:
        who = " / ".join("، ".join(side) for side in (one.actors, one.recipients) if side)
        yield "happening", one.id, f"{one.type}: {who}", [telling.said for telling in one.tellings]


def _points(series: Sequence[Series]) -> Iterator[_Made]:
    for one in series:
        what = " ".join(word for word in (one.counted, one.cause, one.place) if word)
        for point in one.points:
            bound = point.low if point.low is not None else point.high
            value = f"{bound:,.10g}" if point.exactness == "exact" else f"{point.exactness} {bound:,.10g}"
            yield "point", one.id, f"{one.category} {what} {point.as_of or ''}: {value}", list(point.said)


def _alone(views: dict[str, View], compared: SideBySide) -> Iterator[_Made]:
    """The acts that one report alone tells."""
    shared = {(telling.said.report, telling.event) for one in compared.happenings for telling in one.tellings}
    for view in views.values():
        for event in view.reading.events:
            parties = [label for id in (*event.actors, *event.recipients) if (label := view.label(id))]
            if parties and (view.id, event.id) not in shared:
                about = f"{event.type}: {' / '.join(parties)}"
                yield "happening", f"{view.id}/{event.id}", about, [view.cite(event.predicate[0], event.statement)]


def _said(views: dict[str, View]) -> Iterator[_Made]:
    """What is said, with everyone who says it in like words."""
    for group in sayings_alike(list(views.values())):
        first: Saying = group[0]
        about = f"{first.label or '؟'}: {first.span.quote(first.view.text)}"
        yield "statement", None, about, [one.view.cite(one.span, one.statement.id) for one in group]


def _fact(
    views: dict[str, View], copies: Sequence[Copy], kind: FactKind, record: str | None, about: str, said: list[Citation]
) -> Fact:
    by_report: dict[str, list[Citation]] = {}
    for citation in in_order(said):
        by_report.setdefault(citation.report, []).append(citation)
    told = tuple(Told(id, tuple(cited), _terms(views[id], cited)) for id, cited in by_report.items())
    left_out = tuple(id for id in views if id not in by_report)
    return Fact(kind, record, about, told, left_out, sources_of(by_report, copies))


def _terms(view: View, said: Sequence[Citation]) -> tuple[str, ...]:
    """The words that take a side in the sentences that say it, as written."""
    sentences = sorted({view.sentence(citation.span.start) for citation in said})
    return tuple(dict.fromkeys(term for sentence in sentences for term in view.terms_in(sentence)))
