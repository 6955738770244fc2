"""All steps together make exactly the schema that the code describes."""

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import create_engine

from liaison_app.storage.migrating import create_file
from liaison_app.storage.schema.mapping import map_records
from liaison_app.storage.schema.search_table import CREATE_SEARCH
from liaison_app.storage.schema.tables import METADATA


def test_the_steps_lead_to_the_schema_of_the_code(tmp_path: Path) -> None:
    create_file(tmp_path / "by_steps.db")
    migrated = _schema(tmp_path / "by_steps.db")
    del migrated["alembic_version"]
    assert migrated == _schema(_described(tmp_path / "described.db"))


def _described(path: Path) -> Path:
    map_records()
    engine = create_engine(f"sqlite:///{path}")
    METADATA.create_all(engine)
    engine.dispose()
    with closing(sqlite3.connect(path)) as data:
        data.execute(CREATE_SEARCH)
    return path


def _schema(path: Path) -> dict[str, str]:
    """Give the statement of each table and index; spaces do not count."""
    with closing(sqlite3.connect(path)) as data:
        found = data.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    return {name: " ".join(sql.split()) for name, sql in found}
