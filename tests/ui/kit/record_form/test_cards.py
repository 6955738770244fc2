"""Cards chosen in a form by typing some letters of them."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liaison_app.domain.directory import Project
from liaison_app.domain.record import Side
from liaison_app.domain.trilingual import Trilingual
from liaison_app.office.directory import new_organisation
from liaison_app.office.editing import FieldEdit, store_edits
from liaison_app.ui.kit.interface_language import switch_language
from liaison_app.ui.kit.new_card import NewCardDialog
from liaison_app.ui.kit.record_form import RecordForm
from tests.stage import Stage
from tests.ui.keyboard import press, write
from tests.ui.kit.record_form.projects import picker, stored


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


def test_a_kazakh_name_of_a_new_card_stands_in_kazakh(stage: Stage, qtbot: QtBot) -> None:
    dialog = NewCardDialog(stage.place, "organisation", "Өңірлік басқарма")
    qtbot.addWidget(dialog)
    assert (dialog.names["kk"].value(), dialog.names["ru"].value()) == ("Өңірлік басқарма", "")
