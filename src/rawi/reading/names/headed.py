"""Places named behind a head noun: `مدينة عدن`, `بلدة سرمدا السورية`, `شارع الثورة`, `مدينتي حلب وإدلب`."""

from collections.abc import Iterator, Sequence

from rawi.matching.sheet import Part, Sheet
from rawi.reading.names.context import OPENING, cue_before
from rawi.reading.names.evidence import Words, row_of
from rawi.reading.names.place_evidence import is_definite
from rawi.reading.names.place_names import end_of_name
from rawi.reading.names.place_tables import PlaceHead
from rawi.reading.names.spots import Spot, by_name, likeliest, place_of
from rawi.reading.names.tables import cue_words, is_clear, labels

_COMMA = "،"
_CITIES = frozenset({"capital", "seat"})
_NAMES = frozenset({"place", "state", "not_state", "armed_group"})


def headed(sheet: Sheet, found: Words) -> Iterator[Spot]:
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
        return by_name(likeliest([part for part in listed if part.end == end], found))
    row = _head_of(head)
    plural = head.entry is not None and head.entry.form == "plural"
    states = [part for part in sheet.lexical(at, "state") if part.proclitics in proclitics]
    if states:
        return None if plural else _by_state(head, max(states, key=lambda part: part.end))
    if plural or row.names == "listed" or proclitics != ("",):
        return None
    if row.form.endswith("ة") and sheet.raw(head.start).endswith("ه"):
        return None  # `بلده` is his country
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
    iso3 = name.iso3 or adjective
    start, length = head.start, head.length
    if row.label == "name":
        return name._replace(
            start=start, end=end, length=length, iso3=iso3, parts=(head, *name.parts), bare=(name.start, name.end)
        )
    doubtful = name.parts[0].label == "place" and place_of(name.parts[0]).homograph != "no"
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
        states = [hit for hit in sheet.lexical(at, "demonym") if is_definite(hit) and hit.end == at + 1]
        if states:
            iso3 = iso3 or str(states[0].column("iso3"))
        elif not cue_before(sheet, at + 1, "of place"):
            break
        at += 1
    return at, iso3


def _head_of(part: Part) -> PlaceHead:
    row = part.entry.row if part.entry else None
    assert isinstance(row, PlaceHead)
    return row
