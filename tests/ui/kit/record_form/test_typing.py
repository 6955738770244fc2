"""A form over a real record in a real data file: what is typed is stored by itself."""

from datetime import date

from PySide6.QtWidgets import QWidget

from liaison_app.base.messages import message
from liaison_app.domain.directory import Project
from liaison_app.domain.trilingual import TextState, Trilingual
from liaison_app.office.directory import new_project
from liaison_app.office.editing import FieldEdit, store_edits
from liaison_app.ui.kit.record_form import RecordForm
from liaison_app.ui.kit.saving.conflict import ConflictPanel
from liaison_app.ui.kit.several_lines import LinesField
from tests.stage import Stage
from tests.ui.keyboard import press, write
from tests.ui.kit.record_form.projects import cell, picker, project_form, shown, stored


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
