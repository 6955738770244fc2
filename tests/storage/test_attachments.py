"""Contents of kept files: once, whole, and in every backup and copy."""

from pathlib import Path

import pytest

from liaison_app.base.errors import KnownFailure, UserMistake
from liaison_app.domain.stored_file import StoredFile, uid_of_content
from liaison_app.storage import attachments
from liaison_app.storage.attachments import Content, folder_of, give_out, keep, keep_bytes, path_of
from liaison_app.storage.backups import make_backup
from liaison_app.storage.copying import copy_out
from liaison_app.storage.datafile import open_file
from liaison_app.storage.restoring import restore_file
from tests.permissions import read_only
from tests.storage.files import AIGERIM, LOCAL, NOW, made

SCAN = b"%PDF-1.7 scan"


def with_scan(path: Path) -> tuple[Path, Content]:
    made(path, "Первая")
    content = keep_bytes(path, SCAN, "scan.pdf")
    file = open_file(path, "Айгерим", LOCAL)
    with file.write(AIGERIM, NOW) as work:
        uid = uid_of_content(content.sha256)
        work.add(StoredFile(uid=uid, sha256=content.sha256, size=content.size, name="scan.pdf"))
        work.commit()
    file.close()
    return path, content


def test_the_same_scan_is_kept_once(tmp_path: Path) -> None:
    data_file = tmp_path / "liaison.db"
    for name in ("one.pdf", "two.pdf"):
        (tmp_path / name).write_bytes(SCAN)
    first = keep(data_file, tmp_path / "one.pdf")
    assert keep(data_file, tmp_path / "two.pdf") == first == Content(first.sha256, len(SCAN))
    assert [found.name for found in folder_of(data_file).iterdir()] == [first.sha256]
    assert path_of(data_file, first.sha256).read_bytes() == SCAN


def test_a_damaged_content_is_healed_by_the_same_scan(tmp_path: Path) -> None:
    data_file = tmp_path / "liaison.db"
    content = keep_bytes(data_file, SCAN, "scan.pdf")
    path_of(data_file, content.sha256).write_bytes(b"overwritten")
    keep_bytes(data_file, SCAN, "scan.pdf")
    assert path_of(data_file, content.sha256).read_bytes() == SCAN


def test_a_file_that_is_too_large_is_refused_before_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    large = tmp_path / "film.mp4"
    with large.open("wb") as file:
        file.truncate(attachments.LARGEST + 1)
    with pytest.raises(UserMistake, match="51 MB"):
        keep(tmp_path / "liaison.db", large)
    assert not folder_of(tmp_path / "liaison.db").exists()
    with pytest.raises(UserMistake, match="folder"):
        keep(tmp_path / "liaison.db", tmp_path)
    monkeypatch.setattr(attachments, "LARGEST", 4)
    with pytest.raises(UserMistake):
        keep_bytes(tmp_path / "liaison.db", SCAN, "scan.pdf")


def test_a_disk_that_refuses_leaves_nothing_half(tmp_path: Path) -> None:
    (tmp_path / "scan.pdf").write_bytes(SCAN)
    with read_only(tmp_path), pytest.raises(KnownFailure):
        keep(tmp_path / "liaison.db", tmp_path / "scan.pdf")
    with pytest.raises(KnownFailure):
        keep(tmp_path / "liaison.db", tmp_path / "nothing.pdf")


def test_who_opens_a_file_gets_a_copy(tmp_path: Path) -> None:
    data_file = tmp_path / "liaison.db"
    content = keep_bytes(data_file, SCAN, "scan.pdf")
    out = tmp_path / "out" / "scan.pdf"
    give_out(data_file, content.sha256, out)
    out.write_bytes(b"edited")
    assert path_of(data_file, content.sha256).read_bytes() == SCAN
    path_of(data_file, content.sha256).unlink()
    with pytest.raises(KnownFailure, match="is missing or was changed"):
        give_out(data_file, content.sha256, out)


def test_a_backup_loses_no_scan_and_restoring_brings_it_back(tmp_path: Path) -> None:
    path, content = with_scan(tmp_path / "liaison.db")
    backup = make_backup(path, LOCAL)
    make_backup(path, LOCAL)  # the second one finds it there
    path_of(path, content.sha256).unlink()
    restored = restore_file(path, backup.path, "Айгерим", LOCAL)
    assert restored.missing == 0
    assert path_of(path, content.sha256).read_bytes() == SCAN


def test_restoring_tells_what_is_nowhere(tmp_path: Path) -> None:
    path, content = with_scan(tmp_path / "liaison.db")
    backup = make_backup(path, LOCAL)
    path_of(path, content.sha256).unlink()
    (backup.path.parent / "files" / content.sha256).unlink()
    assert restore_file(path, backup.path, "Айгерим", LOCAL).missing == 1


def test_a_copy_is_a_whole_of_its_own(tmp_path: Path) -> None:
    path, content = with_scan(tmp_path / "liaison.db")
    target = tmp_path / "stick" / "copy.db"
    copy_out(path, target)
    there = path_of(target, content.sha256)
    assert there.read_bytes() == SCAN
    assert not there.samefile(path_of(path, content.sha256))
    elsewhere = tmp_path / "new" / "liaison.db"
    assert restore_file(elsewhere, target, "Айгерим", LOCAL).missing == 0
    assert path_of(elsewhere, content.sha256).read_bytes() == SCAN
