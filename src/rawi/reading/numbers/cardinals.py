"""How number words and digits combine into cardinals.

A cardinal is groups joined by و, each smaller than the scale of the one before (`ثلاثة ملايين | ومئتا ألف | وخمسون`). A
group is a number below a thousand, digits, an order of magnitude or a fraction, with the scales behind it (`206 آلاف`,
`مئات الآلاف`, `نصف مليون`). What does not fit ends the number, so `بين عشرين وخمسة وعشرين` is 20 and 25.
Source: K. Ryding, A Reference Grammar of Modern Standard Arabic (2005), ch. 15; the rising order of years (`خمس وعشرين
وثلاثمئة وألف`) after W. Wright, A Grammar of the Arabic Language, vol. 1, ss. 318-332.
"""

from fractions import Fraction

from rawi.matching.sheet import Sheet
from rawi.reading.numbers.atoms import (
    HUNDRED,
    MILLION,
    TEN,
    THOUSAND,
    Amount,
    Atom,
    atoms_at,
    exactly,
    following,
    stands_alone,
)
from rawi.reading.numbers.fractions import fraction, with_fraction, with_parts

_TANWIN = "\u064b"
_LARGEST = 10**24
"""No report counts further; a longer row of scales is no number."""
_POINTS = "نقطه"


def cardinal(sheet: Sheet, first: Atom) -> Amount | None:
    """The longest cardinal or fraction that begins with the atom `first`."""
    found = None if first.role is None else _rising(sheet, first) or _one_more(sheet, first, MILLION)
    found = found or _group(sheet, first)
    while found is not None and found.kind == "cardinal" and (longer := _longer(sheet, found)):
        found = longer
    return found


def below_hundred(sheet: Sheet, first: Atom) -> Amount | None:
    """`سبعة`, `أحد عشر`, `سبعة وأربعون`, `أربعون`."""
    if first.role not in ("unit", "bound", "ten"):
        return None
    if first.role != "ten" and 1 <= first.value < TEN:
        teen = following(sheet, first.end, "unit")
        if teen and teen.value == TEN and (first.role == "bound" or first.value > 1):
            return exactly(first.value + TEN, first, teen)
        ten = following(sheet, first.end, "ten", joined_by_and=True)
        if ten:
            return exactly(first.value + ten.value, first, ten)
    return None if first.role == "bound" else exactly(first.value, first)


def below_thousand(sheet: Sheet, first: Atom) -> Amount | None:
    """`مئة وسبعة`, `ثلاثمئة`, `ثلاث مئة`, or what is below a hundred."""
    atoms: tuple[Atom, ...] = (first,)
    value = first.value
    if first.role not in ("hundred", "hundreds"):
        counts = first.role == "unit" and 3 <= first.value < TEN
        hundred = following(sheet, first.end, "hundred") if counts else None
        if hundred is None:
            return below_hundred(sheet, first)
        atoms, value = (first, hundred), first.value * HUNDRED
    rest = following(sheet, atoms[-1].end, joined_by_and=True)
    below = below_hundred(sheet, rest) if rest and rest.value else None
    if below is None or following(sheet, below.end, "parts"):  # «مئة وثلاثة أرباع» is a hundred and a fraction
        return exactly(value, *atoms)
    return exactly(value + below.low, *atoms, *below.atoms)


def _group(sheet: Sheet, first: Atom) -> Amount | None:
    base = _base(sheet, first)
    return base and _scaled(sheet, base)


def _base(sheet: Sheet, first: Atom) -> Amount | None:
    """What the scales of a group multiply."""
    value = first.value
    if first.role is None and value < 1 and "/" in sheet.forms[first.part.start : first.end]:
        return exactly(value, first, kind="fraction")
    if first.role is None and stands_alone(sheet, first.end):
        return exactly(value, first)
    if first.role is None:
        return with_parts(sheet, _with_decimals(sheet, _digits_and_hundred(sheet, first)))
    if first.role in ("unit", "bound", "ten", "hundred", "hundreds"):
        small = below_thousand(sheet, first)
        return small and with_parts(sheet, _with_decimals(sheet, small))
    if first.role == "scale":
        if value == THOUSAND and _has_an_object(sheet, first):
            return None
        return exactly(value, first, scale=value)
    if first.role == "dual" or (first.role == "construct" and _before_its_noun(sheet, first)):
        return exactly(value, first, scale=value / 2)
    if first.role in ("scales", "tens"):
        return Amount(2 * value, TEN * value - 1, value, (first,), "cardinal")
    if first.role == "few":
        return _few(sheet, first)
    return fraction(sheet, first)


def _before_its_noun(sheet: Sheet, first: Atom) -> bool:
    """`ألفا` is two thousand before a noun; one with its tanwin, before nothing to count, or in `ألفا وخمسمئة`."""
    noun_follows = sheet.form(first.end).isalpha() and not following(sheet, first.end, joined_by_and=True)
    return noun_follows and _TANWIN not in sheet.raw(first.part.start)


def _has_an_object(sheet: Sheet, first: Atom) -> bool:
    """`ألف كتابًا` is he wrote a book; a thousand books are `ألف كتاب`."""
    return first.end < len(sheet.forms) and _TANWIN in sheet.raw(first.end) and not first.part.proclitics


def _digits_and_hundred(sheet: Sheet, first: Atom) -> Amount:
    """Digits, or `3 مئة` for 300."""
    hundred = following(sheet, first.end, "hundred")
    if hundred and 1 < first.value < TEN:
        return exactly(first.value * HUNDRED, first, hundred)
    return exactly(first.value, first)


