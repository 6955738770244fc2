"""One data file, open: for the one writer, or only for reading beside it."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from liaison_app.base.errors import KnownFailure
from liaison_app.base.messages import message
from liaison_app.storage.author import Author
from liaison_app.storage.connections import connect_for_reading, connect_for_writing
from liaison_app.storage.failures import told_in_words
from liaison_app.storage.header import read_header
from liaison_app.storage.history import close_all_sittings, close_sitting
from liaison_app.storage.lock import WriterLock
from liaison_app.storage.migrating import create_file, migrate_file
from liaison_app.storage.rebuilding import rebuild_stale
from liaison_app.storage.schema.mapping import map_records
from liaison_app.storage.snapshot import Snapshot
from liaison_app.storage.work import Work


class DataFile:
    """A data file; `write` needs the lock that `open_file` takes."""

    def __init__(self, path: Path, lock: WriterLock | None, *, records: bool = True) -> None:
        """Prepare the connections; nothing is written before the header was accepted."""
        if records:
            self.know_records()
        self.path = path
        self._lock = lock
        with told_in_words(path):
            self._identity = _identity(path)
            self._reader: Engine = connect_for_reading(path)
            self._writer: Engine | None = connect_for_writing(path) if lock else None

    def know_records(self) -> None:
        """Map the records, where that was left for later; from whatever thread."""
        map_records()

    @property
    def writable(self) -> bool:
        """Tell whether this program holds the lock."""
        return self._writer is not None

    @contextmanager
    def write(self, author: Author, now: datetime) -> Iterator[Work]:
        """Give a unit of work; what it did not commit is undone at the end."""
        if self._writer is None:
            raise RuntimeError("opened for reading only")
        self.know_records()
        with told_in_words(self.path), Session(self._writer, expire_on_commit=False) as session:
            self._judge_still_there()
            yield Work(session, author, now)

    def _judge_still_there(self) -> None:
        """Raise OSError where the file was taken away; SQLite would write into the void."""
        if _identity(self.path) != self._identity:
            raise FileNotFoundError(errno.ENOENT, "another file lies there", str(self.path))

    @contextmanager
    def read(self) -> Iterator[Snapshot]:
        """Give one moment of the file; its records are detached and loaded afterwards."""
        with told_in_words(self.path), Session(self._reader, autoflush=False) as session:
            yield Snapshot(session)
            session.expunge_all()

    def end_sitting(self, sitting: str) -> None:
        """End an editing session in the history."""
        if self._writer is not None:
            with told_in_words(self.path), self._writer.begin() as connection:
                close_sitting(connection, sitting)

    def prepare(self) -> None:
        """Do what every start does: end what a crash left open, renew stale keys."""
        if self._writer is None:
            return
        with told_in_words(self.path), self._writer.begin() as connection:
            close_all_sittings(connection)
        with told_in_words(self.path), Session(self._writer) as session:
            rebuild_stale(session)

    def close(self) -> None:
        """Fold the journal in, let every connection go and give the lock back."""
        try:
            self._reader.dispose()
            if self._writer is not None:
                with suppress(SQLAlchemyError, sqlite3.Error):
                    self._fold_journal(self._writer)
                self._writer.dispose()
        finally:
            if self._lock is not None:
                self._lock.release()

    def _fold_journal(self, writer: Engine) -> None:
        with writer.connect() as connection:
            driver = connection.connection.driver_connection
            if driver is not None:
                driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _identity(path: Path) -> tuple[int, int]:
    found = path.stat()
    return found.st_dev, found.st_ino


def open_file(path: Path, who: str, now: datetime, *, records: bool = True) -> DataFile:
    """Open for writing: lock, header, migration where needed; `now` is local time.

    Without `records` they are mapped (0.2 s) when the first is asked for: registers need none.
    Raises KnownFailure where the file is missing, foreign, newer, damaged or held by another.
    """
    read_header(path)
    return _open(path, WriterLock(path, who), now, records=records)


def _open(path: Path, lock: WriterLock, now: datetime, *, records: bool = True) -> DataFile:
    """Open a file whose lock is held; whatever goes wrong gives the lock back."""
    opened = None
    try:
        if not read_header(path).current:
            migrate_file(path, now)
        opened = DataFile(path, lock, records=records)
        opened.prepare()
    except BaseException:
        if opened is not None:
            opened.close()
        lock.release()
        raise
    return opened


def open_for_reading(path: Path) -> DataFile:
    """Open beside a writer; raises KnownFailure where the file must be migrated first."""
    if not read_header(path).current:
        raise KnownFailure(
            message("data file", "{file} is of an older version of Liaison.", file=path.name),
            message(
                "data file",
                "Open it once in the program; it makes a backup and brings it up to date.",
            ),
        )
    return DataFile(path, None)


def create_and_open(path: Path, who: str, now: datetime) -> DataFile:
    """Make a new data file and open it; raises KnownFailure where one lies there already."""
    with told_in_words(path):
        path.parent.mkdir(parents=True, exist_ok=True)
    lock = WriterLock(path, who)
    try:
        create_file(path)
    except BaseException:
        lock.release()
        raise
    return _open(path, lock, now)
