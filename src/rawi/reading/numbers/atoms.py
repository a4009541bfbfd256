"""What numbers are put together from: an atom is one number word or digits at its place, an amount is what atoms make.

Only the first atom of a number may carry any proclitic; behind it the only one is و, written onto the word or apart
(`مئة وخمسون`, `مئة و خمسون`).
"""

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from rawi.matching.sheet import Part, Sheet
from rawi.reading.numbers.codes import SCORE_MARKS
from rawi.reading.numbers.runs import digits_at
from rawi.reading.numbers.tables import Numeral, Role
from rawi.records import NumberKind

TEN, HUNDRED, THOUSAND, MILLION = 10, 100, 1000, 1_000_000
_AND = "و"
_BEFORE_DIGITS = frozenset(".ل")
"""The last character of what may stand before digits and belong to them: a point, the article."""
_DAMMA = "\u064f"
_SHADDA = "\u0651"


class Atom(NamedTuple):
    """`role` is null for digits; `damma`: whether the text writes one, which tells a fifth (خُمس) from five (خمس)."""

    part: Part
    role: Role | None
    value: Fraction
    joined_by_and: bool
    damma: bool

    @property
    def end(self) -> int:
        """The token behind it."""
        return self.part.end

    @property
    def definite(self) -> bool:
        """Whether it is a word with the article."""
        return self.part.entry is not None and self.part.entry.definite


class Amount(NamedTuple):
    """`low`/`high` differ for orders of magnitude. `scale` is the last scale in it (1000 in `206 آلاف`), else 1."""

    low: Fraction
    high: Fraction
    scale: Fraction
    atoms: tuple[Atom, ...]
    kind: NumberKind

    @property
    def end(self) -> int:
        """The token behind its last atom."""
        return self.atoms[-1].end


def exactly(value: Fraction, *atoms: Atom, scale: Fraction = Fraction(1), kind: NumberKind = "cardinal") -> Amount:
    """An amount of one value."""
    return Amount(value, value, scale, atoms, kind)


def atoms_at(sheet: Sheet, at: int, *, begins: bool) -> Iterator[Atom]:
    """Every reading of the number word at token `at`, or the digits there. `begins`: as the first atom of a number."""
    separate_and = not begins and sheet.form(at) == _AND
    place = at + 1 if separate_and else at
    digits = digits_at(sheet, place)
    if digits is not None:
        if begins or not digits.part.proclitics:
            yield Atom(digits.part, None, digits.value, separate_and, False)
        return
    for part in sheet.lexical(place, "numeral"):
        row = part.entry.row if part.entry else None
        written_and = part.proclitics == _AND and not separate_and
        if not isinstance(row, Numeral) or not (begins or written_and or part.proclitics == ""):
            continue
        raw = sheet.raw(place)
        if not _is_another_word(sheet, part, row, raw):
            yield Atom(part, row.role, row.amount(), separate_and or (not begins and written_and), _DAMMA in raw)


def _is_another_word(sheet: Sheet, part: Part, row: Numeral, raw: str) -> bool:
    """What is written like a number word: `ألّف` (wrote), `سالف` (former), `لست` (I am not), the `صفر` of `1/صفر`."""
    before, behind = sheet.form(part.start - 1), sheet.form(part.end)
    if row.form == "ست" and part.proclitics.endswith("ل"):
        return not behind.endswith("ات")
    if row.form == "صفر":
        left = before in SCORE_MARKS and sheet.form(part.start - 2).isdecimal()
        return left or (behind in SCORE_MARKS and sheet.form(part.end + 1).isdecimal())
    return "س" in part.proclitics or (row.form == "ألف" and _SHADDA in raw)


def following(sheet: Sheet, end: int, *roles: Role, joined_by_and: bool = False) -> Atom | None:
    """The first atom at token `end` that is joined by و or is not, in one of the `roles` (any without)."""
    if not _may_follow(sheet, end):
        return None
    for atom in atoms_at(sheet, end, begins=False):
        if atom.joined_by_and == joined_by_and and (not roles or atom.role in roles):
            return atom
    return None


def stands_alone(sheet: Sheet, end: int) -> bool:
    """Whether no atom follows at token `end`."""
    return not _may_follow(sheet, end) or next(atoms_at(sheet, end, begins=False), None) is None


def _may_follow(sheet: Sheet, at: int) -> bool:
    """Whether a number word, و or what may begin digits stands at `at`; asked far oftener than answered by yes."""
    form = sheet.form(at)
    return bool(sheet.lexical(at, "numeral")) or form[-1:].isdecimal() or form == _AND or form[-1:] in _BEFORE_DIGITS
