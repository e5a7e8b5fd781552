# SPDX-License-Identifier: MIT
"""Alembic's entry: runs the scripts on the connection it is handed, in one transaction."""

from alembic import context

from aliguard_desktop.storage.schema import Base

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=Base.metadata,
    render_as_batch=True,
    transactional_ddl=True,
    transaction_per_migration=False,
)
with context.begin_transaction():
    context.run_migrations()
