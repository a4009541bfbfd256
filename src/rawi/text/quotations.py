"""Tokens -> quotations.

Marks come in pairs («» “” "" and the same two turned round, as right-to-left pages often have them) and nest. A mark
that opens and is not closed in its paragraph goes on where the next paragraph opens with a mark of the same kind, as
newspapers quote over paragraphs, or where the closing mark comes before any other opens (of straight marks: where the
next paragraph has an odd number of them); else it is no quotation. A straight mark that stands as an opening one, and
from which on the marks of its paragraph come out even, opens however many stand open before it.
"""

from itertools import takewhile
from typing import NamedTuple

from rawi.arabic.clitics import ALONE
from rawi.arabic.fold import Folded
from rawi.matching.layers import Quotation, Tokens

_KIND = {"«": "guillemet", "»": "guillemet", "“": "curly", "”": "curly", "„": "curly", '"': "straight"}
_OPENERS = frozenset('«“„"')
_STRAIGHT = '"'
_BREAK = "\n"
_MARKS = frozenset(_KIND) | {_BREAK}
_BEFORE_OPENING = frozenset("([:/-–—«“„") | ALONE
"""What an opening mark may be written onto: brackets, other opening marks, and proclitics by themselves (`بـ”كذا”`)."""
_AFTER_CLOSING = frozenset(".،,؛:!?؟…)]") | {_BREAK}
"""What may be written onto a closing mark."""
_DEEPEST = 8
_PARAGRAPHS = 12


class _Open(NamedTuple):
    mark: str
    token: int
    breaks: int


def quotations(folded: Folded, found: Tokens) -> tuple[Quotation, ...]:
    """Every closed quotation, in the order of its opening mark; one without a word (`«»`) is none."""
    forms = found.forms
    places = [at for at, form in enumerate(forms) if form in _MARKS]
    inside: list[tuple[int, int]] = []
    stack: list[_Open] = []
    breaks = 0
    for place, at in enumerate(places):
        form = forms[at]
        if form == _BREAK:
            breaks += 1
            stack = [
                opened
                for opened in stack
                if breaks - opened.breaks <= _PARAGRAPHS and _goes_on(forms, places, place, opened.mark)
            ]
            continue
        depth = next((d for d in range(len(stack) - 1, -1, -1) if _KIND[stack[d].mark] == _KIND[form]), None)
        if depth is not None and breaks > stack[depth].breaks and _repeats(found, at, stack[depth].mark):
            continue
        again = depth is not None and breaks == stack[depth].breaks and _begins_again(found, places, place)
        if depth is not None and not again and _closes(found, at, stack[depth].mark):
            inside.append((stack[depth].token + 1, at))
            del stack[depth:]
        elif (form in _OPENERS or _opens(found, at)) and len(stack) < _DEEPEST:
            stack.append(_Open(form, at, breaks))
    return _nested(folded, found, inside)


def _nested(folded: Folded, found: Tokens, inside: list[tuple[int, int]]) -> tuple[Quotation, ...]:
    """The quotations between the marks, without the line breaks at their ends."""
    result: list[Quotation] = []
    around: list[int] = []
    for start, end in sorted(inside, key=lambda tokens: (tokens[0], -tokens[1])):
        while start < end and found.forms[start] == _BREAK:
            start += 1
        while start < end and found.forms[end - 1] == _BREAK:
            end -= 1
        if any(found.forms[at] not in _MARKS for at in range(start, end)):
            while around and around[-1] <= start:
                around.pop()
            span = folded.span(found.starts[start], found.ends[end - 1])
            result.append(Quotation(span, start, end, len(around)))
            around.append(end)
    return tuple(result)


def _closes(found: Tokens, at: int, opener: str) -> bool:
    """Whether the mark at `at` closes what `opener` opened; of those that do either, if it does not open."""
    either = found.forms[at] == opener != _STRAIGHT or _KIND[opener] == "curly"
    return not (either and _opens(found, at))


def _begins_again(found: Tokens, places: list[int], place: int) -> bool:
    """Whether a straight mark opens although the one before it was not closed: `"كذا، مشيرا إلى "كذا".`

    So does one behind which two close: `"كذا "كذا" كذا"`.
    """
    if found.forms[places[place]] != _STRAIGHT or not _opens(found, places[place]):
        return False
    following = takewhile(lambda at: found.forms[at] != _BREAK, places[place:])
    marks = [at for at in following if found.forms[at] == _STRAIGHT]
    nested = len(marks) > 2 and not any(_opens(found, at) for at in marks[1:3])
    return nested or len(marks) % 2 == 0


def _opens(found: Tokens, at: int) -> bool:
    """Whether the mark stands where only an opening one does: no word before it, one after it."""
    before_free = at == 0 or found.ends[at - 1] < found.starts[at] or found.forms[at - 1] in _BEFORE_OPENING | {_BREAK}
    after_on = at + 1 < len(found.forms) and found.starts[at + 1] == found.ends[at]
    return before_free and after_on and found.forms[at + 1] not in _AFTER_CLOSING


def _repeats(found: Tokens, at: int, opener: str) -> bool:
    """Whether the mark only says that a quotation goes on in a new paragraph."""
    if found.forms[at - 1] != _BREAK:
        return False
    return _opens(found, at) or found.forms[at] == opener != _STRAIGHT


def _goes_on(forms: list[str], places: list[int], line_break: int, opener: str) -> bool:
    """Whether what `opener` opened goes on behind the line break `places[line_break]`; see above."""
    first = places[line_break] + 1
    if _KIND.get(forms[first]) == _KIND[opener]:
        return True
    following = (forms[places[place]] for place in range(line_break + 1, len(places)))
    if opener != _STRAIGHT:
        return next((form for form in following if _KIND.get(form) == _KIND[opener]), opener) != opener
    return sum(form == _STRAIGHT for form in takewhile(_BREAK.__ne__, following)) % 2 == 1
