"""The print dialog over the sample: languages, whose copy, notes, storing the very pages."""

import errno
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from liaison_app.base.errors import KnownFailure
from liaison_app.base.messages import message
from liaison_app.domain.filters import CommitmentFilter, Sort
from liaison_app.office import registers
from liaison_app.office.commitments import CommitmentDraft, record
from liaison_app.office.editing import FieldEdit, store_edits
from liaison_app.ui.commitments.giving_out import commitments_paper
from liaison_app.ui.kit.interface_language import switch_language
from liaison_app.ui.kit.paper_choice import MadePaper, PaperChoice, PaperKind
from liaison_app.ui.papers.print_dialog import PrintDialog
from tests.permissions import read_only
from tests.screens_of_all import fill
from tests.stage import Stage, make_stage
from tests.ui.keyboard import press, write
from tests.ui.sample_window import texts_in


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path) -> Iterator[Stage]:
    switch_language("ru")
    made = make_stage(tmp_path, fill)
    yield made
    made.close()
    switch_language("ru")


@pytest.fixture
def dialog(stage: Stage, qtbot: QtBot) -> PrintDialog:
    kind = commitments_paper(stage.desk, CommitmentFilter(), Sort("due"))
    return shown(stage, qtbot, kind)


def shown(stage: Stage, qtbot: QtBot, *kinds: PaperKind) -> PrintDialog:
    made = PrintDialog(kinds, stage.reader, stage.settings)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    stage.settle()
    return made


def calm(stage: Stage, qtbot: QtBot, dialog: PrintDialog) -> None:
    """Wait until the choice has become a paper."""
    qtbot.waitUntil(lambda: not dialog._calm.isActive())
    stage.settle()


def store_as(stage: Stage, dialog: PrintDialog, typed: Path) -> None:
    """Press Ctrl+S and type the path into the file dialog."""
    press(dialog, "Ctrl+S")
    stage.settle()
    files = QApplication.activeModalWidget()
    assert isinstance(files, QFileDialog)
    line = files.findChild(QLineEdit, "fileNameEdit")
    assert line is not None
    line.setText(str(typed))
    press(line, "Return")
    stage.settle()


def test_the_real_pages_are_shown(dialog: PrintDialog) -> None:
    assert dialog.preview.page_count >= 1
    assert dialog.pages.text().endswith(("страница", "страницы", "страниц"))
    assert dialog.print_action.isEnabled()


def test_languages_are_chosen_and_ordered_by_keys(
    stage: Stage, qtbot: QtBot, dialog: PrintDialog
) -> None:
    languages = dialog.options.languages
    languages.setFocus()
    press(languages, "Home", "Alt+Down")
    assert dialog.options.choice().languages == ("ru", "kk", "zh")
    press(languages, "End", "Space")
    assert dialog.options.choice().languages == ("ru", "kk")
    calm(stage, qtbot, dialog)
    again = shown(stage, qtbot, *dialog.options._kinds)
    assert again.options.choice().languages == ("ru", "kk")


def test_the_last_language_cannot_be_left_out(dialog: PrintDialog) -> None:
    languages = dialog.options.languages
    languages.setFocus()
    press(languages, "Home", "Space", "Down", "Space", "Down", "Space")
    assert dialog.options.choice().languages == ("zh",)


def test_the_partners_copy_says_on_the_screen_what_it_leaves_out(
    stage: Stage, qtbot: QtBot
) -> None:
    made = record(stage.desk, CommitmentDraft())
    edit = FieldEdit("commitment", made.id, "internal", False, True)
    store_edits(stage.desk, [edit], "sitting")
    dialog = shown(stage, qtbot, commitments_paper(stage.desk, CommitmentFilter(), Sort("due")))
    assert dialog.note.text() == ""
    dialog.options.theirs.setFocus()
    press(dialog.options.theirs, "Space")
    calm(stage, qtbot, dialog)
    assert "1" in dialog.note.text()
    switch_language("en")
    assert "1 internal commitment is left out" in dialog.note.text()


