"""The run of the stage: numbers as written, then what bounds them.

The stage places every plain number under `number` (what dates read days and years of), and every number with its
modifier or as a range under `quantity` (what durations and figures are made of).
"""

from rawi.matching.sheet import Part, Sheet
from rawi.reading.numbers.compose import Numeration, number_at
from rawi.reading.numbers.quantities import QUANTITIES, plain
from rawi.reading.numbers.runs import ARTICLE, MARKS
from rawi.records import Exactness, Number

_FIRST = frozenset("0123456789.-")
_OWN = ("numeral", "not_number", "relative_ordinal")
_ARTICLES = frozenset(proclitics + ARTICLE for proclitics in ("", "و", "ف", "ب", "ك", "وب", "وك", "فب"))
"""The article before digits, which is a token of its own (`بالـ15`)."""
_SECOND = "ثانيه"
"""Right behind a cardinal the unit of time (`30 ثانية`), else an ordinal."""
_LAST = "اخر"
_NO_NOUNS = frozenset(
    ("من", "في", "علي", "الي", "عن", "مع", "ان", "او", "ام", "لا", "لم", "لن", "قد", "غير", "قبل", "بعد", "حتي", "منذ")
)
RULES = (
    *QUANTITIES.names,
    "relative_ordinal",
    "order_of_magnitude",
    "number_and_more",
    *(f"{kind}_in_{form}" for kind in ("cardinal", "fraction") for form in ("digits", "words", "mixed")),
    "ordinal_in_digits",
    "ordinal_in_words",
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
    done = counted = phrase_end = 0
    for at in _beginnings(sheet):
        if at < done:
            continue
        phrase_end = max([phrase_end, *(part.end for part in sheet.lexical(at, "not_number"))])
        relative = _relative_at(sheet, at)
        found = number_at(sheet, at) if relative is None else None
        if relative is not None and relative.end > phrase_end:
            record = _relative_record(sheet, relative)
            sheet.place("numbers", "relative_ordinal", record, (relative,), at, relative.end)
            done = relative.end
        elif found is not None and found.end > phrase_end and not (at == counted and sheet.forms[at] == _SECOND):
            sheet.place("numbers", "number", _record(sheet, found), found.parts, at, found.end)
            done = found.end
            counted = done if found.kind == "cardinal" else 0


def _beginnings(sheet: Sheet) -> list[int]:
    """The tokens where digits, a sign, a number word, or a phrase with one in it begins, in order."""
    words = (at for kind in _OWN for at in sheet.words.get(kind, ()))
    digits = (at for at, form in enumerate(sheet.forms) if form[0] in _FIRST or form in _ARTICLES)
    marked = (at for at, form in enumerate(sheet.forms) if form in MARKS and sheet.form(at + 1)[-1:].isdecimal())
    return sorted({*words, *digits, *marked})


def _relative_at(sheet: Sheet, at: int) -> Part | None:
    """`آخر هجوم` is the last attack, `هجوم آخر` and `هجوما آخر` another one: what follows آخر is then no noun."""
    found = max(sheet.lexical(at, "relative_ordinal"), key=lambda part: part.end, default=None)
    if found is None or found.entry is None or found.entry.words != (_LAST,):
        return found
    behind = sheet.form(found.end)
    another = not behind.isalpha() or behind in _NO_NOUNS or sheet.form(at - 1).endswith("ا")
    return None if another else found


def _relative_record(sheet: Sheet, part: Part) -> Number:
    """`قبل الأخير` is one before the end: its number is the distance."""
    span, offset = sheet.span(part.start, part.end, part.length), part.column("offset")
    counted_from = part.column("relative_to")
    return Number(span, span, "ordinal", "words", offset, offset, "exact", counted_from, "relative_ordinal")


def _record(sheet: Sheet, found: Numeration) -> Number:
    span = sheet.span(found.parts[0].start, found.end, found.parts[0].length)
    exact = found.low == found.high
    rule = f"{found.kind}_in_{found.form}" if exact else "order_of_magnitude"
    exactness: Exactness = "exact" if exact else "order"
    high: int | float | None = plain(found.high)
    if any(part.column("role") == "odd" for part in found.parts):
        exactness, rule, high = "more_than", "number_and_more", None
    return Number(span, span, found.kind, found.form, plain(found.low), high, exactness, "start", rule)
