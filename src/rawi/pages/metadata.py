"""What a page states about its report outside of the text: JSON-LD, meta elements, `time`."""

import html
import json
import re
from collections.abc import Iterator

import msgspec
from selectolax.lexbor import LexborHTMLParser, LexborNode

from rawi.pages.dates import iso, stamp
from rawi.pages.decode import squeeze
from rawi.pages.walk import text_of

_PUBLISHED = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "pubdate",
    "publishdate", "publish-date", "publish_date", "article.published", "parsely-pub-date", "sailthru.date",
    "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dc:date", "dcterms.created", "date",
)  # fmt: skip
_UPDATED = (
    "article:modified_time", "og:article:modified_time", "og:updated_time", "datemodified", "article.updated",
    "dcterms.modified", "last-modified", "lastmod",
)  # fmt: skip
_TITLES = ("og:title", "twitter:title", "dc.title", "dcterms.title")
_OUTLETS = ("og:site_name", "application-name", "dc.publisher", "publisher")
_SECTIONS = ("article:section", "og:section", "section", "articlesection", "parsely-section")
_AUTHORS = (
    "article:author_name",
    "author",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "sailthru.author",
    "byl",
)
_DATED = '[itemprop~="datePublished"], [property~="dc:date"], [property~="schema:datePublished"], time[pubdate]'
_SIGNED = '[itemprop~="author"], [rel~="author"], .byline, .author-name, .entry-author, .post-author, .article-author'
_ELSEWHERE = re.compile(r"comment|respond|related|sidebar|widget|teaser|card|latest|popular|recommend|most", re.I)
_LONGEST_BYLINE = 80
_NOT_SIGNED = frozenset(("admin", "administrator", "editor", "الاسم", "محرر", "المحرر", "الإدارة"))
_ADDRESS = re.compile(r"https?://[^/\s]+(?P<path>/\S*)?$")


class Stated(msgspec.Struct, kw_only=True):
    """A page's metadata: `titles` from the one to be believed most, dates in ISO 8601, `body` as JSON-LD has it."""

    titles: list[str] = []
    url: str | None = None
    outlet: str | None = None
    section: str | None = None
    byline: str | None = None
    published: str | None = None
    updated: str | None = None
    body: str | None = None


def read_metadata(tree: LexborHTMLParser) -> Stated:
    """What the page states: by JSON-LD, else by its meta elements, else by elements that hold a date or author."""
    article = next(_articles(tree), {})
    metas = _metas(tree)
    link = tree.css_first('link[rel="canonical"]')
    urls = [link.attributes.get("href") if link else None, metas.get("og:url"), _text(article.get("url"))]
    urls.append(_text(article.get("mainEntityOfPage"), "@id"))
    outlet = _text(article.get("publisher"), "name") or _first(metas, _OUTLETS)
    titles = [_text(article.get("headline")), *(metas.get(key) for key in _TITLES)]
    return Stated(
        titles=[squeeze(title) for title in titles if title],
        url=_address(urls),
        outlet=outlet,
        section=_text(_first_of(article.get("articleSection"))) or _first(metas, _SECTIONS),
        byline=next((name for name in _authors(tree, article, metas) if name != outlet and _may_sign(name)), None),
        published=_date([_text(article.get("datePublished")), *(metas.get(key) for key in _PUBLISHED)]) or _dated(tree),
        updated=_date([_text(article.get("dateModified")), *(metas.get(key) for key in _UPDATED)]),
        body=_plain(article.get("articleBody")),
    )


def _articles(tree: LexborHTMLParser) -> Iterator[dict[str, object]]:
    """The objects of the page's JSON-LD that are articles of any kind (schema.org Article, its subtypes, postings)."""
    for script in tree.css('script[type="application/ld+json"]'):
        try:
            data = json.loads(script.text() or "", strict=False)
        except (ValueError, RecursionError):
            continue  # a broken block is common, and the meta elements say the same
        nodes = data if isinstance(data, list) else [data]
        for node in nodes:
            graph = node.get("@graph") if isinstance(node, dict) else None
            for item in graph if isinstance(graph, list) else [node]:
                if isinstance(item, dict) and any(kind.endswith(("Article", "Posting")) for kind in _kinds(item)):
                    yield item


