"""Reports a second and a core through the whole path, stage by stage, beside what others need for a part of it.

Usage: python benchmarks/speed.py [CORPUS.jsonl.gz …] [--reports N] [--only-dates]

The corpus' articles are set into a plain HTML page, so that the path begins with bytes of HTML as it does in life.
The floor is measured on the same pages in the same run: parsing alone (selectolax), extraction (trafilatura),
splitting into words (a regular expression). Times are processor time, medians over three rounds, per report and
scaled to 300 words. Memory is the peak of a process of its own that reads 1,000 and then 7,000 reports.

A table of its own sets what it costs to read numbers, dates and figures beside the tokeniser and beside
`dateparser.search`, on the same articles of about 300 words in the same run; `--only-dates` prints no more.
"""

import argparse
import gc
import gzip
import html
import json
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import trafilatura
from dateparser.search import search_dates  # type: ignore[import-untyped]
from selectolax.lexbor import LexborHTMLParser

from rawi import __version__, open_ledger
from rawi.collecting import YOUNG_OBJECTS
from rawi.matching.sheet import Sheet
from rawi.pages import read_page
from rawi.pipeline import read
from rawi.reading import lexicon, reading_of
from rawi.reading.order import STAGES
from rawi.records import Source
from rawi.records.encode import encode
from rawi.text import lay_out

CORPUS = Path(__file__).parents[2] / "shared" / "corpus"
WORDS = 300
ROUNDS = 3
ABOUT_300 = range(270, 331)
MANY, FEW = 60, 10
"""Articles of about 300 words that are timed; dateparser, some ten times slower, is given fewer of them."""
QUANTITIES = ("numbers", "dates", "figures")
PAGE = """<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>{title}</title>
<meta property="og:title" content="{title}"><meta property="article:published_time" content="{published}"></head>
<body><header><nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/world">العالم</a></li></ul></nav></header>
<article><h1>{title}</h1>{paragraphs}</article>
<aside><h3>اقرأ أيضا</h3><ul><li><a href="/1">خبر آخر</a></li></ul></aside>
<footer>جميع الحقوق محفوظة</footer></body></html>
"""


def articles(paths: list[Path]) -> Iterator[dict[str, Any]]:
    """The articles of the corpora, one after the other."""
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            yield from map(json.loads, lines)


def page_of(article: dict[str, Any]) -> bytes:
    """An article as the HTML of a plain news page."""
    paragraphs = "".join(f"<p>{html.escape(line)}</p>" for line in article["text"].split("\n") if line.strip())
    title = html.escape(article.get("title") or "")
    return PAGE.format(title=title, published=article.get("published") or "", paragraphs=paragraphs).encode()


def per_report(work: Callable[[Any], object], items: list[Any]) -> float:
    """Milliseconds an item: the median of the rounds."""
    rounds = []
    for _ in range(ROUNDS):
        began = time.process_time()
        for item in items:
            work(item)
        rounds.append((time.process_time() - began) * 1000 / len(items))
    return statistics.median(rounds)


def path_rows(pages: list[bytes]) -> list[tuple[str, float]]:
    """The path stage by stage: name and milliseconds a report."""
    sources = [Source("page", "html", page, None, None, "") for page in pages]
    rows = [("page: HTML to report", per_report(read_page, sources))]
    reports = [read_page(source) for source in sources]
    rows.append(("text: tokens, sentences, quotations", per_report(lay_out, reports)))
    layers = [lay_out(report) for report in reports]
    rows.append(("look-up: every word in the lexicon", per_report(lambda one: Sheet(one, lexicon()), layers)))
    rows += stage_rows(layers)
    sheets = [Sheet(one, lexicon()) for one in layers]
    for stage in STAGES:
        for sheet in sheets:
            stage.run(sheet)
    rows.append(("records: put together and checked", per_report(lambda one: reading_of(one, __version__), sheets)))
    readings = [reading_of(sheet, __version__) for sheet in sheets]
    rows.append(("JSON", per_report(encode, readings)))
    with tempfile.TemporaryDirectory() as folder:
        began = time.process_time()
        with open_ledger(Path(folder) / "speed.db", create=True) as ledger:
            ledger.add_all(readings)
        rows.append(("ledger: written", (time.process_time() - began) * 1000 / len(readings)))
    return rows


def stage_rows(layers: list[Any]) -> list[tuple[str, float]]:
    """Each reading stage on sheets that the stages before it have written on."""
    spent: dict[str, list[float]] = {stage.name: [] for stage in STAGES}
    for _ in range(ROUNDS):
        sheets = [Sheet(one, lexicon()) for one in layers]
        for stage in STAGES:
            began = time.process_time()
            for sheet in sheets:
                stage.run(sheet)
            spent[stage.name].append((time.process_time() - began) * 1000 / len(sheets))
    return [(f"reading: {name}", statistics.median(rounds)) for name, rounds in spent.items()]


