"""A TSV word list -> rows keyed by folded form.

A list is tab-separated UTF-8: lines that start with `#` are comments and name the source, then a header, then one row a
word. Each list has a row type (a frozen msgspec struct whose fields are the columns); a row that does not fit it is a
`LexiconError` that names `file:line`.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from operator import attrgetter
from pathlib import Path
from typing import Any, Generic, NamedTuple, Protocol, TypeVar

import msgspec

from rawi.arabic.clitics import Cut, cuts
from rawi.arabic.compiled import Compiled, keep, load
from rawi.arabic.fold import fold_word
from rawi.arabic.letters import ARABIC_WORD, TOKEN
from rawi.errors import LexiconError


class Row(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What every word list has: the form as written, and where it is from (`source`, `note`)."""

    form: str
    source: str
    note: str = ""


R = TypeVar("R", bound=Row)
Forms = Callable[[R], Iterable[tuple[str, str]]]
"""The inflection of a row: each written form with what it is (`dual`, `plural`…; empty where that does not matter)."""


class Entry(NamedTuple):
    """One form of one row: its lexical class, its folded words, what form it is, the row, and `file:line`.

    `definite`: whether the form as written begins with the article (`الألف` does, `ألف` does not, though both fold to
    words that begin so).
    """

    kind: str
    words: tuple[str, ...]
    form: str
    row: Row
    where: str
    definite: bool


class Inflected(Protocol):
    """Words whose forms are too many for a `Table`: each form is taken apart when it is met."""

    paths: tuple[Path, ...]
    where: str

    def readings(self, word: str, proclitics: str = "") -> Sequence[Row]:
        """What a folded word behind these proclitics may be."""
        ...


class Hit(NamedTuple):
    """An entry as a word may begin it: the proclitics cut off (`length` characters) before the entry's first word."""

    proclitics: str
    length: int
    entry: Entry


class Found(NamedTuple):
    """All hits of a word in a text, as they are wherever it stands.

    `hits`: of each its lexical class, its number of words, its proclitics, their length, and the entry; `classes`: each
    class with the places among `hits` of the first of its own and of the others; `certain`: whether they hold whatever
    the text has: no phrase of more than two words, no verb with the pronoun ه, which may be a ة.
    """

    hits: tuple[tuple[str, int, str, int, Entry], ...]
    classes: tuple[tuple[str, int, tuple[int, ...]], ...]
    certain: bool


class Table(Generic[R]):
    """A word list once read: `kind` is its lexical class, `rows` its rows, `entries` every form of every row.

    Where the inflections of two rows meet with the same meaning, the first row has the form.
    """

    def __init__(self, kind: str, path: Path, row_type: type[R], forms: Forms[R] | None = None) -> None:
        """Read `path`. `forms` gives all written forms of a row (its inflection), by default its own form alone."""
        self.kind = kind
        self.path = path
        name = f"{path.parent.parent.name}/{path.parent.name}/{path.name}"
        by = f"{forms.__module__}.{forms.__qualname__}:{forms.__code__.co_firstlineno}" if forms else ""
        compiled = load(path, kind, by, row_type)
        if compiled is None:
            compiled = _compiled(path, name, row_type, forms)
            keep(path, kind, by, compiled)
        self.rows: list[R] = compiled.rows
        places = [f"{name}:{line}" for line in compiled.lines]
        self.entries = [
            Entry(kind, words, what, compiled.rows[row], places[row], definite)
            for row, words, what, definite in compiled.forms
        ]


def _compiled(path: Path, name: str, row_type: type[R], forms: Forms[R] | None) -> Compiled[R]:
    """Read the TSV and inflect its rows."""
    made: Compiled[R] = Compiled([], [], [])
    meaning_of = _meaning_of(row_type)
    written: dict[tuple[str, Any], int] = {}
    seen: set[tuple[str, str, Any]] = set()
    for number, (line, row) in enumerate(_rows(path, name, row_type)):
        meaning, key = meaning_of(row), fold_word(row.form)
        first = written.setdefault((key, meaning), line)
        if first != line:
            raise LexiconError(f"{name}:{line}: {row.form} stands at {name}:{first} too", "delete one")
        made.rows.append(row)
        made.lines.append(line)
        for form, what in forms(row) if forms else ((row.form, ""),):
            folded = fold_word(form)
            if (folded, what, meaning) in seen:
                continue
            seen.add((folded, what, meaning))
            words = (folded,) if ARABIC_WORD.fullmatch(folded) else tuple(TOKEN.findall(folded))
            if not words or form != form.strip() or "  " in form:
                raise LexiconError(f"{name}:{line}: an empty form, or spaces too many in {form!r}", "mend the form")
            made.forms.append((number, words, what, form.startswith("ال")))
    return made


def _meaning_of(row_type: type[Row]) -> Callable[[Row], Any]:
    """What tells two rows of one form apart: all their fields but that and what is said of where it is from."""
    fields = [field for field in row_type.__struct_fields__ if field not in ("form", "source", "note")]
    return attrgetter(*fields) if fields else lambda row: ()


def _rows(path: Path, name: str, row_type: type[R]) -> Iterable[tuple[int, R]]:
    """Each row and its line. All are converted at once; one by one only to find which of them does not fit."""
    found = list(_lines(path, name))
    cells = [row for _, row in found]
    try:
        rows = msgspec.convert(cells, list[row_type], strict=False)  # type: ignore[valid-type]
    except msgspec.ValidationError:
        rows = [_row(row, row_type, f"{name}:{line}") for line, row in found]
    return zip((line for line, _ in found), rows, strict=True)


