"""The run of the stage: numbers as written, then what bounds them.

The stage places every plain number under `number` (what dates read days and years of), and every number with its
modifier or as a range under `quantity` (what durations and figures are made of).
"""

from rawi.matching.sheet import Part, Sheet
from rawi.reading.numbers.compose import Numeration, number_at
from rawi.reading.numbers.quantities import QUANTITIES, plain
from rawi.records import Exactness, Number

_KINDS = ("cardinal", "ordinal", "fraction")
_FORMS = ("digits", "words", "mixed")
_SECOND = "ثانيه"
"""Right behind a cardinal the unit of time (`30 ثانية`), else an ordinal."""
RULES = (
    *QUANTITIES.names,
    "relative_ordinal",
    "order_of_magnitude",
    "number_and_more",
    *(f"{kind}_in_{form}" for kind in _KINDS for form in _FORMS),
)


def read_numbers(sheet: Sheet) -> None:
    """Place every number and quantity of the sheet, and the ordinals that count from the end or from here."""
    _place_numbers(sheet)
    QUANTITIES.run(sheet)
    bounded = sheet.placed.get("quantity", {}).items()
    taken = {at for start, parts in bounded for part in parts for at in range(start, part.end)}
    for start, parts in sheet.placed.get("number", {}).items():
        for part in parts:
            if part.record.kind != "ordinal" and start not in taken:
                sheet.offer("quantity", part.record, part.proclitics, part.length, part.start, part.end)


def _place_numbers(sheet: Sheet) -> None:
    """Place the longest number at each token, left to right, but none inside what is no number (`كانون الثاني`)."""
    at = counted = phrase_end = 0
    while at < len(sheet.forms):
        phrase_end = max([phrase_end, *(part.end for part in sheet.lexical(at, "not_number"))])
        relative = max(sheet.lexical(at, "relative_ordinal"), key=lambda part: part.end, default=None)
        found = number_at(sheet, at) if relative is None and _may_begin(sheet, at) else None
        if relative is not None and relative.end > phrase_end:
            record = _relative_record(sheet, relative)
            sheet.place("numbers", "relative_ordinal", record, (relative,), at, relative.end)
            at = relative.end
        elif found is not None and found.end > phrase_end and not (at == counted and sheet.forms[at] == _SECOND):
            sheet.place("numbers", "number", _record(sheet, found), found.parts, at, found.end)
            at = found.end
            counted = at if found.kind == "cardinal" else 0
        else:
            at += 1


def _may_begin(sheet: Sheet, at: int) -> bool:
    form = sheet.forms[at]
    return form[0] in "0123456789.-" or form.endswith("ال") or bool(sheet.lexical(at, "numeral"))


def _relative_record(sheet: Sheet, part: Part) -> Number:
    """`قبل الأخير` is one before the end: its number is the distance."""
    span, offset, origin = (
        sheet.span(part.start, part.end, part.length),
        part.column("offset"),
        part.column("relative_to"),
    )
    return Number(span, span, "ordinal", "words", offset, offset, "exact", origin, "relative_ordinal")


def _record(sheet: Sheet, found: Numeration) -> Number:
    span = sheet.span(found.parts[0].start, found.end, found.parts[0].length)
    exact = found.low == found.high
    rule = f"{found.kind}_in_{found.form}" if exact else "order_of_magnitude"
    exactness: Exactness = "exact" if exact else "order"
    high: int | float | None = plain(found.high)
    if any(part.column("role") == "odd" for part in found.parts):
        exactness, rule, high = "more_than", "number_and_more", None
    return Number(span, span, found.kind, found.form, plain(found.low), high, exactness, "start", rule)
