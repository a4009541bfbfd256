"""Runs the due steps on the connection that `opening` hands over, inside its transaction."""

from alembic import context

from rawi.ledger.schema import METADATA, REVISION_TABLE

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    version_table=REVISION_TABLE,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
