"""What comparing keeps: a profile and a signature a version, copies, stories and what is told in them."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

BYTEWISE = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Makes the tables."""
    op.create_table(
        "compared",
        sa.Column("version", sa.Integer, sa.ForeignKey("versions.version", ondelete="CASCADE"), primary_key=True),
        sa.Column("digest", sa.Text, nullable=False),
        sa.Column("profile", sa.Text, nullable=False),
        sa.Column("signature", sa.LargeBinary, nullable=False),
        sa.Column("inside", sa.Text, nullable=False),
    )
    op.create_table(
        "copies",
        sa.Column("source", sa.Integer, sa.ForeignKey("versions.version", ondelete="CASCADE"), primary_key=True),
        sa.Column("copy", sa.Integer, sa.ForeignKey("versions.version", ondelete="CASCADE"), primary_key=True),
        sa.Column("record", sa.Text, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_copies_copy", "copies", ["copy"])
    op.create_table(
        "stories",
        sa.Column("story", BYTEWISE, primary_key=True),
        sa.Column("digest", sa.Text, nullable=False),
        sa.Column("record", sa.Text, nullable=False),
        sa.Column("happenings", sa.Text),
        sa.Column("series", sa.Text),
        sa.Column("conflicts", sa.Text),
        sa.Column("facts", sa.Text),
    )
    op.create_table(
        "story_reports",
        sa.Column("story", BYTEWISE, sa.ForeignKey("stories.story", ondelete="CASCADE"), primary_key=True),
        sa.Column("version", sa.Integer, sa.ForeignKey("versions.version", ondelete="CASCADE"), primary_key=True),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_story_reports_version", "story_reports", ["version"])
    op.create_table("comparing", sa.Column("done", sa.Text, primary_key=True))
