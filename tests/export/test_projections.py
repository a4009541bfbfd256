"""Events as other systems have them, on reports written for it: whole rows, and what must make none."""

import csv
import io
import json
from collections.abc import Callable, Iterable
from typing import IO, Any

import msgspec
import pytest

from rawi import read_text
from rawi.export import acled, cameo, gdelt, ged, plover
from rawi.export.losses import Losses
from rawi.records import Reading

AMBUSH = "قتل مسلحون من حركة الشباب 5 جنود صوماليين في مقديشو يوم 3 مايو 2025."
SHELLING = "قتلت قوات الجيش السوري أكثر من 12 مدنيا، أمس الثلاثاء، في قصف على مدينة حلب."
CALL = "دعا النائب اللبناني الجيش إلى قصف مواقع تنظيم داعش في الموصل."
ACCUSED = "انتقدت حركة حماس وإيران إسرائيل."
DENIED = "لم تقصف إسرائيل المستشفى. وستزور الوزيرة الفرنسية بيروت في مايو المقبل."
CLASHES = "أسفرت اشتباكات بين الجيش اليمني والحوثيين في تعز عن مقتل عشرات المسلحين."
DEMO = "تظاهر آلاف المحتجين في تونس ضد الحكومة."
TALKS = "بحث وزير الخارجية المصري مع نظيره الإيطالي تثبيت الهدنة في القاهرة يوم 29 يوليو 2025."
MODULES = (acled, cameo, gdelt, ged, plover)
Write = Callable[[Iterable[Reading], IO[bytes]], Losses]


def read(text: str, *, published: str | None = "2025-07-30") -> Reading:
    reading = read_text(text, url="https://minbar.example/1", outlet="المنبر", published=published)
    return msgspec.structs.replace(reading, id="r1", rawi=msgspec.structs.replace(reading.rawi, version="1"))


def written(write: Write, *readings: Reading) -> tuple[str, Losses]:
    out = io.BytesIO()
    losses = write(readings, out)
    return out.getvalue().decode("utf-8-sig"), losses


def filled(write: Write, text: str, **options: Any) -> list[dict[str, str]]:
    """The cells of each row that are not empty."""
    rows = csv.DictReader(io.StringIO(written(write, read(text, **options))[0]))
    return [{column: cell for column, cell in row.items() if cell} for row in rows]


def left_out(losses: Losses) -> dict[str, int]:
    return {reason: count for what, reason, count in losses.total() if what == "left out"}


def test_plover_has_the_field_names_of_the_manual() -> None:
    (event,) = map(json.loads, written(plover.write, read(AMBUSH))[0].splitlines())
    text_info, cite_info = event.pop("text_info"), event.pop("cite_info")
    assert AMBUSH[text_info["start"] : text_info["end"]] == "قتل"
    assert (cite_info["url"], cite_info["coder"]) == ("https://minbar.example/1", "rawi 1")
    recipient = {"code": "SOM", "sector": "MIL", "actor_text": "5 جنود صوماليين", "identifier_text": "soldiers"}
    assert event.pop("recipient") == [recipient]
    assert [(actor["code"], actor["sector"], actor["identifier_text"]) for actor in event.pop("source")] == [
        ("SOM", "REB", "al-Shabaab")
    ]
    assert event == {
        "id": "r1#e1", "date": "2025-05-03", "event": ["ASSAULT"], "event_loc": {"name": "مقديشو", "cc3": "SOM"},
        "event_text": ["قتل"], "quad_code": 4, "event_scale": -10.0, "context": ["human_security"],
    }  # fmt: skip


def test_plover_says_the_modality_by_context_and_counts_what_that_loses() -> None:
    denied, planned = map(json.loads, written(plover.write, read(DENIED, published="2025-04-01"))[0].splitlines())
    assert denied["context"] == ["military", "negation"]
    assert planned["context"] == ["diplomatic", "future"]
    assert (planned["date"], planned["enddate"]) == ("2025-05-01", "2025-05-31")
    text, losses = written(plover.write, read(CALL))
    assert [json.loads(line)["context"][-1] for line in text.splitlines()][-1] == "hypothetical"
    assert ("no field", "demanded, which becomes hypothetical", 1) in losses.total()


