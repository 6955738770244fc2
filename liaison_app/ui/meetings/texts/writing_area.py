"""A page of texts that scrolls with the caret: what is being typed is always seen."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFrame, QPlainTextEdit, QScrollArea, QWidget

from liaison_app.ui.theme.grid import UNIT

_AROUND = 5 * UNIT


class WritingArea(QScrollArea):
    """Texts in it grow instead of scrolling; the area follows the focus and the caret."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        """Scroll `content` up and down only."""
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._content = content
        self.setWidget(content)
        QGuiApplication.inputMethod().cursorRectangleChanged.connect(self._follow)

    def bar_width(self) -> int:
        """Give the width that the bar takes away from the content."""
        return self.verticalScrollBar().sizeHint().width()

    def _follow(self) -> None:
        focused: QWidget | None = QApplication.focusWidget()
        if focused is None or not self.isAncestorOf(focused) or not self.isVisible():
            return
        if isinstance(focused, QPlainTextEdit):
            caret = focused.cursorRect()
            place = focused.viewport().mapTo(self._content, caret.center())
            self.ensureVisible(0, place.y(), 0, _AROUND)
        else:
            middle = focused.mapTo(self._content, QPoint(0, focused.height() // 2))
            self.ensureVisible(0, middle.y(), 0, _AROUND)
