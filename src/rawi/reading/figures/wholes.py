"""Parts and wholes: `148 دولة من أصل 193`, `844 شخصا بينهم 27`, `1091 شخصا (335 قتيلا)`, `تسعة من القتلى`."""

from rawi.matching.sheet import Part, Sheet
from rawi.reading.figures.draft import FATES, Context, Draft
from rawi.reading.figures.tables import Casualty

CLAUSE_ENDS = frozenset(".؛!؟\n:")
OF_THEM = frozenset({"منهم", "منها", "منهن"})
_VERBAL = frozenset({"passive", "active", "masdar"})


def casualty_at(sheet: Sheet, at: int) -> tuple[Part, Casualty] | None:
    """The casualty word that begins at `at`, and its row."""
    for part in sheet.lexical(at, "casualty"):
        row = part.entry.row if part.entry else None
        if isinstance(row, Casualty):
            return part, row
    return None


def subset_of(context: Context, start: int) -> Draft | None:
    """The figure before, of which the one at token `start` is a part."""
    sheet = context.sheet
    for draft in context.done[::-1]:
        if _clause_ends(sheet, draft.end, start):
            return None
        if _is_opened(sheet, draft, start) or any(sheet.lexical(at, "subset") for at in range(draft.end, start)):
            return draft
        if draft.total is None:
            return None
    return None


def _clause_ends(sheet: Sheet, start: int, end: int) -> bool:
    """Whether a clause ends, or another casualty verb begins, between the tokens."""
    for at in range(start, end):
        if sheet.forms[at] in CLAUSE_ENDS:
            return True
        found = casualty_at(sheet, at)
        if found and found[1].kind in _VERBAL:
            return True
    return False


def _is_opened(sheet: Sheet, draft: Draft, start: int) -> bool:
    """Whether the brackets behind `draft` hold token `start`."""
    return sheet.form(draft.last) == "(" and ")" not in sheet.forms[draft.last : start]


def whole_of(context: Context, draft: Draft) -> tuple[int | float | None, int]:
    """The number that `draft` is part of, null where there is none, and the token behind it or behind `draft`."""
    sheet = context.sheet
    for hit in sheet.lexical(draft.last, "of_whole"):
        for number in sheet.records_at(hit.end, "quantity"):
            if _is_less(draft.low, number.record.low):
                return number.record.low, number.end
    whole = subset_of(context, draft.start)
    if whole is None and sheet.form(draft.end) in OF_THEM:
        whole = context.done[-1] if context.done else None
    if whole is None and sheet.form(draft.end) == "من" and draft.counted and draft.counted.category in FATES:
        alike = [other for other in context.done if other.category == draft.counted.category]
        whole = next((other for other in reversed(alike) if _is_less(draft.low, other.low)), None)
    if whole is not None and _is_less(draft.low, whole.low):
        return whole.low, draft.last
    return None, draft.last


def _is_less(part: float | None, whole: float | None) -> bool:
    return part is not None and whole is not None and part < whole
