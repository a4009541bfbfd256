"""Digits that name something and count nothing: models, telephones, scores, the numbers of a list."""

from rawi.matching.sheet import Sheet

SCORE_MARKS = frozenset("-–/")
_NAME_MARKS = frozenset("#@_%&?")
_SCORE_REACH = 8
_LONGEST_SCORE = 2
_DASHES = frozenset("-–")
_TATWEEL = "ـ"
"""Written for a dash; it is no token, for it mostly stands inside words."""
_ITEM_MARKS = frozenset("-–—.)")
_LONGEST_ITEM = 2
_TELEPHONE = 7
"""Digits behind a `+` that make a telephone."""


def continues_a_name(sheet: Sheet, at: int) -> bool:
    """Whether the digits at `at` are written onto a Latin letter or a mark of addresses: `F16`, `#5`, `?q=20`."""
    before = sheet.form(at - 1)
    if not sheet.joined(at):
        return False
    return _is_latin(before) or before in _NAME_MARKS or (before == "=" and _is_latin(sheet.form(at - 2)))


def _is_latin(form: str) -> bool:
    return form.isascii() and form.isalpha()


def is_code(sheet: Sheet, at: int) -> bool:
    """Whether the digits at `at` name something: `5G`, `إس-300`, `5+1`, `222-2222-111`, `+966114567890`, `فاز 3-1`."""
    before, after = sheet.form(at - 1), sheet.form(at + 1)
    onto, into = sheet.joined(at), sheet.joined(at + 1)
    if into and (_is_latin(after) or after in ("@", "_")):
        return True
    if onto and before == "+":
        return sheet.form(at - 2).isdecimal() or len(sheet.form(at)) >= _TELEPHONE
    if into and after == "+":
        return sheet.joined(at + 2) and sheet.form(at + 2).isdecimal()
    return any(test(sheet, at) for test in (_names_a_model, _in_a_chain, _in_a_score, _numbers_an_item))


def _numbers_an_item(sheet: Sheet, at: int) -> bool:
    """`2- تعيين مدير`, `2 ـ تعيين مدير` at the head of a line; but `2- أكتوبر` is a day."""
    if sheet.form(at - 1).strip() != "" or len(sheet.form(at)) > _LONGEST_ITEM:
        return False
    marked = sheet.form(at + 1) in _ITEM_MARKS
    words = at + 2 if marked else at + 1
    words_follow = sheet.form(words).isalpha() and not sheet.lexical(words, "month")
    return words_follow and (marked or _TATWEEL in sheet.between(at, at + 1))


def _in_a_score(sheet: Sheet, at: int) -> bool:
    """`فاز 3-1`, `1/صفر`: goals."""
    for mark, other in ((sheet.form(at + 1), sheet.form(at + 2)), (sheet.form(at - 1), sheet.form(at - 2))):
        if mark in SCORE_MARKS and other == "صفر":
            return True
        if mark in SCORE_MARKS and other.isdecimal() and max(len(other), len(sheet.form(at))) <= _LONGEST_SCORE:
            before = range(at - 1, max(-1, at - _SCORE_REACH), -1)
            return any(sheet.lexical(place, "score_word") for place in before)
    return False


def _names_a_model(sheet: Sheet, at: int) -> bool:
    """`كوفيد-19`: a dash without spaces behind a word; but in `القاهرة-15 فبراير` and `يناير-1` there is a month."""
    if not (sheet.form(at - 1) in _DASHES and sheet.joined(at) and sheet.joined(at - 1)):
        return False
    return sheet.form(at - 2).isalpha() and not sheet.lexical(at + 1, "month") and not sheet.lexical(at - 2, "month")


def _in_a_chain(sheet: Sheet, at: int) -> bool:
    """Three groups of digits or more with dashes between them: a telephone, a number of a document, a day."""
    left, right = _is_dashed(sheet, at - 1), _is_dashed(sheet, at + 1)
    return (left and right) or (left and _is_dashed(sheet, at - 3)) or (right and _is_dashed(sheet, at + 3))


def _is_dashed(sheet: Sheet, at: int) -> bool:
    """Whether a dash without spaces stands between digits at `at`."""
    written_on = sheet.form(at) in _DASHES and sheet.joined(at) and sheet.joined(at + 1)
    return written_on and sheet.form(at - 1).isdecimal() and sheet.form(at + 1).isdecimal()
