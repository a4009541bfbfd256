"""An HTML page -> a draft."""

import logging
import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from rawi.errors import PageError
from rawi.pages.body import find_body, title_key
from rawi.pages.credits import agency_in
from rawi.pages.decode import decode, squeeze
from rawi.pages.draft import Draft, limited
from rawi.pages.lines import classify
from rawi.pages.metadata import Stated, read_metadata
from rawi.pages.shape import is_paragraph
from rawi.pages.sift import sift
from rawi.pages.walk import Seen, text_of
from rawi.records import BlockKind, Source, Span

DEPTH_LIMIT = 1_000
"""Most elements open at once. Pages have 10 to 40, browsers stop at 512; parsing time grows with the square of it."""

ATTRIBUTE_LIMIT = 10_000
"""Most attributes of one element, for the same reason."""

_LONG_TAG = 2 * ATTRIBUTE_LIMIT
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_FEW_TAGS = 2 * DEPTH_LIMIT
_TAG = re.compile(r"<(?P<end>/)?(?P<name>[a-zA-Z][^\s/>]*)")
_NEVER_DEEP = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr", "p", "li", "dt", "dd", "tr", "td", "th", "option", "html", "head", "body",
})  # fmt: skip
_MORE = 2
"""How many times the characters found another way must have when no paragraph was found."""

_MOST_SEARCHED = 500_000
"""Most characters of a page that trafilatura is given: it takes minutes for one of two million line breaks."""

_KINDS: dict[str, BlockKind] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "subhead"), "caption": "caption", "li": "paragraph",
}  # fmt: skip
_SUFFIX = re.compile(r"\s+[-–—|»•]+\s+(?P<name>[^-–—|»•]+)$")
_PARAGRAPH_ENDS = re.compile(r"\s*(?:\n|<br\s*/?>|</p>)\s*", re.IGNORECASE)
_MARKUP = re.compile(r"<[^>]*>")


def read_html(source: Source) -> Draft:
    """The draft of an HTML page: title, then its lines with an empty line between; of the page's furniture nothing.

    Raises `PageError` where no text of a report is found, or elements are nested deeper than `DEPTH_LIMIT`.
    """
    markup = decode(source.data)
    _check_size(markup, source.address)
    tree = LexborHTMLParser(markup)
    stated = read_metadata(tree)
    heading, title = _find_title(tree, stated)
    lines, stamps = find_body(tree, heading, title)
    if not any(is_paragraph(line.text) for line in lines):
        lines = next(
            (other for other in _other_ways(stated, markup) if _letters(other) > _MORE * _letters(lines)), lines
        )
    if not lines:
        raise PageError(f"{source.address} has no text of a report", "check that it is the page of a report")
    text = "\n\n".join([*([title] if title else []), *(line.text for line in lines)])
    draft = Draft(
        text=limited(text, source.address),
        url=stated.url,
        outlet=stated.outlet or _outlet_in_window(tree, title),
        agency=agency_in(stated.byline),
        section=stated.section,
        title=title,
        byline=stated.byline,
        published=stated.published or next((stamp.published for stamp in stamps if stamp.published), None),
        updated=stated.updated or next((stamp.updated for stamp in stamps if stamp.updated), None),
    )
    known: dict[int, BlockKind] = {}
    start = len(title) + 2 if title else 0
    for line in lines:
        if line.tag in _KINDS:
            known[start] = _KINDS[line.tag]
        start += len(line.text) + 2
    classify(draft, Span(0, len(title)) if title else None, known)
    return draft


def _check_size(markup: str, address: str) -> None:
    """Stop at what no page has and what takes time that grows with its square: endless nesting, endless attributes."""
    start = 0
    while start + _LONG_TAG < len(markup):
        end = markup.rfind(">", start, start + _LONG_TAG)
        if end < 0:
            end = markup.find(">", start)
            piece = markup[start : end if end >= 0 else len(markup)]
            tag = _TAG.search(piece)
            if tag and len(_QUOTED.sub(" ", piece[tag.end() :]).split()) > ATTRIBUTE_LIMIT:
                raise PageError(f"{address} has over {ATTRIBUTE_LIMIT:,} attributes on a tag", "fetch it again")
            if end < 0:
                break
        start = end + 1
    if markup.count("<") < _FEW_TAGS:
        return
    depth = 0
    for tag in _TAG.finditer(markup):
        if tag["name"].lower() not in _NEVER_DEEP:
            depth = max(depth - 1, 0) if tag["end"] else depth + 1
            if depth > DEPTH_LIMIT:
                raise PageError(f"{address} nests over {DEPTH_LIMIT:,} elements", "no page does; fetch it again")


def _find_title(tree: LexborHTMLParser, stated: Stated) -> tuple[LexborNode | None, str | None]:
    """The title's element and text: the `h1` that the metadata agree with, else what they say, else the only `h1`."""
    window = _window(tree)
    own_part = _SUFFIX.sub("", window)
    wanted = [title_key(title) for title in (*stated.titles, own_part) if title]
    headings = [(node, key) for node in tree.css("h1") if (key := title_key(node.text(separator=" ")))]
    for node, key in headings:
        if any(_agree(key, title) for title in wanted):
            return node, text_of(node)
    for node in tree.css("h2, h3, .entry-title, .post-title, .article-title"):
        if title_key(node.text(separator=" ")) in wanted:
            return node, text_of(node)
    if stated.titles:
        title = stated.titles[0]
        ends = _SUFFIX.search(title)
        names_outlet = ends and stated.outlet and title_key(stated.outlet) in title_key(ends[0])
        return None, title[: ends.start()] if ends and names_outlet else title
    if len(headings) == 1 and headings[0][1] not in title_key(window[len(own_part) :]):
        return headings[0][0], text_of(headings[0][0])
    return None, own_part or None


def _agree(heading: str, title: str) -> bool:
    """Whether one of the two holds the other and little else: an outlet's name stands in all its pages' titles."""
    short, long = sorted((heading, title), key=len)
    return short in long and 2 * len(short) >= len(long)


def _window(tree: LexborHTMLParser) -> str:
    node = tree.css_first("title")
    return squeeze(node.text()) if node else ""


def _outlet_in_window(tree: LexborHTMLParser, title: str | None) -> str | None:
    """The name that the window's title carries behind the report's."""
    window = _window(tree)
    ends = _SUFFIX.search(window)
    if not ends or not title or not title_key(window).startswith(title_key(title)):
        return None
    return ends["name"]


def _other_ways(stated: Stated, markup: str) -> Iterator[list[Seen]]:
    yield sift(_from_linked_data(stated)).lines
    if len(markup) <= _MOST_SEARCHED:
        yield sift(_by_trafilatura(markup)).lines


def _from_linked_data(stated: Stated) -> list[Seen]:
    """The lines of the body that JSON-LD carries; pages put together by a script have the text nowhere else."""
    lines = (squeeze(_MARKUP.sub("", line)) for line in _PARAGRAPH_ENDS.split(stated.body or ""))
    return [Seen(line, 0, "p") for line in lines if line]


def _by_trafilatura(markup: str) -> list[Seen]:
    # Imported here because it takes as long to import as a thousand pages take to read, and few runs need it.
    import trafilatura

    # What it has to say of a page it can't read either would stand between our own lines on stderr.
    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    text = trafilatura.extract(markup, include_comments=False, include_tables=True, favor_precision=True)
    return [Seen(line, 0, "p") for line in map(squeeze, (text or "").split("\n")) if line]


def _letters(lines: list[Seen]) -> int:
    return sum(len(line.text) for line in lines)
