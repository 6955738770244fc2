"""Backups, copies and restoring as the window and the command line ask for them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from liaison_app.base.clock import Clock
from liaison_app.base.errors import KnownFailure, UserMistake
from liaison_app.base.languages import INTERFACE_LANGUAGES, InterfaceLanguage
from liaison_app.language.catalogs import Phrases
from liaison_app.office.desk import Desk
from liaison_app.office.safekeeping import (
    Restored,
    back_up,
    back_up_if_due,
    list_backups,
    restore,
    said_of,
    save_copy,
)
from liaison_app.storage.datafile import open_file, open_for_reading
from liaison_app.storage.lock import WriterLock
from tests.storage.files import LOCAL, add_organisation, made, names, names_in


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Give a desk with an open data file."""
    file = open_file(made(tmp_path / "liaison.db", "Первая"), "Айгерим", LOCAL)
    yield Desk(file, Clock(), "Айгерим")
    file.close()


def test_a_backup_is_made_while_somebody_works(desk: Desk) -> None:
    add_organisation(desk.file, "Вторая")
    made_now = back_up(desk)
    assert names_in(made_now.path) == ["Первая", "Вторая"]
    assert list_backups(desk.file.path) == [made_now]


def test_it_is_made_by_itself_only_when_it_is_due(desk: Desk) -> None:
    assert back_up_if_due(desk) is not None
    add_organisation(desk.file, "Вторая")
    assert back_up_if_due(desk) is None
    assert len(list_backups(desk.file.path)) == 1


def test_a_backup_is_made_by_a_reader_too(desk: Desk) -> None:
    reading = open_for_reading(desk.file.path)
    made_now = back_up(Desk(reading, Clock()))
    reading.close()
    assert names_in(made_now.path) == ["Первая"]


def test_a_copy_is_a_data_file_of_its_own(desk: Desk, tmp_path: Path) -> None:
    copy = save_copy(desk, tmp_path / "elsewhere" / "copy.db")
    add_organisation(desk.file, "Вторая")
    assert names_in(copy) == ["Первая"]
    assert names(desk.file) == ["Первая", "Вторая"]


def test_a_copy_never_takes_the_place_of_a_file_in_use(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(UserMistake, match="is the data file itself"):
        save_copy(desk, desk.file.path)
    other = made(tmp_path / "other.db", "Другая")
    lock = WriterLock(other, "Данияр")
    with pytest.raises(KnownFailure, match="Данияр"):
        save_copy(desk, other)
    lock.release()
    (tmp_path / "crashed.db").write_bytes(other.read_bytes())
    (tmp_path / "crashed.db-wal").write_bytes(b"what a crash left")
    with pytest.raises(KnownFailure, match="in use"):
        save_copy(desk, tmp_path / "crashed.db")
    assert names_in(other) == ["Другая"]


@pytest.mark.parametrize("language", INTERFACE_LANGUAGES)
def test_it_is_said_where_the_former_file_is(tmp_path: Path, language: InterfaceLanguage) -> None:
    phrases = Phrases(language)
    former = tmp_path / "liaison-1.db"
    told = {
        phrases.render(said_of(restored))
        for restored in (Restored(), Restored(former), Restored(former, sound=False))
    }
    assert len(told) == 3
    assert sum(str(former) in one for one in told) == 2


def test_a_backup_is_restored_to_a_closed_file(tmp_path: Path) -> None:
    path = made(tmp_path / "liaison.db", "Нынешняя")
    restored = restore(path, made(tmp_path / "copy.db", "Прежняя"), "Айгерим", Clock())
    assert restored.kept is not None
    assert names_in(path) == ["Прежняя"]
