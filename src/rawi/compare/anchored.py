"""Groups of reports about one place, or one person to whom something happened, joined.

What is said of a bombing a day later shares few words with the first news of it: no two of the reports need be alike,
but what each group has in common is.
"""

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from rawi.compare.profile import BODY
from rawi.compare.ties import WHOLE, Pair
from rawi.compare.weighing import Weighed, alike, unit

_HOLDS, _HOLDS_ASIDE = 400, 470
"""The least likeness of two groups, in thousandths: where an anchor stands in front of both; where it does not."""
_DAYS = 2
"""Days that may lie between the beginnings of two groups where the later one does not tell of the other's."""

_NEXT = 48
"""Groups before it, in time, that a group is compared with for one anchor."""

Reports = Mapping[str, Weighed]


class _Group:
    """Reports, and what they have in common: the mean of their vectors, the anchors of at least half
    of them, and those that stand `in_front` of half of them and are in most."""

    def __init__(self, ids: Iterable[str], reports: Reports) -> None:
        self.ids = sorted(ids)
        members = [reports[id] for id in self.ids]
        self.fields = _mean([member.fields for member in members])
        self.what = _mean([member.what for member in members])
        anywhere = Counter(mark for member in members for mark in member.anchors)
        self.anchors = {mark for mark, count in anywhere.items() if 2 * count >= len(members)}
        in_front = Counter(mark for member in members for mark in member.anchors if member.profile.marks[mark] > BODY)
        self.in_front = {
            mark
            for mark in self.anchors
            if 4 * anywhere[mark] >= 3 * len(members) and 2 * in_front[mark] >= len(members)
        }
        self.told = frozenset[str]().union(*(member.told for member in members))
        self.first = min((day for member in members if (day := member.profile.day)), default=None)
        self.began = frozenset[str]().union(*(one.about for one in members if one.profile.day == self.first))


def joined(groups: Iterable[list[str]], reports: Reports) -> list[list[str]]:
    """The groups, and the reports in none of them, joined from the most alike on."""
    given = [_Group(group, reports) for group in groups]
    inside = {id for group in given for id in group.ids}
    given += [_Group([id], reports) for id in reports if id not in inside]
    by_first = {group.ids[0]: group for group in given}
    about: dict[str, set[str]] = defaultdict(set)
    for first, group in by_first.items():
        for mark in group.anchors:
            about[mark].add(first)
    heap = [(-_likeness(by_first[one], by_first[two]), one, two) for one, two in _sharing(about, by_first)]
    heapq.heapify(heap)
    while heap and -heap[0][0] >= _HOLDS:
        likeness, first, second = heapq.heappop(heap)
        one, two = by_first.get(first), by_first.get(second)
        if one is None or two is None or _likeness(one, two) != -likeness:
            continue
        del by_first[second]
        for mark in one.anchors | two.anchors:
            about[mark] -= {first, second}
        one = by_first[first] = _Group(one.ids + two.ids, reports)
        for mark in one.anchors:
            about[mark].add(first)
        for other in {other for mark in one.anchors for other in about[mark]} - {first}:
            heapq.heappush(heap, (-_likeness(one, by_first[other]), min(first, other), max(first, other)))
    return [group.ids for group in by_first.values() if len(group.ids) > 1]


def _sharing(about: Mapping[str, set[str]], groups: Mapping[str, _Group]) -> set[Pair]:
    """Pairs of groups that share an anchor, each group with those that began next before it."""
    found: set[Pair] = set()
    for firsts in about.values():
        ordered = sorted(firsts, key=lambda first: (groups[first].first or 0, first))
        for at, second in enumerate(ordered):
            found.update((min(first, second), max(first, second)) for first in ordered[max(0, at - _NEXT) : at])
    return found


def _likeness(one: _Group, two: _Group) -> int:
    """How alike two groups are, in thousandths; nought for single reports, and for those that do not hold."""
    if len(one.ids) + len(two.ids) == 2 or not _near(one, two):
        return 0
    fields = alike(one.fields, two.fields)
    if WHOLE * math.sqrt(fields) < _HOLDS:
        return 0
    likeness = round(WHOLE * math.sqrt(fields * alike(one.what, two.what)))
    return 0 if one.in_front.isdisjoint(two.in_front) and likeness < _HOLDS_ASIDE else likeness


def _near(one: _Group, two: _Group) -> bool:
    """Whether the groups begin within days of one another, or the later one tells of the day the other began with."""
    if one.first is None or two.first is None or abs(one.first - two.first) <= _DAYS:
        return True
    return not (two.began.isdisjoint(one.told) if two.first < one.first else one.began.isdisjoint(two.told))


def _mean(vectors: Iterable[Mapping[str, float]]) -> Mapping[str, float]:
    """The direction in which vectors of length one point together."""
    summed: dict[str, float] = defaultdict(float)
    for vector in vectors:
        for mark, weight in vector.items():
            summed[mark] += weight
    return unit(summed)
