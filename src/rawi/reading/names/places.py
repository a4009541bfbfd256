"""Places by name and by the noun before the name: `عدن`, `مدينة عدن`, `بلدة سرمدا السورية`, `شارع الثورة`.

A word of `places.tsv` is the place unless the words beside it say otherwise; one that is also another word needs a
preposition of place, a head noun or a list of places to show it. Behind a head noun (`place_heads.tsv`) a word in no
list may be a name too (`place_names.py`).
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rawi.matching.sheet import Part, Sheet
from rawi.reading.names.context import CLOSING, OPENING, cue_before
from rawi.reading.names.evidence import Words, is_held, row_of
from rawi.reading.names.place_names import end_of_name, is_known_otherwise
from rawi.reading.names.place_tables import Place, PlaceHead, label_of
from rawi.reading.names.tables import cue_words, is_clear, labels

_LONGEST_STATE = 5
_CONJUNCTION, _COMMA = "و", "،"
_OF_PLACES = "ب"
_IN = frozenset({"في"})
_NAMES = frozenset({"place", "state", "not_state", "armed_group"})
_CITIES = frozenset({"capital", "seat"})


class Spot(NamedTuple):
    """A place at tokens `[start, end)`, less `length` characters of proclitics, and what is known of it.

    `bare` are the tokens of its name alone where the head noun before it is no part of the name.
    """

    start: int
    end: int
    length: int
    iso3: str | None
    key: str | None
    label_ar: str
    label_en: str | None
    rule: str
    parts: tuple[Part, ...]
    bare: tuple[int, int] | None = None


def places_in(sheet: Sheet, found: Words) -> list[Spot]:
    """The places of a report, in its order; states and capitals with no noun before them are left out."""
    spots = {spot.start: spot for spot in _headed(sheet, found)}
    taken = {at for spot in spots.values() for at in range(spot.start, spot.end)}
    listed = [parts for parts in _listed(sheet) if parts[0].start not in taken]
    shown = {_place_of(spot.parts[-1]).id for spot in spots.values() if spot.key and spot.parts[-1].label == "place"}
    shown.update(_place_of(parts[0]).id for parts in listed if _is_shown(sheet, parts[0]))
    end = 0
    for parts in listed:
        part = _likeliest(parts, found)
        if part.start >= end and _is_place(sheet, part, shown):
            spots[part.start] = _by_name(part)
            end = part.end
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
        if not (_in_state(sheet, at, longest[0]) or is_held(sheet, longest[0], ("not_state",))):
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


def _likeliest(parts: Sequence[Part], found: Words) -> Part:
    """Of the places that go by one name that of the state the report speaks of most, else the first of the list."""
    return max(parts, key=lambda part: found.spoken[_place_of(part).iso3])


def _is_place(sheet: Sheet, part: Part, shown: set[str]) -> bool:
    row = _place_of(part)
    if part.proclitics.endswith("ك") and row.homograph != "no":
        return False
    if _is_of_another(sheet, part) or (row.kind == "region" and _is_title(sheet, part)):
        return False
    if row.homograph == "no":
        return True
    if _ends_in_pronoun(sheet, part):
        return False
    if row.homograph == "yes":
        return row.id in shown
    return row.id in shown and _is_shown(sheet, part)


def _is_of_another(sheet: Sheet, part: Part) -> bool:
    """Whether the noun before the name makes it another thing's (`نادي برشلونة`), or س before it a verb."""
    if part.proclitics != "":
        return "س" in part.proclitics or _is_article_cut(part)
    quoted = sheet.form(part.start - 1) in OPENING
    return cue_before(sheet, part.start - quoted, "club") or cue_before(sheet, part.start, "first")


def _ends_in_pronoun(sheet: Sheet, part: Part) -> bool:
    """`حواره` is somebody's dialogue, `حوارة` the town."""
    return part.column("form").endswith("ة") and not sheet.raw(part.end - 1).endswith("ة")


def _is_article_cut(part: Part) -> bool:
    """`للحج` is the pilgrimage, and not ل before `لحج`."""
    return part.proclitics.endswith("ل") and part.entry is not None and part.entry.words[0].startswith("ل")


def _is_title(sheet: Sheet, part: Part) -> bool:
    """Whether the name stands alone in quotation marks, as newspapers' do: `«الشرق الأوسط»`."""
    return sheet.form(part.start - 1) in OPENING and sheet.form(part.end) in CLOSING


