"""Figures of one thing at one time that cannot both be right."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from rawi.arabic.fold import fold_word
from rawi.compare.bounds import can_both_hold
from rawi.compare.counts import CASUALTIES, OTHERS, Count
from rawi.compare.moments import When, days_apart, is_same_hour, may_be_one, when
from rawi.compare.naming import count_called
from rawi.compare.series import Stream, place_of_stream, series_of
from rawi.compare.telling import Teller
from rawi.records import Citation, Conflict, Copy

_SETTLED = 2
"""Days after which a count of one act is no more expected to grow within a day."""
_KEPT = 2
"""Days within which a count of states does not fall: who recognises a state does not take it back at once."""
_ALIKE = 2.0
"""How many times the lesser the greater of two counts of one thing at one time may be."""
_NEAR = 1.35
"""The same where neither tells until when it counts: farther ones are of more than one act, or of part of it."""
_FEW = 3
"""One and two are counted of too many things to be told apart, unless their hour is told."""


def figure_conflicts(found: Sequence[Stream], teller: Teller, copies: Sequence[Copy]) -> Iterator[Conflict]:
    """A conflict for each time of a series at which exact figures of different reports differ."""
    for stream in found:
        exact = [count for count in stream.counts if _is_compared(count)]
        happened = min(
            (day for count in stream.counts if (day := count.happened) is not None),
            key=lambda day: day.first,
            default=None,
        )
        differing = [
            (one, two)
            for one, two in combinations(sorted(exact, key=_order), 2)
            if one.view is not two.view and _differ(one, two, happened) and not _is_stale(one, two, exact)
        ]
        for group in _connected(differing):
            sides: dict[str, list[Citation]] = {}
            for count in group:
                sides.setdefault(f"{count.low:,.10g}", []).append(_cited(count))
            for count in exact:
                if count not in group and any(_agree(count, other) for other in group):
                    sides[f"{count.low:,.10g}"].append(_cited(count))
            series = series_of(stream, copies)
            about = count_called(series.category, series.counted, place_of_stream(stream))
            conflict = teller.conflict("figure", about, sides, series=series.id)
            if conflict is not None:
                yield conflict


def _is_stale(one: Count, two: Count, counts: Sequence[Count]) -> bool:
    """Whether the lower is what reports gave the day before already: not all of them have heard of the higher."""
    lower = one if one.low < two.low else two
    return any(
        count.low == lower.low
        and count.up_to is not None
        and lower.up_to is not None
        and count.up_to.last < lower.up_to.first
        for count in counts
    )


def _order(count: Count) -> tuple[str, int]:
    return count.view.id, count.figure.span.start


def _cited(count: Count) -> Citation:
    return count.view.cite(count.figure.span, count.figure.statement or count.view.statement_at(count.figure.span))


def _agree(one: Count, two: Count) -> bool:
    return one.low == two.low and one.up_to is not None and two.up_to is not None and may_be_one(one.up_to, two.up_to)


def _is_compared(count: Count) -> bool:
    return (
        count.exactness == "exact"
        and not count.part
        and count.counted != OTHERS
        and not _is_of_others(count)
        and (count.category in CASUALTIES or count.category == "states")
    )


def _is_of_others(count: Count) -> bool:
    """`وجرح 30 آخرون`: besides whom, reports count otherwise."""
    counted = count.figure.counted
    return counted is not None and fold_word(counted.quote(count.view.text)).startswith("اخر")


def _differ(one: Count, two: Count, happened: When | None) -> bool:
    """Whether the two are of one time and no value is within both."""
    if can_both_hold(one.bounds, two.bounds) or one.earlier or two.earlier or one.up_to is None or two.up_to is None:
        return False
    if one.counting == "increment" and (one.as_of_from == "published" or two.as_of_from == "published"):
        return False
    if one.category == "states":
        return one.of_all and two.of_all and (_named_together(one, two) or _falls(one, two))
    low, high = sorted((one.low, two.low))
    return high <= _ALIKE * low and _is_one_time(one, two, happened)


def _is_one_time(one: Count, two: Count, happened: When | None) -> bool:
    """Whether both hold at the same hour; or at the same day where they tell it themselves or the act is long past."""
    if one.up_to is None or two.up_to is None:
        return False
    if is_same_hour(one.up_to, two.up_to):
        return True
    if not (one.up_to.is_day and two.up_to.is_day and may_be_one(one.up_to, two.up_to)):
        return False
    told = one.as_of_from != "published" and two.as_of_from != "published"
    if told:
        return True
    low, high = sorted((one.low, two.low))
    return (
        low >= _FEW
        and high <= _NEAR * low
        and happened is not None
        and happened.is_day
        and days_apart(happened, one.up_to) >= _SETTLED
    )


def _named_together(one: Count, two: Count) -> bool:
    """Whether the dates they hold at are of one act, by what other reports tell of it."""
    if one.up_to is None or two.up_to is None:
        return False
    told = [when(value) for value in one.known_as], [when(value) for value in two.known_as]
    return any(day is not None and may_be_one(day, two.up_to) for day in told[0]) or any(
        day is not None and may_be_one(day, one.up_to) for day in told[1]
    )


def _falls(one: Count, two: Count) -> bool:
    """Whether the count is lower a day or two after."""
    if one.up_to is None or two.up_to is None or not (one.up_to.is_day and two.up_to.is_day):
        return False
    first, second = sorted((one, two), key=lambda count: (count.up_to.first if count.up_to else 0, count.low))
    return first.low > second.low and days_apart(one.up_to, two.up_to) <= _KEPT


def _connected(pairs: Sequence[tuple[Count, Count]]) -> list[list[Count]]:
    """The counts that differ from one another, directly or through others, each group in order."""
    group: dict[tuple[str, int], list[Count]] = {}
    for one, two in pairs:
        left, right = group.setdefault(_order(one), [one]), group.setdefault(_order(two), [two])
        if left is not right:
            left += right
            for count in right:
                group[_order(count)] = left
    return [sorted(found, key=_order) for found in {id(members): members for members in group.values()}.values()]
