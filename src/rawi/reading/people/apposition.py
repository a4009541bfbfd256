"""Names before an office: `فلان الفلاني، وزير الخارجية`, `فلان المتحدث باسم الحكومة`."""

from collections.abc import Iterator

from rawi.matching.sheet import Sheet
from rawi.reading.people.found import Name
from rawi.reading.people.runs import run_from
from rawi.reading.people.words import Words
from rawi.records import Mention

_COMMAS = frozenset("،,(-–")
_MOST_TOKENS = 4
_TWO = 2


def named_before_office(words: Words) -> Iterator[Name]:
    """A run of unlisted words right before an office, from behind a word that is no name or of another office."""
    sheet = words.sheet
    offices = _tokens_of_offices(sheet)
    for parts in sheet.placed.get("mention", {}).values():
        for part in parts:
            mention: Mention = part.record
            if mention.how != "office" or part.length:
                continue
            end = part.start - (sheet.form(part.start - 1) in _COMMAS)
            start = end
            while start > 0 and end - start < _MOST_TOKENS and start - 1 not in offices and words.unit(start - 1):
                start -= 1
            if sheet.lexical(start, "verb") and start < end - 1:
                start += 1
            if start == end:
                continue
            first = words.unit(start)
            if first is None or first.sort == "definite":
                continue
            run = run_from(words, first)
            if run.end == end and len(run.units) >= _TWO:
                yield Name(run, "person_by_apposition", None, mention.span, mention.gender)


def _tokens_of_offices(sheet: Sheet) -> frozenset[int]:
    """The tokens of every office phrase: of `الرئيس المصري فلان` no name begins with `المصري`."""
    parts = (part for found in sheet.placed.get("mention", {}).values() for part in found)
    return frozenset(at for part in parts if part.record.how == "office" for at in range(part.start, part.end))
