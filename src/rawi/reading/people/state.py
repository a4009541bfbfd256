"""Family names of many that mean one known person in a report that names the person's state: `صالح`, of Yemen's."""

from collections.abc import Iterator

from rawi.matching.sheet import Part
from rawi.reading.people.found import Name
from rawi.reading.people.repeated import may_be_name
from rawi.reading.people.runs import Run, run_from
from rawi.reading.people.tables import KnownPerson, cue_words
from rawi.reading.people.words import Words

_BEFORE = frozenset({"", "و"})
_ARTICLE = "ال"


def of_state(part: Part) -> bool:
    """Whether a known person's name is one of these."""
    return bool(part.column("homograph") == "state")


def read_known_in_state(words: Words) -> Iterator[Name]:
    """Such names by themselves, where no longer name begins with them and they are no adjective."""
    sheet = words.sheet
    found = [part for parts in sheet.words.get("known_person", {}).values() for part in parts if of_state(part)]
    if not found:
        return
    named = {
        part.record.iso3
        for parts in sheet.placed.get("mention", {}).values()
        for part in parts
        if part.record.kind != "person" or part.record.how == "office"
    }
    for part in found:
        known = part.entry.row if part.entry else None
        if isinstance(known, KnownPerson) and known.iso3 in named and _stands_alone(words, part):
            yield Name(Run(part.start, part.end, part.length, ()), "person_by_state", known)


def _stands_alone(words: Words, part: Part) -> bool:
    if part.proclitics not in _BEFORE or part.start in words.held or not may_be_name(words.sheet, part.start):
        return False
    first = words.listed(part.start, part.length)
    if first is not None and run_from(words, first).end > part.end:
        return False
    return words.sheet.form(part.start).startswith(_ARTICLE) or _is_asked_for(words, part)


def _is_asked_for(words: Words, part: Part) -> bool:
    """Whether a verb, a mark or a word that a person follows stands before a word that may describe a noun."""
    sheet, before = words.sheet, part.start - 1
    if part.length or not sheet.form(before).isalpha() or sheet.lexical(before, "verb"):
        return True
    wanted = cue_words("led") | cue_words("before")
    return any(cut.rest in wanted for cut in sheet.cuts(before))
