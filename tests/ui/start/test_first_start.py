"""The first start as a dialog: it asks, warns, and stays where something cannot be."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from liaison_app.base.errors import KnownFailure
from liaison_app.base.messages import message
from liaison_app.base.settings import load_settings
from liaison_app.ui.kit.interface_language import switch_language
from liaison_app.ui.start.first_start import Beginnings, FirstStart, NewOffice
from tests.ui.keyboard import press, write


class Begun:
    """What was begun."""

    def __init__(self) -> None:
        self.offices: list[NewOffice] = []
        self.files: list[Path] = []
        self.samples: list[str] = []
        self.refuses = False

    def new_office(self, office: NewOffice) -> None:
        if self.refuses:
            raise KnownFailure(message("directory", "Open"))
        self.offices.append(office)

    def beginnings(self) -> Beginnings:
        return Beginnings(self.new_office, self.files.append, self.samples.append)


@pytest.fixture
def begun() -> Begun:
    return Begun()


@pytest.fixture
def dialog(qtbot: QtBot, tmp_path: Path, begun: Begun) -> FirstStart:
    switch_language("ru")
    settings = load_settings(tmp_path / "settings.json")
    made = FirstStart(settings, begun.beginnings(), tmp_path / "Liaison" / "liaison.db")
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    return made


def test_three_answers_and_it_begins(dialog: FirstStart, begun: Begun, tmp_path: Path) -> None:
    write(dialog.office, "Отдел международных связей")
    press(dialog.office, "Tab")
    dialog.who.setFocus()
    write(dialog.who, "А. Серикова")
    press(dialog.who, "Return")
    (office,) = begun.offices
    assert office.name.ru == "Отдел международных связей"
    assert office.content_language == "ru"
    assert office.who == "А. Серикова"
    assert office.path == tmp_path / "Liaison" / "liaison.db"
    assert not dialog.isVisible()


def test_the_name_belongs_to_the_language_that_was_chosen(dialog: FirstStart, begun: Begun) -> None:
    press(dialog, "Ctrl+Shift+1")
    write(dialog.office, "Халықаралық байланыстар бөлімі")
    dialog.who.setFocus()
    write(dialog.who, "А. Серікова")
    press(dialog.who, "Return")
    assert begun.offices[0].name.kk == "Халықаралық байланыстар бөлімі"
    assert begun.offices[0].content_language == "kk"
    switch_language("ru")


def test_what_is_missing_is_asked_for_at_its_field(dialog: FirstStart, begun: Begun) -> None:
    press(dialog.office, "Return")
    assert dialog.office.hasFocus()
    assert dialog.said("office") == "Введите название отдела на любом языке."
    write(dialog.office, "Отдел")
    press(dialog.office, "Return")
    assert dialog.who.hasFocus()
    assert dialog.said("who") == "Введите ваше имя."
    assert not begun.offices


def test_what_cannot_be_made_is_said_and_the_answers_stay(dialog: FirstStart, begun: Begun) -> None:
    begun.refuses = True
    write(dialog.office, "Отдел")
    dialog.who.setFocus()
    write(dialog.who, "А. Серикова")
    press(dialog.who, "Return")
    assert dialog.isVisible()
    assert dialog.said("place") == "Открыть"
    assert dialog.office.value() == "Отдел"


def test_another_place_is_chosen_and_warned_about(
    dialog: FirstStart, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "Dropbox"
    folder.mkdir()
    press(dialog, "Ctrl+L")
    chooser = QApplication.activeModalWidget()
    assert isinstance(chooser, QFileDialog)
    chooser.setDirectory(str(folder))
    chooser.selectFile("office.db")
    press(chooser, "Return")
    assert dialog.path == folder / "office.db"
    assert "Dropbox" in dialog.said("place")


def test_the_sample_needs_no_answers(dialog: FirstStart, begun: Begun) -> None:
    press(dialog, "Ctrl+E")
    assert begun.samples == [""]
    assert not begun.offices


def test_escape_begins_nothing(dialog: FirstStart, begun: Begun) -> None:
    press(dialog, "Escape")
    assert not dialog.isVisible()
    assert (begun.offices, begun.files, begun.samples) == ([], [], [])
