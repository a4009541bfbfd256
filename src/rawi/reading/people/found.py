"""The names found in a report so far, and the mentions made of them."""

from collections.abc import Iterator
from typing import NamedTuple

from rawi.matching.sheet import Part, Sheet
from rawi.reading.people.romanise import romanise
from rawi.reading.people.runs import Run
from rawi.reading.people.tables import GivenName, KnownPerson, first_spelling
from rawi.records import Mention, Span
from rawi.records.mention import Gender

_STAGE = "people"


class Name(NamedTuple):
    """A person's name in the text: where, by which rule, who it is where that is known, what it stands beside."""

    run: Run
    rule: str
    known: KnownPerson | None = None
    beside: Span | None = None
    gender: Gender | None = None


class Names:
    """The names found, by their first token; no two of them share a token."""

    def __init__(self) -> None:
        self._by_start: dict[int, Name] = {}
        self._taken: set[int] = set()

    def __iter__(self) -> Iterator[Name]:
        """In the order of the text."""
        return (self._by_start[at] for at in sorted(self._by_start))

    def add(self, name: Name) -> None:
        """Keep a name where nothing is found yet, or what is found is shorter and begins at the same token."""
        run = name.run
        tokens = range(run.start, run.end)
        older = self._by_start.get(run.start)
        if older is not None and older.run.end < run.end:
            self._taken.difference_update(range(older.run.start, older.run.end))
        if self._taken.isdisjoint(tokens):
            self._taken.update(tokens)
            self._by_start[run.start] = name
        elif older is not None and older.run.end < run.end:
            self._taken.update(range(older.run.start, older.run.end))

    def bar(self, run: Run) -> None:
        """Read no name in what names a thing or a place: `شارع محمد محمود`."""
        self._taken.update(range(run.start, run.end))

    def holds(self, at: int) -> bool:
        """Whether a name that is found has the token."""
        return at in self._taken


def place(sheet: Sheet, names: Names) -> None:
    """Put a mention of each name on the sheet."""
    for name in names:
        run = name.run
        part = Part("name", run.start, run.end, sheet.form(run.start)[: run.length], run.length, None, None)
        sheet.place(_STAGE, "mention", _mention(sheet, name), (part,), run.start, run.end)


def _mention(sheet: Sheet, name: Name) -> Mention:
    run, known = name.run, name.known
    span = sheet.span(run.start, run.end, run.length)
    quote = " ".join(span.quote(sheet.layers.report.text).split())
    return Mention(
        span,
        "person",
        "name",
        None,
        label_ar=first_spelling(known.key) if known else quote,
        label_en=known.label_en if known else romanise(quote),
        rule=name.rule,
        key=known.key if known else None,
        beside=name.beside,
        gender=_gender(run) or name.gender,
        number="singular",
    )


def _gender(run: Run) -> Gender | None:
    """The gender of the first given name of a name."""
    for unit in run.units:
        if unit.part is not None and unit.part.entry is not None and isinstance(unit.part.entry.row, GivenName):
            return unit.part.entry.row.gender
    return None
