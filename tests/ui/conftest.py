"""What holds for every test of the window."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from liaison_app.ui.kit.interface_language import switch_language
from liaison_app.ui.theme.look import look
from tests.stage import make_stage

if TYPE_CHECKING:
    from tests.ui.sample_window import SampleWindow


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
def nothing_left_open(qapp: QApplication) -> None:
    """Hide what an earlier test left open: a dialog or a menu would take the keys."""
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()
    for left in QApplication.topLevelWidgets():
        left.hide()


@pytest.fixture(autouse=True)
def no_flashes(qapp: QApplication) -> Iterator[None]:
    """Fail where a part flashed up as a window of its own: setVisible(True) without a parent."""
    flashes = _Flashes()
    qapp.installEventFilter(flashes)
    yield
    qapp.removeEventFilter(flashes)
    parts = [part for part in flashes.shown if isValid(part) and not part.isWindow()]
    assert not parts, f"shown before they had a parent: {parts}"


@pytest.fixture
def sample(qtbot: QtBot, tmp_path: Path) -> Iterator["SampleWindow"]:
    """Give the window of the running program over the sample, in Russian and light."""
    from tests.screens_of_all import fill
    from tests.ui.sample_window import SampleWindow

    switch_language("ru")
    look().apply("light")
    opened = SampleWindow(make_stage(tmp_path, fill), qtbot)
    yield opened
    opened.stage.close()
    switch_language("ru")
