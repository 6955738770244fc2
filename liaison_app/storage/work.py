"""The unit of work: one short transaction per user action, rolled back unless committed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime

from sqlalchemy import event
from sqlalchemy.orm import Session, UOWTransaction

from liaison_app.domain.meeting import Meeting
from liaison_app.domain.office_profile import OfficeProfile
from liaison_app.domain.record import Record
from liaison_app.domain.trilingual import Trilingual
from liaison_app.storage.author import Author
from liaison_app.storage.binning import lay_aside, take_out
from liaison_app.storage.changes import Changes
from liaison_app.storage.history import close_all_sittings, note_changes, text_before_sitting
from liaison_app.storage.schema.kinds import KIND_OF
from liaison_app.storage.search_index import index_record
from liaison_app.storage.snapshot import Snapshot
from liaison_app.storage.stamping import (
    follow_prevailing,
    refresh_sort_keys,
    stamp_changed,
    stamp_new,
)


class Work(Snapshot):
    """What one action reads and writes."""

    def __init__(self, session: Session, author: Author, now: datetime) -> None:
        """Listen to the session's flushes, so that nothing is written without its stamp."""
        super().__init__(session)
        self.author = author
        self.now = now
        self._touched: set[tuple[str, int]] = set()
        event.listen(session, "before_flush", self._before_flush)
        event.listen(session, "after_flush", self._after_flush)

    def add(self, record: Record) -> int:
        """Store a new record and give its id."""
        self.session.add(record)
        self.session.flush()
        return record.key

    def add_all(self, records: Iterable[Record]) -> None:
        """Store many new records at once."""
        self.session.add_all(records)
        self.session.flush()

    def flush(self) -> None:
        """Write what was changed so far, still undone unless committed."""
        self.session.flush()

    def bin(self, *records: Record) -> None:
        """Lay records in the bin with all they own."""
        for record in records:
            lay_aside(record, self.now)
        self.refresh()

    def restore(self, *records: Record) -> None:
        """Take records out of the bin with all that went there together with them."""
        for record in records:
            take_out(self.session, record)
        self.refresh()

    def refresh(self) -> None:
        """Write what was changed; lists of owned records then show what was added or moved."""
        self.session.flush()
        self.session.expire_all()

    @contextmanager
    def because(self, reason: str) -> Iterator[None]:
        """Give what is changed inside a reason of its own in the history."""
        self.session.flush()
        author = self.author
        self.author = replace(author, reason=reason)
        try:
            yield
            self.session.flush()
        finally:
            self.author = author

    def end_sittings(self) -> None:
        """Close all editing sessions: what is typed from now on is a change of its own."""
        self.session.flush()
        close_all_sittings(self.session.connection())

    def text_before(self, record: Record, name: str) -> Trilingual:
        """Give a trilingual text as it was when the author's sitting began."""
        self.session.flush()
        connection = self.session.connection()
        return text_before_sitting(connection, record, name, self.author, self.now)

    def commit(self) -> Changes:
        """Store all of it and tell what was touched; without this nothing was ever written."""
        self.session.flush()
        self.session.commit()
        return Changes(frozenset(self._touched))

    def _before_flush(self, session: Session, context: UOWTransaction, instances: object) -> None:
        del context, instances
        for record in list(session.new):
            if isinstance(record, Record):
                stamp_new(record, self.author, self.now)
                refresh_sort_keys(session, record)
        for record in list(session.dirty):
            # What only sorts anew was changed by nobody.
            if (
                isinstance(record, Record)
                and session.is_modified(record, include_collections=False)
                and note_changes(session, record, self.author, self.now)
            ):
                stamp_changed(record, self.author, self.now)
                self._follow(session, record)

    def _follow(self, session: Session, record: Record) -> None:
        if isinstance(record, OfficeProfile):
            session.info.pop("content_language", None)
        if isinstance(record, Meeting):
            follow_prevailing(session, record)
        refresh_sort_keys(session, record)

    def _after_flush(self, session: Session, context: UOWTransaction) -> None:
        del context
        connection = session.connection()
        for record in (*session.new, *session.dirty):
            if isinstance(record, Record) and session.is_modified(
                record, include_collections=False
            ):
                index_record(connection, record)
                self._touched.add((KIND_OF[type(record)].name, record.key))
