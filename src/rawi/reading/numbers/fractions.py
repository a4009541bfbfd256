"""Halves, thirds and the like: `نصف`, `ثلاثة أرباع`, `مليون ونصف المليون`, `خُمس السكان`.

A fifth, a seventh, an eighth, a ninth and a tenth are written like five, seven, price, nine and ten: they are read
where the text writes their damma, or before a definite noun (`خمس السكان`; five of them would be `خمسة سكان`), an
eighth only before what has a size and no price (`ثمن المساحة`).
"""

from fractions import Fraction

from rawi.matching.sheet import Sheet
from rawi.reading.numbers.atoms import TEN, Amount, Atom, atoms_at, exactly, following

_ARTICLE, _PLURAL, _DUAL = "ال", "ات", "ن"
_RELATIVE = frozenset(("الذي", "التي", "الذين", "اللذين", "اللتين", "اللاتي", "اللواتي"))
_EIGHTH = Fraction(1, 8)


def fraction(sheet: Sheet, first: Atom) -> Amount | None:
    """A fraction word, or null where it is none here (`الربع الأول` is a quarter of a year)."""
    if first.role not in ("fraction", "fifth") or _is_numbered(sheet, first):
        return None
    of_ten = following(sheet, first.end, "ten", "hundred")
    if of_ten and of_ten.definite and not first.definite:  # «نصف المئة»
        return exactly(first.value * of_ten.value, first, of_ten)
    if first.role == "fifth" and not first.damma and not _of_a_whole(sheet, first):
        return None
    return exactly(first.value, first, kind="fraction")


def _is_numbered(sheet: Sheet, first: Atom) -> bool:
    ordinal = following(sheet, first.end, "ordinal")
    return first.definite and (bool(ordinal and ordinal.definite) or bool(sheet.lexical(first.end, "relative_ordinal")))


def _of_a_whole(sheet: Sheet, first: Atom) -> bool:
    """`خمس السكان` is a fifth; `خمس السنوات` counts, the regular plural being one of feminines that `خمس` goes with."""
    noun, number = sheet.form(first.end), sheet.form(first.part.start)
    if first.definite or (first.value.numerator > 1 and number.endswith(_DUAL)):
        return False
    if first.value == _EIGHTH:
        return bool(sheet.lexical(first.end, "size"))
    is_noun = noun.startswith(_ARTICLE) and noun not in _RELATIVE and not sheet.lexical(first.end, "numeral")
    return is_noun and not noun.endswith(_PLURAL)


def with_parts(sheet: Sheet, base: Amount) -> Amount:
    """`ثلاثة أرباع`, `ثلاثة وعشرون خُمسا`; the number itself where no parts follow."""
    for parts in atoms_at(sheet, base.end, begins=False):
        if parts.joined_by_and or parts.value.numerator != 1 or base.low.denominator != 1:
            continue
        bare = parts.part.entry is not None and parts.part.entry.form == ""
        few = parts.role == "parts" and base.low < 1 / parts.value
        many = parts.role in ("fraction", "fifth") and bare and base.low > TEN and base.atoms[-1].role
        if few or many:
            return exactly(base.low * parts.value, *base.atoms, parts, kind="fraction")
    return base


def with_fraction(sheet: Sheet, number: Amount) -> Amount | None:
    """`مليون ونصف`, `مليون ونصف المليون`, `واحد وربع مليون`; null where و joins no fraction to the number."""
    alone = number.atoms[-1].role == "unit" and len(number.atoms) == 1  # nothing else can be joined: «ثلاثة وخمس»
    for part in atoms_at(sheet, number.end, begins=False):
        fifth = part.role == "fifth" and (part.damma or (alone and not _counts(sheet, number, part)))
        if part.joined_by_and and (part.role == "fraction" or fifth):
            return _and(sheet, number, part)
    return None


def _counts(sheet: Sheet, number: Amount, part: Atom) -> bool:
    """`سبع وعشر سنوات`, `بين خمس وعشر قرى`: a second number and no tenth."""
    plural = any(hit.column("number") == "plural" for hit in sheet.lexical(part.end, "time_unit"))
    return plural or sheet.form(number.atoms[0].part.start - 1) == "بين"


def _and(sheet: Sheet, number: Amount, part: Atom) -> Amount:
    scale = following(sheet, part.end, "scale", "scales")
    if scale and number.scale == 1:
        value = (number.low + part.value) * scale.value
        return exactly(value, *number.atoms, part, scale, scale=scale.value)
    atoms = (*number.atoms, part, scale) if scale and scale.value == number.scale else (*number.atoms, part)
    return exactly(number.low + part.value * number.scale, *atoms, scale=number.scale)
