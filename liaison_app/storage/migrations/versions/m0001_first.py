"""The first schema: every record, the history, the search table and the facts of the file."""

from pathlib import Path

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make all tables and indexes as `first.sql` has them."""
    statements = (Path(__file__).parent / "first.sql").read_text(encoding="utf-8").split(";\n")
    for statement in statements:
        if statement.strip():
            op.execute(statement)


def downgrade() -> None:
    """There is nothing before the first schema; the backup made before is the way back."""
    raise RuntimeError("restore the backup made before the migration")
