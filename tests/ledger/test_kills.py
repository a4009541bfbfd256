"""A ledger survives the death of who writes it, at whatever moment."""

import multiprocessing
import os
import random
import signal
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.synchronize import Barrier
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

from rawi.ledger import open_ledger
from rawi.records import Maker, Reading
from readings import numbered, version

if not hasattr(os, "fork"):
    pytest.skip("needs fork and SIGKILL", allow_module_level=True)

_processes = multiprocessing.get_context("fork")  # quick: the child need not import anything anew

BATCHES: list[list[Reading]] = [
    [numbered(n) for n in range(4)],
    [version(numbered(0), 2), numbered(1, maker=Maker("0.2.0", "5eed")), numbered(2), numbered(4)],
]
MANY = [numbered(n) for n in range(240)] + [version(numbered(n), 2) for n in range(0, 240, 3)]


def add(path: Path, batches: list[list[Reading]]) -> None:
    with open_ledger(path, create=True) as ledger:
        for batch in batches:
            ledger.add_all(batch)


def content(path: Path) -> str:
    """What the ledger holds, once it has been found sound."""
    with open_ledger(path, create=True) as ledger:
        assert ledger.check() == []
        return ledger.content_hash()


def die_before(statement: int, path: Path) -> None:
    """Adds the batches and dies before the given statement: counted from 0, through opening, migrating and adding."""
    seen = iter(range(statement + 1))

    def count(*_: object) -> None:
        if next(seen) == statement:
            os.kill(os.getpid(), signal.SIGKILL)

    event.listen(Engine, "before_cursor_execute", count)
    event.listen(Engine, "commit", count)
    add(path, BATCHES)


def run(work: Callable[..., None], *args: object) -> int:
    """The exit code of the work done in a process of its own; that of a signal is negative."""
    process = _processes.Process(target=work, args=args)
    process.start()
    process.join()
    assert process.exitcode is not None
    return process.exitcode


def test_killed_before_any_statement_each_batch_is_in_or_out(tmp_path: Path) -> None:
    whole = []
    for done in range(len(BATCHES) + 1):
        add(tmp_path / f"{done}.db", BATCHES[:done])
        whole.append(content(tmp_path / f"{done}.db"))
    survived = []
    for statement in range(200):
        path = tmp_path / f"killed{statement}.db"
        code = run(die_before, statement, path)
        if code == 0:
            break
        assert code == -signal.SIGKILL
        survived.append(whole.index(content(path)))
        add(path, BATCHES)
        assert content(path) == whole[-1]
    assert survived == sorted(survived)
    assert set(survived) == {0, 1}  # the last commit is the last statement
    assert len(survived) > 30


def add_and_tell(path: Path, told: Connection) -> None:
    """Adds readings one transaction after the other and tells of each."""
    with open_ledger(path, create=True) as ledger:
        for start in range(0, len(MANY), 4):
            ledger.add_all(MANY[start : start + 4])
            told.send(start)


@pytest.mark.parametrize("seed", range(5))
def test_killed_at_any_moment_and_run_to_the_end_the_content_is_the_same(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    path = tmp_path / "killed.db"
    for _ in range(3):
        here, there = _processes.Pipe()
        process = _processes.Process(target=add_and_tell, args=(path, there))
        process.start()
        for _ in range(chance.randrange(1, len(MANY) // 8)):
            here.recv()
        time.sleep(chance.random() / 200)
        process.kill()
        process.join()
        here.close()
        there.close()
        assert process.exitcode == -signal.SIGKILL
    with open_ledger(path) as ledger:
        assert ledger.info().reports > 0
        assert ledger.info().versions < len(MANY)
    content(path)
    add(path, [MANY])
    add(tmp_path / "undisturbed.db", [MANY])
    assert content(path) == content(tmp_path / "undisturbed.db")


def add_when_all_are_ready(path: Path, ready: Barrier, readings: list[Reading]) -> None:
    ready.wait()
    with open_ledger(path, create=True) as ledger:
        for reading in readings:
            ledger.add(reading)


def test_writers_at_once_lose_nothing_from_the_making_of_the_file_on(tmp_path: Path) -> None:
    first, second, both = MANY[:60], MANY[60:120], MANY[120:150]
    for turn in range(3):
        path = tmp_path / f"{turn}.db"
        ready = _processes.Barrier(2)
        writers = [
            _processes.Process(target=add_when_all_are_ready, args=(path, ready, readings))
            for readings in (first + both, both + second[::-1])
        ]
        for writer in writers:
            writer.start()
        for writer in writers:
            writer.join()
        assert [writer.exitcode for writer in writers] == [0, 0]
        add(tmp_path / "one.db", [MANY[:150]])
        assert content(path) == content(tmp_path / "one.db")


def test_a_reader_does_not_hold_up_a_writer_nor_see_half_a_batch(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    add(path, [MANY[:10]])
    with open_ledger(path) as reader:
        reading = reader.readings()
        next(reading)
        assert run(add, path, [MANY[10:20]]) == 0
        assert len(list(reading)) == 9
        assert reader.info().reports == 20
