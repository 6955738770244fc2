"""The window closes only when every typed text is stored or rescued."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from liaison_app.ui.kit.interface_language import switch_language
from liaison_app.ui.kit.page import Page, PageEntry
from liaison_app.ui.kit.saving.rescue import rescued_texts
from liaison_app.ui.kit.typed_text import TypedText
from liaison_app.ui.theme.icons import Icon
from tests.stage import Stage, make_stage
from tests.ui.keyboard import click, compose, press, write
from tests.ui.kit.saving.shelf import Shelf


class Desk:
    def __init__(self, stage: Stage, shelf: Shelf, qtbot: QtBot) -> None:
        self.stage, self.shelf = stage, shelf
        self.field = TypedText()
        page = Page()
        page.rows.addWidget(self.field)
        entry = PageEntry("page", Icon.MEETINGS, lambda: "page", lambda: page)
        self.window = stage.window([entry])
        stage.savings.form("Minutes 5", shelf.store).bind("ru", self.field, "")
        qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()
        self.field.setFocus()


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    switch_language("ru")
    stage = make_stage(tmp_path)
    yield Desk(stage, Shelf(tmp_path / "shelf.db").prepare(ru=""), qtbot)
    stage.close()


def test_with_nothing_unsaved_it_closes_at_once(desk: Desk) -> None:
    assert desk.window.close()


def test_typed_text_is_stored_before_the_window_closes(desk: Desk) -> None:
    write(desk.field, "последнее слово")
    assert not desk.window.close()
    desk.stage.settle()
    assert not desk.window.isVisible()
    assert desk.shelf.text("ru") == "последнее слово"


def test_a_running_composition_is_stored_before_the_window_closes(desk: Desk) -> None:
    compose(desk.field, "zhong")
    desk.window.close()
    desk.stage.settle()
    assert desk.shelf.text("ru") == "zhong"


def test_on_a_full_disk_the_text_is_rescued_and_the_window_closes(desk: Desk) -> None:
    desk.shelf.is_full = True
    write(desk.field, "важно")
    desk.window.close()
    desk.stage.settle()
    assert not desk.window.isVisible()
    assert rescued_texts()[0].fields == {"ru": "важно"}


def test_where_nothing_can_be_written_the_window_stays_until_the_text_is_copied(
    desk: Desk, home: Path
) -> None:
    desk.shelf.is_full = True
    (home / "rescue").write_text("in the way")
    write(desk.field, "важно")
    desk.window.close()
    desk.stage.settle()
    assert desk.window.isVisible()
    [banner] = desk.window.banners.shown()
    copy = next(b for b in banner.findChildren(QPushButton) if b.isVisible())
    click(copy)
    assert "важно" in QGuiApplication.clipboard().text()
    desk.window.close()
    desk.stage.settle()
    assert not desk.window.isVisible()


def test_ctrl_s_stores_at_once_and_says_so(desk: Desk) -> None:
    write(desk.field, "слово")
    press(desk.field, "Ctrl+S")
    desk.stage.settle()
    assert desk.shelf.text("ru") == "слово"
    assert "сохранено" in desk.window.status._saving.text()


def test_a_failure_is_told_and_the_telling_ends_with_it(desk: Desk) -> None:
    desk.shelf.is_full = True
    write(desk.field, "важно")
    press(desk.field, "Ctrl+S")
    desk.stage.settle()
    assert len(desk.window.banners.shown()) == 1
    desk.shelf.is_full = False
    press(desk.field, "Ctrl+S")
    desk.stage.settle()
    assert desk.window.banners.shown() == []
    assert desk.shelf.text("ru") == "важно"
