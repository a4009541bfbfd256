"""Noun phrases where no name was read: how far the words of one reach."""

from rawi.reading.statements.ground import BREAK, Ground
from rawi.reading.statements.words import DEMONSTRATIVES, PREPOSITIONS, RELATIVES, SAYING, SOME, SPOKESMAN, STOPS

_MOST_ADJECTIVES = 3
_NOUNS = frozenset({"count_noun", "content_noun", "person_noun", "medium"})
"""Classes of words that are nouns and no names."""


def phrase_end(ground: Ground, at: int, limit: int, *, through_names: bool = True) -> int:
    """The end of the noun phrase that begins at token `at`, by its articles.

    A construct chain goes on to its first noun with the article; behind that come only adjectives with the article,
    names (unless they may be another phrase), brackets and quotation marks: `وزارة الصحة العامة (…)`.
    """
    forms = ground.forms
    if at >= limit:
        return limit
    named = ground.named.get(at)
    end = named.end if named else at + 1
    closed = named is not None or forms[at].startswith("ال")
    while end < limit:
        form = forms[end]
        quotation = ground.opened.get(end)
        if quotation is not None and quotation.end - quotation.start <= 4:
            end = quotation.end + 1
            closed = True
        elif form in ("(", "["):
            aside = ground.aside_end(end)
            if aside == end:
                break
            end = aside
        elif end in ground.named and _joins(ground, end, through_names):
            end = ground.named[end].end
            closed = True
        elif end in ground.named and ground.named[end].proclitics == "" and (closed or not _is_construct(ground, at)):
            break  # `طالب الحزب اللواء فلانا`, `طالب أولاند الجامعة`
        elif form in SPOKESMAN:
            end += 1
            closed = False
        elif (
            ground.aside_end(end) > end
            or not form[0].isalpha()
            or form == BREAK
            or form in PREPOSITIONS
            or form in STOPS
            or form in RELATIVES
            or form in DEMONSTRATIVES
            or form in SAYING
        ) or any(part.proclitics == "" for part in ground.sheet.lexical(end, "attribution")):
            break
        elif form.startswith("ال"):
            if closed and ground.sheet.lexical(end, "content_noun"):
                break
            end += 1
            closed = True
        elif (form.startswith("وال") and closed) or (not closed and not _is_prefixed(ground, end)):
            end += 1
        else:
            break
    return min(end, limit)


def _is_construct(ground: Ground, at: int) -> bool:
    """Whether a noun without the article stands before its owner and is no name: `قرارات الوزير`, `كل الدول`."""
    noun = any(hit.label in _NOUNS and hit.proclitics == "" for hit in ground.sheet.hits.get(at, ()))
    return noun or ground.forms[at] in SOME or ground.sheet.raw(at).endswith(("ة", "ات"))


def _joins(ground: Ground, at: int, through_names: bool) -> bool:
    """Whether the name at token `at` belongs to the noun phrase before it."""
    proclitics = ground.named[at].proclitics
    return proclitics == "و" or (proclitics == "" and (through_names or is_honorific(ground, at - 1)))


def medium_end(ground: Ground, at: int, limit: int) -> int:
    """The end of a channel's noun at token `at` with its adjectives: `بيان مكتوب`."""
    parts = ground.sheet.lexical(at, "medium")
    start = end = max(part.end for part in parts)
    definite = ground.forms[at].startswith("ال")
    while end < limit and end - start < _MOST_ADJECTIVES:
        form = ground.forms[end]
        if not form[0].isalpha() or form.startswith("ال") != definite or form in PREPOSITIONS or form in STOPS:
            break
        if form in SAYING:
            break
        if end in ground.named or ground.aside_end(end) > end or _is_prefixed(ground, end):
            break
        if ground.sheet.lexical(end, "content_noun") or (not definite and ground.sheet.lexical(end, "verb")):
            break
        end += 1
    return end


def _is_prefixed(ground: Ground, at: int) -> bool:
    return any(ground.prefixed(at, letter) for letter in "بل")


def is_accusative(form: str) -> bool:
    """Whether the word has the ending of an indefinite accusative, which no subject has: `خطابا`, `بقوة`."""
    return len(form) > 4 and form.endswith("ا") and not form.endswith(("ها", "نا", "يا", "هما", "كا", "ما"))


def is_possessed(ground: Ground, at: int) -> bool:
    """Whether a pronoun is written onto the noun: `تأكيده`."""
    return ground.forms[at].endswith(("ه", "ها", "هم", "هما")) and not ground.sheet.raw(at).endswith("ة")


def is_honorific(ground: Ground, at: int) -> bool:
    """Whether the word is a title of address: `الدكتور`."""
    return any(hit.label == "honorific" and hit.proclitics == "" for hit in ground.sheet.hits.get(at, ()))
