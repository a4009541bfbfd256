"""How much a mark tells: the rarer, the more."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping

from rawi.compare.profile import BODY, LEAD, TITLE, Profile

_UNSEEN = 2000
"""Reports that are imagined beside a ledger's, so that in a small one a mark is as rare as its kind is."""
_COMMON = {"s": 0.05, "p": 0.004, "n": 0.004, "o": 0.01, "f": 0.004, "d": 0.03, "e": 0.05, "w": 0.01}
"""In what share of those a mark of each kind stands: the medians over 7,481 news reports, rounded."""
_OF_KIND = {"s": 0.5, "p": 1.2, "n": 1.2, "o": 0.8, "f": 1.0, "d": 0.5, "e": 0.4, "w": 1.0}
_OF_PLACE = {TITLE: 1.0, LEAD: 0.7, BODY: 0.3}
_ANCHOR = 6.0
"""Weight of the most common place or person that anchors: some 1.5 in 100 reports of a large ledger."""
_SCENE = 4.0
_OF_A_VOICE = 0.6
"""What is left of the weight of somebody who speaks or holds an office: he does so in many stories."""
_TOLLS = ("f:killed:", "f:wounded:", "f:killed_or_wounded:")
FIELDS = frozenset("pnosfd")
"""Who, where, when and how many; the other marks tell what."""
TELLS_WHAT = frozenset("wef")


Weights = Mapping[str, float]
"""What each mark weighs, in bits; nought for one that stands nearly everywhere."""


def weights_of(counts: Mapping[str, int], reports: int) -> Weights:
    """The weights of marks, given in how many of the `reports` each stands.

    They move in half bits: few weights change with a report, and only those pairs of reports that share such a mark.
    """
    everything = _half_bits(reports + _UNSEEN)
    bits = {
        (kind, often): max(0.0, everything - _half_bits(often + _UNSEEN * common))
        for kind, common in _COMMON.items()
        for often in {count for mark, count in counts.items() if mark[0] == kind}
    }
    return {mark: bits[mark[0], often] for mark, often in counts.items()}


def counts_of(profiles: Iterable[Profile]) -> Counter[str]:
    """In how many of the profiles each mark stands."""
    return Counter(mark for profile in profiles for mark in profile.marks)


def _half_bits(number: float) -> float:
    return round(2 * math.log2(number)) / 2


class Weighed:
    """A profile by the weights of its marks: its fields, and what tells what, each as a vector of length one.

    `anchors` are its rare places and the rare persons who neither speak nor hold an office in it; `told` the days it
    tells of, as marks, and `about` those of its headline and lead; the day of publication is one of both. `scenes` are
    the places of headline and lead that not every report names, `tolls` the figures of the headline.
    """

    __slots__ = ("about", "anchors", "fields", "profile", "scenes", "told", "tolls", "what")

    def __init__(self, profile: Profile, weights: Weights, marks: Mapping[str, int] | None = None) -> None:
        """`marks` are those of the profile that count, where not all do."""
        marks = profile.marks if marks is None else marks
        voices = frozenset(profile.voices)
        bits: dict[str, float] = {}
        fields: dict[str, float] = {}
        what: dict[str, float] = {}
        for mark, where in marks.items():
            kind = mark[0]
            bit = bits[mark] = weights[mark] * _OF_A_VOICE if mark in voices else weights[mark]
            weight = bit * _OF_KIND[kind] * _OF_PLACE[where]
            if weight and kind in FIELDS:
                fields[mark] = weight
            if weight and kind in TELLS_WHAT:
                what[mark] = weight
        self.profile = profile
        self.fields = unit(fields)
        self.what = unit(what)
        self.anchors = frozenset(
            mark for mark, bit in bits.items() if bit >= _ANCHOR and mark[0] in "pn" and mark not in voices
        )
        self.scenes = frozenset(
            mark for mark, where in marks.items() if mark[0] == "p" and where > BODY and bits[mark] >= _SCENE
        )
        self.tolls = frozenset(mark for mark, where in marks.items() if where == TITLE and mark.startswith(_TOLLS))
        published = {f"d:{profile.published[:10]}"} if profile.published else set()
        self.told = frozenset(published.union(mark for mark in marks if mark[0] == "d"))
        self.about = frozenset(published.union(mark for mark in self.told if marks.get(mark, BODY) > BODY))


def unit(weighed: Mapping[str, float]) -> dict[str, float]:
    """The vector at length one; that of length nought as it is."""
    length = math.sqrt(math.fsum([weight * weight for weight in weighed.values()])) or 1.0
    return {mark: weight / length for mark, weight in weighed.items()}


def alike(one: Mapping[str, float], two: Mapping[str, float]) -> float:
    """The cosine of two vectors of length one; the sum is exact, since sets have no order."""
    return math.fsum([one[mark] * two[mark] for mark in one.keys() & two.keys()])
