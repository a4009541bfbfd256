"""What becomes of text in quotation marks: it is in some statement, or named as a title, term or scare quote.

Usage: python benchmarks/quotations.py [CORPUS] [--reports 300] [--seed 5] [--left]

Reads articles drawn at random from the `*.jsonl.gz` in CORPUS. Of the letters between direct quotation marks, outermost
alone, counts those inside the words of a statement, with a word of reporting or without one, and those of quotations
that `unread` names as something other than speech. Prints the shares; what is left is in neither.
"""

import argparse
import random
import sys
from collections import Counter
from pathlib import Path

from voice import CORPUS, articles

from rawi import read_text
from rawi.errors import RawiError
from rawi.records import Reading, Span
from rawi.text import lay_out

RULE, ALONE = "quotation_without_cue", "quotation_alone"


def fates(reading: Reading) -> list[tuple[str, Span, int]]:
    """Of each outermost quotation what became of it, its span, and of how many letters that is so.

    What: `statement`, `statement without a cue`, the reason why it is none, or `left`.
    """
    text = reading.report.text
    cued = [span for one in reading.statements if one.rule != ALONE for span in one.content]
    alone = [span for one in reading.statements if one.rule == ALONE for span in one.content]
    named = {unread.span: unread.reason for unread in reading.unread if unread.rule == RULE}
    found: list[tuple[str, Span, int]] = []
    for quotation in lay_out(reading.report).quotations:
        if quotation.depth:
            continue
        quote = quotation.content
        letters = {at for at in range(quote.start, quote.end) if text[at].isalnum()}
        for fate, said in (("statement", cued), ("statement without a cue", alone)):
            inside = {at for at in letters if any(span.start <= at < span.end for span in said)}
            letters -= inside
            found.append((fate, quote, len(inside)))
        found.append((named.get(quote, "left"), quote, len(letters)))
    return [(fate, quote, count) for fate, quote, count in found if count]


def main() -> int:
    """Print the shares."""
    options = argparse.ArgumentParser(description="Text in quotation marks that is read as somebody's words.")
    options.add_argument("corpus", nargs="?", type=Path, default=CORPUS)
    options.add_argument("--reports", type=int, default=300, help="how many articles to draw")
    options.add_argument("--seed", type=int, default=5, help="which draw")
    options.add_argument("--left", action="store_true", help="print the quotations left")
    given = options.parse_args()
    everything = list(articles(given.corpus, 1))
    if not everything:
        print(f"{given.corpus}: no *.jsonl.gz with articles there", file=sys.stderr)
        return 2
    drawn = random.Random(given.seed).sample(everything, min(given.reports, len(everything)))
    letters: Counter[str] = Counter()
    for article in drawn:
        try:
            reading = read_text(article["text"], title=article["title"], published=article["published"])
        except RawiError as error:
            print(f"not read: {error}", file=sys.stderr)
            continue
        for fate, span, count in fates(reading):
            letters[fate] += count
            if given.left and fate == "left":
                print(repr(span.quote(reading.report.text)[:200]))
    total = sum(letters.values())
    for fate, count in letters.most_common():
        print(f"{fate:50} {count:8}  {count / total:.3f}")
    print(f"{len(drawn)} articles; in a statement or named as no speech: {1 - letters['left'] / total:.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
