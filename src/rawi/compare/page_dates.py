"""Outlets whose pages are dated otherwise than their texts: told once an outlet, and not once a report."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date

from rawi.compare.sources import in_order
from rawi.compare.telling import PUBLISHED
from rawi.compare.wordlists import RELATIVE_DAYS, words_of
from rawi.records import Citation, Conflict, Side

_LONGEST = max(map(len, RELATIVE_DAYS))


def by_outlet(contradictions: Iterable[Conflict], outlets: Mapping[str, str | None]) -> tuple[Conflict, ...]:
    """One conflict an outlet, in the order of their names, of all those of its reports whose day is not the page's.

    `outlets` are those of the reports by their ids. A side is how many days the day on which the text was written lies
    before the page's (`-1`) or behind it, with the words of every report; the one of most reports is told first.
    """
    said: dict[str, dict[int, list[Citation]]] = {}
    for one in contradictions:
        first = one.sides[0].said[0]
        told, page = sorted((side.value for side in one.sides), key=lambda value: value.startswith(PUBLISHED))
        days = (_day(told) - _day(page.removeprefix(PUBLISHED))).days - _counted_from(first.quote)
        said.setdefault(outlets.get(first.report) or first.report, {}).setdefault(days, []).append(first)
    return tuple(_of_outlet(outlet, said[outlet]) for outlet in sorted(said))


def _of_outlet(outlet: str, said: Mapping[int, list[Citation]]) -> Conflict:
    reports = Counter({days: len(cited) for days, cited in said.items()})
    often = sorted(reports, key=lambda days: (-reports[days], abs(days), days))
    first = in_order(said[often[0]])[0]
    total = reports.total()
    ar = "؛ ".join(f"{reports[days]}: {days:+d} يوم" for days in often)
    en = "; ".join(f"{reports[days]}: {days:+d} {'day' if abs(days) == 1 else 'days'}" for days in often)
    return Conflict(
        id=f"page_date:{outlet}",
        kind="page_date",
        about=outlet,
        sides=tuple(Side(f"{days:+d}", in_order(said[days]), reports[days]) for days in often),
        happening=None,
        series=None,
        ar=f"تقارير {outlet} كتبت في يوم غير تاريخ صفحتها، {total} منها ({ar})، مثل «{first.quote}».",
        en=f"Reports of {outlet} were written on another day than their pages say, {total} of them ({en}), as in "
        f"«{first.quote}».",
    )


def _counted_from(quote: str) -> int:
    """How many days from the text's own day the words tell of: -1 for `أمس الثلاثاء`."""
    words = words_of(quote)
    found = [
        (length, RELATIVE_DAYS[tuple(words[at : at + length])])
        for at in range(len(words))
        for length in range(1, _LONGEST + 1)
        if tuple(words[at : at + length]) in RELATIVE_DAYS
    ]
    return max(found, default=(0, 0))[1]


def _day(value: str) -> date:
    return date.fromisoformat(value[: len("2025-07-30")])
