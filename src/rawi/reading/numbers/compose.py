"""How number words and digits combine into one number.

A number is groups joined by و, each smaller than the scale of the one before (`ثلاثة ملايين | ومئتا ألف | وخمسون`); a
group is a number below a thousand, or digits, and the scales behind it (`206 آلاف`, `مئة ألف`). What does not fit ends
the number, so `بين عشرين وخمسة وعشرين` is 20 and 25.
Source: Ryding (2005), ch. 15; the classical rising order (`خمس وعشرين وثلاثمئة وألف`) after Wright, A Grammar of the
Arabic Language, vol. 1, ss. 318-332.
"""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from rawi.matching.sheet import Part, Sheet
from rawi.reading.numbers.digits import digits_value
from rawi.reading.numbers.tables import Numeral, Role
from rawi.records import NumberForm, NumberKind

_TEN, _HUNDRED, _THOUSAND = 10, 100, 1000
_AND = "و"
_PERCENT = frozenset("%٪")
_DIGITS = frozenset("0123456789")
_DAMMA = "\u064f"
_EACH = frozenset({"كل", "اي"})
"""Behind these واحد is a pronoun."""


class Numeration(NamedTuple):
    """A number found at tokens `[start, end)`; `low`/`high` differ for orders of magnitude; `scale` is its last scale."""

    start: int
    end: int
    length: int
    proclitics: str
    low: Fraction
    high: Fraction
    kind: NumberKind
    form: NumberForm
    scale: Fraction
    parts: tuple[Part, ...]


class _Atom(NamedTuple):
    part: Part
    role: Role | None
    value: Fraction
    joined_by_and: bool
    damma: bool


class _Group(NamedTuple):
    low: Fraction
    high: Fraction
    scale: Fraction
    end: int
    atoms: tuple[_Atom, ...]
    kind: NumberKind


_ONE = Fraction(1)


def number_at(sheet: Sheet, at: int) -> Numeration | None:
    """The longest number that begins at token `at`, with any proclitic before it (`وأحد عشر` is و and 11, not 1)."""
    sign = _sign(sheet, at)
    if sign:
        found = number_at(sheet, sign.end)
        if found is None or found.proclitics or found.low < 0:
            return None
        return found._replace(start=at, length=sign.length, proclitics=sign.proclitics, low=-found.low, high=-found.high,
                              parts=(sign, *found.parts))  # fmt: skip
    best: tuple[_Atom, _Group] | None = None
    for first in _atoms(sheet, at, begins=True):
        found = _ordinal(sheet, first) or _rising(sheet, first) or _group(sheet, first)
        if found is None:
            continue
        tie = best is not None and found.end == best[1].end and found.kind == "fraction"
        if best is None or found.end > best[1].end or tie:
            best = first, found
    if best is None:
        return None
    first, found = best
    if found.kind == "cardinal":
        found = _joined(sheet, found)
    forms = {"digits" if atom.role is None else "words" for atom in found.atoms}
    form: NumberForm = "mixed" if len(forms) > 1 else "digits" if "digits" in forms else "words"
    return Numeration(
        at, found.end, first.part.length, first.part.proclitics, found.low, found.high, found.kind, form, found.scale,
        tuple(atom.part for atom in found.atoms),
    )  # fmt: skip


def _sign(sheet: Sheet, at: int) -> Part | None:
    """A minus written onto digits behind a space or a sign, or the word for it."""
    free = not sheet.joined(at) or sheet.form(at - 1) in ("<", ">", "=")
    if sheet.form(at) == "-" and free and sheet.joined(at + 1) and sheet.form(at + 1)[:1] in _DIGITS:
        return Part("minus", at, at + 1, "", 0, None, None)
    return next((part for part in sheet.lexical(at, "numeral") if part.column("role") == "minus"), None)


