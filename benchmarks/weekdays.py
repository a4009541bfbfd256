"""How the phrases that name a relative day and a weekday are read: `أمس الثلاثاء`, `غدا (السبت)`.

Usage: python benchmarks/weekdays.py [CORPUS.jsonl.gz …]

The phrases are found by a regular expression of this file, which knows nothing of the reader. Each should be read as
one date that covers it and falls on the weekday it names. Below that: how many reports have a phrase whose weekday is
not the one that their own date of publication gives, by outlet; the reader keeps the weekday and flags the date.
Only the stages that dates are read by are run.
"""

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from rawi.matching.sheet import Sheet
from rawi.pages import read_page
from rawi.reading import lexicon
from rawi.reading.order import STAGES
from rawi.records import Date, Report, Source
from rawi.sources import read_sources
from rawi.text import lay_out

CORPUS = Path(__file__).parents[2] / "shared" / "corpus"
WEEKDAYS = {"الاثنين": 1, "الإثنين": 1, "الثلاثاء": 2, "الأربعاء": 3, "الاربعاء": 3, "الخميس": 4, "الجمعة": 5,
            "السبت": 6, "الأحد": 7, "الاحد": 7}  # fmt: skip
PHRASE = re.compile(
    r"(?<!\w)(?P<relative>اليوم|أمس الأول|أول أمس|أمس|امس|غدا|غداً|بعد غد)\s*[(،]?\s*(?:يوم\s+)?"
    rf"(?P<weekday>{'|'.join(WEEKDAYS)})(?!\w)\)?"
)


STAGES_OF_DATES = [stage for stage in STAGES if stage.name in ("numbers", "dates")]


def reports_with_phrases(corpus: list[Path]) -> Iterator[tuple[Report, list[re.Match[str]]]]:
    """The reports that have such a phrase, each with its phrases. Raises `RawiError` for what is no report."""
    for path in corpus:
        for source in read_sources(str(path)):
            if not isinstance(source, Source):
                raise source
            report = read_page(source)
            phrases = list(PHRASE.finditer(report.text))
            if phrases:
                yield report, phrases


def dates_of(report: Report) -> tuple[Date, ...]:
    """The dates of a report."""
    sheet = Sheet(lay_out(report), lexicon())
    for stage in STAGES_OF_DATES:
        stage.run(sheet)
    return sheet.records(Date)


def main() -> int:
    """Print the tables."""
    options = argparse.ArgumentParser(description="Relative days with their weekdays, on a corpus.")
    options.add_argument("corpus", nargs="*", type=Path, default=sorted(CORPUS.glob("*.jsonl.gz")))
    given = options.parse_args()
    if not given.corpus:
        print(f"{CORPUS}: no corpus there: name a .jsonl.gz file of articles", file=sys.stderr)
        return 2
    outcomes: Counter[str] = Counter()
    reports: Counter[str] = Counter()
    disagreeing: Counter[str] = Counter()
    missed: list[str] = []
    for report, found in reports_with_phrases(given.corpus):
        text, outlet, read = report.text, report.outlet or "?", dates_of(report)
        reports[outlet] += 1
        flagged = False
        for match in found:
            dates = [one for one in read if one.span.start < match.end("weekday") and match.start() < one.span.end]
            covering = (
                len(dates) == 1 and dates[0].span.start <= match.start() and match.end("weekday") <= dates[0].span.end
            )
            day = dates[0].value[:10] if covering else ""
            right = bool(day) and date.fromisoformat(day).isoweekday() == WEEKDAYS[match["weekday"]]
            outcomes["right" if right else "wrong weekday" if covering else "not one date"] += 1
            flagged = flagged or any("weekday_disagrees" in one.flags for one in dates)
            if not right:
                missed.append(text[max(0, match.start() - 30) : match.end() + 20].replace("\n", " "))
        disagreeing[outlet] += flagged
    total = outcomes.total()
    print(
        f"{total} phrases: "
        + ", ".join(f"{count} {name} ({count / total:.2%})" for name, count in outcomes.most_common())
    )
    print(f"\n{'outlet':24}{'reports with a phrase':>22}{'disagree with their date':>26}")
    for outlet, count in reports.most_common():
        print(f"{outlet:24}{count:22}{disagreeing[outlet]:26}")
    print(f"{'all':24}{reports.total():22}{disagreeing.total():26}")
    for words in missed[:20]:
        print(f"not right: {words}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
