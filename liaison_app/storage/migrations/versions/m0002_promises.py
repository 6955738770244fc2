"""Promises: files, contacts, months with their reports, calendars; evidence may have a file."""

from pathlib import Path

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the tables, columns and indexes that `second.sql` has."""
    statements = (Path(__file__).parent / "second.sql").read_text(encoding="utf-8").split(";\n")
    for statement in statements:
        if statement.strip():
            op.execute(statement)


def downgrade() -> None:
    """Refuse: what the new tables hold would be lost; the backup made before is the way back."""
    raise RuntimeError("restore the backup made before the migration")
