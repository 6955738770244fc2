"""One writer at a time, across threads and processes; the holder's name is told."""

import threading
from pathlib import Path

import pytest

from liaison_app.base.errors import KnownFailure
from liaison_app.storage.backups import make_backup
from liaison_app.storage.datafile import open_file, open_for_reading
from liaison_app.storage.lock import WriterLock, holder_of
from tests.permissions import read_only
from tests.storage.files import LOCAL, made, names, names_in
from tests.storage.holding import held_elsewhere


def test_the_second_writer_is_told_who_holds_the_file(tmp_path: Path) -> None:
    lock = WriterLock(tmp_path / "liaison.db", "Айгерим")
    with pytest.raises(KnownFailure, match=r"Айгерим \(.+\) is working in liaison\.db"):
        WriterLock(tmp_path / "liaison.db", "Данияр")
    lock.release()
    WriterLock(tmp_path / "liaison.db", "Данияр").release()


def test_who_gives_no_name_is_told_by_the_account(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOGNAME", "a.bek")
    lock = WriterLock(tmp_path / "liaison.db", "")
    assert holder_of(tmp_path / "liaison.db").startswith("a.bek (")
    lock.release()


def test_a_holder_whose_name_cannot_be_read_is_somebody(tmp_path: Path) -> None:
    lock = WriterLock(tmp_path / "liaison.db", "")
    (tmp_path / "liaison.db.holder").write_text("{", encoding="utf-8")
    with pytest.raises(KnownFailure, match="Somebody is working"):
        WriterLock(tmp_path / "liaison.db", "Данияр")
    lock.release()


def test_a_lock_taken_in_one_thread_is_given_back_in_another(tmp_path: Path) -> None:
    lock = WriterLock(tmp_path / "liaison.db", "Айгерим")
    thread = threading.Thread(target=lock.release)
    thread.start()
    thread.join()
    WriterLock(tmp_path / "liaison.db", "Данияр").release()


def test_giving_back_twice_does_not_take_it_from_the_next(tmp_path: Path) -> None:
    first = WriterLock(tmp_path / "liaison.db", "Айгерим")
    first.release()
    second = WriterLock(tmp_path / "liaison.db", "Данияр")
    first.release()
    assert holder_of(tmp_path / "liaison.db").startswith("Данияр")
    second.release()


def test_where_nothing_may_be_written_there_is_no_lock(tmp_path: Path) -> None:
    with read_only(tmp_path), pytest.raises(KnownFailure, match="may only be read here"):
        WriterLock(tmp_path / "liaison.db", "Айгерим")


def test_another_process_keeps_writers_out_and_lets_readers_in(tmp_path: Path) -> None:
    path = made(tmp_path / "liaison.db", "Первая")
    with held_elsewhere(path, "Айгерим"):
        with pytest.raises(KnownFailure, match="Айгерим"):
            open_file(path, "Данияр", LOCAL)
        reading = open_for_reading(path)
        assert names(reading) == ["Первая", "Из другого окна"]
        reading.close()
        assert make_backup(path, LOCAL).path.exists()
    assert names_in(path) == ["Первая", "Из другого окна"]


def test_a_killed_process_leaves_no_lock_and_loses_nothing(tmp_path: Path) -> None:
    path = made(tmp_path / "liaison.db", "Первая")
    with held_elsewhere(path, "Айгерим") as other:
        other.kill()
    assert (tmp_path / "liaison.db-wal").exists()
    assert (tmp_path / "liaison.db.holder").exists()
    assert names_in(path) == ["Первая", "Из другого окна"]