def _atoms(sheet: Sheet, at: int, *, begins: bool) -> Iterator[_Atom]:
    """The number words, or the digits, at `at`; behind the first one only a و may be cut off."""
    separate_and = not begins and sheet.form(at) == _AND
    place = at + 1 if separate_and else at
    form = sheet.form(place)
    if form and form[-1] in _DIGITS:
        value, end = _digits(sheet, place)
        if value is not None and not _is_code(sheet, place):
            yield _Atom(Part("digits", place, end, "", 0, None, None), None, value, separate_and, False)
        return
    for part in sheet.lexical(place, "numeral"):
        if begins or part.proclitics == "" or (part.proclitics == _AND and not separate_and):
            row = part.entry.row if part.entry else None
            if isinstance(row, Numeral) and not (row.value == "1" and sheet.form(place - 1) in _EACH):
                joined = separate_and or (not begins and part.proclitics == _AND)
                yield _Atom(part, row.role, row.amount(), joined, _DAMMA in sheet.raw(place))


def _digits(sheet: Sheet, at: int) -> tuple[Fraction | None, int]:
    """Digits at `at` and where they end: `1 234 567` (one space before each three), `3/4`, `2 1/4`."""
    form = sheet.form(at)
    end = at + 1
    if len(form) <= _GROUP and form[0] != "0":
        while _THREE.fullmatch(sheet.form(end)) and sheet.one_space(end):
            form += sheet.form(end)
            end += 1
        if end > at + 1 and sheet.joined(end) and sheet.form(end).isdecimal():
            form, end = sheet.form(at), at + 1
    value = digits_value(form, decimal_follows=_decimal_follows(sheet, end))
    part = _slash_fraction(sheet, at) if end == at + 1 else None
    if part is not None:
        return part, at + 3
    if value is not None and value.denominator == 1 and sheet.one_space(end):
        part = _slash_fraction(sheet, end)
        if part is not None and part < 1:
            return value + part, end + 3
    return value, end


def _slash_fraction(sheet: Sheet, at: int) -> Fraction | None:
    """`3/4` written without spaces, and no date: both below a hundred, the first below the second."""
    top, slash, bottom = sheet.form(at), sheet.form(at + 1), sheet.form(at + 2)
    if slash != "/" or not (top.isdecimal() and bottom.isdecimal()) or sheet.form(at + 3) == "/":
        return None
    if not (sheet.joined(at + 1) and sheet.joined(at + 2)) or len(bottom) > 2 or not 0 < int(top) < int(bottom):
        return None
    return Fraction(int(top), int(bottom)) if int(bottom) in _DENOMINATORS else None


_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 8, 10})
"""What fractions are written with a slash; `7/11` is a day of a month."""
_GROUP = 3
_THREE = re.compile(r"[0-9]{3}(?:[.,٫][0-9]+)?")


def _decimal_follows(sheet: Sheet, at: int) -> bool:
    if sheet.form(at) in _PERCENT or any(part.label == "percent" for part in sheet.hits.get(at, ())):
        return True
    if not sheet.form(at).isalpha():
        return True  # with nothing to count, a dot before three digits is a decimal point
    return any(part.column("role") in ("scale", "scales", "dual") for part in sheet.lexical(at, "numeral"))


def _is_code(sheet: Sheet, at: int) -> bool:
    """Digits written onto a Latin letter, or onto a dot and more digits, name something and count nothing."""
    before, after = sheet.form(at - 1), sheet.form(at + 1)
    onto = sheet.joined(at) and (before.isascii() and before.isalpha() or before in ("#", "@", "_"))
    into = sheet.joined(at + 1) and (after.isascii() and after.isalpha() or after in ("@", "_"))
    return onto or into


def _next(sheet: Sheet, end: int, *, joined_by_and: bool, roles: frozenset[str] | None = None) -> _Atom | None:
    for atom in _atoms(sheet, end, begins=False):
        if atom.joined_by_and == joined_by_and and (roles is None or atom.role in roles):
            return atom
    return None


