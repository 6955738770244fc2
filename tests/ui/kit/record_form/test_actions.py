"""Fields whose change is an action of the office."""

from PySide6.QtWidgets import QWidget

from liaison_app.base.errors import UserMistake
from liaison_app.base.messages import message
from liaison_app.domain.commitment import Commitment, Priority
from liaison_app.domain.record import Side
from liaison_app.domain.trilingual import Trilingual
from liaison_app.office.commitment_view import CommitmentView, read_commitment
from liaison_app.office.commitments import CommitmentDraft, record, set_executors, set_lead
from liaison_app.office.directory import new_organisation
from liaison_app.storage.changes import Changes
from liaison_app.ui.kit import form_rows
from liaison_app.ui.kit.lookup import ORGANISATIONS
from liaison_app.ui.kit.options import Option
from liaison_app.ui.kit.record_form import FormPlan, RecordForm
from liaison_app.ui.kit.record_list import RecordList
from liaison_app.ui.kit.saving.rescue import rescued_texts
from tests.stage import Stage
from tests.ui.keyboard import press, write
from tests.ui.kit.record_form.projects import NAME, shown

# A form whose fields have actions of their own


def commitment_form(stage: Stage) -> RecordForm[CommitmentView]:
    desk = stage.desk

    def refuse(key: int, value: object) -> Changes:
        raise UserMistake(message("directory", "These are not two cards."), "priority")

    options = lambda: [Option(Priority.NORMAL, "обычный"), Option(Priority.HIGH, "высокий")]  # noqa: E731 - as rooms write it
    plan = FormPlan[CommitmentView](
        kind="commitment",
        read=lambda key: read_commitment(desk, key),
        record=lambda view: view.commitment,
        title=lambda view: view.commitment.text.ru,
        rows=[
            form_rows.Pick(
                "lead_id",
                lambda: "Ответственный",
                lookup=ORGANISATIONS,
                act=lambda key, value: set_lead(desk, key, value),
            ),
            form_rows.Picks(
                "executors",
                lambda: "Соисполнители",
                lookup=ORGANISATIONS,
                value=lambda view: executor_ids(view.commitment),
                act=lambda key, ids: set_executors(desk, key, ids),
            ),
            form_rows.Choice("priority", lambda: "Важность", options=options, act=refuse),
            form_rows.YesNo("internal", lambda: "Внутреннее"),
        ],
    )
    return RecordForm(stage.place, plan)


def executor_ids(commitment: Commitment) -> tuple[int, ...]:
    return tuple(one.organisation_id for one in commitment.executors if one.organisation_id)


def organisations(stage: Stage) -> list[int]:
    names = ("Акимат района", "Управление энергетики", "Управление транспорта")
    return [new_organisation(stage.desk, Side.KZ, Trilingual(ru=name)).id for name in names]


def test_co_executors_are_added_and_put_in_order_by_keys(stage: Stage, window: QWidget) -> None:
    akimat, energy, roads = organisations(stage)
    key = record(stage.desk, CommitmentDraft(text=NAME, lead_id=akimat, executor_ids=(energy,))).id
    form = commitment_form(stage)
    shown(stage, window, form)
    form.open(key)
    stage.settle()
    listed = form.lines["executors"].part.widget
    assert isinstance(listed, RecordList)
    listed.picker.setFocus()
    write(listed.picker, "транспорт")
    listed.picker.search()
    stage.settle()
    press(listed.picker, "Return")
    stage.settle()
    assert [card.name.text() for card in listed.cards()] == [
        "Управление энергетики",
        "Управление транспорта",
    ]
    listed.cards()[1].setFocus()
    press(listed.cards()[1], "Alt+Up")
    stage.settle()
    assert executor_ids(read_commitment(stage.desk, key).commitment) == (roads, energy)
    press(listed.cards()[0], "Delete")
    stage.settle()
    assert executor_ids(read_commitment(stage.desk, key).commitment) == (energy,)
    lead = form.lines["lead_id"].part.widget
    lead.setFocus()
    write(lead, "транспорт")
    press(lead, "Return")
    stage.settle()
    press(lead, "Return")
    stage.settle()
    assert read_commitment(stage.desk, key).commitment.lead_id == roads


def test_a_choice_that_is_refused_goes_back_and_says_why(stage: Stage, window: QWidget) -> None:
    key = record(stage.desk, CommitmentDraft(text=NAME)).id
    form = commitment_form(stage)
    shown(stage, window, form)
    form.open(key)
    stage.settle()
    field = form.lines["priority"].part.widget
    field.setFocus()
    press(field, "Down")
    stage.settle()
    assert form.lines["priority"].part.field.value() == Priority.NORMAL
    assert "карточк" in form.lines["priority"].mistake()
    assert not rescued_texts()
    assert stage.savings.overall().error is None


def test_yes_and_no(stage: Stage, window: QWidget) -> None:
    key = record(stage.desk, CommitmentDraft(text=NAME)).id
    form = commitment_form(stage)
    shown(stage, window, form)
    form.open(key)
    stage.settle()
    field = form.lines["internal"].part.widget
    field.setFocus()
    press(field, "Space")
    form.store_now()
    stage.settle()
    assert read_commitment(stage.desk, key).commitment.internal
