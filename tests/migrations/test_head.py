"""All steps together make exactly the schema that the code describes."""

import gzip
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import create_engine

from liaison_app.base.clock import Clock
from liaison_app.domain.commitment import Commitment
from liaison_app.office.checking import check
from liaison_app.office.desk import Desk
from liaison_app.storage.backups import list_backups
from liaison_app.storage.datafile import open_file
from liaison_app.storage.header import SCHEMA_MAJOR, SCHEMA_MINOR, Header, read_header
from liaison_app.storage.migrating import create_file
from liaison_app.storage.schema.mapping import map_records
from liaison_app.storage.schema.search_table import CREATE_SEARCH
from liaison_app.storage.schema.tables import METADATA
from tests.storage.files import LOCAL

# Tables that a later step added columns to: their text has the new columns at its end.
GROWN = {"commitment", "status_change", "extension", "evidence", "office"}


class Column(NamedTuple):
    """A column as SQLite tells of it."""

    kind: str
    needed: bool
    default: str | None
    key: int


def test_the_steps_lead_to_the_schema_of_the_code(tmp_path: Path) -> None:
    create_file(tmp_path / "by_steps.db")
    described = _described(tmp_path / "described.db")
    migrated = _schema(tmp_path / "by_steps.db")
    del migrated["alembic_version"]
    expected = _schema(described)
    assert migrated.keys() == expected.keys()
    for name in expected.keys() - GROWN:
        assert migrated[name] == expected[name]
    for name in GROWN:
        _is_the_same_table(tmp_path / "by_steps.db", described, name)


def _is_the_same_table(migrated: Path, described: Path, name: str) -> None:
    one, other = _columns(migrated, name), _columns(described, name)
    assert one.keys() == other.keys()
    for column, found in one.items():
        expected = other[column]
        # What is added to rows that are there already needs a default.
        default = found.default if expected.default is None else expected.default
        assert found == expected._replace(default=default), column
    assert _references(migrated, name) == _references(described, name)


def test_a_file_of_the_first_schema_is_brought_up_whole(tmp_path: Path) -> None:
    """The file was written by the program of schema 1.0 and holds its sample."""
    path = tmp_path / "office.db"
    packed = Path(__file__).with_name("sample-1.0.db.gz").read_bytes()
    path.write_bytes(gzip.decompress(packed))
    assert read_header(path) == Header(1, 0)
    desk = Desk(open_file(path, "Данияр", LOCAL), Clock(), "Данияр")
    assert check(desk) == []
    assert read_header(path) == Header(SCHEMA_MAJOR, SCHEMA_MINOR)
    assert [read_header(backup.path) for backup in list_backups(path)] == [Header(1, 0)]
    with desk.read() as snapshot:
        assert len(snapshot.where(Commitment)) == 8
    desk.file.close()


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


def _columns(path: Path, table: str) -> dict[str, Column]:
    with closing(sqlite3.connect(path)) as data:
        found = data.execute(f"PRAGMA table_info({table})").fetchall()
    return {row[1]: Column(row[2], bool(row[3]), row[4], row[5]) for row in found}


def _references(path: Path, table: str) -> set[tuple[str, str, str]]:
    with closing(sqlite3.connect(path)) as data:
        found = data.execute(f"PRAGMA foreign_key_list({table})").fetchall()
    return {(row[2], row[3], row[4]) for row in found}
