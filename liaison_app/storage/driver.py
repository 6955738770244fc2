"""Connections of the driver itself; transactions begin when we say so, and readers cannot write."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from liaison_app.storage.addresses import address, address_for_reading

# One moment of a data file as registers read it: SQL on the driver, nothing in between.
Moment = sqlite3.Connection

_WAIT = 5.0  # seconds until a lock of SQLite's own is told as one


def writing_connection(path: Path) -> sqlite3.Connection:
    """Give a connection that may write: WAL, every commit on the disk, references judged."""
    connection = _opened(address(path))
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def reading_connection(uri: str) -> sqlite3.Connection:
    """Give a connection that refuses to write, to what `address_for_reading` gave."""
    connection = _opened(uri)
    connection.execute("PRAGMA query_only = ON")
    connection.execute("PRAGMA cache_size = -32000")
    return connection


def _opened(uri: str) -> sqlite3.Connection:
    return sqlite3.connect(
        uri, uri=True, timeout=_WAIT, check_same_thread=False, isolation_level=None
    )


class Moments:
    """Moments of one file, each on a connection of its own; connections are used again.

    Registers read here: the window shows its rows before SQLAlchemy is even imported.
    """

    def __init__(self, path: Path) -> None:
        """Raise sqlite3.Error where the file cannot be read at all."""
        self._uri = address_for_reading(path)
        self._idle: list[sqlite3.Connection] = []

    @contextmanager
    def moment(self) -> Iterator[Moment]:
        """Give one moment: whatever is written meanwhile is not seen; from whatever thread."""
        connection = self._taken()
        try:
            connection.execute("BEGIN")
            yield connection
        finally:
            with suppress(sqlite3.Error):  # what failed before is told, not this
                connection.rollback()
            self._idle.append(connection)

    def _taken(self) -> sqlite3.Connection:
        try:
            return self._idle.pop()
        except IndexError:
            return reading_connection(self._uri)

    def close(self) -> None:
        """Let the connections go; nobody may be reading any more."""
        while self._idle:
            self._idle.pop().close()
