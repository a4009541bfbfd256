"""Loads the examples that stand beside the rules: `src/rawi/reading/<stage>/examples/*.yaml`.

An example is a text, a date of publication (or none), and every record of one kind that must be read in it, in order:

    - text: وصل الوفد أمس إلى القاهرة.
      published: 2025-07-30
      dates: [{quote: أمس, value: "2025-07-29"}]

A record is given by its quote (the n-th such words with `nth: n`) and any of its fields; what is not listed must not be
read, so an empty list is a near miss. `each: <table>` makes one example of every row of a word list (`where:` narrows
the rows), with its columns in braces: `text: في 5 {form} 2015`.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from rawi import pipeline
from rawi.matching.sheet import Sheet
from rawi.pages import read_page
from rawi.reading import lexicon
from rawi.records import Span

FOLDER = Path(pipeline.__file__).parent / "reading"


class Example(NamedTuple):
    """One text and what must be read in it: `wanted[kind]` lists the records of a kind.

    `item` is the file and number of the example, `name` also says of which row of a word list it is.
    """

    item: str
    name: str
    text: str
    published: str | None
    wanted: dict[str, list[dict[str, Any]]]


def examples(stage: str) -> list[Example]:
    """Every example of a stage, those of word lists spelled out."""
    found: list[Example] = []
    for path in sorted((FOLDER / stage / "examples").glob("*.yaml")):
        for number, item in enumerate(yaml.safe_load(path.read_text(encoding="utf-8")), 1):
            found.extend(_spelled_out(f"{path.name}:{number}", item))
    return found


def _spelled_out(name: str, item: dict[str, Any]) -> Iterator[Example]:
    item = dict(item)
    table, where = item.pop("each", None), item.pop("where", {})
    rows: list[Any] = [None]
    if table:
        rows = [row for found in lexicon().tables if found.kind == table for row in found.rows]
        rows = [row for row in rows if all(getattr(row, column) in _listed(value) for column, value in where.items())]
        assert rows, f"{name}: no row of {table} fits {where}"
    for row in rows:
        columns = {} if row is None else {column: getattr(row, column) for column in row.__struct_fields__}
        filled = _filled(item, columns) if columns else item
        published = filled.pop("published", None)
        yield Example(
            name,
            f"{name}:{columns['form']}" if columns else name,
            filled.pop("text"),
            published and str(published),
            filled,
        )


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _filled(value: Any, columns: dict[str, Any]) -> Any:
    if isinstance(value, str):
        return value.format(**columns)
    if isinstance(value, list):
        return [_filled(item, columns) for item in value]
    if isinstance(value, dict):
        return {key: _filled(item, columns) for key, item in value.items()}
    return value


def sheet_of(example: Example) -> Sheet:
    """The sheet of an example, read by all stages."""
    source = pipeline.text_source(example.text)
    return pipeline.read_report(read_page(source, published=example.published))


def span_of(text: str, quote: str, nth: int = 1) -> Span:
    """The span of the `nth` occurrence of `quote`."""
    at = -1
    for _ in range(nth):
        at = text.find(quote, at + 1)
        assert at >= 0, f"{quote!r} is not in {text!r}"
    return Span(at, at + len(quote))
