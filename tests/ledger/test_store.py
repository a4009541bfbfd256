import hashlib
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, event

from ledger.conftest import ask
from rawi.errors import LedgerError
from rawi.ledger import Ledger, open_ledger
from rawi.records import Maker, Reading
from rawi.records.encode import encode
from readings import MAKER, numbered, reading, readings, version

NEWER = Maker("0.2.0", "5eed")


def test_a_reading_comes_back_as_the_same_bytes(ledger: Ledger) -> None:
    assert ledger.add(reading()) == "new"
    assert encode(ledger.reading("r1")) == encode(reading())
    assert [encode(one) for one in ledger.readings()] == [encode(reading())]


def test_the_same_reading_twice_changes_not_a_byte(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    with open_ledger(path, create=True) as ledger:
        ledger.add_all([reading(), numbered(2)])
    before = path.read_bytes()
    with open_ledger(path) as ledger:
        assert ledger.add_all([numbered(2), reading(), reading()]) == ["same", "same", "same"]
        assert ledger.add(reading()) == "same"
    assert path.read_bytes() == before


def test_a_new_text_is_a_version_and_the_old_one_stays(ledger: Ledger) -> None:
    first, second = reading(), version(reading(), 2)
    assert [ledger.add(first), ledger.add(second)] == ["new", "version"]
    assert ledger.reading("r1") == second
    assert ledger.reading("r1", 1) == first
    assert ledger.reading("r1", 2) == second
    assert list(ledger.readings()) == [second]
    assert [(entry.version, entry.sha256) for entry in ledger.versions("r1")] == [
        (1, first.report.sha256),
        (2, second.report.sha256),
    ]
    assert [entry.version for entry in ledger.reports()] == [2]
    assert ask(ledger.name, "SELECT count(*) FROM figures") == [(4,)]
    assert ledger.check() == []


def test_a_text_seen_before_is_no_new_version(ledger: Ledger) -> None:
    first, second = reading(), version(reading(), 2)
    ledger.add_all([first, second])
    assert ledger.add_all([first, second]) == ["same", "same"]
    assert ledger.reading("r1") == second


@pytest.mark.parametrize("maker", [NEWER, Maker(MAKER.version, "0ther")])
def test_a_newer_rawi_or_other_word_lists_replace_the_records(ledger: Ledger, maker: Maker) -> None:
    reread = msgspec.structs.replace(reading(), rawi=maker, figures=(), terms=())
    ledger.add(reading())
    assert [ledger.add(reread), ledger.add(reread)] == ["reread", "same"]
    assert ledger.reading("r1") == reread
    assert len(ledger.versions("r1")) == 1
    assert ask(ledger.name, "SELECT count(*) FROM figures") == [(0,)]
    assert ask(ledger.name, "SELECT count(*) FROM dates") == [(1,)]
    assert ledger.check() == []


def test_a_date_given_since_replaces_the_records(ledger: Ledger) -> None:
    dated = reading()
    undated = msgspec.structs.replace(dated, report=msgspec.structs.replace(dated.report, published=None), dates=())
    assert [ledger.add(undated), ledger.add(dated)] == ["new", "reread"]
    assert ledger.reading("r1") == dated


def test_rereading_an_old_version_leaves_the_current_one(ledger: Ledger) -> None:
    first, second = reading(), version(reading(), 2)
    ledger.add_all([first, second])
    assert ledger.add(msgspec.structs.replace(first, rawi=NEWER)) == "reread"
    assert ledger.reading("r1") == second
    assert ledger.reading("r1", 1).rawi == NEWER
    assert ledger.check() == []


def test_one_batch_may_hold_a_report_in_several_texts(ledger: Ledger) -> None:
    first, second, third = reading(), version(reading(), 2), version(reading(), 3)
    reread = msgspec.structs.replace(first, rawi=NEWER)
    outcomes = ledger.add_all([first, numbered(1), second, first, reread, third, numbered(1)])
    assert outcomes == ["new", "new", "version", "same", "reread", "version", "same"]
    assert [entry.version for entry in ledger.versions("r1")] == [1, 2, 3]
    assert ledger.check() == []


def test_a_report_is_known_by_its_url_and_by_its_id_without_one(ledger: Ledger) -> None:
    assert ledger.add(reading("1", "https://minbar.example/a")) == "new"
    assert ledger.add(reading("1", "https://sada.example/a")) == "new"
    assert ledger.add(reading("2", "https://sada.example/a")) == "reread"
    assert ledger.add(reading("x", None)) == "new"
    assert ledger.add(version(reading("x", None), 2)) == "version"
    assert ledger.reading("https://minbar.example/a").id == "1"
    assert ledger.reading("x").report.url is None
    assert [one.report.url or one.id for one in ledger.readings()] == [
        "https://minbar.example/a",
        "https://sada.example/a",
        "x",
    ]


def test_an_id_that_two_reports_share_names_neither(ledger: Ledger) -> None:
    ledger.add_all([reading("1", "https://minbar.example/a"), reading("1", "https://sada.example/a")])
    with pytest.raises(LedgerError, match="2 reports answer to 1: give more of the id, or the url"):
        ledger.reading("1")


def test_the_beginning_of_an_id_will_do_while_it_is_only_one_reports(ledger: Ledger) -> None:
    ledger.add_all([numbered(1), numbered(10), version(numbered(23), 1), version(numbered(23), 2), numbered(24)])
    assert ledger.reading("n23").id == ledger.reading("n23", 1).id == "n23"
    assert ledger.reading("n1").id == "n1"  # in full, though n10 begins so too
    assert ledger.reading("n10").id == "n10"
    with pytest.raises(LedgerError, match="2 reports answer to n2: give more"):
        ledger.reading("n2")
    with pytest.raises(LedgerError, match="no report N23"):
        ledger.reading("N23")


@pytest.mark.parametrize("asked", [("r2", None), ("r1", 2), ("r1", 0)])
def test_what_is_not_there_is_said_to_be_missing(ledger: Ledger, asked: tuple[str, int | None]) -> None:
    ledger.add(reading())
    with pytest.raises(LedgerError, match=r"ledger\d+.*: .*(no report|no version)"):
        ledger.reading(*asked)


def test_a_batch_that_fails_leaves_nothing(ledger: Ledger) -> None:
    of = numbered(2)
    unwritable = msgspec.structs.replace(of, report=msgspec.structs.replace(of.report, outlet="\ud800"))
    with pytest.raises(UnicodeEncodeError):
        ledger.add_all([numbered(1), unwritable])
    assert ledger.info().reports == 0
    assert ledger.add(numbered(1)) == "new"


def test_a_disk_that_is_full_is_told_and_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    with open_ledger(path, create=True) as ledger:
        ledger.add(numbered(1))
        before = ledger.content_hash()
    pages = path.stat().st_size // 4096

    def fill(connection: sqlite3.Connection, _: object) -> None:
        connection.execute(f"PRAGMA max_page_count = {pages + 1}")

    event.listen(Engine, "connect", fill)
    try:
        with open_ledger(path) as ledger:
            with pytest.raises(LedgerError, match=r"ledger\.db: no room left on the disk: make room"):
                ledger.add_all([numbered(n) for n in range(2, 30)])
            assert ledger.content_hash() == before
            assert ledger.check() == []
    finally:
        event.remove(Engine, "connect", fill)


def test_a_writer_that_never_ends_is_told_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rawi.ledger.sqlite._PATIENCE", 0.01)
    with open_ledger(tmp_path / "ledger.db", create=True) as ledger:
        other = sqlite3.connect(ledger.name)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LedgerError, match=r"ledger\.db: is held by another process: try again"):
            ledger.add(numbered(1))
        other.close()
        assert ledger.add(numbered(1)) == "new"


