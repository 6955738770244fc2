"""The steps of a commitment's life from the card and the editor: each asks what its rule asks."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QMenu

from liaison_app.domain.commitment import CommitmentStatus, EvidenceKind, ExtensionDecision
from liaison_app.office.commitment_view import CommitmentView, read_commitment
from liaison_app.ui.commitments.document_dialog import DocumentDialog
from liaison_app.ui.commitments.page import CommitmentsPage
from liaison_app.ui.commitments.step_dialog import StepDialog
from liaison_app.ui.commitments.time_dialogs import (
    CorrectionDialog,
    DecisionDialog,
    ExtensionDialog,
)
from liaison_app.ui.kit.act_dialog import ActDialog
from liaison_app.ui.kit.interface_language import switch_language
from tests.stage import TODAY
from tests.ui.keyboard import press, write
from tests.ui.sample_window import SampleWindow, texts_in

_S = CommitmentStatus


class Walk:
    """One commitment on control, taken from step to step through the card's menu."""

    def __init__(self, sample: SampleWindow) -> None:
        self.sample = sample
        sample.go("commitments")
        self.page = sample.page(CommitmentsPage)
        self.key = self.page.register.table.current_id() or 0

    def view(self) -> CommitmentView:
        return read_commitment(self.sample.stage.desk, self.key)

    def open(self, words: str) -> ActDialog:
        """Open the dialog of a step from the menu of the card."""
        self.sample.press("Ctrl+Shift+S")
        self.sample.choose_in_menu(words)
        return self.sample.dialog(ActDialog)

    def take(self) -> None:
        self.sample.press("Return")

    def fill(self, dialog: ActDialog, **texts: str) -> None:
        for name, text in texts.items():
            field = dialog.fields[name]
            field.setFocus()
            press(field, "Ctrl+A")
            write(field, text)

    def mistake(self, dialog: ActDialog, name: str) -> str:
        """Give what is said below a field."""
        return " ".join(texts_in(dialog.form.rows[name]))


@pytest.fixture
def walk(sample: SampleWindow) -> Walk:
    return Walk(sample)


def test_done_without_its_day_or_proof_is_refused_at_the_field(walk: Walk) -> None:
    dialog = walk.open("Доложено об исполнении")
    assert isinstance(dialog, StepDialog)
    assert dialog.fields["on"].hasFocus()
    walk.take()
    assert "Укажите дату" in walk.mistake(dialog, "fact_date")
    assert dialog.fact.hasFocus()
    walk.fill(dialog, fact_date="28.05")
    walk.take()
    assert dialog.isVisible()
    assert walk.mistake(dialog, "evidence")
    assert "Укажите дату" not in walk.mistake(dialog, "fact_date")
    assert walk.view().commitment.status is _S.IN_PROGRESS
    assert not walk.view().commitment.evidence


def test_evidence_and_step_are_one_act(walk: Walk) -> None:
    dialog = walk.open("Доложено об исполнении")
    assert isinstance(dialog, StepDialog)
    walk.fill(dialog, fact_date="28.05", number="12/07", dated="28.05")
    dialog.document.kind.setFocus()
    press(dialog.document.kind, "Home")
    walk.take()
    own = walk.view().commitment
    assert own.status is _S.UNDER_REVIEW
    assert own.fact_date == date(2025, 5, 28)
    assert [(one.number, one.dated) for one in own.evidence] == [("12/07", date(2025, 5, 28))]


def test_a_day_that_cannot_be_read_is_told_and_nothing_is_done(walk: Walk) -> None:
    dialog = walk.open("Приостановить")
    walk.fill(dialog, on="45.13", basis="Письмо")
    walk.take()
    assert "15.05.2025" in walk.mistake(dialog, "on")
    assert walk.view().commitment.status is _S.IN_PROGRESS


def test_a_step_in_the_future_is_refused(walk: Walk) -> None:
    dialog = walk.open("Приостановить")
    walk.fill(dialog, on="03.06.2025", basis="Письмо")
    walk.take()
    assert "будущ" in walk.mistake(dialog, "on")


def test_the_whole_way_to_its_end_and_back_to_control(walk: Walk) -> None:
    dialog = walk.open("Доложено об исполнении")
    walk.fill(dialog, fact_date="28.05", number="12/07")
    walk.take()
    dialog = walk.open("Вернуть на доработку")
    walk.take()
    assert walk.mistake(dialog, "remark")
    walk.fill(dialog, remark="Нет списка участников")
    walk.take()
    assert walk.view().commitment.status is _S.RETURNED
    dialog = walk.open("Доложено об исполнении")
    assert "evidence" not in dialog.fields
    walk.fill(dialog, fact_date="30.05")
    walk.take()
    dialog = walk.open("Принять и снять с контроля")
    walk.take()
    assert walk.mistake(dialog, "basis")
    walk.fill(dialog, basis="Решение руководителя")
    if "confirmation" in dialog.fields:
        walk.take()
        assert walk.mistake(dialog, "confirmation")
        walk.fill(dialog, confirmation="Письмо партнёра")
    walk.take()
    own = walk.view().commitment
    assert (own.status, own.removed_on) == (_S.FULFILLED, TODAY)
    assert own.removal_basis.ru == "Решение руководителя"
    walk.page.register.plan.chips["status"].choose([_S.FULFILLED])
    walk.sample.stage.settle()
    walk.page.register.table.choose(walk.key)
    walk.sample.stage.settle()
    walk.page.register.table.setFocus()
    dialog = walk.open("Вернуть на контроль")
    walk.fill(dialog, basis="Ошибка")
    walk.take()
    assert walk.view().commitment.status is _S.IN_PROGRESS


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Приостановить", _S.SUSPENDED),
        ("Не исполнено", _S.NOT_FULFILLED),
        ("Отменить (утратило актуальность)", _S.CANCELLED),
    ],
)
def test_steps_that_need_a_basis(walk: Walk, words: str, status: CommitmentStatus) -> None:
    dialog = walk.open(words)
    walk.take()
    assert walk.mistake(dialog, "basis")
    walk.fill(dialog, basis="Письмо № 5")
    walk.take()
    assert walk.view().commitment.status is status


