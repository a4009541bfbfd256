"""A place found in the text, before it is a mention."""

from collections.abc import Sequence
from typing import NamedTuple

from rawi.matching.sheet import Part
from rawi.reading.names.evidence import Words
from rawi.reading.names.place_tables import Place, label_of


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


def by_name(part: Part) -> Spot:
    """The place of a row of `places.tsv`."""
    row = place_of(part)
    return Spot(
        part.start, part.end, part.length, row.state, row.id, label_of(row.id), row.label_en, "place_by_name", (part,)
    )


def likeliest(parts: Sequence[Part], found: Words) -> Part:
    """Of the places that go by one name that of the state the report speaks of most, else the first of the list."""
    return max(parts, key=lambda part: found.spoken[place_of(part).iso3])


def place_of(part: Part) -> Place:
    """The row of `places.tsv` behind a part."""
    row = part.entry.row if part.entry else None
    assert isinstance(row, Place)
    return row
