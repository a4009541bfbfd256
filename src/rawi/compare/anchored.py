"""Groups of reports about one place, or one person to whom something happened, joined.

What is said of a bombing a day later shares few words with the first news of it: no two of the reports need be alike,
but what each group has in common is.
"""

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property

from rawi.compare.profile import BODY
from rawi.compare.ties import WHOLE, Pair
from rawi.compare.weighing import Weighed, Weights, alike, unit, weights_of

_HOLDS, _HOLDS_ASIDE, _HOLDS_ALWAYS = 400, 470, 310
"""The least likeness of two groups, in thousandths: where an anchor stands in front of both; where it does not; below
which nothing holds."""
_OF_A_BIT, _OF_A_BIT_ALONE = 8, 12
"""By how much less a small group, and a single report, needs be alike to a larger one for each bit that the anchors
weigh which they share: few happenings are in one village, one hotel, and of one family."""
_FEW = 3
"""Reports of the largest group that joins a larger one so."""
_FAMILY = "n:~"
_DAYS = 2
"""Days that may lie between the beginnings of two groups where the later one does not tell of the other's."""

_NEXT = 48
"""Groups before it, in time, that a group is compared with for one anchor."""

Reports = Mapping[str, Weighed]


class _Group:
    """Reports, and what they have in common: the mean of their vectors, the anchors of at least half
    of them, and those that stand `in_front` of half of them and are in most."""

    def __init__(self, ids: Iterable[str], reports: Reports, families: Mapping[str, frozenset[str]]) -> None:
        self.ids = sorted(ids)
        members = [reports[id] for id in self.ids]
        self._members = members
        anywhere = Counter(mark for id in self.ids for mark in reports[id].anchors | families[id])
        self.anchors = {mark for mark, count in anywhere.items() if 2 * count >= len(members)}
        in_front = Counter(mark for member in members for mark in member.anchors if member.profile.marks[mark] > BODY)
        self.in_front = {
            mark
            for mark in self.anchors
            if 4 * anywhere[mark] >= 3 * len(members) and 2 * in_front[mark] >= len(members)
        }
        self.tolls = frozenset[str]().union(*(member.tolls for member in members))
        self.told = frozenset[str]().union(*(member.told for member in members))
        self.first = min((day for member in members if (day := member.profile.day)), default=None)
        self.began = frozenset[str]().union(*(one.about for one in members if one.profile.day == self.first))

    @cached_property
    def fields(self) -> Mapping[str, float]:
        """Who, where, when and how many, in the mean."""
        return _mean([member.fields for member in self._members])

    @cached_property
    def what(self) -> Mapping[str, float]:
        """What is told, in the mean."""
        return _mean([member.what for member in self._members])


def joined(groups: Iterable[list[str]], reports: Reports, weights: Weights) -> list[list[str]]:
    """The groups, and the reports in none of them, joined from the most alike on; then small ones to those about the
    same rare places and persons."""
    families, bits = _families(reports)
    bits = {**weights, **bits}
    given = [_Group(group, reports, families) for group in groups]
    inside = {id for group in given for id in group.ids}
    given += [_Group([id], reports, families) for id in reports if id not in inside]

    def made(ids: Iterable[str]) -> _Group:
        return _Group(ids, reports, families)

    found = _from_the_most_alike(given, made, _likeness)
    found = _from_the_most_alike(found, made, lambda one, two: _likeness_of_few(one, two, bits))
    return [group.ids for group in found if len(group.ids) > 1]


def _from_the_most_alike(
    given: Sequence[_Group], made: Callable[[Iterable[str]], _Group], likeness: Callable[[_Group, _Group], int]
) -> list[_Group]:
    """The groups with those joined that are at all alike, and share an anchor."""
    by_first = {group.ids[0]: group for group in given}
    about: dict[str, set[str]] = defaultdict(set)
    for first, group in by_first.items():
        for mark in group.anchors:
            about[mark].add(first)
    tried = ((likeness(by_first[one], by_first[two]), one, two) for one, two in _sharing(about, by_first))
    heap = [(-found, one, two) for found, one, two in tried if found]
    heapq.heapify(heap)
    while heap:
        negative, first, second = heapq.heappop(heap)
        one, two = by_first.get(first), by_first.get(second)
        if one is None or two is None or likeness(one, two) != -negative:
            continue
        del by_first[second]
        for mark in one.anchors | two.anchors:
            about[mark] -= {first, second}
        one = by_first[first] = made(one.ids + two.ids)
        for mark in one.anchors:
            about[mark].add(first)
        for other in {other for mark in one.anchors for other in about[mark]} - {first}:
            if found := likeness(one, by_first[other]):
                heapq.heappush(heap, (-found, min(first, other), max(first, other)))
    return list(by_first.values())


def _sharing(about: Mapping[str, set[str]], groups: Mapping[str, _Group]) -> set[Pair]:
    """Pairs of groups that share an anchor, each group with those that began next before it; two reports are none."""
    found: set[Pair] = set()
    for firsts in about.values():
        ordered = sorted(firsts, key=lambda first: (groups[first].first or 0, first))
        for at, second in enumerate(ordered):
            others = ordered[max(0, at - _NEXT) : at]
            if len(groups[second].ids) == 1:
                others = [first for first in others if len(groups[first].ids) > 1]
            found.update((first, second) if first < second else (second, first) for first in others)
    return found


def _families(reports: Reports) -> tuple[dict[str, frozenset[str]], Weights]:
    """The family names of the persons that anchor each report, as marks, and what each weighs: a family is told of by
    different ones of its members."""
    named = {
        id: frozenset(
            _FAMILY + mark.rpartition(" ")[2].removeprefix("ال") for mark in report.anchors if _has_family(mark)
        )
        for id, report in reports.items()
    }
    counts = Counter(mark for marks in named.values() for mark in marks)
    return named, weights_of(counts, len(reports))


def _has_family(mark: str) -> bool:
    return mark.startswith("n:") and " " in mark


def _likeness(one: _Group, two: _Group) -> int:
    """How alike two groups are, in thousandths; nought for single reports, and for those that do not hold."""
    likeness = _alike(one, two, _HOLDS)
    return 0 if one.in_front.isdisjoint(two.in_front) and likeness < _HOLDS_ASIDE else likeness


def _likeness_of_few(one: _Group, two: _Group, bits: Weights) -> int:
    """The same of a small group and a larger one, by the rare anchors that they share; nought where their headlines
    tell of other tolls."""
    fewer, more = sorted((len(one.ids), len(two.ids)))
    if not fewer <= _FEW < more or (one.tolls and two.tolls and one.tolls.isdisjoint(two.tolls)):
        return 0
    shared = math.fsum(bits[mark] for mark in one.anchors & two.anchors)
    of_a_bit = _OF_A_BIT_ALONE if fewer == 1 else _OF_A_BIT
    return _alike(one, two, max(_HOLDS_ALWAYS, _HOLDS_ASIDE - of_a_bit * shared))


def _alike(one: _Group, two: _Group, least: float) -> int:
    if len(one.ids) + len(two.ids) == 2 or not _near(one, two):
        return 0
    fields = alike(one.fields, two.fields)
    if WHOLE * math.sqrt(fields) < least:
        return 0
    likeness = round(WHOLE * math.sqrt(fields * alike(one.what, two.what)))
    return likeness if likeness >= least else 0


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
