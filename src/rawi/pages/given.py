"""A JSON record of a report, or plain text, -> a draft."""

import json

from rawi.arabic.fold import fold
from rawi.errors import PageError
from rawi.pages.credits import agency_in
from rawi.pages.dates import iso
from rawi.pages.decode import clean, decode, squeeze
from rawi.pages.draft import Draft, limited
from rawi.pages.line import lines_of
from rawi.pages.lines import classify
from rawi.records import Source, Span

_FIELDS = ("id", "url", "outlet", "agency", "section", "title", "byline", "dateline", "published", "updated")


def read_text(source: Source) -> Draft:
    """The draft of a text as scraped."""
    draft = Draft(text=limited(clean(decode(source.data)), source.address))
    classify(draft)
    return draft


def read_json(source: Source) -> Draft:
    """The draft of a JSON object with `text` and any of the report's fields; other keys are passed over.

    Raises `PageError` where it is no such object. `text` stays as it is, so that offsets into it hold; only where it
    does not open with the title is the title put before it.
    """
    try:
        record = json.loads(source.data)
    except UnicodeDecodeError:
        raise PageError(f"{source.address} is not UTF-8", "convert it; JSON knows no other encoding") from None
    except (ValueError, RecursionError) as error:
        raise PageError(
            f"{source.address} is not JSON ({error})", "mend it; JSONL has one whole object a line"
        ) from None
    if not isinstance(record, dict) or not isinstance(record.get("text"), str):
        raise PageError(f"{source.address} is no report", 'give an object with at least {"text": "…"}')
    fields = {name: _field(record, name, source.address) for name in _FIELDS}
    title = fields["title"]
    draft = Draft(text=limited(clean(record["text"]), source.address))
    for name, value in fields.items():
        setattr(draft, name, value)
    draft.published, draft.updated = iso(draft.published), iso(draft.updated)
    draft.agency = agency_in(draft.agency) or draft.agency or agency_in(draft.byline) or agency_in(draft.dateline)
    where = _title_in(draft.text, title) if title else None
    if title and where is None:
        draft.title = squeeze(title)
        draft.text = f"{draft.title}\n\n{draft.text}"
        where = Span(0, len(draft.title))
    classify(draft, where)
    return draft


def _field(record: dict[str, object], name: str, address: str) -> str | None:
    value = record.get(name)
    if name == "id" and isinstance(value, int):
        value = str(value)
    if value is not None and not isinstance(value, str):
        raise PageError(f"{address}: `{name}` is {type(value).__name__}", "give text or null")
    return clean(value).strip() or None if value else None


def _title_in(text: str, title: str) -> Span | None:
    """Where `text` opens with its title, letter by letter or but for spelling and white space on a line of its own."""
    start = len(text) - len(text.lstrip())
    end = start + len(title)
    if text.startswith(title, start) and not text[end : end + 1].isalnum():
        return Span(start, end)
    first = next(iter(lines_of(text)), None)
    if first and fold(first.text).text.split() == fold(title).text.split():
        return first.span
    return None