def _below_hundred(sheet: Sheet, first: _Atom) -> _Group | None:
    if first.role not in ("unit", "bound", "ten"):
        return None
    if first.role != "ten":
        teen = _next(sheet, first.part.end, joined_by_and=False)
        whole_one = first.role == "unit" and first.value == 1  # «واحد» is no part of a teen: «وأحد عشر»
        if teen and teen.role == "unit" and teen.value == _TEN and 1 <= first.value < _TEN and not whole_one:
            return _plain(first.value + _TEN, (first, teen))
        ten = _next(sheet, first.part.end, joined_by_and=True)
        if ten and ten.role == "ten" and 1 <= first.value < _TEN:
            return _plain(first.value + ten.value, (first, ten))
    return None if first.role == "bound" else _plain(first.value, (first,))


def _plain(value: Fraction, atoms: tuple[_Atom, ...]) -> _Group:
    return _Group(value, value, _ONE, atoms[-1].part.end, atoms, "cardinal")


def _below_thousand(sheet: Sheet, first: _Atom) -> _Group | None:
    atoms: tuple[_Atom, ...]
    if first.role in ("hundred", "hundreds"):
        value, atoms = first.value, (first,)
    else:
        hundred = _next(sheet, first.part.end, joined_by_and=False)
        counted = first.role == "unit" and 3 <= first.value < _TEN
        if not (counted and hundred and hundred.role == "hundred"):
            return _below_hundred(sheet, first)
        value, atoms = first.value * _HUNDRED, (first, hundred)
    rest = _next(sheet, atoms[-1].part.end, joined_by_and=True)
    below = _below_hundred(sheet, rest) if rest and rest.value else None
    if below and _next(sheet, below.end, joined_by_and=False, roles=frozenset({"parts"})):
        below = None  # «مئة وثلاثة أرباع» is a hundred and a fraction
    return _plain(value + below.low, atoms + below.atoms) if below else _plain(value, atoms)


def _group(sheet: Sheet, first: _Atom) -> _Group | None:
    """A number below a thousand or digits, with the scales behind it."""
    role = first.role
    if role is None or role in ("unit", "bound", "ten", "hundred", "hundreds"):
        base = _digits_and_hundred(sheet, first) if role is None else _below_thousand(sheet, first)
        base = base and _with_decimals(sheet, base)
        base = base and _with_parts(sheet, base)
    elif role in ("scale", "dual"):
        value = _bare_scale(sheet, first)
        scale = first.value / 2 if value == 2 * first.value or role == "dual" else first.value
        base = _Group(first.value if role == "dual" else value, first.value if role == "dual" else value, scale,
                      first.part.end, (first,), "cardinal")  # fmt: skip
    elif role in ("scales", "tens"):
        top = first.value * _TEN
        base = _Group(2 * first.value, top - 1, first.value, first.part.end, (first,), "cardinal")
    elif role == "few":
        base = _few(sheet, first)
    elif role == "fraction" or (role == "fifth" and (first.damma or _of_a_whole(sheet, first))):
        base = _Group(first.value, first.value, _ONE, first.part.end, (first,), "fraction")
    else:
        return None
    return base and _scaled(sheet, base)


def _of_a_whole(sheet: Sheet, first: _Atom) -> bool:
    """`خمس السكان`: before a definite noun it is a fifth; five would be `خمس دول`."""
    following = sheet.form(first.part.end)
    return following.startswith("ال") and not sheet.lexical(first.part.end, "numeral") and not sheet.form(first.part.start).startswith("ال")


def _digits_and_hundred(sheet: Sheet, first: _Atom) -> _Group:
    """Digits, or `3 مئة` for 300."""
    hundred = _next(sheet, first.part.end, joined_by_and=False)
    if hundred and hundred.role == "hundred" and 1 < first.value < _TEN:
        return _plain(first.value * _HUNDRED, (first, hundred))
    return _plain(first.value, (first,))


def _bare_scale(sheet: Sheet, first: _Atom) -> Fraction:
    """`ألفا` with nothing before it is 2000 before a noun (dual), 1000 where the tanwin is written."""
    written = sheet.raw(first.part.start)
    dual = first.part.entry is not None and first.part.entry.row.form.endswith("ا") and "ً" not in written
    following = sheet.form(first.part.end)
    return first.value * 2 if dual and following.isalpha() and first.role == "scale" else first.value


