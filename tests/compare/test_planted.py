"""Every planted agreement, series and conflict of the examples is found, and nothing else is called a conflict."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from rawi.compare import find_copies
from rawi.compare.side_by_side import SideBySide, compare_story
from rawi.pipeline import Failure, read
from rawi.records import Citation, Reading, Series, Span

EXAMPLES = Path(__file__).parents[2] / "examples"
PLANTED = yaml.safe_load((EXAMPLES / "planted.yaml").read_text(encoding="utf-8"))
NOT_READ_QUOTES = {("08", "والعدد يصل إلى 159")}
"""No stage reads a number of which the noun stands elsewhere in the headline."""


@cache
def readings() -> dict[str, Reading]:
    found = {}
    for number, entry in PLANTED["reports"].items():
        (made,) = read(str(EXAMPLES / entry["file"]), outlet=entry["outlet"])
        assert not isinstance(made, Failure)
        found[number] = made
    return found


@cache
def compared() -> SideBySide:
    """All twelve as one story: what is found so must hold all the more in each of the three."""
    reports = list(readings().values())
    return compare_story(reports, find_copies(reading.report for reading in reports))


def span_of(number: str, quote: str) -> Span:
    text = " ".join(readings()[number].report.text.split("\n"))
    at = text.index(quote)
    return Span(at, at + len(quote))


def covers(said: dict[str, str], citations: list[Citation]) -> bool:
    """Whether one of the citations stands in the planted quotation."""
    span = span_of(said["report"], said["quote"])
    return any(one.report == readings()[said["report"]].id and one.span.overlaps(span) for one in citations)


def is_of(said: dict[str, str], citations: list[Citation], kind: str) -> bool:
    """Whether a side has the planted words; an actor's repeated forms are on record once, so that of a man or woman any
    words of the report will do."""
    if kind == "gender":
        quoted = {one.quote for one in citations if one.report == readings()[said["report"]].id}
        return any(("وزيرة" in quote) == ("وزيرة" in said["quote"]) for quote in quoted)
    return covers(said, citations)


@pytest.mark.parametrize("planted", PLANTED["conflicts"], ids=lambda planted: planted["id"])
def test_every_planted_conflict_is_found(planted: dict[str, Any]) -> None:
    found = [
        conflict
        for conflict in compared().conflicts
        if conflict.kind == planted["kind"]
        and all(
            any(covers(said, list(side.said)) for side in conflict.sides for said in sides["said"])
            for sides in planted["sides"]
        )
    ]
    assert len(found) == 1
    (conflict,) = found
    for side in planted["sides"]:
        for said in side["said"]:
            if (said["report"], said["quote"]) not in NOT_READ_QUOTES:
                assert len([one for one in conflict.sides if is_of(said, list(one.said), conflict.kind)]) == 1, said
    assert all(side.said[0].quote in conflict.ar and side.said[0].quote in conflict.en for side in conflict.sides)


def test_nothing_else_is_called_a_conflict() -> None:
    planted = [said for conflict in PLANTED["conflicts"] for side in conflict["sides"] for said in side["said"]]
    for conflict in compared().conflicts:
        for side in conflict.sides:
            assert any(covers(said, list(side.said)) for said in planted), conflict.ar


def points_of(series: Series, point: dict[str, Any]) -> list[Citation]:
    """The citations of the points that are the planted one."""
    exactness = point.get("exactness", "exact")
    return [
        said
        for one in series.points
        if (one.low if one.low is not None else one.high) == point["value"]
        and one.exactness == exactness
        and (one.as_of or "").startswith(point["as_of"])
        for said in one.said
    ]


@pytest.mark.parametrize("planted", PLANTED["series"], ids=lambda planted: planted["id"])
def test_every_planted_series_is_found(planted: dict[str, Any]) -> None:
    points = [
        point for point in planted["points"] if point.get("conflict") != "states-may-2024" or point["value"] == 145
    ]
    held = {
        series.id: sum(any(covers(said, points_of(series, point)) for said in point["said"]) for point in points)
        for series in compared().series
        if series.category == planted["category"]
    }
    best = next(series for series in compared().series if series.id == max(held, key=lambda id: held[id]))
    for point in points:
        for said in point["said"]:
            assert covers(said, points_of(best, point)), (point["value"], said)
    if planted["place"]:
        assert best.place == planted["place"]
    assert best.of_total == planted.get("of_total")
