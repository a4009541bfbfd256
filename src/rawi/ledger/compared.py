"""What comparing keeps in a ledger: of each report what it is compared by, of all the copies and stories.

Every method is one transaction, and each leaves what the next run goes on from: a run that is killed at any moment
is taken up by the next. What is here is made of the readings alone, and may be deleted and made again.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, TypeVar

import msgspec
from sqlalchemy import Column, Connection, Select, bindparam, delete, func, insert, select, update

from rawi.errors import LedgerError
from rawi.ledger.database import Database
from rawi.ledger.schema import COMPARED, COMPARING, COPIES, REPORTS, STORIES, STORY_REPORTS, VERSIONS
from rawi.records import Conflict, Copy, Fact, Happening, Reading, Report, Series, Story
from rawi.records.encode import decode_kept

_PAGE = 256

T = TypeVar("T")


class Prepared(NamedTuple):
    """What a report is compared by: its version, a digest of its reading, and its profile, signature and own
    contradictions, encoded.
    """

    version: int
    digest: str
    profile: str
    signature: bytes
    inside: str


class Results(NamedTuple):
    """What comparing the reports of a story gave."""

    happenings: tuple[Happening, ...]
    series: tuple[Series, ...]
    conflicts: tuple[Conflict, ...]
    facts: tuple[Fact, ...]


class Headline(NamedTuple):
    """How a report is told of in a list."""

    outlet: str | None
    published: str | None
    title: str | None


class Tally(msgspec.Struct, frozen=True):
    """How far comparing has come: current reports, those prepared, stories, those whose reports were compared."""

    reports: int
    prepared: int
    stories: int
    told: int


class Compared:
    """The part of a ledger that comparing writes. `maker` says what compares: what another has made is made anew."""

    def __init__(self, database: Database, maker: str) -> None:
        self._database = database
        self._maker = maker

    def tally(self) -> Tally:
        """How far comparing has come."""
        with self._database.reading() as connection:
            stories, told = connection.execute(select(func.count(), func.count(STORIES.c.happenings))).one()
            return Tally(len(_current(connection)), len(self._prepared(connection)), stories, told)

    def unprepared(self) -> list[int]:
        """The current versions of which nothing is kept yet, in the order in which they came."""
        with self._database.reading() as connection:
            prepared = self._prepared(connection)
            return [version for version in sorted(_current(connection)) if version not in prepared]

    def namesakes(self) -> dict[int, str]:
        """Of current versions with one id all but that of the report whose url or id is the first in order: each with
        what its report is known by.
        """
        query = select(VERSIONS.c.version, VERSIONS.c.id, REPORTS.c.identity).join(REPORTS)
        with self._database.reading() as connection:
            current = set(_current(connection))
            rows = [tuple(row) for row in connection.execute(query) if row.version in current]
        seen: set[str] = set()
        found: dict[int, str] = {}
        for version, id, identity in sorted(rows, key=lambda row: row[1:]):
            if id in seen:
                found[version] = identity
            seen.add(id)
        return found

    def readings(self, versions: Sequence[int]) -> dict[int, Reading]:
        """The readings of those versions that are there."""
        query = select(VERSIONS.c.version, VERSIONS.c.reading).where(VERSIONS.c.version.in_(versions))
        with self._database.reading() as connection:
            rows = connection.execute(query.order_by(VERSIONS.c.version)).all()
        return {row.version: decode_kept(row.reading) for row in rows}

    def report(self, version: int) -> Report:
        """The report of a version. Raises `LedgerError` when it has gone meanwhile."""
        with self._database.reading() as connection:
            text = connection.scalar(select(VERSIONS.c.reading).where(VERSIONS.c.version == version))
        if text is None:
            raise LedgerError(f"{self._database.name}: a report changed while it was compared", "run again")
        return _kept_report(text).report

    def forget(self) -> None:
        """Forgets what was kept of texts that are not current any more, and what another maker kept."""
        with self._database.writing() as connection:
            prepared = self._prepared(connection)
            stale = [version for version in connection.scalars(select(COMPARED.c.version)) if version not in prepared]
            for key in (COMPARED.c.version, COPIES.c.source, COPIES.c.copy):
                _delete(connection, key, stale)

    def prepare(self, prepared: Iterable[Prepared]) -> None:
        """Keeps what reports are compared by; of those that are gone meanwhile, nothing."""
        rows = {one.version: {**one._asdict(), "digest": f"{self._maker} {one.digest}"} for one in prepared}
        with self._database.writing() as connection:
            there = connection.scalars(select(VERSIONS.c.version).where(VERSIONS.c.version.in_(rows))).all()
            _delete(connection, COMPARED.c.version, there)
            if there:
                connection.execute(insert(COMPARED), [rows[version] for version in sorted(there)])

    def state(self) -> str:
        """A digest of all that copies and stories are made of."""
        with self._database.reading() as connection:
            return _digest(*(f"{version} {digest}" for version, digest in sorted(self._prepared(connection).items())))

    def done(self) -> str | None:
        """The state that the copies and stories were made of; null when they never were."""
        with self._database.reading() as connection:
            return connection.execute(select(COMPARING.c.done)).scalar()

    def profiles(self) -> Iterator[tuple[int, str]]:
        """The profile of every current report, with its version."""
        yield from self._kept(COMPARED.c.profile)

    def signatures(self) -> Iterator[tuple[int, bytes]]:
        """The signature of every current report, with its version."""
        yield from self._kept(COMPARED.c.signature)

    def inside(self) -> Iterator[Conflict]:
        """The contradictions of every current report with itself."""
        for _, text in self._kept(COMPARED.c.inside):
            yield from _records(text, Conflict)

    def copies(self, among: Iterable[int] | None = None) -> list[Copy]:
        """The copies found last, in the order of their ids; where versions are given, those among them."""
        with self._database.reading() as connection:
            rows = connection.execute(select(COPIES)).all()
        if among is not None:
            wanted = set(among)
            rows = [row for row in rows if row.source in wanted and row.copy in wanted]
        found = [msgspec.json.decode(row.record, type=Copy) for row in rows]
        return sorted(found, key=lambda copy: (copy.source, copy.copy))

    def link(self, state: str, copies: Iterable[Copy], stories: Iterable[Story], versions: Mapping[str, int]) -> None:
        """Replaces copies and stories by those made of `state`; `versions` by the ids of their reports.

        A story whose reports are the same as before, and of the same texts, keeps what comparing them gave.
        """
        found = {(versions[copy.source], versions[copy.copy]): _json(copy) for copy in copies}
        wanted = {story.id: story for story in stories}
        with self._database.writing() as connection:
            kept = dict(connection.execute(select(COMPARED.c.version, COMPARED.c.digest)).all())
            if not all(versions[id] in kept for story in wanted.values() for id in story.reports) or any(
                version not in kept for pair in found for version in pair
            ):
                return  # a report changed meanwhile: the state is another one now, and the next round sees it
            _replace_copies(connection, found)
            digests = {
                id: _digest(*(f"{version} {kept[version]}" for version in members), *_among(members, found))
                for id, story in wanted.items()
                for members in [sorted(versions[report] for report in story.reports)]
            }
            before = dict(connection.execute(select(STORIES.c.story, STORIES.c.digest)).all())
            _delete(connection, STORIES.c.story, [id for id, digest in before.items() if digests.get(id) != digest])
            new = [story for id, story in wanted.items() if before.get(id) != digests[id]]
            rewritten = [
                {"id": id, "to": _json(story)} for id, story in wanted.items() if before.get(id) == digests[id]
            ]
            if rewritten:  # how much a mark weighs hangs on all reports; what these reports tell does not
                changed = update(STORIES).where(STORIES.c.story == bindparam("id")).values(record=bindparam("to"))
                connection.execute(changed, rewritten)
            if new:
                connection.execute(
                    insert(STORIES),
                    [{"story": story.id, "digest": digests[story.id], "record": _json(story)} for story in new],
                )
                members = [{"story": story.id, "version": versions[id]} for story in new for id in story.reports]
                connection.execute(insert(STORY_REPORTS), members)
            connection.execute(delete(COMPARING))
            connection.execute(insert(COMPARING), [{"done": state}])

    def untold(self, most: int) -> list[tuple[Story, str, list[int]]]:
        """Up to so many stories whose reports were not compared yet, each with its digest and versions."""
        query = select(STORIES.c.story, STORIES.c.digest, STORIES.c.record).where(STORIES.c.happenings.is_(None))
        with self._database.reading() as connection:
            rows = connection.execute(query.order_by(STORIES.c.story).limit(most)).all()
            members: dict[str, list[int]] = {row.story: [] for row in rows}
            pairs = select(STORY_REPORTS.c.story, STORY_REPORTS.c.version).where(STORY_REPORTS.c.story.in_(members))
            for story, version in connection.execute(pairs.order_by(STORY_REPORTS.c.version)):
                members[story].append(version)
        return [(msgspec.json.decode(row.record, type=Story), row.digest, members[row.story]) for row in rows]

    def tell(self, results: Mapping[tuple[str, str], Results]) -> None:
        """Keeps what comparing the reports of stories gave, by id and digest; one changed meanwhile is left."""
        with self._database.writing() as connection:
            for (story, digest), result in results.items():
                values = {field: _json(records) for field, records in result._asdict().items()}
                where = (STORIES.c.story == story, STORIES.c.digest == digest)
                connection.execute(update(STORIES).where(*where).values(**values))

    def stories(self) -> list[Story]:
        """Every story, in the order of their ids."""
        with self._database.reading() as connection:
            rows = connection.scalars(select(STORIES.c.record).order_by(STORIES.c.story)).all()
        return [msgspec.json.decode(row, type=Story) for row in rows]

    def stories_of(self, id: str) -> list[Story]:
        """The story with that id, or, where there is none, those that the report with that id is in."""
        with self._database.reading() as connection:
            rows = connection.scalars(select(STORIES.c.record).where(STORIES.c.story == id)).all()
            if not rows:
                inside = select(STORY_REPORTS.c.story).join(VERSIONS).where(VERSIONS.c.id == id)
                query = select(STORIES.c.record).where(STORIES.c.story.in_(inside)).order_by(STORIES.c.story)
                rows = connection.scalars(query).all()
        return [msgspec.json.decode(row, type=Story) for row in rows]

    def told(self, story: str) -> tuple[Results, dict[str, Headline]]:
        """What comparing the reports of a story gave, and the headlines of its reports by their ids."""
        query = select(STORIES).where(STORIES.c.story == story)
        members = _headlines().join(STORY_REPORTS).where(STORY_REPORTS.c.story == story)
        with self._database.reading() as connection:
            row = connection.execute(query).one()
            reports = {id: Headline(*said) for id, *said in connection.execute(members)}
        result = Results(
            happenings=_records(row.happenings, Happening),
            series=_records(row.series, Series),
            conflicts=_records(row.conflicts, Conflict),
            facts=_records(row.facts, Fact),
        )
        return result, reports

    def headlines(self) -> dict[str, Headline]:
        """The headlines of all reports that are in stories, by their ids."""
        members = select(STORY_REPORTS.c.version).distinct()
        with self._database.reading() as connection:
            rows = connection.execute(_headlines().where(VERSIONS.c.version.in_(members)))
            return {id: Headline(*said) for id, *said in rows}

    def conflicts(self) -> Iterator[tuple[str, Conflict]]:
        """Every conflict, with the id of its story."""
        for story, text in self._told(STORIES.c.conflicts):
            yield from ((story, conflict) for conflict in _records(text, Conflict))

    def series(self) -> Iterator[tuple[str, Series]]:
        """Every series, with the id of its story."""
        for story, text in self._told(STORIES.c.series):
            yield from ((story, series) for series in _records(text, Series))

    def _told(self, column: Column[str]) -> list[tuple[str, str]]:
        query = select(STORIES.c.story, column).where(column.is_not(None), column != "[]").order_by(STORIES.c.story)
        with self._database.reading() as connection:
            return [(story, text) for story, text in connection.execute(query)]

    def _kept(self, column: Column[Any]) -> list[tuple[int, Any]]:
        with self._database.reading() as connection:
            prepared = self._prepared(connection)
            rows = connection.execute(select(COMPARED.c.version, column).order_by(COMPARED.c.version)).all()
        return [(version, value) for version, value in rows if version in prepared]

    def _prepared(self, connection: Connection) -> dict[int, str]:
        """The digests of what is kept of current versions by this maker."""
        rows = connection.execute(select(COMPARED.c.version, COMPARED.c.digest)).all()
        current = set(_current(connection))
        return {
            version: digest for version, digest in rows if version in current and digest.startswith(f"{self._maker} ")
        }


class _Kept(msgspec.Struct):
    """The report of a stored reading, and nothing else of it."""

    report: Report


_kept_report = msgspec.json.Decoder(_Kept).decode


def _headlines() -> Select[Any]:
    columns = VERSIONS.c
    return select(columns.id, columns.outlet, columns.published, columns.title)


def _current(connection: Connection) -> list[int]:
    """The current version of every report."""
    later = VERSIONS.alias()
    newest = select(func.max(later.c.number)).where(later.c.report == VERSIONS.c.report).scalar_subquery()
    return list(connection.scalars(select(VERSIONS.c.version).where(VERSIONS.c.number == newest)))


def _replace_copies(connection: Connection, found: Mapping[tuple[int, int], str]) -> None:
    rows = connection.execute(select(COPIES)).all()
    before = {(row.source, row.copy): row.record for row in rows}
    for pair in before.keys() - {pair for pair, record in found.items() if before.get(pair) == record}:
        connection.execute(delete(COPIES).where(COPIES.c.source == pair[0], COPIES.c.copy == pair[1]))
    new = [
        {"source": source, "copy": copy, "record": record}
        for (source, copy), record in sorted(found.items())
        if before.get((source, copy)) != record
    ]
    if new:
        connection.execute(insert(COPIES), new)


def _among(members: Sequence[int], copies: Mapping[tuple[int, int], str]) -> Iterator[str]:
    """The copies among the members of a story."""
    for source in members:
        for copy in members:
            if (source, copy) in copies:
                yield copies[source, copy]


def _delete(connection: Connection, key: Column[Any], values: Sequence[Any]) -> None:
    for at in range(0, len(values), _PAGE):
        connection.execute(delete(key.table).where(key.in_(values[at : at + _PAGE])))


def _records(text: str | None, kind: type[T]) -> tuple[T, ...]:
    return tuple(msgspec.json.decode(text or "[]", type=list[kind]))  # type: ignore[valid-type]


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()


def _digest(*texts: str) -> str:
    return hashlib.sha256("\n".join(texts).encode()).hexdigest()
