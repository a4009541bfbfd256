"""Where a figure holds, and up to which or since which date."""

from bisect import bisect_left
from typing import NamedTuple

from rawi.matching.sheet import Part, Sheet
from rawi.reading.figures.draft import Draft
from rawi.reading.figures.known import known_words
from rawi.reading.figures.wholes import CLAUSE_ENDS, casualty_at
from rawi.records import Span

_SHORTEST_NAME = 3
_PLACE_REACH, _TIME_BEFORE, _TIME_BEHIND = 14, 10, 8
_AT = frozenset({"في", "داخل", "قرب", "وسط", "عند", "جنوبي", "شمالي", "شرقي", "غربي", "خارج", "بمحيط", "محيط"})
_SIDES = frozenset({"شمال", "جنوب", "شرق", "غرب", "وسط", "شمالي", "جنوبي", "شرقي", "غربي", "ريف", "جبال"})
_SINCE = frozenset({"منذ", "خلال", "حتي", "لغايه", "غضون"})
_COMMA = "،"
_MARKS = CLAUSE_ENDS | {_COMMA}
_NOT_PLACED = frozenset({"duration", "percent", "money", "distance", "area", "states"})
_NOT_DATED = frozenset({"duration", "distance", "area"})
_NAMES_OF_TWO = frozenset(
    {"ابو", "ابا", "ابي", "ام", "ابن", "بن", "بني", "بنت", "دير", "خان", "تل", "عين", "بيت", "كفر", "راس", "باب",
     "وادي", "ال", "سيدي", "حي", "عبد", "جبل", "شيخ", "الشيخ"}
)  # fmt: skip


class Stretch(NamedTuple):
    """A place or a date at tokens `[start, end)`, less `length` characters of proclitics."""

    start: int
    end: int
    length: int


class Circumstances(NamedTuple):
    """The places and dates of a sheet that may be a figure's, in order, and the tokens that end clauses."""

    places: list[Stretch]
    dates: list[Stretch]
    ends: list[int]


def circumstances_in(sheet: Sheet) -> Circumstances:
    """Every place that a word shows to be one, `في مصر`, `بشمال سوريا`, `في مدينة كذا`, and every date behind منذ."""
    places: list[Stretch] = []
    for label, tables in (("mention", sheet.placed), ("place_noun", sheet.words)):
        for parts in tables.get(label, {}).values():
            places.extend(place for part in parts if (place := _place_of(sheet, part)))
    dates = [
        Stretch(part.start, part.end, part.length)
        for parts in sheet.placed.get("date", {}).values()
        for part in parts
        if any(cut.rest in _SINCE for cut in sheet.cuts(part.start - 1)) and not _is_to_come(sheet, part)
    ]
    marks = [at for at, form in enumerate(sheet.forms) if form in _MARKS]
    ends = [at for at in marks if sheet.forms[at] != _COMMA or sheet.form(at + 1).startswith("و")]
    places.sort(key=lambda place: (place.start, -place.end))
    return Circumstances(_innermost(sheet, places), sorted(dates), ends)


def _innermost(sheet: Sheet, places: list[Stretch]) -> list[Stretch]:
    """Without the places that only say where the one before them lies: `في بلدة سروج بجنوب تركيا`."""
    found: list[Stretch] = []
    ends: set[int] = set()
    for place in places:
        if place.start - (sheet.form(place.start - 1) == "في") not in ends:
            found.append(place)
        ends.add(place.end)
    return found


def _is_to_come(sheet: Sheet, date: Part) -> bool:
    """`خلال العام المقبل`: nothing is counted up to then."""
    words = (hit for at in range(date.start, date.end) for hit in sheet.lexical(at, "position"))
    return any(hit.column("direction") == "next" for hit in words)


def _place_of(sheet: Sheet, part: Part) -> Stretch | None:
    end = part.end
    if part.label == "place_noun" and part.column("named") == "yes":
        end = _end_of_name(sheet, part.end)
        if end == part.end:
            return None
    start, length, proclitics = part.start, part.length, part.proclitics
    while proclitics == "" and start and sheet.cuts(start - 1) and sheet.cuts(start - 1)[-1].rest in _SIDES:
        start -= 1
        cut = sheet.cuts(start)[-1]
        length, proclitics = cut.length, cut.proclitics
    sided = start < part.start
    behind = proclitics in ("", "و") and any(cut.rest in _AT for cut in sheet.cuts(start - 1))
    return Stretch(start, end, length) if behind or sided or proclitics.endswith("ب") else None


def _end_of_name(sheet: Sheet, at: int) -> int:
    """The end of the name at `at`, of one word or of two: `الرمادي`, `أبو كمال`; `at` where no name stands there."""
    form = sheet.form(at)
    if form in _NAMES_OF_TWO and sheet.form(at + 1).isalpha():
        return at + 2
    is_other_word = bool(known_words(sheet, at)) and not sheet.records_at(at, "mention")
    return at if is_other_word or not form.isalpha() or len(form) < _SHORTEST_NAME else at + 1


def place_of(sheet: Sheet, around: Circumstances, draft: Draft, last: int, previous: int) -> Span | None:
    """The first place behind the figure in its clause, else the nearest before it, no further back than `previous`.

    A figure with a place that nobody knows behind it, `8 شهداء في كذا`, has none.
    """
    if draft.category in _NOT_PLACED:
        return None
    stop = min(_clause_end(around, last), _next_figure(sheet, last))
    behind = next((place for place in around.places if last <= place.start < stop), None)
    if behind is not None:
        return sheet.span(*behind)
    if sheet.form(last) == "في" and not known_words(sheet, last + 1):
        return None
    first = max(previous, draft.start - _PLACE_REACH)
    before = [place for place in around.places if first <= place.start and place.end <= draft.start]
    same_clause = before and _clause_end(around, before[-1].end) >= draft.start
    return sheet.span(*before[-1]) if same_clause else None


def _clause_end(around: Circumstances, start: int) -> int:
    """The token that ends the clause of token `start`."""
    found = bisect_left(around.ends, start)
    return around.ends[found] if found < len(around.ends) else start + _PLACE_REACH


def _next_figure(sheet: Sheet, start: int) -> int:
    """The token of the next number or of the next casualty verb joined to this one, within reach."""
    for at in range(start, start + _PLACE_REACH):
        found = casualty_at(sheet, at)
        if sheet.records_at(at, "quantity") or (found and found[0].proclitics):
            return at
    return start + _PLACE_REACH


def as_of(sheet: Sheet, around: Circumstances, draft: Draft, last: int) -> Span | None:
    """The date up to which or since when the figure counts: `منذ 7 أكتوبر`, `خلال 24 ساعة`, `حتى الآن`."""
    if draft.category in _NOT_DATED:
        return None
    stop = min(_clause_end(around, last), last + _TIME_BEHIND)
    for date in around.dates:
        if last <= date.start < stop:
            return sheet.span(*date)
    before = [date for date in around.dates if draft.start - _TIME_BEFORE <= date.start and date.end <= draft.start]
    same_clause = before and _clause_end(around, before[-1].end) >= draft.start
    return sheet.span(*before[-1]) if same_clause else None
