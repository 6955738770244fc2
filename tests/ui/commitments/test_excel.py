"""The list of the screen as a workbook, from the window and by its keys."""

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox

from liaison_app.base.messages import message
from liaison_app.domain.columns import COMMITMENT_HEADS
from liaison_app.language import current
from liaison_app.tasks.jobs import Job, Jobs
from liaison_app.ui.commitments.page import CommitmentsPage
from liaison_app.ui.kit.excel_dialog import ExcelDialog
from tests.permissions import read_only
from tests.ui.keyboard import click, press
from tests.ui.sample_window import SampleWindow, texts_in

BEFORE = b"what was there before"


@pytest.fixture
def page(sample: SampleWindow) -> CommitmentsPage:
    sample.go("commitments")
    return sample.page(CommitmentsPage)


@pytest.fixture
def target(tmp_path: Path) -> Path:
    folder = tmp_path / "given out"
    folder.mkdir()
    return folder / "list.xlsx"


def ask(sample: SampleWindow, target: Path) -> QLineEdit:
    """Go from the list to the name of the file, which is typed but not yet accepted."""
    sample.press("Ctrl+Return")
    files = QApplication.activeModalWidget()
    assert isinstance(files, QFileDialog)
    line = files.findChild(QLineEdit, "fileNameEdit")
    assert line is not None
    line.setText(str(target))
    return line


def write_over_it() -> None:
    """Answer the question of the file dialog by the keyboard."""
    question = QApplication.activeModalWidget()
    assert isinstance(question, QMessageBox)
    press(question.button(QMessageBox.StandardButton.Yes), "Space")


@contextmanager
def held_in_the_middle(jobs: Jobs) -> Iterator[Callable[[], Job]]:
    """Let the next job wait once its first sheet is written; what is given starts it."""
    begin, go_on = threading.Event(), threading.Event()
    for _ in range(2):  # so many run at a time
        jobs.start(message("jobs", "Printing"), lambda job: begin.wait(60))

    def hold(done: int, total: int) -> None:
        if done:
            go_on.wait(60)

    def let_it_begin() -> Job:
        job = jobs.under_way()[2]
        job.progressed.connect(hold, Qt.ConnectionType.DirectConnection)
        begin.set()
        return job

    try:
        yield let_it_begin
    finally:
        begin.set()
        go_on.set()


def on_screen(page: CommitmentsPage) -> Mapping[str, list[str]]:
    """Give what stands in each shown column, by its head."""
    table = page.register.table
    return {
        current.render(COMMITMENT_HEADS[page.register.plan.columns[column].key]): [
            str(table.rows.index(row, column).data()) for row in range(table.rows.rowCount())
        ]
        for column in table.head.shown_columns()
    }


def on_sheet(sheet: Worksheet) -> Mapping[str, list[str]]:
    """Give what stands under each head, days as the screen writes them."""
    first = int(str(sheet.auto_filter.ref).split(":")[0].lstrip("A"))
    return {
        str(head.value): [
            _said(sheet.cell(row, place).value) for row in range(first + 1, sheet.max_row + 1)
        ]
        for place, head in enumerate(sheet[first], 1)
    }


def _said(value: object) -> str:
    return f"{value:%d.%m.%Y}" if isinstance(value, date) else str(value or "")


def test_the_workbook_has_the_rows_of_the_screen_in_their_order_and_words(
    sample: SampleWindow, page: CommitmentsPage, target: Path
) -> None:
    side = page.register.plan.chips["side"]
    side.setFocus()
    sample.press("Down", "Return")
    head = page.register.table.head
    click(head.viewport(), QPoint(head.sectionViewportPosition(0) + 12, 10))
    sample.stage.settle()
    page.register.table.setFocus()
    sample.press("Ctrl+E")
    sample.dialog(ExcelDialog).languages.setFocus()
    sample.press("Space", "Down", "Alt+Up")  # no Kazakh; Russian stays before Chinese
    press(ask(sample, target), "Return")
    sample.stage.settle()
    shown, book = on_screen(page), load_workbook(target)
    assert book.sheetnames == ["Русский", "中文"]
    written = on_sheet(book["Русский"])
    assert shown["Пункт протокола"] == ["5/6.1", "5/6.2"]
    assert written["Пункт протокола"] == ["5/6.1 *", "5/6.2 *"]  # * is invented, as it says above
    for same in ("Ответственная сторона", "Содержание", "Ответственный исполнитель"):
        assert written[same] == shown[same]
    # What the screen says in one cell has a column for each of its parts.
    assert shown["Срок исполнения"] == ["было 16.06.2025, +29 дней", "30.06.2025"]
    assert written["Первоначальный срок"] == ["16.06.2025", "30.06.2025"]
    assert written["Срок исполнения"] == ["15.07.2025", "30.06.2025"]
    assert [state.split(":")[0] for state in shown["Состояние"]] == written["Состояние"]
    assert on_sheet(book["中文"])["纪要条目"] == written["Пункт протокола"]
    assert str(target) in "\n".join(texts_in(sample.banners()[0]))


def test_an_export_cancelled_in_the_middle_leaves_the_old_file_and_nothing_else(
    sample: SampleWindow, page: CommitmentsPage, target: Path
) -> None:
    target.write_bytes(BEFORE)
    sample.press("Ctrl+E")
    line = ask(sample, target)
    with held_in_the_middle(sample.stage.jobs) as let_it_begin:
        QTimer.singleShot(0, write_over_it)
        press(line, "Return")
        job = let_it_begin()
        sample.qtbot.waitUntil(lambda: job.is_shown and job.done > 0)
        drafts = [path for path in target.parent.iterdir() if path != target]
        assert len(drafts) == 1  # half a workbook lies beside the old one
        sample.window.activateWindow()  # no window manager here that would do it
        sample.qtbot.waitUntil(sample.window.isActiveWindow)
        press(page.register.table, "Ctrl+Period")
        assert job.is_cancelled
    sample.stage.settle()
    assert target.read_bytes() == BEFORE
    assert list(target.parent.iterdir()) == [target]
    assert sample.banners() == []


def test_a_place_where_nothing_may_be_written_is_told_in_words(
    sample: SampleWindow, page: CommitmentsPage, target: Path
) -> None:
    sample.press("Ctrl+E")
    line = ask(sample, target)
    with read_only(target.parent):
        press(line, "Return")
        sample.stage.settle()
    told = "\n".join(texts_in(sample.banners()[0]))
    assert "list.xlsx открыт в другой программе или защищён" in told
    assert "Закройте его там или выберите другое имя" in told
    assert list(target.parent.iterdir()) == []


def test_a_data_file_is_not_written_over(
    sample: SampleWindow, page: CommitmentsPage, tmp_path: Path
) -> None:
    data = tmp_path / "data.xlsx"
    data.write_bytes(sample.stage.desk.file.path.read_bytes())
    before = data.read_bytes()
    sample.press("Ctrl+E")
    line = ask(sample, data)
    QTimer.singleShot(0, write_over_it)
    press(line, "Return")
    sample.stage.settle()
    assert "data.xlsx" in "\n".join(texts_in(sample.banners()[0]))
    assert data.read_bytes() == before
