"""The window driven by keys: pages, the way back, languages, light and dark, help."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from liaison_app.base.settings import load_settings
from liaison_app.language import current
from liaison_app.language.current import pgettext
from liaison_app.ui.application import apply_settings, chosen_language
from liaison_app.ui.kit.actions import actions_of
from liaison_app.ui.kit.interface_language import switch_language
from liaison_app.ui.kit.page import Creation, Page, PageEntry
from liaison_app.ui.main_window import MainWindow
from liaison_app.ui.settings.appearance import AppearanceSection
from liaison_app.ui.settings.page import SettingsPage
from liaison_app.ui.shell.help_view import HelpDialog
from liaison_app.ui.theme.icons import Icon
from liaison_app.ui.theme.look import look
from tests.stage import Stage, make_stage
from tests.ui.keyboard import click, press


class Room(Page):
    """A page with one field, which keeps what it was asked to show."""

    def __init__(self, key: str) -> None:
        super().__init__()
        self.key = key
        self.targets: list[object] = []
        self.line = QLineEdit()
        self.bar = QLabel("bar")
        self.has_bar = False
        self.rows.addWidget(self.line)

    def open_target(self, target: object) -> None:
        self.targets.append(target)

    def top(self) -> QWidget | None:
        return self.bar if self.has_bar else None

    def hint(self) -> str:
        return self.key


class House:
    """A window of three rooms and the settings."""

    def __init__(self, stage: Stage, qtbot: QtBot) -> None:
        self.stage = stage
        self.made: list[str] = []
        self.built: list[str] = []
        self.window = stage.window([self._entry(key) for key in ("one", "two", "three")])
        self.window.show()
        self.window.activateWindow()
        qtbot.addWidget(self.window)

    def _entry(self, key: str) -> PageEntry:
        def build() -> Room:
            self.built.append(key)
            return Room(key)

        creation = Creation(lambda: key, Icon.NEW, lambda: self.made.append(key))
        return PageEntry(key, Icon.MEETINGS, lambda: key, build, [creation])

    def room(self) -> Room:
        page = self.window.page()
        assert isinstance(page, Room)
        return page


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path) -> Iterator[Stage]:
    switch_language("ru")
    look().apply("light")
    made = make_stage(tmp_path)
    yield made
    made.close()
    switch_language("ru")


@pytest.fixture
def house(stage: Stage, qtbot: QtBot) -> House:
    return House(stage, qtbot)


def test_pages_are_built_when_they_are_visited_first(house: House) -> None:
    assert house.built == ["one"]
    press(house.window, "Ctrl+3")
    press(house.window, "Ctrl+1")
    assert house.built == ["one", "three"]


def test_keys_lead_from_page_to_page(house: House) -> None:
    seen = []
    for key in ("Ctrl+2", "Ctrl+PageDown", "Ctrl+PageDown", "Ctrl+PageUp"):
        press(house.window, key)
        seen.append(house.room().key)
    assert seen == ["two", "three", "one", "three"]
    assert house.window.status.hint.text() == "three"
    assert house.window.rail.buttons["three"].isChecked()


def test_the_way_back_leads_through_pages_and_their_targets(house: House) -> None:
    house.room().went.emit("two", 5)
    house.room().went.emit("two", 6)
    press(house.window, "Ctrl+1", "Alt+Left")
    assert (house.room().key, house.room().targets) == ("two", [5, 6, 6])
    press(house.window, "Alt+Left")
    assert house.room().targets[-1] == 5
    press(house.window, "Alt+Left", "Alt+Left")
    assert (house.room().key, house.room().targets[-1]) == ("one", None)


def test_the_rail_leads_to_where_the_page_was_and_then_to_its_beginning(house: House) -> None:
    house.room().went.emit("two", 5)
    press(house.window, "Ctrl+1", "Ctrl+2")
    assert house.room().targets[-1] == 5
    press(house.window, "Ctrl+2")
    assert house.room().targets[-1] is None


def test_a_page_gets_the_keys_when_it_is_shown(house: House) -> None:
    press(house.window, "Ctrl+2")
    assert house.room().line.hasFocus()
    house.window.rail.buttons["two"].setFocus()
    press(house.window, "Ctrl+1", "Ctrl+2")
    assert house.room().line.hasFocus()


def test_ctrl_n_makes_what_the_page_makes(house: House) -> None:
    press(house.window, "Ctrl+2", "Ctrl+N")
    assert house.made == ["two"]


def test_f6_goes_between_rail_and_page(house: House) -> None:
    house.room().line.setFocus()
    press(house.window, "F6")
    assert house.window.rail.buttons["one"].hasFocus()
    press(house.window, "F6")
    assert house.room().line.hasFocus()


def test_the_rail_folds_and_stays_folded(house: House, qtbot: QtBot) -> None:
    wide = house.window.rail.width()
    press(house.window, "Ctrl+B")
    assert house.window.rail.width() < wide / 2
    assert house.window.rail.buttons["one"].text() == ""
    assert house.window.rail.buttons["one"].accessibleName() == "one"
    again = House(house.stage, qtbot)
    assert again.window.rail.is_folded


def test_the_bar_of_an_editor_takes_the_top_and_gives_it_back(house: House) -> None:
    room = house.room()
    room.has_bar = True
    room.top_changed.emit()
    assert room.bar.isVisible()
    assert house.window.top.languages.isVisible()
    press(house.window, "Ctrl+2")
    assert not room.bar.isVisible()
    assert house.window.top.new.isVisible()


def test_the_language_is_switched_by_click_and_key_and_kept(house: House) -> None:
    words = {house.window.top.new.text()}
    for key in ("Ctrl+Shift+1", "Ctrl+Shift+3", "Ctrl+Shift+4"):
        press(house.window, key)
        words.add(house.window.top.new.text())
    assert len(words) == 4
    assert house.stage.settings.text("language") == "en"
    russian = next(b for b in house.window.findChildren(QPushButton) if b.text() == "РУС")
    click(russian)
    assert current.language() == "ru"
    assert russian.isChecked()


def texts_of(window: QWidget) -> set[str]:
    """Give every text of a window that a user may read."""
    found = {window.windowTitle()}
    for part in [window, *window.findChildren(QWidget)]:
        found |= {part.toolTip(), part.accessibleName()}
        if isinstance(part, (QLabel, QPushButton, QToolButton)):
            found.add(part.text())
    return {text.strip() for text in found if text.strip()}


OWN_NAMES = {"ҚАЗ", "РУС", "中文", "EN", "Қазақша", "Русский", "English", "one", "two", "three"}


@pytest.mark.usefixtures("pseudo_catalogs")
def test_every_text_of_the_frame_comes_from_a_catalog(house: House) -> None:
    switch_language("kk")
    allowed = OWN_NAMES | {"А. Серикова", "bar", str(house.stage.desk.file.path), "liaison.db"}
    for text in texts_of(house.window):
        plain = text.rsplit(" (", 1)[0]
        assert "⟦" in text or plain in allowed, text


def test_every_button_of_the_frame_has_a_name_and_a_tooltip(house: House) -> None:
    for button in house.window.findChildren(QPushButton):
        assert button.accessibleName() or button.text(), button
        assert button.toolTip(), button.text()
    for tool in house.window.findChildren(QToolButton):
        assert tool.accessibleName(), tool
        assert tool.toolTip(), tool


def test_no_key_is_given_twice(house: House) -> None:
    keys = [key.toString() for action in actions_of(house.window) for key in action.shortcuts()]
    kept = [key for key in keys if key != "Esc"]
    assert "Ctrl+B" in kept
    assert len(kept) == len(set(kept))


def test_help_shows_the_keys_in_the_language_of_the_moment(house: House, qtbot: QtBot) -> None:
    press(house.window, "F1")
    dialog = house.window.findChild(HelpDialog)
    assert dialog is not None
    house.stage.settle()
    before = texts_of(dialog)
    assert {"Ctrl+B", "F6"} <= before
    switch_language("zh")
    house.stage.settle()
    assert pgettext("rail", "Fold the rail") in texts_of(dialog) - before


def test_the_colours_change_while_the_window_is_open(house: House) -> None:
    def corner() -> str:
        image: QImage = house.window.grab().toImage()
        return image.pixelColor(700, 300).name()

    light = corner()
    look().apply("dark")
    assert corner() != light
    look().apply("light")
    assert corner() == light


def test_the_smallest_window_cuts_nothing(house: House) -> None:
    house.window.resize(1280, 640)
    house.stage.settle()
    assert house.window.size().height() == 640
    frame = house.window.rect()
    for button in house.window.findChildren(QPushButton):
        if button.isVisible():
            place = button.mapTo(house.window, button.rect().bottomRight())
            assert frame.contains(place), button.text()
            assert button.width() >= button.minimumSizeHint().width(), button.text()


def test_settings_are_applied_and_kept(stage: Stage, qtbot: QtBot) -> None:
    page = SettingsPage()
    section = AppearanceSection(stage.settings)
    page.add_section(section.heading, section)
    qtbot.addWidget(page)
    page.show()
    section.theme.setFocus()
    press(section.theme, "End")
    assert look().choice == "dark"
    section.text_size.setFocus()
    press(section.text_size, "Down")
    assert QApplication.font().pointSize() == 11
    section.language.setFocus()
    press(section.language, "Home")
    assert current.language() == "kk"
    kept = load_settings(stage.settings.path)
    assert chosen_language(kept) == "kk"
    look().apply("light", 10)
    apply_settings(kept)
    assert (look().choice, look().point_size) == ("dark", 11)
    look().apply("light", 10)


def test_the_window_keeps_its_size(house: House, qtbot: QtBot) -> None:
    house.window.resize(1300, 700)
    house.window.close()
    assert house.stage.settings.get("window.size") == [1300, 700]
    assert isinstance(house.window, MainWindow)
