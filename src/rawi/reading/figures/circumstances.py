"""Where a figure holds, and up to which or since which date."""

from collections.abc import Sequence
from typing import NamedTuple

from rawi.matching.sheet import Part, Sheet
from rawi.reading.figures.draft import Draft
from rawi.reading.figures.wholes import CLAUSE_ENDS, casualty_at
from rawi.records import Span

_SHORTEST_NAME = 3
_PLACE_REACH, _TIME_REACH = 14, 14
_AT = frozenset({"في", "داخل", "قرب", "وسط", "عند", "جنوبي", "شمالي", "شرقي", "غربي", "خارج", "بمحيط", "محيط"})
_SIDES = frozenset({"شمال", "جنوب", "شرق", "غرب", "وسط", "شمالي", "جنوبي", "شرقي", "غربي", "ريف", "جبال"})
_SINCE = frozenset({"منذ", "خلال", "حتي", "لغايه", "غضون", "مدي", "الي"})
_NOT_PLACED = frozenset({"duration", "percent", "money", "distance", "area", "states"})
_NOT_DATED = frozenset({"duration", "distance", "area"})
_NAMES_OF_TWO = frozenset(
    {"ابو", "ابا", "ابي", "ام", "ابن", "بن", "بني", "بنت", "دير", "خان", "تل", "عين", "بيت", "كفر", "راس", "باب",
     "وادي", "ال", "سيدي", "حي", "عبد", "جبل", "شيخ", "الشيخ"}
)  # fmt: skip


class Place(NamedTuple):
    """A place at tokens `[start, end)`, less `length` characters of proclitics."""

    start: int
    end: int
    length: int


def places_in(sheet: Sheet) -> list[Place]:
    """Every place that a word before it shows to be one: `في مصر`, `بشمال سوريا`, `في مدينة كذا`."""
    found: list[Place] = []
    for label, tables in (("mention", sheet.placed), ("place_noun", sheet.words)):
        for parts in tables.get(label, {}).values():
            found.extend(place for part in parts if (place := _place_of(sheet, part)))
    return sorted(found, key=lambda place: (place.start, -place.end))


def _place_of(sheet: Sheet, part: Part) -> Place | None:
    end = part.end
    if part.label == "place_noun" and part.column("named") == "yes":
        end = _end_of_name(sheet, part.end)
        if end == part.end:
            return None
    start, length, proclitics = part.start, part.length, part.proclitics
    while proclitics == "" and sheet.cuts(start - 1) and sheet.cuts(start - 1)[-1].rest in _SIDES and start:
        start -= 1
        cut = sheet.cuts(start)[-1]
        length, proclitics = cut.length, cut.proclitics
    sided = start < part.start
    at = proclitics.endswith("ب") or (proclitics in ("", "و") and sheet.form(start - 1) in _AT)
    return Place(start, end, length) if at or sided else None


def _end_of_name(sheet: Sheet, at: int) -> int:
    """The end of the name at `at`, of one word or of two: `الرمادي`, `أبو كمال`; `at` where no name stands there."""
    form = sheet.form(at)
    if form in _NAMES_OF_TWO and sheet.form(at + 1).isalpha():
        return at + 2
    is_other_word = bool(sheet.hits.get(at)) and not sheet.records_at(at, "mention")
    return at if is_other_word or not form.isalpha() or len(form) < _SHORTEST_NAME else at + 1


def place_of(sheet: Sheet, places: Sequence[Place], draft: Draft, last: int, previous: int) -> Span | None:
    """The first place behind the figure in its clause, else the nearest before it, no further back than `previous`."""
    if draft.category in _NOT_PLACED:
        return None
    stop = _clause_end(sheet, last)
    for place in places:
        if last <= place.start < stop:
            return sheet.span(*place)
    first = max(previous, draft.start - _PLACE_REACH)
    before = [place for place in places if first <= place.start and place.end <= draft.start]
    if before and not any(form in CLAUSE_ENDS for form in sheet.forms[before[-1].end : draft.start]):
        return sheet.span(*before[-1])
    return None


def _clause_end(sheet: Sheet, start: int) -> int:
    for at in range(start, min(len(sheet.forms), start + _PLACE_REACH)):
        if sheet.forms[at] in CLAUSE_ENDS or sheet.records_at(at, "quantity"):
            return at
        found = casualty_at(sheet, at)
        if found and found[0].proclitics:
            return at
    return min(len(sheet.forms), start + _PLACE_REACH)


def as_of(sheet: Sheet, draft: Draft, last: int) -> Span | None:
    """The date up to which or since when the figure counts: `منذ 7 أكتوبر`, `خلال 24 ساعة`, `حتى الآن`."""
    if draft.category in _NOT_DATED:
        return None
    behind = range(last, min(len(sheet.forms), last + _TIME_REACH))
    before = range(draft.start - 1, max(0, draft.start - _TIME_REACH), -1)
    for way in (behind, before):
        for at in way:
            if sheet.forms[at] in CLAUSE_ENDS:
                break
            for part in sheet.records_at(at, "date"):
                if any(cut.rest in _SINCE for cut in sheet.cuts(at - 1)):
                    span: Span = part.record.span
                    return span
    return None
