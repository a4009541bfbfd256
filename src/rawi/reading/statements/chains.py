"""The way of the words to the reader, from the one nearest to them: channels, those who pass on, the agency."""

from collections.abc import Sequence

from rawi.reading.statements.ground import Ground
from rawi.reading.statements.media import Channel
from rawi.records import ChainLink, Span, Statement

_CREDITS = frozenset({"byline", "dateline"})


def chain_of(
    ground: Ground,
    entity: str | None,
    channel: Channel | None,
    holding: Statement | None,
    earlier: Sequence[tuple[str | None, Channel | None]],
) -> tuple[ChainLink, ...]:
    """The links between the speaker and the outlet, which ends every chain and is named by the report itself.

    `holding` is the statement in which this one is quoted, `earlier` the entity and channel of those before it: a
    statement that was said to stand on a page goes through that page each time it is quoted (`البيان`).
    """
    links: list[ChainLink] = []
    if channel is not None and channel.kind != "anonymous_source":
        links.append(ChainLink(entity=entity, medium=channel.kind, span=channel.span(ground)))
        if channel.kind == "statement":
            links.extend(_page(ground, entity, earlier))
    if holding is not None:
        own = ChainLink(entity=holding.entity, medium=None, span=holding.speaker or holding.cue)
        links.extend(link for link in (holding.chain[:-1] if _ends_in_agency(holding) else holding.chain) or (own,))
    agency = _agency(ground)
    if agency is not None:
        links.append(agency)
    return tuple(dict.fromkeys(links))  # what is quoted in a statement and the statement itself often share a channel


def _page(ground: Ground, entity: str | None, earlier: Sequence[tuple[str | None, Channel | None]]) -> list[ChainLink]:
    for other, channel in reversed(earlier):
        if other == entity and entity is not None and channel is not None and channel.kind == "social":
            return [ChainLink(entity=entity, medium="social", span=channel.span(ground))]
    return []


def _ends_in_agency(statement: Statement) -> bool:
    return bool(statement.chain) and statement.chain[-1].medium == "agency"


def _agency(ground: Ground) -> ChainLink | None:
    """The agency that the report is credited to, where its credit names it."""
    report = ground.sheet.layers.report
    if report.agency is None:
        return None
    for block in report.blocks:
        if block.kind in _CREDITS:
            at = report.text.find(report.agency, block.span.start, block.span.end)
            if at >= 0:
                return ChainLink(entity=None, medium="agency", span=Span(at, at + len(report.agency)))
    return ChainLink(entity=None, medium="agency", span=None)
