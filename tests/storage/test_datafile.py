"""A data file is opened by one writer, read by many, and a spoiled one is told in words."""

from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from liaison_app.base.errors import KnownFailure
from liaison_app.domain.directory import Organisation
from liaison_app.storage.datafile import (
    DataFile,
    create_and_open,
    open_file,
    open_for_reading,
)
from liaison_app.storage.header import APPLICATION_ID, read_header
from tests.permissions import read_only
from tests.storage.files import (
    AIGERIM,
    LOCAL,
    NOW,
    SPOILED,
    add_organisation,
    contents,
    damaged,
    made,
    names,
    names_in,
    without_lock,
)


def test_a_new_file_is_ours_and_keeps_what_is_stored(tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "liaison.db"
    file = create_and_open(path, "Айгерим", LOCAL)
    add_organisation(file, "Жетысу Вольфрам")
    file.close()
    assert path.read_bytes()[68:72] == APPLICATION_ID.to_bytes(4, "big")
    assert read_header(path).current
    assert names_in(path) == ["Жетысу Вольфрам"]


def test_a_closed_file_lies_alone(tmp_path: Path) -> None:
    made(tmp_path / "liaison.db", "Первая")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["liaison.db", "liaison.db.lock"]


def test_every_commit_reaches_the_disk(file: DataFile) -> None:
    with file.write(AIGERIM, NOW) as work:
        asked = [
            work.session.execute(text(f"PRAGMA {name}")).scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        ]
    assert asked == ["wal", 2, 1]


@pytest.mark.parametrize("name", ["a?b#c%20.db", "Іс қағаздары 文件.db", "two  spaces.db"])
def test_any_name_is_taken(tmp_path: Path, name: str) -> None:
    path = made(tmp_path / f"folder of {name}" / name, "Первая")
    reading = open_for_reading(path)
    assert names(reading) == ["Первая"]
    reading.close()
    assert names_in(path) == ["Первая"]


@pytest.mark.parametrize("opening", ["write", "read"])
def test_a_missing_file_is_never_made(tmp_path: Path, opening: str) -> None:
    with pytest.raises(KnownFailure, match="is not there"):
        _open(tmp_path / "gone.db", opening)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("opening", ["write", "read"])
@pytest.mark.parametrize("words", SPOILED)
def test_a_spoiled_file_is_told_in_words_and_left_alone(
    tmp_path: Path, words: str, opening: str
) -> None:
    path = tmp_path / "liaison.db"
    SPOILED[words](path)
    before = without_lock(contents(tmp_path))
    with pytest.raises(KnownFailure, match=words):
        _open(path, opening)
    assert without_lock(contents(tmp_path)) == before


def test_damage_that_shows_later_is_told_where_it_is_met(tmp_path: Path) -> None:
    damaged(tmp_path / "liaison.db")
    with pytest.raises(KnownFailure) as raised:
        names_in(tmp_path / "liaison.db")
    assert "liaison.db.backups" in str(raised.value.remedy)


def test_a_new_file_never_takes_the_place_of_another(tmp_path: Path) -> None:
    path = made(tmp_path / "liaison.db", "Первая")
    before = contents(tmp_path)
    with pytest.raises(KnownFailure, match="exists already"):
        create_and_open(path, "Данияр", LOCAL)
    assert contents(tmp_path) == before


def test_a_journal_without_its_file_hinders_a_new_file(tmp_path: Path) -> None:
    (tmp_path / "liaison.db-wal").write_bytes(b"of a file that somebody moved away")
    with pytest.raises(KnownFailure, match=r"liaison\.db-wal exists already"):
        create_and_open(tmp_path / "liaison.db", "Данияр", LOCAL)
    assert not (tmp_path / "liaison.db").exists()


def test_readers_beside_the_writer_see_what_was_committed(file: DataFile) -> None:
    reading = open_for_reading(file.path)
    add_organisation(file, "Первая")
    assert names(reading) == ["Первая"]
    with file.write(AIGERIM, NOW) as work:
        work.add(Organisation())
        assert names(reading) == ["Первая"]
    reading.close()


def test_one_reading_sees_one_moment(file: DataFile) -> None:
    add_organisation(file, "Первая")
    with file.read() as snapshot:
        before = len(snapshot.where(Organisation))
        add_organisation(file, "Вторая")
        assert len(snapshot.where(Organisation)) == before
    assert names(file) == ["Первая", "Вторая"]


def test_a_reader_cannot_write(file: DataFile) -> None:
    reading = open_for_reading(file.path)
    assert not reading.writable
    with reading.read() as snapshot, pytest.raises(OperationalError, match="readonly"):
        snapshot.session.execute(text("DELETE FROM organisation"))
    with pytest.raises(RuntimeError), reading.write(AIGERIM, NOW):
        pass
    reading.close()


def test_a_file_on_a_read_only_stick_is_read(tmp_path: Path) -> None:
    path = made(tmp_path / "liaison.db", "Первая")
    with read_only(tmp_path):
        reading = open_for_reading(path)
        assert names(reading) == ["Первая"]
        reading.close()


def test_a_file_in_a_read_only_folder_is_not_opened_for_writing(tmp_path: Path) -> None:
    path = made(tmp_path / "liaison.db", "Первая")
    before = contents(tmp_path)
    with read_only(tmp_path), pytest.raises(KnownFailure, match="may only be read here"):
        open_file(path, "Данияр", LOCAL)
    assert contents(tmp_path) == before


def test_a_file_that_vanished_takes_no_more_writing(file: DataFile) -> None:
    add_organisation(file, "Первая")
    file.path.rename(file.path.with_name("taken away.db"))
    with pytest.raises(KnownFailure, match="cannot be reached"):
        add_organisation(file, "Вторая")


def test_another_file_in_its_place_takes_no_writing(file: DataFile, tmp_path: Path) -> None:
    other = made(tmp_path / "other" / "liaison.db", "Чужая")
    other.replace(file.path)
    with pytest.raises(KnownFailure, match="cannot be reached"):
        add_organisation(file, "Вторая")


def test_an_opening_that_fails_gives_the_lock_back(tmp_path: Path) -> None:
    path = tmp_path / "liaison.db"
    damaged(path)
    sound = made(tmp_path / "sound.db", "Первая")
    with pytest.raises(KnownFailure, match="is damaged"):
        names_in(path)
    sound.replace(path)
    assert names_in(path) == ["Первая"]


def _open(path: Path, opening: str) -> None:
    if opening == "write":
        open_file(path, "Данияр", LOCAL).close()
        return
    reading = open_for_reading(path)
    try:
        names(reading)
    finally:
        reading.close()
