"""What became of those counted, said by a casualty word near them, and the category that follows."""

from typing import NamedTuple

from rawi.matching.sheet import Part, Sheet
from rawi.reading.figures.counted import OPENING, noun_part
from rawi.reading.figures.draft import FATES, Context, Counted, Draft
from rawi.reading.figures.listed import listed_people
from rawi.reading.figures.tables import Casualty
from rawi.reading.figures.wholes import CLAUSE_ENDS, casualty_at, goes_on_at, subset_of
from rawi.records import Category

ADJACENT = 3
"""How far a casualty word may stand before a number without a noun, or with one nobody listed."""
_BEFORE, _AFTER, _BEFORE_A_SUM = 9, 5, 18
_AFTER_A_PHRASE, _THEY = 9, "وا"
"""Further behind only a verb of many people: `20 من موظفي شركة النفط الوطنية في المدينة قتلوا`."""
_WHO = frozenset({"الذين", "ممن", "من"})
_LIST_REACH, _INSERTED = 5, 10
_BOTH = frozenset({"killed", "wounded"})
_FIXED = frozenset({"killed", "wounded", "killed_or_wounded", "missing"})
_HELD = frozenset({"displaced", "detained", "hostages"})
_KEPT_IN_SUBSET = frozenset({"children", "civilians"})
_SUM_WORDS = frozenset(
    {"بلغ", "بلغت", "يبلغ", "تبلغ", "وصل", "وصلت", "الي", "عند", "شملت", "تجاوز", "تجاوزت"}
)  # fmt: skip
"""Words between `حصيلة القتلى في كذا` and its number."""


class Fate(NamedTuple):
    """What became of those counted, said by the word at token `at`; `is_sum`: by `حصيلة القتلى … بلغت`."""

    category: Category
    at: int
    is_sum: bool = False


def fate_before(sheet: Sheet, start: int, stop: int) -> Fate | None:
    """The nearest casualty word before `start` in the clause, from `stop` on: `قتل`, `مقتل`, `حصيلة القتلى … بلغت`."""
    is_sum = any(cut.rest in _SUM_WORDS for cut in sheet.cuts(start - 1)) if start else False
    for at in range(start - 1, max(stop, start - (_BEFORE_A_SUM if is_sum else _BEFORE)) - 1, -1):
        if sheet.forms[at] in CLAUSE_ENDS:
            return None
        found = casualty_at(sheet, at)
        if found is None or found[1].side == "after" or found[0].end > start:
            continue
        if found[1].kind == "adjacent" and found[0].end != start:
            continue
        if start - at <= _BEFORE or found[1].kind == "noun":
            return Fate(_joined(sheet, at, *found), at, is_sum and found[1].kind == "noun")
    return None


def _joined(sheet: Sheet, at: int, part: Part, row: Casualty) -> Category:
    """`مقتل وإصابة 3440`: both in one; not `43 شخصا قتلوا وأصيب 173`, `جنديان قتلا وأصيب 3`."""
    before = casualty_at(sheet, at - 1)
    both = before is not None and part.proclitics == "و" and {before[1].category, row.category} == _BOTH
    return "killed_or_wounded" if both and not sheet.form(at - 1).endswith("ا") else row.category


def fate_behind(sheet: Sheet, end: int) -> Fate | None:
    """The casualty word close behind the counted noun: `43 شخصا قتلوا`, `206 آلاف بين قتيل وجريح`, `9 أشخاص بجروح`."""
    end = _behind_inserted(sheet, end)
    for at in range(end, min(len(sheet.forms), end + _AFTER_A_PHRASE)):
        form = sheet.forms[at]
        if at >= end + _AFTER and (not form.endswith(_THEY) or sheet.form(at - 1) in _WHO):
            continue
        if form in CLAUSE_ENDS or form == "،" or sheet.records_at(at, "quantity"):
            return None
        if form == "بين" and ends_between(sheet, at):
            return Fate("killed_or_wounded", at)
        found = casualty_at(sheet, at)
        if found is None:
            continue
        if found[0].proclitics or _has_object(sheet, found[0]):
            return None
        if found[1].side != "before":
            return Fate(found[1].category, at)
    return None


