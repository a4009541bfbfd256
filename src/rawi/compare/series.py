"""How figures went on: those of several reports that count one thing, in order of the time they hold at.

Two figures are of one series when category, unit, cause and what is counted agree, their places and days may be one,
and their values are of one size. A report that gives two values for one time counts two things, unless they are
so near that they are one count on two people's word.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import combinations
from math import log
from typing import TypeVar

from rawi.compare.counts import CASUALTIES, STATE, Count
from rawi.compare.moments import days_apart
from rawi.compare.places import Place, may_be_one_place
from rawi.compare.sources import in_order, sources_of, where
from rawi.compare.wordlists import ANY
from rawi.records import Citation, Copy, Point, PointFlag, Series

T = TypeVar("T")
_FARTHEST = 3.0
"""How many times the smaller the greater of two figures of one series may be next to one another."""
_FARTHEST_STEP = 3
_ONE_COUNT = 1.35
"""Values of one report that are nearer than this are one count on two people's word."""
_SMALL = 8
_JUMP = 3.0
_DAYS_OF_ONE_ACT = 1
_SAYS_OTHERWISE = 5
"""Of so many pairs of counts one may differ in place or act where groups of them join."""
_NEWS = 10
"""Days that an act of which no day is told may lie before its report."""


class Stream:
    """Counts of one thing while they are put together."""

    def __init__(self, counts: Sequence[Count]) -> None:
        self.counts = list(counts)

    @property
    def first(self) -> Citation:
        """The citation that the stream is known by."""
        return min((_cited(count) for count in self.counts), key=where)


def streams(counts: Iterable[Count]) -> list[Stream]:
    """The counts in series, whatever order they are given in."""
    by_key: dict[tuple[str, ...], list[Count]] = {}
    for count in _with_those_of_all_states(sorted(counts, key=_order)):
        by_key.setdefault(count.key, []).append(count)
    found = [stream for group in by_key.values() for stream in _linked(group)]
    return sorted(found, key=lambda stream: where(stream.first))


def _with_those_of_all_states(counts: Sequence[Count]) -> list[Count]:
    """The counts, those of states marked as of all where another says so of the same number."""
    whole = {count.low for count in counts if count.category == "states" and count.of_all}
    return [c._replace(of_all=True) if c.category == "states" and c.low in whole else c for c in counts]


def series_of(stream: Stream, copies: Sequence[Copy]) -> Series:
    """A stream as a record: counts that agree in value and time are one point."""
    groups: dict[tuple[object, ...], list[Count]] = {}
    for count in sorted(stream.counts, key=_in_time):
        as_of = "" if count.earlier else (count.as_of or "")[: len("2025-07-30")]
        value = (count.figure.low, count.figure.high, count.exactness)
        groups.setdefault((as_of, *value), []).append(count)
    members = list(groups.values())
    flags = _flags(members)
    points = tuple(
        Point(
            as_of=None if group[0].earlier else _as_of(group),
            as_of_from="unknown" if group[0].earlier else group[0].as_of_from,
            low=group[0].figure.low,
            high=group[0].figure.high,
            exactness=group[0].exactness,
            said=in_order(_cited(count) for count in group),
            sources=sources_of({count.view.id for count in group}, copies),
            flags=flags[at],
        )
        for at, group in enumerate(members)
    )
    first = stream.counts[0]
    place = place_of_stream(stream)
    told = Counter(count.counting for count in stream.counts)
    cited = stream.first
    counting = max(told, key=lambda kind: (told[kind], kind))
    is_count = counting == "cumulative"
    return Series(
        id=f"{cited.report}@{cited.span.start}",
        category=first.category,
        counted=None if first.counted in (ANY, STATE) else _most(Counter(count.noun for count in stream.counts)),
        cause=first.cause,
        place=place.label if place else None,
        unit=first.figure.unit,
        since=_most(Counter(count.since for count in stream.counts if count.since is not None and is_count)),
        of_total=_most(Counter(c.figure.of_total for c in stream.counts if c.figure.of_total is not None)),
        counting=counting,
        points=points,
    )


def place_of_stream(stream: Stream) -> Place | None:
    """Where most of the counts are placed: a town before a state."""
    places = [count.place for count in stream.counts if count.place is not None]
    towns = Counter(place._replace(told=False) for place in places if not place.key.startswith("iso:"))
    return _most(towns or Counter(place._replace(told=False) for place in places))


def _most(counter: Counter[T]) -> T | None:
    return min(counter, key=lambda item: (-counter[item], str(item)), default=None)


def _as_of(group: Sequence[Count]) -> str | None:
    """The time of a point: as fine as all that give it agree, else its day."""
    told = {count.as_of for count in group}
    return group[0].as_of if len(told) == 1 else (group[0].as_of or "")[: len("2025-07-30")] or None


def _cited(count: Count) -> Citation:
    return count.view.cite(count.figure.span, count.figure.statement or count.view.statement_at(count.figure.span))


def _order(count: Count) -> tuple[str, int]:
    return count.view.id, count.figure.span.start


def _in_time(count: Count) -> tuple[int, int, str, float, str, int]:
    day = count.up_to.first if count.up_to is not None else 0
    return (not count.earlier, day, (count.as_of or "")[10:16], count.low, *_order(count))


def _linked(group: list[Count]) -> list[Stream]:
    """Join the nearest first, as long as nothing in the two forbids it."""
    stream = {id(count): Stream([count]) for count in group}
    pairs = [
        (
            one.low != two.low and _other_place(one, two),
            abs(log(max(one.low, 1) / max(two.low, 1))),
            _order(one),
            _order(two),
            one,
            two,
        )
        for one, two in combinations(group, 2)
        if _may_be_one(one, two) and _is_near(one, two)
    ]
    for *_, one, two in sorted(pairs, key=lambda pair: pair[:4]):
        left, right = stream[id(one)], stream[id(two)]
        if left is right or not _may_join(left.counts, right.counts):
            continue
        left.counts += right.counts
        for count in right.counts:
            stream[id(count)] = left
    return list({id(found): found for found in stream.values()}.values())


