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
_NO_STATE = "-"
_BARRED = -1
_AGAIN = frozenset({"person_by_repetition", "person_by_family"})


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
        self._owners: dict[int, int] = {}

    def __iter__(self) -> Iterator[Name]:
        """In the order of the text."""
        return (self._by_start[at] for at in sorted(self._by_start))

    def add(self, name: Name) -> None:
        """Keep a name where its tokens are free, or where it is the longer name that holds those found there.

        What is known by name is not made longer by what stands behind it.
        """
        run = name.run
        owners = {self._owners[at] for at in range(run.start, run.end) if at in self._owners}
        if not all(self._gives_way(owner, name) for owner in owners):
            return
        for owner in owners:
            older = self._by_start.pop(owner).run
            for at in range(older.start, older.end):
                del self._owners[at]
        self._by_start[run.start] = name
        self._owners.update(dict.fromkeys(range(run.start, run.end), run.start))

    def _gives_way(self, owner: int, name: Name) -> bool:
        """Whether an older name is part of a longer one, or is the same by its given name alone and now is known."""
        older, run = self._by_start.get(owner), name.run
        if older is None or older.run.start < run.start or older.run.end > run.end:
            return False
        if (older.run.start, older.run.end) == (run.start, run.end):
            if (
                older.run.length > run.length and name.rule in _AGAIN
            ):  # `فاينشتاين`, named before, is not Einstein behind ف
                return True
            return name.known is not None and older.rule in ("person_by_given", "person_by_saying")
        return older.known is None or older.run.start > run.start

    def bar(self, run: Run) -> None:
        """Read no name in what names a thing or a place: `شارع محمد محمود`."""
        for at in range(run.start, run.end):
            self._owners.setdefault(at, _BARRED)

    def holds(self, at: int) -> bool:
        """Whether a name that is found has the token."""
        return at in self._owners


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
        known.iso3 if known and known.iso3 != _NO_STATE else None,
        label_ar=first_spelling(known.key) if known else quote,
        label_en=known.label_en if known else romanise(quote),
        rule=name.rule,
        key=known.key if known else None,
        beside=name.beside,
        gender=_gender(sheet, run) or name.gender,
        number="singular",
    )


def _gender(sheet: Sheet, run: Run) -> Gender | None:
    """The gender of the given name that a name begins with."""
    for part in sheet.lexical(run.start, "given_name"):
        if part.length == run.length and part.entry is not None and isinstance(part.entry.row, GivenName):
            return part.entry.row.gender
    return None
