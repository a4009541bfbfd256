"""Whether a listed name that is also another word (`فتح`, `الحياة`, `حماس`) is the name where it stands.

The words beside it may make it the other word (`homographs.tsv`), or show it to be the name: a head noun before it,
quotation marks, a word of `cues.tsv`, an act of a party; else it is the name where the report shows it to be elsewhere.
"""

from rawi.arabic.cells import words_of
from rawi.matching.sheet import Part, Sheet
from rawi.reading.organisations.extent import CLOSING, OPENING
from rawi.reading.organisations.tables import Head, Known, fits, homograph_of

_BETWEEN = frozenset({"من", "في", "الي", "مع", "لدي", "عن"})
_TELLING = frozenset({"ل", "عن", "ول"})
_OF_VERBS = "س"


def known_row(part: Part) -> Known:
    """The row of `organisations.tsv` or `armed_groups.tsv` behind a part."""
    row = part.entry.row if part.entry else None
    assert isinstance(row, Known)
    return row


def head_row(part: Part) -> Head:
    """The row of `heads.tsv` behind a part."""
    row = part.entry.row if part.entry else None
    assert isinstance(row, Head)
    return row


def is_other(sheet: Sheet, part: Part) -> bool:
    """Whether the words beside the part make it another word."""
    homograph = homograph_of(part.entry.words) if part.entry else None
    if _OF_VERBS in part.proclitics:
        return True
    if homograph is None:
        return False
    before, behind = words_of(homograph.not_before), words_of(homograph.not_behind)
    if part.proclitics[-1:] in behind or any(cut.rest in before for cut in sheet.cuts(part.end)):
        return True
    return part.start > 0 and part.proclitics == "" and any(cut.rest in behind for cut in sheet.cuts(part.start - 1))


def is_shown(sheet: Sheet, part: Part) -> bool:
    """Whether what stands beside a doubtful word shows it to be the name."""
    quoted = is_quoted(sheet, part)
    at = part.start - 1 - quoted
    if part.proclitics == "" and _is_headed(sheet, at, known_row(part)):
        return True
    if known_row(part).homograph == "head":
        return quoted and (_is_cue(sheet, at, "teller") or sheet.form(at) in _TELLING)
    if quoted:
        return True
    if part.proclitics == "" and sheet.form(at) in _BETWEEN:
        at -= 1
    return _is_cue(sheet, at, "member") or _acts(sheet, part)


def is_quoted(sheet: Sheet, part: Part) -> bool:
    """Whether the part alone stands in quotation marks or brackets."""
    return sheet.form(part.start - 1) in OPENING and sheet.form(part.end) in CLOSING


def _is_headed(sheet: Sheet, at: int, row: Known) -> bool:
    """Whether token `at` is a head noun that such a body's name follows: `حركة فتح`, `صحيفة «الحياة»`."""
    heads = [hit for hit in sheet.lexical(at, "org_head") if hit.end == at + 1 and hit.entry]
    return any(fits(head_row(hit), row) for hit in heads if hit.entry and hit.entry.form == "indefinite")


def _is_cue(sheet: Sheet, at: int, shows: str) -> bool:
    return any(hit.column("shows") == shows for hit in sheet.lexical(at, "org_cue"))


def _acts(sheet: Sheet, part: Part) -> bool:
    """Whether the part is the subject of an act of a government or party: `أعلنت فتح`."""
    return part.proclitics == "" and any(
        hit.entry and hit.entry.form == "feminine" and hit.end == part.start
        for hit in sheet.lexical(part.start - 1, "state_act")
    )
