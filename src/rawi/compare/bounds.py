"""Which values a figure leaves open, and whether two figures can both be right."""

from math import floor, inf, log10

from rawi.records import Exactness

_ABOUT = 0.05
"""How far `نحو` reaches at least, as a share of the figure."""


def bounds(low: float | None, high: float | None, exactness: Exactness) -> tuple[float, float]:
    """The least and greatest value that a figure is true of. Rounded figures reach half a unit of their last digit."""
    if low is None and high is None:
        return -inf, inf
    if exactness in ("at_least", "more_than"):
        return (low if low is not None else -inf), inf
    if exactness in ("at_most", "less_than"):
        return -inf, (high if high is not None else inf)
    least, most = (low if low is not None else -inf), (high if high is not None else inf)
    if exactness == "about":
        reach = max(_reach(least), _reach(most))
        return least - reach, most + reach
    return least, most


def can_both_hold(one: tuple[float, float], two: tuple[float, float]) -> bool:
    """Whether some value is within both."""
    return one[0] <= two[1] and two[0] <= one[1]


def _reach(value: float) -> float:
    if value in (-inf, inf, 0):
        return 0.0
    digits = f"{abs(value):.0f}".rstrip("0")
    unit = 10.0 ** (floor(log10(abs(value))) - len(digits) + 1) if abs(value) >= 1 else 0.0
    return max(abs(value) * _ABOUT, unit / 2)
