"""A report as what is compared of it when copies are looked for: a hash of every five words in a row.

It is kept beside the report, so that a new one is compared with the old ones without reading these again.
"""

import re
import sys
from array import array
from collections.abc import Iterable, Sequence
from functools import cached_property

import msgspec
from rensa import RMinHash

from rawi.arabic.fold import Folded, fold
from rawi.records import Report, Span

WIDTH = 5
"""Words a shingle: with fewer, reports of one kind of event share too many; with more, a changed word costs many."""
_WORD = re.compile(r"[^\W_]+")
_LEFT_OUT = frozenset({"furniture", "section", "byline", "dateline"})
"""Blocks a copy changes as a matter of course."""
SAMPLED = 4
"""One hash in so many stands for all of a report where reports are asked for that share some of their text."""


class Signature(msgspec.Struct, frozen=True, dict=True):
    """What is compared of a report: `packed` are its shingles' hashes, 64 bits each, low byte first, in the order of
    the text (the hash of words `i` to `i + 4` is the `i`th); `sketch` are those that are multiples of `SAMPLED`, each
    once; `paragraphs` are ranges of words.
    """

    id: str
    outlet: str | None
    agency: str | None
    published: str | None
    words: int
    paragraphs: tuple[tuple[int, int], ...]
    packed: bytes
    sketch: bytes

    @cached_property
    def hashes(self) -> Sequence[int]:
        """The hashes as numbers."""
        return unpacked(self.packed)

    @cached_property
    def distinct(self) -> frozenset[int]:
        """The hashes, each once."""
        return frozenset(self.hashes)


def signatures_of(reports: Iterable[Report]) -> list[Signature]:
    """The signatures of the reports, each a function of its report alone."""
    given = [(report, *_words(report)) for report in reports]
    hashed = RMinHash.hash_token_sets([_shingles(words) for _, words, _ in given])
    return [
        Signature(
            id=report.id,
            outlet=report.outlet,
            agency=report.agency,
            published=report.published,
            words=len(words),
            paragraphs=tuple(paragraphs),
            packed=_packed(hashes),
            sketch=_packed(dict.fromkeys(hash for hash in hashes if hash % SAMPLED == 0)),
        )
        for (report, words, paragraphs), hashes in zip(given, hashed, strict=True)
    ]


def unpacked(packed: bytes) -> "array[int]":
    """Packed hashes as numbers."""
    numbers = array("Q", packed)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


def _packed(hashes: Iterable[int]) -> bytes:
    numbers = array("Q", hashes)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers.tobytes()


class Places:
    """Where the words of a report stand in its text."""

    def __init__(self, report: Report) -> None:
        self._folded = fold(report.text)
        self._words = [
            match.span()
            for start, end in _blocks(report, self._folded)
            for match in _WORD.finditer(self._folded.text, start, end)
        ]

    def span(self, start: int, length: int) -> Span:
        """The span of `length` words from word `start` on."""
        return self._folded.span(self._words[start][0], self._words[start + length - 1][1])


def _blocks(report: Report, folded: Folded) -> list[tuple[int, int]]:
    return [
        (folded.index(block.span.start), folded.index(block.span.end))
        for block in report.blocks
        if block.kind not in _LEFT_OUT
    ]


def _words(report: Report) -> tuple[list[str], list[tuple[int, int]]]:
    """The report's words, folded, and from which word to which its paragraphs go."""
    folded = fold(report.text)
    words: list[str] = []
    paragraphs: list[tuple[int, int]] = []
    for start, end in _blocks(report, folded):
        first = len(words)
        words += _WORD.findall(folded.text, start, end)
        paragraphs.append((first, len(words)))
    return words, paragraphs


def _shingles(words: Sequence[str]) -> list[str]:
    return list(map(" ".join, zip(*(words[start:] for start in range(WIDTH)), strict=False)))
