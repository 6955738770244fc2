"""Settings that apply at once: look, who works, the office, the data file and its backups."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from liaison_app.domain.trilingual import Trilingual
from liaison_app.office.profile import profile_in, read_profile, store_profile
from liaison_app.office.safekeeping import back_up, list_backups
from liaison_app.storage.datafile import open_for_reading
from liaison_app.ui.kit.banner import Banners
from liaison_app.ui.kit.interface_language import switch_language
from liaison_app.ui.kit.page import PageEntry
from liaison_app.ui.kit.restore_dialog import RestoreDialog
from liaison_app.ui.main_window import MainWindow
from liaison_app.ui.settings.appearance import AppearanceSection
from liaison_app.ui.settings.data_file import DataFileSection
from liaison_app.ui.settings.office import OfficeSection, WhoSection
from liaison_app.ui.settings.page import SettingsPage
from liaison_app.ui.settings.sections import SettingsActions, settings_page
from liaison_app.ui.theme.icons import Icon
from liaison_app.ui.theme.look import look
from tests.no_actions import no_actions
from tests.stage import WHO, Stage, make_stage
from tests.ui.keyboard import press, write


class Asked:
    """What the settings asked the program for."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self.opened: list[Path] = []
        self.restored: list[Path] = []

    def actions(self) -> SettingsActions:
        nowhere = no_actions(WHO)
        files = replace(nowhere.files, open_file=self.opened.append, restore=self.restored.append)
        return SettingsActions(nowhere.who, self.names.append, files)


@pytest.fixture
def asked() -> Asked:
    return Asked()


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path) -> Iterator[Stage]:
    switch_language("ru")
    made = make_stage(tmp_path)
    yield made
    look().apply("light", 10)
    switch_language("ru")
    made.close()


@pytest.fixture
def window(qtbot: QtBot, stage: Stage, asked: Asked) -> MainWindow:
    store_profile(stage.desk, name=Trilingual(ru="Отдел"))
    entry = PageEntry(
        "settings",
        Icon.SETTINGS,
        lambda: "Настройки",
        lambda: settings_page(stage.place, asked.actions()),
    )
    made = stage.window([entry])
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    stage.settle()
    return made


@pytest.fixture
def page(window: MainWindow) -> SettingsPage:
    found = window.page()
    assert isinstance(found, SettingsPage)
    return found


def appearance(page: QWidget) -> AppearanceSection:
    return page.findChildren(AppearanceSection)[0]


def data_file(page: QWidget) -> DataFileSection:
    return page.findChildren(DataFileSection)[0]


def office(page: QWidget) -> OfficeSection:
    return page.findChildren(OfficeSection)[0]


def settle_typing(stage: Stage) -> None:
    stage.settle()
    while stage.savings.unsettled():
        stage.savings.store_now()
        stage.settle()


def test_colours_and_size_change_at_once_and_are_kept(page: SettingsPage, stage: Stage) -> None:
    section = appearance(page)
    section.theme.setFocus()
    press(section.theme, "End")
    assert look().choice == "dark"
    assert stage.settings.text("theme") == "dark"
    section.text_size.setFocus()
    press(section.text_size, "Down")
    assert look().point_size == 11
    assert stage.settings.get("text.size") == 11


def test_the_language_changes_at_once(page: SettingsPage, stage: Stage) -> None:
    section = appearance(page)
    section.language.setFocus()
    press(section.language, "Home")
    assert stage.settings.text("language") == "kk"
    assert data_file(page).back_up.text() == "Қазір көшіріп сақтау"


def test_another_name_is_told_on_enter(page: SettingsPage, asked: Asked) -> None:
    section = page.findChildren(WhoSection)[0]
    assert section.name.value() == WHO
    section.name.setFocus()
    section.name.selectAll()
    write(section.name, "Б. Ахметов")
    press(section.name, "Return")
    assert asked.names == ["Б. Ахметов"]


def test_the_offices_name_and_region_store_themselves(page: SettingsPage, stage: Stage) -> None:
    form = office(page).form
    assert form.texts["name"].cells["ru"].value() == "Отдел"
    field = form.texts["region"].cells["kk"]
    field.setFocus()
    write(field, "Алматы облысы")
    settle_typing(stage)
    assert read_profile(stage.desk).region.kk == "Алматы облысы"


