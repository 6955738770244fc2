"""The running program: one window over one data file, another file, another person, closing."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from liaison_app.base.clock import Clock
from liaison_app.base.errors import KnownFailure
from liaison_app.base.settings import load_settings
from liaison_app.bootstrap.program import Program
from liaison_app.domain.filters import CommitmentFilter, Sort
from liaison_app.office import registers
from liaison_app.office.commitment_view import read_commitment
from liaison_app.office.desk import Desk
from liaison_app.office.history import read_history
from liaison_app.storage.datafile import create_and_open, open_file
from liaison_app.ui.commitments.page import CommitmentsPage
from liaison_app.ui.kit.interface_language import switch_language
from tests.ui.keyboard import press, write

CLOCK = Clock(date(2025, 6, 2))


def make_file(path: Path) -> Path:
    create_and_open(path, "А. Серикова", CLOCK.now()).close()
    return path


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    switch_language("ru")
    made = Program(load_settings(tmp_path / "settings.json"), CLOCK)
    made.settings.put("who", "А. Серикова")
    yield made
    made.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def write_a_draft(program: Program, qtbot: QtBot) -> int:
    """Make a commitment by keys and type into it; give its id. Nothing has stored it yet."""
    window = program.window
    assert window is not None
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.go("commitments")
    press(window, "Ctrl+N")
    page = window.pages["commitments"]
    assert isinstance(page, CommitmentsPage)
    first = page.editor.form.texts["text"].first_cell()
    qtbot.waitUntil(lambda: page.editor.form.record_id is not None and first.hasFocus())
    write(first, "Мәтін")
    assert page.editor.form.record_id is not None
    return page.editor.form.record_id


def stored_text(path: Path, key: int) -> str:
    file = open_file(path, "Тексеруші", CLOCK.now())
    try:
        return read_commitment(Desk(file, CLOCK, "Тексеруші"), key).commitment.text.kk
    finally:
        file.close()


def test_a_file_is_opened_and_remembered(program: Program, tmp_path: Path) -> None:
    path = make_file(tmp_path / "liaison.db")
    window = program.open(path)
    assert window.isVisible()
    assert "liaison.db" in window.windowTitle()
    assert program.settings.text("data_file") == str(path)
    assert list(window.entries)[:1] == ["meetings"]


def test_closing_the_window_stores_what_was_typed_last(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    path = make_file(tmp_path / "liaison.db")
    window = program.open(path)
    key = write_a_draft(program, qtbot)
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible())
    program.close()
    assert stored_text(path, key) == "Мәтін"


def test_another_file_is_another_window_and_the_first_lets_go(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    first, second = make_file(tmp_path / "one.db"), make_file(tmp_path / "two.db")
    program.open(first)
    window = program.open(second)
    assert "two.db" in window.windowTitle()
    open_file(first, "А. Серикова", CLOCK.now()).close()  # nobody holds it any more


def test_what_does_not_open_is_told_and_the_former_file_stays(
    program: Program, tmp_path: Path
) -> None:
    path = make_file(tmp_path / "liaison.db")
    window = program.open(path)
    foreign = tmp_path / "foreign.db"
    foreign.write_bytes(b"This is no data file. " * 100)
    before = foreign.read_bytes()
    for wrong in (tmp_path / "missing.db", foreign):
        with pytest.raises(KnownFailure):
            program.open(wrong)
        assert program.window is window
        assert program.is_open(path)
    assert foreign.read_bytes() == before
    assert not (tmp_path / "missing.db").exists()
    assert program.settings.text("data_file") == str(path)


def test_a_file_that_another_holds_is_told_with_the_name(program: Program, tmp_path: Path) -> None:
    path = make_file(tmp_path / "liaison.db")
    held = open_file(path, "Б. Омаров", CLOCK.now())
    try:
        with pytest.raises(KnownFailure) as told:
            program.open(path)
        assert "Б. Омаров" in str(told.value.message.values)
    finally:
        held.close()


def test_who_works_is_changed_and_what_was_typed_before_stays_the_formers(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    program.open(make_file(tmp_path / "liaison.db"))
    key = write_a_draft(program, qtbot)
    window, file = program.window, program.file
    assert window is not None
    assert file is not None
    window.top.who.chosen.emit("Б. Омаров")
    qtbot.waitUntil(lambda: file.desk.who == "Б. Омаров")
    assert read_commitment(file.desk, key).commitment.text.kk == "Мәтін"
    assert program.names()[0] == "Б. Омаров"
    assert program.who() == "Б. Омаров"
    written_by = {change.who for change in read_history(file.desk, "commitment", key)}
    assert written_by <= {"А. Серикова"}


def test_an_empty_file_has_empty_registers(program: Program, tmp_path: Path, qtbot: QtBot) -> None:
    window = program.open(make_file(tmp_path / "liaison.db"))
    window.go("commitments")
    page = window.pages["commitments"]
    assert isinstance(page, CommitmentsPage)
    qtbot.waitUntil(lambda: page.register.stack.currentWidget() is page.register.empty)
    assert program.file is not None
    found = registers.all_ids(
        program.file.desk, registers.COMMITMENTS, CommitmentFilter(), Sort(), "ru"
    )
    assert list(found) == []