def _kinds(item: dict[str, object]) -> list[str]:
    kinds = item.get("@type")
    return [kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)]


def _text(value: object, key: str = "name") -> str | None:
    """The text of a JSON-LD value: itself, the `key` of an object, or those of a list, joined."""
    if isinstance(value, list):
        found = [text for text in (_text(item, key) for item in value) if text]
        return "، ".join(dict.fromkeys(found)) or None
    if isinstance(value, dict):
        value = value.get(key)
    return squeeze(html.unescape(value)) or None if isinstance(value, str) else None


def _first_of(value: object) -> object:
    return next(iter(value), None) if isinstance(value, list) else value


def _plain(body: object) -> str | None:
    return html.unescape(body) if isinstance(body, str) else None


def _metas(tree: LexborHTMLParser) -> dict[str, str]:
    """The page's meta elements by name, property or itemprop in lower case; the first of a name counts."""
    found: dict[str, str] = {}
    for meta in tree.css("meta[content]"):
        attributes = meta.attributes
        content = squeeze(attributes.get("content") or "")
        for name in ("property", "name", "itemprop"):
            for key in (attributes.get(name) or "").lower().split():
                if content:
                    found.setdefault(key, content)
    return found


def _first(metas: dict[str, str], keys: tuple[str, ...]) -> str | None:
    return next((metas[key] for key in keys if key in metas), None)


def _date(stated: list[str | None]) -> str | None:
    return next((read for text in stated if (read := iso(text))), None)


def _dated(tree: LexborHTMLParser) -> str | None:
    for node in tree.css(_DATED):
        attributes = node.attributes
        text = squeeze(node.text())
        if read := iso(attributes.get("content") or attributes.get("datetime") or text):
            return read
        if text and (stamped := stamp(text)) and stamped.published:
            return stamped.published
    return _agreed_time(tree)


def _agreed_time(tree: LexborHTMLParser) -> str | None:
    """The date of the `time` elements, where all that are the report's own name one day."""
    times = []
    for node in tree.css("time[datetime]"):
        attributes = node.attributes
        names = attributes.get("class") or ""
        if ("updated" not in names or "published" in names) and not _is_elsewhere(node):
            times.append(iso(attributes.get("datetime")))
    days = {time[: len("2013-02-01")] if time else None for time in times}
    return times[0] if len(days) == 1 else None


def _authors(tree: LexborHTMLParser, article: dict[str, object], metas: dict[str, str]) -> Iterator[str]:
    """Who may have written it, the likeliest first."""
    yield _text(article.get("author")) or ""
    for key in _AUTHORS:
        yield metas.get(key, "")
    for node in tree.css(_SIGNED):
        if not _is_elsewhere(node):
            yield text_of(node)


def _is_elsewhere(node: LexborNode) -> bool:
    """Whether an element stands among comments or other reports."""
    above = node.parent
    while above is not None and above.tag != "body":
        attributes = above.attributes
        if above.tag == "aside" or _ELSEWHERE.search(f"{attributes.get('class')} {attributes.get('id')}"):
            return True
        above = above.parent
    return False


def _may_sign(name: str) -> bool:
    """Not empty, the form field for who comments, nor an address."""
    return 0 < len(name) <= _LONGEST_BYLINE and name.lower() not in _NOT_SIGNED and not _ADDRESS.match(name)


def _address(urls: list[str | None]) -> str | None:
    """The first whole address that is not a site's front page; canonical links are often set to that by mistake."""
    whole = [squeeze(url) for url in urls if url and _ADDRESS.match(squeeze(url))]
    deep = [url for url in whole if (match := _ADDRESS.match(url)) and (match["path"] or "/") != "/"]
    return next(iter(deep or whole), None)
