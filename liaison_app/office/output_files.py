"""Files given out: whole or not at all, and what the system refuses told in words."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from liaison_app.base.errors import KnownFailure
from liaison_app.base.files import replacing
from liaison_app.base.messages import message
from liaison_app.storage.header import is_data_file

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_MISPLACED = {errno.ENOENT, errno.ENOTDIR, errno.EEXIST, errno.EINVAL, errno.ENAMETOOLONG} | {
    errno.ELOOP, errno.EROFS, errno.EIO, errno.ENXIO, errno.ENODEV, errno.ESTALE, errno.ETIMEDOUT
}  # fmt: skip


@contextmanager
def writing_out(target: Path) -> Iterator[Path]:
    """Give a path beside `target` to write to; moved over it when all went well.

    Raises KnownFailure where the target is a data file, or open in another program, or the disk
    refuses; then, and after Cancelled, the old file is as it was.
    """
    try:
        _judge(target)
        with replacing(target) as draft:
            yield draft
    except OSError as error:
        raise _failure(error, target) from error


def _judge(target: Path) -> None:
    """Find out before the work what must not be replaced, or cannot be.

    A data file has its own ways to be copied and restored. Excel locks the file it shows, but
    only on Windows.
    """
    if not target.exists():
        return
    if is_data_file(target):
        raise KnownFailure(
            message("output file", "{file} is a data file of Liaison.", file=target.name),
            message("output file", "Choose another name; it was not changed."),
        )
    if target.is_file():
        with target.open("rb+"):
            pass


def _failure(error: OSError, target: Path) -> Exception:
    name = target.name
    if isinstance(error, PermissionError):
        return KnownFailure(
            message("output file", "{file} is open in another program or protected.", file=name),
            message("output file", "Close it there, or choose another name; it was not changed."),
        )
    if error.errno in _FULL:
        return KnownFailure(
            message("output file", "The disk is full; {file} was not written.", file=name),
            message("output file", "Free some space, or choose another place."),
        )
    if isinstance(error, IsADirectoryError):
        return KnownFailure(
            message("output file", "{file} is a folder.", file=str(target)),
            message("output file", "Give the name of a file."),
        )
    if error.errno in _MISPLACED:
        return KnownFailure(
            message("output file", "{file} cannot be written at this place.", file=str(target)),
            message("output file", "Choose another folder or name."),
        )
    return error
