"""Numbers as written, then their modifiers and ranges.

The stage places every plain number under `number` (what dates read days and years of), and every number with its
modifier or as a range under `quantity` (what durations and figures are made of).
"""

from fractions import Fraction

from rawi.matching.pattern import Pattern, after, either, lex, opt, rec, seq, word
from rawi.matching.rules import Match, Rule, RuleBook
from rawi.matching.sheet import Part, Sheet
from rawi.reading.numbers.compose import Numeration, number_at
from rawi.records import Exactness, Number, NumberForm

_OPEN_LOW = frozenset({"less_than", "at_most"})
_OPEN_HIGH = frozenset({"more_than", "at_least"})


def read_numbers(sheet: Sheet) -> None:
    """Place every number and quantity of the sheet."""
    at = 0
    while at < len(sheet.forms):
        found = number_at(sheet, at) if _may_begin(sheet, at) else None
        if found is None:
            at += 1
            continue
        record = _record(sheet, found)
        sheet.place("numbers", "number", record, found.parts, found.start, found.end)
        at = found.end
    QUANTITIES.run(sheet)
    taken = [(start, part.end) for start, parts in sheet.placed.get("quantity", {}).items() for part in parts]
    for start, parts in sheet.placed.get("number", {}).items():
        for part in parts:
            if part.record.kind != "ordinal" and not any(begin <= start < end for begin, end in taken):
                sheet.offer("quantity", part.record, part.proclitics, part.length, part.start, part.end)


def _may_begin(sheet: Sheet, at: int) -> bool:
    return sheet.forms[at][0].isdigit() or bool(sheet.lexical(at, "numeral"))


def plain(value: Fraction) -> int | float:
    """A number JSON can hold: an int where the value is whole."""
    return value.numerator if value.denominator == 1 else float(value)


def _record(sheet: Sheet, found: Numeration) -> Number:
    span = sheet.span(found.start, found.end, found.length)
    exact = found.low == found.high
    rule = "order_of_magnitude" if not exact else f"{found.kind}_in_{found.form}"
    exactness: Exactness = "exact" if exact else "order"
    if any(part.column("role") == "odd" for part in found.parts):
        exactness, rule = "more_than", "number_and_more"
    high = None if exactness == "more_than" else plain(found.high)
    return Number(span, span, found.kind, found.form, plain(found.low), high, exactness, rule)


def _is_cardinal(part: Part) -> bool:
    return bool(part.record.kind != "ordinal")


def _modified(match: Match, rule: str) -> Number | None:
    number: Number = match["number"].record
    exactness: Exactness = match.value("modifier", "exactness")
    low, high = number.low, number.high
    if exactness in _OPEN_LOW:
        low = None
    elif exactness in _OPEN_HIGH:
        high = None
    elif number.exactness == "order":
        exactness = "order"
    return Number(match.span(), number.core, number.kind, number.form, low, high, exactness, rule)


def _range(match: Match, rule: str) -> Number | None:
    low, high = match["low"].record, match["high"].record
    if rule != "between" and _tells_a_change(match):
        return None
    if "ordinal" in (low.kind, high.kind) or low.low is None or high.high is None:
        return None
    bottom, top = low.low, high.high
    scale = _scale_of(match.sheet, match["high"])
    if scale > 1 and bottom < _LEAST_SCALE and low.form != "mixed" and bottom * scale < top:
        bottom *= scale  # «بين 3 و5 آلاف»: the scale holds for both
    if bottom >= top:
        return None
    form: NumberForm = low.form if low.form == high.form else "mixed"
    return Number(match.span(), match.span(), "cardinal", form, bottom, top, "range", rule)


_LEAST_SCALE = 1000
_CHANGE_REACH = 8


def _tells_a_change(match: Match) -> bool:
    """`ارتفعت الحصيلة من 9 إلى 15` gives two figures, not a range."""
    before = range(max(0, match.start - _CHANGE_REACH), match.start)
    return any(match.sheet.lexical(at, "change") for at in before)


def _scale_of(sheet: Sheet, part: Part) -> int:
    """The scale a number ends in: 1000 for `5 آلاف`, else 1."""
    if part.end - part.start > 1:
        for hit in sheet.lexical(part.end - 1, "numeral"):
            if hit.column("role") in ("scale", "scales"):
                return int(hit.column("value"))
    return 1


_DASH = word("-", "–", "—", "ـ")
_NUMBER = rec("number", "number", where=_is_cardinal)
_LOW = rec("number", "low", where=_is_cardinal)
_HIGH = rec("number", "high", where=_is_cardinal, clitics=("", "و"))


def _modifier(side: str) -> Pattern:
    return lex("modifier", where=lambda part: part.column("side") == side)


QUANTITIES = RuleBook(
    "numbers",
    "quantity",
    (
        Rule("between", seq(word("بين", "مابين"), opt(word("ما")), _LOW, opt(word("و", "الي")), _HIGH), _range),
        Rule("from_to", seq(after("من"), _LOW, word("الي", "حتي", "ل"), rec("number", "high", where=_is_cardinal)), _range),
        Rule("to", seq(_LOW, either(word("الي", "حتي"), _DASH), rec("number", "high", where=_is_cardinal)), _range),
        Rule("modified", seq(_modifier("before"), _NUMBER), _modified),
        Rule("number_then_modifier", seq(_NUMBER, _modifier("after")), _modified),
    ),
)
