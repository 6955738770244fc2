"""The unexpected error: one window, a report to copy, the log, and the typed texts kept."""

import logging
import platform
import sys
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, QSize, Qt, Signal, qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from liaison_app.base.errors import Cancelled, LiaisonError
from liaison_app.base.version import VERSION
from liaison_app.language.current import npgettext, pgettext
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.buttons import ActionButton
from liaison_app.ui.kit.dialog import Dialog
from liaison_app.ui.kit.labels import label
from liaison_app.ui.theme.grid import UNIT
from liaison_app.ui.theme.icons import Icon

_log = logging.getLogger(__name__)


def report_of(error: BaseException) -> str:
    """Give the report: versions and the traceback, no texts of the office."""
    lines = traceback.format_exception(type(error), error, error.__traceback__)
    about = (
        f"Liaison {VERSION} · Python {platform.python_version()} · Qt {qVersion()} · "
        f"{platform.platform()} · {QGuiApplication.platformName()}"
    )
    return f"{about}\n\n{''.join(lines)}"


class BugWindow(Dialog):
    """Shows one report; further errors only raise a count."""

    def __init__(self, report: str) -> None:
        """Show the report."""
        parent = QApplication.activeWindow()
        super().__init__(parent, wish=QSize(90 * UNIT, 60 * UNIT))
        self.setModal(False)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._more = 0
        self._what, self._count = label(wraps=True), label("muted")
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.report.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        for part in (self._what, self._count):
            self.body.addWidget(part)
        self.body.addWidget(self.report, 1)
        self.copy = Action(self, self._copy, drawn=Icon.COPY, keys="Ctrl+Shift+C")
        self.buttons.insertWidget(1, ActionButton(self.copy, "primary"))
        self.retranslate()

    def count_one_more(self) -> None:
        """Say that another error came, without another window."""
        self._more += 1
        self.retranslate()

    def retranslate(self) -> None:
        """Word it."""
        title = pgettext("program error", "An error in the program")
        self.say(title, pgettext("program error", "Go on working"))
        self._what.setText(
            pgettext(
                "program error",
                "What you typed is kept. Please copy this report and send it to whoever looks "
                "after the program.",
            )
        )
        self._count.setText(
            npgettext("program error", "and {count} more", "and {count} more", self._more)
            if self._more
            else ""
        )
        self._count.setVisible(self._more > 0)
        self.report.setAccessibleName(title)
        self.copy.say(pgettext("program error", "Copy the report"))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())


class BugCatcher(QObject):
    """Takes the place of `sys.excepthook`; errors of all threads come to the window's thread."""

    _came = Signal(object)

    def __init__(
        self, keep_texts: Callable[[], None], show: Callable[[LiaisonError], None], parent: QObject
    ) -> None:
        """`keep_texts` rescues what is typed; `show` tells an expected error nobody else showed."""
        super().__init__(parent)
        self._keep_texts = keep_texts
        self._show = show
        self.window: BugWindow | None = None
        self._came.connect(self._take, Qt.ConnectionType.AutoConnection)

    def install(self) -> None:
        """Catch from now on."""
        sys.excepthook = self.catch

    def catch(
        self,
        kind: type[BaseException],
        error: BaseException,
        where: TracebackType | None,
    ) -> None:
        """Take an error in whatever thread it came up."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, where)
            return
        self._came.emit(error)

    def _take(self, error: BaseException) -> None:
        if isinstance(error, Cancelled):
            return
        if isinstance(error, LiaisonError):
            self._show(error)
            return
        _log.error("unexpected error", exc_info=error)
        self._keep_texts()
        if self.window is not None:
            self.window.count_one_more()
            return
        self.window = BugWindow(report_of(error))
        self.window.destroyed.connect(self._closed)
        self.window.show()

    def _closed(self) -> None:
        self.window = None
