"""Outlets whose pages are dated otherwise than their texts: told once an outlet, and not once a report."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date

from rawi.compare.sources import in_order
from rawi.compare.telling import PUBLISHED
from rawi.records import Citation, Conflict, Side


def by_outlet(contradictions: Iterable[Conflict], outlets: Mapping[str, str | None]) -> tuple[Conflict, ...]:
    """One conflict an outlet, in the order of their names, of all those of its reports whose day is not the page's.

    `outlets` are those of the reports by their ids. A side is how many days the text's day lies before the page's
    (`-1`) or behind it, with the words of every report; the one of most reports is told first.
    """
    said: dict[str, dict[int, list[Citation]]] = {}
    for one in contradictions:
        first = one.sides[0].said[0]
        told, page = sorted((side.value for side in one.sides), key=lambda value: value.startswith(PUBLISHED))
        days = (_day(told) - _day(page.removeprefix(PUBLISHED))).days
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
        ar=f"أيام {outlet} لا توافق تواريخ صفحاتها في {total} تقريرا ({ar})، مثل «{first.quote}».",
        en=f"The days told by {outlet} are not those of its pages in {total} reports ({en}), as in «{first.quote}».",
    )


def _day(value: str) -> date:
    return date.fromisoformat(value[: len("2025-07-30")])