def _is_near(one: Count, two: Count) -> bool:
    low, high = sorted((one.low, two.low))
    return high <= _FARTHEST * low or high - low <= _FARTHEST_STEP


def _may_join(one: Sequence[Count], two: Sequence[Count]) -> bool:
    """Whether no two of them are given as different counts by one report, and few differ in place or act: one report of
    many says it otherwise, or was read wrong."""
    pairs = [(a, b) for a in one for b in two]
    if any(_are_two(a, b) for a, b in pairs):
        return False
    return sum(not _agree(a, b) for a, b in pairs) <= len(pairs) // _SAYS_OTHERWISE


def _may_be_one(one: Count, two: Count) -> bool:
    """Whether the two can be of one series, whatever their values."""
    return not _are_two(one, two) and _agree(one, two)


def _are_two(one: Count, two: Count) -> bool:
    """Whether they count two things: all states and some, or what one report keeps apart."""
    if one.category == "states" and not _is_one_group_of_states(one, two):
        return True
    return one.view is two.view and _differ_at_once(one, two)


def _agree(one: Count, two: Count) -> bool:
    """Whether place and act of the two may be one."""
    if _other_place(one, two) and (_are_apart(one, two) or not _is_one_count(one, two)):
        return False
    if not _may_be_one_act(one, two):
        return False
    once = {one.counting, two.counting} == {"once", "cumulative"}
    return not (once and (one.since or two.since) and _before(one, two))


def _is_one_group_of_states(one: Count, two: Count) -> bool:
    """Whether both count all that recognise a state, or both the same few: `أربع دول` and `سبع دول` are others."""
    return one.of_all == two.of_all and (one.of_all or one.low == two.low)


def _may_be_one_act(one: Count, two: Count) -> bool:
    """Whether the acts the two are of may be one; an act of no day is of the days before its report."""
    if one.happened is not None and two.happened is not None:
        return days_apart(one.happened, two.happened) <= _DAYS_OF_ONE_ACT
    dated, other = (one, two) if one.happened is not None else (two, one)
    if dated.happened is None or other.counting != "once" or other.as_of_from != "published" or other.up_to is None:
        return True
    return days_apart(dated.happened, other.up_to) <= _NEWS


def _other_place(one: Count, two: Count) -> bool:
    """Whether the two are of different places: one that the report does not say of the figure itself may as well be
    that which the report is about."""
    return not any(may_be_one_place(a, b) for a in _places(one) for b in _places(two))


def _places(count: Count) -> tuple[Place | None, ...]:
    return (count.place,) if _is_told(count) or count.category not in CASUALTIES else (count.place, count.main)


def _are_apart(one: Count, two: Count) -> bool:
    """Whether both say where they hold; a title says `القاهرة` of what the text puts in a town beside it."""
    if not (_is_told(one) and _is_told(two)):
        return False
    states = {place.iso3 for place in (one.place, two.place) if place is not None} - {None}
    same_state = len(states) < 2
    return not (same_state and (_is_in_title(one) or _is_in_title(two)))


def _is_in_title(count: Count) -> bool:
    return count.view.title is not None and count.view.title.covers(count.figure.span)


def _is_told(count: Count) -> bool:
    """Whether the report says of the figure itself where it holds; what else its sentence names may be any place."""
    return count.place is not None and count.place.told


def _is_one_count(one: Count, two: Count) -> bool:
    low, high = sorted((one.low, two.low))
    return low >= _SMALL and high <= _ONE_COUNT * low


def _before(one: Count, two: Count) -> bool:
    """Whether one is of an act of its own day, and the other counts from a day before it on: `منذ 1984`."""
    return one.happened is not None or two.happened is not None


def _differ_at_once(one: Count, two: Count) -> bool:
    """Whether one report gives the two as different counts of one time."""
    if one.exactness != "exact" or two.exactness != "exact" or one.low == two.low or one.earlier or two.earlier:
        return False
    if one.voice is not None and two.voice is not None and one.voice != two.voice:
        return False
    if one.up_to is not None and two.up_to is not None:
        hours = one.up_to.hour, two.up_to.hour
        if days_apart(one.up_to, two.up_to) or (hours[0] != hours[1] and None not in hours):
            return False
    return not _is_one_count(one, two)


def _flags(members: Sequence[Sequence[Count]]) -> list[tuple[PointFlag, ...]]:
    """What is odd at each point, seen against those before it; only exact values fall or jump, and none falls that was
    told before: it is out of date."""
    found: list[tuple[PointFlag, ...]] = []
    highest, last, day = 0.0, 0.0, 0
    before: set[float] = set()
    for group in members:
        count = group[0]
        flags: list[PointFlag] = []
        now = count.up_to.first if count.up_to is not None else day
        grows = count.category in CASUALTIES or count.category == "states"
        total = count.figure.of_total
        if total is not None and count.low > total:
            flags.append("part_over_whole")
        if count.exactness == "exact" and count.counting != "increment" and grows:
            if now > day and count.low < highest and count.low not in before:
                flags.append("fall")
            if last and count.low >= _JUMP * last and count.low - last > _FARTHEST_STEP:
                flags.append("jump")
            before.add(count.low)
            highest, last, day = max(highest, count.low), count.low, now
        found.append(tuple(flags))
    return found
