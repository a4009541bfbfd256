"""Which of a page's lines are the report's."""

from collections import defaultdict
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from rawi.arabic.fold import fold
from rawi.pages.credits import byline_with_date, read_credit
from rawi.pages.dates import stamp
from rawi.pages.sift import Found, cards, is_link, sift
from rawi.pages.walk import HEADINGS, Seen, Walk

_BODIES = ", ".join(
    (
        '[itemprop~="articleBody"]', '[property~="schema:articleBody"]', ".entry-content", ".post-content",
        ".article-body", ".article-content", ".article__body", ".article-text", ".articleBody", ".story-body",
        ".story-content", ".news-content", ".news-body", ".news-text", ".post-body", ".td-post-content",
        ".node-content", ".field--name-body", ".field-name-body", ".wysiwyg",
    )
)  # fmt: skip
"""Elements that sites keep the body of a report in."""

_LEAVES = HEADINGS | {"p", "pre", "blockquote", "li", "caption", "ul", "ol", "dl"}
_BELIEVED = 250
"""Characters from which what is named a body is kept whatever it stands in; teasers are named so too."""
_BODY_SHARE = 0.3
"""Share of a page's running text from which an element named as the body is the body."""
_CHILD_SHARE = 0.75
_CHILD_SHARE_WITH_TITLE = 0.4
"""Share of an element's running text from which one child is taken to hold the report alone."""
_MOST_COUNTED = 600
_STANDFIRST = 50
"""Characters from which a line between title and body is part of the report (a standfirst) and no label."""


def find_body(tree: LexborHTMLParser, heading: LexborNode | None, title: str | None) -> Found:
    """The report's lines on the page. `heading` is the element of its title where there is one, `title` is left out."""
    if tree.body is None:
        return Found([], [])
    named = tree.css(_BODIES)
    believed = next((node for node in (*named, *tree.css("article")) if len(node.text()) >= _BELIEVED), None)
    names = {node.mem_id for node in named}
    inside = names.union([tree.body.mem_id], _with_ancestors(heading), _with_ancestors(believed))
    # Web Forms pages are one form from end to end.
    forms = [(form.mem_id, length) for form in tree.css("form") if (length := len(form.text())) >= _BELIEVED]
    if forms:
        half = len(tree.body.text()) / 2
        inside.update(node for node, length in forms if length > half)
    walk = Walk(_common(heading, named) or tree.body, inside)
    title_at = _title_line(walk, heading, title)
    others = cards(walk, title_at)
    body = walk.boxes[_holder(walk, names, others, title_at)]
    start = body.first if title_at is None or title_at >= body.last else max(body.first, title_at + 1)
    above = range(title_at + 1, body.first) if title_at is not None else range(0)
    lines = [line for at in above if at not in others and _is_standfirst(line := walk.lines[at])]
    lines += [walk.lines[at] for at in range(start, body.last) if at not in others]
    return sift(lines)


def _common(heading: LexborNode | None, named: list[LexborNode]) -> LexborNode | None:
    """The innermost element with the title and all that is named a body: the rest of the page need not be walked."""
    if heading is None or not named:
        return None
    node: LexborNode | None = heading
    for other in named:
        above = set(_with_ancestors(other))
        while node is not None and node.mem_id not in above:
            node = node.parent
    return node


def _with_ancestors(node: LexborNode | None) -> Iterator[int]:
    while node is not None:
        yield node.mem_id
        node = node.parent


def _title_line(walk: Walk, heading: LexborNode | None, title: str | None) -> int | None:
    """The last line of the title: in its heading, or wherever it stands first and is no link."""
    if heading is not None:
        node = heading.mem_id
        return next((box.last - 1 for box in walk.boxes if box.node == node and box.last > box.first), None)
    key = title_key(title or "")
    # Folding takes as long as all else here: only lines of about its length are compared.
    lengths = range(len(key) // 2, 2 * len(key))
    found = (at for at, line in enumerate(walk.lines) if len(line.text) in lengths and title_key(line.text) == key)
    return next((at for at in found if not is_link(walk.lines[at])), None)


def _holder(walk: Walk, names: set[int], others: frozenset[int], title_at: int | None) -> int:
    """The box that holds the report: one that is named its body, else the deepest that has most of the running text.

    A line weighs the square of its running text, so that teasers and labels, however many, don't outweigh paragraphs.
    """
    boxes = walk.boxes
    sums = [0]
    for at, line in enumerate(walk.lines):
        running = 0 if at in others else min(len(line.text) - line.linked, _MOST_COUNTED)
        sums.append(sums[-1] + running * running)
    weights = [sums[box.last] - sums[box.first] for box in boxes]
    children: dict[int, list[int]] = defaultdict(list)
    for at, box in enumerate(boxes):
        children[box.parent].append(at)

    def is_one_of_several(at: int) -> bool:
        """Whether it has siblings like it with text: then the report lies in all of them."""
        siblings = children[boxes[at].parent]
        return any(other != at and weights[other] and _alike(boxes[at].names, boxes[other].names) for other in siblings)

    at = max((at for at, box in enumerate(boxes) if box.node in names), key=weights.__getitem__, default=0)
    if at and weights[at] >= _BODY_SHARE * weights[0]:
        while is_one_of_several(at):
            at = boxes[at].parent
        return at
    at = 0
    while children[at]:
        best = max(children[at], key=weights.__getitem__)
        holds_title = title_at is not None and boxes[best].first <= title_at < boxes[best].last
        least = _CHILD_SHARE_WITH_TITLE if holds_title else _CHILD_SHARE
        only_line = boxes[best].last - boxes[best].first == 1
        if boxes[best].tag in _LEAVES or only_line or weights[best] < least * weights[at] or is_one_of_several(best):
            break
        at = best
    return at


def _alike(names: str, others: str) -> bool:
    """Whether class names and ids are the same, but for those that number an element."""
    kind, other = ({name for name in all.split() if not any(map(str.isdigit, name))} for all in (names, others))
    return kind == other if kind or other else bool(names.strip()) and names == others


def _is_standfirst(line: Seen) -> bool:
    """Whether a line between title and body is the report's: a standfirst, caption, byline or date, and no label."""
    running = len(line.text) - line.linked
    if line.tag == "caption" or running >= _STANDFIRST:
        return True
    return bool(stamp(line.text) or read_credit(line.text) or byline_with_date(line.text))


def title_key(text: str) -> str:
    """A title as it is compared: folded, with single spaces."""
    return " ".join(fold(text).text.split())
