"""A line in which Ctrl+Enter asks for the card of somebody the directory does not know."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent

from liaison_app.ui.kit.lines import TextLine

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CardAskingLine(TextLine):
    """`new_asked` by Ctrl+Enter, while `offers_new` says that there is somebody."""

    new_asked = Signal()
    offers_new = False

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+Enter, which adds an agenda item elsewhere, while it means something here."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and self._asks_new(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter asks for the new card; all else is typing."""
        if self._asks_new(event):
            self.new_asked.emit()
        else:
            super().keyPressEvent(event)

    def _asks_new(self, event: QKeyEvent) -> bool:
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        return self.offers_new and ctrl and event.key() in _ENTER
