"""Names of places that are in no list, behind a head noun: `بلدة سرمدا`, `حي باب توما`, `مستشفى الملك فيصل`."""

import re

from rawi.matching.sheet import Sheet
from rawi.reading.names.place_tables import PlaceHead, is_no_name
from rawi.reading.names.tables import cue_words

_SHORTEST = 3
_ATTACHED = ("و", "لل", "بال")
_FOR_DOING = re.compile(r"لت..ي.ه?|لم.{3,}ه")
"""ل before a verbal noun of the second form or a noun in م…ة: `جسر لتمرير السياسات`, `جادة لمسودة الاتفاق`."""
_PRONOUNS = ("ها", "هم", "هما", "هن")
_LONGEST = 5
"""Tokens of a name: `الأمير سلطان بن عبد العزيز`."""
_LISTS = frozenset({"state", "place", "homograph", "name_cue", "not_place", "not_state", "place_head"})
"""Lists of words that may also be in names, or are looked at by themselves."""
_LINKS = frozenset({"بن", "ابن", "ابو", "ابي", "عبد", "ال", "دي", "دو", "لا"})
"""Words in the middle of a name."""
_ADJECTIVES = {
    "feminine": re.compile(r"م.{2,}ه|..ي.ه|.ا.يه|.ا.{1,2}ه|.+يه|.+اء"),
    "masculine": re.compile(r"م.{3,}|..ي.|.ا..|.+ي"),
}
"""What an indefinite adjective of that gender may look like, folded: `مزدحمة`, `كبيرة`, `نائية`, `ساحلية`, `شعبي`."""


def end_of_name(sheet: Sheet, at: int, head: PlaceHead) -> int:
    """The end of the name at token `at` behind a head noun; `at` where no name stands there.

    What the noun belongs to may be named by a common noun: `شارع الثورة`, `مستشفى النهضة`.
    """
    form = sheet.form(at)
    if form in cue_words("first"):
        return _end_of_long_name(sheet, at)
    if not _is_word(form) or is_no_name(form) or form.endswith(_PRONOUNS) or _FOR_DOING.fullmatch(form):
        return at
    if form.startswith("ال"):
        return at + (head.label == "whole" or not is_known_otherwise(sheet, at))
    is_adjective = _ADJECTIVES[head.gender].fullmatch(form) is not None
    return at + (head.names == "any" and not is_adjective and not is_known_otherwise(sheet, at))


def _end_of_long_name(sheet: Sheet, at: int) -> int:
    """`باب توما`, `الملك فيصل`, `أبو كمال`, `الأمير سلطان بن عبد العزيز`."""
    end = at + 1
    while end < at + _LONGEST and (sheet.form(end) in cue_words("first") or sheet.form(end) in _LINKS):
        end += 1
    if not _is_word(sheet.form(end)) or is_no_name(sheet.form(end)):
        return at
    end += 1
    while end + 1 < at + _LONGEST and sheet.form(end) in _LINKS:
        end += 1 + (sheet.form(end + 1) in _LINKS)
        if not _is_word(sheet.form(end)):
            break
        end += 1
    return end


def is_known_otherwise(sheet: Sheet, at: int) -> bool:
    """Whether the word at token `at`, as it stands or behind a proclitic, is of a list that is not of names."""
    form = sheet.form(at)
    for hit in sheet.hits.get(at, ()):
        if hit.label not in _LISTS and not (hit.label == "verb" and form.startswith("ال")):
            return True
    return False


def _is_word(form: str) -> bool:
    return len(form) >= _SHORTEST and form.isalpha() and not form.isascii() and not form.startswith(_ATTACHED)
