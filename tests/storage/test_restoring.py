"""Restoring: the backup is judged first, what was there is kept, and nothing is half done."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from liaison_app.base.errors import KnownFailure, UserMistake
from liaison_app.storage.backups import backup_folder, list_backups, make_backup
from liaison_app.storage.header import Header, read_header
from liaison_app.storage.lock import WriterLock
from liaison_app.storage.restoring import Restored, restore_file
from tests.permissions import read_only
from tests.storage.files import (
    LOCAL,
    SPOILED,
    contents,
    damaged,
    empty,
    foreign,
    made,
    names_in,
    newer,
    without_lock,
)
from tests.storage.older import older


def _restore(path: Path, backup: Path) -> Restored:
    return restore_file(path, backup, "Айгерим", LOCAL)


def test_the_backup_takes_the_place_and_the_present_file_is_kept(tmp_path: Path) -> None:
    path = made(tmp_path / "liaison.db", "Нынешняя")
    backup = made(tmp_path / "stick" / "copy.db", "Прежняя")
    restored = _restore(path, backup)
    assert names_in(path) == ["Прежняя"]
    assert restored.sound
    assert restored.kept is not None
    assert names_in(restored.kept) == ["Нынешняя"]
    assert restored.kept == list_backups(path)[0].path
    assert names_in(backup) == ["Прежняя"]


def test_an_own_dated_backup_is_restored_and_stays(tmp_path: Path) -> None:
    path = made(tmp_path / "liaison.db", "Первая")
    backup = make_backup(path, LOCAL).path
    _restore(path, backup)
    assert names_in(path) == ["Первая"]
    assert len(list_backups(path)) == 2


def test_a_file_that_is_gone_is_restored(tmp_path: Path) -> None:
    backup = made(tmp_path / "copy.db", "Прежняя")
    restored = _restore(tmp_path / "new folder" / "liaison.db", backup)
    assert restored == Restored()
    assert names_in(tmp_path / "new folder" / "liaison.db") == ["Прежняя"]


def test_a_journal_of_a_file_that_is_gone_spoils_nothing(tmp_path: Path) -> None:
    backup = made(tmp_path / "copy.db", "Прежняя")
    (tmp_path / "liaison.db-wal").write_bytes(b"left over")
    restored = _restore(tmp_path / "liaison.db", backup)
    assert names_in(tmp_path / "liaison.db") == ["Прежняя"]
    assert restored.kept is not None
    assert restored.kept.with_name(f"{restored.kept.name}-wal").read_bytes() == b"left over"


@pytest.mark.parametrize("words", SPOILED)
def test_a_spoiled_backup_is_refused_and_nothing_changes(tmp_path: Path, words: str) -> None:
    path = made(tmp_path / "liaison.db", "Нынешняя")
    SPOILED[words](tmp_path / "copy.db")
    before = without_lock(contents(tmp_path))
    with pytest.raises(KnownFailure, match=rf"copy\.db .*{words}"):
        _restore(path, tmp_path / "copy.db")
    assert without_lock(contents(tmp_path)) == before


def test_the_remedy_for_a_damaged_backup_is_an_older_one(tmp_path: Path) -> None:
    damaged(tmp_path / "copy.db")
    with pytest.raises(KnownFailure) as raised:
        _restore(tmp_path / "liaison.db", tmp_path / "copy.db")
    assert str(raised.value.remedy) == "Take an older backup."


def test_a_missing_backup_is_told(tmp_path: Path) -> None:
    path = made(tmp_path / "liaison.db", "Нынешняя")
    with pytest.raises(KnownFailure, match="is not there") as raised:
        _restore(path, tmp_path / "nothing.db")
    assert str(backup_folder(path)) in str(raised.value.remedy)


def test_a_file_is_not_restored_from_itself(tmp_path: Path) -> None:
    path = made(tmp_path / "liaison.db", "Нынешняя")
    with pytest.raises(UserMistake, match="from itself"):
        _restore(path, path)
    assert names_in(path) == ["Нынешняя"]


def test_a_backup_of_an_older_schema_is_brought_up_when_it_is_opened(tmp_path: Path) -> None:
    path = made(tmp_path / "liaison.db", "Нынешняя")
    _restore(path, older(tmp_path / "copy.db", "Прежняя"))
    assert read_header(path) == Header(0, 9)
    assert names_in(path) == ["Прежняя"]
    assert read_header(path).current


def test_a_damaged_file_is_replaced_and_its_bytes_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "liaison.db"
    damaged(path)
    bytes_before = path.read_bytes()
    restored = _restore(path, made(tmp_path / "copy.db", "Прежняя"))
    assert names_in(path) == ["Прежняя"]
    assert not restored.sound
    assert restored.kept is not None
    assert restored.kept.read_bytes() == bytes_before


def test_an_emptied_file_is_replaced(tmp_path: Path) -> None:
    empty(tmp_path / "liaison.db")
    _restore(tmp_path / "liaison.db", made(tmp_path / "copy.db", "Прежняя"))
    assert names_in(tmp_path / "liaison.db") == ["Прежняя"]


def test_a_file_of_ours_whose_beginning_is_ruined_is_replaced(tmp_path: Path) -> None:
    path = made(tmp_path / "liaison.db", "Нынешняя")
    backup = make_backup(path, LOCAL).path
    path.write_bytes(b"\0" * path.stat().st_size)
    _restore(path, backup)
    assert names_in(path) == ["Нынешняя"]


def test_a_file_of_somebody_else_is_never_replaced(tmp_path: Path) -> None:
    path = tmp_path / "letter.docx"
    foreign(path)
    backup = made(tmp_path / "copy.db", "Прежняя")
    before = without_lock(contents(tmp_path))
    with pytest.raises(KnownFailure, match=r"letter\.docx is not a data file"):
        _restore(path, backup)
    assert without_lock(contents(tmp_path)) == before


def test_a_newer_file_goes_back_to_a_backup_of_its_own_and_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "liaison.db"
    newer(path)
    bytes_before = path.read_bytes()
    backup = made(backup_folder(path) / "liaison-2025-04-01-090000.db", "Прежняя")
    restored = _restore(path, backup)
    assert names_in(path) == ["Прежняя"]
    assert restored.kept is not None
    assert restored.kept.read_bytes() == bytes_before


def test_while_somebody_writes_nothing_is_restored(tmp_path: Path) -> None:
    path = made(tmp_path / "liaison.db", "Нынешняя")
    backup = made(tmp_path / "copy.db", "Прежняя")
    lock = WriterLock(path, "Данияр")
    with pytest.raises(KnownFailure, match="Данияр"):
        _restore(path, backup)
    lock.release()
    assert names_in(path) == ["Нынешняя"]


def test_while_somebody_reads_nothing_is_restored(tmp_path: Path) -> None:
    path = made(tmp_path / "liaison.db", "Нынешняя")
    backup = made(tmp_path / "copy.db", "Прежняя")
    with closing(sqlite3.connect(path)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM organisation").fetchone()
        with pytest.raises(KnownFailure, match="Another program holds"):
            _restore(path, backup)
    assert names_in(path) == ["Нынешняя"]


def test_in_a_read_only_folder_nothing_is_restored(tmp_path: Path) -> None:
    backup = made(tmp_path / "copy.db", "Прежняя")
    path = made(tmp_path / "office" / "liaison.db", "Нынешняя")
    before = contents(tmp_path)
    with read_only(path.parent), pytest.raises(KnownFailure, match="may only be read here"):
        _restore(path, backup)
    assert contents(tmp_path) == before


def test_a_backup_on_a_read_only_stick_is_restored(tmp_path: Path) -> None:
    backup = made(tmp_path / "stick" / "copy.db", "Прежняя")
    with read_only(tmp_path / "stick"):
        _restore(tmp_path / "liaison.db", backup)
    assert names_in(tmp_path / "liaison.db") == ["Прежняя"]
