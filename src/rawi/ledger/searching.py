"""Looking for words in the passages of a ledger: the same hits, in the same order, in every database."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice, product
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, Select, cast, column, func, literal, select, table
from sqlalchemy.dialects.postgresql import TSQUERY

from rawi.arabic.clitics import ALONE, cuts
from rawi.arabic.fold import fold_word
from rawi.ledger.passages import OF_A_VERSION, keys_of, words_of
from rawi.ledger.schema import ACTOR_NAMES, ACTORS, PASSAGES, REPORTS, VERSIONS
from rawi.records import Span

_ARTICLE, _TO_THE = "ال", "لل"
_PLACES = ("place", "state")
_PAGE = 20
"""Versions whose passages are fetched at once."""
_FEW = 1000
"""Versions that are asked for by their keys; of more, all are gone through in order until there are enough hits."""
_INDEX = table("passage_words", column("rowid"), column("passage_words"))
"""SQLite's full-text index, as `schema.SEARCHED` makes it."""

Phrase = tuple[tuple[str, ...], ...]
"""Words in a row, each in the ways it may be written."""


class Search(msgspec.Struct, frozen=True):
    """What is looked for: `phrases` of one or more words, all of them in a passage, or with `any` one of them.

    The first word of a phrase may have proclitics and the article before it, the others stand as they are given; all
    in any spelling that folds alike. `actor` and `place` are names (or an ISO code) of an actor or place of the report,
    `outlet` its outlet's name; `since` and `until` are ISO dates of publication, as exact as they are given.
    """

    phrases: tuple[str, ...]
    any: bool = False
    actor: str | None = None
    place: str | None = None
    outlet: str | None = None
    since: str | None = None
    until: str | None = None


class Hit(msgspec.Struct, frozen=True):
    """A passage with what was looked for: its `text` is the report's at `span`; `matches` are spans of the report."""

    report: str
    url: str | None
    outlet: str | None
    title: str | None
    published: str | None
    span: Span
    text: str
    matches: tuple[Span, ...]


def find(connection: Connection, search: Search) -> Iterator[Hit]:
    """The hits, those of the newest report first, of one report in the order of its text.

    Reports of one time stand in the order of their urls or ids; those without a date come last.
    """
    wanted = [words for phrase in search.phrases if (words := _phrase(phrase))]
    if not wanted:
        return
    having = _having(connection, wanted, search.any)
    for name in (search.actor, search.place):
        if name is not None and not _is_code(name):  # a report has the names of its actors
            also = _having(connection, [_phrase(name)], any_of=False)
            having = {version: passages for version, passages in having.items() if version in also}
    for page in _pages(version for version in _versions(connection, search, having) if version in having):
        rows: dict[int, list[Row[Any]]] = {version: [] for version in page}
        for row in connection.execute(_passages([passage for version in page for passage in having[version]])):
            rows[row.version].append(row)
        for version in page:
            if _fits(connection, version, search):
                yield from (_hit(row, wanted) for row in rows[version])


def _pages(versions: Iterable[int]) -> Iterator[list[int]]:
    rest = iter(versions)
    while page := list(islice(rest, _PAGE)):
        yield page


def _hit(row: Row[Any], wanted: Sequence[Phrase]) -> Hit:
    span = Span(row.span_start, row.span_end)
    found = words_of(row.text, span)
    return Hit(
        report=row.id,
        url=row.url,
        outlet=row.outlet,
        title=row.title,
        published=row.published,
        span=span,
        text=span.quote(row.text),
        matches=_matches([word.key for word in found], [word.span for word in found], wanted),
    )


def _phrase(phrase: str) -> Phrase:
    """The words of a phrase as they are looked for: the ways to write the first, then the others; none for no words."""
    words = keys_of(phrase)
    if not words:
        return ()
    return (_with_proclitics(words[0]), *((word,) for word in words[1:]))


def _with_proclitics(word: str) -> tuple[str, ...]:
    """The word and all that it may be written onto: `دفاع` in `والدفاع`, `للدفاع`, `بدفاع`."""
    made = {word, *(before + word for before in ALONE)}
    bare = word.removeprefix(_ARTICLE)
    if bare != word:
        made |= {conjunction + _TO_THE + bare for conjunction in ("", "و", "ف")}
    fitting = {form for form in made if any(cut.rest.removeprefix(_ARTICLE) == bare for cut in cuts(form))}
    return tuple(sorted(fitting | {word}))


