"""What of a page's lines is not the report's, wherever on the page they stand: links, cards, stamps, furniture."""

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from rawi.pages.dates import Stamp, stamp
from rawi.pages.furniture import furniture
from rawi.pages.shape import ends_sentence, is_paragraph
from rawi.pages.walk import HEADINGS, Seen, Walk

_MOST_LINKED = 0.6
_ALL_LINKED = 0.9
_HEADLINE = 15
"""Characters from which a link can be a headline."""
_MOST_IN_CARD = 5
_CARDS = 2
_LABEL = re.compile("نشر|تحديث")
_REPEATED = 50
"""Characters from which a line that is said twice is the page's doing."""


class Found(NamedTuple):
    """The lines of a report, without its title, and the date stamps that stood among them."""

    lines: list[Seen]
    stamps: list[Stamp]


def is_link(line: Seen) -> bool:
    """Whether a line is there to be clicked: a headline in a list, a tag. A sentence with many links in it is not."""
    share = line.linked / len(line.text)
    return share > _MOST_LINKED and not (share < _ALL_LINKED and ends_sentence(line.text))


def cards(walk: Walk, title_at: int | None) -> frozenset[int]:
    """The lines of other reports' cards: boxes of few lines side by side, in each a headline to be clicked."""
    linked = {
        at
        for at, line in enumerate(walk.lines)
        if line.linked > _ALL_LINKED * len(line.text) >= _ALL_LINKED * _HEADLINE
    }
    by_parent: dict[int, list[range]] = defaultdict(list)
    for box in walk.boxes:
        lines = range(box.first, box.last)
        if 1 < len(lines) <= _MOST_IN_CARD and title_at not in lines and not linked.isdisjoint(lines):
            by_parent[box.parent].append(lines)
    return frozenset(at for found in by_parent.values() if len(found) >= _CARDS for lines in found for at in lines)


def sift(lines: Sequence[Seen]) -> Found:
    """Leave out of a report's lines what is said twice, links, date stamps, furniture, headings with nothing below."""
    kept: list[Seen] = []
    stamps: list[Stamp] = []
    said: set[str] = set()
    links = [is_link(line) for line in lines]
    flags = furniture([line.text for line in lines], links)
    begun = False
    for line, link, is_furniture in zip(lines, links, flags, strict=True):
        begun = begun or (is_paragraph(line.text) and not link)
        # Below the first paragraph a bare date is a heading of the report's own.
        if (not begun or _LABEL.search(line.text)) and (stamped := stamp(line.text)):
            stamps.append(stamped)
        elif not link and not is_furniture and line.text not in said:
            kept.append(line)
            if len(line.text) >= _REPEATED:
                said.add(line.text)
    while kept and kept[-1].tag in HEADINGS:
        kept.pop()
    return Found(kept, stamps)
