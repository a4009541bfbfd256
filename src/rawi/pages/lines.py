"""A text as scraped -> its blocks: which line is the title, which a subhead, a byline, a paragraph, page furniture.

The one place where blocks are made: pages and JSON records come through here too, with what they already know.
"""

import re
from collections.abc import Mapping, Sequence

from rawi.arabic.fold import fold
from rawi.pages.credits import agency_in, byline_with_date, closing_agency, inline_dateline, read_credit
from rawi.pages.dates import stamp
from rawi.pages.draft import Draft
from rawi.pages.furniture import furniture
from rawi.pages.line import Line, lines_of
from rawi.pages.shape import ends_sentence, is_paragraph
from rawi.pages.wrapped import unwrapped
from rawi.records import Block, BlockKind, Span

_SECTION_WORDS = 3
_SECTION_LETTERS = 30
_TITLE_WORDS = 4
"""Words from which a heading is taken for a title when a shorter line stands above it."""

_SUBHEAD_WORDS = 14
_SUBHEAD_LETTERS = 100
_TERSE_WORDS = 7
"""Most words of a subhead in a text whose paragraphs have no full stops either."""
_STOPPED_SHARE = 0.7
_RUNNING = 60
"""Characters from which a line counts when it is asked whether a text's paragraphs end with full stops."""

_NO_SUBHEAD = re.compile(r"^[-–—•*●▪■«\"“(]|^\d+\s*[-.)،/]|[،,؛;:]$|:\s*[«\"“]")
_ENDS = frozenset('.…!?؟:»”")]')
"""What a paragraph ends with."""
_LAST_LINES = 2
_STANDFIRSTS = 3


def classify(draft: Draft, title: Span | None = None, known: Mapping[int, BlockKind] | None = None) -> None:
    """Give `draft` its blocks, and the fields that are still null and that a line states.

    `title` is where the title stands, if that is known; what precedes it is white space. `known` is what a page's
    markup says of its lines, by where they start: they are then free of furniture. Blocks cover every line, in order.
    """
    lines = lines_of(draft.text, title.end if title else 0)
    kinds: dict[int, BlockKind] = dict(known or {})
    if known is None:
        lines = unwrapped(draft.text, lines)
        flags = furniture([line.text for line in lines])
        kinds = {line.span.start: "furniture" for line, flag in zip(lines, flags, strict=True) if flag}
    _read_head([line for line in lines if line.span.start not in kinds], kinds, draft, with_title=title is None)
    _read_credits_at_end([line for line in lines if line.span.start not in kinds], kinds, draft)
    _find_subheads(lines, kinds)
    blocks = [Block(kinds.get(line.span.start, "paragraph"), line.span) for line in lines]
    draft.blocks = [Block("title", title), *blocks] if title else blocks


def _read_head(lines: Sequence[Line], kinds: dict[int, BlockKind], draft: Draft, *, with_title: bool) -> None:
    """The lines before the first paragraph: section, title, byline, dateline, the page's date, standfirst."""
    if not lines:
        return
    first = next((at for at, line in enumerate(lines) if is_paragraph(line.text)), None)
    if first is None:  # only short lines: a title, perhaps under a section, and items
        first = min(2 if _is_section(lines) else 1, len(lines) - 1)
    plain: list[Line] = []
    for at, line in enumerate(lines[:first]):
        # `غزة: كذا` and `تقرير: كذا` at the very top are headlines.
        is_headline = with_title and at == 0 and not agency_in(line.text) and not stamp(line.text)
        if is_headline or not _take_credit(line, kinds, draft):
            plain.append(line)
    for line in lines[first : first + _STANDFIRSTS]:  # a standfirst can be as long as a paragraph
        if not is_paragraph(line.text) and not stamp(line.text):
            _take_credit(line, kinds, draft)
    if with_title:
        _read_title(plain, kinds, draft)
    for line in plain:
        if _may_be_subhead(line, _SUBHEAD_WORDS):
            kinds.setdefault(line.span.start, "subhead")
    if draft.dateline is None:
        draft.dateline = inline_dateline(lines[first].text)
        draft.agency = draft.agency or agency_in(draft.dateline)


