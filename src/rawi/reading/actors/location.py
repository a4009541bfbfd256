"""Where the name of a state is only where something happens: `في سوريا`, `شمالي العراق`, `في كل من ليبيا ومالي`."""

from collections.abc import Iterable
from typing import Literal

from rawi.matching.sheet import Part, Sheet

Location = Literal["in", "path", ""]
"""In it, to or from it, or neither."""
Tokens = tuple[int, int]
_IN = frozenset(["في", "داخل", "شمال", "شمالي", "جنوب", "جنوبي", "شرق", "شرقي", "غرب", "غربي", "وسط"])
_PATH = frozenset(["من", "الي", "قرب", "نحو", "عبر"])
_LISTED = frozenset({"و", "وب"})
_BORDER = frozenset({"الحدود", "حدود", "حدودها"})


def locations(sheet: Sheet, states: Iterable[Part]) -> dict[Tokens, Location]:
    """What each of these mentions of states, in their order, is to what happens; listed behind another, the same."""
    found: dict[Tokens, Location] = {}
    end = 0
    location: Location = ""
    for part in states:
        listed: Location = location if part.start == end and part.proclitics in _LISTED else ""
        location = listed or _location(sheet, part)
        end = part.end
        found[part.start, part.end] = location
    return found


def is_only_a_location(located: dict[Tokens, Location], mentions: Iterable[Part]) -> bool:
    """Whether a state with these mentions is a place: something is in it, and it does nothing."""
    places = [located.get((part.start, part.end), "") for part in mentions]
    return "in" in places and "" not in places


def _location(sheet: Sheet, part: Part) -> Location:
    """What the words before a mention make of it."""
    if part.proclitics != "":
        return "in" if part.proclitics.endswith("ب") else ""
    before = part.start - 1
    if sheet.form(before) == "من" and sheet.form(before - 1) == "كل":
        before -= 2
    if before < 0:
        return ""
    rests = {cut.rest for cut in sheet.cuts(before)}
    if rests & _IN:
        return "in"
    if "مع" in rests and sheet.form(before - 1) in _BORDER:
        return "in"
    return "path" if rests & _PATH else ""