def print_dates(articles: list[dict[str, Any]]) -> None:
    """What numbers, dates and figures cost on articles of about 300 words, beside the tokeniser and dateparser."""
    fitting = [one for one in articles if len(one["text"].split()) in ABOUT_300]
    chosen = fitting[:: max(1, len(fitting) // MANY)][:MANY]
    reports = [read_page(Source("page", "html", page_of(one), None, None, "")) for one in chosen]
    layers = [lay_out(report) for report in reports]
    rows = [("tokeniser: fold, tokens, sentences, quotations", per_report(lay_out, reports))]
    stages = dict(stage_rows(layers))
    rows += [(name, stages[f"reading: {name}"]) for name in QUANTITIES]
    together = sum(cost for _, cost in rows[1:])
    rows.append(("numbers, dates and figures together", together))
    texts = [one["text"] for one in chosen[:: len(chosen) // FEW][:FEW]]
    rows.append(
        ("dateparser.search_dates, Arabic", per_report(lambda text: search_dates(text, languages=["ar"]), texts))
    )
    print(f"\n{f'{len(chosen)} articles of about 300 words':48}{'ms a report':>12}{'of the three':>14}")
    for name, cost in rows:
        print(f"{name:48}{cost:12.3f}{cost / together:14.2f}")


def floor_rows(pages: list[bytes], texts: list[str]) -> list[tuple[str, float]]:
    """What others need for a part of the path, on the same pages."""
    word = re.compile(r"\w+")
    return [
        ("selectolax: parsing alone", per_report(LexborHTMLParser, pages)),
        ("trafilatura: extraction alone", per_report(trafilatura.extract, [page.decode() for page in pages])),
        ("a regular expression: words alone", per_report(word.findall, texts)),
    ]


def print_rows(head: str, rows: list[tuple[str, float]], scale: float) -> float:
    """A table of milliseconds; the sum."""
    print(f"\n{head:44}{'ms a report':>12}{'ms at 300 words':>17}")
    for name, cost in rows:
        print(f"{name:44}{cost:12.3f}{cost * scale:17.3f}")
    total = sum(cost for _, cost in rows)
    print(f"{'together':44}{total:12.3f}{total * scale:17.3f}")
    return total


def peak_memory(paths: list[Path], count: int) -> float:
    """Megabytes that a process of its own needs at most to read so many reports."""
    done = subprocess.run(
        [sys.executable, __file__, *map(str, paths), "--only-read", str(count)],
        check=True,
        capture_output=True,
        text=True,
    )
    return float(done.stdout)


def main() -> int:
    """Print the tables."""
    gc.set_threshold(YOUNG_OBJECTS)  # as reading many reports does
    options = argparse.ArgumentParser(description="Reports a second and a core through the whole path.")
    options.add_argument("corpus", nargs="*", type=Path, default=sorted(CORPUS.glob("*.jsonl.gz")))
    options.add_argument("--reports", type=int, default=1000, help="how many articles to time (default 1000)")
    options.add_argument("--only-dates", action="store_true", help="only the table of numbers, dates and figures")
    options.add_argument("--only-read", type=int, help=argparse.SUPPRESS)
    given = options.parse_args()
    if not given.corpus:
        print(f"{CORPUS}: no corpus there: name a .jsonl.gz file of articles", file=sys.stderr)
        return 2
    if given.only_read:
        for _ in islice(read(*map(str, given.corpus)), given.only_read):
            pass
        print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
        return 0
    # every k-th article, so that a small sample holds both halves of the corpus
    everything = list(articles(given.corpus))
    if given.only_dates:
        print_dates(everything)
        return 0
    sample = everything[:: max(1, len(everything) // given.reports)][: given.reports]
    pages, texts = [page_of(article) for article in sample], [article["text"] for article in sample]
    words = statistics.mean(len(text.split()) for text in texts)
    print(f"{len(sample)} reports of {words:.0f} words on average, one core, Python {sys.version.split()[0]}")
    path = print_rows("the path", path_rows(pages), WORDS / words)
    floor = print_rows("the floor", floor_rows(pages, texts), WORDS / words)
    print(f"\n{1000 / path:.0f} reports a second and a core; {path / floor:.2f} times the floor")
    print_dates(everything)
    small, large = peak_memory(given.corpus, 1000), peak_memory(given.corpus, 7000)
    print(f"peak memory: {small:.0f} MB for 1,000 reports, {large:.0f} MB for 7,000 ({large / small:.2f} times)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
