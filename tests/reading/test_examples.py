"""The examples beside the rules hold, and leave no rule and no word unread."""

from functools import cache
from itertools import groupby
from typing import Any

import pytest

from rawi.matching.sheet import Sheet, first_span
from rawi.reading import numbers_of
from rawi.reading.order import STAGES
from rawi.records import Actor, Date, Event, Figure, Gap, Mention, Name, Span, Statement, Term
from reading.examples import Example, examples, sheet_of, span_of

RECORDS: dict[str, type] = {
    "dates": Date, "figures": Figure, "actors": Actor, "statements": Statement, "events": Event, "gaps": Gap,
    "terms": Term,
}  # fmt: skip
CASES = [
    pytest.param(list(group), id=f"{stage.name}-{name}")
    for stage in STAGES
    for name, group in groupby(examples(stage.name), key=lambda example: example.item)
]


@pytest.mark.parametrize("group", CASES)
def test_example(group: list[Example]) -> None:
    for example in group:
        _check(example)


def _check(example: Example) -> None:
    read = sheet_of(example)
    for kind, wanted in example.wanted.items():
        found = _placed(read, kind)
        spans = [span_of(example.text, item["quote"], item.get("nth", 1)) for item in wanted]
        quotes = [first_span(record).quote(example.text) for record in found]
        assert [first_span(record) for record in found] == spans, f"{example.name}: {kind} read: {quotes}"
        for item, record in zip(wanted, found, strict=True):
            for field, value in item.items():
                if field not in ("quote", "nth"):
                    read_value = _plain(getattr(record, field), example.text)
                    assert read_value == value, f"{example.name}: {field} of {item['quote']}"


def _placed(read: Sheet, kind: str) -> list[Any]:
    """The records of a kind; mentions are asked for by the stage that makes them (`names`, `organisations`…)."""
    if kind == "numbers":
        return list(numbers_of(read))
    if kind in RECORDS:
        return list(read.records(RECORDS[kind]))
    found = [made.record for made in read.made if made.stage == kind and isinstance(made.record, Mention)]
    return sorted(found, key=first_span)


def _plain(value: Any, text: str) -> Any:
    """A field as YAML writes it: spans as their quotes, an actor's names as their texts, tuples as lists."""
    if isinstance(value, Span):
        return value.quote(text)
    if isinstance(value, Name):
        return value.text
    return [_plain(item, text) for item in value] if isinstance(value, tuple) else value


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
