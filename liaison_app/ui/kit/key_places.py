"""Keys by their place on the keyboard, for layouts that are not Latin.

Measured under X11: layout `kz` sends Ctrl+Ә for the key «2» and Ctrl+comma for the key «6», `ru`
alone sends Ctrl+Т for the key «N»; no shortcut fires, or a wrong one.
"""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

# The rows of a US keyboard from scan code 2 on; both PC scan codes and Linux key codes have them.
_ROWS = ((2, "1234567890-="), (16, "QWERTYUIOP[]"), (30, "ASDFGHJKL;'`"), (43, "\\ZXCVBNM,./"))
_US_KEYS = {first + n: ord(key) for first, row in _ROWS for n, key in enumerate(row)}
_X11_SHIFT = 8  # X11 and Wayland count from 8
_LAST_LATIN_1 = 0xFF
_FIRST_SPECIAL = 0x01000000  # arrows, function keys: the same in every layout
# Keys of the window that text fields would take: under X11 Ctrl+K cuts the end of a line off.
_NOT_FOR_FIELDS = (Qt.Key.Key_K,)


def us_key(event: QKeyEvent) -> int | None:
    """Give the key that a US keyboard has at this place, None where the place is not known."""
    shift = 0 if QGuiApplication.platformName() == "windows" else _X11_SHIFT
    return _US_KEYS.get(event.nativeScanCode() - shift)


def key_by_place(event: QKeyEvent) -> int | None:
    """Give the US key of a Ctrl combination that the layout has hidden, None where all is well."""
    modifiers = event.modifiers()
    held = Qt.KeyboardModifier
    if not modifiers & held.ControlModifier or modifiers & (held.AltModifier | held.MetaModifier):
        return None  # with Alt it may be AltGr, which writes letters
    key, place = event.key(), us_key(event)
    if place is None or key == place or key >= _FIRST_SPECIAL:
        return None
    if chr(place).isalnum():
        return None if key <= _LAST_LATIN_1 and chr(key).isalnum() else place
    return place if key > _LAST_LATIN_1 else None


class KeyPlaces(QObject):
    """Watches all keys and repeats a hidden combination as a US keyboard would send it."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep Qt from reading the wrong key, then do what the right one does."""
        if not isinstance(event, QKeyEvent) or not isinstance(watched, QWidget):
            return False
        if event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            return False
        place = key_by_place(event)
        if place is None:
            return _keep_from_fields(event)
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            # Qt looks for shortcuts by itself before a widget gets a key that the program sends.
            kind, repeats = QEvent.Type.KeyPress, event.isAutoRepeat()
            again = QKeyEvent(kind, place, event.modifiers(), "", repeats)
            QCoreApplication.sendEvent(watched, again)
        return True


def _keep_from_fields(event: QKeyEvent) -> bool:
    """Answer for a text field that it does not want a key of the window."""
    ctrl = event.modifiers() == Qt.KeyboardModifier.ControlModifier
    if event.type() != QEvent.Type.ShortcutOverride or not ctrl:
        return False
    if event.key() not in _NOT_FOR_FIELDS:
        return False
    event.ignore()
    return True


def watch_key_places(app: QApplication) -> None:
    """Let shortcuts work by place in the whole program."""
    app.installEventFilter(KeyPlaces(app))
