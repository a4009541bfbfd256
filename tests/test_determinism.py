"""The same input gives the same bytes, whatever the hash seed, the locale and the number of processes."""

import pytest

from command import EXAMPLES, environment, rawi


def read_examples(jobs: int, **variables: str) -> bytes:
    run = rawi("read", EXAMPLES, "--format", "jsonl", "--jobs", str(jobs), env=environment(**variables))
    assert run.returncode == 0, run.stderr.decode()
    return run.stdout


@pytest.fixture(scope="module")
def once() -> bytes:
    return read_examples(1, PYTHONHASHSEED="1")


def test_there_is_something_to_compare(once: bytes) -> None:
    assert len(once.splitlines()) == 12


@pytest.mark.parametrize(
    ("jobs", "variables"),
    [
        (1, {"PYTHONHASHSEED": "2"}),
        (2, {"PYTHONHASHSEED": "3"}),
        (1, {"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}),
        (1, {"TZ": "Asia/Tokyo", "PYTHONOPTIMIZE": "2"}),
    ],
)
def test_a_second_run_writes_the_same_bytes(once: bytes, jobs: int, variables: dict[str, str]) -> None:
    assert read_examples(jobs, **variables) == once
