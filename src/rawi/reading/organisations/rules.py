"""Mentions of organisations, armed groups and forces: listed ones, others by their head noun, and what refers back."""

from rawi.matching.sheet import Part, Sheet
from rawi.reading.organisations.draft import Draft, of_portfolio
from rawi.reading.organisations.extent import adjectives, demonym_at
from rawi.reading.organisations.headed import Heads
from rawi.reading.organisations.known import Names
from rawi.reading.organisations.tables import KNOWN, Portfolio, fold_words

_STAGE = "organisations"
RULES = (
    "known_by_name",
    "known_behind_head",
    "headed_by_construct",
    "headed_by_adjective",
    "headed_of_many",
    "government_of_state",
    "ministry_by_portfolio",
    "refers_back",
)
_FEMININE = frozenset({"feminine"})
_NOT_ALONE = fold_words("وزير", "وزيرة", "وزراء", "وزيري", "وزيرا", "شؤون", "شئون", "وزارة", "وزارتي", "حقيبة")
"""Words behind which the name of a portfolio is no ministry of its own."""
_NO_NOUNS = fold_words("إلى", "التي", "الذي", "الآن", "اليوم")
_PRONOUNS = ("ها", "هم", "هما", "نا", "ته")


def read_organisations(sheet: Sheet) -> None:
    """Place a mention for every organisation, armed group or force that the text names or refers back to."""
    starts = {at for kind in (*KNOWN, "org_head", "portfolio") for at in sheet.words.get(kind, ())}
    names = Names(sheet)
    heads = Heads(sheet, names)
    until = 0
    for at in sorted(starts):
        if at < until:
            continue
        found = [draft for draft in (names.best(at), heads.best(at), _portfolio(sheet, at)) if draft is not None]
        draft = max(found, key=lambda draft: draft.end, default=None)
        if draft is None or _is_read(sheet, draft):
            continue
        until = draft.resume
        heads.note(draft)
        sheet.place(_STAGE, "mention", draft.mention(sheet), (draft.part,), at, draft.end)


def _is_read(sheet: Sheet, draft: Draft) -> bool:
    """Whether an earlier stage has read the same words, or more, as a name."""
    return any(part.end >= draft.end for part in sheet.records_at(draft.part.start, "mention"))


def _portfolio(sheet: Sheet, at: int) -> Draft | None:
    """A ministry called by what it is for: `الخارجية`, `الدفاع الروسية`; not `السياسة الخارجية`."""
    for part in sheet.lexical(at, "portfolio"):
        row = part.entry.row if part.entry else None
        assert isinstance(row, Portfolio)
        if row.alone == "no" or _describes(sheet, part):
            continue
        found = adjectives(sheet, part.end, _FEMININE)
        if demonym_at(sheet, part.end) is not None and found.placed and (row.alone == "yes" or _opens(sheet, part)):
            return of_portfolio(part, row, found.end, found.iso3)
        if row.alone == "yes" and found.end == part.end:
            return of_portfolio(part, row, part.end, None)
    return None


def _opens(sheet: Sheet, part: Part) -> bool:
    """Whether no noun of which the word may be the genitive stands before it: `أعلنت الدفاع الروسية`."""
    before = part.start - 1
    return part.proclitics != "" or not sheet.form(before).isalpha() or bool(sheet.lexical(before, "verb"))


def _describes(sheet: Sheet, part: Part) -> bool:
    """Whether the word is an adjective of the noun before it, or behind a minister or another portfolio."""
    if part.start == 0:
        return False
    before = sheet.form(part.start - 1)
    if part.proclitics not in ("", "و") or before in _NO_NOUNS:
        return False
    if before.endswith(_PRONOUNS) and not sheet.lexical(part.start - 1, "verb"):
        return True
    return any(cut.rest in _NOT_ALONE or cut.rest.startswith("ال") for cut in sheet.cuts(part.start - 1))
