"""Forenames that no list has, before a name that was found: `غزوان حامد`, `وكيرك دوغلاس`."""

from collections.abc import Iterator

from rawi.arabic.function_words import function_words
from rawi.reading.people.found import Name, Names
from rawi.reading.people.runs import Run
from rawi.reading.people.tables import cue_words, is_common
from rawi.reading.people.words import Unit, Words

_RULES = frozenset({"person_by_given", "person_by_known", "person_by_listed_family", "person_by_particle"})
_AND = "و"
_ARTICLE = "ال"
_TA = "ة"
"""What a noun ends in, and no foreign forename."""
_SHORTEST = 3


def read_forenames(words: Words, names: Names) -> Iterator[Name]:
    """The longer names of those found whose forename stands before them, where a name may begin."""
    for name in names:
        run = name.run
        at = run.start - 1
        if at < 0 or run.length or name.rule not in _RULES or names.holds(at):
            continue
        if run.units[0].sort == "given" and len(run.units) > 1:  # it has its forename
            continue
        first = _forename(words, at)
        if first is not None and (first.length or _may_begin(words, at)):
            longer = Run(at, run.end, first.length, (first, *run.units))
            yield Name(longer, "person_by_forename", None, name.beside, name.gender)


def _forename(words: Words, at: int) -> Unit | None:
    """The unlisted word at token `at`, behind و where that is no letter of it."""
    unit = words.unit(at)
    if unit is not None:
        begins = words.sheet.form(at)[0] not in _AND and not words.sheet.raw(at).endswith(_TA)
        return unit if unit.sort == "unknown" and begins else None
    form = words.sheet.form(at)
    rest = form[1:]
    if (
        not form.startswith(_AND)
        or rest.startswith(_ARTICLE)
        or len(rest) < _SHORTEST
        or words.sheet.hits.get(at)
        or at in words.read
    ):
        return None
    return None if is_common(rest) or is_common(form) else Unit(at, at + 1, 1, "unknown", False, None)


def _may_begin(words: Words, at: int) -> bool:
    """Whether a verb, a mark, an office or a word that a name follows stands before token `at`."""
    sheet, before = words.sheet, at - 1
    if sheet.form(before) in function_words():
        return False
    if before < 0 or not sheet.form(before).isalpha() or sheet.lexical(before, "verb"):
        return True
    if words.titled(at) or sheet.lexical(before, "person_cue"):
        return True
    return any(cut.rest in cue_words("led") for cut in sheet.cuts(before))
