"""A report as what is compared of it: its words, folded, and a hash of every five of them in a row."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from rensa import RMinHash

from rawi.arabic.fold import Folded, fold
from rawi.records import Report, Span

WIDTH = 5
"""Words a shingle: with fewer, reports of one kind of event share too many; with more, a changed word costs many."""
_WORD = re.compile(r"[^\W_]+")
_LEFT_OUT = frozenset({"furniture", "section", "byline", "dateline"})
"""Blocks a copy changes as a matter of course."""
_SHORTEST = 12
"""Words of the shortest paragraph that is compared by itself."""


class Shingled(NamedTuple):
    """A report's words (each from where to where in `folded`), hashes (`hashes[i]` is of words `i` to `i + 4`) and
    paragraphs (ranges of words).
    """

    id: str
    folded: Folded
    words: list[tuple[int, int]]
    hashes: list[int]
    paragraphs: list[tuple[int, int]]

    def parts(self) -> list[list[int]]:
        """The hashes of the whole and of each longer paragraph: what may be like another report or a part of it."""
        inside = [self.hashes[start : end - WIDTH + 1] for start, end in self.paragraphs if end - start >= _SHORTEST]
        return [self.hashes, *inside] if len(inside) > 1 else [self.hashes]

    def span(self, start: int, length: int) -> Span:
        """The span of `length` words from word `start` on."""
        return self.folded.span(self.words[start][0], self.words[start + length - 1][1])


def shingled(reports: Iterable[Report]) -> list[Shingled]:
    """The shingles of each report that has enough words for one."""
    rows = [row for row in map(_words, reports) if len(row.words) >= _SHORTEST]
    for row, hashes in zip(rows, RMinHash.hash_token_sets(map(_shingles, rows)), strict=True):
        row.hashes.extend(hashes)
    return rows


def _shingles(row: Shingled) -> list[str]:
    words = [row.folded.text[start:end] for start, end in row.words]
    return [" ".join(words[at : at + WIDTH]) for at in range(len(words) - WIDTH + 1)]


def _words(report: Report) -> Shingled:
    """The report's words, with no hashes yet."""
    row = Shingled(report.id, fold(report.text), [], [], [])
    for block in report.blocks:
        if block.kind in _LEFT_OUT:
            continue
        first = len(row.words)
        start, end = row.folded.index(block.span.start), row.folded.index(block.span.end)
        row.words.extend(match.span() for match in _WORD.finditer(row.folded.text, start, end))
        row.paragraphs.append((first, len(row.words)))
    return row