def test_plover_has_all_who_meet_as_sources_and_an_unknown_date_as_null() -> None:
    (talks,) = map(json.loads, written(plover.write, read(TALKS))[0].splitlines())
    assert [actor["code"] for actor in talks["source"]] == ["EGY", "ITA"]
    assert "recipient" not in talks
    (demo,) = map(json.loads, written(plover.write, read(DEMO, published=None))[0].splitlines())
    assert demo["date"] is None


def test_cameo_has_a_row_a_pair() -> None:
    text, losses = written(cameo.write, read(ACCUSED))
    assert text.splitlines() == [
        "date\tsource\ttarget\tcode\tevent\toutlet\turl\tsource_words\ttarget_words\twords",
        "\tPSEREB\tISR\t111\tr1#e1\tالمنبر\thttps://minbar.example/1\tحماس\tإسرائيل\tانتقدت",
        "\tIRN\tISR\t111\tr1#e1\tالمنبر\thttps://minbar.example/1\tإيران\tإسرائيل\tانتقدت",
    ]
    assert losses.rows == 2
    assert ("no field", "that several parties acted as one", 1) in losses.total()
    assert written(cameo.write, read(TALKS))[0].splitlines()[1].split("\t")[:4] == [
        "2025-07-29", "EGYGOV", "ITAGOV", "040",
    ]  # fmt: skip


@pytest.mark.parametrize("write", [cameo.write, gdelt.write, acled.write, ged.write])
def test_what_did_not_happen_makes_no_row(write: Write) -> None:
    losses = written(write, read(DENIED, published="2025-04-01"))[1]
    assert losses.rows == 0
    assert left_out(losses) == {"not actual but denied": 1, "not actual but planned": 1}


def test_a_row_of_gdelt_has_its_61_columns() -> None:
    text, losses = written(gdelt.write, read(AMBUSH))
    (line,) = text.splitlines()
    row = dict(zip(gdelt.COLUMNS, line.split("\t"), strict=True))
    assert len(row) == 61
    assert {column: cell for column, cell in row.items() if cell} == {
        "GLOBALEVENTID": "1", "SQLDATE": "20250503", "MonthYear": "202505", "Year": "2025",
        "FractionDate": "2025.4192", "Actor1Code": "SOMREB", "Actor1Name": "AL-SHABAAB", "Actor1CountryCode": "SOM",
        "Actor1Type1Code": "REB", "Actor2Code": "SOMMIL", "Actor2Name": "SOLDIERS", "Actor2CountryCode": "SOM",
        "Actor2Type1Code": "MIL", "IsRootEvent": "1", "EventCode": "190", "EventBaseCode": "190",
        "EventRootCode": "19", "QuadClass": "4", "GoldsteinScale": "-10.0", "NumMentions": "1", "NumSources": "1",
        "NumArticles": "1", "ActionGeo_Type": "4", "ActionGeo_FullName": "Mogadishu", "ActionGeo_CountryCode": "SO",
        "SOURCEURL": "https://minbar.example/1",
    }  # fmt: skip
    assert {"AvgTone", "ActionGeo_Lat", "DATEADDED"} <= set(losses.unread)


def test_an_acled_draft_keeps_the_hedged_words_beside_the_number() -> None:
    (row,) = filled(acled.write, SHELLING)
    told = {column: cell for column, cell in row.items() if "fatalities" in column}
    assert told == {"fatalities": "12", "fatalities_low": "12", "fatalities_words": "أكثر من 12 مدنيا"}
    assert (row["event_type"], row["sub_event_type"]) == (
        "Explosions/Remote violence", "Shelling/artillery/missile attack",
    )  # fmt: skip
    assert (row["event_date"], row["time_precision"], row["date_words"]) == ("2025-07-29", "1", "أمس الثلاثاء")
    losses = written(acled.write, read(SHELLING))[1]
    assert ("no field", "fatalities: how the words hedge the number", 1) in losses.total()


def test_who_fights_and_where_are_of_acleds_types() -> None:
    (row,) = filled(acled.write, AMBUSH)
    assert row == {
        "event_date": "2025-05-03", "year": "2025", "time_precision": "1", "disorder_type": "Political violence",
        "event_type": "Battles", "sub_event_type": "Armed clash", "actor1": "al-Shabaab", "inter1": "Rebel group",
        "actor2": "soldiers", "inter2": "State forces", "interaction": "Rebel group-State forces", "iso": "706",
        "country": "Somalia", "location": "Mogadishu", "source": "المنبر", "notes": AMBUSH, "fatalities": "5",
        "fatalities_low": "5", "fatalities_high": "5", "fatalities_words": "5 جنود صوماليين",
        "date_words": "يوم 3 مايو 2025", "rawi_event": "r1#e1", "event_words": "قتل",
    }  # fmt: skip


