"""What the words around a date say of it: whether its clause is future, what date was named before it."""

from datetime import date

from rawi.matching.rules import Match
from rawi.matching.sheet import Sheet
from rawi.reading.dates.calendar import published_day
from rawi.records import Date

_REACH = 24
_STOPS = frozenset(".؛!؟\n")
_FUTURE_PREFIX = "س"
_VERB_PREFIXES = frozenset("يتنا")
_SHORTEST_VERB = 4
_PAST_AFTER = frozenset({"كان", "كانت", "قال", "قالت", "اعلن", "اعلنت", "اكد", "اكدت", "منذ"})


def anchor(sheet: Sheet) -> date | None:
    """The day the report was published."""
    return published_day(sheet.layers.report.published)


def is_future(match: Match) -> bool:
    """Whether the clause the match stands in tells of the future: `سيزور … الأحد`, `من المقرر أن … الأحد`."""
    sheet = match.sheet
    for at in range(match.start - 1, max(-1, match.start - _REACH), -1):
        form = sheet.forms[at]
        if form in _STOPS or form in _PAST_AFTER:
            return False
        if sheet.lexical(at, "future") or _is_future_verb(sheet, at):
            return True
    return False


def _is_future_verb(sheet: Sheet, at: int) -> bool:
    return any(
        cut.proclitics.endswith(_FUTURE_PREFIX) and len(cut.rest) >= _SHORTEST_VERB and cut.rest[0] in _VERB_PREFIXES
        for cut in sheet.cuts(at)
    )


def last_named(sheet: Sheet, before: int) -> Date | None:
    """The last date with a calendar value that was named before the character `before`."""
    for made in reversed(sheet.made):
        record = made.record
        if isinstance(record, Date) and record.span.end <= before and record.value[:1].isdigit():
            return record
    return None