def _row(cells: dict[str, str], row_type: type[R], where: str) -> R:
    try:
        return msgspec.convert(cells, row_type, strict=False)
    except msgspec.ValidationError as error:
        raise LexiconError(f"{where}: {error}", "mend the row") from None


def _lines(path: Path, name: str) -> Iterable[tuple[int, dict[str, str]]]:
    """The cells of each row that are not empty, by column, and its line."""
    header: list[str] | None = None
    sourced = False
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("#"):
            sourced = sourced or "source" in line
        elif not line.strip():
            raise LexiconError(f"{name}:{number}: empty line", "delete it")
        elif header is None:
            header = line.split("\t")
        else:
            cells = line.split("\t")
            if len(cells) != len(header):
                raise LexiconError(
                    f"{name}:{number}: {len(cells)} columns, the header has {len(header)}", "mend the row"
                )
            row = dict(zip(header, cells, strict=True))
            if "" in cells:
                row = {column: cell for column, cell in row.items() if cell}
            yield number, row
    if header is None or not sourced:
        raise LexiconError(f"{name}:1: no header or no comment that names a source", "add `# source: …` and a header")


class Lexicon:
    """All tables together, and the verbs, looked up by a folded word with or without its proclitics."""

    def __init__(
        self, tables: Iterable[Table[Row]], verbs: Inflected | None = None, asked: Iterable[Table[Row]] = ()
    ) -> None:
        """Index `tables` by the first words of their forms. `asked` are lists that only rules ask: not looked up."""
        self.tables = tuple(tables)
        self.asked = tuple(asked)
        self._verbs = verbs
        self._words: dict[str, list[Entry]] = {}
        self._phrases: dict[str, dict[str, list[Entry]]] = {}
        for table in self.tables:
            for entry in table.entries:
                first, *more = entry.words
                if more:
                    self._phrases.setdefault(first, {}).setdefault(more[0], []).append(entry)
                else:
                    self._words.setdefault(first, []).append(entry)
        for seconds in self._phrases.values():
            for entries in seconds.values():
                entries.sort(key=lambda entry: -len(entry.words))
        self._beginning = lru_cache(_MOST_KNOWN)(self._at)
        self._beginning_before = lru_cache(_MOST_KNOWN)(self._at_before)
        self.sha256 = _digest([*(table.path for table in (*self.tables, *self.asked)), *(verbs.paths if verbs else ())])

    def hits(self, form: str) -> tuple[Hit, ...]:
        """Entries that may begin at a word whose folded form is `form`; for each cut phrases, then words."""
        return tuple(
            hit
            for cut in cuts(form)
            for second in (*self._phrases.get(cut.rest, ()), None)
            for hit in (self._of_words(cut) if second is None else self._of_phrases(cut, second))
        )

    def along(self, forms: Sequence[str]) -> Iterator[tuple[int, Found]]:
        """Each place in `forms`, the folded words of a text, where entries may begin, and these.

        Of phrases only those whose second word follows there, before the words of the same cut, the longest first; who
        asks looks at their further words.
        """
        beginning = self._beginning
        for at, (form, after) in enumerate(zip(forms, [*forms[1:], ""], strict=False)):
            found, phrases = beginning(form)
            for seconds in phrases:
                if after in seconds:
                    found = self._beginning_before(form, after)
                    break
            if found is not None:
                yield at, found

    def _at(self, form: str) -> tuple[Found | None, tuple[dict[str, list[Entry]], ...]]:
        """The words that `form` may be, null for none, and the phrases that it may begin, by their second word."""
        found = cuts(form)
        words = [hit for cut in found for hit in self._of_words(cut)]
        phrases = tuple(self._phrases[cut.rest] for cut in found if cut.rest in self._phrases)
        return _together(words) if words else None, phrases

    def _at_before(self, form: str, after: str) -> Found:
        """All that may begin at `form` where `after` follows."""
        return _together([hit for cut in cuts(form) for hit in (*self._of_phrases(cut, after), *self._of_words(cut))])

    def _of_phrases(self, cut: Cut, second: str) -> Iterable[Hit]:
        entries = self._phrases.get(cut.rest, {}).get(second, ())
        return (Hit(cut.proclitics, cut.length, entry) for entry in entries)

    def _of_words(self, cut: Cut) -> Iterable[Hit]:
        entries = (*self._words.get(cut.rest, ()), *self._verb_entries(cut))
        return (Hit(cut.proclitics, cut.length, entry) for entry in entries)

    def _verb_entries(self, cut: Cut) -> Iterable[Entry]:
        """The word behind the cut as a form of each verb it may be, under the kind `verb`."""
        if self._verbs is None:
            return ()
        readings = self._verbs.readings(cut.rest, cut.proclitics)
        return [Entry("verb", (cut.rest,), "", row, self._verbs.where, False) for row in readings]


def _together(hits: Sequence[Hit]) -> Found:
    places: dict[str, list[int]] = {}
    for place, (_, _, entry) in enumerate(hits):
        places.setdefault(entry.kind, []).append(place)
    return Found(
        tuple((entry.kind, len(entry.words), proclitics, length, entry) for proclitics, length, entry in hits),
        tuple((kind, first, tuple(others)) for kind, (first, *others) in places.items()),
        all(len(entry.words) <= 2 and getattr(entry.row, "pronoun", "") != "ه" for _, _, entry in hits),
    )


_MOST_KNOWN = 100_000
"""Forms whose entries are kept, the latest met: most are in no list and cost little."""


def _digest(paths: Iterable[Path]) -> str:
    """SHA-256 over the lists' bytes in the order of their names."""
    digest = hashlib.sha256()
    for path in sorted(set(paths), key=lambda path: path.parts[-3:]):
        digest.update("/".join(path.parts[-3:]).encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()
