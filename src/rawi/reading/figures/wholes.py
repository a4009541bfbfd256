"""Parts and wholes: `148 دولة من أصل 193`, `844 شخصا بينهم 27`, `1091 شخصا (335 قتيلا)`, `تسعة من القتلى`."""

from rawi.matching.sheet import Part, Sheet
from rawi.reading.figures.draft import FATES, Context, Draft
from rawi.reading.figures.known import known_words
from rawi.reading.figures.tables import Casualty

CLAUSE_ENDS = frozenset(".؛!؟\n:")
OF_THEM = frozenset({"منهم", "منها", "منهن"})
_LIST_REACH = 8
_LIST_WORDS = frozenset({"،", "و", "او", "جانب"})
_VERBAL = frozenset({"passive", "active", "masdar"})


def casualty_at(sheet: Sheet, at: int) -> tuple[Part, Casualty] | None:
    """The casualty word that begins at `at`, and its row."""
    for part in sheet.lexical(at, "casualty"):
        row = part.entry.row if part.entry else None
        if isinstance(row, Casualty):
            return None if sheet.lexical(at, "not_casualty") else (part, row)
    return None


def subset_of(context: Context, start: int) -> Draft | None:
    """The figure before, of which the one at token `start` is a part."""
    sheet = context.sheet
    for draft in context.done[::-1]:
        if _clause_ends(sheet, draft.end, start):
            return None
        if _is_opened(sheet, draft, start) or any(sheet.lexical(at, "subset") for at in range(draft.end, start)):
            return draft
        if draft.total is None or not _goes_on(sheet, draft.last, start):
            return None
        start = draft.start
    return None


def _goes_on(sheet: Sheet, start: int, end: int) -> bool:
    """Whether a list of parts goes on between the tokens: `بينهم 24 طفلا و10 نساء`."""
    return goes_on_at(sheet, end) and end - start <= _LIST_REACH


def goes_on_at(sheet: Sheet, at: int) -> bool:
    """Whether a word joins token `at` to a list before it: و, a comma, `إلى جانب`, `بالإضافة إلى`."""
    before = sheet.form(at - 1)
    if before in _LIST_WORDS or (before == "الي" and sheet.form(at - 2).endswith("اضافه")):
        return True
    parts = sheet.records_at(at, "quantity") or known_words(sheet, at)
    whole_word = any(part.proclitics == "" for part in parts)  # «واحد», «وزيرين»
    return sheet.form(at).startswith("و") and not whole_word


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
    return draft.unit is None and sheet.form(draft.last) == "(" and ")" not in sheet.forms[draft.last : start]


def whole_of(context: Context, draft: Draft) -> tuple[int | float | None, int]:
    """The number that `draft` is part of, null where there is none, and the token behind it or behind `draft`."""
    sheet = context.sheet
    if draft.category == "percent":
        return None, draft.last
    for hit in sheet.lexical(draft.last, "of_whole"):
        for number in sheet.records_at(hit.end, "quantity"):
            if _is_less(draft.low, number.record.low):
                return number.record.low, number.end
    whole = subset_of(context, draft.start) or whole_of_them(context, draft.start, draft.end)
    if whole is None and sheet.form(draft.end) == "من" and draft.counted and draft.counted.category in FATES:
        alike = [other for other in context.done if other.category == draft.counted.category]
        whole = next((other for other in reversed(alike) if _is_less(draft.low, other.low)), None)
    comparable = whole is not None and whole.exactness != "order" and whole.unit == draft.unit
    if whole is not None and comparable and _is_less(draft.low, whole.low):
        return whole.low, draft.last
    return None, draft.last


def whole_of_them(context: Context, start: int, end: int) -> Draft | None:
    """What `منهم` at token `end`, behind a number at `start`, is about: the figure before it in its sentence."""
    sheet = context.sheet
    if sheet.form(end) not in OF_THEM or not context.done:
        return None
    previous = context.done[-1]
    same_sentence = not any(form in CLAUSE_ENDS for form in sheet.forms[previous.last : start])
    return previous if same_sentence else None


def _is_less(part: float | None, whole: float | None) -> bool:
    return part is not None and whole is not None and part < whole
