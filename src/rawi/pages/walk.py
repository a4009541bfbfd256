"""A page's tree -> the lines that a reader sees, in order, each with the elements it stands in.

The walk is a loop, not a recursion: a page may be nested as deep as its maker, or an enemy, liked.
"""

import re
from collections.abc import Container
from functools import lru_cache
from typing import NamedTuple

import msgspec
from selectolax.lexbor import LexborNode

from rawi.pages.decode import squeeze

_UNSEEN = frozenset({
    "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "math", "canvas", "video",
    "audio", "map", "button", "select", "textarea", "input", "datalist", "dialog", "head", "title",
    "-comment",
})  # fmt: skip
_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup",
    "hr", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody",
    "td", "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
_AROUND = frozenset(("nav", "aside", "footer", "form", "header", "menu"))
"""Elements that stand around a report, not in it."""

_AROUND_PARTS = frozenset({
    "ad", "ads", "adsbygoogle", "adv", "advert", "advertisement", "adverts", "addthis", "addtoany", "also",
    "bio", "breadcrumb", "breadcrumbs", "comment", "comments", "consent", "cookie", "cookies", "copyright",
    "crumb", "crumbs", "disqus", "follow", "followus", "footer", "gdpr", "keywords", "latest", "menu", "meta",
    "modal", "most", "mostread", "nav", "navbar", "navigation", "newsletter", "outbrain", "pager",
    "pagination", "popular", "popup", "postmeta", "print", "printfriendly", "promo", "promos", "rating",
    "ratings", "readmore", "recommended", "related", "relatedposts", "reply", "respond", "share", "sharedaddy",
    "sharer", "shares", "sharing", "sidebar", "social", "socials", "sponsor", "sponsored", "subscribe",
    "subscription", "taboola", "tagcloud", "tags", "ticker", "toolbar", "trending", "vote", "votes",
})  # fmt: skip
_AROUND_NAMES = frozenset({
    "hidden", "widget", "widgets", "d-none", "sr-only", "visually-hidden", "screen-reader-text",
    "element-invisible",
})  # fmt: skip
"""Parts of class names and ids, and whole ones, of what stands around a report. Source: the themes that come with
WordPress, Drupal and Joomla, and the share, comment and advertising plug-ins that Arabic sites use."""

_NOT_PARTED = ("tag-", "category-")
"""Beginnings of class names whose parts tell nothing: WordPress names a report's own tags and category so."""

_CAPTION_PARTS = frozenset(("caption", "figcaption"))
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_PART = re.compile(r"[a-z]+")
_NOT_SHOWN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_LASTING = HEADINGS | {"caption", "li"}
"""What an element makes its lines, whatever stands inside it."""


class Box(msgspec.Struct):
    """A block element: its node, what it makes its lines, its class names and id, the box it stands in (or -1), and its
    lines `[first, last)`."""

    node: int
    tag: str
    names: str
    parent: int
    first: int
    last: int


class Seen(NamedTuple):
    """A line as a reader sees it: its text, how many of its characters are links, what makes it a line (`p`, `li`)."""

    text: str
    linked: int
    tag: str


class Walk:
    """The lines and boxes below one element. Boxes are in the order in which they open; their lines are contiguous."""

    def __init__(self, root: LexborNode, inside: Container[int]) -> None:
        """`inside` holds the nodes (`mem_id`) that are the report's or hold it, whatever they are called."""
        self.lines: list[Seen] = []
        self.boxes: list[Box] = []
        self._inside = inside
        self._open = -1
        self._words: list[str] = []
        self._linked = 0
        self._links = 0
        self._go(root)
        self._end_line()

    def _go(self, root: LexborNode) -> None:
        node: LexborNode | None = root
        depth = 0
        while node is not None:
            tag = node.tag or ""
            if tag == "-text":
                text = node.text_content or ""
                self._words.append(text)
                if self._links:
                    self._linked += len(text)
            elif tag not in _UNSEEN and self._enter(node, tag):
                child = node.first_child
                if child is not None:
                    node = child
                    depth += 1
                    continue
                self._leave(tag)
            while depth and node.next is None:
                node = node.parent
                assert node is not None
                depth -= 1
                self._leave(node.tag or "")
            node = node.next if depth else None

    def _enter(self, node: LexborNode, tag: str) -> bool:
        """Take in what opens; whether to look inside."""
        if tag in _BLOCKS:
            self._end_line()
            attributes = node.attributes
            names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}" if attributes else ""
            around = tag in _AROUND or _is_around(names) or _is_hidden(attributes)
            if around and node.mem_id not in self._inside:
                return False
            self._open_box(node, "caption" if tag == "figcaption" or _is_caption(names) else tag, names)
        elif tag == "br":
            self._end_line()
            return False
        elif tag == "a":
            self._links += 1
        return True

    def _leave(self, tag: str) -> None:
        if tag in _BLOCKS:
            self._end_line()
            box = self.boxes[self._open]
            box.last = len(self.lines)
            self._open = box.parent
        elif tag == "a":
            self._links -= 1

    def _open_box(self, node: LexborNode, tag: str, names: str) -> None:
        above = self.boxes[self._open].tag if self._open >= 0 else ""
        tag = above if above in _LASTING else tag
        self.boxes.append(Box(node.mem_id, tag, names, self._open, len(self.lines), len(self.lines)))
        self._open = len(self.boxes) - 1

    def _end_line(self) -> None:
        if not self._words:
            return
        text = "".join(self._words)
        if not text.isspace() and (text := squeeze(text)):
            self.lines.append(Seen(text, self._linked, self.boxes[self._open].tag if self._open >= 0 else ""))
        self._words.clear()
        self._linked = 0


def text_of(node: LexborNode) -> str:
    """The text of an element as a reader sees it, on one line."""
    return " ".join(line.text for line in Walk(node, {node.mem_id}).lines)


@lru_cache(maxsize=4096)
def _is_around(names: str) -> bool:
    """Whether class names and an id say that an element stands around the report; a page has few, often repeated."""
    for name in names.split():
        spelled = _CAMEL.sub("-", name).lower()
        if spelled in _AROUND_NAMES:
            return True
        if not spelled.startswith(_NOT_PARTED) and not _AROUND_PARTS.isdisjoint(_PART.findall(spelled)):
            return True
    return False


@lru_cache(maxsize=4096)
def _is_caption(names: str) -> bool:
    return not _CAPTION_PARTS.isdisjoint(_PART.findall(names.lower()))


def _is_hidden(attributes: dict[str, str | None]) -> bool:
    return "hidden" in attributes or bool(_NOT_SHOWN.search(attributes.get("style") or ""))
