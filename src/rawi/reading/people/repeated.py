"""Names that the report has given before: the whole name again, or the family name alone."""

from collections.abc import Iterator
from typing import NamedTuple

from rawi.matching.sheet import Part, Sheet
from rawi.reading.people.found import Name, Names
from rawi.reading.people.runs import Run
from rawi.reading.people.tables import KnownPerson, is_common
from rawi.reading.people.words import Unit, Words

_SHORTEST = 3
_ALI = "علي"
_CLAN = "ال"
"""`آل`, folded."""
_TWO = 2
_LONGEST_OFFICE = 8
_NOT = frozenset({"غير"})
_BEFORE_NAMES = ("", "و", "ف", "ل", "ب", "ول", "وب", "ك")
_JOINED = frozenset({"عبد", "بن", "ابو", "ولد", "دي", "ال"})
"""What is written before the last word of a name and belongs to it: `بن لادن`."""
_JOINS = frozenset({"الله", "الدين"})
"""What belongs to the word before it: `نصر الله`."""
_LAM, _ARTICLE = "ل", "ال"


class _Form(NamedTuple):
    """What is looked for again: its folded tokens, the rule, whose name it is, and whether it is also a word."""

    tokens: tuple[str, ...]
    rule: str
    known: KnownPerson | None
    homograph: bool


def read_repeated(words: Words, names: Names) -> Iterator[Name]:
    """Every further place of a name that has two parts, and of its last part."""
    wanted = _wanted(words, names)
    sheet = words.sheet
    for at in [at for at, form in enumerate(sheet.forms) if form in wanted]:
        if names.holds(at) or at in words.held:
            continue
        for length, form in wanted[sheet.forms[at]]:
            end = at + len(form.tokens)
            if tuple(sheet.forms[at + 1 : end]) != form.tokens[1:]:
                continue
            if form.homograph and (length or not may_be_name(sheet, at)):
                continue
            unit = Unit(at, end, length, "family", form.homograph, None)
            yield Name(Run(at, end, length, (unit,)), form.rule, form.known)


def may_be_name(sheet: Sheet, at: int) -> bool:
    """Whether the word before token `at` lets a word that is also an adjective be a name there.

    An adjective is as definite as its noun (`القرار الحكيم`), and describes no office, honorific or verb.
    """
    before = sheet.form(at - 1)
    if at > 0 and any(cut.rest in _NOT for cut in sheet.cuts(at - 1)):
        return False
    if not before.isalpha() or sheet.lexical(at - 1, "verb") or sheet.lexical(at - 1, "honorific"):
        return True
    if not sheet.form(at).startswith(_ARTICLE):
        return True
    if not any(cut.rest.startswith(_ARTICLE) for cut in sheet.cuts(at - 1)):
        return True
    return any(part.record.how == "office" and part.end == at for part in _mentions_before(sheet, at))


def _mentions_before(sheet: Sheet, at: int) -> Iterator[Part]:
    for start in range(max(0, at - _LONGEST_OFFICE), at):
        yield from sheet.records_at(start, "mention")


def _wanted(words: Words, names: Names) -> dict[str, list[tuple[int, _Form]]]:
    """The forms to look for with the length of what is written before them, by their first token, the longest first."""
    found: dict[tuple[str, ...], _Form] = {}
    for name in names:
        run = name.run
        if len(run.units) < _TWO and name.known is None:
            continue
        tokens = tuple(words.sheet.forms[run.start : run.end])
        whole = (tokens[0][run.length :], *tokens[1:])
        if len(whole) >= _TWO:
            found.setdefault(whole, _Form(whole, "person_by_repetition", name.known, False))
        family, homograph = _family(words, run)
        if _may_stand_alone(family) and family != whole and not words.demonym(run.end - len(family)):
            other = found.get(family)
            if other is None or (other.known is None and name.known is not None):
                found[family] = _Form(family, "person_by_family", name.known, homograph)
    wanted: dict[str, list[tuple[int, _Form]]] = {}
    for form in sorted(found.values(), key=lambda form: -len(form.tokens)):
        for written, length in _with_proclitics(form.tokens[0]):
            wanted.setdefault(written, []).append((length, form))
    return wanted


def _with_proclitics(token: str) -> Iterator[tuple[str, int]]:
    """A token as it is written behind what news writes before names, and how much that is: `للسيسي`, 1."""
    for before in _BEFORE_NAMES:
        swallowed = before.endswith(_LAM) and token.startswith(_ARTICLE)
        yield before + (token[1:] if swallowed else token), len(before)


def _family(words: Words, run: Run) -> tuple[tuple[str, ...], bool]:
    """The last part of a name, which is spoken of as its family name, and whether it is also another word."""
    last = run.units[-1]
    if len(run.units) == 1:
        found = words.listed(run.end - 1)
        last = found if found is not None and found.end == run.end else last._replace(start=run.end - 1)
        if words.sheet.form(run.end - _TWO) in _JOINED or words.sheet.form(run.end - 1) in _JOINS:
            last = last._replace(start=run.end - _TWO)
    return tuple(words.sheet.forms[last.start : run.end]), last.homograph


def _may_stand_alone(family: tuple[str, ...]) -> bool:
    if len(family) > 1:
        return family[0] != _CLAN
    return len(family[0]) >= _SHORTEST and family[0] != _ALI and not is_common(family[0])
