"""What `examples/planted.yaml` says of the twelve reports stands in them, and their days and figures are read."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from rawi.pipeline import Failure, read
from rawi.records import Reading, Span

EXAMPLES = Path(__file__).parents[1] / "examples"
PLANTED = yaml.safe_load((EXAMPLES / "planted.yaml").read_text(encoding="utf-8"))
RELATIONS = ("copies", "conflicts", "series", "not_conflicts", "gaps")


@cache
def reading(number: str) -> Reading:
    """The reading of a report by its number."""
    (found,) = read(str(EXAMPLES / PLANTED["reports"][number]["file"]))
    assert not isinstance(found, Failure), found
    return found


def quotes(value: Any) -> list[tuple[str, str]]:
    """Every (report, quote) pair anywhere in the planted relations."""
    if isinstance(value, list):
        return [pair for item in value for pair in quotes(item)]
    if not isinstance(value, dict):
        return []
    own = [(value["report"], value["quote"])] if "report" in value and "quote" in value else []
    own += list(value["quotes"].items()) if isinstance(value.get("quotes"), dict) else []
    return own + [pair for item in value.values() for pair in quotes(item)]


def span_of(number: str, quote: str) -> Span:
    """Where a planted quote stands in its report, whatever lines the page breaks it into."""
    text = reading(number).report.text
    loose = "".join(" " if letter == "\n" else letter for letter in text)
    assert loose.count(quote) == 1, f"{number}: {quote!r} stands {loose.count(quote)} times"
    at = loose.index(quote)
    return Span(at, at + len(quote))


def test_twelve_reports_are_planted() -> None:
    files = {Path(item["file"]).name for item in PLANTED["reports"].values()}
    assert len(files) == 12
    assert files == {path.name for path in (EXAMPLES / "reports").iterdir()}


@pytest.mark.parametrize("relation", RELATIONS)
def test_every_planted_quote_stands_once_in_its_report(relation: str) -> None:
    pairs = quotes(PLANTED[relation])
    assert pairs
    for number, quote in pairs:
        span_of(number, quote)


def test_the_planted_days_are_read() -> None:
    (day,) = (conflict for conflict in PLANTED["conflicts"] if conflict["id"] == "meeting-day")
    for side in day["sides"]:
        for said in side["said"]:
            span = span_of(said["report"], said["quote"])
            values = [date.value for date in reading(said["report"]).dates if span.covers(date.span)]
            assert side["value"] in values, said


def test_the_planted_points_of_the_series_are_read() -> None:
    points = [point for series in PLANTED["series"] for point in series["points"]]
    assert points
    for point in points:
        for said in point["said"]:
            span = span_of(said["report"], said["quote"])
            values = [
                bound
                for figure in reading(said["report"]).figures
                if figure.span.overlaps(span)
                for bound in (figure.low, figure.high, figure.of_total)
            ]
            assert point["value"] in values, said
