"""`rawi stories` and `rawi story`."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Annotated, Any

import typer

from rawi.cli.message import complain
from rawi.cli.options import LedgerFile, given_text
from rawi.cli.rows import Format, print_json, print_rows

if TYPE_CHECKING:
    from rich.console import Console

    from rawi.ledger import Compared, Headline, Ledger, Results
    from rawi.records import Join, Point, Series, Story

_MOST_REASONS = 4
"""Reasons of a join in a table; JSON has them all."""


def up_to_date(ledger: "Ledger") -> "Compared":
    """What comparing keeps in the ledger, with a line on stderr where reports came since.

    Raises `LedgerError` where it was never compared.
    """
    from rawi.comparing import compared
    from rawi.errors import LedgerError

    book = compared(ledger)
    done = book.done()
    if done is None:
        raise LedgerError(f"{ledger.name}: its reports were not compared yet", f"run `rawi compare {ledger.name}`")
    if done != book.state() or book.unprepared():
        complain(f"{ledger.name}: reports came or changed since; `rawi compare {ledger.name}` brings it up to date")
    return book


def stories(
    ledger: LedgerFile,
    format: Annotated[Format, typer.Option(help="A table to read, CSV, or a line of JSON a story.")] = "table",
) -> None:
    """List the stories of a ledger: the reports that tell of one happening, the story with most of them first.

    \b
    rawi stories demo.db
    """
    from rawi.ledger import open_ledger

    with open_ledger(ledger) as book:
        told = up_to_date(book)
        found = sorted(told.stories(), key=lambda story: (-len(story.reports), story.first or "", story.id))
        titles = told.headlines() if format != "jsonl" else {}
    if format == "jsonl":
        print_json(found)
        return
    rows = (
        {
            "reports": len(story.reports),
            "story": story.id,
            "first": story.first,
            "last": story.last,
            "outlets": len({titles[id].outlet for id in story.reports if id in titles}),
            "headline": titles[story.id].title if story.id in titles else None,
        }
        for story in found
    )
    print_rows(rows, ("reports", "story", "first", "last", "outlets", "headline"), format, short=("story", "headline"))


def story(
    ledger: LedgerFile,
    id: Annotated[str, typer.Argument(metavar="ID", help="The id of a story, or of a report in it.")],
    format: Annotated[Format, typer.Option(help="Tables to read, CSV of the facts, or JSON of all.")] = "table",
) -> None:
    """Show a story: its reports and why they are one, how figures went on, what conflicts, who tells what.

    \b
    rawi story demo.db 8c0292d851916128
    """
    from rawi.errors import LedgerError
    from rawi.ledger import open_ledger

    wanted = given_text(id)
    with open_ledger(ledger) as book:
        told = up_to_date(book)
        found = told.stories_of(wanted)
        if not found:
            raise LedgerError(f"{ledger}: no story {wanted}", "`rawi stories LEDGER` lists those there are")
        pages = [(one, *told.told(one.id)) for one in found]
    if format == "jsonl":
        print_json({"story": one, **results._asdict()} for one, results, _ in pages)
    elif format == "csv":
        rows = (row for _, results, reports in pages for row in _told(results, reports))
        print_rows(rows, _WHOLE_FACT, format)
    else:
        from rawi.cli.screen import console

        screen = console()
        for one, results, reports in pages:
            _show(one, results, reports, screen)


def _show(story: "Story", results: "Results", reports: Mapping[str, "Headline"], screen: "Console") -> None:
    from rawi.cli.screen import inline

    screen.print(f"story {story.id}: {len(story.reports)} reports, {story.first or '?'} to {story.last or '?'}")
    joins: dict[str, Join] = {}
    for join in story.joins:  # the strongest first
        joins.setdefault(join.one, join)
        joins.setdefault(join.two, join)
    print_rows(
        (
            {
                "report": id,
                "outlet": reports[id].outlet,
                "published": reports[id].published,
                "tied by": _reasons(joins[id]),
                "headline": reports[id].title,
            }
            for id in story.reports
        ),
        ("report", "outlet", "published", "tied by", "headline"),
        "table",
        short=("report", "headline"),
    )
    if results.series:
        rows = (row for series in results.series for row in points(series))
        print_rows(rows, ("series", *POINT), "table")
    for conflict in results.conflicts:
        screen.print(f"{conflict.kind}: {inline(conflict.en, screen)}")
    shared = [row for row in _told(results, reports) if row["sources"] > 1]
    if shared:
        print_rows(shared, _FACT, "table", short=("words",))
    alone = len(results.facts) - len(shared)
    if alone:
        screen.print(f"{alone} more that one source alone tells: `--format csv` or `jsonl` prints them")


def _reasons(join: "Join") -> list[str]:
    """The strongest reasons; the stems of words only where there is no other."""
    told = [reason for reason in join.reasons if reason.kind != "word"] or join.reasons
    return [f"{reason.kind} {reason.value}" for reason in told[:_MOST_REASONS]]


def _told(results: "Results", reports: Mapping[str, "Headline"]) -> Iterator[dict[str, Any]]:
    """The facts of a story, those that most reports tell first: who tells of each, in whose voice and which words."""
    for fact in results.facts:
        voices = sorted({said.voice for told in fact.told for said in told.said if said.voice})
        yield {
            "fact": fact.about,
            "kind": fact.kind,
            "told by": f"{len(fact.told)}/{len(reports)}",
            "sources": fact.sources,
            "reports": [told.report for told in fact.told],
            "left out by": list(fact.left_out),
            "on the word of": voices,
            "terms": sorted({term for told in fact.told for term in told.terms}),
            "words": fact.told[0].said[0].quote,
        }


_FACT = ("told by", "kind", "fact", "on the word of", "terms", "words")
_WHOLE_FACT = ("fact", "kind", "told by", "sources", "reports", "left out by", "on the word of", "terms", "words")
POINT = ("as of", "value", "sources", "flags", "said by")


def points(series: "Series") -> Iterator[dict[str, Any]]:
    """The points of a series as rows."""
    names = (
        series.category,
        series.counted,
        series.cause,
        series.place,
        f"since {series.since}" if series.since else None,
    )
    name = " ".join(part for part in names if part)
    for point in series.points:
        yield {
            "series": name,
            "as of": point.as_of,
            "value": _value(point, series.unit),
            "sources": point.sources,
            "flags": point.flags,
            "said by": sorted({said.report for said in point.said}),
        }


def _value(point: "Point", unit: str | None) -> str:
    bounds = [f"{bound:g}" for bound in (point.low, point.high) if bound is not None]
    value = "-".join(dict.fromkeys(bounds))
    words = [] if point.exactness in ("exact", "range") else [point.exactness.replace("_", " ")]
    return " ".join([*words, value, *([unit] if unit else [])])
