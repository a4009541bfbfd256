"""Which words are known to be something, so that a figure's noun, which may be in no list, is told from them."""

from rawi.matching.sheet import Part, Sheet
from rawi.reading.figures.tables import TABLES

_BEFORE = frozenset({
    "change", "modifier", "not_number", "numbered_noun", "numeral", "relative_ordinal", "score_word", "size",
    "before_length", "daypart", "decade", "feast", "mod", "month", "named_day", "not_date", "not_future",
    "position", "relative_day", "season", "set", "tense", "then", "time_reference", "time_unit", "weekday",
    "year_before", "zone", "demonym", "homograph", "name_cue", "not_state", "state", "state_act",
})  # fmt: skip
KNOWN = _BEFORE | {table.kind for table in TABLES}
"""Classes of words of this stage and of those before it; a verb's form, or what a later stage lists, may be a noun."""


def known_words(sheet: Sheet, at: int) -> list[Part]:
    """The words that begin at token `at` and are of a class that tells."""
    return [part for part in sheet.hits.get(at, ()) if part.label in KNOWN]
