"""Which reports tell of the same happening, whatever order they came in.

Copies join at once; other reports by the ties of `ties.py`, as groups whose average tie holds (`clusters.py`). Groups
about one rare place, or one person to whom something happened, then join by a weaker tie: what is said of a bombing
shares few words with the first news of it, but its place and day. A report whose headline tells two things belongs to
both stories.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from rawi.compare.anchored import joined
from rawi.compare.clusters import grouped
from rawi.compare.profile import TITLE, Profile
from rawi.compare.ties import WHOLE, Pair, reasons, tie, ties_of
from rawi.compare.weighing import Weighed, Weights, counts_of, weights_of
from rawi.records import Copy, Join, Reason, Story

_HOLDS = 335
"""The least average tie of two groups that join."""
_HOLDS_AT_ONE_OUTLET = 400
"""The least strongest tie of a group that one outlet alone tells of: it has its own words for whatever it tells."""
_PART_HOLDS, _PART_BESIDE = 280, 215
"""The same, of a group and one part of a headline: for a report in no group, and for one that is in another."""
_ALIKE, _COPIED = 0.5, 0.75
"""The likeness of two copies, or the share of the one's words that it has from the other, from which on both tell the
same: a roundup may have half of its words from a report."""


def find_stories(profiles: Iterable[Profile], copies: Iterable[Copy]) -> tuple[Story, ...]:
    """Every story of two reports or more, in the order of their ids."""
    given = sorted(profiles, key=lambda profile: profile.id)
    weights = weights_of(counts_of(given), len(given))
    reports = {profile.id: Weighed(profile, weights) for profile in given}
    copied = {_pair(copy.source, copy.copy): copy for copy in copies if copy.likeness > _ALIKE or copy.share >= _COPIED}
    ties = {**ties_of(reports.values(), weights), **dict.fromkeys(copied, WHOLE)}
    groups = [
        group for group in joined(grouped(ties, _HOLDS), reports, weights) if not _is_chance(group, ties, reports)
    ]
    told = _told_beside(groups, ties, reports, weights)
    return tuple(sorted((_story(*members, ties, copied, reports) for members in told), key=lambda story: story.id))


def _pair(one: str, two: str) -> Pair:
    return (one, two) if one < two else (two, one)


def _is_chance(group: Sequence[str], ties: Mapping[Pair, int], reports: Mapping[str, Weighed]) -> bool:
    """Whether one outlet alone tells of it all, and no two of its reports are much alike."""
    outlets = {reports[id].profile.outlet for id in group}
    strongest = max(ties.get(_pair(one, two), 0) for one, two in combinations(group, 2))
    return len(outlets) == 1 and None not in outlets and strongest < _HOLDS_AT_ONE_OUTLET


def _told_beside(
    groups: Sequence[Sequence[str]], ties: Mapping[Pair, int], reports: Mapping[str, Weighed], weights: Weights
) -> list[tuple[list[str], list[str]]]:
    """Each group, with the reports that belong to it first of all, and those that tell of it beside something else.

    Each part of a headline goes to the group it is tied to most. One that goes to the report's own group adds nothing.
    """
    group_of = {id: number for number, group in enumerate(groups) for id in group}
    near: dict[str, set[int]] = defaultdict(set)
    for one, two in ties:
        for id, other in ((one, two), (two, one)):
            if other in group_of and reports[id].profile.parts:
                near[id].add(group_of[other])
    members = [(list(group), list[str]()) for group in groups]
    for id in sorted(near):
        found = []
        for part in _parts(reports[id], weights):
            found.append(max((_average(part, groups[number], reports), -number) for number in near[id]))
        best = max(found)
        if id not in group_of and best[0] >= _PART_HOLDS:
            members[-best[1]][0].append(id)
        elif id not in group_of:
            continue
        own = group_of.get(id, -best[1])
        for number in {-negative for average, negative in found if average >= _PART_BESIDE} - {own}:
            members[number][1].append(id)
    return members


def _average(part: Weighed, group: Sequence[str], reports: Mapping[str, Weighed]) -> float:
    others = [tie(part, reports[id]) for id in group if id != part.profile.id]
    return sum(others) / len(others)


def _parts(report: Weighed, weights: Weights) -> Iterator[Weighed]:
    """The report as if its headline had only one of its parts."""
    profile = report.profile
    for part in profile.parts:
        marks = {mark: where for mark, where in profile.marks.items() if where < TITLE or mark in part}
        yield Weighed(profile, weights, marks)


def _story(
    group: Sequence[str],
    also: Sequence[str],
    ties: Mapping[Pair, int],
    copied: Mapping[Pair, Copy],
    reports: Mapping[str, Weighed],
) -> Story:
    def when(id: str) -> tuple[str, str]:
        return reports[id].profile.published or "9", id

    told = sorted((*group, *also), key=when)
    days = [day[:10] for id in told if (day := reports[id].profile.published)]
    return Story(
        id=min(group, key=when),
        reports=tuple(told),
        also=tuple(also),
        first=min(days, default=None),
        last=max(days, default=None),
        joins=tuple(_joins(told, ties, copied, reports)),
    )


def _joins(
    told: Sequence[str], ties: Mapping[Pair, int], copied: Mapping[Pair, Copy], reports: Mapping[str, Weighed]
) -> Iterator[Join]:
    """The strongest ties that hold all reports together (the maximum spanning tree, J. Kruskal 1956)."""
    pairs = [_pair(one, two) for one, two in combinations(told, 2)]
    strength = {pair: ties[pair] if pair in ties else tie(reports[pair[0]], reports[pair[1]]) for pair in pairs}
    held = {id: {id} for id in told}
    for one, two in sorted(pairs, key=lambda pair: (-strength[pair], pair)):
        if held[one] is not held[two]:
            joined = held[one] | held[two]
            held.update(dict.fromkeys(joined, joined))
            copy = copied.get((one, two))
            why = (Reason("copy", copy.how, WHOLE),) if copy else ()
            yield Join(one, two, strength[one, two], (*why, *reasons(reports[one], reports[two])))