def _is_shown(sheet: Sheet, part: Part) -> bool:
    """Whether a preposition of place, a list or the adjective of its state shows a doubtful word to be the place."""
    row = _place_of(part)
    if row.homograph == "word":
        return _is_followed_by_state(sheet, part) or _is_listed(sheet, part, row.iso3)
    if part.proclitics[-1:] == _OF_PLACES or (part.proclitics == "" and cue_before(sheet, part.start, "place")):
        return True
    return _is_followed_by_state(sheet, part) or _is_listed(sheet, part)


def _is_followed_by_state(sheet: Sheet, part: Part) -> bool:
    """`سرمدا السورية`."""
    iso3 = _place_of(part).iso3
    return any(hit.column("iso3") == iso3 and _is_article(hit) for hit in sheet.lexical(part.end, "demonym"))


def _is_article(hit: Part) -> bool:
    return hit.proclitics == "" and hit.entry is not None and hit.entry.definite


def _is_listed(sheet: Sheet, part: Part, iso3: str | None = None) -> bool:
    """Whether a clear name of a place, in that state where one is given, or of a state is joined to it by و or a comma,
    before it or behind it.
    """
    before = part.start - (sheet.form(part.start - 1) == _COMMA)
    if part.proclitics == _CONJUNCTION or before < part.start:
        for start in range(max(0, before - _LONGEST_STATE), before):
            if any(hit.end == before and _is_certain(hit, iso3) for hit in sheet.hits.get(start, ())):
                return True
    comma = sheet.form(part.end) == _COMMA
    behind = sheet.hits.get(part.end + comma, ())
    return any((comma or hit.proclitics == _CONJUNCTION) and _is_certain(hit, iso3) for hit in behind)


def _is_certain(hit: Part, iso3: str | None) -> bool:
    if hit.label == "place":
        return _place_of(hit).homograph == "no" and iso3 in (None, _place_of(hit).iso3)
    return iso3 is None and hit.label == "state" and hit.entry is not None and is_clear(hit.entry.words)


def _by_name(part: Part) -> Spot:
    row = _place_of(part)
    return Spot(
        part.start, part.end, part.length, row.state, row.id, label_of(row.id), row.label_en, "place_by_name", (part,)
    )


def _headed(sheet: Sheet, found: Words) -> Iterator[Spot]:
    """The places named behind a head noun, or behind each head noun of several."""
    end = 0
    inside = {at for parts in sheet.words.get("place", {}).values() for at in _behind_first(parts)}
    for at, heads in sheet.words.get("place_head", {}).items():
        head = max(heads, key=lambda part: (part.end, -part.length))
        longer = any(part.end > head.end and part.label in _NAMES for part in sheet.hits[at])
        if at < end or longer or at in inside or "س" in head.proclitics or _is_spelled_otherwise(sheet, head):
            continue
        for spot in _behind(sheet, head, found):
            end = max(end, spot.end)
            yield spot


def _is_spelled_otherwise(sheet: Sheet, head: Part) -> bool:
    """`وأدى` is no `وادي`."""
    return "أ" in sheet.raw(head.start) and "أ" not in head.column("form")


def _behind_first(parts: Sequence[Part]) -> range:
    """The tokens of a place's name behind its first: `شبه جزيرة سيناء` is no `جزيرة سيناء`."""
    return range(parts[0].start + 1, max(part.end for part in parts))


def _behind(sheet: Sheet, head: Part, found: Words) -> Iterator[Spot]:
    """The place named behind a singular head; behind a plural the places joined there, each by its bare name."""
    quoted = sheet.form(head.end) in OPENING and _head_of(head).label == "name"
    name = _name_at(sheet, head, head.end + quoted, found, ("",))
    if name is None:
        return
    if head.entry is not None and head.entry.form == "singular":
        yield name if quoted else _with_head(sheet, head, name)
        return
    while name is not None:
        yield _without_head(head, name)
        comma = sheet.form(name.end) == _COMMA
        name = _name_at(sheet, head, name.end + comma, found, ("", "و") if comma else ("و",))


