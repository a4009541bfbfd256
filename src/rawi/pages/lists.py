"""The word lists of pages, each loaded when a page first asks for it."""

from functools import cache
from pathlib import Path
from typing import Any, Literal

from rawi.arabic.lexicon import Row, Table

_HERE = Path(__file__).parent

Match = Literal["whole", "start", "links", "tail"]


class Agency(Row, frozen=True, kw_only=True):
    """A news agency as it is credited, and the short form it is known by."""

    canonical: str


class Furniture(Row, frozen=True, kw_only=True):
    """A line of page furniture: `whole` is the line, `start` begins it, `links` and `tail` are it and what follows.

    What follows `links` (a list of headlines, tags) ends at the next full paragraph, what follows `tail` (the comments)
    never does. Both work only once the report's first paragraph is past: before it they stand in a menu.
    """

    match: Match


@cache
def agencies() -> Table[Agency]:
    """News agencies. Raises `LexiconError` naming `file:line`, as the others do."""
    return Table("agency", _HERE / "agencies.tsv", Agency)


@cache
def datelines() -> Table[Row]:
    """Cities that reports are dated from."""
    return Table("dateline", _HERE / "datelines.tsv", Row)


@cache
def furniture_lines() -> Table[Furniture]:
    """Lines that belong to a page and not to the report."""
    return Table("furniture", _HERE / "furniture.tsv", Furniture)


def word_lists() -> tuple[Table[Any], ...]:
    """All of them."""
    return agencies(), datelines(), furniture_lines()
