"""Sessions of SQLAlchemy over one data file. Every session of the program is made here."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from liaison_app.storage.author import Author
from liaison_app.storage.connections import connect_for_reading, connect_for_writing
from liaison_app.storage.history import close_sitting
from liaison_app.storage.rebuilding import rebuild
from liaison_app.storage.schema.mapping import map_records
from liaison_app.storage.snapshot import Snapshot
from liaison_app.storage.work import Work


class Sessions:
    """Reads and writes records; they are mapped before the first session."""

    def __init__(self, path: Path, *, writable: bool) -> None:
        """Prepare the connections; nothing is opened yet."""
        map_records()
        self._reader: Engine = connect_for_reading(path)
        self._writer: Engine | None = connect_for_writing(path) if writable else None

    @contextmanager
    def read(self) -> Iterator[Snapshot]:
        """Give one moment of the file; its records are detached and loaded afterwards."""
        with Session(self._reader, autoflush=False) as session:
            yield Snapshot(session)
            session.expunge_all()

    @contextmanager
    def write(self, author: Author, now: datetime) -> Iterator[Work]:
        """Give a unit of work; what it did not commit is undone at the end."""
        with Session(self._writing(), expire_on_commit=False) as session:
            yield Work(session, author, now)

    def end_sitting(self, sitting: str) -> None:
        """End an editing session in the history."""
        with self._writing().begin() as connection:
            close_sitting(connection, sitting)

    def rebuild(self) -> None:
        """Write folded words and sort keys anew."""
        with Session(self._writing()) as session:
            rebuild(session)

    def close(self) -> None:
        """Fold the journal in and let every connection go."""
        self._reader.dispose()
        if self._writer is not None:
            with suppress(SQLAlchemyError, sqlite3.Error):
                _fold_journal(self._writer)
            self._writer.dispose()

    def _writing(self) -> Engine:
        if self._writer is None:
            raise RuntimeError("opened for reading only")
        return self._writer


def _fold_journal(writer: Engine) -> None:
    with writer.connect() as connection:
        driver = connection.connection.driver_connection
        if driver is not None:
            driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")
