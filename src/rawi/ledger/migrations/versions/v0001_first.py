"""The first shape: reports, their versions, and a table a record kind."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

BYTEWISE = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
Columns = list[sa.Column[Any]]


def _text(*names: str) -> Columns:
    return [sa.Column(name, sa.Text, nullable=False) for name in names]


def _text_or_null(*names: str) -> Columns:
    return [sa.Column(name, sa.Text) for name in names]


def _span(*fields: str) -> Columns:
    return [sa.Column(f"{field}_{side}", sa.Integer, nullable=False) for field in fields for side in ("start", "end")]


def _span_or_null(*fields: str) -> Columns:
    return [sa.Column(f"{field}_{side}", sa.Integer) for field in fields for side in ("start", "end")]


def _number_or_null(*names: str) -> Columns:
    return [sa.Column(name, sa.Double) for name in names]


def _list(*names: str) -> Columns:
    return _text(*names)  # as JSON


def _of_version(name: str, *columns: Columns) -> None:
    op.create_table(
        name,
        sa.Column("version", sa.Integer, sa.ForeignKey("versions.version", ondelete="CASCADE"), primary_key=True),
        sa.Column("n", sa.Integer, primary_key=True, autoincrement=False),
        *(column for group in columns for column in group),
        sqlite_with_rowid=False,
    )


def upgrade() -> None:
    """Makes all tables."""
    op.create_table(
        "reports",
        sa.Column("report", sa.Integer, primary_key=True),
        sa.Column("identity", BYTEWISE, nullable=False, unique=True),
    )
    op.create_table(
        "versions",
        sa.Column("version", sa.Integer, primary_key=True),
        sa.Column("report", sa.Integer, sa.ForeignKey("reports.report"), nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("id", BYTEWISE, nullable=False),
        *_text_or_null("url", "outlet", "agency", "section", "title", "byline", "dateline", "published", "updated"),
        *_text("language", "sha256", "rawi", "lexicon", "text", "reading"),
        sa.UniqueConstraint("report", "number"),
        sa.UniqueConstraint("report", "sha256"),
    )
    op.create_index("ix_versions_id", "versions", ["id"])
    _dates_figures_and_actors()
    _statements_events_and_the_rest()


def _dates_figures_and_actors() -> None:
    _of_version(
        "dates",
        _span("span"),
        _text("type", "value"),
        _text_or_null("mod"),
        _text("anchor"),
        _text_or_null("hijri"),
        _list("flags"),
        _text("rule"),
    )
    _of_version(
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
    _of_version(
        "actors",
        _text("id", "kind"),
        _text_or_null("iso3", "sector", "office"),
        _text("label_ar"),
        _text_or_null("label_en"),
        _list("members"),
        _text("rule"),
    )
    _of_version("actor_names", _text("actor", "text"), _span("span"), _text("how"))


def _statements_events_and_the_rest() -> None:
    _of_version(
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
    _of_version(
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
    _of_version("event_parties", _text("event", "role", "actor"))
    _of_version("gaps", _span("span"), _text("about", "rule"))
    _of_version("terms", _span("span"), _text("term", "family"), _text_or_null("voice"), _text("rule"))
    _of_version("unread", _span("span"), _text("stage", "reason", "rule"))