def test_a_demonstration_has_one_actor_and_no_date_that_is_not_told() -> None:
    (row,) = filled(acled.write, DEMO, published=None)
    assert row == {
        "disorder_type": "Demonstrations", "event_type": "Protests", "sub_event_type": "Peaceful protest",
        "actor1": "protesters", "inter1": "Protesters", "iso": "788", "country": "Tunisia", "source": "المنبر",
        "notes": DEMO, "rawi_event": "r1#e1", "event_words": "تظاهر",
    }  # fmt: skip


def test_a_bombing_of_which_nothing_is_told_makes_no_row() -> None:
    assert filled(acled.write, "وقع تفجير.", published=None) == []
    assert [row["location"] for row in filled(acled.write, "وقع تفجير في الموصل.", published=None)] == ["Mosul"]


def test_a_strike_that_is_called_for_makes_no_acled_row() -> None:
    text, losses = written(acled.write, read(CALL))
    assert text.count("\n") == 1
    assert left_out(losses)["not actual but demanded"] == 1


def test_a_ged_draft_has_the_government_as_side_a() -> None:
    (row,) = filled(ged.write, AMBUSH)
    assert row == {
        "id": "r1#e1", "year": "2025", "type_of_violence": "1", "side_a": "Government of Somalia",
        "side_b": "al-Shabaab", "dyad_name": "Government of Somalia - al-Shabaab", "number_of_sources": "1",
        "source_article": "https://minbar.example/1", "source_office": "المنبر", "source_date": "2025-07-30",
        "where_coordinates": "Mogadishu", "country": "Somalia", "date_prec": "1", "date_start": "2025-05-03",
        "date_end": "2025-05-03", "deaths_unknown": "5", "best": "5", "high": "5", "low": "5",
        "rawi_event": "r1#e1", "deaths_words": "5 جنود صوماليين", "event_words": "قتل",
    }  # fmt: skip


def test_ged_bounds_are_those_of_the_words() -> None:
    (row,) = filled(ged.write, CLASHES)
    assert (row["low"], row["best"], row["high"], row["deaths_words"]) == ("20", "20", "99", "عشرات المسلحين")
    assert (row["type_of_violence"], row["side_a"]) == ("1", "Government of Yemen")


@pytest.mark.parametrize("text", [DEMO, ACCUSED, TALKS, "قتل 12 شخصا في انفجار.", "قصفت إسرائيل جنوب لبنان."])
def test_what_is_no_organised_violence_with_deaths_is_not_in_ged(text: str) -> None:
    losses = written(ged.write, read(text))[1]
    assert losses.rows == 0
    assert sum(left_out(losses).values()) == losses.events > 0


@pytest.mark.parametrize("module", MODULES)
def test_the_loss_report_counts_by_report_and_in_total(module: Any) -> None:
    readings = [read(text) for text in (AMBUSH, CALL, DENIED)]
    readings = [msgspec.structs.replace(reading, id=f"r{number}") for number, reading in enumerate(readings)]
    first, losses = written(module.write, *readings)
    assert (first, losses.as_json()) == (lambda again: (again[0], again[1].as_json()))(written(module.write, *readings))
    found = json.loads(losses.as_json())
    assert found["events"] == sum(len(reading.events) for reading in readings)
    totals: dict[str, int] = {}
    for counts in found["reports"].values():
        for what, reasons in counts.items():
            totals[what] = totals.get(what, 0) + sum(reasons.values())
    assert totals == {what: sum(reasons.values()) for what, reasons in found["total"].items()}


def test_cells_cannot_be_formulas() -> None:
    reading = read(DEMO)
    hostile = msgspec.structs.replace(reading, report=msgspec.structs.replace(reading.report, outlet="=1+1"))
    assert "'=1+1" in written(acled.write, hostile)[0]
    assert "\t=1+1\t" in written(cameo.write, hostile)[0]  # no spreadsheet's format
