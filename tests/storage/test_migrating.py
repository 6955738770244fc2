"""An older file is brought up by way of a copy; whatever happens, one whole file is there."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from liaison_app.base.errors import KnownFailure
from liaison_app.storage.backups import list_backups
from liaison_app.storage.datafile import open_file, open_for_reading
from liaison_app.storage.header import SCHEMA_MAJOR, SCHEMA_MINOR, Header, read_header
from liaison_app.storage.replacing import take_place
from tests.permissions import read_only
from tests.storage.files import LOCAL, contents, made, names_in, without_lock
from tests.storage.older import ADDS_A_COLUMN, STOPS_HALFWAY, learn_a_step, older


def test_an_older_file_is_brought_up_and_a_backup_of_it_kept(tmp_path: Path) -> None:
    path = older(tmp_path / "liaison.db", "Первая")
    assert read_header(path) == Header(0, 9)
    assert names_in(path) == ["Первая"]
    assert read_header(path).current
    assert [read_header(backup.path) for backup in list_backups(path)] == [Header(0, 9)]


def test_nothing_of_the_work_is_left_beside_the_file(tmp_path: Path) -> None:
    path = older(tmp_path / "liaison.db", "Первая")
    names_in(path)
    assert sorted(found.name for found in tmp_path.iterdir()) == [
        "liaison.db",
        "liaison.db.backups",
        "liaison.db.lock",
    ]


def test_a_step_changes_the_schema_and_keeps_the_records(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = made(tmp_path / "liaison.db", "Первая", "Вторая")
    learn_a_step(monkeypatch, tmp_path / "steps", ADDS_A_COLUMN)
    assert names_in(path) == ["Первая", "Вторая"]
    assert read_header(path) == Header(SCHEMA_MAJOR, SCHEMA_MINOR + 1)
    assert _column(path, "motto") == ["вместе", "вместе"]


def test_a_step_with_a_fault_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = made(tmp_path / "liaison.db", "Первая")
    before = without_lock(contents(tmp_path))
    learn_a_step(monkeypatch, tmp_path / "steps", STOPS_HALFWAY)
    with pytest.raises(RuntimeError, match="has a fault"):
        names_in(path)
    monkeypatch.undo()
    after = contents(tmp_path)
    assert {name: after[name] for name in before} == before
    assert names_in(path) == ["Первая"]


def test_what_was_only_in_the_journal_is_brought_along(tmp_path: Path) -> None:
    path = older(tmp_path / "liaison.db", "Первая")
    _leave_a_journal(path, "Из журнала")
    assert (tmp_path / "liaison.db-wal").stat().st_size
    assert names_in(path) == ["Из журнала"]
    assert names_in(path) == ["Из журнала"]
    assert not (tmp_path / "liaison.db-wal").exists()


def test_while_somebody_reads_it_the_old_file_stays(tmp_path: Path) -> None:
    path = older(tmp_path / "liaison.db", "Первая")
    with closing(sqlite3.connect(path)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM organisation").fetchone()
        with pytest.raises(KnownFailure, match="Another program holds"):
            names_in(path)
        assert read_header(path) == Header(0, 9)
    assert names_in(path) == ["Первая"]


def test_a_refused_replacing_leaves_the_old_file(tmp_path: Path) -> None:
    path = made(tmp_path / "liaison.db", "Первая")
    before = contents(tmp_path)
    with pytest.raises(KnownFailure, match="could not be replaced"):
        take_place(tmp_path / "never made.db", path)
    assert names_in(path) == ["Первая"]
    assert contents(tmp_path).keys() == before.keys()


def test_an_older_file_is_not_read_beside_but_left_alone(tmp_path: Path) -> None:
    path = older(tmp_path / "liaison.db", "Первая")
    before = contents(tmp_path)
    with pytest.raises(KnownFailure, match="older version"):
        open_for_reading(path)
    assert contents(tmp_path) == before


def test_in_a_read_only_folder_an_older_file_stays(tmp_path: Path) -> None:
    path = older(tmp_path / "liaison.db", "Первая")
    before = contents(tmp_path)
    with read_only(tmp_path), pytest.raises(KnownFailure, match="may only be read here"):
        open_file(path, "Данияр", LOCAL)
    assert contents(tmp_path) == before


def test_what_a_power_cut_left_does_not_spoil_the_next_try(tmp_path: Path) -> None:
    path = older(tmp_path / "liaison.db", "Первая")
    for left in ("liaison.db.migrating", "liaison.db.migrating-journal", "liaison.db.new-journal"):
        (tmp_path / left).write_bytes(b"half of something " * 400)
    assert names_in(path) == ["Первая"]
    assert not (tmp_path / "liaison.db.migrating-journal").exists()


def _leave_a_journal(path: Path, name: str) -> None:
    """Change the file as a program does that is then killed: the change is in -wal only."""
    with closing(sqlite3.connect(path, isolation_level=None)) as writer:
        writer.execute("PRAGMA journal_mode = WAL")
        writer.execute("UPDATE organisation SET name_ru = ?", (name,))
        journal = path.with_name("liaison.db-wal").read_bytes()
        file = path.read_bytes()
    path.write_bytes(file)
    path.with_name("liaison.db-wal").write_bytes(journal)


def _column(path: Path, name: str) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return [value for (value,) in connection.execute(f"SELECT {name} FROM organisation")]
