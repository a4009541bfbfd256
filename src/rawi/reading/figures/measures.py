"""Figures of measure: units, currencies, percent, and lengths of time."""

from rawi.matching.sheet import Part, Sheet
from rawi.reading.figures.counted import counted_noun, noun_part, past_marks
from rawi.reading.figures.draft import Context, Counted, Draft, counting_itself, is_definite, numbered
from rawi.reading.figures.wholes import OF_THEM
from rawi.records import Category

_UCUM_OF_TIME = {
    "S": "s", "M": "min", "H": "h", "D": "d", "N": "d", "W": "wk", "MO": "mo", "Y": "a", "DE": "10.a", "CE": "100.a",
}  # fmt: skip
_NO_CODE = "-"


def measured(context: Context, number: Part) -> Draft | None:
    """`5 كيلومترات`, `3 مليارات دولار`, `20 بالمئة من السكان`; a unit before, `$5`, `بالمائة 10`, `كيلومتر واحد`."""
    sheet = context.sheet
    unit = _unit_at(sheet, past_marks(sheet, number)) or _unit_before(sheet, number)
    if unit is None:
        return None
    draft = numbered(number, unit)._replace(category=unit.column("category"), unit=_code(unit))
    if draft.category != "percent":
        return draft._replace(counted=_unit_as_counted(unit))
    draft = draft._replace(end=max(draft.end, unit.end))
    return draft._replace(counted=_of_what(sheet, draft.end))


def _unit_at(sheet: Sheet, at: int) -> Part | None:
    """The longest unit that begins at `at`; a sign may be written onto the number."""
    if sheet.form(at) == "من" and sheet.form(at + 1).startswith("ال"):
        at += 1  # «مئات الملايين من الدولارات»
    units = [part for kind in ("measure", "currency") for part in sheet.lexical(at, kind) if part.proclitics == ""]
    unit = max(units, key=lambda part: part.end, default=None)
    longer = unit is not None and any(noun.end > unit.end for noun in sheet.lexical(at, "count_noun"))
    return None if longer else unit  # «برميل متفجر»


def _unit_before(sheet: Sheet, number: Part) -> Part | None:
    """The unit before its number: a sign, or any unit before واحد."""
    start = number.start
    found = (part for kind in ("measure", "currency") for back in (1, 2) for part in sheet.lexical(start - back, kind))
    one = number.record.low == 1 and number.record.form == "words"
    return next((part for part in found if part.end == start and (one or part.column("before") == "yes")), None)


def _code(unit: Part) -> str | None:
    code: str = unit.column("code")
    return None if code == _NO_CODE else code


def _unit_as_counted(unit: Part) -> Counted:
    return Counted(unit.start, unit.end, unit.length, unit.column("category"), False, unit)


def _of_what(sheet: Sheet, at: int) -> Counted | None:
    """What a share is of: `20 بالمئة منهم`, `30% من السكان`."""
    if sheet.form(at) in OF_THEM:
        return Counted(at, at + 1, 0, None, False, None)
    part = noun_part(sheet, at + 1) if sheet.form(at) == "من" else None
    return counted_noun(part.start, part.end, 0, part) if part else None


def dual_measure(context: Context, unit: Part) -> Draft | None:
    """`كيلومترين`, `دولاران`: two of a unit; null for another form of it."""
    if unit.entry is None or unit.entry.form != "dual" or unit.entry.definite:
        return None
    if context.sheet.lexical(unit.start, "not_dual"):
        return None
    draft = counting_itself(unit, 2)
    return draft._replace(category=unit.column("category"), unit=_code(unit), counted=_unit_as_counted(unit))


def length_of_time(context: Context, number: Part) -> Draft | None:
    """`أربعة أشهر`, `السنوات العشر الماضية`, `عام واحد`, `عشرات السنين`: the number of a length of time."""
    sheet, record = context.sheet, number.record
    length = context.lengths.get(number.start)
    if _unit_at(sheet, number.end) is not None:
        return None  # «سنة ضوئية»
    if length is not None:
        places = (*range(number.end, length.end), *range(number.start - 1, length.start - 1, -1))
    elif record.low == 1 and record.form == "words":
        places = (number.start - 1,)
    elif record.exactness == "order":
        places = (number.end,)
    else:
        places = (number.start - 1,) if is_definite(sheet, number) else ()
    for at in places:
        for unit in sheet.lexical(at, "time_unit"):
            if length is not None or record.low == 1 or unit.column("number") == "plural":
                return _of_time(numbered(number, unit), unit)
    return None


def dual_length_of_time(context: Context, unit: Part) -> Draft | None:
    """`يومين`, `ساعتان` where they are a length of time."""
    if (
        unit.start not in context.lengths
        or unit.entry is None
        or unit.entry.definite
        or unit.column("number") != "dual"
    ):
        return None
    return _of_time(counting_itself(unit, 2), unit)


def _of_time(draft: Draft, unit: Part) -> Draft:
    category: Category = "duration"
    counted = Counted(unit.start, unit.end, unit.length, category, False, unit)
    return draft._replace(category=category, unit=_UCUM_OF_TIME.get(unit.column("value")), counted=counted)
