"""Names that the report has given before: the whole name again, or the family name alone."""

from collections.abc import Iterator
from typing import NamedTuple

from rawi.reading.people.found import Name, Names
from rawi.reading.people.runs import Run
from rawi.reading.people.tables import KnownPerson, is_common
from rawi.reading.people.words import Unit, Words

_SHORTEST = 3
_ALI = "علي"
_TWO = 2
_BEFORE_NAMES = ("", "و", "ف", "ل", "ب", "ول", "وب", "ك")
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
            if form.homograph and (length or not (form.known or sheet.lexical(at - 1, "verb"))):
                continue
            unit = Unit(at, end, length, "family", form.homograph, None)
            yield Name(Run(at, end, length, (unit,)), form.rule, form.known)


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
        if len(run.units) >= _TWO:
            last = run.units[-1]
            family = tuple(words.sheet.forms[last.start : run.end])
            if _may_stand_alone(family) and not words.demonym(last.start):
                found.setdefault(family, _Form(family, "person_by_family", name.known, last.homograph))
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


def _may_stand_alone(family: tuple[str, ...]) -> bool:
    if len(family) > 1:
        return True
    return len(family[0]) >= _SHORTEST and family[0] != _ALI and not is_common(family[0])