def _few(sheet: Sheet, first: _Atom) -> _Group:
    teen = _next(sheet, first.part.end, joined_by_and=False)
    if teen and teen.role == "unit" and teen.value == _TEN:
        return _Group(Fraction(13), Fraction(19), _ONE, teen.part.end, (first, teen), "cardinal")
    if teen and teen.role in ("tens", "scales"):
        return _Group(3 * teen.value, _TEN * teen.value - 1, teen.value, teen.part.end, (first, teen), "cardinal")
    return _Group(Fraction(3), Fraction(9), _ONE, first.part.end, (first,), "cardinal")


def _with_decimals(sheet: Sheet, base: _Group) -> _Group:
    """`ثلاثة فاصلة خمسة` is 3.5."""
    point = _next(sheet, base.end, joined_by_and=False)
    if not point or point.role != "point":
        return base
    after = _next(sheet, point.part.end, joined_by_and=False)
    rest = after and (_plain(after.value, (after,)) if after.role is None else _below_thousand(sheet, after))
    if not rest or rest.low.denominator != 1:
        return base
    places = len(str(rest.low.numerator))
    return _plain(base.low + rest.low / _TEN**places, (*base.atoms, point, *rest.atoms))


def _with_parts(sheet: Sheet, base: _Group) -> _Group:
    """`ثلاثة أرباع` is a fraction."""
    parts = _next(sheet, base.end, joined_by_and=False, roles=_PARTS)
    few = parts and parts.role == "parts" and base.low < 1 / parts.value
    many = parts and parts.role in ("fraction", "fifth") and parts.value.numerator == 1 and base.low > _TEN
    if parts and (few or many) and base.low.denominator == 1:
        value = base.low * parts.value
        return _Group(value, value, _ONE, parts.part.end, (*base.atoms, parts), "fraction")
    return base


_PARTS = frozenset({"parts", "fraction", "fifth"})


def _scaled(sheet: Sheet, group: _Group) -> _Group:
    while True:
        atom = _next(sheet, group.end, joined_by_and=False)
        if atom is None or atom.role not in ("scale", "scales"):
            return group
        low, high = group.low * atom.value, group.high * atom.value
        if group.high > group.low:
            high = (group.high + 1) * atom.value - 1
        group = _Group(low, high, atom.value, atom.part.end, (*group.atoms, atom), "cardinal")


def _joined(sheet: Sheet, group: _Group) -> _Group:
    """The groups joined by و behind `group`, then a fraction of its scale (`مليون ونصف المليون`)."""
    while group.low == group.high and (atom := _joined_atom(sheet, group)):
        spoken = _next(sheet, group.end, joined_by_and=True, roles=frozenset({"fifth"}))
        if spoken and spoken.damma:
            atom = spoken
        if atom.role == "unit" and 0 < group.low < _TEN and len(group.atoms) == 1:
            atom = _next(sheet, group.end, joined_by_and=True, roles=frozenset({"fifth"})) or atom
        if atom.role in ("fraction", "fifth"):
            return _and_a_fraction(sheet, group, atom)
        if atom.role == "odd":
            return group._replace(end=atom.part.end, atoms=(*group.atoms, atom))
        limit = group.scale if group.scale > 1 else _hundreds_limit(group)
        following = _group(sheet, atom)
        if following and following.kind == "fraction" and following.low < 1 and group.scale == 1:
            return _plain(group.low + following.low, group.atoms + following.atoms)
        if following is None or following.kind != "cardinal" or not 0 < following.high < limit or _is_article(atom, group):
            break
        group = _Group(
            group.low + following.low, group.high + following.high, following.scale, following.end,
            group.atoms + following.atoms, "cardinal",
        )  # fmt: skip
    return group


def _joined_atom(sheet: Sheet, group: _Group) -> _Atom | None:
    """What goes on with the number: behind و, or hundreds right behind thousands (`ألف خمسمئة`)."""
    joined = _next(sheet, group.end, joined_by_and=True)
    if joined or group.scale < _THOUSAND:
        return joined
    atom = _next(sheet, group.end, joined_by_and=False)
    hundreds = atom and (_digits_and_hundred(sheet, atom) if atom.role is None else _below_thousand(sheet, atom))
    has_hundred = hundreds and any(one.role in ("hundred", "hundreds") for one in hundreds.atoms)
    return atom if has_hundred else None


