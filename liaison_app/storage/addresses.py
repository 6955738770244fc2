"""How SQLite is told which file to open, and never to make one by itself."""

import sqlite3
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

COMPANIONS = ("-wal", "-shm", "-journal")


def address(path: Path, query: str = "mode=rw") -> str:
    """Give the URI of an existing file; any name is taken, also one with `?` or of a share."""
    plain = path.absolute().as_posix()
    start = "file://" if plain.startswith("/") else "file:///"
    return start + quote(plain, safe="/:") + "?" + query


def address_for_reading(path: Path) -> str:
    """Give the URI for reading beside a writer, or of a file that lies where nothing is written.

    A file in WAL mode needs a companion to be read; on a read-only stick SQLite cannot make it,
    and there nobody writes. Raises sqlite3.Error where the file cannot be read at all.
    """
    try:
        return _read(address(path))
    except sqlite3.OperationalError as error:
        refused = error.sqlite_errorcode & 0xFF in (
            sqlite3.SQLITE_CANTOPEN,
            sqlite3.SQLITE_READONLY,
        )
        if not refused or companion(path, "-wal").exists():
            raise
        return _read(address(path, "mode=ro&immutable=1"))


def _read(uri: str) -> str:
    with closing(sqlite3.connect(uri, uri=True)) as connection:
        connection.execute("SELECT count(*) FROM sqlite_schema")
    return uri


def companion(path: Path, suffix: str) -> Path:
    """Give the file that SQLite keeps beside a data file."""
    return path.with_name(path.name + suffix)


def discard(draft: Path) -> None:
    """Remove an unfinished file with its companions; one left behind would spoil the next."""
    for path in (draft, *(companion(draft, suffix) for suffix in COMPANIONS)):
        path.unlink(missing_ok=True)
