import sqlite3
from pathlib import Path

import pytest

from rawi.errors import LedgerError
from rawi.ledger import open_ledger
from readings import numbered, reading, version


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A sound ledger of two reports, one of them in two versions."""
    path = tmp_path / "ledger.db"
    with open_ledger(path, create=True) as ledger:
        ledger.add_all([reading(), version(reading(), 2), numbered(5)])
        assert ledger.check() == []
    return path


def problems(path: Path) -> list[str]:
    with open_ledger(path) as ledger:
        return ledger.check()


# What somebody did to the file, and what the check must name.
TAMPERED = {
    "DELETE FROM figures WHERE n = 0": "table figures is not what the reading says",
    "UPDATE dates SET value = '2025-07-28'": "hudna version 1: table dates is not",
    "UPDATE dates SET span_end = span_end + 1": "hudna version 2: table dates is not",
    "UPDATE events SET predicate = '[]'": "table events is not",
    "UPDATE actor_names SET text = 'قطر' WHERE text = 'قطرية'": "table actor_names is not",
    "UPDATE event_parties SET role = 'host' WHERE role = 'mediator'": "table event_parties is not",
    "INSERT INTO gaps SELECT version, 99, span_start, span_end, about, rule FROM gaps": "table gaps is not",
    "INSERT INTO gaps SELECT 99, 1, span_start, span_end, about, rule FROM gaps LIMIT 1": "row of gaps belongs to no",
    "UPDATE versions SET title = 'عنوان آخر' WHERE id = 'n5'": "minbar.example/5 version 1: column title is not",
    "UPDATE versions SET text = text || ' '": "the text is not that of its sha256",
    "UPDATE versions SET sha256 = 'x' || sha256": "column sha256 is not",
    "UPDATE versions SET lexicon = 'x'": "column lexicon is not",
    "UPDATE reports SET identity = 'https://sada.example/5' WHERE identity LIKE '%/5'": "column identity is not",
    "UPDATE versions SET reading = substr(reading, 1, 500)": "not a reading",
    "UPDATE versions SET reading = replace(reading, '[77,89]', '[77,9999]')": "past the text's",
    'UPDATE versions SET reading = replace(reading, \'"text":"سامح\', \'"text":"ساند\')': "what reads 'سامح عمران'",
    "UPDATE versions SET number = 7 WHERE number = 2": "hudna: 2 versions, the last of them numbered 7",
    "DELETE FROM passages WHERE passage % 2": "table passages is not what the reading says",
    "UPDATE passages SET span_end = span_end - 1": "table passages is not",
    "DELETE FROM versions WHERE id = 'n5'": "minbar.example/5: 0 versions",
}


@pytest.mark.parametrize("done", TAMPERED)
def test_whatever_was_changed_by_hand_is_found(path: Path, done: str) -> None:
    connection = sqlite3.connect(path)
    with connection:
        assert connection.execute(done).rowcount > 0
    connection.close()
    found = problems(path)
    assert any(TAMPERED[done] in line for line in found), found
    assert all("\n" not in line for line in found)


def test_whichever_page_is_overwritten_on_disk_it_is_found(path: Path) -> None:
    sound = path.read_bytes()
    for start in range(0, len(sound), 4096):
        path.write_bytes(sound[:start] + b"\xa5" * 4096 + sound[start + 4096 :])
        try:
            found = problems(path)
        except LedgerError as error:
            found = [str(error)]
        assert found, f"at byte {start}"
