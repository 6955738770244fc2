"""Fields that never lose what an input method is still composing."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    _Base = QWidget
else:
    _Base = object


class Composing(_Base):
    """Mix in before a Qt text field. `left` must be a signal of the class that mixes it in."""

    if TYPE_CHECKING:
        left = Signal()
    _preedit = ""

    def is_busy(self) -> bool:
        """Tell whether nothing may be written into the field now: it has focus or composes."""
        return self.hasFocus() or bool(self._preedit)

    def finish(self) -> None:
        """Put a running composition into the text, whatever the input method does about it."""
        if not self._preedit:
            return
        method = QGuiApplication.inputMethod()
        method.commit()
        if self._preedit:  # it kept the letters: Qt would now throw them away
            letters = QInputMethodEvent("", [])
            letters.setCommitString(self._preedit)
            self.inputMethodEvent(letters)
            method.reset()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Remember what is being composed."""
        self._preedit = event.preeditString()
        super().inputMethodEvent(event)

    def event(self, event: QEvent) -> bool:
        """Leave Alt+Backspace to the Undo of a banner; without one it undoes typing, as ever."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
            if alt and event.key() == Qt.Key.Key_Backspace:
                event.ignore()
                return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Finish the composition before the caret moves."""
        self.finish()
        super().mousePressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Finish the composition and say that the field was left; a menu is not leaving."""
        if event.reason() == Qt.FocusReason.PopupFocusReason:
            super().focusOutEvent(event)
            return
        self.finish()
        super().focusOutEvent(event)
        self.left.emit()
