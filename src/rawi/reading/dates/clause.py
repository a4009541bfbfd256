"""What the words around a date say of it: its clause's tense, the date named before it, whether it is a name."""

from datetime import date

from rawi.matching.rules import Match
from rawi.matching.sheet import Part, Sheet
from rawi.reading.dates.calendar import Tense, published_day
from rawi.records import Date

_REACH = 24
_REACH_AHEAD = 8
_STOPS = frozenset(".؛!؟\n")
_FUTURE_PREFIX = "س"
_VERB_PREFIXES = frozenset("يتن")
_FIRST_PERSON = "سأ"
_ASK = "ال"
"""سأل, to ask, is no future of the first person."""
_SHORTEST_VERB = 3
_PAST_PLURAL = "وا"
_BREAK = "\n"
_DASHES = frozenset("-–—")
_LONGEST_OUTLET = 3
_IN_NAMES = frozenset({"و", "من", "/", "(", ")", "«", '"', "“"})


def anchor(sheet: Sheet) -> date | None:
    """The day the report was published."""
    return published_day(sheet.layers.report.published)


def tense(match: Match) -> Tense | None:
    """Whether the clause the match stands in tells of the past or of the future; null where nothing shows it.

    The nearest word before it that tells decides (`سيزور … الأحد`, `أعلن … الأحد`), else the first behind it.
    """
    sheet = match.sheet
    for at in range(match.start - 1, max(-1, match.start - _REACH), -1):
        if sheet.forms[at] in _STOPS:
            break
        found = tense_at(sheet, at)
        if found:
            return found
    for at in range(match.end, min(len(sheet.forms), match.end + _REACH_AHEAD)):
        if sheet.forms[at] in _STOPS:
            break
        found = tense_at(sheet, at)
        if found:
            return found
    return None


def tense_at(sheet: Sheet, at: int) -> Tense | None:
    """What one token tells of the tense of its clause: a word of `tense.tsv`, `سيزور`, `وصلوا`."""
    for part in sheet.lexical(at, "tense"):
        told: Tense = part.column("tense")
        return told
    if sheet.forms[at].endswith(_PAST_PLURAL) and len(sheet.forms[at]) > len(_PAST_PLURAL) + 1:
        return None if any(cut.rest[0] in _VERB_PREFIXES for cut in sheet.cuts(at)) else "past"
    if sheet.lexical(at, "not_future"):
        return None
    for cut in sheet.cuts(at):
        if not cut.proclitics.endswith(_FUTURE_PREFIX) or len(cut.rest) < _SHORTEST_VERB:
            continue
        if cut.rest[0] in _VERB_PREFIXES or (_FIRST_PERSON in sheet.raw(at) and not cut.rest.startswith(_ASK)):
            return "future"
    return None


def last_named(sheet: Sheet, before: int) -> Date | None:
    """The last date with a calendar value that was named before the character `before`."""
    for made in reversed(sheet.made):
        record = made.record
        if isinstance(record, Date) and record.span.end <= before and record.value[:1].isdigit():
            return record
    return None


def joined_date(match: Match) -> Date | None:
    """The date that stands right before the match, but for one token (و، إلى, a dash); null where none does."""
    made = match.sheet.made[-1] if match.sheet.made else None
    if made is None or not isinstance(made.record, Date):
        return None
    return made.record if match.start - 1 <= made.parts[-1].end <= match.start else None


def is_name(match: Match, kind: str) -> bool:
    """Whether a word before or behind the match makes something else of it (`ثورة 25 يناير`, `صلاة الجمعة`)."""
    sheet = match.sheet
    before = match.start - 1
    while before > 0 and _inside_name(sheet, before):
        before -= 1
    return not_date(sheet, before, kind, "before") or not_date(sheet, match.end, kind, "after")


def quoted_name(match: Match) -> bool:
    """Whether quote marks hold a day and a month and no more: `«6 أبريل»` is a movement."""
    named = match.get("weekday") is not None or joined_date(match) is not None
    return not named and any(
        quotation.end == match.end and match.start - 1 <= quotation.start <= match.start
        for quotation in match.sheet.layers.quotations
    )


def _inside_name(sheet: Sheet, at: int) -> bool:
    """Whether token `at` may stand between the name's noun and the match: `ثورتي 25 يناير و30 يونيو`."""
    form = sheet.form(at)
    return form in _IN_NAMES or form.isdecimal() or bool(sheet.lexical(at, "month") or sheet.lexical(at, "numeral"))


def not_date(sheet: Sheet, at: int, kind: str, side: str) -> bool:
    """Whether a word or phrase of that kind ends (`before`) or begins (`after`) at token `at`."""
    found = sheet.lexical(at, "not_date")
    if side == "before":
        found = [part for start in (at, at - 1) for part in sheet.lexical(start, "not_date") if part.end == at + 1]
    return any(part.column("kind") == kind and part.column("side") == side for part in found)


def outlet_name(match: Match, at: int) -> bool:
    """Whether token `at` ends an outlet's name: in quote marks («روسيا اليوم»), or in a byline (`عين اليوم – جدة`)."""
    sheet = match.sheet
    quoted = any(
        quotation.end == at + 1 and quotation.end - quotation.start <= _LONGEST_OUTLET
        for quotation in sheet.layers.quotations
    )
    return quoted or _in_byline(sheet, at)


def _in_byline(sheet: Sheet, at: int) -> bool:
    """A short line of a name, a dash and a place; pages keep it in a block of its own, texts as its own line."""
    start = sheet.layers.folded.position(sheet.starts[at])
    for block in sheet.layers.report.blocks:
        if block.kind in ("byline", "dateline") and block.span.start <= start < block.span.end:
            return True
    line = sheet.forms[max(0, at - _LONGEST_OUTLET) : at][::-1]
    begins = at < _LONGEST_OUTLET or _BREAK in line
    behind = sheet.forms[at + 1 : at + 1 + 2 * _LONGEST_OUTLET]
    before = next((form for form in line if form in _DASHES), None)
    ends = _BREAK in behind
    return begins and ends and ((behind[0] in _DASHES) or (before is not None and behind[0] == _BREAK))


def part_before(match: Match, kind: str) -> Part | None:
    """The word of that lexical class right before the match."""
    found = match.sheet.lexical(match.start - 1, kind)
    return found[0] if found else None
