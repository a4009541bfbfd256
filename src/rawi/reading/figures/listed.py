"""People told one by one behind their number: `خمسة قتلى هم مالي ونيبالي وجنوب أفريقي وأوكرانيان`."""

from typing import NamedTuple

from rawi.matching.sheet import Part, Sheet

_OPENERS = frozenset({"هم", "وهم", ":"})
_ENDS = frozenset(".؛!؟\n")
_MOST = 20
_OPENER_REACH = 10
_REACH = 60


class Listed(NamedTuple):
    """A nationality or another noun of a person, and how many it stands for: one, or two in the dual."""

    part: Part
    number: int


def listed_people(sheet: Sheet, start: int, total: float | None) -> list[Listed]:
    """The people listed behind a number that ends at `start`, where they add up to `total`; none where they don't."""
    opener = _opener(sheet, start)
    if opener is None or total is None or not 1 < total <= _MOST:
        return []
    found: list[Listed] = []
    at = opener + 1
    while at < min(len(sheet.forms), opener + _REACH) and sheet.forms[at] not in _ENDS:
        one = _person_at(sheet, at)
        if one is not None:
            found.append(one)
            at = one.part.end
        elif sheet.records_at(at, "quantity"):
            return []
        else:
            at += 1
    return found if len(found) > 1 and sum(one.number for one in found) == total else []


def _opener(sheet: Sheet, start: int) -> int | None:
    for at in range(start, min(len(sheet.forms), start + _OPENER_REACH)):
        if sheet.forms[at] in _OPENERS:
            return at
        if sheet.forms[at] in _ENDS:
            return None
    return None


def _person_at(sheet: Sheet, at: int) -> Listed | None:
    """A nationality without article that stands for a person: not the adjective of the noun before it."""
    for proclitic in ("", "و"):
        parts = [part for part in sheet.lexical(at, "demonym") if part.proclitics == proclitic and part.entry]
        part = max(parts, key=lambda part: part.end, default=None)
        if part is None or part.entry is None or part.entry.definite:
            continue
        if proclitic == "" and sheet.form(at - 1).isalpha() and sheet.form(at - 1) not in _OPENERS:
            return None
        counts = {"singular": 1, "dual": 2, "dual or plural": 2}
        return Listed(part, counts[part.entry.form]) if part.entry.form in counts else None
    return None
