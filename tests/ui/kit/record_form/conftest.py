"""A window with a form over a project."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from liaison_app.domain.directory import Project
from liaison_app.office.directory import new_project
from liaison_app.ui.kit.interface_language import switch_language
from liaison_app.ui.kit.record_form import RecordForm
from tests.stage import Stage, make_stage
from tests.ui.kit.record_form.projects import NAME, project_form, shown


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path) -> Iterator[Stage]:
    switch_language("ru")
    made = make_stage(tmp_path)
    yield made
    made.close()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(1100, 700)
    QVBoxLayout(made)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    return made


@pytest.fixture
def project(stage: Stage) -> int:
    return new_project(stage.desk, NAME).id


@pytest.fixture
def form(stage: Stage, window: QWidget, project: int) -> RecordForm[Project]:
    made = project_form(stage)
    shown(stage, window, made)
    made.open(project)
    stage.settle()
    return made
