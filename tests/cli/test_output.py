from pathlib import Path

import pytest

from rawi.cli.output import whole_file


class Stopped(BaseException):
    """What Ctrl-C raises, say."""


def test_a_file_has_its_name_only_once_it_is_written(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    path.write_bytes(b"old")
    with whole_file(path) as file:
        file.write(b"new")
        file.flush()
        assert path.read_bytes() == b"old"
    assert path.read_bytes() == b"new"
    assert [found.name for found in tmp_path.iterdir()] == ["out.jsonl"]


def test_what_was_written_before_an_end_is_kept_beside_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "out.jsonl"
    path.write_bytes(b"old")
    with pytest.raises(Stopped), whole_file(path) as file:
        file.write(b"half")
        raise Stopped
    assert path.read_bytes() == b"old"
    assert (tmp_path / "out.jsonl.part").read_bytes() == b"half"
    assert capsys.readouterr().err == f"rawi: {path}.part keeps what was written until then\n"


def test_nothing_is_left_of_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(Stopped), whole_file(tmp_path / "out.jsonl"):
        raise Stopped
    assert not list(tmp_path.iterdir())
    assert capsys.readouterr().err == ""
