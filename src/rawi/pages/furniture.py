"""Which lines belong to the page and not to the report. The words are in `furniture.tsv`."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from rawi.arabic.fold import fold, fold_word
from rawi.arabic.letters import COMBINING, TATWEEL
from rawi.pages.lists import Match, furniture_lines
from rawi.pages.shape import has_words, is_paragraph

_HEAD = 120
"""Most characters of a line that can be furniture as a whole."""
_LONGEST_START = 60
"""Characters in which the beginning of any other is found."""
_FIRST = re.compile(f"[^\\W\\d_{TATWEEL}][\\w{COMBINING}]*")
_SPACES = re.compile(r"\s+")
_WORD = re.compile(r"[^\W\d_]+")
_WORDS_A_BUTTON = 4


class _Forms(NamedTuple):
    """The list as it is looked up: lines by their key, beginnings by their first word, the first words of all."""

    lines: dict[str, Match]
    starts: dict[str, tuple[str, ...]]
    first_words: frozenset[str]


@cache
def _forms() -> _Forms:
    lines: dict[str, Match] = {}
    starts: dict[str, tuple[str, ...]] = {}
    for row in furniture_lines().rows:
        form = fold_word(row.form).casefold()
        if row.match == "start":
            first = form.split(" ", 1)[0]
            starts[first] = (*starts.get(first, ()), form)
        else:
            lines[form] = row.match
    return _Forms(lines, starts, frozenset((*starts, *(form.split(" ", 1)[0] for form in lines))))


def furniture(lines: Sequence[str], links: Sequence[bool] | None = None) -> list[bool]:
    """For each line of a text, in order, whether it is furniture.

    `links` says which lines are links, if that is known: a list of headlines that begins with links ends with them.
    """
    flags: list[bool] = []
    begun = listing = linked = False
    for at, line in enumerate(lines):
        match = _match(line)
        paragraph = match is None and is_paragraph(line)
        link = links is not None and links[at]
        linked = listing and (linked or link)
        listing = (listing and not paragraph and link == linked) or (match == "links" and begun)
        flags.append(match is not None or listing)
        if match == "tail" and begun:
            return flags + [True] * (len(lines) - len(flags))
        begun = begun or paragraph
    return flags


def _match(line: str) -> Match | None:
    forms = _forms()
    first = _FIRST.search(line[:_HEAD])
    if not first:
        return None if has_words(line) else "whole"
    if fold_word(first[0]).casefold() not in forms.first_words:
        return None
    key = _key(line if len(line) <= _HEAD else line[:_LONGEST_START])
    if len(line) <= _HEAD:
        before, colon, _ = key.partition(":")
        if match := forms.lines.get(key):
            return match
        if (colon and forms.lines.get(before.rstrip()) == "links") or _is_bar(key, forms.lines):
            return "whole"
    for form in forms.starts.get(key.split(" ", 1)[0], ()):
        if key.startswith(form) and not key[len(form) : len(form) + 1].isalnum():
            return "start"
    return None


def _key(line: str) -> str:
    """A line folded, without the numbers and signs around its words."""
    first, last = 0, len(line)
    while first < last and not line[first].isalpha():
        first += 1
    while first < last and not line[last - 1].isalpha():
        last -= 1
    return _SPACES.sub(" ", fold(line[first:last]).text).casefold()


def _is_bar(key: str, lines: dict[str, Match]) -> bool:
    """Whether the line is nothing but buttons side by side."""
    words = _WORD.findall(key)
    at = 0
    while at < len(words):
        for length in range(min(_WORDS_A_BUTTON, len(words) - at), 0, -1):
            if lines.get(" ".join(words[at : at + length])) == "whole":
                at += length
                break
        else:
            return False
    return True
