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
_RECOGNITION = "عتر"
"""What اعترف, تعترف and اعتراف share."""
_BORDER = frozenset({"الحدود", "حدود", "حدودها"})


def locations(sheet: Sheet, states: Iterable[Part]) -> dict[Tokens, Location]:
    """What each of these mentions of states, in their order, is to what happens; listed behind another, the same."""
    found: dict[Tokens, Location] = {}
    end = 0
    location: Location = ""
    before: Part | None = None
    for part in states:
        listed: Location = location if part.start == end and part.proclitics in _LISTED else ""
        location = listed or _location(sheet, part)
        if before is not None and location == "path" and _is_way(sheet, before, part):
            location = found[before.start, before.end] = "in"
        end = part.end
        found[part.start, part.end] = location
        before = part
    return found


def is_only_a_location(located: dict[Tokens, Location], mentions: Iterable[Part]) -> bool:
    """Whether a state with these mentions is a place: something is in it, and it does nothing."""
    places = [located.get((part.start, part.end), "") for part in mentions]
    return "in" in places and "" not in places


def _location(sheet: Sheet, part: Part) -> Location:
    """What the words before a mention make of it."""
    if part.proclitics != "":
        return "in" if part.proclitics.endswith("ب") and not _is_recognised(sheet, part) else ""
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


def _is_way(sheet: Sheet, before: Part, part: Part) -> bool:
    """Whether two names are the ends of a way: `من باكستان إلى سوريا`."""
    return part.start == before.end + 1 and sheet.form(before.start - 1) == "من" and sheet.form(before.end) == "الي"


def _is_recognised(sheet: Sheet, part: Part) -> bool:
    """Whether ب belongs to a verb or noun of recognition: `الاعتراف بفلسطين`, `اعترافها الرسمي بفلسطين`."""
    return any(_RECOGNITION in sheet.form(at) for at in (part.start - 1, part.start - 2))
