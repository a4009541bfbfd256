"""Pipes that break, Ctrl-C and kills: what is left is whole, and nobody is told a tale of tracebacks."""

import json
import os
import signal
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from time import sleep

import pytest

import command
from rawi import open_ledger
from rawi.cli.read import _LEDGER_BATCH

Start = Callable[..., subprocess.Popen[bytes]]

MANY = 300
"""Reports that fit into a pipe, and whose readings don't."""


def lines(count: int = MANY) -> bytes:
    """Reports as JSON lines with the ids `n000`, `n001`…"""
    reports = (
        {"id": f"n{number:03}", "title": "مقتل جنود في هجوم على الحدود " * 3, "text": f"قتل {number} جنود أمس."}
        for number in range(count)
    )
    return b"".join(json.dumps(report, ensure_ascii=False).encode() + b"\n" for report in reports)


@pytest.fixture
def start() -> Iterator[Start]:
    """Start the command in a process group of its own, with pipes; whatever is left of it is killed at the end."""
    started: list[subprocess.Popen[bytes]] = []

    def start(*arguments: object) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(
            [command.RAWI, *map(str, arguments)],
            env=command.environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
            # a shell's background jobs ignore Ctrl-C, and so would what they start
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        )
        started.append(process)
        return process

    yield start
    for process in started:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()


def feed(process: subprocess.Popen[bytes], data: bytes) -> None:
    """Write to its stdin and leave that open: it waits for more."""
    assert process.stdin
    process.stdin.write(data)
    process.stdin.flush()


def read_lines(process: subprocess.Popen[bytes], count: int) -> list[bytes]:
    """The next lines of its stdout."""
    assert process.stdout
    return [process.stdout.readline() for _ in range(count)]


@pytest.mark.parametrize("format", ["table", "jsonl"])
def test_a_pipe_that_breaks_ends_it_quietly(start: Start, tmp_path: Path, format: str) -> None:
    (tmp_path / "many.jsonl").write_bytes(lines(2 * MANY))  # a table of them fits into no pipe either
    process = start("read", tmp_path / "many.jsonl", "--format", format)
    assert read_lines(process, 1) != [b""]
    assert process.stdout
    process.stdout.close()
    assert process.wait(timeout=60) == 141
    assert process.stderr
    assert process.stderr.read() == b""


@pytest.mark.parametrize("jobs", [1, 2])
def test_ctrl_c_ends_it_quietly_and_leaves_the_ledger_whole(start: Start, tmp_path: Path, jobs: int) -> None:
    book = tmp_path / "book.db"
    process = start("read", "-", "--format", "jsonl", "--ledger", book, "--jobs", jobs)
    feed(process, lines())
    written = read_lines(process, _LEDGER_BATCH)
    os.killpg(process.pid, signal.SIGINT)
    _, complaints = process.communicate(timeout=60)
    assert process.returncode == 130
    assert complaints == b""
    with open_ledger(book) as held:
        assert held.check() == []
        kept = [reading.id for reading in held.readings()]
    assert kept == [f"n{number:03}" for number in range(len(kept))]
    assert {json.loads(line)["id"] for line in written} <= set(kept)


def test_ctrl_c_keeps_what_was_written_under_another_name(start: Start, tmp_path: Path) -> None:
    process = start("read", "-", "--out", tmp_path / "out.jsonl")
    feed(process, lines(3))
    part = tmp_path / "out.jsonl.part"
    while process.poll() is None and not (part.exists() and part.read_bytes().count(b"\n") == 3):
        sleep(0.01)
    os.killpg(process.pid, signal.SIGINT)
    _, complaints = process.communicate(timeout=60)
    assert process.returncode == 130
    assert complaints.decode() == f"rawi: {part} keeps what was written until then\n"
    assert not (tmp_path / "out.jsonl").exists()
    assert len([json.loads(line) for line in part.read_bytes().splitlines()]) == 3


def test_reading_processes_end_with_the_one_that_was_killed(start: Start) -> None:
    process = start("read", "-", "--format", "jsonl", "--jobs", 2)
    feed(process, lines())
    assert read_lines(process, 1) != [b""]
    process.kill()
    assert process.stdout
    process.stdout.read()  # ends once no process holds the pipe any more
    assert process.wait(timeout=60) == -signal.SIGKILL
