"""Tokens -> sentences.

A sentence ends at `.` `!` `؟` `?` `…` or the paragraph's end. It does not end at a dot that abbreviates (`د. محمد`,
`(أ. ف. ب.)`) or numbers an item of a list (`1. وقف النار`), at the two dots that Arabic headlines put between speaker
and speech (`السودان.. الجيش يعلن`), in an address (`example.com`), or before a quote mark or bracket that closes: that
one belongs to the sentence.
"""

from rawi.matching.layers import Sentence, Tokens

_ENDS = frozenset(".!?؟…")
_CLOSING = frozenset("»”\"’')]}")
_OPENING = frozenset("«“„")
"""They close on pages that have the marks turned round: there, no word follows at once."""
_BREAK = "\n"
_TITLES_BEHIND_AND = frozenset({"ود", "وا", "وم"})
"""`ود. محمد`; behind other proclitics a letter is mostly a word (`أشاد به.`)."""


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
        while at < len(forms) and (forms[at] in _ENDS or _closes(found, at)):
            at += 1
        result.append(Sentence(begin, at))
        begin = at
    if begin < len(forms):
        result.append(Sentence(begin, len(forms)))
    return tuple(result)


def _ends(found: Tokens, dot: int) -> bool:
    """Whether the stop at `dot` ends a sentence."""
    forms = found.forms
    if forms[dot] != ".":
        return True
    if _written_on(found, dot) and (forms[dot - 1] == "." or _abbreviates(forms, dot)):
        return False  # the second of two dots: the first of three would have ended the sentence
    if not _written_on(found, dot + 1):
        return True
    after = forms[dot + 1]
    if after == ".":
        return _written_on(found, dot + 2) and forms[dot + 2] == "."
    return not (after.isascii() and after.isalpha())


def _abbreviates(forms: list[str], dot: int) -> bool:
    """Whether the word before `dot` is one letter, but none of letters without dots (`أ ف ب.`), or an item's number."""
    word = forms[dot - 1]
    before = forms[dot - 2] if dot > 1 else _BREAK
    if word in _TITLES_BEHIND_AND:
        return True
    if len(word) == 1 and word.isalpha():
        return not (len(before) == 1 and before.isalpha())
    return word.isdecimal() and before == _BREAK


def _closes(found: Tokens, at: int) -> bool:
    """Whether the mark at `at` closes what the sentence before it stands in."""
    if not _written_on(found, at):
        return False
    return found.forms[at] in _CLOSING or (found.forms[at] in _OPENING and not _written_on(found, at + 1))


def _written_on(found: Tokens, at: int) -> bool:
    """Whether token `at` is no line break and written onto the one before it."""
    return 0 < at < len(found.forms) and found.forms[at] != _BREAK and found.starts[at] == found.ends[at - 1]
