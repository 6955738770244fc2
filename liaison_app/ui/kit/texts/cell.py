"""One language of one text."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from liaison_app.base.languages import ContentLanguage
from liaison_app.ui.kit.typed_text import TypedText

_ARROWS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TextCell(TypedText):
    """A field that also tells when it got the focus and which keys leave its row.

    `ended`: Enter at the end of the text, where `goes_on` is set; `emptied`: Backspace in an empty
    field; `shifted(±1)`: Alt+arrows.
    """

    entered = Signal()
    ended = Signal()
    emptied = Signal()
    shifted = Signal(int)

    def __init__(
        self, language: ContentLanguage, parent: QWidget | None = None, *, least_lines: int = 2
    ) -> None:
        """Make an empty field for one language."""
        super().__init__(parent, least_lines=least_lines)
        self.language: ContentLanguage = language
        self.goes_on = False

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that somebody writes here now."""
        super().focusInEvent(event)
        self.entered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter at the end goes on, Alt+arrows move the row; all else is typing."""
        key, held = event.key(), event.modifiers()
        plain = held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if held & Qt.KeyboardModifier.AltModifier and key in _ARROWS:
            self.shifted.emit(_ARROWS[Qt.Key(key)])
        elif plain and key in _ENTER and self.goes_on and self._is_at_end():
            self.ended.emit()
        elif plain and key == Qt.Key.Key_Backspace and self.document().isEmpty():
            self.emptied.emit()
        else:
            super().keyPressEvent(event)

    def retype(self, text: str) -> None:
        """Put another text in as if it were typed: it is stored, and Ctrl+Z takes it back."""
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)

    def caret_to_end(self) -> None:
        """Put the caret behind the text."""
        self.moveCursor(QTextCursor.MoveOperation.End)

    def _is_at_end(self) -> bool:
        cursor = self.textCursor()
        return cursor.atEnd() and not cursor.hasSelection() and not self.document().isEmpty()
