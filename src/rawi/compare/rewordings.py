"""Sentences that two reports have in nearly the same words, and where one of them puts other words.

Reports of one wire, or of one statement, keep most of a sentence: where one has `6` and the other `16`, they speak of
the same thing. What the other words are (a figure, a name) is for others to say.
"""

from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import combinations
from typing import NamedTuple

from rawi.compare.sentences import Sentence
from rawi.compare.view import View
from rawi.records import Span

_SHARED = 4
_ALIKE, _MUCH_ALIKE = 0.5, 0.6
"""The share of the shorter sentence's words that stand in the other in the same order; so that one word beside is
enough."""
_BESIDE = 3
"""Words in a row beside the other words, on both sides together, that the sentences have in common."""
_OTHER = 6
"""The most words that stand instead of others."""
_OFTEN = 6
"""A word in more than one of so many sentences of a story tells none of them from the others."""


class Rewording(NamedTuple):
    """Two sentences, and the words of each that stand where the other has others."""

    one: Sentence
    two: Sentence
    one_words: Span
    two_words: Span


def rewordings(sentences: Sequence[Sentence], are_apart: Callable[[View, View], bool]) -> Iterator[Rewording]:
    """Every place at which two reports that are independent (`are_apart`) put other words in one sentence, in order."""
    for one, two in _alike(sentences, are_apart):
        yield from _differences(one, two)


def _alike(
    sentences: Sequence[Sentence], are_apart: Callable[[View, View], bool]
) -> Iterator[tuple[Sentence, Sentence]]:
    """Pairs of sentences of different reports that share enough long words."""
    by_word: dict[str, list[int]] = {}
    for at, sentence in enumerate(sentences):
        for word in sentence.long:
            by_word.setdefault(word, []).append(at)
    shared: dict[tuple[int, int], int] = {}
    most = max(_OFTEN, len(sentences) // _OFTEN)
    for places in by_word.values():
        if 1 < len(places) <= most:
            for pair in combinations(places, 2):
                shared[pair] = shared.get(pair, 0) + 1
    for (first, second), common in sorted(shared.items()):
        one, two = sentences[first], sentences[second]
        if common < _SHARED or one.view is two.view or not are_apart(one.view, two.view):
            continue
        if len(one.long & two.long) >= _ALIKE * min(len(one.long), len(two.long)):
            yield one, two


def _differences(one: Sentence, two: Sentence) -> Iterator[Rewording]:
    """Where the one has other words than the other, between words that both have."""
    blocks = SequenceMatcher(None, one.words, two.words, autojunk=False).get_matching_blocks()
    alike = sum(block.size for block in blocks) / min(len(one.words), len(two.words))
    if alike < _ALIKE:
        return
    before = (0, 0, 0)
    for first, second, size in blocks:
        start, other_start = before[0] + before[2], before[1] + before[2]
        words, others = first - start, second - other_start
        beside = before[2] + size
        if 0 < words <= _OTHER and 0 < others <= _OTHER and (beside >= _BESIDE or (beside and alike >= _MUCH_ALIKE)):
            yield Rewording(
                one,
                two,
                Span(one.spans[start][0], one.spans[first - 1][1]),
                Span(two.spans[other_start][0], two.spans[second - 1][1]),
            )
        before = (first, second, size)
