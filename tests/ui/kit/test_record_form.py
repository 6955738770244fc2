"""A form over real records in a real data file, driven by keys."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from liaison_app.base.errors import UserMistake
from liaison_app.base.languages import ContentLanguage
from liaison_app.base.messages import Message, message
from liaison_app.domain.commitment import Commitment, Priority
from liaison_app.domain.directory import Project
from liaison_app.domain.record import Side
from liaison_app.domain.trilingual import TextState, Trilingual
from liaison_app.office.commitment_view import CommitmentView, read_commitment
from liaison_app.office.commitments import CommitmentDraft, record, set_executors, set_lead
from liaison_app.office.directory import new_organisation, new_project
from liaison_app.office.editing import FieldEdit, store_edits
from liaison_app.storage.changes import Changes
from liaison_app.ui.kit import form_rows
from liaison_app.ui.kit.interface_language import switch_language
from liaison_app.ui.kit.lookup import ORGANISATIONS
from liaison_app.ui.kit.new_card import NewCardDialog
from liaison_app.ui.kit.options import Option
from liaison_app.ui.kit.record_form import FormPlan, RecordForm
from liaison_app.ui.kit.record_list import RecordList
from liaison_app.ui.kit.record_picker import RecordPicker
from liaison_app.ui.kit.saving.conflict import ConflictPanel
from liaison_app.ui.kit.saving.rescue import rescued_texts
from liaison_app.ui.kit.several_lines import LinesField
from liaison_app.ui.kit.texts.cell import TextCell
from tests.stage import Stage, make_stage
from tests.ui.keyboard import press, write

NAME = Trilingual(kk="Бұғыты", ru="Богутинское", zh="巴库塔")


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path) -> Iterator[Stage]:
    switch_language("ru")
    made = make_stage(tmp_path)
    yield made
    made.close()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(1100, 700)
    QVBoxLayout(made)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    return made


def settle_typing(stage: Stage) -> None:
    """Let everything typed be stored; a command under way is followed by one more."""
    stage.settle()
    while stage.savings.unsettled():
        stage.savings.store_now()
        stage.settle()


def shown(stage: Stage, window: QWidget, form: QWidget) -> None:
    layout = window.layout()
    assert layout is not None
    layout.addWidget(form)
    form.show()
    stage.settle()


# A form whose fields are stored as they are typed


def project_form(stage: Stage, frozen: Message | None = None) -> RecordForm[Project]:
    def read(key: int) -> Project:
        with stage.desk.read() as snapshot:
            return snapshot.get(Project, key)

    rows: list[form_rows.Row[Project] | form_rows.Heading] = [
        form_rows.Heading(lambda: "Проект"),
        form_rows.Texts("name", lambda: "Название", least_lines=1),
        form_rows.Texts("stage", lambda: "Стадия"),
        form_rows.Day("started_on", lambda: "Начало"),
        form_rows.Lines("aliases", lambda: "Другие имена", hint=lambda: "По одному в строке"),
        form_rows.Pick("partner_id", lambda: "Партнёр", lookup=ORGANISATIONS),
    ]
    plan = FormPlan[Project](
        kind="project",
        read=read,
        record=lambda project: project,
        title=lambda project: project.name.ru,
        rows=rows,
        frozen=lambda _: frozen,
        follows=("organisation",),
    )
    return RecordForm(stage.place, plan)


@pytest.fixture
def project(stage: Stage) -> int:
    return new_project(stage.desk, NAME).id


@pytest.fixture
def form(stage: Stage, window: QWidget, project: int) -> RecordForm[Project]:
    made = project_form(stage)
    shown(stage, window, made)
    made.open(project)
    stage.settle()
    return made


def stored(stage: Stage, project: int) -> Project:
    settle_typing(stage)
    with stage.desk.read() as snapshot:
        return snapshot.get(Project, project)


def cell(form: RecordForm[Project], name: str, language: ContentLanguage) -> TextCell:
    return form.texts[name].cells[language]


def picker(form: RecordForm[Project]) -> RecordPicker:
    found = form.lines["partner_id"].part.widget
    assert isinstance(found, RecordPicker)
    return found


def test_it_shows_what_is_stored(form: RecordForm[Project]) -> None:
    assert cell(form, "name", "zh").value() == "巴库塔"
    assert cell(form, "stage", "ru").value() == ""
    assert cell(form, "name", "kk").accessibleName() == "Название, Қазақша"


def test_typing_is_stored_by_itself_in_each_language(
    stage: Stage, form: RecordForm[Project], project: int
) -> None:
    cell(form, "stage", "ru").setFocus()
    write(cell(form, "stage", "ru"), "Строительство")
    press(cell(form, "stage", "ru"), "Tab")
    write(cell(form, "stage", "zh"), "建设")
    form.store_now()
    found = stored(stage, project)
    assert (found.stage.ru, found.stage.zh, found.stage.kk) == ("Строительство", "建设", "")


def test_a_missing_translation_is_seen_and_f8_goes_there(
    stage: Stage, form: RecordForm[Project]
) -> None:
    write(cell(form, "stage", "kk"), "Құрылыс")
    form.store_now()
    stage.settle()
    assert cell(form, "stage", "ru").placeholderText() == "нет перевода"
    cell(form, "name", "kk").setFocus()
    press(cell(form, "name", "kk"), "F8")
    assert cell(form, "stage", "ru").hasFocus()
    press(cell(form, "stage", "ru"), "F8")
    assert cell(form, "stage", "zh").hasFocus()
    press(cell(form, "stage", "zh"), "F8")
    assert cell(form, "stage", "ru").hasFocus()
    press(cell(form, "stage", "ru"), "Shift+F8")
    assert cell(form, "stage", "zh").hasFocus()


def test_a_change_in_one_language_asks_for_a_look_at_the_others_until_f7(
    stage: Stage, form: RecordForm[Project], project: int
) -> None:
    field = cell(form, "name", "ru")
    field.setFocus()
    press(field, "End")
    write(field, " месторождение")
    form.store_now()
    assert stored(stage, project).name.state("zh") is TextState.CHECK
    assert cell(form, "name", "zh").accessibleDescription() == "проверить: изменён русский"
    cell(form, "name", "zh").setFocus()
    press(cell(form, "name", "zh"), "F7")
    assert stored(stage, project).name.state("zh") is TextState.DRAFT
    press(cell(form, "name", "zh"), "Shift+F7")
    assert stored(stage, project).name.state("zh") is TextState.REVIEWED
    assert cell(form, "name", "zh").accessibleDescription() == "проверено"


def test_dates_and_lists_are_typed_freely(
    stage: Stage, form: RecordForm[Project], project: int
) -> None:
    day = form.lines["started_on"].part.widget
    day.setFocus()
    write(day, "15 мая")
    press(day, "Return")
    aliases = form.lines["aliases"].part.widget
    assert isinstance(aliases, LinesField)
    lines = aliases.text
    lines.setFocus()
    write(lines, "Богуты")
    press(lines, "Return")
    write(lines, "Бөгеті")
    form.store_now()
    found = stored(stage, project)
    assert found.started_on == date(2026, 5, 15)
    assert found.aliases == ["Богуты", "Бөгеті"]


def test_a_card_is_found_by_some_letters_in_another_language(
    stage: Stage, form: RecordForm[Project], project: int
) -> None:
    name = Trilingual(kk="Жетісу Вольфрамы", ru="Жетысу Вольфрам", zh="杰特苏钨业公司")
    company = new_organisation(stage.desk, Side.CN, name)
    field = picker(form)
    field.setFocus()
    write(field, "杰特苏")
    field.search()
    stage.settle()
    assert field.list.item(0).text() == "Жетысу Вольфрам"
    press(field, "Return")
    assert field.text() == "Жетысу Вольфрам"
    assert stored(stage, project).partner_id == company.id
    switch_language("zh")
    stage.settle()
    assert field.text() == "杰特苏钨业公司"


def test_a_name_that_is_no_card_stays_and_is_marked(
    stage: Stage, form: RecordForm[Project], project: int
) -> None:
    field = picker(form)
    field.setFocus()
    write(field, "нет такой")
    field.clearFocus()
    assert field.text() == "нет такой"
    assert field.property("wrong") == "true"
    field.setFocus()
    press(field, "Escape")
    assert field.text() == ""
    assert stored(stage, project).partner_id is None


def test_a_new_card_is_made_in_place(stage: Stage, form: RecordForm[Project], project: int) -> None:
    field = picker(form)
    field.setFocus()
    write(field, "佳鑫国际")
    press(field, "Ctrl+Return")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, NewCardDialog)
    assert dialog.names["zh"].value() == "佳鑫国际"
    press(dialog.names["zh"], "Return")
    stage.settle()
    found = stored(stage, project)
    assert found.partner_id is not None
    assert field.text() == "佳鑫国际"


def test_an_emptied_picker_takes_the_card_out(
    stage: Stage, form: RecordForm[Project], project: int
) -> None:
    company = new_organisation(stage.desk, Side.CN, Trilingual(ru="Жетысу"))
    edit = FieldEdit("project", project, "partner_id", None, company.id)
    stage.feed.tell(store_edits(stage.desk, [edit]).changes)
    stage.settle()
    field = picker(form)
    assert field.text() == "Жетысу"
    field.setFocus()
    field.selectAll()
    press(field, "Delete")
    form.store_now()
    assert stored(stage, project).partner_id is None


def test_what_another_wrote_is_shown_beside_what_is_typed_here(
    stage: Stage, form: RecordForm[Project], project: int
) -> None:
    field = cell(form, "stage", "ru")
    field.setFocus()
    write(field, "моё")
    store_edits(stage.desk, [FieldEdit("project", project, "stage", "", "чужое", "ru")])
    form.store_now()
    stage.settle()
    panels = form.findChildren(ConflictPanel)
    assert len(panels) == 1
    assert stored(stage, project).stage.ru == "чужое"
    panels[0].keep_action.trigger()
    assert stored(stage, project).stage.ru == "моё"


def test_leaving_stores_and_the_next_record_has_fields_of_its_own(
    stage: Stage, form: RecordForm[Project], project: int
) -> None:
    other = new_project(stage.desk, Trilingual(ru="Второй")).id
    field = cell(form, "stage", "ru")
    field.setFocus()
    write(field, "первый")
    form.open(other)
    stage.settle()
    assert field.value() == ""
    write(field, "второй")
    form.leave()
    assert stored(stage, project).stage.ru == "первый"
    assert stored(stage, other).stage.ru == "второй"


def test_frozen_fields_say_why_and_still_take_a_missing_translation(
    stage: Stage, window: QWidget
) -> None:
    key = new_project(stage.desk, Trilingual(ru="Богуты")).id
    form = project_form(stage, message("signing", "These minutes are signed."))
    shown(stage, window, form)
    form.open(key)
    stage.settle()
    assert cell(form, "name", "ru").isReadOnly()
    assert cell(form, "name", "ru").toolTip()
    assert not cell(form, "name", "kk").isReadOnly()
    assert picker(form).isReadOnly()


def test_a_record_that_is_gone_is_told(stage: Stage, form: RecordForm[Project]) -> None:
    told: list[bool] = []
    form.gone.connect(lambda: told.append(True))
    form.open(999)
    stage.settle()
    assert told == [True]


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
