"""A text field: clean in, whole out, as high as its text, never losing a composition."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from liaison_app.ui.kit.states import Shape, State
from liaison_app.ui.kit.typed_text import TypedText
from liaison_app.ui.theme.tokens import Tone
from tests.ui.keyboard import click, commit, compose, press, write


class Paper:
    """Two text fields below each other; what the upper one tells is kept."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        self.field, self.other = TypedText(), TypedText()
        rows = QVBoxLayout(self.window)
        rows.addWidget(self.field)
        rows.addWidget(self.other)
        rows.addStretch()
        self.told: list[str] = []
        self.lefts: list[bool] = []
        self.field.edited.connect(self.told.append)
        self.field.left.connect(lambda: self.lefts.append(True))
        qtbot.addWidget(self.window)
        self.window.resize(400, 600)
        self.window.show()
        self.window.activateWindow()
        self.field.setFocus()


@pytest.fixture
def paper(qtbot: QtBot) -> Paper:
    return Paper(qtbot)


def test_every_change_is_told_once(paper: Paper) -> None:
    write(paper.field, "аб")
    press(paper.field, "Backspace", "Ctrl+Z")
    assert paper.told == ["а", "аб", "а", "аб"]


def test_a_non_breaking_space_stays(paper: Paper) -> None:
    paper.field.insertPlainText("94,5\u00a0млрд")
    assert paper.field.value() == "94,5\u00a0млрд"
    press(paper.field, "Ctrl+A", "Ctrl+C")
    assert QGuiApplication.clipboard().text() == "94,5\u00a0млрд"


def test_lines_and_rare_characters_come_back_as_they_were(paper: Paper) -> None:
    text = "первая\nвторая 𠮷\n\nҒ"
    paper.field.show_value(text)
    assert paper.field.value() == text
    assert paper.told == []


def test_a_stored_text_is_shown_without_telling(paper: Paper) -> None:
    paper.field.show_value("старое")
    paper.field.show_value(None)
    assert paper.told == []
    assert paper.field.value() == ""


def test_what_is_composed_is_no_text_until_it_is_committed(paper: Paper) -> None:
    compose(paper.field, "zhong")
    assert (paper.field.value(), paper.told) == ("", [])
    assert paper.field.is_busy()
    commit(paper.field, "中")
    assert paper.told == ["中"]


def test_leaving_commits_the_composition(paper: Paper) -> None:
    write(paper.field, "в ")
    compose(paper.field, "zhong")
    paper.other.setFocus()
    assert paper.told[-1] == "в zhong"
    assert paper.lefts == [True]


def test_a_click_elsewhere_in_the_text_commits_the_composition(paper: Paper) -> None:
    write(paper.field, "текст ")
    compose(paper.field, "zhong")
    click(paper.field.viewport(), QPoint(4, 4))
    assert paper.field.value() == "текст zhong"


def test_pasting_during_a_composition_keeps_both(paper: Paper) -> None:
    compose(paper.field, "zhong")
    data = QMimeData()
    data.setText("вставка")
    paper.field.insertFromMimeData(data)
    assert paper.field.value() == "zhongвставка"


def test_a_drop_is_cleaned_told_and_can_be_undone(paper: Paper) -> None:
    data = QMimeData()
    data.setText("\uf0b7 пункт\x07")
    place = QPoint(5, 5)
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    viewport = paper.field.viewport()
    copy = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(place.toPointF(), copy, data, buttons, keys)
    QApplication.sendEvent(viewport, enter)
    QApplication.sendEvent(viewport, QDropEvent(place.toPointF(), copy, data, buttons, keys))
    assert paper.told == ["• пункт"]
    press(paper.field, "Ctrl+Z")
    assert paper.field.value() == ""


def test_the_field_grows_with_its_text_and_shrinks_again(paper: Paper, qtbot: QtBot) -> None:
    before = paper.field.height()
    paper.field.show_value("слово " * 200)
    qtbot.waitUntil(lambda: paper.field.height() > 3 * before)
    assert paper.field.verticalScrollBar().maximum() == 0
    paper.window.resize(800, 600)
    tall = paper.field.height()
    qtbot.waitUntil(lambda: paper.field.height() < tall)
    paper.field.show_value("")
    qtbot.waitUntil(lambda: paper.field.height() == before)


def test_tab_leaves_the_field(paper: Paper) -> None:
    press(paper.field, "Tab")
    assert paper.other.hasFocus()
    assert paper.field.value() == ""


def test_a_badge_makes_room_for_itself(paper: Paper, qtbot: QtBot) -> None:
    before = paper.field.height()
    paper.field.show_badge(State("проверить", Shape.TRIANGLE, Tone.SOON))
    qtbot.waitUntil(lambda: paper.field.height() > before)
    paper.field.show_badge(None)
    qtbot.waitUntil(lambda: paper.field.height() == before)


def test_a_mistake_is_said_to_a_screen_reader_too(paper: Paper) -> None:
    paper.field.show_mistake("Слишком длинно")
    assert paper.field.property("wrong") == "true"
    assert paper.field.accessibleDescription() == "Слишком длинно"
    paper.field.show_mistake("")
    assert paper.field.property("wrong") == "false"
