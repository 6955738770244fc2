"""A power cut at any moment: there is one whole file, old or new, and it opens."""

from pathlib import Path

from liaison_app.storage.backups import list_backups
from liaison_app.storage.header import Header, read_header
from tests.storage.crashing import crashed
from tests.storage.files import made, names_in
from tests.storage.older import older


def test_while_an_older_file_is_brought_up(tmp_path: Path) -> None:
    older(tmp_path / "start" / "liaison.db", "Первая")
    found = crashed("migrate", tmp_path)
    assert len(found) > 15
    before = [read_header(folder / "liaison.db") == Header(0, 9) for folder in found]
    assert True in before
    assert before == sorted(before, reverse=True)
    for folder in found:
        assert names_in(folder / "liaison.db") == ["Первая"], folder.name


def test_while_a_backup_is_restored(tmp_path: Path) -> None:
    made(tmp_path / "start" / "liaison.db", "Нынешняя")
    made(tmp_path / "start" / "backup.db", "Прежняя")
    found = [folder / "liaison.db" for folder in crashed("restore", tmp_path)]
    assert len(found) > 10
    there = [names_in(path) for path in found]
    assert ["Нынешняя"] in there
    assert there[-1] == ["Прежняя"]
    for path, names in zip(found, there, strict=True):
        kept = [names_in(backup.path) for backup in list_backups(path)]
        assert names == ["Нынешняя"] or ["Нынешняя"] in kept


def test_while_a_backup_is_made(tmp_path: Path) -> None:
    made(tmp_path / "start" / "liaison.db", "Первая")
    for folder in crashed("back up", tmp_path):
        path = folder / "liaison.db"
        assert all(names_in(backup.path) == ["Первая"] for backup in list_backups(path))
        assert names_in(path) == ["Первая"]


def test_while_a_new_file_is_made(tmp_path: Path) -> None:
    (tmp_path / "start").mkdir()
    found = [folder / "new.db" for folder in crashed("create", tmp_path)]
    assert found[-1].exists()
    for path in found:
        assert not path.exists() or names_in(path) == []
