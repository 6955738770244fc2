"""To the first window with the real program: first start, lost, held and spoiled files."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from liaison_app.base.clock import Clock
from liaison_app.base.settings import load_settings
from liaison_app.bootstrap.program import Program
from liaison_app.bootstrap.starting import free_place, sample_file, usual_file
from liaison_app.domain.filters import OrganisationFilter, Sort
from liaison_app.domain.record import Side
from liaison_app.domain.trilingual import Trilingual
from liaison_app.office import registers
from liaison_app.office.directory import new_organisation
from liaison_app.office.profile import read_profile
from liaison_app.office.safekeeping import back_up, list_backups
from liaison_app.storage.lock import WriterLock
from liaison_app.ui.kit.interface_language import switch_language
from liaison_app.ui.kit.restore_dialog import RestoreDialog
from liaison_app.ui.start.first_start import FirstStart
from liaison_app.ui.start.opening_trouble import OpeningTrouble
from tests.ui.keyboard import press, write

TODAY = Clock(date(2025, 6, 2))


@pytest.fixture
def program(qtbot: QtBot, home: Path) -> Iterator[Program]:
    switch_language("ru")
    made = Program(load_settings(home / "settings.json"), TODAY)
    made.settings.put("who", "А. Серикова")
    yield made
    settle(qtbot, made)
    made.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def settle(qtbot: QtBot, program: Program) -> None:
    def at_rest() -> bool:
        file = program.file
        return file is None or not (
            file.reader.under_way or file.writer.under_way or file.jobs.under_way()
        )

    qtbot.waitUntil(at_rest)
    QCoreApplication.processEvents()


def has_window(program: Program) -> bool:
    return program.window is not None


def first_start(program: Program) -> FirstStart:
    assert isinstance(program.starting.dialog, FirstStart)
    _make_active(program.starting.dialog)
    return program.starting.dialog


def trouble(program: Program) -> OpeningTrouble:
    assert isinstance(program.starting.dialog, OpeningTrouble)
    _make_active(program.starting.dialog)
    return program.starting.dialog


def _make_active(dialog: QWidget) -> None:
    dialog.activateWindow()
    assert QTest.qWaitForWindowActive(dialog)


def begin_an_office(program: Program) -> Path:
    program.starting.begin(None)
    dialog = first_start(program)
    dialog.office.show_value("Отдел международных связей")
    dialog.begin.trigger()
    assert program.file is not None
    return program.file.desk.file.path


def test_the_first_start_asks_and_makes_nothing_before_the_answer(program: Program) -> None:
    program.starting.begin(None)
    dialog = first_start(program)
    assert not has_window(program)
    assert not usual_file().exists()
    press(dialog.office, "Return")
    assert dialog.isVisible()
    write(dialog.office, "Отдел международных связей")
    dialog.who.setFocus()
    dialog.who.selectAll()
    write(dialog.who, "Б. Ахметов")
    press(dialog.who, "Return")
    assert not dialog.isVisible()
    assert program.window is not None
    assert program.file is not None
    profile = read_profile(program.file.desk)
    assert profile.name.ru == "Отдел международных связей"
    assert program.file.desk.who == "Б. Ахметов"
    assert program.names() == ["Б. Ахметов"]


def test_the_next_start_opens_the_file_of_last_time(program: Program, qtbot: QtBot) -> None:
    path = begin_an_office(program)
    settle(qtbot, program)
    program.close()
    program.starting.dialog = None
    program.starting.begin(None)
    assert program.starting.dialog is None
    assert program.is_open(path)


def test_the_language_switches_at_once(program: Program) -> None:
    program.starting.begin(None)
    dialog = first_start(program)
    assert dialog.windowTitle() == "Добро пожаловать в Liaison"
    press(dialog, "Ctrl+Shift+3")
    assert dialog.windowTitle() == "欢迎使用 Liaison"
    assert program.settings.text("language") == "zh"


def test_a_file_that_lies_at_the_place_is_opened_and_not_lost(
    program: Program, qtbot: QtBot
) -> None:
    path = begin_an_office(program)
    assert program.file is not None
    new_organisation(program.file.desk, Side.KZ, Trilingual(ru="Акимат"))
    settle(qtbot, program)
    program.close()
    program.settings.put("data_file", None)
    program.starting.begin(None)
    first_start(program).begin.trigger()
    assert program.is_open(path)
    assert program.file is not None
    assert read_profile(program.file.desk).name.ru == "Отдел международных связей"


def test_the_sample_is_a_file_of_its_own_and_is_never_the_offices(
    program: Program, qtbot: QtBot
) -> None:
    program.starting.begin(None)
    first_start(program).sample.trigger()
    assert program.window is not None
    assert program.is_open(sample_file())
    assert "Образец" in program.window.windowTitle()
    assert not program.settings.text("data_file")
    settle(qtbot, program)
    said = [banner.accessibleName() for banner in program.window.banners.shown()]
    assert any("Это образец" in words for words in said)


def test_a_lost_file_is_asked_about_and_never_begun_empty(program: Program, qtbot: QtBot) -> None:
    path = begin_an_office(program)
    assert program.file is not None
    back_up(program.file.desk)
    settle(qtbot, program)
    program.close()
    path.unlink()
    program.starting.begin(None)
    dialog = trouble(program)
    assert not has_window(program)
    assert not path.exists()
    assert dialog.commands[dialog.restore].isVisible()
    dialog.restore.trigger()
    (choice,) = dialog.findChildren(RestoreDialog)
    press(choice.list, "Return")
    settle(qtbot, program)
    assert program.is_open(path)
    assert program.window is not None
    said = [banner.accessibleName() for banner in program.window.banners.shown()]
    assert any("восстановлен" in words for words in said)


def test_where_all_but_the_backups_is_gone_it_asks_too(program: Program, qtbot: QtBot) -> None:
    path = begin_an_office(program)
    assert program.file is not None
    back_up(program.file.desk)
    settle(qtbot, program)
    program.close()
    path.unlink()
    program.settings.put("data_file", None)
    program.starting.begin(None)
    assert trouble(program).commands[trouble(program).restore].isVisible()
    assert free_place().name == "liaison-2.db"


def test_without_backups_nothing_is_offered_to_restore(program: Program, tmp_path: Path) -> None:
    program.settings.put("data_file", str(tmp_path / "gone.db"))
    program.starting.begin(None)
    dialog = trouble(program)
    assert not dialog.commands[dialog.restore].isVisible()
    assert not (tmp_path / "gone.db").exists()


def test_a_file_held_by_another_names_the_other_and_opens_when_it_is_free(
    program: Program, qtbot: QtBot
) -> None:
    path = begin_an_office(program)
    settle(qtbot, program)
    program.close()
    other = WriterLock(path, "Б. Ахметов")
    program.starting.begin(None)
    dialog = trouble(program)
    assert "Б. Ахметов" in dialog.said()
    assert not dialog.commands[dialog.restore].isVisible()
    press(dialog, "F5")
    assert dialog.isVisible()
    other.release()
    press(dialog, "F5")
    assert not dialog.isVisible()
    assert program.is_open(path)


def test_a_spoiled_file_is_restored_and_the_spoiled_one_kept(
    program: Program, qtbot: QtBot
) -> None:
    path = begin_an_office(program)
    assert program.file is not None
    back_up(program.file.desk)
    settle(qtbot, program)
    program.close()
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + b"\x00" * (len(whole) - 4096))
    program.starting.begin(None)
    dialog = trouble(program)
    dialog.restore.trigger()
    (choice,) = dialog.findChildren(RestoreDialog)
    press(choice.list, "Return")
    settle(qtbot, program)
    assert program.is_open(path)
    assert len(list(path.parent.rglob("*.db*"))) >= 2


def test_another_file_that_does_not_open_leaves_the_window_as_it_is(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    path = begin_an_office(program)
    foreign = tmp_path / "letter.db"
    foreign.write_bytes(b"Dear colleagues, " * 400)
    assert program.file is not None
    program.starting.file_actions(lambda _: None).open_file(foreign)
    settle(qtbot, program)
    assert program.is_open(path)
    assert program.window is not None
    assert program.window.banners.shown()


def test_restoring_the_open_file_shows_it_as_it_was(program: Program, qtbot: QtBot) -> None:
    path = begin_an_office(program)
    assert program.file is not None
    back_up(program.file.desk)
    new_organisation(program.file.desk, Side.KZ, Trilingual(ru="Позже"))
    settle(qtbot, program)
    (backup,) = list_backups(path)
    program.starting.file_actions(lambda _: None).restore(backup.path)
    settle(qtbot, program)
    assert program.is_open(path)
    found = registers.first_page(
        program.file.desk, registers.ORGANISATIONS, OrganisationFilter(), Sort(), "ru"
    )
    assert not found
