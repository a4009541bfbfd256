"""Places by name and by the noun before the name: `عدن`, `مدينة عدن`, `بلدة سرمدا السورية`, `شارع الثورة`.

A word of `places.tsv` is the place unless the words beside it say otherwise; one that is also another word needs a
preposition of place, a head noun or a list of places to show it. Behind a head noun (`place_heads.tsv`) a word in no
list may be a name too (`place_names.py`).
"""

from collections.abc import Iterator, Sequence

from rawi.matching.sheet import Part, Sheet
from rawi.reading.names.context import cue_before
from rawi.reading.names.evidence import HOLDERS, Words, is_held, row_of
from rawi.reading.names.headed import headed
from rawi.reading.names.place_evidence import (
    ends_in_pronoun,
    is_of_another,
    is_shown,
    is_spelled_otherwise,
    is_title,
)
from rawi.reading.names.place_names import is_known_otherwise
from rawi.reading.names.spots import Spot, by_name, likeliest, place_of
from rawi.reading.names.tables import is_clear

_LONGEST_STATE = 5
_OF_PLACES = "ب"
_IN = frozenset({"في"})


def places_in(sheet: Sheet, found: Words) -> list[Spot]:
    """The places of a report, in its order; states and capitals with no noun before them are left out."""
    spots = {spot.start: spot for spot in headed(sheet, found)}
    taken = {at for spot in spots.values() for at in range(spot.start, spot.end)}
    listed = [parts for parts in _listed(sheet) if parts[0].start not in taken]
    shown = {place_of(spot.parts[-1]).id for spot in spots.values() if spot.key and spot.parts[-1].label == "place"}
    shown.update(place_of(parts[0]).id for parts in listed if is_shown(sheet, parts[0]))
    end = 0
    for parts in listed:
        part = likeliest(parts, found)
        if part.start < end:
            continue
        if _is_place(sheet, part, shown):
            spots[part.start] = by_name(part)
            end = part.end
        elif is_of_another(sheet, part):
            end = part.end  # `رابطة جنوب شرق آسيا`
    for spot in _named_again(sheet, list(spots.values())):
        spots.setdefault(spot.start, spot)
    return _located(sheet, [spots[start] for start in sorted(spots)])


def _located(sheet: Sheet, spots: Sequence[Spot]) -> list[Spot]:
    """With the state of places in no list, where the words behind the name say it: `منطقة المار بولاية فارياب`."""
    starts = {spot.start: spot for spot in spots}
    said: dict[str, str] = {}
    for spot in reversed(spots):
        if spot.iso3 is None and spot.key is None:
            behind = spot.end + (sheet.form(spot.end) in _IN)
            holder = starts.get(behind)
            if behind == spot.end and not sheet.form(behind).startswith(_OF_PLACES):
                continue
            iso3 = holder.iso3 or said.get(holder.label_ar) if holder else _state_at(sheet, behind)
            if iso3:
                said[spot.label_ar] = iso3
    return [
        spot._replace(iso3=said.get(spot.label_ar)) if spot.iso3 is None and spot.key is None else spot
        for spot in spots
    ]


def _state_at(sheet: Sheet, at: int) -> str | None:
    """The state that is clearly named at token `at`, itself or by its capital."""
    parts = (part for part in sheet.lexical(at, "state") if part.entry and is_clear(part.entry.words))
    return next((row_of(part).iso3 for part in parts), None)


def _listed(sheet: Sheet) -> Iterator[list[Part]]:
    """Of each token the longest names of `places.tsv` that begin there and that no state's name holds."""
    for at, parts in sheet.words.get("place", {}).items():
        end = max(part.end for part in parts)
        length = min(part.length for part in parts if part.end == end)
        longest = [part for part in parts if (part.end, part.length) == (end, length)]
        if not (_in_state(sheet, at, longest[0]) or is_held(sheet, longest[0], HOLDERS)):
            yield longest


def _in_state(sheet: Sheet, at: int, part: Part) -> bool:
    """Whether the name of a state is as long as the place's or holds it: `جنوب السودان`."""
    states = sheet.words.get("state", {})
    for start in range(at - _LONGEST_STATE, at + 1):
        for other in states.get(start, ()):
            longer = other.start < at or other.end > part.end or other.length <= part.length
            if other.end >= part.end and longer:
                return True
    return False


def _is_place(sheet: Sheet, part: Part, shown: set[str]) -> bool:
    row = place_of(part)
    if part.proclitics.endswith("ك") and row.homograph != "no":
        return False
    if (
        is_spelled_otherwise(sheet, part)
        or is_of_another(sheet, part)
        or (row.kind == "region" and is_title(sheet, part))
    ):
        return False
    if row.homograph == "no":
        return True
    if ends_in_pronoun(sheet, part):
        return False
    if row.homograph == "yes":
        return row.id in shown
    return row.id in shown and is_shown(sheet, part)


def _named_again(sheet: Sheet, spots: Sequence[Spot]) -> Iterator[Spot]:
    """Names in no list where they stand again by themselves behind a preposition of place: `في سرمدا`."""
    named = {
        sheet.form(spot.bare[0]): spot
        for spot in spots
        if spot.bare and spot.key is None and spot.bare[1] - spot.bare[0] == 1
    }
    if not named:
        return
    taken = {at for spot in spots for at in range(spot.start, spot.end)}
    written = {proclitics + name for name in named for proclitics in ("", "ب", "وب", "فب")}
    for at, form in enumerate(sheet.forms):
        if form not in written or at in taken:
            continue
        for cut in sheet.cuts(at):
            spot = named.get(cut.rest)
            if spot is None or is_known_otherwise(sheet, at):
                continue
            if cut.proclitics[-1:] == _OF_PLACES or (cut.proclitics == "" and cue_before(sheet, at, "place")):
                part = Part("word", at, at + 1, cut.proclitics, cut.length, None, None)
                again = spot._replace(start=at, end=at + 1, length=cut.length, parts=(part,), bare=None)
                yield again._replace(rule="place_named_before")
                break
