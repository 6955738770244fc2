"""Data files of another schema, and steps between schemas that exist only in tests."""

from pathlib import Path

import pytest

from liaison_app.storage import header, migrating
from tests.storage.files import made, patched

_NEXT = header.SCHEMA_MINOR + 1
_NEWEST = f"{_NEXT:04}"  # schema 1.0 is step 0001: the number of the newest step

_STEP = """
from alembic import op

revision = "9001"
down_revision = "{newest}"
branch_labels = None
depends_on = None


def upgrade() -> None:
{body}
"""

ADDS_A_COLUMN = """
    op.execute("ALTER TABLE organisation ADD COLUMN motto VARCHAR DEFAULT 'вместе'")
"""
STOPS_HALFWAY = """
    op.execute("ALTER TABLE organisation ADD COLUMN motto VARCHAR")
    op.execute("UPDATE organisation SET name_ru = 'испорчено'")
    raise RuntimeError("the step has a fault")
"""


def older(path: Path, *names: str) -> Path:
    """Make a data file that says it is of the schema before this one."""
    made(path, *names)
    patched(path, 60, (0 << 16 | 9).to_bytes(4, "big"))
    return path


def learn_a_step(monkeypatch: pytest.MonkeyPatch, folder: Path, body: str) -> None:
    """Let the program know one schema more, reached by a step with this body."""
    folder.mkdir()
    (folder / "m9001_of_a_test.py").write_text(
        _STEP.format(body=body, newest=_NEWEST), encoding="utf-8"
    )
    monkeypatch.setattr(migrating, "STEPS", [*migrating.STEPS, folder])
    for module in (header, migrating):
        monkeypatch.setattr(module, "SCHEMA_VERSION", header.SCHEMA_MAJOR << 16 | _NEXT)
    monkeypatch.setattr(header, "SCHEMA_MINOR", _NEXT)
