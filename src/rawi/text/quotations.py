"""Tokens -> quotations.

Marks come in pairs («» “” "" and the same two turned round, as right-to-left pages often have them) and nest. A mark
that opens and is not closed in its paragraph goes on where the next paragraph opens with a mark of the same kind, as
newspapers quote over paragraphs, or where the closing mark comes before any other opens; else it is no quotation.
"""

from typing import NamedTuple

from rawi.arabic.fold import Folded
from rawi.matching.layers import Quotation, Tokens

_KIND = {"«": "guillemet", "»": "guillemet", "“": "curly", "”": "curly", "„": "curly", '"': "straight"}
_OPENERS = frozenset("«“„\"")
_BREAK = "\n"
_DEEPEST = 8
_PARAGRAPHS = 12


class _Open(NamedTuple):
    mark: str
    token: int
    breaks: int


def quotations(folded: Folded, found: Tokens) -> tuple[Quotation, ...]:
    """Every closed quotation, in the order of its opening mark; an empty one (`«»`) is none."""
    result: list[Quotation] = []
    stack: list[_Open] = []
    breaks = 0
    for at, form in enumerate(found.forms):
        if form == _BREAK:
            breaks += 1
            stack = [opened for opened in stack if _goes_on(found, opened, at, breaks)]
            continue
        if form not in _KIND:
            continue
        depth = next((d for d in range(len(stack) - 1, -1, -1) if _KIND[stack[d].mark] == _KIND[form]), None)
        if depth is not None and breaks > stack[depth].breaks and found.forms[at - 1] == _BREAK:
            continue  # the mark repeated where a quotation goes on in a new paragraph
        if depth is not None and _closes(found, at, stack[depth].mark):
            first = stack[depth].token + 1
            del stack[depth:]
            if first < at:
                span = folded.span(found.starts[first], found.ends[at - 1])
                result.append(Quotation(span, first, at, depth))
        elif (form in _OPENERS or _opens(found, at)) and len(stack) < _DEEPEST:
            stack.append(_Open(form, at, breaks))
    return tuple(sorted(result, key=lambda quotation: (quotation.start, -quotation.end)))


def _closes(found: Tokens, at: int, opener: str) -> bool:
    """Whether the mark at `at` closes what `opener` opened; the same mark twice nests where it stands as an opening one."""
    if opener == '"':
        return True
    return not _opens(found, at) if found.forms[at] == opener or _KIND[opener] == "curly" else True


def _opens(found: Tokens, at: int) -> bool:
    """Whether the mark stands where only an opening one does: no word before it, one after it."""
    before_free = at == 0 or found.ends[at - 1] < found.starts[at] or found.forms[at - 1] in (_BREAK, "(", "[", ":")
    after_on = at + 1 < len(found.forms) and found.starts[at + 1] == found.ends[at]
    return before_free and after_on and found.forms[at + 1] not in ".،,؛:"


def _goes_on(found: Tokens, opened: _Open, at: int, breaks: int) -> bool:
    """Whether a quotation open at the line break `at` goes on in the next paragraph."""
    if breaks - opened.breaks > _PARAGRAPHS or at + 1 == len(found.forms):
        return False
    if _KIND.get(found.forms[at + 1]) == _KIND[opened.mark]:
        return True
    if opened.mark != '"':
        following = next((form for form in found.forms[at + 1 :] if _KIND.get(form) == _KIND[opened.mark]), None)
        return following is not None and following != opened.mark
    marks = 0
    for form in found.forms[at + 1 :]:
        if form == _BREAK:
            break
        marks += form == '"'
    return marks % 2 == 1
