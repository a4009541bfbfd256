"""The words of a headline or a lead as they are compared: folded, without what is written onto them."""

import re
from functools import lru_cache

from rawi.arabic.fold import fold

_WORD = re.compile(r"[^\W\d_]+")
_BEFORE = ("وال", "بال", "كال", "فال", "لل", "ال")
_BEHIND = ("ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي")
_SHORTEST = 3
"""Letters of the shortest stem that is told from others."""


def stems(text: str) -> list[str]:
    """The stem of each word of the text that has one of some length."""
    return [stem for word in _WORD.findall(fold(text).text) if len(stem := _stem(word)) >= _SHORTEST]


@lru_cache(maxsize=50_000)
def _stem(word: str) -> str:
    """The light10 stem of a folded word.

    Source: L. Larkey, L. Ballesteros, M. Connell, Light Stemming for Arabic Information Retrieval (2007). It lumps
    together some words that have nothing in common; here a stem is one sign among many and never decides.
    """
    if word.startswith("و") and len(word) > _SHORTEST:
        word = word[1:]
    for article in _BEFORE:
        if word.startswith(article) and len(word) - len(article) >= 2:
            word = word[len(article) :]
            break
    for ending in _BEHIND:
        if word.endswith(ending) and len(word) - len(ending) >= 2:
            word = word[: -len(ending)]
    return word
