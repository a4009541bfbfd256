"""The longest number at a place in the text: signed, ordinal, cardinal or fraction."""

from fractions import Fraction
from typing import NamedTuple

from rawi.matching.sheet import Part, Sheet
from rawi.reading.numbers.atoms import atoms_at
from rawi.reading.numbers.cardinals import cardinal
from rawi.reading.numbers.ordinals import ordinal
from rawi.records import NumberForm, NumberKind


class Numeration(NamedTuple):
    """A number and its `parts`, the first of which may carry proclitics; `low` and `high` differ for an order."""

    low: Fraction
    high: Fraction
    kind: NumberKind
    form: NumberForm
    parts: tuple[Part, ...]

    @property
    def end(self) -> int:
        """The token behind it."""
        return self.parts[-1].end


def number_at(sheet: Sheet, at: int) -> Numeration | None:
    """The longest number that begins at token `at`, with any proclitic before it (`وأحد عشر` is و and 11, not 1)."""
    sign = _sign(sheet, at)
    if sign is None:
        return _unsigned(sheet, at)
    found = _unsigned(sheet, sign.end)
    if found is None or found.parts[0].proclitics:
        return None
    return found._replace(low=-found.high, high=-found.low, parts=(sign, *found.parts))


def _unsigned(sheet: Sheet, at: int) -> Numeration | None:
    atoms = atoms_at(sheet, at, begins=True)
    amounts = [amount for first in atoms if (amount := ordinal(sheet, first) or cardinal(sheet, first))]
    if not amounts:
        return None
    best = max(amounts, key=lambda amount: (amount.end, amount.kind == "fraction", amount.atoms[0].role == "construct"))
    forms = {"digits" if atom.role is None else "words" for atom in best.atoms}
    form: NumberForm = "mixed" if len(forms) > 1 else "digits" if "digits" in forms else "words"
    return Numeration(best.low, best.high, best.kind, form, tuple(atom.part for atom in best.atoms))


def _sign(sheet: Sheet, at: int) -> Part | None:
    """A minus written onto digits behind a space or a sign, or the word for it."""
    if (
        sheet.form(at) == "-"
        and (not sheet.joined(at) or sheet.form(at - 1) in ("<", ">", "="))
        and sheet.joined(at + 1)
        and sheet.form(at + 1)[:1].isdecimal()
    ):
        return Part("minus", at, at + 1, "", 0, None, None)
    return next((part for part in sheet.lexical(at, "numeral") if part.column("role") == "minus"), None)
