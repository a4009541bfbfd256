"""Matches -> lengths of time and what repeats, put together unit by unit."""

from fractions import Fraction

from rawi.matching.rules import Match
from rawi.matching.sheet import Part
from rawi.reading.dates.clause import not_date, part_before
from rawi.reading.dates.value import Found, record
from rawi.records import Date, DateMod, Exactness, Number

_MODS: dict[Exactness, DateMod] = {
    "about": "APPROX", "more_than": "MORE_THAN", "less_than": "LESS_THAN", "at_least": "EQUAL_OR_MORE",
    "at_most": "EQUAL_OR_LESS",
}  # fmt: skip
_ONE = {"singular": Fraction(1), "dual": Fraction(2), "plural": None}
_SMALLER = {"CE": ("Y", 100), "DE": ("Y", 10), "Y": ("MO", 12), "D": ("H", 24), "H": ("M", 60), "M": ("S", 60)}
_DATE_UNITS = {"CE": "CE", "DE": "DE", "Y": "Y", "MO": "M", "W": "W", "D": "D"}
_LONG = ("CE", "DE")
_BY_SIZE = ("CE", "DE", "Y", "MO", "W", "D", "H", "M", "S")
_CLOCK_UNITS = ("H", "M", "S")
_UNKNOWN = "X"
_ARTICLE = "ال"
_POSSESSED = ("ه", "ها", "هم", "نا")
_ALSO_OTHER = frozenset({"D", "DE"})
_BEHIND_UNIT = frozenset({"من", "علي", "في", "الي", "عن", "مع", "او", "ان", "فقط", "تقريبا", "و", "حتي", "قبل", "بعد"})


def duration(match: Match, rule: str) -> Date | None:
    """`أربعة أشهر`, `يومين`, `عام ونصف`, `عام واحد وشهر و21 يوما`; `مدراء عامين` are no two years."""
    if not_date(match.sheet, match.start - 1, "general", "before"):
        return None
    quantity = match.get("quantity")
    number: Number | None = None if quantity is None else quantity.record
    if number is not None and number.exactness == "range":
        return _range(match, rule, number)
    exactness: Exactness = match.value("modifier", "exactness") or (number.exactness if number else "exact")
    value = period(match)
    return record(match, rule, Found(value, "absolute", "DURATION", _MODS.get(exactness))) if value else None


def measured(match: Match, rule: str) -> Date | None:
    """A unit with no number, behind a word of `measures.tsv` or ل: `بعد أيام`, `لسنوات`; not `خلال أيام العيد`."""
    unit = match["unit"]
    plural = unit.column("number") == "plural"
    if part_before(match, "before_length") is None and not (plural and unit.proclitics.endswith("ل")):
        return None
    return None if heads_a_phrase(match) else duration(match, rule)


def heads_a_phrase(match: Match) -> bool:
    """Whether a unit with no number is the noun of more than a length: `أيام العيد`, `عقد اجتماع`, `يوم عمل`."""
    unit, form = match["unit"], match.sheet.form(match.end)
    ambiguous = unit.column("value") in _ALSO_OTHER and unit.column("number") != "plural"
    return form.startswith(_ARTICLE) or (ambiguous and form.isalpha() and form not in _BEHIND_UNIT)


def _range(match: Match, rule: str, number: Number) -> Date | None:
    """`بين 5 و10 أعوام`: both ends, as `P5Y/P10Y`."""
    if number.low is None or number.high is None or len(_counted(match)) > 1:
        return None
    unit = match.value("unit", "value")
    ends = (_written({unit: Fraction(bound)}) for bound in (number.low, number.high))
    return record(match, rule, Found("/".join(ends), "absolute", "DURATION"))


def repeated(match: Match, rule: str) -> Date | None:
    """`كل يومين`, `كل ثلاثة أسابيع`."""
    value = period(match)
    return record(match, rule, Found(value, "absolute", "SET")) if value else None


