"""Ordinals: `الثالث`, `الحادي عشر`, `الخامسة والعشرون`, `القرن العشرون`, `الدورة الـ49`.

The tens, a hundred and what is above have no form of their own: definite and behind a noun that is numbered they are
ordinals (`الذكرى الخمسون`), behind another one they count (`الدول العشرون`). So do digits with the article.
"""

from rawi.matching.sheet import Sheet
from rawi.reading.numbers.atoms import TEN, Amount, Atom, exactly, following

_YEH = "ي"
_FEMININE = ("ه", "ات")
_ADJECTIVES = 2
"""At most so many stand between the noun and its number: `القمة الإسلامية الاعتيادية الـ12`."""


def ordinal(sheet: Sheet, first: Atom) -> Amount | None:
    """The ordinal that begins with the atom `first`."""
    if first.role is None:
        return _numbered(sheet, first) if sheet.form(first.part.start)[0].isalpha() else None
    if first.role in ("ten", "scale", "hundred", "hundreds") and first.definite:
        return _definite_cardinal(sheet, first)
    is_one = first.role == "unit" and first.value == 1
    if first.role not in ("ordinal", "first") and not is_one:
        return None
    teen = following(sheet, first.end, "unit")
    if teen and teen.value == TEN and first.value < TEN and not is_one:
        return exactly(first.value + TEN, first, teen, kind="ordinal")
    ten = following(sheet, first.end, "ten", joined_by_and=True)
    if ten and first.value < TEN and (not is_one or (first.definite and ten.definite)):
        return exactly(first.value + ten.value, first, ten, kind="ordinal")
    if first.role != "ordinal" or _is_preliminary(sheet, first):
        return None
    return exactly(first.value, first, kind="ordinal")


def _definite_cardinal(sheet: Sheet, first: Atom) -> Amount | None:
    rest = following(sheet, first.end, "ordinal", "first", joined_by_and=True)
    below = rest and ordinal(sheet, rest)
    if below and first.role in ("hundred", "hundreds"):  # «الذكرى المئة والخامسة والعشرون»
        return exactly(first.value + below.low, first, *below.atoms, kind="ordinal")
    alone = first.role == "ten" and first.part.start == 0 and sheet.form(first.end) == ""
    return exactly(first.value, first, kind="ordinal") if alone else _numbered(sheet, first)


def _numbered(sheet: Sheet, first: Atom) -> Amount | None:
    if first.part.proclitics or following(sheet, first.end, "scale", "scales"):
        return None
    start = first.part.start
    for at in range(start - 1, start - _ADJECTIVES - 2, -1):
        if any(part.end == at + 1 for part in sheet.lexical(at, "numbered_noun")):
            return exactly(first.value, first, kind="ordinal")
        if not sheet.form(at).startswith("ال"):
            break
    return None


def _is_preliminary(sheet: Sheet, first: Atom) -> bool:
    """`الطرح الأولي`: folded it is `الأولى`, but it ends in a dotted yeh, behind no feminine noun (`الجولة الاولي`)."""
    at = first.part.start
    return first.value == 1 and sheet.raw(at).endswith(_YEH) and not sheet.form(at - 1).endswith(_FEMININE)