def _few(sheet: Sheet, first: Atom) -> Amount:
    """`بضعة` is three to nine: `بضعة عشر`, `بضع مئات`."""
    behind = following(sheet, first.end)
    if behind and behind.role == "unit" and behind.value == TEN:
        return Amount(TEN + first.value, Fraction(2 * TEN - 1), Fraction(1), (first, behind), "cardinal")
    if behind and behind.role in ("tens", "scales"):
        return Amount(first.value * behind.value, TEN * behind.value - 1, behind.value, (first, behind), "cardinal")
    return Amount(first.value, Fraction(TEN - 1), Fraction(1), (first,), "cardinal")


def _with_decimals(sheet: Sheet, base: Amount) -> Amount:
    """`ثلاثة فاصلة خمسة` is 3.5."""
    point = following(sheet, base.end, "point")
    if base.atoms[-1].role is None and sheet.form(base.end) == _POINTS:
        return base  # «جمع 50 نقطة 20 منها»
    after = point and following(sheet, point.end)
    rest = after and (exactly(after.value, after) if after.role is None else below_thousand(sheet, after))
    if not point or not rest or rest.low.denominator != 1:
        return base
    places = len(str(rest.low.numerator))
    return exactly(base.low + rest.low / TEN**places, *base.atoms, point, *rest.atoms)


def _scaled(sheet: Sheet, group: Amount) -> Amount:
    while (scale := following(sheet, group.end, "scale", "scales")) and group.high * scale.value <= _LARGEST:
        low, high = group.low * scale.value, group.high * scale.value
        if high > low:
            high += scale.value - 1
        group = Amount(low, high, scale.value, (*group.atoms, scale), "cardinal")
    return group


def _longer(sheet: Sheet, number: Amount) -> Amount | None:
    """The number with what و joins to it, one group or a fraction; null where nothing does."""
    if number.low != number.high or number.atoms[-1].role == "odd" or stands_alone(sheet, number.end):
        return None
    odd = following(sheet, number.end, "odd", joined_by_and=True)
    if odd:
        return number._replace(atoms=(*number.atoms, odd))
    with_part = with_fraction(sheet, number)
    if with_part:
        return with_part
    for atom in _addends(sheet, number):
        added = _one_more(sheet, atom, THOUSAND) or _group(sheet, atom)
        if added is None or (atom.definite and not number.atoms[0].definite):
            continue  # «خمسون ألفا والثلاثة»: with the article it is another number
        if added.kind == "fraction" and added.low < 1 and number.scale == 1:
            return exactly(number.low + added.low, *number.atoms, *added.atoms)
        if added.kind == "cardinal" and 0 < added.high < _limit(number):
            low, high = number.low + added.low, number.high + added.high
            return Amount(low, high, added.scale, number.atoms + added.atoms, "cardinal")
    return None


def _limit(number: Amount) -> Fraction:
    """What is joined must be below it: the last scale, or a hundred behind hundreds (`مئة و5`)."""
    if number.scale > 1:
        return number.scale
    return Fraction(HUNDRED if number.atoms[-1].role in ("hundred", "hundreds") else 0)


def _addends(sheet: Sheet, number: Amount) -> list[Atom]:
    """What may go on with the number: behind و, or hundreds right behind thousands (`ألف خمسمئة`)."""
    atoms = list(atoms_at(sheet, number.end, begins=False))
    joined = [atom for atom in atoms if atom.joined_by_and]
    if joined or number.scale < THOUSAND:
        return joined
    return [atom for atom in atoms if _begins_hundreds(sheet, atom)]


def _begins_hundreds(sheet: Sheet, atom: Atom) -> bool:
    found = _digits_and_hundred(sheet, atom) if atom.role is None else below_thousand(sheet, atom)
    return found is not None and any(one.role in ("hundred", "hundreds") for one in found.atoms)


def _one_more(sheet: Sheet, first: Atom, least: int) -> Amount | None:
    """`مئة ومليون`: a hundred and one million, the scale standing for its one; but `بين مئة ومليون` is two numbers.

    `least` is the smallest scale read so: at the head of a number `مئة وألف` is rather two numbers.
    """
    hundreds = below_thousand(sheet, first)
    if hundreds is None or hundreds.low % HUNDRED or sheet.form(first.part.start - 1) == "بين":
        return None
    one = following(sheet, hundreds.end, "scale", "dual", joined_by_and=True)
    if one is None or one.value < least:
        return None
    scale = one.value / (2 if one.role == "dual" else 1)
    return exactly(hundreds.low * scale + one.value, *hundreds.atoms, one, scale=scale)


def _rising(sheet: Sheet, first: Atom) -> Amount | None:
    """Small before large, as in years: `ست وأربعين وأربعمئة وألف`."""
    small = below_hundred(sheet, first)
    hundred = small and following(sheet, small.end, "hundred", "hundreds", "unit", joined_by_and=True)
    middle = hundred and below_thousand(sheet, hundred)
    thousand = middle and following(sheet, middle.end, "scale", "dual", joined_by_and=True)
    if not (small and middle and thousand) or middle.low % HUNDRED or thousand.value not in (THOUSAND, 2 * THOUSAND):
        return None
    return exactly(small.low + middle.low + thousand.value, *small.atoms, *middle.atoms, thousand)
