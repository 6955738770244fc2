"""The files of a record by keys: dropped, pasted, chosen, looked at, opened, taken off."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog

from liaison_app.domain.commitment import CommitmentStatus, EvidenceKind
from liaison_app.domain.stored_file import AttachmentKind
from liaison_app.office.commitment_view import read_commitment
from liaison_app.office.files import FileStand, read_files
from liaison_app.storage.attachments import LARGEST, path_of
from liaison_app.ui.commitments.page import CommitmentsPage
from liaison_app.ui.commitments.step_dialog import StepDialog
from liaison_app.ui.kit.files.dialog import FilesDialog
from tests.ui.keyboard import press, write
from tests.ui.sample_window import SampleWindow


def _pdf(sample: SampleWindow) -> bytes:
    from liaison_app.papers.paper import Heading, Paper, Part, line
    from liaison_app.papers.pdf import render_pdf

    paper = Paper("x", (Part("ru", (Heading(1, line("Акт", "ru")),)),))
    return render_pdf(paper, sample.stage.clock.local_now())


class Files:
    """The dialog over the editor of a commitment on control."""

    def __init__(self, sample: SampleWindow) -> None:
        self.sample = sample
        sample.go("commitments")
        self.key = sample.page(CommitmentsPage).register.table.current_id() or 0
        sample.go("commitments", self.key)
        sample.press("Ctrl+Shift+A")
        self.dialog = sample.dialog(FilesDialog)

    def lines(self) -> list[tuple[str, FileStand]]:
        found = read_files(self.sample.stage.desk, "commitment", self.key)
        return [(line.file.name if line.file else "", line.stand) for line in found]

    def paste(self, data: QMimeData) -> None:
        QGuiApplication.clipboard().setMimeData(data)
        self.dialog.list.setFocus()
        self.sample.press("Ctrl+V")

    def drop(self, *paths: Path) -> None:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        self.dialog.dropEvent(
            QDropEvent(
                QPointF(5, 5),
                Qt.DropAction.CopyAction,
                data,
                Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.NoModifier,
            )
        )
        self.sample.stage.settle()


@pytest.fixture
def files(sample: SampleWindow) -> Files:
    return Files(sample)


def test_a_dropped_act_is_a_document_with_number_and_date(files: Files, tmp_path: Path) -> None:
    (tmp_path / "акт.pdf").write_bytes(_pdf(files.sample))
    before = len(files.lines())
    fields = files.dialog.describing
    fields.document.show_value(EvidenceKind.ACT)
    write(fields.number, "15-А")
    write(fields.dated, "28.05.2025")
    files.drop(tmp_path / "акт.pdf")
    assert len(files.lines()) == before + 1
    found = read_commitment(files.sample.stage.desk, files.key).commitment.evidence[-1]
    assert (found.kind, found.number, found.dated) == (
        EvidenceKind.ACT,
        "15-А",
        date(2025, 5, 28),
    )
    assert files.dialog.preview.currentWidget() is files.dialog.preview.pages
    assert files.dialog.preview.pages.page_count == 1
    assert fields.number.value() == ""


def test_a_picture_from_the_clipboard_is_kept_and_seen(files: Files) -> None:
    picture = QImage(300, 200, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    data = QMimeData()
    data.setImageData(picture)
    files.dialog.describing.kind.show_value(AttachmentKind.RESOLUTION)
    files.paste(data)
    assert files.lines()[-1] == ("Вставленный снимок.png", FileStand.THERE)
    assert files.dialog.preview.currentWidget() is files.dialog.preview.picture
    files.paste(data)
    assert "Уже есть здесь" in files.dialog.trouble.text()


def test_too_large_is_said_and_the_others_are_kept(files: Files, tmp_path: Path) -> None:
    large, good = tmp_path / "большой.pdf", tmp_path / "письмо.txt"
    with large.open("wb") as file:
        file.truncate(LARGEST + 1)
    good.write_text("Да")
    files.drop(large, good)
    assert "50 МБ" in files.dialog.trouble.text()
    assert "большой.pdf" in files.dialog.trouble.text()
    assert files.lines()[-1] == ("письмо.txt", FileStand.THERE)
    assert files.dialog.again.isEnabled()
    assert files.dialog.preview.currentWidget() is files.dialog.preview.words
    large.write_bytes(b"smaller now")
    files.dialog.again.trigger()
    files.sample.stage.settle()
    assert files.lines()[-1] == ("большой.pdf", FileStand.THERE)
    assert files.dialog.trouble.text() == ""


def test_what_is_gone_is_seen_and_cannot_be_opened(files: Files, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    files.drop(tmp_path / "a.txt")
    line = files.dialog.list.current_line()
    assert line is not None
    assert line.file is not None
    path_of(files.sample.stage.desk.file.path, line.file.sha256).unlink()
    files.dialog.reload()
    files.sample.stage.settle()
    assert "Файла нет в папке" in files.dialog.list.currentItem().text()
    assert not files.dialog.look.isEnabled()
    assert (
        "резервной копии" in files.dialog.preview.words.text() or files.dialog.preview.words.text()
    )
    files.drop(tmp_path / "a.txt")  # the same content given again mends it
    assert files.lines()[-1][1] is FileStand.THERE


def test_a_copy_is_opened_and_a_program_is_not(
    files: Files, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []

    def open_it(url: QUrl) -> bool:
        opened.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_it)
    for name in ("a.txt", "b.exe"):
        (tmp_path / name).write_text(name)
        files.drop(tmp_path / name)
        files.dialog.list.setFocus()
        files.sample.press("Return")
    assert [path.name for path in opened] == ["a.txt"]
    assert opened[0].read_text() == "a.txt"
    assert "не запускается" in files.dialog.trouble.text()
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: False)
    files.dialog.list.setCurrentRow(files.dialog.list.count() - 2)
    files.dialog.open_file()
    files.sample.stage.settle()
    assert "нет программы" in files.dialog.trouble.text()


def test_chosen_in_the_dialog_and_taken_off(files: Files, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    before = files.lines()
    files.sample.press("Ctrl+O")
    chooser = files.dialog.findChild(QFileDialog)
    assert chooser is not None
    chooser.filesSelected.emit([str(tmp_path / "a.txt")])
    chooser.reject()
    files.sample.stage.settle()
    assert len(files.lines()) == len(before) + 1
    files.dialog.list.setFocus()
    files.sample.press("Ctrl+Delete")
    assert files.lines() == before


def test_reporting_as_done_takes_the_file(sample: SampleWindow, tmp_path: Path) -> None:
    sample.go("commitments")
    key = sample.page(CommitmentsPage).register.table.current_id() or 0
    sample.press("Ctrl+Shift+S")
    sample.choose_in_menu("Доложено об исполнении")
    dialog = sample.dialog(StepDialog)
    (tmp_path / "акт.txt").write_text("сделано")
    field = dialog.document.file
    field.give([tmp_path])
    sample.stage.settle()
    assert dialog.form.rows["file"].said()
    field.give([tmp_path / "акт.txt"])
    sample.stage.settle()
    assert not dialog.form.rows["file"].said()
    dialog.fact.setFocus()
    write(dialog.fact, "28.05")
    press(dialog.fact, "Return")
    sample.stage.settle()
    view = read_commitment(sample.stage.desk, key)
    assert view.commitment.status is CommitmentStatus.UNDER_REVIEW
    (line,) = read_files(sample.stage.desk, "commitment", key)
    assert line.file is not None
    assert (line.file.name, line.stand) == ("акт.txt", FileStand.THERE)
