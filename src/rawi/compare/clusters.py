"""Groups of reports by their ties: joined from the strongest on, as long as the average tie between two groups holds.

Average linkage (R. Sokal, C. Michener, A statistical method for evaluating systematic relationships, 1958) keeps a
chain of half-likenesses from becoming one giant group. It is a function of the ties alone: groups of equal averages are
joined in the order of their first members, and averages are kept as whole sums, so that the order of arrival leaves no
trace.
"""

import heapq
from collections import defaultdict
from collections.abc import Mapping

from rawi.compare.ties import Pair

Ties = Mapping[Pair, int]


def grouped(ties: Ties, least: int) -> list[list[str]]:
    """The groups of two and more in which every join had an average tie of at least `least`; no tie counts nought."""
    members = {id: [id] for pair in sorted(ties) for id in pair}
    sums: dict[str, dict[str, int]] = defaultdict(dict)
    for (one, two), strength in ties.items():
        sums[one][two] = sums[two][one] = strength

    def average(first: str, second: str) -> float:
        return sums[first][second] / (len(members[first]) * len(members[second]))

    heap: list[tuple[float, str, str]] = [(-strength, one, two) for (one, two), strength in ties.items()]
    heapq.heapify(heap)
    while heap and -heap[0][0] >= least:
        negative, first, second = heapq.heappop(heap)
        if second not in sums.get(first, ()) or average(first, second) != -negative:
            continue
        members[first] = sorted(members[first] + members.pop(second))
        for other, strength in sums.pop(second).items():
            del sums[other][second]
            if other != first:
                sums[first][other] = sums[other][first] = sums[first].get(other, 0) + strength
        for other in sums[first]:
            one, two = min(first, other), max(first, other)
            heapq.heappush(heap, (-average(one, two), one, two))
    return [group for group in members.values() if len(group) > 1]
