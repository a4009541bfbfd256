"""The text as it is matched, with a map back to the text as it was read.

`fold` drops marks, joins spellings and opens ligatures; the text itself is never changed, and a span found in the
folded text is turned into a span of the text by `Folded.span`, never mended afterwards.
"""

import re
from bisect import bisect_right
from functools import lru_cache

from rawi.arabic.letters import COMBINING, COMPOSED, INVISIBLE, SAME, TATWEEL, presentation_forms
from rawi.records import Span

_DROPPED = COMBINING + TATWEEL + INVISIBLE
_FORMS = presentation_forms()
_DROPPED_ONCE_OPEN = str.maketrans(dict.fromkeys(_DROPPED))
_IRREGULAR = re.compile(
    "|".join([*map(re.escape, COMPOSED), f"[{re.escape(_DROPPED)}]+", f"[{re.escape(''.join(_FORMS))}]"])
)
_ONTO_LETTER = frozenset(COMBINING + TATWEEL)


class Folded:
    """A folded text and the way back.

    `text` is what patterns are matched on. `span(start, end)` gives the span of the original text that the folded
    `[start, end)` was made of, with the marks that sit on its last letter.
    """

    __slots__ = ("_at", "_from", "_original", "_step", "text")

    def __init__(self, original: str, text: str, pieces: list[tuple[int, int, int]]) -> None:
        """`pieces`: (folded position, original position, characters of original a folded one moves) in order."""
        self.text = text
        self._original = original
        self._at = [piece[0] for piece in pieces]
        self._from = [piece[1] for piece in pieces]
        self._step = [piece[2] for piece in pieces]

    def position(self, index: int) -> int:
        """The original position of the folded character at `index`."""
        if not self._at:
            return index
        piece = bisect_right(self._at, index) - 1
        return self._from[piece] + (index - self._at[piece]) * self._step[piece]

    def span(self, start: int, end: int) -> Span:
        """The original span of folded `[start, end)`."""
        if not self._at:
            return Span(start, end)
        last = self.position(end - 1) + 1
        original = self._original
        while last < len(original) and original[last] in _ONTO_LETTER:
            last += 1
        return Span(self.position(start), last)


def fold(text: str) -> Folded:
    """Fold `text` for matching: see `rawi.arabic.letters` for what is joined, dropped and opened."""
    pieces: list[tuple[int, int, int]] = []
    if _IRREGULAR.search(text):
        parts: list[str] = []
        done = at = 0
        for match in _IRREGULAR.finditer(text):
            start, end = match.span()
            found = match[0]
            if start > done:
                pieces.append((at, done, 1))
                parts.append(text[done:start])
                at += start - done
            opened = COMPOSED.get(found) or _FORMS.get(found, "").translate(_DROPPED_ONCE_OPEN)
            if opened:
                pieces.append((at, start, 0))
                parts.append(opened)
                at += len(opened)
            done = end
        pieces.append((at, done, 1))
        parts.append(text[done:])
        folded = "".join(parts)
    else:
        folded = text
    for old, new in SAME.items():
        folded = folded.replace(old, new)
    return Folded(text, folded, pieces)


@lru_cache(maxsize=65536)
def fold_word(word: str) -> str:
    """The folded form of a word or phrase, for keys of tables."""
    return fold(word).text
