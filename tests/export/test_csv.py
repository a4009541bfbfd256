import csv
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rawi.export import csv as export
from rawi.records import RECORD_KINDS, Gap, Reading
from readings import at, numbered, reading, readings


def exported(folder: Path, *many: Reading) -> dict[str, list[dict[str, str]]]:
    """The rows of each file, as a program gets them that skips a byte order mark."""
    export.write(iter(many), folder)
    tables = {}
    for file in folder.iterdir():
        with file.open(encoding="utf-8-sig", newline="") as lines:
            tables[file.stem] = list(csv.DictReader(lines, strict=True))
    return tables


def test_a_file_a_record_kind_and_a_row_a_record(tmp_path: Path) -> None:
    tables = exported(tmp_path / "new" / "folder", reading(), numbered(5))
    assert set(tables) == set(RECORD_KINDS)
    assert {kind: len(rows) for kind, rows in tables.items()} == {
        "dates": 1, "figures": 3, "actors": 5, "statements": 1, "events": 1, "gaps": 1, "terms": 1, "unread": 1,
    }  # fmt: skip
    assert [row["report"] for row in tables["figures"]] == ["r1", "r1", "n5"]


def test_a_row_has_the_words_the_report_and_every_field(tmp_path: Path) -> None:
    of = reading()
    row = exported(tmp_path, of)["figures"][0]
    span = of.figures[0].span
    assert row == {
        "report": "r1", "url": of.report.url, "outlet": "المنبر", "published": "2025-07-30",
        "quote": "أكثر من 9 آلاف", "start": str(span.start), "end": str(span.end),
        "low": "9000", "high": "", "exactness": "more_than", "unit": "", "counted": "نازح", "category": "displaced",
        "of_total": "", "place": "", "as_of": "", "statement": "s1", "rule": "counted",
    }  # fmt: skip


def test_actors_are_called_by_their_label(tmp_path: Path) -> None:
    tables = exported(tmp_path, reading())
    event, statement, term = tables["events"][0], tables["statements"][0], tables["terms"][0]
    assert (event["actors"], event["recipients"], event["others"]) == ("سامح عمران", "نظيره الإيطالي", "mediator: قطر")
    assert (statement["entity"], statement["chain"], term["voice"]) == ("سامح عمران", "سامح عمران | ", "سامح عمران")
    assert tables["actors"][3]["members"] == "سامح عمران | نظيره الإيطالي"


def test_several_spans_are_quoted_one_after_the_other(tmp_path: Path) -> None:
    of = reading()
    tables = exported(tmp_path, of)
    event, statement, actor = tables["events"][0], tables["statements"][0], tables["actors"][0]
    assert (event["quote"], event["topics"], event["place"]) == ("بحث | لقاء", "تثبيت الهدنة", "القاهرة")
    assert int(event["start"]) == at(of.report.text, "لقاء").start  # the title comes before the body
    assert int(event["end"]) == at(of.report.text, "بحث").end
    assert statement["quote"] == "أكثر من 9 آلاف نازح | عادوا إلى بيوتهم"
    assert actor["quote"] == "سامح عمران | عمران | وزير الخارجية"
    assert (tables["actors"][3]["quote"], tables["actors"][3]["start"]) == ("", "")


def test_the_files_begin_with_a_byte_order_mark_even_when_empty(tmp_path: Path) -> None:
    exported(tmp_path)
    assert all(file.read_bytes().startswith(b"\xef\xbb\xbfreport,url,") for file in tmp_path.iterdir())


@pytest.mark.parametrize("words", ['=HYPERLINK("http://x";"اضغط")', "+1", "-1", "@SUM(A1)", "\tقال", "\r=1"])
def test_text_of_a_page_is_never_a_formula(tmp_path: Path, words: str) -> None:
    of = reading()
    hostile = msgspec.structs.replace(
        of,
        report=msgspec.structs.replace(of.report, outlet=words),
        gaps=(Gap(of.gaps[0].span, words, "undisclosed"),),
    )
    (row,) = exported(tmp_path, hostile)["gaps"]
    assert row["about"] == row["outlet"] == f"'{words}"
    assert row["quote"] == of.gaps[0].span.quote(of.report.text)


def test_a_number_below_zero_stays_a_number(tmp_path: Path) -> None:
    of = reading()
    frost = msgspec.structs.replace(of, figures=(msgspec.structs.replace(of.figures[0], low=-5, high=-2.5),))
    (row,) = exported(tmp_path, frost)["figures"]
    assert (row["low"], row["high"]) == ("-5", "-2.5")


@settings(max_examples=25)
@given(st.lists(readings(), max_size=3))
def test_any_reading_is_written_a_row_a_record(tmp_path_factory: pytest.TempPathFactory, many: list[Reading]) -> None:
    folder = tmp_path_factory.mktemp("csv")
    tables = exported(folder, *many)
    for kind, rows in tables.items():
        assert len(rows) == sum(len(getattr(of, kind)) for of in many)
        assert all(None not in row and None not in row.values() for row in rows)
    before = {file.name: file.read_bytes() for file in folder.iterdir()}
    exported(folder, *many)
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == before