def test_reports_are_listed_with_their_counts(ledger: Ledger) -> None:
    ledger.add_all([numbered(7), reading()])
    second, first = ledger.reports()
    assert (first.id, first.outlet, first.published, first.rawi) == ("r1", "المنبر", "2025-07-30", MAKER)
    assert first.counts == {
        "dates": 1, "figures": 2, "actors": 4, "statements": 1, "events": 1, "gaps": 1, "terms": 1, "unread": 1,
    }  # fmt: skip
    assert second.counts == dict.fromkeys(first.counts, 0) | {"figures": 1, "actors": 1}


def test_what_the_ledger_holds_in_numbers(ledger: Ledger) -> None:
    ledger.add_all([numbered(1), version(numbered(1), 2), numbered(2, maker=NEWER)])
    info = ledger.info()
    assert (info.reports, info.versions, info.counts["figures"]) == (2, 3, 3)
    assert info.makers == ((MAKER, 2), (NEWER, 1))
    assert info.size > 0


def test_the_tables_can_be_asked_in_sql(ledger: Ledger) -> None:
    ledger.add(reading())
    on_server = ledger.name.startswith("postgresql:")
    quote = "substr(text, {0}_start + 1, {0}_end - {0}_start)"
    assert ask(ledger.name, f"SELECT {quote.format('span')}, low, high FROM figures JOIN versions USING (version)") == [
        ("أكثر من 9 آلاف", 9000.0, None),
        ("آلاف", 2000.0, 9999.5),
    ]
    content = "content::json #>> '{1,0}'" if on_server else "json_extract(content, '$[1][0]')"
    assert ask(ledger.name, f"SELECT {content} IS NOT NULL, speaker_end FROM statements") == [
        (True, reading().statements[0].speaker.end)  # type: ignore[union-attr]
    ]
    parties = "SELECT role, label_ar FROM event_parties p JOIN actors a ON a.version = p.version AND a.id = p.actor"
    assert ask(ledger.name, f"{parties} ORDER BY p.n") == [
        ("actor", "سامح عمران"),
        ("recipient", "نظيره الإيطالي"),
        ("mediator", "قطر"),
    ]
    assert ask(ledger.name, "SELECT actor FROM actor_names WHERE text = 'قطرية'") == [("a3",)]
    outlet = "reading::json #>> '{report,outlet}'" if on_server else "json_extract(reading, '$.report.outlet')"
    assert ask(ledger.name, f"SELECT {outlet} FROM versions") == [("المنبر",)]


