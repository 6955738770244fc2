"""An unexpected error: one window, a report to copy, the texts kept, wherever it came up."""

import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liaison_app.base.errors import KnownFailure, LiaisonError
from liaison_app.base.messages import message
from liaison_app.tasks.reader import Reader
from liaison_app.ui.kit.interface_language import switch_language
from liaison_app.ui.shell.bug_window import BugCatcher, BugWindow
from tests.ui.keyboard import press


class Watch:
    def __init__(self, app: QApplication) -> None:
        self.kept: list[bool] = []
        self.shown: list[LiaisonError] = []
        self.catcher = BugCatcher(lambda: self.kept.append(True), self.shown.append, app)

    def window(self) -> BugWindow:
        assert self.catcher.window is not None
        return self.catcher.window


@pytest.fixture
def watch(qapp: QApplication, qtbot: QtBot) -> Iterator[Watch]:
    switch_language("ru")
    before = sys.excepthook
    made = Watch(qapp)
    made.catcher.install()
    yield made
    sys.excepthook = before
    if made.catcher.window is not None:
        made.catcher.window.close()
        qtbot.waitUntil(lambda: made.catcher.window is None)


def fail() -> None:
    raise ValueError("nobody foresaw this")


@pytest.mark.expected_log("unexpected error")
def test_one_window_with_a_report_to_copy(watch: Watch, qtbot: QtBot) -> None:
    for _ in range(3):
        try:
            fail()
        except ValueError as error:
            sys.excepthook(type(error), error, error.__traceback__)
    window = watch.window()
    assert "nobody foresaw this" in window.report.toPlainText()
    assert watch.kept == [True, True, True]
    assert len([w for w in QApplication.topLevelWidgets() if isinstance(w, BugWindow)]) == 1
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    press(window, "Ctrl+Shift+C")
    assert "in fail" in QGuiApplication.clipboard().text()


@pytest.mark.expected_log("unexpected error")
def test_an_error_of_another_thread_opens_the_window_in_this_one(
    watch: Watch, qtbot: QtBot
) -> None:
    reader = Reader()
    reader.call(fail)
    qtbot.waitUntil(lambda: reader.under_way == 0)
    assert watch.window().thread().isMainThread()


@pytest.mark.expected_log("unexpected error")
def test_an_error_in_a_thread_of_python_is_caught_too(watch: Watch, qtbot: QtBot) -> None:
    def run() -> None:
        try:
            fail()
        except ValueError as error:
            sys.excepthook(type(error), error, error.__traceback__)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: watch.catcher.window is not None)


def test_an_expected_error_is_no_bug(watch: Watch) -> None:
    failure = KnownFailure(message("status line", "an error of the program"))
    sys.excepthook(type(failure), failure, None)
    assert watch.shown == [failure]
    assert watch.catcher.window is None
    assert watch.kept == []