def _behind_inserted(sheet: Sheet, at: int) -> int:
    """The token behind what is inserted at `at`: `22 مسلحا، بينهم أربعة قادة، قتلوا`; `at` where nothing is."""
    if sheet.form(at) == "،" and sheet.lexical(at + 1, "subset"):
        for end in range(at + 1, min(len(sheet.forms), at + _INSERTED)):
            if sheet.forms[end] == "،":
                return end + 1
    return at


def _has_object(sheet: Sheet, part: Part) -> bool:
    """`3 مسلحين قتلوا 5 جنود`, `قتلوا شرطيا`: it is the others to whom it happened."""
    return bool(sheet.records_at(part.end, "quantity")) or noun_part(sheet, part.end) is not None


def ends_between(sheet: Sheet, at: int) -> int:
    """The end of `بين قتيل وجريح`, `بين قتلى وجرحى` that begins at `at`; 0 where there is none."""
    end = at + 3
    as_one = any(
        hit.end == end and hit.column("category") == "killed_or_wounded" for hit in sheet.lexical(at + 1, "count_noun")
    )
    each = {hit.column("category") for place in (at + 1, at + 2) for hit in sheet.lexical(place, "count_noun")}
    return end if as_one or each >= _BOTH else 0


def list_before(context: Context, start: int) -> Draft | None:
    """The figure just before, in a list with the one at `start`: `مقتل 3 جنود و5 مسلحين`."""
    if not context.done:
        return None
    sheet, previous = context.sheet, context.done[-1]
    between = range(previous.last, start)
    if not goes_on_at(sheet, start) or len(between) > _LIST_REACH:
        return None
    breaks = any(sheet.forms[at] in CLAUSE_ENDS or casualty_at(sheet, at) for at in between)
    return None if breaks else previous


def category_of(context: Context, start: int, counted: Counted, low: float | None = None, behind: int = 0) -> Category:
    """What became of those counted, else what their noun means, else `other`.

    `low` is the number, where people may be listed behind it; `behind` the end of the number where it follows the noun.
    """
    sheet, own = context.sheet, counted.category
    members = _members(sheet, counted) if start < counted.start else None
    if own in _FIXED or not (counted.is_person or members):
        return own or "other"
    subset = subset_of(context, start)
    if subset and own in _KEPT_IN_SUBSET:
        return own or "other"
    overriding = _BOTH if own in _HELD else FATES
    fate = fate_behind(sheet, behind or counted.end) or _fate_of_list(context, start, counted, low)
    if fate and fate.category in overriding:
        return fate.category
    previous = list_before(context, start)
    if own and previous and previous.category in overriding:
        return previous.category
    if subset and (own is None or subset.category in FATES):
        return subset.category
    return members or own or "other"


def _members(sheet: Sheet, counted: Counted) -> Category | None:
    """What `20 من ميليشيات الحركة`, `20 من عائلته` counts: the people of a group, whose noun is a thing."""
    part = counted.part
    if part is None or part.entry is None or not _is_of(sheet, counted.start):
        return None
    if part.column("person") == "force":
        return "fighters"
    return "people" if part.column("person") == "group" and part.entry.form == "singular" else None


def _is_of(sheet: Sheet, at: int) -> bool:
    """Whether من stands before token `at`, with an opening mark or without: `8 من «الكتيبة»`."""
    before = at - 2 if sheet.form(at - 1) in OPENING else at - 1
    return sheet.form(before) == "من"


def _fate_of_list(context: Context, start: int, counted: Counted, low: float | None) -> Fate | None:
    """The casualty word before, close by where nobody listed the noun; else that behind people listed one by one."""
    sheet = context.sheet
    before = fate_before(sheet, start, context.done[-1].end if context.done else 0)
    near = counted.category is not None and counted.is_person
    if before and (near or start - before.at <= ADJACENT):
        return before
    people = listed_people(sheet, counted.end, low)
    return fate_behind(sheet, people[-1].part.end) if people else None
