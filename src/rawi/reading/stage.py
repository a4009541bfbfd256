"""A stage: one step from text to records."""

from collections.abc import Callable
from typing import Any, NamedTuple

from rawi.arabic.lexicon import Table
from rawi.matching.sheet import Sheet


class Stage(NamedTuple):
    """`reads` and `writes` name the kinds of record it takes from the sheet and places on it.

    `tables` are its word lists whose words stand on the sheet, `rules` the names of all rules that make its records,
    `asked` its lists of words that only a rule looks for, beside a word that stands there: they are in every text.
    `run(sheet)` reads the sheet and writes on it. Stages don't import one another: what one needs of an earlier one
    it finds on the sheet.
    """

    name: str
    reads: frozenset[str]
    writes: frozenset[str]
    tables: tuple[Table[Any], ...]
    rules: tuple[str, ...]
    run: Callable[[Sheet], None]
    asked: tuple[Table[Any], ...] = ()
