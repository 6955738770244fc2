"""One data file, open: for the one writer, or only for reading beside it."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from liaison_app.base.errors import KnownFailure
from liaison_app.base.messages import message
from liaison_app.storage.author import Author
from liaison_app.storage.driver import Moment, Moments
from liaison_app.storage.failures import told_in_words
from liaison_app.storage.header import read_header
from liaison_app.storage.lock import WriterLock
from liaison_app.storage.opening import end_open_sittings

if TYPE_CHECKING:
    from liaison_app.storage.sessions import Sessions
    from liaison_app.storage.snapshot import Snapshot
    from liaison_app.storage.work import Work


class DataFile:
    """A data file; `write` needs the lock that `open_file` takes.

    Registers read moments of it by the driver alone. Whoever asks for records first has SQLAlchemy
    imported and the records mapped (0.5 s); a window calls `know_records` once its rows are there.
    """

    def __init__(self, path: Path, lock: WriterLock | None) -> None:
        """Prepare the connections; nothing is written before the header was accepted."""
        self.path = path
        self._lock = lock
        self._sessions: Sessions | None = None
        self._one_at_a_time = Lock()
        with told_in_words(path):
            self._identity = _identity(path)
            self._moments = Moments(path)

    def know_records(self) -> Sessions:
        """Give what reads and writes records, made when it is asked for first; by any thread."""
        with self._one_at_a_time:
            if self._sessions is None:
                from liaison_app.storage.sessions import Sessions

                with told_in_words(self.path):
                    self._sessions = Sessions(self.path, writable=self.writable)
            return self._sessions

    @property
    def writable(self) -> bool:
        """Tell whether this program holds the lock."""
        return self._lock is not None

    @contextmanager
    def write(self, author: Author, now: datetime) -> Iterator[Work]:
        """Give a unit of work; what it did not commit is undone at the end."""
        sessions = self.know_records()
        with told_in_words(self.path), sessions.write(author, now) as work:
            self._judge_still_there()
            yield work

    def _judge_still_there(self) -> None:
        """Raise OSError where the file was taken away; SQLite would write into the void."""
        if _identity(self.path) != self._identity:
            raise FileNotFoundError(errno.ENOENT, "another file lies there", str(self.path))

    @contextmanager
    def read(self) -> Iterator[Snapshot]:
        """Give one moment of the file; its records are detached and loaded afterwards."""
        sessions = self.know_records()
        with told_in_words(self.path), sessions.read() as snapshot:
            yield snapshot

    @contextmanager
    def moment(self) -> Iterator[Moment]:
        """Give one moment of the file for registers; no record comes from it."""
        with told_in_words(self.path), self._moments.moment() as moment:
            yield moment

    def end_sitting(self, sitting: str) -> None:
        """End an editing session in the history."""
        if self.writable:
            sessions = self.know_records()
            with told_in_words(self.path):
                sessions.end_sitting(sitting)

    def prepare(self) -> None:
        """Do what every start does: end what a crash left open, renew stale keys."""
        with told_in_words(self.path):
            if end_open_sittings(self.path):
                self.know_records().rebuild()

    def close(self) -> None:
        """Fold the journal in, let every connection go and give the lock back."""
        try:
            self._moments.close()
            if self._sessions is not None:
                self._sessions.close()
        finally:
            if self._lock is not None:
                self._lock.release()


def _identity(path: Path) -> tuple[int, int]:
    found = path.stat()
    return found.st_dev, found.st_ino


def open_file(path: Path, who: str, now: datetime) -> DataFile:
    """Open for writing: lock, header, migration where needed; `now` is local time.

    Raises KnownFailure where the file is missing, foreign, newer, damaged or held by another.
    """
    read_header(path)
    return _open(path, WriterLock(path, who), now)


def _open(path: Path, lock: WriterLock, now: datetime) -> DataFile:
    """Open a file whose lock is held; whatever goes wrong gives the lock back."""
    opened = None
    try:
        if not read_header(path).current:
            from liaison_app.storage.migrating import migrate_file

            migrate_file(path, now)
        opened = DataFile(path, lock)
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
    from liaison_app.storage.migrating import create_file

    with told_in_words(path):
        path.parent.mkdir(parents=True, exist_ok=True)
    lock = WriterLock(path, who)
    try:
        create_file(path)
    except BaseException:
        lock.release()
        raise
    return _open(path, lock, now)
