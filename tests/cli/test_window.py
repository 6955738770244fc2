"""The window's starter where there is nothing to speak with."""

import sys

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from liaison_app.__main__ import main


def test_without_a_console_a_failure_is_shown(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []

    def read() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        shown.append(box.text())
        box.accept()

    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    QTimer.singleShot(0, read)
    assert main(["nothing", "--language", "kk"]) == 2
    (line,) = shown
    assert line.startswith("nothing деген команда жоқ.")
