"""Letters typed while a record is being made: none is lost, and none goes into another record."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

_LONGEST_WAIT = 60_000  # milliseconds; whoever waits so long has stopped typing
_HELD_WITH_LETTERS = (
    Qt.KeyboardModifier.ShiftModifier
    | Qt.KeyboardModifier.KeypadModifier
    | Qt.KeyboardModifier.GroupSwitchModifier
)
_NONE = Qt.KeyboardModifier.NoModifier


class TypedAhead(QObject):
    """From `begin` on keeps what is typed; gives it to the first field that gets the focus.

    `takes` judges that field. `end` forgets it: the record could not be made.
    """

    def __init__(self, takes: Callable[[QWidget], bool], parent: QObject) -> None:
        """Keep nothing yet."""
        super().__init__(parent)
        self._takes = takes
        self._kept: list[str] = []
        self.keeps = False
        self._holds = False  # letters go on being kept, no click came between
        self._waits = QTimer(self, singleShot=True, interval=_LONGEST_WAIT)
        self._waits.timeout.connect(self.end)
        self._gives = QTimer(self, singleShot=True, interval=0)
        self._gives.timeout.connect(self._give)

    def begin(self) -> None:
        """Keep what is typed from now on."""
        self.end()
        application = _application()
        application.installEventFilter(self)
        application.focusChanged.connect(self._focus_moved)
        self.keeps = self._holds = True
        self._waits.start()

    def end(self) -> None:
        """Let the keys go their way again."""
        if self.keeps:
            application = _application()
            application.removeEventFilter(self)
            application.focusChanged.disconnect(self._focus_moved)
        self.keeps = False
        self._waits.stop()
        self._gives.stop()
        self._kept.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep letters and what takes one back; every other key is for the window."""
        if event.type() is QEvent.Type.MouseButtonPress:
            self._holds = False  # the user may go elsewhere; what is kept still awaits its field
            return False
        if not self._holds:
            return False
        if not isinstance(watched, QWidget):
            return False  # a key comes past the screen's window first
        if event.type() is QEvent.Type.InputMethod and isinstance(event, QInputMethodEvent):
            self._keep(event.commitString())
            return True
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        plain = not event.modifiers() & ~_HELD_WITH_LETTERS
        if plain and event.text().isprintable() and event.text():
            self._keep(event.text())
            return True
        if plain and event.key() == Qt.Key.Key_Backspace and self._kept:
            self._kept.pop()
            return True
        return False

    def _keep(self, letters: str) -> None:
        if letters:
            self._kept.append(letters)

    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._takes(now):
            self._gives.start()

    def _give(self) -> None:
        """Type what was kept into the field with the focus, as if it were typed now."""
        kept, field = list(self._kept), QApplication.focusWidget()
        if field is None or not self._takes(field):
            return
        self.end()
        for letters in kept:
            typed = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, _NONE, letters)
            QCoreApplication.sendEvent(field, typed)


def _application() -> QApplication:
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        raise TypeError("there is no window to type into")
    return application
