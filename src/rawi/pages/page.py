"""The one way in: a source -> a report, fixed from here on."""

import hashlib

from rawi.errors import PageError
from rawi.pages.dates import iso
from rawi.pages.decode import squeeze
from rawi.pages.given import read_json, read_text
from rawi.pages.markup import read_html
from rawi.pages.shape import has_words
from rawi.records import Report, Source

_ID = 16
_READERS = {"html": read_html, "json": read_json, "text": read_text}


def read_page(source: Source, *, outlet: str | None = None, published: str | None = None) -> Report:
    """The report on a page. `outlet` and `published` (ISO 8601) stand in where the page itself states none.

    A page that gives no `id` has the first 16 hex digits of the SHA-256 of its url, or of its text where it has no url.
    Raises `PageError` where there is no report, nothing to read, or more than `TEXT_LIMIT` characters.
    """
    draft = _READERS[source.kind](source)
    if not has_words(draft.text):
        raise PageError(f"{source.address} has nothing to read", "check that it is the page of a report")
    url = draft.url or source.url
    sha256 = hashlib.sha256(draft.text.encode()).hexdigest()
    return Report(
        id=draft.id or (hashlib.sha256(url.encode()).hexdigest() if url else sha256)[:_ID],
        url=url,
        outlet=draft.outlet or squeeze(outlet or "") or None,
        agency=draft.agency,
        section=draft.section,
        title=draft.title,
        byline=draft.byline,
        dateline=draft.dateline,
        published=draft.published or iso(published),
        updated=draft.updated,
        language="ar",
        text=draft.text,
        sha256=sha256,
        blocks=tuple(draft.blocks),
    )
