"""`backup` and `restore`, on real files, beside other processes."""

import os
from pathlib import Path

import pytest

from liaison_app.base.languages import INTERFACE_LANGUAGES, InterfaceLanguage
from liaison_app.storage.backups import backup_folder, list_backups
from liaison_app.storage.header import Header, read_header
from liaison_app.storage.lock import WriterLock
from tests.cli.running import Liaison, elsewhere
from tests.permissions import read_only
from tests.storage.files import SPOILED, contents, made, names_in, without_lock
from tests.storage.holding import held_elsewhere
from tests.storage.older import older


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Give a closed data file."""
    return made(tmp_path / "office" / "liaison.db", "Нынешняя")


def test_a_backup_is_written_and_restored(liaison: Liaison, data: Path, tmp_path: Path) -> None:
    copy = tmp_path / "stick" / "copy.db"
    written = liaison("backup", copy, "--data", data, "--language", "en")
    assert (written.status, written.out, written.err) == (0, f"Written: {copy}\n", "")
    made(data.with_name("other.db"), "Другая").replace(data)
    restored = liaison("--data", data, "--language=en", "restore", copy)
    assert restored.status == 0
    assert names_in(data) == ["Нынешняя"]
    (kept,) = list_backups(data)
    assert str(kept.path) in restored.out
    assert names_in(kept.path) == ["Другая"]


def test_a_second_backup_takes_the_place_of_the_first(
    liaison: Liaison, data: Path, tmp_path: Path
) -> None:
    copy = made(tmp_path / "copy.db", "Прежняя")
    assert liaison("backup", copy, "--data", data).status == 0
    assert names_in(copy) == ["Нынешняя"]


def test_into_a_folder_a_backup_gets_a_dated_name(
    liaison: Liaison, data: Path, tmp_path: Path
) -> None:
    (tmp_path / "all").mkdir()
    assert liaison("backup", tmp_path / "all", "--data", data).status == 0
    (written,) = (tmp_path / "all").iterdir()
    assert written.name.startswith("liaison-20")
    assert names_in(written) == ["Нынешняя"]


def test_what_is_no_file_is_not_replaced_by_a_backup(
    liaison: Liaison, data: Path, tmp_path: Path
) -> None:
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.db")
        told = liaison("backup", tmp_path / "pipe.db", "--data", data, "--language=en")
        assert (told.status, told.out) == (1, "")
        assert (tmp_path / "pipe.db").is_fifo()
    told = liaison("backup", tmp_path / f"{'x' * 300}.db", "--data", data, "--language=en")
    assert told.status == 1
    assert "cannot be written at this place" in told.err


def test_the_data_file_itself_is_no_backup(liaison: Liaison, data: Path) -> None:
    told = liaison("backup", data, "--data", data, "--language=en")
    assert told.status == 1
    assert "is the data file itself" in told.err


def test_a_data_file_in_use_is_not_overwritten(
    liaison: Liaison, data: Path, tmp_path: Path
) -> None:
    other = made(tmp_path / "other.db", "Другая")
    lock = WriterLock(other, "Данияр")
    told = liaison("backup", other, "--data", data, "--language=en")
    lock.release()
    assert told.status == 1
    assert "Данияр" in told.err
    assert names_in(other) == ["Другая"]


def test_beside_a_window_a_backup_is_written_but_nothing_restored(
    data: Path, tmp_path: Path
) -> None:
    with held_elsewhere(data, "Айгерим"):
        written = elsewhere("backup", tmp_path / "copy.db", "--data", data)
        refused = elsewhere("restore", tmp_path / "copy.db", "--data", data, "--language=ru")
    assert written.returncode == 0
    assert names_in(tmp_path / "copy.db") == ["Нынешняя", "Из другого окна"]
    assert refused.returncode == 1
    told = refused.stderr.decode()
    assert "Айгерим" in told
    assert len(told.splitlines()) == 1


@pytest.mark.parametrize("language", INTERFACE_LANGUAGES)
@pytest.mark.parametrize("words", SPOILED)
@pytest.mark.parametrize("line", ["backup", "dump", "check", "load", "print", "export"])
def test_a_spoiled_file_is_told_in_every_language_and_left_alone(
    liaison: Liaison, tmp_path: Path, words: str, line: str, language: InterfaceLanguage
) -> None:
    path = tmp_path / "liaison.db"
    SPOILED[words](path)
    (tmp_path / "empty.json").write_text("{}", encoding="utf-8")
    before = without_lock(contents(tmp_path))
    told = liaison(*_arguments(line, tmp_path), "--data", path, "--language", language)
    assert (told.status, told.out) == (1, "")
    assert len(told.err.splitlines()) == 1
    assert "liaison.db" in told.err
    assert (words in told.err) == (language == "en")
    assert without_lock(contents(tmp_path)) == before


def _arguments(line: str, folder: Path) -> list[object]:
    match line:
        case "load":
            return ["load", folder / "empty.json"]
        case "print":
            return ["print", "commitments", "--out", folder / "list.pdf"]
        case "export":
            return ["export", "commitments", "--out", folder / "list.xlsx"]
        case "check":
            return ["check"]
        case _:
            return [line, folder / "target"]


@pytest.mark.parametrize("words", SPOILED)
def test_a_spoiled_backup_is_refused(
    liaison: Liaison, data: Path, tmp_path: Path, words: str
) -> None:
    SPOILED[words](tmp_path / "copy.db")
    before = without_lock(contents(tmp_path))
    told = liaison("restore", tmp_path / "copy.db", "--data", data, "--language=en")
    assert told.status == 1
    assert words in told.err
    assert without_lock(contents(tmp_path)) == before


def test_a_missing_file_is_told_with_its_whole_path_and_never_made(
    liaison: Liaison, home: Path
) -> None:
    told = liaison("backup", home / "copy.db", "--language=en")
    assert told.status == 1
    assert str(home / "Liaison" / "liaison.db") in told.err
    assert not (home / "Liaison").exists()


def test_the_data_file_of_the_settings_is_taken(liaison: Liaison, home: Path, data: Path) -> None:
    settings = f'{{"data_file": {str(data)!r}}}'.replace("'", '"')
    (home / "settings.json").write_text(settings, encoding="utf-8")
    assert liaison("backup", home / "copy.db").status == 0


def test_a_file_of_an_older_version_is_backed_up_but_not_read(
    liaison: Liaison, tmp_path: Path
) -> None:
    path = older(tmp_path / "liaison.db", "Первая")
    told = liaison("dump", tmp_path / "all.json", "--data", path, "--language=en")
    assert told.status == 1
    assert "older version" in told.err
    assert liaison("backup", tmp_path / "copy.db", "--data", path).status == 0
    assert read_header(tmp_path / "copy.db") == read_header(path) == Header(0, 9)


def test_a_backup_that_cannot_be_written_is_told(
    liaison: Liaison, data: Path, tmp_path: Path
) -> None:
    (tmp_path / "closed").mkdir()
    with read_only(tmp_path / "closed"):
        told = liaison("backup", tmp_path / "closed" / "copy.db", "--data", data, "--language=en")
    assert told.status == 1
    assert "copy.db may only be read here" in told.err
    assert list((tmp_path / "closed").iterdir()) == []


def test_a_file_that_is_gone_is_restored_from_its_backups(
    liaison: Liaison, data: Path, tmp_path: Path
) -> None:
    copy = backup_folder(data) / "liaison-2025-04-24-120000.db"
    assert liaison("backup", copy, "--data", data).status == 0
    data.unlink()
    (backup,) = list_backups(data)
    refused = liaison("load", __file__, "--data", data, "--language=en")
    assert refused.status == 1
    assert str(backup_folder(data)) in refused.err
    assert not data.exists()
    assert liaison("restore", backup.path, "--data", data).status == 0
    assert names_in(data) == ["Нынешняя"]
