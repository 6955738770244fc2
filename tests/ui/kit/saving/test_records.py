"""Fields of real records: typed in the window, stored by the office, on a real data file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from liaison_app.domain.directory import Project
from liaison_app.domain.trilingual import Trilingual
from liaison_app.office.directory import new_project
from liaison_app.storage.changes import Changes
from liaison_app.ui.kit.saving.edits import Edit, Stale
from liaison_app.ui.kit.saving.records import RecordStore
from liaison_app.ui.kit.typed_text import TypedText
from tests.stage import Stage, make_stage
from tests.ui.keyboard import write

NAME = Trilingual(kk="Бұғыты", ru="Богутинское", zh="巴库塔")


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path) -> Iterator[Stage]:
    made = make_stage(tmp_path)
    yield made
    made.close()


def project_of(stage: Stage) -> Project:
    with stage.desk.read() as snapshot:
        return snapshot.where(Project)[0]


def test_each_language_is_a_field_of_its_own_and_the_feed_is_told(
    stage: Stage, qtbot: QtBot
) -> None:
    project = new_project(stage.desk, NAME).id
    store = RecordStore(stage.desk)
    saver = stage.savings.form("Project", store.store)
    field = TypedText()
    qtbot.addWidget(field)
    saver.bind(store.name("project", project, "name", "ru"), field, "Богутинское")
    told: list[Changes] = []
    stage.feed.changed.connect(told.append)
    field.show()
    field.setFocus()
    write(field, "!")
    saver.store_now()
    stage.settle()
    stored = project_of(stage).name
    assert (stored.kk, stored.ru, stored.zh) == ("Бұғыты", "!Богутинское", "巴库塔")
    assert told[0].ids("project") == {project}


def test_what_somebody_else_changed_is_named_by_its_field(stage: Stage) -> None:
    project = new_project(stage.desk, NAME).id
    store = RecordStore(stage.desk)
    name = store.name("project", project, "name", "kk")
    other = store.name("project", project, "name", "zh")
    result = store.store((Edit(name, "другое", "жаңа"), Edit(other, "巴库塔", "新")))
    assert result.stale == (Stale(name, "Бұғыты"),)
    assert project_of(stage).name.zh == "新"


def test_a_mistake_is_told_at_the_field_that_was_typed(stage: Stage) -> None:
    project = new_project(stage.desk, NAME).id
    store = RecordStore(stage.desk)
    name = store.name("project", project, "name", "kk")
    assert store._name_of("name", (Edit(name, "", "x"),)) == name
    assert store._name_of("elsewhere", (Edit(name, "", "x"),)) == "elsewhere"
