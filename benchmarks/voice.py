"""In whose voice the records of real reports stand: nothing said after a cue or in quotation marks is the outlet's.

Usage: python benchmarks/voice.py [CORPUS] [--every N] [--wrong]

Reads every N-th article (every one by default) of the `*.jsonl.gz` in CORPUS. Counts the figures, events and terms that
stand inside the words of a statement, or in quotation marks that belong to one, and those of them that are given in the
outlet's voice or in that of a statement whose words they are not in. Prints the counts; ends with 1 where any is.
"""

import argparse
import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from rawi import read_text
from rawi.errors import RawiError
from rawi.records import Reading, Span
from rawi.text import lay_out

CORPUS = Path(__file__).parents[2] / "shared" / "corpus"


def articles(corpus: Path, every: int) -> Iterator[dict[str, str]]:
    """Every `every`-th article of the corpus, in the order of its files."""
    for path in sorted(corpus.glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            yield from (json.loads(line) for line in islice(lines, 0, None, every))


def voices(reading: Reading) -> Iterator[tuple[str, Span, bool]]:
    """The kind and span of each record that somebody said, and whether it is in his voice."""
    contents = {statement.id: statement.content for statement in reading.statements}
    said = [span for content in contents.values() for span in content]
    marked = [quotation.content for quotation in lay_out(reading.report).quotations]
    spoken = [quote for quote in marked if any(quote.overlaps(span) and not _within(span, quote) for span in said)]
    voiced: list[tuple[str, tuple[Span, ...], str | None]]
    voiced = [("figure", (figure.span,), figure.statement) for figure in reading.figures]
    voiced += [("event", event.predicate, event.statement) for event in reading.events]
    for kind, spans, statement in voiced:
        if all(any(words.covers(span) for words in (*said, *spoken)) for span in spans):  # of an act told twice, both
            words = () if statement is None else contents[statement]
            yield kind, spans[0], any(content.covers(span) for content in words for span in spans)
        elif kind == "figure" and any(quote.covers(spans[0]) for quote in marked):
            yield kind, spans[0], False
    for term in reading.terms:
        if any(words.covers(term.span) for words in (*said, *marked)):
            yield "term", term.span, term.voice is not None


def _within(span: Span, quote: Span) -> bool:
    """Whether no more than a part of a quotation is somebody's words: a nested one of a name's or title's."""
    return quote.covers(span) and quote != span


def main() -> int:
    """Print the counts."""
    options = argparse.ArgumentParser(description="Records of a corpus that are given in a voice they are not in.")
    options.add_argument("corpus", nargs="?", type=Path, default=CORPUS)
    options.add_argument("--every", type=int, default=1, metavar="N", help="read every N-th article alone")
    options.add_argument("--wrong", action="store_true", help="print the records in a wrong voice")
    given = options.parse_args()
    said: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    read = 0
    for article in articles(given.corpus, max(given.every, 1)):
        try:
            reading = read_text(article["text"], title=article["title"], published=article["published"])
        except RawiError as error:
            print(f"not read: {error}", file=sys.stderr)
            continue
        read += 1
        for kind, span, right in voices(reading):
            said[kind] += 1
            wrong[kind] += not right
            if given.wrong and not right:
                print(f"{kind}: {reading.report.text[max(0, span.start - 80) : span.end + 40]!r}")
    if not read:
        print(f"{given.corpus}: no *.jsonl.gz with articles there", file=sys.stderr)
        return 2
    print(f"{read} articles")
    for kind in sorted(said):
        print(f"{kind:7} said by somebody {said[kind]:7}  in another voice {wrong[kind]:5}")
    return int(any(wrong.values()))


if __name__ == "__main__":
    sys.exit(main())
