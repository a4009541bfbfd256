"""How far the words of a gap reach, and which of them say what is missing."""

from rawi.arabic.fold import fold_word
from rawi.matching.sheet import Part, Sheet

_ENDS = frozenset("\n.،,؛;:!؟?()[]-–—…|/")
_OPENING, _CLOSING = frozenset("«“\"'"), frozenset("»”\"'")
_LONGEST = 18
_LONGEST_BACK = 7
_SUBJECT_REACH = 7
_PREPOSITIONS = frozenset({"عن", "علي", "من", "الي", "في"})
_ADVERBS = frozenset({"بعد", "حتي", "الان", "الفور", "رسميا", "فورا", "ايضا", "اليوم", "امس", "مباشره", "علنا", "اي", "ايه"})


def end_of(sheet: Sheet, at: int) -> int:
    """The token behind the last word of the clause that goes on at token `at`."""
    quoted = False
    for end in range(at, min(at + _LONGEST, len(sheet.forms))):
        form = sheet.forms[end]
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
    verbs = sheet.lexical(at, "verb")
    return bool(verbs) and all(part.proclitics in ("و", "ف") and part.column("tense") == "past" for part in verbs)


def missing(sheet: Sheet, at: int, end: int, prepositions: frozenset[str]) -> int:
    """The token where what is missing begins: behind its preposition, else behind the verb's subject and adverbs."""
    for place in range(at, min(end, at + _SUBJECT_REACH)):
        if sheet.forms[place] in prepositions:
            return place + 1
    start = at
    while start < end - 1 and sheet.forms[start] in (_ADVERBS | _PREPOSITIONS if start > at else _ADVERBS):
        start += 1
    subjects = [part.end for part in sheet.records_at(start, "mention") if part.end < end and part.proclitics == ""]
    return max(subjects, default=start)


def needs_met(sheet: Sheet, at: int, end: int, needs: str) -> bool:
    """Whether one of the words of a cell stands between the tokens."""
    if needs == "-":
        return True
    wanted = frozenset(fold_word(word) for word in needs.split("|"))
    return any(
        cut.rest in wanted or cut.rest.removeprefix("ال") in wanted
        for place in range(at, min(end, at + _SUBJECT_REACH))
        for cut in sheet.cuts(place)
    )


def matter_before(sheet: Sheet, at: int) -> Part | None:
    """The noun for what is not known, a few words before token `at` in its clause: `هوية الخاطفين`."""
    for start in range(at - 1, max(-1, at - 1 - _LONGEST_BACK), -1):
        if sheet.form(start) in _ENDS or sheet.form(start) in _CLOSING:
            return None
        found = sheet.lexical(start, "gap_matter")
        if found:
            return found[0]
    return None
