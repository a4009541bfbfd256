"""What stands around a name, token by token."""

from rawi.matching.sheet import Part, Sheet
from rawi.reading.names.tables import cue_words

OPENING = frozenset("«“\"'(")
CLOSING = frozenset("»”\"')")


def stands_behind(sheet: Sheet, at: int, words: frozenset[str]) -> bool:
    """Whether the token before `at` is one of these folded words, whatever proclitics it has."""
    if at > 0:
        for cut in sheet.cuts(at - 1):
            if cut.rest in words:
                return True
    return False


def cue_before(sheet: Sheet, at: int, shows: str) -> bool:
    """Whether the token before `at` is a word of `cues.tsv` that shows this."""
    return stands_behind(sheet, at, cue_words(shows))


def act_before(sheet: Sheet, at: int, gender: str) -> bool:
    """Whether the token before `at` is an act of a government in that gender: `أعلنت`, `ستعلن`."""
    return any(hit.entry and hit.entry.form == gender for hit in sheet.lexical(at - 1, "state_act"))


def is_behind_office(sheet: Sheet, part: Part) -> bool:
    """Whether the word before the part is an office or body of a state: `حكومة`, `سفير`."""
    return part.proclitics == "" and cue_before(sheet, part.start, "office")