def test_to_whom_the_months_report_goes_stores_itself(page: SettingsPage, stage: Stage) -> None:
    form = office(page).form
    for name in ("report_to", "signer_position", "signer_name"):
        field = form.texts[name].cells["ru"]
        field.setFocus()
        write(field, f"Акиму {name}")
        settle_typing(stage)
    stored = read_profile(stage.desk)
    assert stored.report_to.ru == "Акиму report_to"
    assert stored.signer_position.ru == "Акиму signer_position"
    assert stored.signer_name.ru == "Акиму signer_name"


def test_the_language_of_content_and_the_days_have_actions_of_their_own(
    page: SettingsPage, stage: Stage
) -> None:
    form = office(page).form
    content = form.lines["content_language"].part.widget
    content.setFocus()
    press(content, "End")
    stage.settle()
    assert read_profile(stage.desk).content_language == "zh"
    days = form.lines["due_soon_days"].part.widget
    days.setFocus()
    press(days, "Ctrl+A")
    write(days, "7")
    press(days, "Tab")
    settle_typing(stage)
    assert read_profile(stage.desk).due_soon_days == 7


def test_days_that_are_no_number_are_marked_and_not_stored(
    page: SettingsPage, stage: Stage
) -> None:
    days = office(page).form.lines["due_soon_days"].part.widget
    days.setFocus()
    press(days, "Ctrl+A")
    write(days, "400")
    press(days, "Tab")
    stage.settle()
    assert days.property("wrong") == "true"
    assert read_profile(stage.desk).due_soon_days == 3


def test_a_file_without_a_profile_gets_one_when_the_settings_are_looked_at(
    qtbot: QtBot, stage: Stage
) -> None:
    assert read_profile(stage.desk).id is None
    section = OfficeSection(stage.place)
    qtbot.addWidget(section)
    section.show()
    stage.settle()
    assert read_profile(stage.desk).id is not None
    assert section.form.record_id is not None


def test_a_backup_is_made_by_key_and_told(page: SettingsPage, stage: Stage) -> None:
    page.setFocus()
    office(page).form.texts["name"].cells["ru"].setFocus()
    data_file(page).back_up.trigger()
    stage.settle()
    assert len(list_backups(stage.desk.file.path)) == 1
    said = [banner.accessibleName() for banner in page.banners.shown()]
    assert any("Резервная копия сделана" in words for words in said)
    assert data_file(page).back_up.isEnabled()


def test_what_is_typed_is_in_the_copy(page: SettingsPage, stage: Stage, tmp_path: Path) -> None:
    field = office(page).form.texts["region"].cells["ru"]
    field.setFocus()
    write(field, "Алматинская область")
    data_file(page).copy.trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    target = tmp_path / "copy.db"
    dialog.selectFile(str(target))
    press(dialog, "Return")
    stage.settle()
    assert target.exists()
    copied = open_for_reading(target)
    with copied.read() as snapshot:
        assert profile_in(snapshot).region.ru == "Алматинская область"
    copied.close()


def test_restoring_offers_the_dated_backups_and_says_what_happens(
    page: SettingsPage, stage: Stage, asked: Asked
) -> None:
    made = back_up(stage.desk)
    data_file(page).restore.trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, RestoreDialog)
    assert dialog.list.count() == 1
    press(dialog.list, "Return")
    assert asked.restored == [made.path]


def test_another_data_file_is_chosen_in_a_dialog(
    page: SettingsPage, stage: Stage, asked: Asked, tmp_path: Path
) -> None:
    other = tmp_path / "other.db"
    other.write_bytes(b"")
    data_file(page).open_other.trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    dialog.selectFile(str(other))
    press(dialog, "Return")
    assert asked.opened == [other]


def test_a_file_in_a_synchronised_folder_is_warned_about(qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "OneDrive"
    folder.mkdir()
    stage = make_stage(folder)
    banners = Banners()
    section = DataFileSection(stage.place, no_actions().files, banners)
    qtbot.addWidget(banners)
    qtbot.addWidget(section)
    section.show()
    assert "OneDrive" in section.warning()
    stage.close()