def test_readings_come_in_the_order_of_identities_whatever_came_first(
    ledger: Ledger, another: Callable[[], str]
) -> None:
    one, many = ledger, [numbered(n) for n in range(600)]
    with open_ledger(another(), create=True) as other:
        one.add_all(many)
        for of in reversed(many):
            other.add(of)
        found = [of.report.url for of in one.readings()]
        assert found == sorted(of.report.url or "" for of in many)
        assert found == [of.report.url for of in other.readings()] == [entry.url for entry in other.reports()]
        assert one.content_hash() == other.content_hash()
        other.add(version(many[0], 2))
        assert one.content_hash() != other.content_hash()


def test_the_ledger_may_be_written_while_it_is_read(ledger: Ledger) -> None:
    ledger.add_all([numbered(n) for n in range(600)])
    outcomes = {ledger.add(msgspec.structs.replace(of, rawi=NEWER)) for of in ledger.readings()}
    assert outcomes == {"reread"}
    assert {of.rawi for of in ledger.readings()} == {NEWER}


def test_a_reading_of_another_shape_is_to_be_read_again(ledger: Ledger) -> None:
    ledger.add(reading())
    ask(ledger.name, "UPDATE versions SET reading = replace(reading, '\"CONSULT\"', '\"CHAT\"')")
    with pytest.raises(
        LedgerError, match=r"ledger\d+.*: r1, read by Rawi 0\.1\.0, is not a reading: .*CHAT.*: read it again"
    ):
        ledger.reading("r1")


@settings(max_examples=25)
@given(st.lists(readings(), min_size=1, max_size=4))
def test_any_reading_goes_in_and_comes_back(tmp_path_factory: pytest.TempPathFactory, many: list[Reading]) -> None:
    path = tmp_path_factory.mktemp("any") / "ledger.db"
    with open_ledger(path, create=True) as ledger:
        ledger.add_all(many)
        assert ledger.check() == []
        last = {of.report.url or of.id: of for of in many}
        assert [encode(of) for of in ledger.readings()] == [encode(last[name]) for name in sorted(last)]
        content = ledger.content_hash()
    with open_ledger(path.with_name("again.db"), create=True) as again:
        for of in many:
            again.add(of)
        assert again.content_hash() == content


def test_the_hash_of_the_content_tells_every_difference(tmp_path: Path) -> None:
    contents = [[], [numbered(1)], [numbered(2)], [numbered(1), numbered(2)], [numbered(1, maker=NEWER)], [reading()]]
    hashes = set()
    for n, content in enumerate(contents):
        with open_ledger(tmp_path / f"{n}.db", create=True) as ledger:
            ledger.add_all(content)
            hashes.add(ledger.content_hash())
    assert len(hashes) == len(contents)
    assert hashlib.sha256().hexdigest() in hashes  # of an empty ledger


def test_two_writers_at_once_lose_nothing(address: str) -> None:
    """Both put in the same reports, each some that the other has not, one by one."""
    with open_ledger(address, create=True):
        pass

    def write(numbers: range) -> None:
        with open_ledger(address) as ledger:
            for number in numbers:
                ledger.add(numbered(number))

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(write, [range(40), range(20, 60)]))
    with open_ledger(address) as ledger:
        assert ledger.info().reports == ledger.info().versions == 60
        assert ledger.check() == []
