"""The ledger's tables.

A report is known by its identity; each text it has had is a version; a version keeps its whole reading as JSON, and
beside it the same records as rows, to be asked for in SQL. Rows are made by `rows.py` and never read back into records.
Columns carry the field names of `rawi.records`; a span is two columns, `<field>_start` and `<field>_end`, code points
of `versions.text`; a list is JSON; `n` is the place of a record in its list, from 0. A change here needs a migration.
"""

from typing import Any

from sqlalchemy import (
    DDL,
    BigInteger,
    Column,
    Double,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    event,
)
from sqlalchemy.dialects.postgresql import TSVECTOR

REVISION = "0004"
"""The newest of `migrations/versions`: what this Rawi reads and writes."""

REVISION_TABLE = "rawi_revision"
"""Alembic's table under a name of our own: a database that has it is a ledger."""

METADATA = MetaData(
    naming_convention={
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    }
)

BYTEWISE = Text().with_variant(Text(collation="C"), "postgresql")
"""Text in the order of its code points in every database, as SQLite has it anyway."""

Columns = list[Column[Any]]


def _text(*names: str) -> Columns:
    return [Column(name, Text, nullable=False) for name in names]


def _text_or_null(*names: str) -> Columns:
    return [Column(name, Text) for name in names]


def _span(*fields: str) -> Columns:
    return [Column(f"{field}_{side}", Integer, nullable=False) for field in fields for side in ("start", "end")]


def _span_or_null(*fields: str) -> Columns:
    return [Column(f"{field}_{side}", Integer) for field in fields for side in ("start", "end")]


def _number_or_null(*names: str) -> Columns:
    return [Column(name, Double) for name in names]


def _list(*names: str) -> Columns:
    return _text(*names)  # as JSON


def _of_version(name: str, *columns: Columns) -> Table:
    return Table(
        name,
        METADATA,
        Column("version", ForeignKey("versions.version", ondelete="CASCADE"), primary_key=True),
        Column("n", Integer, primary_key=True, autoincrement=False),
        *(column for group in columns for column in group),
        sqlite_with_rowid=False,  # kept in the order of the key: one tree to write, not a table and its index
    )


REPORTS = Table(
    "reports",
    METADATA,
    Column("report", Integer, primary_key=True),
    Column("identity", BYTEWISE, nullable=False, unique=True),  # the url; the id where there is none
)
VERSIONS = Table(
    "versions",
    METADATA,
    Column("version", Integer, primary_key=True),
    Column("report", ForeignKey("reports.report"), nullable=False),
    Column("number", Integer, nullable=False),  # the first text seen is 1; the highest is the current one
    Column("id", BYTEWISE, nullable=False),
    *_text_or_null("url", "outlet", "agency", "section", "title", "byline", "dateline", "published", "updated"),
    *_text("language", "sha256", "rawi", "lexicon", "text", "reading"),
    UniqueConstraint("report", "number"),
    UniqueConstraint("report", "sha256"),
    Index(None, "id"),
    Index(None, "published", "outlet", "report"),  # what a search puts its hits in order by
)

DATES = _of_version(
    "dates",
    _span("span"),
    _text("type", "value"),
    _text_or_null("mod"),
    _text("anchor"),
    _text_or_null("hijri"),
    _list("flags"),
    _text("rule"),
)
FIGURES = _of_version(
    "figures",
    _span("span"),
    _number_or_null("low", "high"),
    _text("exactness"),
    _text_or_null("unit"),
    _span_or_null("counted"),
    _text("category"),
    _number_or_null("of_total"),
    _span_or_null("place", "as_of"),
    _text_or_null("statement"),
    _text("rule"),
)
ACTORS = _of_version(
    "actors",
    _text("id"),
    _text_or_null("key"),
    _text("kind"),
    _text_or_null("iso3", "sector", "office"),
    _text("label_ar"),
    _text_or_null("label_en"),
    _list("members"),
    _text("rule"),
)
ACTOR_NAMES = _of_version("actor_names", _text("actor", "text"), _span("span"), _text("how"))
STATEMENTS = _of_version(
    "statements",
    _text("id"),
    _span("cue"),
    _span_or_null("speaker"),
    _text_or_null("entity"),
    _text("kind", "form"),
    _list("content"),
    _text_or_null("addressee"),
    _span_or_null("medium"),
    _text_or_null("medium_kind", "date"),
    _list("chain"),
    _text_or_null("inside"),
    _text("rule"),
)
EVENTS = _of_version(
    "events",
    _text("id"),
    _list("predicate"),
    _text("type"),
    _text_or_null("mode"),
    _list("context"),
    _text_or_null("cameo"),
    _list("topics"),
    _text_or_null("date"),
    _span_or_null("date_span", "place"),
    _text("modality"),
    _span_or_null("modality_cue"),
    _text_or_null("statement"),
    _text("rule"),
)
EVENT_PARTIES = _of_version("event_parties", _text("event", "role", "actor"))
GAPS = _of_version("gaps", _span("span"), _text("about", "rule"))
TERMS = _of_version("terms", _span("span"), _text("term", "family"), _text_or_null("voice"), _text("rule"))
UNREAD = _of_version("unread", _span("span"), _text("stage", "reason", "rule"))

