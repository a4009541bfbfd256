"""Tokens -> sentences.

A sentence ends at `.` `!` `؟` `?` `…` or the paragraph's end. It does not end at a dot that abbreviates (`د. محمد`,
`(أ. ف. ب.)`), at the two dots that Arabic headlines put between speaker and speech (`السودان.. الجيش يعلن`), or before
a quote mark or bracket that closes: that one belongs to the sentence.
"""

from rawi.matching.layers import Sentence, Tokens

_ENDS = frozenset(".!?؟…")
_CLOSING = frozenset("»”\"’')]}")
_BREAK = "\n"
_TITLES = frozenset({"د", "م", "أ", "ا", "ص", "ق", "هـ", "ه", "ب", "ت", "ج", "س", "ك", "ف", "ل", "ش"})
"""One letter and a dot is an abbreviation: a title, an initial, a wire's letters, a page, a unit."""


def sentences(found: Tokens) -> tuple[Sentence, ...]:
    """The sentences in order; none is empty, none holds a line break."""
    forms = found.forms
    result: list[Sentence] = []
    begin = at = 0
    while at < len(forms):
        form = forms[at]
        if form == _BREAK:
            if at > begin:
                result.append(Sentence(begin, at))
            begin = at = at + 1
            continue
        at += 1
        if form not in _ENDS or not _ends(found, at - 1):
            continue
        while at < len(forms) and (forms[at] in _ENDS or (forms[at] in _CLOSING and found.starts[at] == found.ends[at - 1])):
            at += 1
        result.append(Sentence(begin, at))
        begin = at
    if begin < len(forms):
        result.append(Sentence(begin, len(forms)))
    return tuple(result)


def _ends(found: Tokens, dot: int) -> bool:
    forms = found.forms
    if forms[dot] != ".":
        return True
    before = forms[dot - 1] if dot else ""
    if len(before) == 1 and before in _TITLES and found.ends[dot - 1] == found.starts[dot]:
        return False
    after = forms[dot + 1] if dot + 1 < len(forms) else ""
    written_on = dot + 1 < len(forms) and found.starts[dot + 1] == found.ends[dot]
    if after == "." and written_on:
        third = forms[dot + 2] if dot + 2 < len(forms) else _BREAK
        return third in (".", _BREAK)
    if before == "." and found.ends[dot - 1] == found.starts[dot] and dot >= 2 and forms[dot - 2] != ".":
        return after == _BREAK or not after
    return not (written_on and after.isalpha() and after.isascii())
