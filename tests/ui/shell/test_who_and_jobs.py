"""Who works, and long works in the status line."""

import threading
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMenu, QProgressBar
from pytestqt.qtbot import QtBot

from liaison_app.base.messages import message
from liaison_app.tasks import jobs as jobs_module
from liaison_app.tasks.jobs import Job
from liaison_app.ui.kit.interface_language import switch_language
from liaison_app.ui.kit.page import Page, PageEntry
from liaison_app.ui.main_window import MainWindow
from liaison_app.ui.shell.who import NameDialog
from liaison_app.ui.theme.icons import Icon
from tests.stage import Stage, make_stage
from tests.ui.keyboard import press, write


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Stage]:
    switch_language("ru")
    monkeypatch.setattr(jobs_module, "SHOWN_AFTER_MS", 1)
    made = make_stage(tmp_path)
    made.names = lambda: ["А. Серикова", "王晓明"]
    yield made
    made.close()


@pytest.fixture
def window(stage: Stage, qtbot: QtBot) -> MainWindow:
    entry = PageEntry("page", Icon.MEETINGS, lambda: "page", Page)
    made = stage.window([entry])
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    return made


def test_somebody_else_begins_to_work_by_one_click(window: MainWindow) -> None:
    chosen: list[str] = []
    window.top.who.chosen.connect(chosen.append)
    press(window, "Ctrl+Shift+U")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    press(menu, "Down", "Return")
    assert chosen == ["王晓明"]
    assert window.top.who.name == "王晓明"


def test_a_new_name_is_typed(window: MainWindow) -> None:
    chosen: list[str] = []
    window.top.who.chosen.connect(chosen.append)
    window.top.who.ask_name()
    dialog = window.findChild(NameDialog)
    assert dialog is not None
    press(dialog.line, "Return")
    assert dialog.isVisible()
    write(dialog.line, "Ә. Қуанышұлы")
    press(dialog.line, "Return")
    assert chosen == ["Ә. Қуанышұлы"]
    assert not dialog.isVisible()


def test_a_long_work_shows_its_progress_and_is_cancelled_by_key(
    stage: Stage, window: MainWindow, qtbot: QtBot
) -> None:
    go, stopped = threading.Event(), []

    def work(job: Job) -> None:
        job.report(30, 100)
        while not go.wait(0.01):
            job.report(31, 100)

    title = message("jobs", "Cancel this work")
    stage.jobs.start(title, work, cancelled=lambda: stopped.append(True))
    bar = window.status.findChild(QProgressBar)
    assert bar is not None
    qtbot.waitUntil(lambda: bar.isVisible() and bar.value() == 31)
    press(window, "Ctrl+Period")
    qtbot.waitUntil(lambda: stopped == [True])
    assert not bar.isVisible()


def test_the_last_backup_is_told(window: MainWindow) -> None:
    window.status.show_backup(datetime(2025, 6, 2, 9, 0).astimezone())
    assert "09:00" in window.status._backed_up.text()
    today = window.status._backed_up.text()
    window.status.show_backup(datetime(2025, 5, 30, 9, 0).astimezone())
    assert "30.05.2025" in window.status._backed_up.text()
    assert "30.05.2025" not in today
