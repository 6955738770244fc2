"""A list comes in through the window, by keys; a block from the clipboard the same way."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from liaison_app.domain.commitment import Commitment
from liaison_app.office.importing.columns import ListField
from liaison_app.ui.commitments.importing.dialog import ImportDialog
from liaison_app.ui.commitments.page import CommitmentsPage
from tests.ui.sample_window import SampleWindow, texts_in

LISTS = Path(__file__).parents[2] / "office" / "importing" / "lists"


@pytest.fixture
def page(sample: SampleWindow) -> CommitmentsPage:
    sample.go("commitments")
    return sample.page(CommitmentsPage)


def stored(sample: SampleWindow) -> list[Commitment]:
    with sample.stage.desk.read() as snapshot:
        return snapshot.where(Commitment)


def dialog_of() -> ImportDialog:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ImportDialog)
    return dialog


def choose(sample: SampleWindow, path: Path) -> None:
    sample.press("Ctrl+Shift+I")
    files = QApplication.activeModalWidget()
    assert isinstance(files, QFileDialog)
    line = files.findChild(QLineEdit, "fileNameEdit")
    assert line is not None
    line.setText(str(path))
    line.setFocus()
    sample.press("Return")


def paste(sample: SampleWindow, text: str, html: str = "") -> None:
    copied = QMimeData()
    copied.setText(text)
    if html:
        copied.setHtml(html)
    QGuiApplication.clipboard().setMimeData(copied)
    sample.press("Ctrl+V")


def test_a_workbook_comes_in_by_enter_and_goes_by_undo(
    sample: SampleWindow, page: CommitmentsPage
) -> None:
    before = len(stored(sample))
    choose(sample, LISTS / "libreoffice.xlsx")
    dialog = dialog_of()
    sample.press("Ctrl+Return")
    assert dialog.steps.currentWidget() is dialog.names
    assert "ТОО «Неизвестная»" in texts_in(dialog.names)
    sample.press("Ctrl+Return")
    assert dialog.steps.currentWidget() is dialog.preview
    assert len(stored(sample)) == before
    assert dialog.preview.table.rows.rowCount() == 6
    sample.press("Ctrl+Return")
    assert len(stored(sample)) == before + 5
    assert page.banners.shown()
    sample.press("Alt+Backspace")
    assert len(stored(sample)) == before


def test_going_back_keeps_what_was_chosen_and_escape_writes_nothing(
    sample: SampleWindow, page: CommitmentsPage
) -> None:
    before = len(stored(sample))
    choose(sample, LISTS / "excel.xlsx")
    dialog = dialog_of()
    sample.press("Ctrl+Return")
    dialog.names.fields[0].show_value("nobody")
    dialog.back.trigger()
    sample.press("Ctrl+Return")
    assert dialog.names.fields[0].value() == "nobody"
    sample.press("Escape")
    assert len(stored(sample)) == before


def test_a_column_chosen_by_the_clerk_is_remembered(
    sample: SampleWindow, page: CommitmentsPage
) -> None:
    block = "Что надо\tКому\nСделать план\tКто-то\nСделать отчёт\tКто-то"
    paste(sample, block)
    dialog = dialog_of()
    sample.press("Ctrl+Return")
    assert dialog.columns.trouble.isVisible()
    dialog.columns.fields[0][1].show_value(ListField.TEXT)
    sample.press("Ctrl+Return")
    assert not dialog.columns.isVisible()
    sample.press("Escape")
    paste(sample, "Содержание\tСрок\nСделать план\t15.05.2026")
    sample.press("Ctrl+Return", "Escape")
    kept = sample.stage.settings.get("import_columns")
    assert isinstance(kept, dict)
    assert kept["содержание"] == "text"


def test_cells_of_excel_and_a_numbered_list_are_pasted(
    sample: SampleWindow, page: CommitmentsPage
) -> None:
    html = (
        "<table><tr><td>Содержание</td><td>Срок</td></tr>"
        "<tr><td>Построить<br>мост</td><td>15.05.2026</td></tr></table>"
    )
    paste(sample, "Содержание\tСрок\nПостроить мост\t15.05.2026", html)
    sample.press("Ctrl+Return")
    dialog = dialog_of()
    assert dialog.steps.currentWidget() is dialog.preview
    sample.press("Ctrl+Return")
    assert "Построить\nмост" in {one.text.ru for one in stored(sample)}
    paste(sample, "1. Представить план, до 15.05.2026\n2) Подписать акт, до 20.05.2026")
    sample.press("Ctrl+Return")
    sample.press("Ctrl+Return")
    texts = {one.text.ru: one.current_due for one in stored(sample)}
    assert str(texts["Подписать акт"]) == "2026-05-20"


def test_one_line_still_goes_to_the_search_field(
    sample: SampleWindow, page: CommitmentsPage
) -> None:
    paste(sample, "план\n")
    assert page.register.search.text() == "план"


def test_rows_are_copied_with_their_heads_also_as_a_table(
    sample: SampleWindow, page: CommitmentsPage
) -> None:
    page.register.table.selectAll()
    sample.press("Ctrl+C")
    copied = QGuiApplication.clipboard().mimeData()
    lines = copied.text().split("\n")
    assert len(lines) == 1 + page.register.table.rows.rowCount()
    assert lines[0].startswith("Пункт протокола\t")
    assert copied.html().count("<tr>") == len(lines)


def test_a_broken_file_is_one_message(
    sample: SampleWindow, page: CommitmentsPage, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.xlsx"
    broken.write_bytes(b"PK\x03\x04 nothing")
    choose(sample, broken)
    (banner,) = page.banners.shown()
    assert "broken.xlsx" in banner.accessibleName()
