"""What the program does with a paper: its pages are shown, then printed beside the window."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liaison_app.base.clock import Clock
from liaison_app.base.settings import load_settings
from liaison_app.bootstrap.program import Program
from liaison_app.domain.filters import CommitmentFilter, Sort
from liaison_app.papers.pdf import render_pdf
from liaison_app.storage.datafile import create_and_open
from liaison_app.ui.commitments.giving_out import commitments_paper
from liaison_app.ui.kit.interface_language import switch_language
from liaison_app.ui.main_window import MainWindow
from liaison_app.ui.papers.print_dialog import PrintDialog
from tests.papers.samples import STAMP, trilingual
from tests.ui.papers.test_printer import printer_to
from tests.ui.sample_window import texts_in

CLOCK = Clock(date(2025, 6, 2))


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    switch_language("ru")
    made = Program(load_settings(tmp_path / "settings.json"), CLOCK)
    create_and_open(tmp_path / "liaison.db", "А. Серикова", CLOCK.now()).close()
    made.open(tmp_path / "liaison.db")
    yield made
    made.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def shown(program: Program, qtbot: QtBot) -> tuple[MainWindow, PrintDialog]:
    """Let a page ask for its paper, and give the dialog in which it is seen."""
    window, file = program.window, program.file
    assert window is not None
    assert file is not None
    kind = commitments_paper(file.desk, CommitmentFilter(), Sort())
    file.place.show_papers([kind], window)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PrintDialog)
    qtbot.waitUntil(lambda: dialog.print_action.isEnabled())
    return window, dialog


def test_every_page_goes_to_the_printer(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    _, dialog = shown(program, qtbot)
    file = program.file
    assert file is not None
    dialog.printing.emit(render_pdf(trilingual(), STAMP), printer_to(tmp_path / "out.pdf"))
    assert len(file.jobs.under_way()) == 1
    qtbot.waitUntil(lambda: not file.jobs.under_way())
    pages = QPdfDocument()
    pages.load(str(tmp_path / "out.pdf"))
    assert pages.pageCount() == 3


@pytest.mark.qt_log_ignore("Returned false")
def test_a_printer_that_refuses_is_told_in_the_window(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    window, dialog = shown(program, qtbot)
    printer = printer_to(tmp_path / "no such folder" / "out.pdf")
    dialog.printing.emit(render_pdf(trilingual(), STAMP), printer)
    qtbot.waitUntil(lambda: bool(window.banners.shown()))
    told = "\n".join(texts_in(window.banners.shown()[0]))
    assert "Принтер out.pdf не принял документ" in told


def test_without_a_file_nothing_is_shown_or_printed(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    window, dialog = shown(program, qtbot)
    place = program.file
    assert place is not None
    dialog.close()
    program.close()
    place.place.show_papers([], window)
    program._print(b"", printer_to(tmp_path / "out.pdf"))
    assert QApplication.activeModalWidget() is None
    assert not (tmp_path / "out.pdf").exists()