def _having(connection: Connection, wanted: Sequence[Phrase], any_of: bool) -> dict[int, list[int]]:
    """The keys of the passages that have the phrases, by version."""
    found: dict[int, list[int]] = {}
    for (passage,) in connection.execute(_matching(connection.dialect.name, wanted, any_of)):
        found.setdefault(passage >> OF_A_VERSION, []).append(passage)
    return found


def _matching(dialect: str, wanted: Sequence[Phrase], any_of: bool) -> Select[Any]:
    """Which passages have the phrases, asked of the database's full-text index."""
    if dialect == "sqlite":
        alternatives = [" OR ".join(f'"{" ".join(words)}"' for words in product(*phrase)) for phrase in wanted]
        match = (" OR " if any_of else " AND ").join(f"({each})" for each in alternatives)
        return select(_INDEX.c.rowid).where(_INDEX.c.passage_words.op("MATCH")(literal(match)))
    words = [[" | ".join(f"'{form}'" for form in forms) for forms in phrase] for phrase in wanted]
    phrases = [" <-> ".join(f"({each})" for each in phrase) for phrase in words]
    match = (" | " if any_of else " & ").join(f"({each})" for each in phrases)
    return select(PASSAGES.c.passage).where(PASSAGES.c.words.op("@@")(cast(match, TSQUERY)))


def _versions(connection: Connection, search: Search, having: Collection[int]) -> Iterator[int]:
    """The versions of the time that is looked for, these and maybe others, in the order of the hits."""
    published = VERSIONS.c.published
    query = select(VERSIONS.c.version).join(REPORTS).order_by(published.desc().nulls_last(), REPORTS.c.identity)
    if search.since is not None:
        query = query.where(func.substr(published, 1, len(search.since)) >= search.since)
    if search.until is not None:
        query = query.where(func.substr(published, 1, len(search.until)) <= search.until)
    if search.outlet is not None:
        wanted = fold_word(search.outlet)
        outlets = connection.scalars(select(VERSIONS.c.outlet).distinct()).all()
        query = query.where(VERSIONS.c.outlet.in_([name for name in outlets if name and wanted in fold_word(name)]))
    if len(having) <= _FEW:
        query = query.where(VERSIONS.c.version.in_(having))
    with connection.execute(query, execution_options={"yield_per": _FEW}) as found:
        for (version,) in found:
            yield version


def _passages(keys: Sequence[int]) -> Select[Any]:
    """These passages with their reports, in the order of their texts."""
    versions = VERSIONS.c
    said = (versions.id, versions.url, versions.outlet, versions.title, versions.published, versions.text)
    query = select(versions.version, *said, PASSAGES.c.span_start, PASSAGES.c.span_end).join_from(PASSAGES, VERSIONS)
    return query.where(PASSAGES.c.passage.in_(keys)).order_by(PASSAGES.c.passage)


def _fits(connection: Connection, version: int, search: Search) -> bool:
    """Whether the report has the actor and the place that are looked for."""
    asked = ((search.actor, None), (search.place, _PLACES))
    return all(_has_named(connection, version, name, kinds) for name, kinds in asked)


def _has_named(connection: Connection, version: int, name: str | None, kinds: Sequence[str] | None) -> bool:
    """Whether an actor of these kinds, of any where none are given, is called so or is of the state with that code."""
    if name is None:
        return True
    query = select(ACTORS.c.iso3, ACTOR_NAMES.c.text).where(
        ACTORS.c.version == version, ACTOR_NAMES.c.version == version, ACTOR_NAMES.c.actor == ACTORS.c.id
    )
    if kinds is not None:
        query = query.where(ACTORS.c.kind.in_(kinds))
    wanted = f" {fold_word(name)} "
    return any(
        iso3 == name if _is_code(name) else wanted in f" {fold_word(text)} " for iso3, text in connection.execute(query)
    )


def _is_code(name: str) -> bool:
    return len(name) == len("EGY") and name.isascii() and name.isupper()


def _matches(words: Sequence[str], spans: Sequence[Span], wanted: Sequence[Phrase]) -> tuple[Span, ...]:
    """Where the phrases stand, in the order of the text."""
    found = set()
    for forms in wanted:
        for at in range(len(words) - len(forms) + 1):
            if all(words[at + place] in form for place, form in enumerate(forms)):
                found.add(Span(spans[at].start, spans[at + len(forms) - 1].end))
    return tuple(sorted(found))
