"""Files given out: whole or not at all, and what the system refuses told in words."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from liaison_app.base.errors import KnownFailure
from liaison_app.base.files import replacing
from liaison_app.base.messages import message


@contextmanager
def writing_out(target: Path) -> Iterator[Path]:
    """Give a path beside `target` to write to; moved over it when all went well.

    Raises KnownFailure where the target is open in another program, or the disk refuses; then, and
    after Cancelled, the old file is as it was.
    """
    try:
        _see_that_nobody_holds(target)
        with replacing(target) as draft:
            yield draft
    except OSError as error:
        raise _failure(error, target) from error


def _see_that_nobody_holds(target: Path) -> None:
    """Find out before the work: Excel locks the file it shows, but only on Windows."""
    if target.exists():
        with target.open("rb+"):
            pass


def _failure(error: OSError, target: Path) -> Exception:
    name = target.name
    if isinstance(error, PermissionError):
        return KnownFailure(
            message("output file", "{file} is open in another program or protected.", file=name),
            message("output file", "Close it there, or choose another name; it was not changed."),
        )
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return KnownFailure(
            message("output file", "The disk is full; {file} was not written.", file=name),
            message("output file", "Free some space, or choose another place."),
        )
    if isinstance(error, (FileNotFoundError, NotADirectoryError, IsADirectoryError)):
        return KnownFailure(
            message("output file", "{file} cannot be written at this place.", file=str(target)),
            message("output file", "Choose another folder or name."),
        )
    if error.errno in (errno.EROFS, errno.EIO, errno.EINVAL, errno.ENAMETOOLONG):
        return KnownFailure(
            message("output file", "{file} cannot be written at this place.", file=str(target)),
            message("output file", "Choose another folder or name."),
        )
    return error
