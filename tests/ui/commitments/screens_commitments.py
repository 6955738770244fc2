"""Pictures of the register of commitments, its editor and its dialogs."""

from PySide6.QtWidgets import QWidget

from liaison_app.domain.commitment import CommitmentStatus
from liaison_app.domain.filters import CommitmentFilter, Sort
from liaison_app.domain.record import Side
from liaison_app.office import registers
from liaison_app.office.commitment_view import read_commitment
from liaison_app.office.contacts import About, contact_from_line
from liaison_app.ui.commitments.hand_over import HandOverDialog
from liaison_app.ui.commitments.page import CommitmentsPage
from liaison_app.ui.commitments.step_dialog import StepDialog
from liaison_app.ui.kit.contacts.dialog import ContactsDialog
from liaison_app.ui.kit.excel_dialog import ExcelDialog
from tests.screen_list import screen
from tests.stage import Stage
from tests.ui.sample_window import whole_window


def commitment_ids(stage: Stage) -> list[int]:
    """Give the commitments of the sample in the order of their terms."""
    rows = registers.every_row(
        stage.desk, registers.COMMITMENTS, CommitmentFilter(), Sort("due"), "ru"
    )
    return [row.id for row in rows]


@screen("commitments")
def commitments(stage: Stage) -> QWidget:
    window = whole_window(stage)
    window.go("commitments")
    return window


def _search_for_nothing(stage: Stage, widget: QWidget) -> None:
    page = widget.findChild(CommitmentsPage)
    assert page is not None
    page.register.search.setText("нет такого")
    page.register.plan.chips["status"].choose([CommitmentStatus.IN_PROGRESS])
    page.register.plan.chips["side"].choose([Side.KZ])
    stage.settle()


@screen("commitments not found", also=_search_for_nothing)
def commitments_not_found(stage: Stage) -> QWidget:
    return commitments(stage)


@screen("commitment editor")
def commitment_editor(stage: Stage) -> QWidget:
    window = whole_window(stage)
    window.go("commitments", commitment_ids(stage)[0])
    return window


@screen("commitment step")
def commitment_step(stage: Stage) -> QWidget:
    view = read_commitment(stage.desk, commitment_ids(stage)[0])
    return StepDialog(stage.place, view, CommitmentStatus.UNDER_REVIEW)


def _take_the_step(stage: Stage, widget: QWidget) -> None:
    assert isinstance(widget, StepDialog)
    widget.take_action.trigger()
    stage.settle()


@screen("commitment step refused", also=_take_the_step)
def commitment_step_refused(stage: Stage) -> QWidget:
    return commitment_step(stage)


@screen("excel")
def excel(stage: Stage) -> QWidget:
    return ExcelDialog("commitments", stage.settings)


def _type_a_contact(stage: Stage, widget: QWidget) -> None:
    assert isinstance(widget, ContactsDialog)
    widget.line.line.setText("вчера, звонок, Сергазин А.Б., отчёт готов, перезвонить 25 июня")
    widget.line.ask_now()
    stage.settle()


@screen("contacts", also=_type_a_contact)
def contacts(stage: Stage) -> QWidget:
    about = About(tuple(commitment_ids(stage)[:2]))
    contact_from_line(
        stage.desk, about, "01.03, письмо № 12-3/45 от 28 февраля, расчёт нагрузки направлен"
    )
    contact_from_line(stage.desk, about, "02.03, звонок, обещали ответить, перезвонить 10.03")
    return ContactsDialog(stage.place, about)


@screen("hand over")
def hand_over(stage: Stage) -> QWidget:
    return HandOverDialog(stage.place, commitment_ids(stage)[:3])
