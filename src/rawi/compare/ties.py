"""How strongly two reports are tied: whether they may tell of one happening, and by what.

The headline and the lead propose (a rare mark in both); who, where, when and how many decide with them: a tie is the
geometric mean of both likenesses, so that one without the other is none. A rare place, or a person who neither speaks
nor holds an office, in both headlines or leads, adds to it; time that lies between the two takes from it.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain

from rawi.compare.profile import BODY, TITLE
from rawi.compare.weighing import Weighed, Weights, alike
from rawi.records import Reason
from rawi.records.story import ReasonKind

WHOLE = 1000
"""A tie as strong as a copy's. Ties are whole thousandths, so that no sum of them depends on its order."""
LEAST = 150
"""A weaker tie is none."""
_NEAR = 48
"""Reports before it, in time, that a report is compared with for one mark."""
_RARE = 6.0
"""Weight of the most common mark that proposes: some 1.5 in 100 reports of a large ledger."""
_ANCHORED = (0.0, 0.04, 0.12)
"""What an anchor adds that stands in the headline or lead of none, one, both."""
_PROPOSED = 0.12
"""Likeness by rare marks of headlines and leads alone, fields and words together, from which on a pair is looked at."""
_ANYTHING = 0.04
"""Likeness in what is told, without which nothing else counts."""
_TOLD_LATER, _ANCHORED_LATER, _LONGEST = 0.04, 0.3, 15
"""What a day between two reports takes from their likeness and from what an anchor adds, up to so many."""
_OTHERWISE = 0.7
"""What is left of the likeness of reports in front of which other places stand, or, told later, other tolls."""
_SAME_OUTLET = 0.9
"""What is left of the likeness of reports of one outlet: it has its own words for whatever it tells."""
_KINDS: dict[str, ReasonKind] = {
    "p": "place", "n": "person", "o": "body", "s": "state", "f": "figure", "d": "day", "e": "event", "w": "word",
}  # fmt: skip
_REASONS = 10
Pair = tuple[str, str]


def ties_of(reports: Iterable[Weighed], weights: Weights) -> dict[Pair, int]:
    """Every pair of reports that is tied, ids in their order, with how strongly."""
    found = {}
    for one, two in _proposed(sorted(reports, key=_by_day), weights):
        strength = tie(one, two)
        if strength >= LEAST:
            found[min(one.profile.id, two.profile.id), max(one.profile.id, two.profile.id)] = strength
    return found


def tie(one: Weighed, two: Weighed) -> int:
    """How strongly two reports are tied, in thousandths, below `WHOLE`."""
    what = alike(one.what, two.what)
    if what < _ANYTHING:
        return 0
    days = _days_between(one, two)
    likeness = math.sqrt(what * alike(one.fields, two.fields)) / (1 + _TOLD_LATER * days)
    if days and one.tolls and two.tolls and one.tolls.isdisjoint(two.tolls):
        likeness *= _OTHERWISE
    if one.profile.outlet is not None and one.profile.outlet == two.profile.outlet:
        likeness *= _SAME_OUTLET
    if _elsewhere(one, two):
        likeness *= _OTHERWISE
    return min(WHOLE - 1, round(WHOLE * (likeness + _anchored(one, two) / (1 + _ANCHORED_LATER * days))))


def reasons(one: Weighed, two: Weighed) -> tuple[Reason, ...]:
    """What ties two reports, the strongest first."""
    shared: dict[str, float] = {}
    for first, second in ((one.fields, two.fields), (one.what, two.what)):
        for mark, weight in first.items():
            if mark in second:
                shared[mark] = shared.get(mark, 0.0) + weight * second[mark]
    total = math.fsum(shared.values()) or 1.0
    listed = sorted((-round(WHOLE * weight / total), mark) for mark, weight in shared.items())
    labels = {**two.profile.labels, **one.profile.labels}
    return tuple(
        Reason(_KINDS[mark[0]], labels.get(mark, mark[2:]), -weight) for weight, mark in listed[:_REASONS] if weight
    )


def _by_day(report: Weighed) -> tuple[int, str]:
    return report.profile.day or 0, report.profile.id


class _Holders:
    """The reports in front of which a mark stands, by their numbers: all, those a word is told in by the headline, and
    what the mark weighs in each.
    """

    __slots__ = ("anywhere", "heaviest", "told", "weights")

    def __init__(self) -> None:
        self.anywhere: list[int] = []
        self.told: list[int] = []
        self.weights: dict[int, float] = {}
        self.heaviest = 0.0


def _proposed(given: Iterable[Weighed], weights: Weights) -> Iterator[tuple[Weighed, Weighed]]:
    """Pairs that share enough rare marks of headlines and leads, given the reports in the order of their days.

    A word has to stand in the headline of one of them: leads have too many words in common by chance.
    """
    reports: list[Weighed] = []
    by_mark: dict[str, _Holders] = defaultdict(_Holders)
    for number, report in enumerate(given):
        near: list[tuple[_Holders, float, list[int]]] = []
        for mark, weight in _front(report, weights).items():
            holders = by_mark[mark]
            is_told = mark[0] != "w" or report.profile.marks[mark] == TITLE
            if others := (holders.anywhere if is_told else holders.told)[-_NEAR:]:
                near.append((holders, weight, others))
            holders.anywhere.append(number)
            if is_told:
                holders.told.append(number)
            holders.weights[number] = weight
            holders.heaviest = max(holders.heaviest, weight)
        often = Counter(chain.from_iterable([others for _, _, others in near]))
        enough = {other for other, count in often.items() if count > 1}  # hardly any mark is enough by itself
        enough.update(*(others for holders, weight, others in near if weight * holders.heaviest >= _PROPOSED))
        shared: dict[int, float] = defaultdict(float)
        for holders, weight, others in near:
            for other in enough.intersection(others):
                shared[other] += weight * holders.weights[other]
        for other, likeness in shared.items():
            if likeness >= _PROPOSED:
                yield reports[other], report
        reports.append(report)


def _front(report: Weighed, weights: Weights) -> dict[str, float]:
    """The rare marks of a report's headline and lead, with what they weigh in it."""
    fields, what = report.fields, report.what
    return {
        mark: fields.get(mark, 0.0) + what.get(mark, 0.0)
        for mark, where in report.profile.marks.items()
        if where != BODY and weights[mark] >= _RARE
    }


def _days_between(one: Weighed, two: Weighed) -> int:
    """Days between two reports: none where either tells of a day that the other is about."""
    if one.about & two.told or one.told & two.about:
        return 0
    first, second = one.profile.day, two.profile.day
    return 1 if first is None or second is None else min(_LONGEST, abs(first - second))


def _elsewhere(one: Weighed, two: Weighed) -> bool:
    """Whether places stand in front of both, and neither names any that stands in front of the other."""
    return bool(
        one.scenes
        and two.scenes
        and one.scenes.isdisjoint(two.profile.marks)
        and two.scenes.isdisjoint(one.profile.marks)
    )


def _anchored(one: Weighed, two: Weighed) -> float:
    """What the best anchor adds that both have."""
    best = max(
        ((one.profile.marks[mark] > BODY) + (two.profile.marks[mark] > BODY) for mark in one.anchors & two.anchors),
        default=0,
    )
    return _ANCHORED[best]
