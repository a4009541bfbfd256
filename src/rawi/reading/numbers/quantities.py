"""Numbers with what bounds them: modifiers, ranges, parts of a whole."""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from rawi.matching.pattern import Keys, Parts, Pattern, Way, after, either, lex, opt, rec, seq, unless, word
from rawi.matching.rules import Match, Rule, RuleBook
from rawi.matching.sheet import Part, Sheet
from rawi.reading.numbers.atoms import THOUSAND
from rawi.records import Exactness, Number, NumberForm

_OPEN_LOW = frozenset({"less_than", "at_most"})
_OPEN_HIGH = frozenset({"more_than", "at_least"})
_OR_EQUAL: dict[Exactness, Exactness] = {"more_than": "at_least", "less_than": "at_most"}
_SIGNS = frozenset("=<>")
_YEARS = range(1900, 2100)
_CHANGE_REACH = 8
_SENTENCE_ENDS = frozenset((".", "؟", "!", "؛", "\n"))
_CODE_MARKS = frozenset("-–/+")


def plain(value: Fraction) -> int | float:
    """A number JSON can hold: an int where the value is whole."""
    return value.numerator if value.denominator == 1 else float(value)


def _modified(match: Match, rule: str) -> Number | None:
    number: Number = match["number"].record
    exactness: Exactness = match.value("second", "exactness") or match.value("modifier", "exactness")
    if match.get("or_equal"):
        exactness = _OR_EQUAL.get(exactness, exactness)
    if match.sheet.form(match.start - 1) in _SIGNS:
        return None  # «=>30» is no comparison
    low, high = number.low, number.high
    if exactness in _OPEN_LOW:
        low = None
    elif exactness in _OPEN_HIGH:
        high = None
    elif number.exactness == "order":
        exactness = "order"
    return Number(match.span(), number.core, number.kind, number.form, low, high, exactness, "start", rule)


def _between(match: Match, rule: str) -> Number | None:
    noun = match.get("noun")
    if noun and match.sheet.form(match["high"].end) != match.sheet.form(noun.start):
        return None
    return _bounds(match, rule)


def _range(match: Match, rule: str) -> Number | None:
    return None if _tells_a_change(match) or _in_a_longer_code(match) else _bounds(match, rule)


def _bounds(match: Match, rule: str) -> Number | None:
    low, high = match["low"].record, match["high"].record
    if low.low is None or high.high is None:
        return None
    bottom, top = low.low, high.high
    scale = _scale_of(match.sheet, match["high"])
    if scale > THOUSAND and _is_year(low):
        return None  # «في 2013 إلى 178 مليار يورو»
    if bottom < THOUSAND <= scale and low.form != "mixed" and bottom * scale < top:
        bottom *= scale  # «بين 3 و5 آلاف»: the scale holds for both
    if bottom >= top:
        return None
    form: NumberForm = low.form if low.form == high.form else "mixed"
    return Number(match.span(), match.span(), "cardinal", form, bottom, top, "range", "start", rule)


def _in_a_longer_code(match: Match) -> bool:
    """`29 - 11 - 1433` and `2/10-15` are no ranges."""
    sheet, before, behind = match.sheet, match.start - 1, match.end
    onto = sheet.form(before) in _CODE_MARKS and (sheet.joined(match.start) or sheet.form(before - 1).isdecimal())
    return onto or (sheet.form(behind) in _CODE_MARKS and (sheet.joined(behind) or sheet.form(behind + 1).isdecimal()))


def _tells_a_change(match: Match) -> bool:
    """`ارتفعت الحصيلة من 9 إلى 15` gives two figures, not a range."""
    for at in range(match.start - 1, max(-1, match.start - 1 - _CHANGE_REACH), -1):
        if match.sheet.form(at) in _SENTENCE_ENDS:
            return False
        if match.sheet.lexical(at, "change"):
            return True
    return False


def _scale_of(sheet: Sheet, part: Part) -> int:
    """The scale a number ends in: 1000 for `5 آلاف`, else 1."""
    if part.end - part.start > 1:
        for hit in sheet.lexical(part.end - 1, "numeral"):
            if hit.column("role") in ("scale", "scales"):
                return int(hit.column("value"))
    return 1


