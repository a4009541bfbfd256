"""How far the words of a gap reach, and which of them say what is missing."""

from rawi.arabic.cells import NONE, words_of
from rawi.matching.sheet import Part, Sheet

_ENDS = frozenset("\n.،,؛;:!؟?()[]-–—…|/")
_OPENING, _CLOSING = frozenset("«“\"'"), frozenset("»”\"'")
_LONGEST = 18
_LONGEST_BACK = 7
_SUBJECT_REACH = 7
_ANY = frozenset({"اي", "ايه"})
_ASKS = frozenset(["ما", "متي", "كيف", "اين", "لماذا", "كم", "هل", "اذا"])
_AND_THAT = frozenset({"وان", "وانه", "وانها", "وانهم"})
_THAT, _WAS = "ان", frozenset({"كان", "كانت", "كانوا"})
_PREPOSITIONS = frozenset({"عن", "علي", "من", "الي", "في"})


def end_of(sheet: Sheet, at: int) -> int:
    """The token behind the last word of the clause that goes on at token `at`."""
    quoted = False
    for end in range(at, min(at + _LONGEST, len(sheet.forms))):
        form = sheet.forms[end]
        if any(part.column("closes") == "yes" for part in sheet.lexical(end, "gap_matter")):
            return end + 1
        if form in _OPENING and not quoted and end + 1 < len(sheet.forms) and sheet.form(end + 1).isalnum():
            quoted = not sheet.joined(end) or form == "«"
            if quoted:
                continue
        if form in _CLOSING:
            if not quoted:
                return end
            quoted = False
        elif form in _ENDS or (not quoted and end > at and _opens_clause(sheet, end)):
            return end
    return min(at + _LONGEST, len(sheet.forms))


def _opens_clause(sheet: Sheet, at: int) -> bool:
    """Whether another clause begins: a word of `stops.tsv`, or a past verb behind و."""
    if any(part.proclitics in ("", "و", "ف") for part in sheet.lexical(at, "gap_stop")):
        return True
    if sheet.form(at) in _AND_THAT or (sheet.form(at) == _THAT and sheet.form(at + 1) not in _WAS):
        return True
    verbs = sheet.lexical(at, "verb")
    return bool(verbs) and all(part.proclitics == "و" and part.column("tense") == "past" for part in verbs)


def missing(sheet: Sheet, at: int, end: int, prepositions: frozenset[str], *, subject: bool) -> int:
    """The token where what is missing begins: behind its preposition, else behind adverbs and, where the verb may have
    a `subject`, behind that.
    """
    for place in range(at, min(end, at + _SUBJECT_REACH)):
        if sheet.forms[place] in prepositions:
            return place + 1
    start = at
    while start < end - 1 and _is_adverb(sheet, start, at):
        start += 1
    if not subject:
        return start
    asked = _matter_within(sheet, start, end)
    if asked is not None:
        return asked
    subjects = [part.end for part in sheet.records_at(start, "mention") if part.end < end and part.proclitics == ""]
    behind = max(subjects, default=start)
    first = sheet.forms[behind]
    return start if first in _PREPOSITIONS or first.startswith("بال") else behind


def _is_adverb(sheet: Sheet, at: int, first: int) -> bool:
    """Whether the token is no part of what is missing: `بعد`, `على الفور`, `أي جهة`."""
    form = sheet.forms[at]
    if _listed(sheet, at, "adverb") or (form in _PREPOSITIONS and _listed(sheet, at + 1, "adverb")):
        return True
    return at > first and sheet.forms[at - 1] in _ANY and _listed(sheet, at, "nobody")


def _listed(sheet: Sheet, at: int, kind: str) -> bool:
    return any(part.proclitics == "" and part.column("kind") == kind for part in sheet.lexical(at, "gap_adverb"))


def _matter_within(sheet: Sheet, start: int, end: int) -> int | None:
    """Where a question or a noun of `matters.tsv` begins behind the verb's subject: `لم يوضح البيان متى يعود`."""
    for at in range(start, min(end, start + _SUBJECT_REACH)):
        if sheet.forms[at] in _ASKS or any(part.proclitics == "" for part in sheet.lexical(at, "gap_matter")):
            return at
    return None


def needs_met(sheet: Sheet, at: int, end: int, needs: str) -> bool:
    """Whether one of the words of a cell stands between the tokens."""
    if needs == NONE:
        return True
    wanted = words_of(needs)
    return any(
        cut.rest in wanted or cut.rest.removeprefix("ال") in wanted
        for place in range(at, min(end, at + _SUBJECT_REACH))
        for cut in sheet.cuts(place)
    )


def without_adverbs(sheet: Sheet, start: int, end: int) -> int:
    """The end of what is missing, without the adverbs behind it: `مكان اللقاء بعد`."""
    while end > start and _listed(sheet, end - 1, "adverb"):
        end -= 1
    return end


def matter_before(sheet: Sheet, at: int) -> Part | None:
    """The noun for what is not known, a few words before token `at` in its clause: `هوية الخاطفين`."""
    for start in range(at - 1, max(-1, at - 1 - _LONGEST_BACK), -1):
        if sheet.form(start) in _ENDS or sheet.form(start) in _CLOSING:
            return None
        found = sheet.lexical(start, "gap_matter")
        if found:
            part = min(found, key=lambda part: part.length)
            bare = part.end == at and not _is_definite(sheet, part)
            return None if bare else part
    return None


def _is_definite(sheet: Sheet, part: Part) -> bool:
    """Whether the noun has the article or a pronoun: `الأسباب`, `مصيره`; not `مصير` in `إلى مصير مجهول`."""
    return (
        sheet.form(part.start).startswith("ال")
        or sheet.form(part.end - 1).endswith(("ها", "هم", "هما"))
        or (part.entry is not None and part.entry.words[-1].endswith("ه") and not sheet.raw(part.end - 1).endswith("ة"))
    )
