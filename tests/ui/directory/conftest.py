"""A window with the directory over a real data file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from liaison_app.ui.directory.page import KEY, DirectoryPage
from liaison_app.ui.kit.interface_language import switch_language
from liaison_app.ui.kit.page import PageEntry
from liaison_app.ui.main_window import MainWindow
from liaison_app.ui.theme.icons import Icon
from tests.stage import Stage, make_stage


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path) -> Iterator[Stage]:
    switch_language("ru")
    made = make_stage(tmp_path)
    yield made
    made.close()


@pytest.fixture
def window(qtbot: QtBot, stage: Stage) -> MainWindow:
    entry = PageEntry(KEY, Icon.DIRECTORY, lambda: "Справочник", lambda: DirectoryPage(stage.place))
    made = stage.window([entry])
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    stage.settle()
    return made


@pytest.fixture
def page(window: MainWindow) -> DirectoryPage:
    found = window.page()
    assert isinstance(found, DirectoryPage)
    return found
