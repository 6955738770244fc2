"""What holds for every test of the window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid


class _Flashes(QObject):
    """Remembers parts that were shown before they had their place in a window."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[QWidget] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt calls it
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(watched)
        return False


@pytest.fixture(autouse=True)
def no_flashes(qapp: QApplication) -> Iterator[None]:
    """Fail where a part flashed up as a window of its own: setVisible(True) without a parent."""
    flashes = _Flashes()
    qapp.installEventFilter(flashes)
    yield
    qapp.removeEventFilter(flashes)
    parts = [part for part in flashes.shown if isValid(part) and not part.isWindow()]
    assert not parts, f"shown before they had a parent: {parts}"
