"""The history by keys: opened from every editor, a field set back, printed."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from liaison_app.domain.commitment import Commitment
from liaison_app.office.editing import FieldEdit, store_edits
from liaison_app.ui.commitments.page import CommitmentsPage
from liaison_app.ui.kit.history import dialog as history_dialog
from liaison_app.ui.kit.history.dialog import HistoryDialog
from liaison_app.ui.kit.paper_choice import PaperChoice, PaperKind
from tests.ui.sample_window import SampleWindow


def _note(sample: SampleWindow, key: int, known: str, value: str) -> None:
    edit = FieldEdit("commitment", key, "internal_note", known, value)
    assert store_edits(sample.stage.desk, [edit]).changes.records


def _stored_note(sample: SampleWindow, key: int) -> str:
    with sample.stage.desk.read() as snapshot:
        return snapshot.get(Commitment, key).internal_note


def test_a_field_is_set_back_from_the_editor(sample: SampleWindow) -> None:
    sample.go("commitments")
    key = sample.page(CommitmentsPage).register.table.current_id() or 0
    first = _stored_note(sample, key)
    _note(sample, key, first, "позвонить во вторник")
    _note(sample, key, "позвонить во вторник", "позвонить в среду")
    sample.go("commitments", key)
    sample.press("Ctrl+H")
    dialog = sample.dialog(HistoryDialog)
    assert dialog.table.hasFocus()
    assert dialog.difference.was.toPlainText() == "позвонить во вторник"
    assert "line-through" not in dialog.difference.became.toHtml()
    assert "line-through" in dialog.difference.was.toHtml()
    sample.press("Ctrl+R")
    assert _stored_note(sample, key) == "позвонить во вторник"
    newest = dialog.table.item(0, 3)
    assert newest is not None
    assert newest.text() == "позвонить во вторник"
    assert dialog.trouble.isVisible()


def test_older_changes_come_when_they_are_asked_for(sample: SampleWindow) -> None:
    sample.go("commitments")
    key = sample.page(CommitmentsPage).register.table.current_id() or 0
    note = _stored_note(sample, key)
    for number in range(history_dialog.PAGE + 5):
        _note(sample, key, note, note := str(number))
    dialog = HistoryDialog(sample.stage.place, ("commitment", key), "x", sample.window)
    dialog.show()
    sample.stage.settle()
    assert dialog.table.rowCount() == history_dialog.PAGE
    dialog.older.trigger()
    assert dialog.table.rowCount() > history_dialog.PAGE + 4
    assert not dialog._older_button.isVisible()
    dialog.close()


def test_it_is_printed_as_a_paper(sample: SampleWindow) -> None:
    sample.go("commitments")
    key = sample.page(CommitmentsPage).register.table.current_id() or 0
    offered: list[PaperKind] = []

    def take(kinds: Sequence[PaperKind], parent: QWidget) -> None:
        offered.extend(kinds)

    place = replace(sample.stage.place, show_papers=take)
    dialog = HistoryDialog(place, ("commitment", key), "x", sample.window)
    dialog.show()
    sample.stage.settle()
    dialog.print.trigger()
    made = offered[0].make(PaperChoice(("kk", "ru")))
    assert made.pdf.startswith(b"%PDF")
    assert made.missing == ()
    dialog.close()
