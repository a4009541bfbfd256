"""`rawi explain`."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Annotated

import typer

from rawi.cli.options import Published, given_text, is_file

if TYPE_CHECKING:
    from rich.console import Console
    from rich.tree import Tree

    from rawi.matching.sheet import Made, Part, Sheet
    from rawi.records import Reading


def explain(
    text: Annotated[
        str, typer.Argument(metavar="TEXT|FILE", help="A text, a file, or - for stdin.", show_default=False)
    ],
    published: Published = None,
) -> None:
    """Show what is read in a text and by which rule: each record with the words and word-list rows it was made of.

    \b
    rawi explain "قتل ثلاثة جنود أمس" --published 2025-07-30
    rawi explain examples/reports/03-meeting-nabd.txt
    """
    from rawi import __version__
    from rawi.cli.screen import console
    from rawi.reading import reading_of

    screen = console()
    for sheet in _sheets(text, published):
        reading = reading_of(sheet, __version__)
        for tree in _trees(sheet, reading, screen):
            screen.print(tree)


def _sheets(text: str, published: str | None) -> "Iterator[Sheet]":
    from rawi.errors import SourceError
    from rawi.pages import read_page
    from rawi.pipeline import read_report, text_source
    from rawi.sources import STDIN, read_sources
    from rawi.sources.find import file_kind

    is_address = text == STDIN or is_file(text) or (file_kind(text) is not None and " " not in text)
    found = read_sources(text) if is_address else [text_source(given_text(text))]
    for source in found:
        if isinstance(source, SourceError):
            raise source
        yield read_report(read_page(source, published=published))


def _trees(sheet: "Sheet", reading: "Reading", screen: "Console") -> "Iterator[Tree]":
    """A tree a sentence: its records in the order of their making, what they were made of, and what was not read."""
    from rich.tree import Tree

    from rawi.cli.screen import inline
    from rawi.cli.tables import actor_names, span_text

    text = reading.report.text
    names = actor_names(reading)
    sentences = sheet.layers.sentences
    spans = [sheet.span(*sentence) for sentence in sentences]
    trees = [
        Tree(f"sentence {number}: {inline(span.quote(text), screen)}", style="bold")
        for number, span in enumerate(spans, 1)
    ]
    first_tokens = [sentence.start for sentence in sentences]
    first_characters = [span.start for span in spans]
    for made in sheet.made:
        at = bisect_right(first_tokens, made.parts[0].start) - 1
        record = trees[at].add(_record_line(made, text, names, screen), style="not bold")
        for part in made.parts:
            record.add(_part_line(part, sheet, screen))
    for unread in reading.unread:
        at = bisect_right(first_characters, unread.span.start) - 1
        quote = inline(span_text(unread.span, text), screen)
        trees[at].add(f"not read {quote} by {unread.stage}: {unread.reason} [{unread.rule}]", style="not bold")
    yield from trees


def _record_line(made: "Made", text: str, names: Mapping[str, str], screen: "Console") -> str:
    """`date «…» type=DATE value=2025-07-29 [relative_day]`."""
    from rawi.cli.screen import inline
    from rawi.cli.tables import fields

    values = fields(made.record, text, names)
    quote, rule = values.pop("quote"), values.pop("rule")
    shown = [f"{name}={inline(value, screen)}" for name, value in values.items() if value]
    words = [inline(quote, screen)] if quote else []
    return " ".join([type(made.record).__name__.lower(), *words, *shown, f"[{rule}]"])


def _part_line(part: "Part", sheet: "Sheet", screen: "Console") -> str:
    """`relative_day «…» behind و, dates/lexicon/relative_days.tsv:9 offset=-1`."""
    from rawi.cli.lexicon import columns
    from rawi.cli.screen import inline
    from rawi.cli.tables import span_text

    span = sheet.span(part.start, part.end, part.length)
    pieces = [part.label, inline(span_text(span, sheet.layers.report.text), screen)]
    if part.proclitics:
        pieces.append(f"behind {inline(part.proclitics, screen)}")
    if part.entry is not None:
        pieces.append(f"{part.entry.where} {inline(columns(part.entry.row), screen)}")
    elif part.record is not None:
        pieces.append(f"made by {part.record.rule}")
    return " ".join(pieces)