def test_a_draft_says_what_it_lacks_before_it_goes_on_control(sample: SampleWindow) -> None:
    sample.go("commitments")
    sample.press("Ctrl+N")
    editor = sample.page(CommitmentsPage).editor
    sample.press("Ctrl+Shift+S")
    sample.choose_in_menu("Поставить на контроль")
    dialog = sample.dialog(StepDialog)
    sample.press("Return")
    assert dialog.trouble.isVisible()
    assert dialog.trouble.text()
    assert editor.form.record_id is not None
    view = read_commitment(sample.stage.desk, editor.form.record_id)
    assert view.commitment.status is _S.DRAFT


def test_more_time_is_asked_for_and_granted(walk: Walk) -> None:
    dialog = walk.open("Запрос о продлении срока")
    assert isinstance(dialog, ExtensionDialog)
    walk.take()
    assert walk.mistake(dialog, "to_due")
    walk.fill(dialog, to_due="20.05.2025", reason="Погода")
    walk.take()
    assert "позже" in walk.mistake(dialog, "to_due") or walk.mistake(dialog, "to_due")
    walk.fill(dialog, to_due="20.06", reason="Погода")
    walk.take()
    [extension] = walk.view().commitment.extensions
    assert (extension.to_due, extension.decision) == (date(2025, 6, 20), ExtensionDecision.PENDING)
    assert walk.view().commitment.current_due == date(2025, 5, 30)
    dialog = walk.open("Ответ на запрос")
    assert isinstance(dialog, DecisionDialog)
    walk.take()
    assert walk.mistake(dialog, "decision")
    dialog.decision.setFocus()
    press(dialog.decision, "Home")
    walk.take()
    own = walk.view().commitment
    assert (own.current_due, own.original_due) == (date(2025, 6, 20), date(2025, 5, 30))
    assert own.extension_count == 1


def test_a_mistyped_date_is_put_right_with_its_reason(walk: Walk) -> None:
    dialog = walk.open("Исправить описку в дате")
    assert isinstance(dialog, CorrectionDialog)
    walk.fill(dialog, due="")
    press(dialog.due, "Backspace")
    walk.take()
    assert walk.mistake(dialog, "due")
    walk.fill(dialog, due="31.05.2025")
    walk.take()
    assert walk.mistake(dialog, "reason")
    walk.fill(dialog, reason="Описка")
    walk.take()
    assert walk.view().commitment.original_due == date(2025, 5, 31)


def test_a_document_is_named_for_what_is_on_control(walk: Walk) -> None:
    dialog = walk.open("Указать подтверждающий документ")
    assert isinstance(dialog, DocumentDialog)
    walk.take()
    assert walk.mistake(dialog, "evidence")
    walk.fill(dialog, number="77", title="Акт")
    walk.take()
    [document] = walk.view().commitment.evidence
    assert (document.kind, document.number, document.title) == (EvidenceKind.OTHER, "77", "Акт")


def test_two_enters_do_it_once(walk: Walk) -> None:
    dialog = walk.open("Приостановить")
    walk.fill(dialog, basis="Письмо")
    press(dialog.fields["basis"], "Return", "Return")
    walk.sample.stage.settle()
    assert len([m for m in walk.view().commitment.moves if m.to_status is _S.SUSPENDED]) == 1


def test_escape_leaves_everything_as_it_was(walk: Walk) -> None:
    dialog = walk.open("Приостановить")
    walk.fill(dialog, basis="Письмо")
    walk.sample.press("Escape")
    assert walk.view().commitment.status is _S.IN_PROGRESS


def test_the_dialog_follows_the_language_with_what_was_typed(walk: Walk) -> None:
    dialog = walk.open("Приостановить")
    walk.fill(dialog, basis="Письмо")
    before = set(texts_in(dialog))
    switch_language("en")
    walk.sample.stage.settle()
    both = before & set(texts_in(dialog))
    assert "Suspend" in texts_in(dialog)
    assert not any(
        "а" <= letter <= "я"
        for text in both - {"Письмо"}
        for letter in text.lower()
        if text not in walk.view().commitment.title.ru
    )
    switch_language("ru")


def test_a_request_made_in_the_record_is_answered_there(walk: Walk) -> None:
    walk.sample.press("Return")
    walk.sample.stage.settle()
    dialog = walk.open("Запрос о продлении срока")
    walk.fill(dialog, to_due="20.06", reason="Погода")
    walk.take()
    walk.sample.stage.settle()
    dialog = walk.open("Ответ на запрос")
    assert isinstance(dialog, DecisionDialog)
    walk.sample.press("Escape")
    walk.sample.press("Ctrl+Shift+S")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert "Запрос о продлении срока" not in [one.text() for one in menu.actions()]
    menu.close()