def _read_title(plain: Sequence[Line], kinds: dict[int, BlockKind], draft: Draft) -> None:
    rest = list(plain)
    if _is_section(rest):
        section = rest.pop(0)
        kinds[section.span.start] = "section"
        draft.section = draft.section or section.text
    if rest:
        kinds[rest[0].span.start] = "title"
        draft.title = rest[0].text


def _is_section(lines: Sequence[Line]) -> bool:
    """Whether the first line is a section's name: short, above something longer."""
    if len(lines) == 1 or not lines:
        return False
    text = lines[0].text
    above = len(lines[1].text.split()) >= _TITLE_WORDS and len(lines[1].text) > len(text)
    return above and len(text.split()) <= _SECTION_WORDS and len(text) <= _SECTION_LETTERS and not ends_sentence(text)


def _take_credit(line: Line, kinds: dict[int, BlockKind], draft: Draft) -> bool:
    """Keep the kind of a byline, dateline or date stamp, and what it states; whether the line is one."""
    start, text = line.span.start, line.text
    if draft.byline and _same(draft.byline, text):
        kinds[start] = "byline"
    elif stamped := stamp(text):
        kinds[start] = "dateline"
        draft.published = draft.published or stamped.published
        draft.updated = draft.updated or stamped.updated
    elif credit := read_credit(text):
        kinds[start] = credit.kind
        draft.agency = draft.agency or credit.agency
        if credit.kind == "byline":
            draft.byline = draft.byline or text
        else:
            draft.dateline = draft.dateline or text
    elif parted := byline_with_date(text):
        kinds[start] = "byline"
        byline, stamped = parted
        draft.byline = draft.byline or byline
        draft.agency = draft.agency or agency_in(byline)
        draft.published = draft.published or stamped.published
    else:
        return False
    return True


def _read_credits_at_end(lines: Sequence[Line], kinds: dict[int, BlockKind], draft: Draft) -> None:
    """`المصدر: وكالات` below the text, or `(رويترز)` at the end of its last paragraph."""
    for line in reversed(lines[1:][-_LAST_LINES:]):
        draft.agency = draft.agency or closing_agency(line.text)
        if is_paragraph(line.text) or stamp(line.text) or not _take_credit(line, kinds, draft):
            return


def _find_subheads(lines: Sequence[Line], kinds: dict[int, BlockKind]) -> None:
    """A short line without a stop that stands alone between paragraphs is a subhead; two on end are items of a list.

    Where paragraphs end with stops, a line below one that does not is the rest of it, wrapped.
    """
    body = [line for line in lines if kinds.get(line.span.start) not in ("furniture", "section", "title")]
    running = [line for line in body if len(line.text) >= _RUNNING]
    stopped = sum(ends_sentence(line.text) for line in running) >= _STOPPED_SHARE * len(running)
    most_words = _SUBHEAD_WORDS if stopped else _TERSE_WORDS
    may_be = [line.span.start not in kinds and _may_be_subhead(line, most_words) for line in body]
    for at, line in enumerate(body[:-1]):
        follows = at == 0 or not stopped or body[at - 1].text[-1] in _ENDS
        alone = not may_be[at + 1] and not (at and may_be[at - 1])
        if may_be[at] and alone and follows and body[at + 1].span.start not in kinds:
            kinds[line.span.start] = "subhead"


def _may_be_subhead(line: Line, most_words: int) -> bool:
    text = line.text
    return (
        len(text) <= _SUBHEAD_LETTERS
        and len(text.split()) <= most_words
        and not ends_sentence(text)
        and not _NO_SUBHEAD.search(text)
    )


def _same(one: str, other: str) -> bool:
    return fold(one).text.split() == fold(other).text.split()
