"""The examples beside the rules hold, and leave no rule and no word unread."""

from functools import cache
from typing import Any

import pytest

from rawi.matching.sheet import Sheet
from rawi.reading import numbers_of
from rawi.reading.order import STAGES
from rawi.records import Date, Figure, Mention
from reading.examples import Example, examples, sheet_of, span_of

RECORDS: dict[str, type] = {"dates": Date, "figures": Figure, "names": Mention}
CASES = [
    pytest.param(stage.name, example, id=f"{stage.name}-{example.name}")
    for stage in STAGES
    for example in examples(stage.name)
]


@pytest.mark.parametrize(("stage", "example"), CASES)
def test_example(stage: str, example: Example) -> None:
    read = sheet_of(example)
    for kind, wanted in example.wanted.items():
        found = _placed(read, kind)
        spans = [span_of(example.text, item["quote"], item.get("nth", 1)) for item in wanted]
        quotes = [record.span.quote(example.text) for record in found]
        assert [record.span for record in found] == spans, f"{kind} read: {quotes}"
        for item, record in zip(wanted, found, strict=True):
            for field, value in item.items():
                if field not in ("quote", "nth"):
                    assert _plain(getattr(record, field), example.text) == value, f"{field} of {item['quote']}"


def _placed(read: Sheet, kind: str) -> list[Any]:
    return list(numbers_of(read) if kind == "numbers" else read.records(RECORDS[kind]))


def _plain(value: Any, text: str) -> Any:
    """A field as YAML writes it: spans as their quotes, tuples as lists."""
    if hasattr(value, "quote"):
        return value.quote(text)
    return list(value) if isinstance(value, tuple) else value


@cache
def _seen() -> tuple[frozenset[str], frozenset[str]]:
    """The rules that made a record, and the rows (`file:line`) that were found in a text, over all examples."""
    rules: set[str] = set()
    rows: set[str] = set()
    for stage in STAGES:
        for example in examples(stage.name):
            read = sheet_of(example)
            rules.update(made.record.rule for made in read.made)
            rows.update(part.entry.where for parts in read.hits.values() for part in parts if part.entry)
    return frozenset(rules), frozenset(rows)


def test_every_row_is_in_an_example() -> None:
    rows = {entry.where for stage in STAGES for table in stage.tables for entry in table.entries}
    assert sorted(rows - _seen()[1]) == []


def test_every_rule_has_an_example() -> None:
    stated = {rule for stage in STAGES for rule in stage.rules}
    assert sorted(stated - _seen()[0]) == []
