"""Files given out: whole or not at all."""

import errno
import os
from pathlib import Path

import pytest

from liaison_app.base.errors import KnownFailure
from liaison_app.office.output_files import writing_out
from tests.storage.files import made


def test_the_file_is_replaced_when_all_went_well(tmp_path: Path) -> None:
    target = tmp_path / "x.pdf"
    target.write_bytes(b"before")
    with writing_out(target) as draft:
        draft.write_bytes(b"after")
        assert target.read_bytes() == b"before"
    assert target.read_bytes() == b"after"
    assert [path.name for path in tmp_path.iterdir()] == ["x.pdf"]


def write_half(target: Path, error: Exception) -> None:
    with writing_out(target) as draft:
        draft.write_bytes(b"half")
        raise error


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (PermissionError(errno.EACCES, "in use"), "open in another program"),
        (OSError(errno.ENOSPC, "full"), "disk is full"),
        (OSError(errno.EROFS, "read-only"), "cannot be written"),
        (FileNotFoundError(errno.ENOENT, "gone"), "cannot be written"),
    ],
)
def test_what_the_system_refuses_is_told_and_the_old_file_stays(
    tmp_path: Path, error: OSError, said: str
) -> None:
    target = tmp_path / "x.xlsx"
    target.write_bytes(b"before")
    with pytest.raises(KnownFailure, match=said) as told:
        write_half(target, error)
    assert told.value.remedy is not None
    assert target.read_bytes() == b"before"
    assert [path.name for path in tmp_path.iterdir()] == ["x.xlsx"]


def test_a_bug_stays_a_bug(tmp_path: Path) -> None:
    for error in (ZeroDivisionError(), OSError(errno.ENOTTY, "odd")):
        with pytest.raises(type(error)):
            write_half(tmp_path / "x.xlsx", error)


def write_whole(target: Path) -> None:
    with writing_out(target) as draft:
        draft.write_bytes(b"new")


def test_a_data_file_is_never_replaced_by_a_paper(tmp_path: Path) -> None:
    data = made(tmp_path / "liaison.db")
    before = data.read_bytes()
    with pytest.raises(KnownFailure, match="is a data file of Liaison"):
        write_whole(data)
    assert data.read_bytes() == before


def test_a_folder_below_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x")
    with pytest.raises(KnownFailure, match="cannot be written"):
        write_whole(tmp_path / "file" / "x.pdf")


def test_what_is_no_ordinary_file_is_not_replaced(tmp_path: Path) -> None:
    if not hasattr(os, "mkfifo"):
        return
    pipe = tmp_path / "pipe.pdf"
    os.mkfifo(pipe)
    with pytest.raises(KnownFailure, match="cannot be written"):
        write_whole(pipe)
    assert pipe.is_fifo()


def test_a_link_stays_and_its_file_is_written(tmp_path: Path) -> None:
    file, link = tmp_path / "far" / "list.pdf", tmp_path / "list.pdf"
    file.parent.mkdir()
    file.write_bytes(b"before")
    link.symlink_to(file)
    write_whole(link)
    assert link.is_symlink()
    assert file.read_bytes() == b"new"