def _over(match: Match, rule: str) -> Number | None:
    """`ثلاثة على خمسة`, `واحد من ثلاثة`, `جزء من مئة`; figures take the second as a part and its whole."""
    part, bottom = match.get("low"), match["high"].record
    top: Number | None = part.record if part else None
    if bottom.exactness != "exact" or not bottom.low or (top and top.exactness != "exact"):
        return None
    value = plain(_fraction((top.low or 0) if top else 1) / _fraction(bottom.low))
    form: NumberForm = bottom.form if top is None or top.form == bottom.form else "mixed"
    return Number(match.span(), match.span(), "fraction", form, value, value, "exact", "start", rule)


def _out_of(match: Match, rule: str) -> Number | None:
    """`25 من 44`; not `في 2011 من 120`, nor `50 ألفا من 570 مدينة`."""
    top, bottom = match["low"].record, match["high"].record
    return None if _is_year(top) or (top.low or 0) >= (bottom.low or 0) else _over(match, rule)


def _is_year(number: Number) -> bool:
    return number.form == "digits" and number.low in _YEARS


def _fraction(value: int | float) -> Fraction:
    return Fraction(value).limit_denominator()


class _Noun(NamedTuple):
    """Any one word, labelled `noun`."""

    def ways(self, sheet: Sheet, at: int, start: int, parts: Parts) -> Sequence[Way]:
        """The word at `at`."""
        return [(at + 1, (*parts, Part("noun", at, at + 1, "", 0, None, None)))] if sheet.form(at).isalpha() else ()

    def keys(self) -> Keys | None:
        """None: it begins no rule."""
        return None


def _modifier(side: str, label: str = "modifier") -> Pattern:
    return lex("modifier", label=label, where=lambda part: part.column("side") == side)


def _is_cardinal(part: Part) -> bool:
    return bool(part.record.kind != "ordinal")


_NUMBER = rec("number", "number", where=_is_cardinal)
_LOW = rec("number", "low", where=_is_cardinal)
_HIGH = rec("number", "high", where=_is_cardinal)
_AND_HIGH = rec("number", "high", where=_is_cardinal, clitics=("", "و"))
_WHOLE = rec("number", "high", where=lambda part: part.record.kind == "cardinal" and part.record.low != 1)
_TO = either(word("الي", "حتي"), word("-", "–", "—", "~"))
_MODIFIER = _modifier("before")
_MODIFIER_BEHIND = seq(_modifier("after", "second"), unless(word("من")))
_OR_EQUALS = seq(word("او"), word("يساوي", "تساوي", label="or_equal"))
_BETWEEN = seq(word("بين", "مابين"), opt(word("ما")))

QUANTITIES = RuleBook(
    "numbers",
    "quantity",
    (
        Rule("between", seq(_BETWEEN, _LOW, opt(word("و", "الي")), _AND_HIGH), _between),
        Rule("between_with_noun", seq(_BETWEEN, _LOW, _Noun(), opt(word("و", "الي")), _AND_HIGH), _between),
        Rule("from_to", seq(after("من"), _LOW, word("الي", "حتي", "ل"), _HIGH), _range),
        Rule("to", seq(_LOW, _TO, _HIGH), _range),
        Rule("over", seq(_LOW, word("علي"), _WHOLE), _over),
        Rule("out_of", seq(_LOW, word("من"), _WHOLE), _out_of),
        Rule("part_of", seq(opt(_LOW), word("جزء", "اجزاء"), word("من"), _WHOLE), _over),
        Rule("modified_range", seq(_MODIFIER, _LOW, _TO, _HIGH), _range),
        Rule("modified", seq(_MODIFIER, _NUMBER, opt(_MODIFIER_BEHIND)), _modified),
        Rule("modified_or_equal", seq(_MODIFIER, _NUMBER, _OR_EQUALS), _modified),
        Rule("number_then_modifier", seq(_NUMBER, _modifier("after"), unless(word("من"))), _modified),
    ),
)
