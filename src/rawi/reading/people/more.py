"""Unlisted names that stand beside other names or at the head of a line."""

from collections.abc import Iterator

from rawi.reading.people.found import Name, Names
from rawi.reading.people.runs import first_unit, run_from
from rawi.reading.people.tables import is_common
from rawi.reading.people.words import Unit, Words

_TWO = 2
_MOST = 4
_AND = "و"
_COLON = ":"
_SHORTEST = 4


def read_listed_beside(words: Words, names: Names) -> Iterator[Name]:
    """Names joined by و to a name that is found: `فلان الفلاني وفلان الفلاني`."""
    sheet = words.sheet
    for name in names:
        at = name.run.end
        form = sheet.form(at)
        if form.startswith(_AND) and len(form) > _SHORTEST and not is_common(form) and not sheet.hits.get(at):
            again = form[1 : 1 + name.run.length] == sheet.form(name.run.start)[: name.run.length]  # `بفلان … وبفلان`
            run = run_from(words, Unit(at, at + 1, 1 + (name.run.length if again else 0), "unknown", False, None))
            if len(run.units) >= _TWO and at not in words.read:
                yield Name(run, "person_by_list")


def named_before_colon(words: Words) -> Iterator[Name]:
    """Who speaks in a headline: `فلان الفلاني: كذا`."""
    sheet = words.sheet
    for at in words.signs:
        if sheet.forms[at] == _COLON:
            start = at
            while start > 0 and at - start <= _MOST and sheet.form(start - 1).isalpha():
                start -= 1
            first = words.unit(start)
            if sheet.form(start - 1).strip() == "" and first is not None and first.sort == "unknown":
                run = run_from(words, first)
                if run.end == at and len(run.units) >= _TWO:
                    yield Name(run, "person_by_colon")


def behind_initials(words: Words) -> Iterator[Name]:
    """A letter with its dot, and a name: `ف. بوتين`."""
    for at in words.signs:
        if words.sheet.forms[at].isalpha():
            first = first_unit(words, at)
            if first is not None and first.end == at + _TWO:
                yield Name(run_from(words, first), "person_by_initial")
