"""How a ledger comes to its present shape: one file a step in `versions`, run by Alembic."""