def _hundreds_limit(group: _Group) -> Fraction:
    """`مئة و5` joins digits to a bare hundred."""
    last = group.atoms[-1]
    return Fraction(_HUNDRED) if last.role in ("hundred", "hundreds") else Fraction(0)


def _is_article(atom: _Atom, group: _Group) -> bool:
    """Whether `atom` has the article and the number before it has not: then it is another number."""
    return _definite(atom) and not _definite(group.atoms[0])


def _and_a_fraction(sheet: Sheet, group: _Group, fraction: _Atom) -> _Group:
    scale = _next(sheet, fraction.part.end, joined_by_and=False)
    atoms = (*group.atoms, fraction)
    if scale and scale.role == "scale" and scale.value == group.scale:
        atoms = (*atoms, scale)
    elif scale and scale.role in ("scale", "scales") and group.scale == 1:
        value = (group.low + fraction.value) * scale.value
        return _Group(value, value, scale.value, scale.part.end, (*atoms, scale), "cardinal")
    value = group.low + fraction.value * group.scale
    return _Group(value, value, group.scale, atoms[-1].part.end, atoms, "cardinal")


def _rising(sheet: Sheet, first: _Atom) -> _Group | None:
    """The classical order, small before large, as in years: `ست وأربعين وأربعمئة وألف`."""
    small = _below_hundred(sheet, first)
    hundred = small and _next(sheet, small.end, joined_by_and=True)
    if not small or not hundred or hundred.role not in ("hundred", "hundreds", "unit"):
        return None
    middle = _below_thousand(sheet, hundred)
    thousand = middle and _next(sheet, middle.end, joined_by_and=True)
    if not middle or middle.low % _HUNDRED or not thousand or thousand.role not in ("scale", "dual"):
        return None
    if thousand.value not in (_THOUSAND, 2 * _THOUSAND):
        return None
    value = small.low + middle.low + thousand.value
    return _plain(value, (*small.atoms, *middle.atoms, thousand))


def _ordinal(sheet: Sheet, first: _Atom) -> _Group | None:
    if first.role == "ten" and _definite(first):
        return _definite_ten(sheet, first)
    if first.role in ("hundred", "hundreds") and _definite(first):
        rest = _next(sheet, first.part.end, joined_by_and=True)
        below = _ordinal(sheet, rest) if rest and rest.role in ("ordinal", "first") else None
        return below and _plain(first.value + below.low, (first, *below.atoms))._replace(kind="ordinal")
    if first.role not in ("ordinal", "first") and not (first.role == "unit" and first.value == 1):
        return None
    teen = _next(sheet, first.part.end, joined_by_and=False)
    if teen and teen.role == "unit" and teen.value == _TEN and first.value < _TEN and first.role != "unit":
        return _plain(first.value + _TEN, (first, teen))._replace(kind="ordinal")
    ten = _next(sheet, first.part.end, joined_by_and=True)
    if ten and ten.role == "ten" and first.value < _TEN and (first.role != "unit" or _both_definite(first, ten)):
        return _plain(first.value + ten.value, (first, ten))._replace(kind="ordinal")
    return _plain(first.value, (first,))._replace(kind="ordinal") if first.role == "ordinal" else None


def _both_definite(first: _Atom, ten: _Atom) -> bool:
    return _definite(first) and _definite(ten)


def _definite(atom: _Atom) -> bool:
    return atom.part.entry is not None and atom.part.entry.definite


def _definite_ten(sheet: Sheet, first: _Atom) -> _Group | None:
    """`القرن العشرون` is the twentieth, `العشرون شخصا` are twenty: an ordinal stands behind a definite noun, or alone."""
    before, following = sheet.form(first.part.start - 1), sheet.form(first.part.end)
    counts = following.isalpha() and following.endswith("ا")
    return None if counts or first.part.proclitics or (before and not before.startswith("ال")) else _plain(first.value, (first,))._replace(kind="ordinal")
