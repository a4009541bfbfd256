"""Which of two reports with one text had it first, as far as credits, dates and lengths tell."""

from datetime import date, datetime

from rawi.arabic.fold import fold_word
from rawi.compare.signature import Signature
from rawi.records import CopyEvidence

_PART = 0.9
"""The share of the shorter report's words that stand in the longer one, from which on it is a part of it."""
_LONGER = 1.1


def direction(one: Signature, two: Signature, shared: int) -> tuple[tuple[CopyEvidence, ...], bool]:
    """What tells that `one` is the source, or, with true, that `two` is; nothing and false where nothing tells.

    `shared` is how many words stand in both. Where what tells is at odds, the stronger is believed and alone listed: a
    credit before a date before a length.
    """
    told: list[tuple[CopyEvidence, bool]] = []
    if _credits(one, two) != _credits(two, one):
        told.append(("credit", _credits(one, two)))
    elif _is_wire(one) != _is_wire(two):
        told.append(("wire", _is_wire(two)))
    later = _later(one.published, two.published)
    if later is not None:
        told.append(("date", later))
    shorter, longer = sorted((one.words, two.words))
    if shared >= _PART * shorter and longer >= _LONGER * shorter:
        told.append(("part", one.words < two.words))
    if not told:
        return (), False
    turned = told[0][1]
    return tuple(evidence for evidence, turns in told if turns == turned), turned


def _credits(copy: Signature, source: Signature) -> bool:
    """Whether the first names the second's outlet as its agency and is not that outlet's own."""
    return _is_of(copy.agency, source.outlet) and not _is_of(copy.agency, copy.outlet)


def _is_wire(report: Signature) -> bool:
    """Whether the report is an agency's own."""
    return _is_of(report.agency, report.outlet)


def _is_of(agency: str | None, outlet: str | None) -> bool:
    """Whether an agency's name, long or short, is an outlet's: `وكالة الجسر` of `وكالة الجسر للأنباء`."""
    if not agency or not outlet:
        return False
    return set(fold_word(agency).split()) <= set(fold_word(outlet).split())


def _later(one: str | None, two: str | None) -> bool | None:
    """Whether the first time is the later; null where one is missing, or they are the same as far as both are told."""
    if one is None or two is None:
        return None
    if len(one) > len("2025-07-30") and len(two) > len("2025-07-30"):
        first, second = datetime.fromisoformat(one), datetime.fromisoformat(two)
        if (first.tzinfo is None) == (second.tzinfo is None):
            return None if first == second else first > second
    days = date.fromisoformat(one[:10]), date.fromisoformat(two[:10])
    return None if days[0] == days[1] else days[0] > days[1]