def listed_set(match: Match, rule: str) -> Date | None:
    """`يوميا`, `كل أسبوع`, `التقرير السنوي`; `حسن الشهري` is a man, `يومي 26 و27` are two days."""
    sheet, entry, before = match.sheet, match["set"].entry, match.start - 1
    adjective = entry is not None and len(entry.words) == 1 and entry.definite
    definite_noun = sheet.form(before).endswith(_POSSESSED) or any(
        cut.rest.startswith(_ARTICLE) for cut in sheet.cuts(before)
    )
    if (
        (adjective and not definite_noun)
        or sheet.records_at(match.end, "number")
        or sheet.lexical(match.end, "weekday")
    ):
        return None
    return record(match, rule, Found(match.value("set", "value"), "absolute", "SET"))


def period(match: Match) -> str | None:
    """The units of a match as one TIMEX3 period: `P1Y1M21D`, `PT1H30M`, `PXM` where they are not counted."""
    sizes = [_BY_SIZE.index(unit) for unit, _, _ in _counted(match)]
    return _written(amounts_of(match)) if sizes == sorted(set(sizes)) else None  # «يوما وسنة» are two lengths


def amounts_of(match: Match) -> dict[str, Fraction | None]:
    """How many of each unit a match counts, null where that is not said; parts carried to the smaller unit."""
    amounts: dict[str, Fraction | None] = {}
    for unit, amount, in_words in _counted(match):
        amounts[unit] = amount
        if amount is not None and in_words and amount.denominator > 1:
            _carry(amounts, unit, amount)
    return amounts


def _counted(match: Match) -> list[tuple[str, Fraction | None, bool]]:
    """Each unit with its amount (null where only its number is plural), and whether that was given in words."""
    counted: list[tuple[str, Fraction | None, bool]] = []
    quantity: Number | None = None
    for part in match.body():
        if part.label == "quantity":
            quantity = part.record
        elif part.label == "unit":
            amount = _ONE[part.column("number")] if quantity is None else _amount(quantity)
            counted.append((_unit(part), amount, quantity is not None and quantity.form == "words"))
            quantity = None
        elif part.label == "late_quantity":
            counted.append((counted.pop()[0], _amount(part.record), False))
        elif part.label == "fraction" and counted[-1][1] is not None:
            unit, amount, _ = counted.pop()
            counted.append((unit, (amount or 0) + Fraction(part.record.low).limit_denominator(), True))
    return counted


def _unit(part: Part) -> str:
    """Nights are counted as days."""
    value = str(part.column("value"))
    return "D" if value == "N" else value


def _amount(number: Number) -> Fraction | None:
    known = number.low if number.low is not None else number.high
    return None if number.exactness == "order" or known is None else Fraction(str(known))


def _carry(amounts: dict[str, Fraction | None], unit: str, amount: Fraction) -> None:
    """`عام ونصف` is a year and six months, `قرن ونصف` 150 years; what does not come out whole stays (`أسبوع ونصف`)."""
    smaller, times = _SMALLER.get(unit, ("", 1))
    rest = (amount - int(amount)) * times
    if not smaller or rest.denominator > 1:
        return
    if unit in _LONG or amount < 1:
        del amounts[unit]
        amounts[smaller] = amount * times
    else:
        amounts[unit], amounts[smaller] = Fraction(int(amount)), rest


def _written(amounts: dict[str, Fraction | None]) -> str:
    days = "".join(f"{_figure(amounts[unit])}{letter}" for unit, letter in _DATE_UNITS.items() if unit in amounts)
    clock = "".join(f"{_figure(amounts[unit])}{unit}" for unit in _CLOCK_UNITS if unit in amounts)
    return f"P{days}" + (f"T{clock}" if clock else "")


def _figure(amount: Fraction | None) -> str:
    return _UNKNOWN if amount is None else f"{float(amount):.15g}"
