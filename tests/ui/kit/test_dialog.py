"""Dialogs: keys, and sizes that fit the screen."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.dialog import Dialog
from tests.ui.keyboard import press


class Asking(Dialog):
    def __init__(self, wish: QSize | None = None) -> None:
        super().__init__(wish=wish)
        self.taken = 0
        self.line, self.text = QLineEdit(), QPlainTextEdit()
        self.body.addWidget(self.line)
        self.body.addWidget(self.text)
        self.accept_with(Action(self, self._take))
        self.retranslate()

    def _take(self) -> None:
        self.taken += 1


@pytest.fixture
def asking(qtbot: QtBot) -> Asking:
    dialog = Asking()
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    return dialog


def test_enter_takes_but_not_from_a_long_text(asking: Asking) -> None:
    asking.line.setFocus()
    press(asking.line, "Return")
    assert asking.taken == 1
    asking.text.setFocus()
    press(asking.text, "Return")
    assert (asking.taken, asking.text.toPlainText()) == (1, "\n")
    press(asking.text, "Ctrl+Return")
    assert asking.taken == 2


def test_escape_leaves_without_doing_anything(asking: Asking) -> None:
    press(asking.line, "Escape")
    assert not asking.isVisible()
    assert asking.taken == 0


def test_a_dialog_is_never_larger_than_the_screen(qtbot: QtBot) -> None:
    dialog = Asking(QSize(5000, 5000))
    qtbot.addWidget(dialog)
    dialog.show()
    room = dialog.screen().availableGeometry().size()
    assert dialog.width() < room.width()
    assert dialog.height() < room.height()
