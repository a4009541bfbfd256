"""Where the name of a state is only where something happens: `في سوريا`, `شمالي العراق`, `في كل من ليبيا ومالي`."""

from rawi.matching.sheet import Part, Sheet

_IN = frozenset(["في", "داخل", "شمال", "شمالي", "جنوب", "جنوبي", "شرق", "شرقي", "غرب", "غربي", "وسط"])
_LISTED = frozenset({"و", "وب"})


def locations(sheet: Sheet) -> dict[tuple[int, int], bool]:
    """Whether each mention of a state, given by its tokens, is a location or listed behind one."""
    found: dict[tuple[int, int], bool] = {}
    end, location = 0, False
    for parts in sheet.placed.get("mention", {}).values():
        for part in parts:
            if part.record.kind not in ("state", "place"):
                continue
            listed = location and part.start == end and part.proclitics in _LISTED
            location = listed or _is_location(sheet, part)
            end = part.end
            found[part.start, part.end] = location
    return found


def _is_location(sheet: Sheet, part: Part) -> bool:
    """Whether something is said to be in what the mention names."""
    if part.proclitics != "":
        return part.proclitics.endswith("ب")
    before = part.start - 1
    if sheet.form(before) == "من" and sheet.form(before - 1) == "كل":
        before -= 2
    return before >= 0 and any(cut.rest in _IN for cut in sheet.cuts(before))
