"""A row as GDELT 2.0 has them in its event tables: 61 columns with tabs between them and no header.

Columns after the GDELT Event Database Data Format Codebook V2.0. What Rawi does not read stays empty: see `_UNREAD`.
"""

from collections.abc import Iterable, Iterator
from typing import IO

from rawi.export.cameo import coded, pairs
from rawi.export.cells import write_tsv
from rawi.export.counting import events_of, lose_place
from rawi.export.losses import Losses
from rawi.export.mapping import by
from rawi.export.parties import code, name, sector
from rawi.export.told import Told
from rawi.records import Actor, Reading

_ACTOR = (
    "Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code", "Religion2Code", "Type1Code",
    "Type2Code", "Type3Code",
)  # fmt: skip
_GEO = ("Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID")
COLUMNS = (
    "GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate",
    *(f"Actor{number}{field}" for number in (1, 2) for field in _ACTOR),
    "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale", "NumMentions",
    "NumSources", "NumArticles", "AvgTone",
    *(f"{whose}Geo_{field}" for whose in ("Actor1", "Actor2", "Action") for field in _GEO),
    "DATEADDED", "SOURCEURL",
)  # fmt: skip
_FILLED = {
    "GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate", "IsRootEvent", "EventCode", "EventBaseCode",
    "EventRootCode", "QuadClass", "GoldsteinScale", "NumMentions", "NumSources", "NumArticles", "SOURCEURL",
    *(f"Actor{number}{field}" for number in (1, 2) for field in ("Code", "Name", "CountryCode", "Type1Code")),
    *(f"ActionGeo_{field}" for field in ("Type", "FullName", "CountryCode")),
}  # fmt: skip
_UNREAD = tuple(column for column in COLUMNS if column not in _FILLED)
_QUADS = ((5, "1"), (8, "2"), (13, "3"), (20, "4"))
"""The last root code of each quad class: verbal, material cooperation; verbal, material conflict."""
_COUNTRY, _TOWN = "1", "4"


def write(readings: Iterable[Reading], out: IO[bytes]) -> Losses:
    """Writes the events that have a CAMEO code and says what was lost."""
    losses = Losses("gdelt", _UNREAD)
    for one in events_of(readings, losses):
        write_tsv(_rows(one, losses), out)
    return losses


def _rows(one: Told, losses: Losses) -> Iterator[list[str]]:
    if not coded(one, losses):
        return
    lose_place(one, losses)
    report = one.reading.id
    event = {**_when(one), **_what(one), **_where(one), "SOURCEURL": one.reading.report.url or ""}
    losses.add(report, "empty", "SQLDATE: no date is told, or longer than a day", int(not event["SQLDATE"]))
    losses.add(report, "empty", "SOURCEURL: the report has none", int(not event["SOURCEURL"]))
    losses.add(report, "empty", "GoldsteinScale: none for the code", int(not event["GoldsteinScale"]))
    for source, target in pairs(one):
        losses.rows += 1
        row = {**event, **_party("Actor1", source), **_party("Actor2", target), "GLOBALEVENTID": str(losses.rows)}
        yield [row.get(column, "") for column in COLUMNS]


def _when(one: Told) -> dict[str, str]:
    """The day as far as it is told; the fraction of a year as the codebook counts it, 30 days a month."""
    empty = dict.fromkeys(("SQLDATE", "MonthYear", "Year", "FractionDate"), "")
    if one.period is None:
        return empty
    first, last = one.period
    found = {**empty, "Year": str(first.year) if first.year == last.year else ""}
    if (first.year, first.month) == (last.year, last.month):
        found["MonthYear"] = f"{first:%Y%m}"
    if first == last:
        found["SQLDATE"] = f"{first:%Y%m%d}"
        found["FractionDate"] = f"{first.year + (first.month * 30 + first.day) / 365:.4f}"
    return found


def _what(one: Told) -> dict[str, str]:
    cameo = one.event.cameo or ""
    scale = by("goldstein", "code").get(cameo)
    return {
        "IsRootEvent": str(int(_is_in_lead(one))),
        "EventCode": cameo,
        "EventBaseCode": cameo[:3],
        "EventRootCode": cameo[:2],
        "QuadClass": next(quad for last, quad in _QUADS if int(cameo[:2]) <= last),
        "GoldsteinScale": scale["scale"] if scale else "",
        "NumMentions": str(len(one.event.predicate)),
        "NumSources": "1",
        "NumArticles": "1",
    }


def _is_in_lead(one: Told) -> bool:
    """Whether the title or the first paragraph tells the event."""
    blocks = one.reading.report.blocks
    lead = [block.span for block in blocks if block.kind == "title"]
    lead += [block.span for block in blocks if block.kind == "paragraph"][:1]
    return any(block.covers(span) for block in lead for span in one.event.predicate)


def _where(one: Told) -> dict[str, str]:
    state = by("states", "iso3").get(one.iso3 or "")
    kind = (_COUNTRY if one.is_country else _TOWN) if one.place else ""
    return {
        "ActionGeo_Type": kind,
        "ActionGeo_FullName": name(one.place) if one.place else one.place_words,
        "ActionGeo_CountryCode": state["fips"] if state else "",
    }


def _party(column: str, actor: Actor | None) -> dict[str, str]:
    if actor is None:
        return {}
    return {
        f"{column}Code": code(actor),
        f"{column}Name": name(actor).upper(),
        f"{column}CountryCode": actor.iso3 or "",
        f"{column}Type1Code": sector(actor),
    }
