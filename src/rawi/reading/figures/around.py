"""What the words around a figure say: what became of the people counted, of which whole it is part, where, since when."""

from typing import NamedTuple

from rawi.matching.sheet import Part, Sheet
from rawi.reading.figures.tables import Casualty
from rawi.records import Category, Date, Span

_BEFORE_REACH, _AFTER_REACH = 9, 3
_CLAUSE_ENDS = frozenset(".؛!؟\n:")
_AND = ("و", "او")
_BOTH = frozenset({"killed", "wounded"})
_PLACE_REACH = 12
_TIME_REACH = 14


class Fate(NamedTuple):
    """What became of those counted, said by the word at token `at`."""

    category: Category
    at: int


def _casualty_at(sheet: Sheet, at: int) -> tuple[Part, Casualty] | None:
    for part in sheet.lexical(at, "casualty"):
        row = part.entry.row if part.entry else None
        if isinstance(row, Casualty):
            return part, row
    return None


def fate_before(sheet: Sheet, start: int, stop: int = 0) -> Fate | None:
    """The nearest casualty word before `start` in the clause, no further back than `stop`: `قتل`, `مقتل`, `عدد القتلى بلغ`."""
    for at in range(start - 1, max(stop, start - _BEFORE_REACH) - 1, -1):
        if sheet.forms[at] in _CLAUSE_ENDS:
            return None
        found = _casualty_at(sheet, at)
        if found and found[1].side != "after" and found[0].end <= start:
            return Fate(_joined(sheet, at, found[1].category), at)
    return None


def _joined(sheet: Sheet, at: int, category: Category) -> Category:
    """`مقتل وإصابة 3440`: both in one."""
    before, here = _casualty_at(sheet, at - 1), _casualty_at(sheet, at)
    if not (before and here and here[0].proclitics == "و" and {before[1].category, category} == _BOTH):
        return category
    # «43 شخصا قتلوا وأصيب 173», «ثمانية قتلى وأصيب 10»: the first tells of others
    of_others = before[1].kind != here[1].kind or before[1].side == "after" or sheet.form(at - 1).endswith("وا")
    return category if of_others else "killed_or_wounded"


def fate_behind(sheet: Sheet, end: int) -> Fate | None:
    """The casualty word just behind the counted noun: `43 شخصا قتلوا`, `206 آلاف بين قتيل وجريح`."""
    for at in range(end, min(len(sheet.forms), end + _AFTER_REACH)):
        form = sheet.forms[at]
        if form in _CLAUSE_ENDS or form == "،":
            return None
        if form == "بين" and _both_behind(sheet, at + 1):
            return Fate("killed_or_wounded", at)
        found = _casualty_at(sheet, at)
        if found and found[1].side != "before" and found[0].proclitics == "":
            return Fate(found[1].category, at)
        if sheet.records_at(at, "quantity"):
            return None
    return None


def _both_behind(sheet: Sheet, at: int) -> bool:
    """`قتيل وجريح`, `شهيد ومصاب`, `قتلى وجرحى`."""
    categories = set()
    for place in (at, at + 1):
        for part in sheet.lexical(place, "count_noun"):
            categories.add(part.column("category"))
    return categories >= _BOTH


def has_subset_word(sheet: Sheet, start: int, end: int) -> bool:
    """Whether a word between the tokens makes what follows a part of what came before: `بينهم`, `منهم`."""
    return any(sheet.lexical(at, "subset") for at in range(start, end))


def clause_ends_between(sheet: Sheet, start: int, end: int) -> bool:
    """Whether a clause ends, or another casualty verb begins, between the tokens."""
    for at in range(start, end):
        if sheet.forms[at] in _CLAUSE_ENDS:
            return True
        found = _casualty_at(sheet, at)
        if found and found[1].kind in ("passive", "active", "masdar"):
            return True
    return False


def place_near(sheet: Sheet, start: int, end: int) -> Span | None:
    """The first place named behind `في` or ب in the same clause, before or behind the figure."""
    for at in range(end, min(len(sheet.forms), end + _PLACE_REACH)):
        if sheet.forms[at] in _CLAUSE_ENDS or sheet.records_at(at, "quantity"):
            break
        span = _place_at(sheet, at)
        if span:
            return span
    return None


def _place_at(sheet: Sheet, at: int) -> Span | None:
    for part in sheet.records_at(at, "mention"):
        if part.proclitics.endswith("ب") or sheet.form(at - 1) in ("في", "داخل", "شمال", "جنوب", "شرق", "غرب", "قرب"):
            span: Span = part.record.span
            return span
    return None


def as_of(sheet: Sheet, start: int, end: int) -> Span | None:
    """The date up to which or since when the figure counts: `منذ 7 أكتوبر`, `خلال 24 ساعة`, `حتى الآن`."""
    for way in (range(end, min(len(sheet.forms), end + _TIME_REACH)), range(start - 1, max(-1, start - _TIME_REACH), -1)):
        for at in way:
            if sheet.forms[at] in _CLAUSE_ENDS:
                break
            for part in sheet.records_at(at, "date"):
                record = part.record
                if isinstance(record, Date) and any(cut.rest in _SINCE for cut in sheet.cuts(at - 1)):
                    return record.span
    return None


_SINCE = frozenset({"منذ", "خلال", "حتي", "لغايه", "غضون"})
