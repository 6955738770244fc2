"""Alembic's way in: it works on the connection that `migrating` hands over, and on no other."""

from alembic import context

from liaison_app.storage.schema.mapping import map_records
from liaison_app.storage.schema.tables import METADATA

map_records()
context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    render_as_batch=True,
    transactional_ddl=False,  # the transaction is ours: BEGIN IMMEDIATE around all of it
)
context.run_migrations()
