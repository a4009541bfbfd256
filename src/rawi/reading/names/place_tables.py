"""The word lists of places: their names, the nouns that they stand behind, and what is no name there."""

from collections.abc import Iterator
from functools import cache
from typing import Literal

from rawi.arabic.cells import NONE, words_of
from rawi.arabic.fold import fold_word
from rawi.arabic.lexicon import Row, Table
from rawi.reading.names.tables import LEXICON

PlaceKind = Literal[
    "city", "settlement", "division", "district", "region", "continent", "sea", "lake", "river", "canal", "mountain",
    "island", "camp", "crossing", "border", "airport", "airbase", "port", "field", "dam", "site",
]  # fmt: skip


class Place(Row, frozen=True, kw_only=True):
    """One name of a place; see the header of `places.tsv` for the columns. `lat`, `lon` in degrees."""

    id: str
    kind: PlaceKind
    iso3: str
    lat: float
    lon: float
    label_en: str
    homograph: Literal["no", "yes", "word"]

    @property
    def state(self) -> str | None:
        """The state it lies in; null where that is several, or disputed."""
        return None if self.iso3 == NONE else self.iso3


class PlaceHead(Row, frozen=True, kw_only=True):
    """A noun behind which a place is named; see the header of `place_heads.tsv` for the columns."""

    plural: str
    gender: Literal["masculine", "feminine"]
    label: Literal["name", "whole"]
    names: Literal["any", "definite", "listed"]
    located: Literal["yes", "no"]


def _numbers(row: PlaceHead) -> Iterator[tuple[str, str]]:
    """The singular, and the dual and plural before several names: `مدينة`, `مدينتي`, `مدينتا`, `مدن`."""
    yield row.form, "singular"
    if row.form.endswith("ة"):
        yield row.form[:-1] + "تي", "dual"
        yield row.form[:-1] + "تا", "dual"
    else:
        yield row.form + "ي", "dual"  # and not `حيا`, which is also 'alive'
    for plural in words_of(row.plural):
        yield plural, "plural"


places = Table("place", LEXICON / "places.tsv", Place)
place_heads = Table("place_head", LEXICON / "place_heads.tsv", PlaceHead, _numbers)
not_places = Table("not_place", LEXICON / "not_places.tsv", Row)

PLACE_TABLES = (places, place_heads, not_places)


@cache
def label_of(place: str) -> str:
    """The Arabic label of the place with this id: its first form."""
    return _labels()[place]


@cache
def _labels() -> dict[str, str]:
    return {row.id: row.form for row in reversed(places.rows)}


@cache
def is_no_name(form: str) -> bool:
    """Whether a folded word is one of `not_places.tsv`."""
    return form in _no_names()


@cache
def _no_names() -> frozenset[str]:
    return frozenset(fold_word(row.form) for row in not_places.rows)
