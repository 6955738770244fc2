"""A keyboard and an input method for tests: keys by their names, any letters, compositions."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

_MODIFIERS = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
}


def _modifiers(names: list[str]) -> Qt.KeyboardModifier:
    held = Qt.KeyboardModifier.NoModifier
    for name in names:
        held |= _MODIFIERS[name]
    return held


def press(widget: QWidget, *keys: str) -> None:
    """Press keys like "Ctrl+End" or "Space" one after another; shortcuts of the window fire."""
    for name in keys:
        *held, key = name.split("+")
        QTest.keyClick(widget, Qt.Key[f"Key_{key}"], _modifiers(held))


def write(widget: QWidget, text: str) -> None:
    """Type letters of any alphabet, one key event each."""
    for letter in text:
        key = ord(letter.upper()) if ord(letter.upper()) < 0x110000 else 0
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(widget, event)


def press_place(
    places: QObject, widget: QWidget, scan_code: int, letter: str, modifiers: str = "Ctrl"
) -> None:
    """Press a key by its place, the layout writing `letter` there, past the filter `places`.

    The filter is asked here, because Qt looks for shortcuts before it where a test sends a key.
    """
    held = _modifiers(modifiers.split("+"))
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
        event = QKeyEvent(kind, ord(letter.upper()), held, scan_code, 0, 0, letter)
        if not places.eventFilter(widget, event) and kind is QEvent.Type.KeyPress:
            QApplication.sendEvent(widget, event)


def compose(widget: QWidget, letters: str) -> None:
    """Show letters as a running composition of an input method."""
    QApplication.sendEvent(widget, QInputMethodEvent(letters, []))


def commit(widget: QWidget, text: str) -> None:
    """End the composition with a text."""
    event = QInputMethodEvent("", [])
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def click(widget: QWidget, at: QPoint | None = None) -> None:
    """Click with the left button in the middle of a widget or at a place."""
    place = widget.rect().center() if at is None else at
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
