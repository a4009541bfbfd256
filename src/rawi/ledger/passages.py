"""A report's passages as what is searched: each block's words, folded, in their order.

Both databases are given the words as this module makes them, so that neither's own idea of a word matters and both
find the same. A word that is not plain Arabic letters, Latin letters and digits is written as the hex of its UTF-8.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rawi.arabic.fold import Folded, fold
from rawi.records import Reading, Span

PassageRow = tuple[int, int, int, int, str]
"""`passage`, `version`, `span_start`, `span_end`, `words`, as the table has them."""

_WORD = re.compile(r"[^\W_]+")
_PLAIN = re.compile(r"[a-z0-9\u0621-\u064a]+")
_CODED = "x"
_LONGEST = 100
"""Characters of a word that are looked at: longer ones are no words."""
_MOST_WORDS = 250
"""Of a passage: PostgreSQL keeps 256 places of a word. A longer block is cut, behind a sentence where there is one."""
_STOPS = re.compile("[.!?؟…]")
OF_A_VERSION = 20
"""Bits of a passage's key that are its number in its version; above them stands the version."""


class Word(NamedTuple):
    """A word as it is searched, and where it stands in the text."""

    key: str
    span: Span


def keys_of(text: str) -> tuple[str, ...]:
    """The words of a text as they are searched."""
    return tuple(_key(match[0]) for match in _WORD.finditer(fold(text).text))


def words_of(text: str, passage: Span) -> list[Word]:
    """The words of a passage of `text`."""
    folded = fold(passage.quote(text))
    found = []
    for match in _WORD.finditer(folded.text):
        span = folded.span(match.start(), match.end())
        found.append(Word(_key(match[0]), Span(span.start + passage.start, span.end + passage.start)))
    return found


def passages(reading: Reading, version: int, dialect: str) -> list[PassageRow]:
    """The passages of a reading's report, for the version with that key; page furniture is none."""
    folded = fold(reading.report.text)
    rows: list[PassageRow] = []
    for block in reading.report.blocks:
        if block.kind != "furniture":
            start, end = folded.index(block.span.start), folded.index(block.span.end)
            parts = list(_parts(folded, start, end))
            for part in parts:
                span = block.span if len(parts) == 1 else folded.span(part[0].start(), part[-1].end())
                words = [_key(word[0]) for word in part]
                key = version << OF_A_VERSION | len(rows)
                rows.append((key, version, span.start, span.end, stored(words, dialect)))
    return rows


def stored(words: Sequence[str], dialect: str) -> str:
    """The words as a database keeps them: SQLite as they are, PostgreSQL as a `tsvector` in its order."""
    if dialect == "sqlite":
        return " ".join(words)
    places: dict[str, list[str]] = {}
    for place, word in enumerate(words, 1):
        places.setdefault(word, []).append(str(place))
    return " ".join(f"'{word}':{','.join(places[word])}" for word in sorted(places, key=str.encode))


def _parts(folded: Folded, start: int, end: int) -> Iterator[list[re.Match[str]]]:
    """The words of a block, cut where they are too many for one passage."""
    words = list(_WORD.finditer(folded.text, start, end))
    while len(words) > _MOST_WORDS:
        ends = (at for at in range(_MOST_WORDS, 0, -1) if _stops(folded.text, words[at - 1], words[at]))
        cut = next(ends, _MOST_WORDS)
        yield words[:cut]
        words = words[cut:]
    if words:
        yield words


def _stops(text: str, word: re.Match[str], after: re.Match[str]) -> bool:
    """Whether a sentence ends between two words."""
    return bool(_STOPS.search(text, word.end(), after.start()))


def _key(word: str) -> str:
    word = word.casefold()[:_LONGEST]
    return word if _PLAIN.fullmatch(word) else _CODED + word.encode().hex()
