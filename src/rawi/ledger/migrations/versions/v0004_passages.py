"""Reports can be searched: their passages and a full-text index, filled from the readings that are there."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import TSVECTOR

from rawi.errors import RawiError
from rawi.ledger.passages import passages
from rawi.records.encode import decode

revision = "0004"
down_revision = "0003"

_INDEX = {
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
_CURRENT = (
    "SELECT version, reading FROM versions v WHERE number = "
    "(SELECT max(number) FROM versions later WHERE later.report = v.report) AND version > :last "
    "ORDER BY version LIMIT 256"
)


def upgrade() -> None:
    """Makes the table and its index, and fills them; a reading that cannot be decoded stays out, as the check tells."""
    table = op.create_table(
        "passages",
        sa.Column("passage", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True, autoincrement=False),
        sa.Column("version", sa.Integer, sa.ForeignKey("versions.version", ondelete="CASCADE"), nullable=False),
        sa.Column("span_start", sa.Integer, nullable=False),
        sa.Column("span_end", sa.Integer, nullable=False),
        sa.Column("words", sa.Text().with_variant(TSVECTOR, "postgresql"), nullable=False),
    )
    op.create_index("ix_passages_version", "passages", ["version"])
    op.create_index("ix_versions_published_outlet_report", "versions", ["published", "outlet", "report"])
    connection = op.get_bind()
    for statement in _INDEX[connection.dialect.name]:
        op.execute(statement)
    last = 0
    while page := connection.execute(sa.text(_CURRENT), {"last": last}).all():
        rows: list[dict[str, object]] = []
        for last, reading in page:
            try:
                found = passages(decode(reading), last, connection.dialect.name)
            except RawiError:
                continue
            rows += [dict(zip(table.c.keys(), row, strict=True)) for row in found]
        if rows:
            op.bulk_insert(table, rows)
    if connection.dialect.name == "sqlite":
        op.execute("INSERT INTO passage_words(passage_words) VALUES ('optimize')")