def _name_at(sheet: Sheet, head: Part, at: int, found: Words, proclitics: Sequence[str]) -> Spot | None:
    """The name of a place at token `at`: of `places.tsv`, of a state or capital, or in no list."""
    if sheet.lexical(at, "place_head") and sheet.form(at + 1).isalpha() and not _has_long_name(sheet, at):
        return None  # `منطقة معسكر الكرين`
    listed = [part for part in sheet.lexical(at, "place") if part.proclitics in proclitics]
    if listed and not any(part.end > max(hit.end for hit in listed) for part in sheet.lexical(at, "state")):
        end = max(part.end for part in listed)
        return _by_name(_likeliest([part for part in listed if part.end == end], found))
    row = _head_of(head)
    plural = head.entry is not None and head.entry.form == "plural"
    states = [part for part in sheet.lexical(at, "state") if part.proclitics in proclitics]
    if states:
        return None if plural else _by_state(head, max(states, key=lambda part: part.end))
    if plural or row.names == "listed" or proclitics != ("",):
        return None
    end = end_of_name(sheet, at, row)
    if end == at or (row.form == "حي" and head.proclitics == "و"):
        return None
    text = sheet.span(at, end).quote(sheet.layers.report.text)
    return Spot(at, end, 0, None, None, text, None, "place_by_head", (head,))


def _has_long_name(sheet: Sheet, at: int) -> bool:
    """Whether a name of more than this one word begins at token `at`: `وادي السير`, `جبل علي`."""
    return sheet.form(at) in cue_words("first") or any(part.end > at + 1 for part in sheet.lexical(at, "place"))


def _by_state(head: Part, part: Part) -> Spot | None:
    """A capital or state that names a place: `مطار بيروت`, `شارع بغداد`; `محافظة بغداد` is the capital itself."""
    row = row_of(part)
    if _head_of(head).label == "name" and (
        row.how not in _CITIES or not is_clear(part.entry.words if part.entry else ())
    ):
        return None
    arabic, english = labels(row.iso3, row.label_en if row.how in _CITIES else "")
    iso3 = row.iso3 if row.homograph == "no" else None
    return Spot(part.start, part.end, part.length, iso3, english, arabic, english, "place_by_capital", (part,))


def _with_head(sheet: Sheet, head: Part, name: Spot) -> Spot:
    """The place with its head noun and the adjectives behind its name: `مطار عدن الدولي`, `بلدة سرمدا السورية`."""
    row = _head_of(head)
    end, adjective = _end_of_adjectives(sheet, name.end, row)
    iso3 = adjective or name.iso3
    start, length = head.start, head.length
    if row.label == "name":
        return name._replace(
            start=start, end=end, length=length, iso3=iso3, parts=(head, *name.parts), bare=(name.start, name.end)
        )
    doubtful = name.parts[0].label == "place" and _place_of(name.parts[0]).homograph != "no"
    if row.located == "no" or doubtful:
        iso3 = adjective
    label = sheet.span(start, end, length).quote(sheet.layers.report.text)
    return Spot(start, end, length, iso3, None, label, None, "place_by_head", (head,))


def _without_head(head: Part, name: Spot) -> Spot:
    """One of several places named behind a dual or plural: `شارعي الثورة` is `شارع الثورة`."""
    row = _head_of(head)
    if row.label == "name":
        return name
    iso3 = name.iso3 if row.located == "yes" else None
    label = f"{row.form} {name.label_ar}"
    return name._replace(iso3=iso3, key=None, label_ar=label, label_en=None, rule="place_by_head")


def _end_of_adjectives(sheet: Sheet, at: int, head: PlaceHead) -> tuple[int, str | None]:
    """Where the definite adjectives behind a name end, and the state that one of them says."""
    iso3: str | None = None
    while at < len(sheet.forms):
        feminine = sheet.form(at).endswith("ه")
        if feminine != (head.gender == "feminine") or not sheet.form(at).startswith("ال"):
            break
        states = [hit for hit in sheet.lexical(at, "demonym") if _is_article(hit) and hit.end == at + 1]
        if states:
            iso3 = iso3 or str(states[0].column("iso3"))
        elif not cue_before(sheet, at + 1, "of place"):
            break
        at += 1
    return at, iso3


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


def _place_of(part: Part) -> Place:
    row = part.entry.row if part.entry else None
    assert isinstance(row, Place)
    return row


def _head_of(part: Part) -> PlaceHead:
    row = part.entry.row if part.entry else None
    assert isinstance(row, PlaceHead)
    return row
