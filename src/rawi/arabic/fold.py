"""The text as it is matched, with a map back to the text as it was read.

`fold` drops marks, joins spellings and opens ligatures; the text itself is never changed, and a span found in the
folded text is turned into a span of the text by `Folded.span`, never mended afterwards.
"""

import re
from bisect import bisect_left, bisect_right

from rawi.arabic.letters import COMBINING, HAMZA_ABOVE, INVISIBLE, SAME, SEATS, TATWEEL, presentation_forms
from rawi.records import Span

_DROPPED = COMBINING + TATWEEL + INVISIBLE
_NOTHING = str.maketrans(dict.fromkeys(_DROPPED))
_OPENED = {
    **dict.fromkeys(_DROPPED, ""),
    **{form: plain.translate(_NOTHING).strip() for form, plain in presentation_forms().items()},
}
"""What each character that does not fold one to one stands for; a vowel sign written as a form of its own, nothing."""
_SAME = str.maketrans(SAME)
_OF_WORDS = str.maketrans(SAME | {form: opened.translate(_SAME) for form, opened in _OPENED.items()})
_IRREGULAR = re.compile(f"[{re.escape(''.join(_OPENED))}]")
_INVISIBLE = frozenset(INVISIBLE)


class Folded:
    """A folded text and the way back.

    `text` is what patterns are matched on. `span(start, end)` gives the span of the original text that the folded
    `[start, end)` was made of, with the marks that sit on its last letter; of a ligature that it cuts, the whole.
    """

    __slots__ = ("_cuts", "_original", "_origins", "text")

    def __init__(self, original: str, text: str, cuts: list[int], origins: list[int]) -> None:
        """From each of `cuts` (positions in `text`, rising from 0) on, `text` follows `original` from `origins` on."""
        self.text = text
        self._original = original
        self._cuts = cuts
        self._origins = origins

    def position(self, index: int) -> int:
        """The original position of the folded character at `index`; of the text's end, the original's end."""
        piece = bisect_right(self._cuts, index) - 1
        return self._origins[piece] + index - self._cuts[piece]

    def index(self, position: int) -> int:
        """The folded position of what stands at the original `position`, or first behind it where that is dropped."""
        piece = bisect_left(self._origins, position)
        if piece < len(self._origins) and self._origins[piece] == position:
            return self._cuts[piece]
        return self._cuts[piece - 1] + position - self._origins[piece - 1]

    def span(self, start: int, end: int) -> Span:
        """The original span of folded `[start, end)`."""
        return Span(*self._bounds(start, end))

    def quote(self, start: int, end: int) -> str:
        """The original characters of folded `[start, end)`."""
        first, last = self._bounds(start, end)
        return self._original[first:last]

    def _bounds(self, start: int, end: int) -> tuple[int, int]:
        cuts = self._cuts
        behind = bisect_right(cuts, start)
        moved = self._origins[behind - 1] - cuts[behind - 1]
        if behind == len(cuts) or end < cuts[behind]:
            return start + moved, end + moved  # nothing is dropped or opened from its first character to its last
        last = self.position(end)
        while self._original[last - 1] in _INVISIBLE:
            last -= 1
        return start + moved, max(last, self.position(end - 1) + 1)


def fold(text: str) -> Folded:
    """Fold `text` for matching: see `rawi.arabic.letters` for what is joined, dropped and opened."""
    cuts, origins = [0], [0]
    parts: list[str] = []
    done = at = 0
    for match in _IRREGULAR.finditer(text):
        start, found = match.start(), match[0]
        if start > done:
            parts.append(text[done:start])
            at += start - done
        done = start + 1
        opened = _OPENED[found]
        if opened:
            parts.append(opened)
            cuts.extend(range(at, at + len(opened)))
            origins.extend([start] * len(opened))
            at += len(opened)
        elif found == HAMZA_ABOVE and parts:
            parts[-1] = parts[-1][:-1] + SEATS.get(parts[-1][-1], parts[-1][-1])
        cuts.append(at)
        origins.append(done)
    folded = "".join((*parts, text[done:]))
    for old, new in SAME.items():
        folded = folded.replace(old, new)
    return Folded(text, folded, cuts, origins)


def fold_word(word: str) -> str:
    """The folded form of a word or phrase, for keys of tables: `fold(word).text`, at a tenth of the cost."""
    return fold(word).text if HAMZA_ABOVE in word else word.translate(_OF_WORDS)
