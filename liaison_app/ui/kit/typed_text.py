"""A text of any length: grows with what is typed, keeps it clean, never loses a composition."""

from PySide6.QtCore import QMimeData, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from liaison_app.language.clean import clean
from liaison_app.ui.kit.badges import StateBadge
from liaison_app.ui.kit.composition import Composing
from liaison_app.ui.kit.roles import set_flag
from liaison_app.ui.kit.states import State
from liaison_app.ui.theme.grid import HALF, UNIT


class TypedText(Composing, QPlainTextEdit):
    """A field for a text. `edited` carries the cleaned text after every change by the user.

    It satisfies `SavedField`, so a `Saver` can be bound to it. Tab leaves it.
    """

    edited = Signal(object)
    left = Signal()
    badge_clicked = Signal()

    def __init__(self, parent: QWidget | None = None, *, least_lines: int = 2) -> None:
        """Make an empty field that is at least `least_lines` high."""
        super().__init__(parent)
        self._least_lines = least_lines
        self._last = ""
        self._badge = StateBadge(parent=self)
        self._badge.hide()
        self._badge.clicked.connect(self.badge_clicked)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.document().setDocumentMargin(2)
        self.document().documentLayout().documentSizeChanged.connect(self.updateGeometry)
        self.textChanged.connect(self._tell)

    def value(self) -> str:
        """Give the text as it is kept; U+00A0 stays (toPlainText would lose it)."""
        return clean(self.document().toRawText())

    def show_value(self, value: object) -> None:
        """Put a stored text in; forgets undo, so a `Saver` does it only while nobody types here."""
        text = value if isinstance(value, str) else ""
        if text != self.value():
            self._last = text
            self.setPlainText(text)

    def show_missing(self, words: str) -> None:
        """Mark the field as lacking its text, with words in the empty field; "" takes it back."""
        self.setPlaceholderText(words)
        set_flag(self, "missing", on=bool(words))

    def show_badge(self, state: State | None) -> None:
        """Show a state below the text, or none."""
        self._badge.show_state(state)
        self._badge.setVisible(state is not None)
        room = 0 if state is None else self._badge.sizeHint().height() + HALF
        self.setViewportMargins(0, 0, 0, room)
        self._place_badge()
        self.updateGeometry()

    def show_mistake(self, words: str) -> None:
        """Mark the field as wrong with the reason as tooltip; "" takes it back."""
        set_flag(self, "wrong", on=bool(words))
        self.setToolTip(words)
        self.setAccessibleDescription(words)

    # Clean in, whole out

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take texts only."""
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Clean what is pasted or dropped; one step of undo."""
        self.finish()
        self.textCursor().insertText(clean(source.text()))
        self.ensureCursorVisible()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy with every U+00A0 kept."""
        data = QMimeData()
        data.setText(clean(self.textCursor().selectedText()))
        return data

    # As high as its text

    def sizeHint(self) -> QSize:
        """Give the height of the whole text."""
        return QSize(30 * UNIT, self._wanted_height())

    def minimumSizeHint(self) -> QSize:
        """Give the height of the whole text: the page scrolls, the field does not."""
        return QSize(12 * UNIT, self._wanted_height())

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for the height anew: frame and padding are known only now."""
        super().showEvent(event)
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height when the width changed."""
        super().resizeEvent(event)
        self._place_badge()
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
            # While layouts are being activated the wish for another height is lost.
            QTimer.singleShot(0, self, self.updateGeometry)

    def _wanted_height(self) -> int:
        step = QFontMetricsF(self.font()).lineSpacing()
        text, block = 0.0, self.document().begin()
        while block.isValid():
            text += self.blockBoundingRect(block).height()
            block = block.next()
        frame = self.height() - self.viewport().height() if self.isVisible() else 2 * UNIT
        around = max(frame, self.viewportMargins().bottom()) + 2 * self.document().documentMargin()
        return round(max(text, step * self._least_lines) + around) + 1

    def _place_badge(self) -> None:
        size = self._badge.sizeHint()
        width = min(size.width(), self.width() - 2 * UNIT)
        top = self.height() - size.height() - HALF - 2
        self._badge.setGeometry(UNIT, top, width, size.height())

    def _tell(self) -> None:
        value = self.value()
        if value != self._last:
            self._last = value
            self.edited.emit(value)
