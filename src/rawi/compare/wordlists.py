"""The word lists that records are compared by."""

from pathlib import Path

from rawi.arabic.clitics import cuts
from rawi.arabic.fold import fold_word
from rawi.arabic.letters import ARABIC_WORD
from rawi.arabic.lexicon import Row, Table

_LEXICON = Path(__file__).parent / "lexicon"


class AroundFigure(Row, frozen=True, kw_only=True):
    """A word beside a figure; see the header of `around_figures.tsv`."""

    shows: str


class Cause(Row, frozen=True, kw_only=True):
    """What people died of; see the header of `causes.tsv`."""

    cause: str


class Counted(Row, frozen=True, kw_only=True):
    """A word for what is counted and what it is compared as; see the header of `counted.tsv`."""

    as_: str


class Title(Row, frozen=True, kw_only=True):
    """A title before a name and the order that it is a rank of; see the header of `titles.tsv`."""

    order: str
    rank: str


class PlaceHead(Row, frozen=True, kw_only=True):
    """A noun before a place's name that says only what kind of place it is."""


class Growing(Row, frozen=True, kw_only=True):
    """A word that shows that a count goes on; see the header of `growing.tsv`."""


class RelativeDay(Row, frozen=True, kw_only=True):
    """A word that counts days from the report's own; see the header of `relative_days.tsv`."""

    days: int


around_figures = Table("around_figure", _LEXICON / "around_figures.tsv", AroundFigure)
causes = Table("cause", _LEXICON / "causes.tsv", Cause)
counted = Table("counted", _LEXICON / "counted.tsv", Counted)
titles = Table("exclusive_title", _LEXICON / "titles.tsv", Title)
place_heads = Table("place_head", _LEXICON / "place_heads.tsv", PlaceHead)
growing = Table("growing_count", _LEXICON / "growing.tsv", Growing)
relative_days = Table("relative_day", _LEXICON / "relative_days.tsv", RelativeDay)

SHOWS = {fold_word(row.form): row.shows for row in around_figures.rows}
CAUSES = {fold_word(row.form): row.cause for row in causes.rows}
COUNTED = {fold_word(row.form): fold_word(row.as_) for row in counted.rows}
TITLES = {fold_word(row.form): row for row in titles.rows}
PLACE_HEADS = frozenset(fold_word(row.form) for row in place_heads.rows)
GROWS = frozenset(fold_word(row.form) for row in growing.rows)
RELATIVE_DAYS = {tuple(fold_word(row.form).split()): row.days for row in relative_days.rows}
ANY = "any"


def words_of(text: str) -> list[str]:
    """The folded words of a text, as written."""
    return ARABIC_WORD.findall(fold_word(text))


def readings_of(word: str) -> list[str]:
    """A folded word and what is left of it behind proclitics."""
    return [cut.rest for cut in cuts(word)]
