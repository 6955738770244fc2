"""The line one types into: letters and a space name the speaker, Enter opens the next line."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from liaison_app.ui.kit.typed_text import TypedText

_letters = re.compile(r"[^\W\d_]{1,2}\d{0,2}")
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LineCell(TypedText):
    """`speaker_typed(letters)`, `speaker_taken_back`, `stepped(±1)`, `ended`, `emptied`, `escaped`.

    A space takes letters for a speaker only where `knows(letters)`; Tab takes any.
    """

    speaker_typed = Signal(str)
    speaker_taken_back = Signal()
    stepped = Signal(int)
    ended = Signal()
    emptied = Signal()
    escaped = Signal()
    entered = Signal()

    def __init__(self, knows: Callable[[str], bool], parent: QWidget | None = None) -> None:
        """Make it empty."""
        super().__init__(parent, least_lines=1)
        self._knows = knows
        self.has_speaker = False

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that somebody writes here now."""
        super().focusInEvent(event)
        self.entered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys that lead out of the line; all else is typing."""
        key = event.key()
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held == Qt.KeyboardModifier.NoModifier and self._take(key):
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Get Tab before Qt moves the focus with it."""
        pressed = event if event.type() == QEvent.Type.KeyPress else None
        is_tab = isinstance(pressed, QKeyEvent) and pressed.key() == Qt.Key.Key_Tab
        return (is_tab and self._take_speaker(sure=False)) or super().event(event)

    def _take(self, key: int) -> bool:
        if key == Qt.Key.Key_Space:
            return self._take_speaker(sure=True)
        if key in _ENTER:
            self.ended.emit()
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif key == Qt.Key.Key_Backspace and self._is_at_start():
            self._go_back()
        elif key == Qt.Key.Key_Up and self._is_on_edge(QTextCursor.MoveOperation.Up):
            self.stepped.emit(-1)
        elif key == Qt.Key.Key_Down and self._is_on_edge(QTextCursor.MoveOperation.Down):
            self.stepped.emit(1)
        else:
            return False
        return True

    def _take_speaker(self, *, sure: bool) -> bool:
        cursor = self.textCursor()
        typed = self.value()
        at_end = cursor.atEnd() and not cursor.hasSelection()
        if self.has_speaker or not at_end or not _letters.fullmatch(typed):
            return False
        if sure and not self._knows(typed):
            return False
        self.has_speaker = True
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()
        self.speaker_typed.emit(typed)
        return True

    def _go_back(self) -> None:
        if self.has_speaker:
            self.has_speaker = False
            self.speaker_taken_back.emit()
        elif self.document().isEmpty():
            self.emptied.emit()

    def _is_at_start(self) -> bool:
        cursor = self.textCursor()
        return cursor.atStart() and not cursor.hasSelection()

    def _is_on_edge(self, move: QTextCursor.MoveOperation) -> bool:
        cursor = QTextCursor(self.textCursor())
        return not cursor.movePosition(move)
