"""Names spelled like their state's adjective: `القوات السعودية`, `جنديا روسيا`, `طائرة سورية`.

Which it is shows in agreement: an adjective has the definiteness, gender and case of the noun before it.
Source: K. Ryding, A Reference Grammar of Modern Standard Arabic (2005), ch. 10.
"""

from rawi.matching.sheet import Part, Sheet
from rawi.reading.names.context import CLOSING, OPENING, cue_before

_HYPHENS = frozenset("-–")
_LONGEST_TITLE = 4
"""Tokens of a name in quotation marks: `«الشرق الأوسط»`."""
_SHORTEST_DEFINITE = 5
"""`الي`, `الان`, `الذي` are no nouns with the article."""
_PRONOUNS = ("ها", "هما", "وا")
"""Endings in ا of verbs and of nouns with a pronoun."""


def is_adjective(sheet: Sheet, part: Part) -> bool:
    """Whether the name is spelled like its state's adjective and describes the noun before it."""
    if not spells_its_adjective(sheet, part):
        return False
    form = part.entry.words[-1] if part.entry else ""
    if form.startswith("ال"):
        return _describes_definite(sheet, part)
    if part.proclitics != "":
        return False
    if form.endswith("ه"):
        owned = cue_before(sheet, part.start, "owner")
        return not owned and _is_indefinite_feminine(sheet, part.start - 1)
    before = sheet.form(part.start - 1)
    return (
        before.endswith("ا")
        and not before.endswith(_PRONOUNS)
        and not cue_before(sheet, part.start, "no noun")
        and not any(hit.label == "state" for hit in sheet.hits.get(part.start - 1, ()))
    )


def spells_its_adjective(sheet: Sheet, part: Part) -> bool:
    """Whether the name is also a form of a demonym: `السعودية`, `روسيا` in the accusative, `مالي`."""
    return any(hit.end == part.end and hit.length == part.length for hit in sheet.lexical(part.start, "demonym"))


def _describes_definite(sheet: Sheet, part: Part) -> bool:
    """`القوات السعودية`, `الإيرانية والسعودية`, `صحيفة «عكاظ» السعودية`; not `يزور الرئيس السعودية`."""
    last = part.start - 1
    if part.proclitics == "و" or (part.proclitics == "" and sheet.form(last) in _HYPHENS):
        return _ends_demonym(sheet, part.start - (part.proclitics == ""), "ه")
    if part.proclitics != "":
        return False
    if _is_definite(sheet, last):
        named = any(hit.label == "state" for hit in sheet.hits.get(last, ()))
        masculine = _ends_demonym(sheet, part.start, "ي") or cue_before(sheet, part.start, "masculine")
        return not (named or masculine)
    return _ends_quoted_name(sheet, last) or _ends_feminine_name(sheet, last)


def _ends_demonym(sheet: Sheet, end: int, letter: str) -> bool:
    """Whether the word before token `end` is a definite demonym that ends in this letter."""
    demonyms = (hit for hit in sheet.lexical(end - 1, "demonym") if hit.end == end)
    return sheet.form(end - 1).endswith(letter) and any(hit.entry and hit.entry.definite for hit in demonyms)


def _ends_quoted_name(sheet: Sheet, last: int) -> bool:
    """Whether token `last` closes a name in quotation marks: `«عكاظ»`."""
    if sheet.form(last) not in CLOSING:
        return False
    return any(sheet.form(at) in OPENING for at in range(max(0, last - 1 - _LONGEST_TITLE), last - 1))


def _ends_feminine_name(sheet: Sheet, last: int) -> bool:
    """Whether token `last` is the name of a town or a body behind a feminine head: `مدينة جدة`."""
    return cue_before(sheet, last, "named") and not cue_before(sheet, last + 1, "state")


def _is_definite(sheet: Sheet, at: int) -> bool:
    return at >= 0 and any(cut.rest.startswith("ال") and len(cut.rest) >= _SHORTEST_DEFINITE for cut in sheet.cuts(at))


def _is_indefinite_feminine(sheet: Sheet, at: int) -> bool:
    if at < 0 or _is_definite(sheet, at):
        return False
    return sheet.form(at).endswith("ات") or sheet.raw(at).endswith("ة")
