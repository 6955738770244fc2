"""What the surroundings refuse is told in words, and nothing was changed."""

import errno
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from liaison_app.base.errors import KnownFailure
from liaison_app.base.languages import INTERFACE_LANGUAGES, InterfaceLanguage
from liaison_app.domain.directory import Organisation
from liaison_app.domain.trilingual import Trilingual
from liaison_app.language.catalogs import Phrases
from liaison_app.storage.datafile import DataFile
from liaison_app.storage.failures import DamagedFile, damaged, told_in_words
from tests.storage.files import AIGERIM, NOW, add_organisation, made, names


def _allow_pages(file: DataFile, pages: int) -> None:
    """Let the file grow to so many pages and no further; then SQLite says that the disk is full."""
    with file.write(AIGERIM, NOW) as work:
        work.session.execute(text(f"PRAGMA max_page_count = {pages}"))


def _add_many(file: DataFile) -> None:
    with file.write(AIGERIM, NOW) as work:
        for number in range(300):
            work.add(Organisation(name=Trilingual(ru=f"Организация {number} " * 40)))
        work.commit()


def test_a_full_disk_is_told_and_the_work_goes_on_when_there_is_room(file: DataFile) -> None:
    add_organisation(file, "Первая")
    _allow_pages(file, 1)  # SQLite takes the present size where it is larger
    with pytest.raises(KnownFailure, match=r"disk is full; liaison\.db") as raised:
        _add_many(file)
    assert str(file.path.parent) in str(raised.value.remedy)
    assert names(file) == ["Первая"]
    _allow_pages(file, 1_000_000)
    add_organisation(file, "Вторая")
    assert names(file) == ["Первая", "Вторая"]


def test_a_file_that_another_program_holds_is_told(tmp_path: Path) -> None:
    path = made(tmp_path / "liaison.db")
    with (
        closing(sqlite3.connect(path, isolation_level=None)) as holder,
        closing(sqlite3.connect(path, isolation_level=None, timeout=0)) as other,
    ):
        holder.execute("BEGIN IMMEDIATE")
        with pytest.raises(KnownFailure, match="Another program holds"), told_in_words(path):
            other.execute("BEGIN IMMEDIATE")


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "disk is full"),
        (errno.EROFS, "may only be read"),
        (errno.EACCES, "may only be read"),
        (errno.ENOENT, "cannot be reached"),
        (errno.EIO, "cannot be reached"),
        (errno.ENOLCK, "one writer at a time"),
    ],
)
def test_the_errors_of_the_system_have_words(tmp_path: Path, number: int, words: str) -> None:
    with pytest.raises(KnownFailure, match=words), told_in_words(tmp_path / "liaison.db"):
        raise OSError(number, "as the system says it")


def test_an_error_nobody_foresaw_stays_what_it_is(tmp_path: Path) -> None:
    with pytest.raises(ChildProcessError), told_in_words(tmp_path / "liaison.db"):
        raise ChildProcessError(errno.ECHILD, "a bug of ours")
    with pytest.raises(sqlite3.ProgrammingError), told_in_words(tmp_path / "liaison.db"):
        raise sqlite3.ProgrammingError("a bug of ours")


def test_a_damaged_file_names_its_backups_and_a_damaged_backup_does_not() -> None:
    remedy = damaged(Path("/data/liaison.db")).remedy
    assert remedy is not None
    assert remedy.values["folder"] == str(Path("/data/liaison.db.backups"))
    assert "older" in str(damaged(Path("/data/liaison.db.backups/liaison-1.db")).remedy)


@pytest.mark.parametrize("language", INTERFACE_LANGUAGES)
def test_failures_are_told_in_every_language(language: InterfaceLanguage) -> None:
    phrases = Phrases(language)
    failure: DamagedFile = damaged(Path("/data/liaison.db"))
    said = phrases.render(failure.message)
    assert "liaison.db" in said
    assert (said == str(failure.message)) == (language == "en")
