"""Numbers as written, then their modifiers and ranges.

The stage places every plain number under `number` (what dates read days and years of), and every number with its
modifier or as a range under `quantity` (what durations and figures are made of).
"""

from fractions import Fraction

from rawi.matching.pattern import Pattern, after, either, lex, opt, rec, seq, unless, word
from rawi.matching.rules import Match, Rule, RuleBook
from rawi.matching.sheet import Part, Sheet
from rawi.reading.numbers.compose import Numeration, number_at
from rawi.records import Exactness, Number, NumberForm

_OPEN_LOW = frozenset({"less_than", "at_most"})
_OPEN_HIGH = frozenset({"more_than", "at_least"})


def read_numbers(sheet: Sheet) -> None:
    """Place every number and quantity of the sheet, and the ordinals that count from the end or from here."""
    at = 0
    while at < len(sheet.forms):
        relative = _relative(sheet, at)
        if relative is not None:
            record = _relative_record(sheet, relative)
            sheet.place("numbers", "relative_ordinal", record, (relative,), at, relative.end)
            at = relative.end
            continue
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


def _relative(sheet: Sheet, at: int) -> Part | None:
    return max(sheet.lexical(at, "relative_ordinal"), key=lambda part: part.end, default=None)


def _relative_record(sheet: Sheet, part: Part) -> Number:
    """`قبل الأخير` is one before the end: its number is the distance."""
    span, offset = sheet.span(part.start, part.end, part.length), part.column("offset")
    return Number(span, span, "ordinal", "words", offset, offset, "exact", part.column("relative_to"), "relative_ordinal")


def _may_begin(sheet: Sheet, at: int) -> bool:
    return sheet.forms[at][0] in "0123456789.-" or bool(sheet.lexical(at, "numeral"))


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
    return Number(span, span, found.kind, found.form, plain(found.low), high, exactness, "start", rule)


def _is_cardinal(part: Part) -> bool:
    return bool(part.record.kind != "ordinal")


def _modified(match: Match, rule: str) -> Number | None:
    number: Number = match["number"].record
    exactness: Exactness = match.value("second", "exactness") or match.value("modifier", "exactness")
    if match.get("or_equal"):
        exactness = {"more_than": "at_least", "less_than": "at_most"}.get(exactness, exactness)  # type: ignore[assignment]
    if match.sheet.form(match.start - 1) in ("=", "<", ">"):
        return None  # «=>30» is no comparison
    low, high = number.low, number.high
    if exactness in _OPEN_LOW:
        low = None
    elif exactness in _OPEN_HIGH:
        high = None
    elif number.exactness == "order":
        exactness = "order"
    return Number(match.span(), number.core, number.kind, number.form, low, high, exactness, "start", rule)


def _range(match: Match, rule: str) -> Number | None:
    low, high = match["low"].record, match["high"].record
    if rule != "between" and (_tells_a_change(match) or _in_a_longer_code(match)):
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
    return Number(match.span(), match.span(), "cardinal", form, bottom, top, "range", "start", rule)


_LEAST_SCALE = 1000
_CHANGE_REACH = 8
_CODE_MARKS = frozenset("-–/+")


def _in_a_longer_code(match: Match) -> bool:
    """`222-2222-111` is a telephone, not a range."""
    sheet = match.sheet
    onto = sheet.form(match.start - 1) in _CODE_MARKS and sheet.joined(match.start)
    return onto or (sheet.form(match.end) in _CODE_MARKS and sheet.joined(match.end))


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


_DASH = word("-", "–", "—", "~")
_NUMBER = rec("number", "number", where=_is_cardinal)
_LOW = rec("number", "low", where=_is_cardinal)
_HIGH = rec("number", "high", where=_is_cardinal, clitics=("", "و"))


def _modifier(side: str, label: str = "modifier") -> Pattern:
    return lex("modifier", label=label, where=lambda part: part.column("side") == side)


def _over(match: Match, rule: str) -> Number | None:
    """`ثلاثة على خمسة`, `واحد من ثلاثة`: a fraction; figures take the second as a part and its whole."""
    top, bottom = match["low"].record, match["high"].record
    if top.exactness != "exact" or bottom.exactness != "exact" or not bottom.low:
        return None
    value = plain(Fraction(top.low).limit_denominator() / Fraction(bottom.low).limit_denominator())
    form: NumberForm = top.form if top.form == bottom.form else "mixed"
    return Number(match.span(), match.span(), "fraction", form, value, value, "exact", "start", rule)


def _part_of(match: Match, rule: str) -> Number | None:
    """`واحد جزء من مئة`, `جزء من مئة`."""
    top, bottom = match.get("low"), match["high"].record
    if bottom.exactness != "exact" or not bottom.low:
        return None
    value = plain(Fraction(top.record.low if top else 1) / Fraction(bottom.low).limit_denominator())
    return Number(match.span(), match.span(), "fraction", bottom.form, value, value, "exact", "start", rule)


_WHOLE = rec("number", "high", where=lambda part: part.record.kind == "cardinal" and part.record.low != 1)

QUANTITIES = RuleBook(
    "numbers",
    "quantity",
    (
        Rule("between", seq(word("بين", "مابين"), opt(word("ما")), _LOW, opt(word("و", "الي")), _HIGH), _range),
        Rule("from_to", seq(after("من"), _LOW, word("الي", "حتي", "ل"), rec("number", "high", where=_is_cardinal)), _range),
        Rule("to", seq(_LOW, either(word("الي", "حتي"), _DASH), rec("number", "high", where=_is_cardinal)), _range),
        Rule("over", seq(_LOW, word("علي"), _WHOLE), _over),
        Rule("out_of", seq(_LOW, word("من"), _WHOLE), _over),
        Rule("part_of", seq(opt(_LOW), word("جزء", "اجزاء"), word("من"), _WHOLE), _part_of),
        Rule("modified_range", seq(_modifier("before"), _LOW, either(word("الي", "حتي"), _DASH), rec("number", "high", where=_is_cardinal)), _range),
        Rule("modified", seq(_modifier("before"), _NUMBER, opt(_modifier("after", "second"))), _modified),
        Rule("modified_or_equal", seq(_modifier("before"), _NUMBER, word("او"), word("يساوي", "تساوي", label="or_equal")), _modified),
        Rule("number_then_modifier", seq(_NUMBER, _modifier("after"), unless(word("من"))), _modified),
    ),
)

_PLAIN = tuple(f"{kind}_in_{form}" for kind in ("cardinal", "ordinal", "fraction") for form in ("digits", "words", "mixed"))
RULES = (*QUANTITIES.names, "relative_ordinal", "order_of_magnitude", "number_and_more", *_PLAIN)