COMPARED = Table(
    "compared",
    METADATA,
    Column("version", ForeignKey("versions.version", ondelete="CASCADE"), primary_key=True),
    Column("digest", Text, nullable=False),  # of all that follows, and of what made it
    Column("profile", Text, nullable=False),
    Column("signature", LargeBinary, nullable=False),
    Column("inside", Text, nullable=False),  # the report's own contradictions
)
"""What comparing keeps of a version, so that it need not be read again."""

COPIES = Table(
    "copies",
    METADATA,
    Column("source", ForeignKey("versions.version", ondelete="CASCADE"), primary_key=True),
    Column("copy", ForeignKey("versions.version", ondelete="CASCADE"), primary_key=True, index=True),
    Column("record", Text, nullable=False),
    sqlite_with_rowid=False,
)
STORIES = Table(
    "stories",
    METADATA,
    Column("story", BYTEWISE, primary_key=True),
    Column("digest", Text, nullable=False),  # of the story and all its reports
    Column("record", Text, nullable=False),
    *_text_or_null("happenings", "series", "conflicts", "facts"),  # null until its reports have been compared
)
STORY_REPORTS = Table(
    "story_reports",
    METADATA,
    Column("story", ForeignKey("stories.story", ondelete="CASCADE"), primary_key=True),
    Column("version", ForeignKey("versions.version", ondelete="CASCADE"), primary_key=True, index=True),
    sqlite_with_rowid=False,
)
COMPARING = Table("comparing", METADATA, Column("done", Text, primary_key=True))
"""One row: the digest of all that the copies and stories were made of."""

RECORDS: dict[str, Table] = {
    "dates": DATES,
    "figures": FIGURES,
    "actors": ACTORS,
    "statements": STATEMENTS,
    "events": EVENTS,
    "gaps": GAPS,
    "terms": TERMS,
    "unread": UNREAD,
}
"""The table of each record kind, by the names of `rawi.records.RECORD_KINDS`."""

PASSAGES = Table(
    "passages",
    METADATA,
    Column("passage", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False),
    Column("version", ForeignKey("versions.version", ondelete="CASCADE"), nullable=False, index=True),
    *_span("span"),
    Column("words", Text().with_variant(TSVECTOR, "postgresql"), nullable=False),
)
"""What is searched of every report's current version: its blocks but furniture, their words as `passages.py` says."""

SEARCHED = {
    "sqlite": (
        "CREATE VIRTUAL TABLE passage_words USING fts5(words, content='passages', content_rowid='passage', "
        "columnsize=0, tokenize='unicode61 remove_diacritics 0')",
        "CREATE TRIGGER passages_put AFTER INSERT ON passages BEGIN "
        "INSERT INTO passage_words(rowid, words) VALUES (new.passage, new.words); END",
        "CREATE TRIGGER passages_taken AFTER DELETE ON passages BEGIN "
        "INSERT INTO passage_words(passage_words, rowid, words) VALUES ('delete', old.passage, old.words); END",
    ),
    "postgresql": ("CREATE INDEX ix_passages_words ON passages USING gin (words)",),
}
"""The full-text index of each database (SQLite manual, FTS5, external content tables)."""
for _dialect, _statements in SEARCHED.items():
    for _statement in _statements:
        event.listen(PASSAGES, "after_create", DDL(_statement).execute_if(dialect=_dialect))  # type: ignore[no-untyped-call]
