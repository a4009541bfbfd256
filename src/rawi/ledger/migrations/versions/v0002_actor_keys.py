"""Actors get a key, the same in every report; those of readings made before have none until they are read again."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_KEPT = "version, n, id, kind, iso3, sector, office, label_ar, label_en, members, rule"


def upgrade() -> None:
    """Makes the table of actors anew with its column, so that a migrated ledger is as one made today."""
    op.execute("CREATE TEMPORARY TABLE actors_before AS SELECT * FROM actors")
    op.drop_table("actors")
    op.create_table(
        "actors",
        sa.Column("version", sa.Integer, sa.ForeignKey("versions.version", ondelete="CASCADE"), primary_key=True),
        sa.Column("n", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("key", sa.Text),
        sa.Column("kind", sa.Text, nullable=False),
        *(sa.Column(name, sa.Text) for name in ("iso3", "sector", "office")),
        sa.Column("label_ar", sa.Text, nullable=False),
        sa.Column("label_en", sa.Text),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("members", "rule")),
        sqlite_with_rowid=False,
    )
    op.execute(f"INSERT INTO actors ({_KEPT}) SELECT {_KEPT} FROM actors_before")
    op.execute("DROP TABLE actors_before")
