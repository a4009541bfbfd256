"""What comparing keeps in a ledger: the same, however the reports came and whenever it was killed."""

import multiprocessing
import os
import random
import signal
from collections.abc import Callable
from functools import cache
from pathlib import Path

import msgspec
import pytest
from sqlalchemy import Engine, event

from rawi import read_text
from rawi.comparing import Summary, compare, compared
from rawi.ledger import Ledger, open_ledger
from rawi.pipeline import Failure, read
from rawi.records import Reading

EXAMPLES = Path(__file__).parents[2] / "examples" / "reports"


@cache
def readings() -> tuple[Reading, ...]:
    found = tuple(reading for reading in read(str(EXAMPLES)) if not isinstance(reading, Failure))
    assert len(found) == 12
    return found


def content(ledger: Ledger) -> object:
    """All that comparing says, without keys of rows."""
    book = compared(ledger)
    stories = book.stories()
    told = {story.id: book.told(story.id) for story in stories}
    assert ledger.check() == []
    return book.copies(), stories, told


def by_another_outlet(reading: Reading) -> Reading:
    return msgspec.structs.replace(reading, report=msgspec.structs.replace(reading.report, outlet="أخرى"))


def test_comparing_finds_what_is_planted_and_keeps_it(ledger: Ledger) -> None:
    ledger.add_all(readings())
    assert compare(ledger) == Summary(reports=12, prepared=12, copies=5, stories=3, told=3)
    book = compared(ledger)
    assert sorted(len(story.reports) for story in book.stories()) == [3, 4, 6]
    for story in book.stories():
        results, reports = book.told(story.id)
        assert set(reports) == set(story.reports)
        assert results.happenings or results.series
        assert book.stories_of(story.reports[-1]) == [story]
    assert {story for story, _ in book.conflicts()} <= {story.id for story in book.stories()}
    assert list(book.conflicts())
    assert {story for story, _ in book.series()} <= {story.id for story in book.stories()}


def test_comparing_again_does_nothing(ledger: Ledger) -> None:
    ledger.add_all(readings())
    compare(ledger)
    before = content(ledger)
    assert compare(ledger) == Summary(reports=12, prepared=0, copies=5, stories=3, told=0)
    assert content(ledger) == before


def test_what_a_changed_report_shares_is_looked_for_again(ledger: Ledger, another: Callable[[], str]) -> None:
    ledger.add_all(readings())
    compare(ledger)
    copied = compared(ledger).copies()[0].copy
    (before,) = (reading.report for reading in readings() if reading.id == copied)
    changed = read_text(f"بعد التصحيح. {before.text}", published=before.published, outlet=before.outlet)
    report = msgspec.structs.replace(changed.report, id=copied, url=before.url)
    changed = msgspec.structs.replace(changed, id=copied, report=report)
    assert ledger.add(changed) == "version"
    compare(ledger)
    with open_ledger(another(), create=True) as afresh:
        afresh.add_all([changed if one.id == copied else one for one in readings()])
        compare(afresh)
        assert content(afresh) == content(ledger)


def test_nothing_to_compare(ledger: Ledger) -> None:
    assert compare(ledger) == Summary(reports=0, prepared=0, copies=0, stories=0, told=0)
    assert compared(ledger).done() is not None


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_arrival_changes_nothing(ledger: Ledger, another: Callable[[], str], seed: int) -> None:
    ledger.add_all(readings())
    compare(ledger)
    arriving = random.Random(seed).sample(readings(), 12)
    with open_ledger(another(), create=True) as piecemeal:
        for at in range(0, 12, 4):
            piecemeal.add_all(arriving[at : at + 4])
            compare(piecemeal)
        assert content(piecemeal) == content(ledger)


def test_only_what_changed_is_compared_again(ledger: Ledger, another: Callable[[], str]) -> None:
    ledger.add_all(readings())
    compare(ledger)
    (toll,) = (story for story in compared(ledger).stories() if "lulua-2025-07-31-0417" in story.reports)
    changed = next(reading for reading in readings() if reading.id == "lulua-2025-07-31-0417")
    ledger.add(by_another_outlet(changed))
    summary = compare(ledger)
    assert (summary.prepared, summary.told) == (1, 1)
    _, reports = compared(ledger).told(toll.id)
    assert reports[changed.id].outlet == "أخرى"
    with open_ledger(another(), create=True) as afresh:
        afresh.add_all([by_another_outlet(one) if one.id == changed.id else one for one in readings()])
        compare(afresh)
        assert content(afresh) == content(ledger)


def test_a_report_of_something_else_leaves_stories_as_they_are(ledger: Ledger) -> None:
    ledger.add_all(readings())
    compare(ledger)
    before = compared(ledger).stories()
    ledger.add(read_text("افتتح وزير الثقافة في مسقط معرضا للخط العربي يضم 40 لوحة.", published="2024-02-03"))
    assert compare(ledger).told == 0
    assert [story.reports for story in compared(ledger).stories()] == [story.reports for story in before]


def test_what_another_version_of_rawi_kept_is_made_anew(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    ledger.add_all(readings())
    compare(ledger)
    before = content(ledger)
    monkeypatch.setattr("rawi.comparing.__version__", "99")
    assert compare(ledger).prepared == 12
    monkeypatch.setattr("rawi.comparing._kept_records", lambda: "otherwise")
    assert compare(ledger).prepared == 12
    assert content(ledger) == before


def test_of_two_reports_of_one_id_one_is_compared_and_the_other_told_of(
    ledger: Ledger, another: Callable[[], str]
) -> None:
    one = readings()[0]
    two = msgspec.structs.replace(one, report=msgspec.structs.replace(one.report, url="zz://b.example/2"))
    ledger.add_all([two, *readings()])
    assert compare(ledger).left_out == ("zz://b.example/2",)
    assert compare(ledger) == Summary(13, 0, 5, 3, 0, ("zz://b.example/2",))
    with open_ledger(another(), create=True) as without:
        without.add_all(readings())
        assert compare(without).left_out == ()
        assert content(without) == content(ledger)


def die_before(statement: int, path: Path) -> None:
    """Compares and dies before the given statement, counted from 0."""
    seen = iter(range(statement + 1))

    def count(*_: object) -> None:
        if next(seen) == statement:
            os.kill(os.getpid(), signal.SIGKILL)

    with open_ledger(path) as ledger:
        event.listen(Engine, "before_cursor_execute", count)
        event.listen(Engine, "commit", count)
        compare(ledger)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and SIGKILL")
def test_killed_before_any_statement_comparing_goes_on_and_ends_the_same(tmp_path: Path) -> None:
    processes = multiprocessing.get_context("fork")
    with open_ledger(tmp_path / "whole.db", create=True) as ledger:
        ledger.add_all(readings())
        compare(ledger)
        whole = content(ledger)
    killed = 0
    for statement in range(100):
        path = tmp_path / f"{statement}.db"
        with open_ledger(path, create=True) as ledger:
            ledger.add_all(readings())
        process = processes.Process(target=die_before, args=(statement, path))
        process.start()
        process.join()
        if process.exitcode == 0:
            break
        assert process.exitcode == -signal.SIGKILL
        killed += 1
        with open_ledger(path) as ledger:
            compare(ledger)
            assert content(ledger) == whole
    assert killed > 20