def test_characters_that_no_font_has_are_named(stage: Stage, qtbot: QtBot) -> None:
    def make(choice: PaperChoice) -> MadePaper:
        whole = commitments_paper(stage.desk, CommitmentFilter(), Sort("due")).make(choice)
        return MadePaper(whole.pdf, whole.file_name, ("𒀀", "𓀀"))

    kind = PaperKind("odd", message("print dialog", "List of commitments"), make)
    assert "𒀀 𓀀" in shown(stage, qtbot, kind).note.text()


def test_a_paper_that_cannot_be_made_is_told(stage: Stage, qtbot: QtBot) -> None:
    def make(choice: PaperChoice) -> MadePaper:
        raise KnownFailure(
            message("print dialog", "The printer {name} does not take the paper.", name="X"),
            message("print dialog", "The pages are being made…"),
        )

    kind = PaperKind("odd", message("print dialog", "List of commitments"), make)
    dialog = shown(stage, qtbot, kind)
    assert "X" in dialog.note.text()
    assert dialog.pages.text() == ""
    assert not dialog.print_action.isEnabled()


def test_the_stored_bytes_are_the_shown_ones(
    stage: Stage, tmp_path: Path, dialog: PrintDialog
) -> None:
    assert dialog._made is not None
    store_as(stage, dialog, tmp_path / "список 24.04")
    target = tmp_path / "список 24.04.pdf"
    assert target.read_bytes() == dialog._made.pdf
    assert str(target) in dialog.pages.text()
    assert stage.settings.text("paper_folder") == str(tmp_path)


def test_a_file_with_the_added_ending_is_not_written_over_unasked(
    stage: Stage, tmp_path: Path, dialog: PrintDialog
) -> None:
    target = tmp_path / "список 24.04.pdf"
    target.write_bytes(b"before")
    store_as(stage, dialog, tmp_path / "список 24.04")
    assert target.read_bytes() == b"before"
    again = QApplication.activeModalWidget()
    assert isinstance(again, QFileDialog)
    again.reject()
    stage.settle()
    assert target.read_bytes() == b"before"


def test_a_full_disk_is_told_in_words(
    stage: Stage, tmp_path: Path, dialog: PrintDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(path: Path, data: bytes) -> int:
        raise OSError(errno.ENOSPC, "full", str(path), len(data))

    monkeypatch.setattr(Path, "write_bytes", fill)
    store_as(stage, dialog, tmp_path / "список.pdf")
    assert "На диске нет места" in dialog.note.text()
    assert list(tmp_path.glob("*.pdf")) == []


def test_a_target_that_cannot_be_written_is_told_and_stays(
    stage: Stage, tmp_path: Path, dialog: PrintDialog
) -> None:
    folder = tmp_path / "closed"
    folder.mkdir()
    with read_only(folder):
        store_as(stage, dialog, folder / "x.pdf")
        assert "x.pdf" in dialog.note.text()
    assert list(folder.iterdir()) == []


def test_live_switching_leaves_nothing_in_the_old_language(dialog: PrintDialog) -> None:
    before = set(texts_in(dialog))
    switch_language("kk")
    both = before & set(texts_in(dialog))
    assert not {text for text in both if any("а" <= letter <= "я" for letter in text.lower())}


def test_every_sort_and_filter_is_on_the_paper(stage: Stage) -> None:
    wanted = CommitmentFilter(words="кампании")
    kind = commitments_paper(stage.desk, wanted, Sort("number", descending=True))
    one = kind.make(PaperChoice(("ru",)))
    every = commitments_paper(stage.desk, CommitmentFilter(), Sort()).make(PaperChoice(("ru",)))
    assert len(one.pdf) < len(every.pdf)
    assert registers.count_commitments(stage.desk, wanted).total == 1


def test_keys_write_zoom_and_close(stage: Stage, dialog: PrintDialog) -> None:
    dialog.preview.setFocus()
    before = dialog.preview.zoomFactor()
    write(dialog.preview, "")
    press(dialog.preview, "Plus")
    assert dialog.preview.zoomFactor() != before
    press(dialog, "Escape")
    assert not dialog.isVisible()
