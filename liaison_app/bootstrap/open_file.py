"""One open data file with its threads, its feed and its backups; all of it ends together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from liaison_app.base.clock import Clock
from liaison_app.base.errors import LiaisonError
from liaison_app.base.settings import Settings
from liaison_app.office.desk import Desk
from liaison_app.office.safekeeping import Backup, back_up_if_due, list_backups
from liaison_app.storage.datafile import open_file
from liaison_app.tasks.feed import ChangeFeed
from liaison_app.tasks.jobs import Jobs
from liaison_app.tasks.reader import Reader
from liaison_app.tasks.writer import Writer
from liaison_app.ui.kit.paper_choice import PaperKind
from liaison_app.ui.kit.saving.savings import Savings
from liaison_app.ui.kit.workplace import Workplace

_BACKUP_MS = 5 * 60 * 1000  # how often it is asked whether a backup is due
_RECORDS_MS = 1000  # the rows of the first page come before
_FIRST_BACKUP_MS = 20 * 1000  # the start is left alone

ShowPapers = Callable[[Sequence[PaperKind], QWidget], None]


class OpenFile(QObject):
    """`backed_up` tells the moment of the last backup; `trouble` what a backup said in words."""

    backed_up = Signal(object)
    trouble = Signal(object)

    def __init__(
        self, path: Path, who: str, clock: Clock, settings: Settings, show_papers: ShowPapers
    ) -> None:
        """Open for writing; raises KnownFailure where that cannot be."""
        super().__init__()
        self.desk = Desk(open_file(path, who, clock.local_now()), clock, who)
        self.writer, self.reader, self.jobs = Writer(self), Reader(self), Jobs(self)
        self.feed = ChangeFeed(self)
        self.savings = Savings(self.writer, clock, parent=self)
        self.savings.stored.connect(lambda stored: self.feed.tell(stored.changes))
        self.place = Workplace(
            self.desk,
            settings,
            self.writer,
            self.reader,
            self.jobs,
            self.savings,
            self.feed,
            show_papers,
        )
        self._backups = QTimer(self, interval=_BACKUP_MS)
        self._backups.timeout.connect(self.back_up_if_due)
        self._backups.start()
        QTimer.singleShot(_FIRST_BACKUP_MS, self, self.back_up_if_due)
        self._records = QTimer(self, singleShot=True, interval=_RECORDS_MS)
        self._records.timeout.connect(self._know_records)
        self._records.start()

    def _know_records(self) -> None:
        """Have them mapped in the writer, so that whatever a user does comes after it."""
        self.writer.call(self.desk.file.know_records)

    def last_backup(self) -> datetime | None:
        """Give the moment of the newest backup, None where there is none."""
        newest = next(iter(list_backups(self.desk.file.path)), None)
        return None if newest is None else newest.made_at

    def back_up_if_due(self) -> None:
        """Make a backup beside the window where something changed."""
        desk = self.desk
        self.reader.call(lambda: back_up_if_due(desk), self._backed_up, self._refused, owner=self)

    def _backed_up(self, made: Backup | None) -> None:
        if made is not None:
            self.backed_up.emit(made.made_at)

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, LiaisonError):
            raise error
        self.trouble.emit(error)

    def close(self) -> None:
        """End the threads, then let the file go; nothing typed is unsaved by now."""
        self._backups.stop()
        self._records.stop()
        for threads in (self.jobs, self.reader, self.writer):
            threads.close()
        self.desk.file.close()
