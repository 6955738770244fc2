"""A whole workplace for pictures and tests of the window: a real data file, threads, a window."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop
from PySide6.QtWidgets import QWidget

from liaison_app.base.clock import Clock
from liaison_app.base.settings import Settings, load_settings
from liaison_app.office.desk import Desk
from liaison_app.storage.datafile import create_and_open
from liaison_app.tasks.feed import ChangeFeed
from liaison_app.tasks.jobs import Jobs
from liaison_app.tasks.reader import Reader
from liaison_app.tasks.writer import Writer
from liaison_app.ui.kit.page import PageEntry
from liaison_app.ui.kit.paper_choice import PaperKind
from liaison_app.ui.kit.saving.savings import Savings
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.main_window import MainWindow, Surroundings

WHO = "А. Серикова"
TODAY = date(2025, 6, 2)
_PATIENCE = 60.0  # seconds; other programs may need the machine, too


def _show_no_papers(kinds: Sequence[PaperKind], parent: QWidget) -> None:
    """Leave the printing to a stage of papers."""


@dataclass
class Stage:
    """One data file in a folder of its own; `settle` waits until nothing is under way."""

    folder: Path
    desk: Desk
    clock: Clock
    settings: Settings
    writer: Writer
    reader: Reader
    jobs: Jobs
    savings: Savings
    feed: ChangeFeed
    names: Callable[[], Sequence[str]] = lambda: [WHO]

    @property
    def place(self) -> Workplace:
        """What a page gets when it is built."""
        return Workplace(
            self.desk,
            self.settings,
            self.writer,
            self.reader,
            self.jobs,
            self.savings,
            self.feed,
            _show_no_papers,
        )

    def window(self, entries: Sequence[PageEntry]) -> MainWindow:
        """Give the window with these pages."""
        around = Surroundings(
            self.settings, self.savings, self.jobs, self.clock, self.names, self.place
        )
        window = MainWindow(entries, around)
        window.top.who.show_name(WHO)
        window.show_file(self.desk.file.path)
        return window

    def settle(self) -> None:
        """Let threads answer and layouts come to rest."""
        ends = monotonic() + _PATIENCE
        quiet = 0
        while quiet < 3:
            assert monotonic() < ends, f"never ends: {self._busy()}"
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            quiet = 0 if self._busy() else quiet + 1

    def _busy(self) -> list[str]:
        """Name the threads that have not answered yet."""
        works = {
            "reader": self.reader.under_way,
            "writer": self.writer.under_way,
            "jobs": self.jobs.under_way(),
        }
        return [name for name, under_way in works.items() if under_way]

    def close(self) -> None:
        """End the threads and close the file."""
        self.settle()
        for threads in (self.jobs, self.reader, self.writer):
            threads.close()
        self.desk.file.close()


def make_stage(folder: Path, fill: Callable[[Desk], object] | None = None) -> Stage:
    """Make a stage over a new data file; `fill` puts the records in."""
    clock = Clock(TODAY)
    file = create_and_open(folder / "liaison.db", WHO, clock.now())
    desk = Desk(file, clock, WHO)
    if fill is not None:
        fill(desk)
    writer, feed = Writer(), ChangeFeed()
    savings = Savings(writer, clock)
    savings.stored.connect(lambda stored: feed.tell(stored.changes))
    settings = load_settings(folder / "settings.json")
    return Stage(folder, desk, clock, settings, writer, Reader(), Jobs(), savings, feed)
