"""What stands around a name, token by token."""

from rawi.matching.sheet import Part, Sheet
from rawi.reading.names.tables import cue_words

OPENING = frozenset("«“\"'(")
CLOSING = frozenset("»”\"')")
DASHES = frozenset("-–—")
_LONGEST_DATELINE = 6
"""Tokens of a line that says who reports from where: `القاهرة – أ ش أ`."""


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
    """Whether the word before `at` is an act of a government in that gender: `أعلنت`, `ستعلن`, `أعلنت كل من`."""
    if sheet.form(at - 1) == "من" and sheet.form(at - 2) == "كل":
        at -= 2
    return any(hit.entry and hit.entry.form == gender for hit in sheet.lexical(at - 1, "state_act"))


def is_behind_office(sheet: Sheet, part: Part) -> bool:
    """Whether the word before the part is an office or body of a state: `حكومة`, `سفير`."""
    return part.proclitics == "" and cue_before(sheet, part.start, "office")


def is_dateline(sheet: Sheet, start: int, end: int) -> bool:
    """Whether tokens `[start, end)` are where a report is sent from: a line of that and of who sends it."""
    if not (sheet.form(start - 1) in DASHES or sheet.form(end) in DASHES):
        return False
    first, last = start, end
    while first and sheet.form(first - 1) != "\n" and end - first <= _LONGEST_DATELINE:
        first -= 1
    while sheet.form(last) not in ("", "\n") and last - first <= _LONGEST_DATELINE:
        last += 1
    return last - first <= _LONGEST_DATELINE and start in (first, last - (end - start))
