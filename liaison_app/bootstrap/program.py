"""The running program: one window over one data file; another file is another window."""

from __future__ import annotations

import getpass
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

from liaison_app.base.clock import Clock
from liaison_app.base.errors import LiaisonError
from liaison_app.base.languages import InterfaceLanguage
from liaison_app.base.messages import message
from liaison_app.base.settings import Settings
from liaison_app.bootstrap.open_file import OpenFile
from liaison_app.bootstrap.pages import pages
from liaison_app.bootstrap.single import Doorbell, raise_other
from liaison_app.bootstrap.starting import Starting, usual_file
from liaison_app.language.current import pgettext
from liaison_app.office.registers import is_sample
from liaison_app.tasks.garbage import leave_alone_what_is_here
from liaison_app.ui.application import make_application
from liaison_app.ui.kit.paper_choice import PaperKind
from liaison_app.ui.main_window import MainWindow, Surroundings
from liaison_app.ui.shell.bug_window import BugCatcher

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from liaison_app.ui.settings.sections import SettingsActions

_KEPT_NAMES = 8
_SETTLED_MS = 3000  # by then the records are mapped, too (open_file.py)


class Program(QObject):
    """Opens data files and shows their windows, one at a time."""

    def __init__(self, settings: Settings, clock: Clock) -> None:
        """Begin without a file."""
        super().__init__()
        self.settings, self.clock = settings, clock
        self.file: OpenFile | None = None
        self.window: MainWindow | None = None
        self.door: Doorbell | None = None
        self.shows_sample = False
        self.starting = Starting(self)
        self.bugs = BugCatcher(self._keep_texts, self.tell, self)

    def open(self, path: Path) -> MainWindow:
        """Open a data file and show its window; raises KnownFailure, then the former one stays."""
        opened = OpenFile(path, self.who(), self.clock, self.settings, self._show_papers)
        self.close()
        self.file = opened
        self._listen(path)
        self.shows_sample = is_sample(opened.desk)
        if not self.shows_sample:  # the sample is looked at; it never becomes the office's file
            self.settings.put("data_file", str(path))
        self.window = self._make_window(opened)
        self.window.show()
        return self.window

    def _listen(self, path: Path) -> None:
        self.door = Doorbell(path, self)
        self.door.rung.connect(self._come_to_the_front)

    def _come_to_the_front(self) -> None:
        if self.window is not None:
            self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
            self.window.raise_()
            self.window.activateWindow()

    def is_open(self, path: Path) -> bool:
        """Tell whether this very file is open here."""
        return (
            self.file is not None
            and path.exists()
            and self.file.desk.file.path.exists()
            and path.samefile(self.file.desk.file.path)
        )

    def close(self) -> None:
        """Let the present window and its file go."""
        window, file = self.window, self.file
        self.window = self.file = None
        if self.door is not None:
            self.door.close()
            self.door = None
        if window is not None:
            window.hide()
            window.deleteLater()
        if file is not None:
            file.close()
            file.deleteLater()

    def who(self) -> str:
        """Give who works: the name chosen last, else the account's."""
        try:
            return self.settings.text("who") or getpass.getuser()
        except (OSError, KeyError, ImportError):  # an account without a name
            return ""

    def names(self) -> Sequence[str]:
        """Give the names of those who have worked on this computer."""
        kept = self.settings.get("names")
        return [name for name in kept if isinstance(name, str)] if isinstance(kept, list) else []

    def _make_window(self, opened: OpenFile) -> MainWindow:
        around = Surroundings(
            self.settings, opened.savings, opened.jobs, self.clock, self.names, opened.place
        )
        actions = partial(self._settings_actions, opened)
        window = MainWindow(pages(opened.place, self._shown, actions), around)
        path = opened.desk.file.path
        window.show_file(path, pgettext("window", "Sample") if self.shows_sample else "")
        window.top.who.show_name(self.who())
        window.top.who.chosen.connect(self._change_who)
        window.status.show_backup(opened.last_backup())
        opened.backed_up.connect(window.status.show_backup)
        opened.trouble.connect(window.banners.show_error)
        return window

    def _shown(self) -> MainWindow:
        if self.window is None:
            raise RuntimeError("there is no window")
        return self.window

    def _change_who(self, name: str) -> None:
        """Let somebody else work on; what was typed until now is stored under the former name."""
        if self.file is None:
            return
        self.remember_who(name)
        self.file.savings.settle(partial(self._sit_down, name))

    def remember_who(self, name: str) -> None:
        """Keep the name of whoever works now, and offer it from now on."""
        names = [name, *(other for other in self.names() if other != name)]
        self.settings.put("names", list(names[:_KEPT_NAMES]))
        self.settings.put("who", name)

    def _settings_actions(self, opened: OpenFile) -> SettingsActions:
        from liaison_app.ui.settings.sections import SettingsActions

        files = self.starting.file_actions(opened.backed_up.emit)
        return SettingsActions(self.who, self._change_who, files)

    def _sit_down(self, name: str) -> None:
        if self.file is not None and self.window is not None:
            self.file.desk.who = name
            self.window.top.who.show_name(name)

    def _show_papers(self, kinds: Sequence[PaperKind], parent: QWidget) -> None:
        if self.file is None:
            return
        from liaison_app.ui.papers.print_dialog import PrintDialog

        self.file.savings.store_now()
        dialog = PrintDialog(kinds, self.file.reader, self.settings, parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.printing.connect(self._print)
        dialog.open()

    def _print(self, pdf: bytes, printer: QPrinter) -> None:
        from liaison_app.ui.papers.printer import print_pdf

        if self.file is not None:
            self.file.jobs.start(
                message("jobs", "Printing"),
                lambda job: print_pdf(pdf, printer, job.report),
                failed=self._told_or_raised,
            )

    def _told_or_raised(self, error: Exception) -> None:
        if not isinstance(error, LiaisonError):
            raise error
        self.tell(error)

    def _keep_texts(self) -> None:
        if self.file is not None:
            self.file.savings.rescue_all()

    def tell(self, error: LiaisonError) -> None:
        """Show what was refused in the window, if there is one."""
        if self.window is not None:
            self.window.banners.show_error(error)


def run_window(
    settings: Settings, clock: Clock, language: InterfaceLanguage | None, named: Path | None
) -> int:
    """Show the window over `named`, else over the file opened last, until it is closed."""
    app = make_application(sys.argv, settings, language)
    program = Program(settings, clock)
    program.bugs.install()
    wanted = named or Path(settings.text("data_file") or usual_file())
    if raise_other(wanted):
        return 0
    program.starting.begin(named)
    QTimer.singleShot(_SETTLED_MS, leave_alone_what_is_here)
    status = app.exec()
    program.close()
    return status
