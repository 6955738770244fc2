"""The window of the running program over the sample, driven by keys."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from liaison_app.bootstrap.pages import pages
from liaison_app.ui.kit.banner import Banner
from liaison_app.ui.kit.page import Page
from liaison_app.ui.main_window import MainWindow
from tests.no_actions import no_actions
from tests.stage import Stage
from tests.ui.keyboard import press, write

Part = TypeVar("Part", bound=QWidget)


def whole_window(stage: Stage) -> MainWindow:
    """Give the window with the pages of the running program; files are not changed by it."""
    made: list[MainWindow] = []
    made.append(stage.window(pages(stage.place, lambda: made[0], no_actions)))
    return made[0]


class SampleWindow:
    """The pages of `bootstrap.pages`; keys go to whatever has the focus."""

    def __init__(self, stage: Stage, qtbot: QtBot) -> None:
        self.stage, self.qtbot = stage, qtbot
        self.window = whole_window(stage)
        qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()
        stage.settle()

    def go(self, key: str, target: object = None) -> None:
        """Go to a page and wait until it shows something."""
        self.window.go(key, target)
        self.stage.settle()

    def page(self, kind: type[Part]) -> Part:
        """Give the page that is shown, of the expected kind."""
        page = self.window.page()
        assert isinstance(page, kind)
        return page

    def focus(self) -> QWidget:
        """Give what has the focus: in a popup, a dialog or the window."""
        top = QApplication.activePopupWidget() or QApplication.activeModalWidget() or self.window
        if QApplication.activeWindow() is None:  # no window manager here that would do it
            top.activateWindow()
            self.stage.settle()
        if isinstance(top, QMenu):
            return top
        inside: QWidget | None = top.focusWidget()
        return top if inside is None else inside

    def press(self, *keys: str) -> None:
        """Press keys where the focus is, then let everything come to rest."""
        for key in keys:
            press(self.focus(), key)
            self.stage.settle()

    def write(self, text: str) -> None:
        """Type letters where the focus is."""
        write(self.focus(), text)
        self.stage.settle()

    def choose_in_menu(self, words: str) -> None:
        """Take an entry of the open menu by the keyboard."""
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu), "no menu is open"
        entry = next((one for one in menu.actions() if one.text() == words), None)
        assert entry is not None, [one.text() for one in menu.actions()]
        menu.setActiveAction(entry)
        self.press("Return")

    def dialog(self, kind: type[Part]) -> Part:
        """Give the dialog that is open."""
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, kind), dialog
        return dialog

    def wait(self, holds: Callable[[], bool]) -> None:
        """Wait until something holds, with everything at rest."""
        self.qtbot.waitUntil(holds, timeout=5000)
        self.stage.settle()

    def banners(self) -> list[Banner]:
        """Give the banners of the page that is shown."""
        return self.page(Page).banners.shown()


def texts_in(widget: QWidget, *, hidden: bool = False) -> list[str]:
    """Give every text that a user may read or hear in `widget`, the visible ones first."""
    found: list[str] = []
    for part in [widget, *widget.findChildren(QWidget)]:
        if not hidden and not part.isVisibleTo(widget):
            continue
        found += [part.toolTip(), part.accessibleName(), part.windowTitle(), *_own_texts(part)]
    return [text.strip() for text in found if text.strip()]


def _own_texts(part: QWidget) -> Sequence[str]:
    if isinstance(part, (QLabel, QAbstractButton)):
        return [part.text()]
    if isinstance(part, QLineEdit):
        return [part.text(), part.placeholderText()]
    if isinstance(part, QPlainTextEdit):
        return [part.toPlainText(), part.placeholderText()]
    if isinstance(part, QComboBox):
        return [part.itemText(row) for row in range(part.count())]
    return []
