"""What SQLite and the disk refuse, told in words; everything else they raise is a bug."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from liaison_app.base.errors import KnownFailure
from liaison_app.base.messages import Message, message

_BY_CODE = {
    sqlite3.SQLITE_FULL: "full",
    sqlite3.SQLITE_READONLY: "read_only",
    sqlite3.SQLITE_PERM: "read_only",
    sqlite3.SQLITE_BUSY: "locked",
    sqlite3.SQLITE_LOCKED: "locked",
    sqlite3.SQLITE_PROTOCOL: "locked",
    sqlite3.SQLITE_CORRUPT: "damaged",
    sqlite3.SQLITE_NOTADB: "damaged",
    sqlite3.SQLITE_IOERR: "vanished",
    sqlite3.SQLITE_CANTOPEN: "vanished",
}
_MOVED = sqlite3.SQLITE_READONLY_DBMOVED  # a special case of read-only: the file is gone
_BY_ERRNO = {
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EFBIG: "full",
    errno.EACCES: "read_only",
    errno.EPERM: "read_only",
    errno.EROFS: "read_only",
    errno.ENOENT: "vanished",
    errno.ENOTDIR: "misplaced",
    errno.EISDIR: "misplaced",
    errno.EEXIST: "misplaced",
    errno.ENAMETOOLONG: "misplaced",
    errno.EIO: "vanished",
    errno.ENODEV: "vanished",
    errno.ESTALE: "vanished",
    errno.ENOSYS: "no_locks",
    errno.ENOLCK: "no_locks",
    errno.EOPNOTSUPP: "no_locks",
}
BACKUPS = ".backups"  # the ending of the folder of a file's own backups


class DamagedFile(KnownFailure):
    """A data file or backup that SQLite cannot read whole."""


@contextmanager
def told_in_words(path: Path, source: Path | None = None) -> Iterator[None]:
    """Turn what the surroundings refuse about `path` into KnownFailure; let bugs through.

    Where `path` is made from `source`, damage is told of the source.
    """
    try:
        yield
    except sqlite3.Error as error:
        raise _of_sqlite(error, path, source, error) from error
    except OSError as error:
        raise failure(_BY_ERRNO.get(error.errno or 0, ""), path, error) from error
    except Exception as error:
        original = getattr(error, "orig", None)  # so SQLAlchemy keeps what the driver raised
        if isinstance(original, sqlite3.Error):
            raise _of_sqlite(original, path, source, error) from error
        raise


def _of_sqlite(
    error: sqlite3.Error, path: Path, source: Path | None, raised: Exception
) -> Exception:
    code = getattr(error, "sqlite_errorcode", 0)
    if code == _MOVED:
        return failure("vanished", path, raised)
    # The low byte is the primary result code; the rest says more than we tell.
    reason = _BY_CODE.get(code & 0xFF, "")
    return failure(reason, source if source and reason == "damaged" else path, raised)


def failure(reason: str, path: Path, raised: Exception) -> Exception:
    """Give the failure of a reason; of an unknown reason the error itself, which is a bug."""
    if reason == "damaged":
        return damaged(path)
    if reason not in _SENTENCES:
        return raised
    what, remedy = _SENTENCES[reason]
    return KnownFailure(
        Message(what.context, what.text, {"file": path.name}),
        Message(remedy.context, remedy.text, {"folder": str(path.parent)}),
    )


def damaged(path: Path) -> DamagedFile:
    """Give the failure of a file that is damaged; a backup's remedy is another backup."""
    if path.parent.name.endswith(BACKUPS):
        remedy = message("data file", "Take an older backup.")
    else:
        remedy = message(
            "data file",
            "Restore the last backup; the backups lie in {folder}.",
            folder=str(path.with_name(path.name + BACKUPS)),
        )
    what = message("data file", "{file} is damaged and was left as it is.", file=path.name)
    return DamagedFile(what, remedy)


_SENTENCES: dict[str, tuple[Message, Message]] = {
    "full": (
        message("data file", "The disk is full; {file} was not changed."),
        message("data file", "Free some space in {folder}, then try again."),
    ),
    "read_only": (
        message("data file", "{file} may only be read here; nothing was changed."),
        message(
            "data file", "Ask for the right to write in {folder}, or work with a copy elsewhere."
        ),
    ),
    "locked": (
        message("data file", "Another program holds {file}; nothing was changed."),
        message("data file", "Close the other program that uses it in {folder}, then try again."),
    ),
    "vanished": (
        message("data file", "{file} cannot be reached; nothing was changed."),
        message(
            "data file", "Check that the disk or stick with {folder} is connected, then try again."
        ),
    ),
    "misplaced": (
        message("data file", "{file} cannot be written at this place."),
        message("data file", "Choose another folder or name."),
    ),
    "no_locks": (
        message("data file", "{file} lies where it cannot be kept for one writer at a time."),
        message("data file", "Move it from {folder} to a disk of this computer."),
    ),
}
