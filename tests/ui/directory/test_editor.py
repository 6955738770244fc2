"""Writing cards by keys: what is typed is stored, what belongs to a card stands below it."""

from datetime import date

from PySide6.QtWidgets import QApplication, QWidget

from liaison_app.domain.directory import OrganisationKind
from liaison_app.domain.record import Side
from liaison_app.domain.trilingual import Trilingual
from liaison_app.office.directory import new_organisation, new_person
from liaison_app.office.directory_view import read_organisation, read_person
from liaison_app.ui.directory.organisation_sheet import OrganisationSheet
from liaison_app.ui.directory.page import KEY, DirectoryPage
from liaison_app.ui.directory.person_sheet import PersonSheet
from liaison_app.ui.directory.rename_dialog import RenameDialog
from liaison_app.ui.kit.new_card import NewCardDialog
from liaison_app.ui.kit.record_picker import RecordPicker
from liaison_app.ui.main_window import MainWindow
from tests.stage import Stage
from tests.ui.keyboard import press, write

CHINESE = Trilingual(zh="韩春霖")


def stored(stage: Stage) -> None:
    stage.settle()
    while stage.savings.unsettled():
        stage.savings.store_now()
        stage.settle()


def modal() -> QWidget:
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    return dialog


def person_sheet(page: DirectoryPage) -> PersonSheet:
    sheet = page.editor.sheets["person"]
    assert isinstance(sheet, PersonSheet)
    return sheet


def organisation_sheet(page: DirectoryPage) -> OrganisationSheet:
    sheet = page.editor.sheets["organisation"]
    assert isinstance(sheet, OrganisationSheet)
    return sheet


def test_a_new_card_asks_for_side_and_name_and_opens(page: DirectoryPage, stage: Stage) -> None:
    page.make_new("organisation")
    dialog = modal()
    assert isinstance(dialog, NewCardDialog)
    write(dialog.names["ru"], "Управление энергетики")
    press(dialog.names["ru"], "Return")
    stage.settle()
    assert dialog.isVisible()
    assert dialog.said() == "Укажите, чья это сторона: выберите сторону."
    assert dialog.side.hasFocus(), "Cyrillic letters say nothing of the side"
    press(dialog.side, "Down", "Return")
    stage.settle()
    assert page.stack.currentWidget() is page.editor
    sheet = organisation_sheet(page)
    assert sheet.card_id is not None
    assert page.focusWidget() is sheet.form.texts["name"].cells["kk"]
    view = read_organisation(stage.desk, sheet.card_id)
    assert view.organisation.name.ru == "Управление энергетики"
    assert view.organisation.side is Side.KZ


def test_a_card_that_is_there_is_named_before_another_is_made(
    page: DirectoryPage, stage: Stage
) -> None:
    made = new_organisation(stage.desk, Side.CN, Trilingual(ru="Жетысу Вольфрам"))
    page.make_new("organisation")
    dialog = modal()
    assert isinstance(dialog, NewCardDialog)
    write(dialog.names["ru"], "жетысу вольфрам")
    dialog.look_for_similar()
    stage.settle()
    offers = dialog.offers()
    assert [offer.text() for offer in offers] == ["Взять её: Жетысу Вольфрам (Китайская сторона)"]
    offers[0].trigger()
    stage.settle()
    assert organisation_sheet(page).card_id == made.id


def test_an_empty_name_is_refused_in_words(page: DirectoryPage, stage: Stage) -> None:
    page.make_new("project")
    dialog = modal()
    assert isinstance(dialog, NewCardDialog)
    press(dialog, "Return")
    assert dialog.isVisible()
    assert dialog.said() == "Введите название хотя бы на одном языке."
    press(dialog, "Escape")


def test_an_organisation_is_written_by_keys(
    window: MainWindow, page: DirectoryPage, stage: Stage
) -> None:
    parent = new_organisation(stage.desk, Side.KZ, Trilingual(ru="Акимат области"))
    made = new_organisation(stage.desk, Side.KZ, Trilingual(ru="Управление"))
    window.go(KEY, ("organisation", made.id))
    stage.settle()
    form = organisation_sheet(page).form
    write(form.texts["short_name"].cells["zh"], "能源局")
    kind = form.lines["kind"].part.widget
    kind.setFocus()
    press(kind, "Home")
    picker = form.lines["parent_id"].part.widget
    assert isinstance(picker, RecordPicker)
    picker.setFocus()
    write(picker, "акимат")
    picker.search()
    stage.settle()
    press(picker, "Return")
    active = form.lines["active"].part.widget
    active.setFocus()
    press(active, "Space")
    stored(stage)
    card = read_organisation(stage.desk, made.id).organisation
    assert card.short_name.zh == "能源局"
    assert card.kind is OrganisationKind.STATE_BODY
    assert card.parent_id == parent.id
    assert not card.active


def test_an_organisation_above_itself_is_refused_at_the_field(
    window: MainWindow, page: DirectoryPage, stage: Stage
) -> None:
    made = new_organisation(stage.desk, Side.KZ, Trilingual(ru="Управление"))
    window.go(KEY, ("organisation", made.id))
    stage.settle()
    line = organisation_sheet(page).form.lines["parent_id"]
    picker = line.part.widget
    assert isinstance(picker, RecordPicker)
    picker.setFocus()
    write(picker, "управление")
    picker.search()
    stage.settle()
    press(picker, "Return")
    stage.settle()
    assert line.mistake()
    assert read_organisation(stage.desk, made.id).organisation.parent_id is None


def test_a_new_name_keeps_the_old_one_with_its_last_day(
    window: MainWindow, page: DirectoryPage, stage: Stage
) -> None:
    name = Trilingual(ru="Управление внутренней политики")
    made = new_organisation(stage.desk, Side.KZ, name)
    window.go(KEY, ("organisation", made.id))
    stage.settle()
    press(organisation_sheet(page).form.texts["name"].cells["ru"], "Ctrl+Shift+R")
    dialog = modal()
    assert isinstance(dialog, RenameDialog)
    dialog.names["ru"].setFocus()
    dialog.names["ru"].selectAll()
    write(dialog.names["ru"], "Управление общественного развития")
    dialog.since.setFocus()
    dialog.since.selectAll()
    write(dialog.since, "01.03.2025")
    press(dialog.since, "Return")
    stage.settle()
    card = read_organisation(stage.desk, made.id).organisation
    assert card.name.ru == "Управление общественного развития"
    assert card.former_names[0].name.ru == "Управление внутренней политики"
    assert card.former_names[0].valid_to == date(2025, 2, 28)
    sheet = organisation_sheet(page)
    shown = sheet.former.forms[card.former_names[0].key]
    assert shown.texts["name"].cells["ru"].value() == "Управление внутренней политики"
    assert sheet.form.texts["name"].cells["ru"].value() == "Управление общественного развития"


def test_names_are_proposed_for_what_is_empty_only(
    window: MainWindow, page: DirectoryPage, stage: Stage
) -> None:
    made = new_person(stage.desk, Side.CN, Trilingual(kk="Хан Чунлин", zh="韩春霖"))
    window.go(KEY, ("person", made.id))
    stage.settle()
    press(person_sheet(page).form.texts["display"].cells["ru"], "Ctrl+Shift+P")
    stored(stage)
    person = read_person(stage.desk, made.id).person
    shown = (person.display.kk, person.display.ru, person.display.zh)
    assert shown == ("Хан Чунлин", "Хань Чуньлинь", "韩春霖")
    assert (person.family.zh, person.given.ru, person.pinyin) == ("韩", "Чуньлинь", "Hán Chūnlín")
    assert person_sheet(page).form.texts["family"].cells["ru"].value() == "Хань"


def test_a_post_is_added_written_and_removed_with_undo(
    window: MainWindow, page: DirectoryPage, stage: Stage
) -> None:
    company = new_organisation(stage.desk, Side.CN, Trilingual(ru="Жетысу Вольфрам"))
    made = new_person(stage.desk, Side.CN, CHINESE)
    window.go(KEY, ("person", made.id))
    stage.settle()
    sheet = person_sheet(page)
    press(sheet.form.texts["display"].cells["kk"], "Ctrl+Return")
    stage.settle()
    (key, form), *_ = sheet.posts.forms.items()
    assert form.texts["title"].cells["kk"].hasFocus()
    write(form.texts["title"].cells["ru"], "генеральный директор")
    picker = form.lines["organisation_id"].part.widget
    assert isinstance(picker, RecordPicker)
    picker.setFocus()
    write(picker, "жетысу")
    picker.search()
    stage.settle()
    press(picker, "Return")
    since = form.lines["valid_from"].part.widget
    since.setFocus()
    write(since, "2024年3月1日")
    press(since, "Tab")
    stored(stage)
    post = read_person(stage.desk, made.id).person.posts[0]
    assert post.title.ru == "генеральный директор"
    assert (post.organisation_id, post.valid_from) == (company.id, date(2024, 3, 1))
    sheet.posts.removal_asked.emit(key)
    stage.settle()
    assert not sheet.posts.forms
    press(page.window(), "Alt+Backspace")
    stage.settle()
    assert list(sheet.posts.forms) == [key]


def test_a_post_cannot_end_before_it_begins(
    window: MainWindow, page: DirectoryPage, stage: Stage
) -> None:
    made = new_person(stage.desk, Side.CN, CHINESE, title=Trilingual(ru="директор"))
    window.go(KEY, ("person", made.id))
    stage.settle()
    (form,) = person_sheet(page).posts.forms.values()
    for name, typed in (("valid_from", "01.05.2025"), ("valid_to", "01.04.2025")):
        field = form.lines[name].part.widget
        field.setFocus()
        write(field, typed)
        press(field, "Tab")
        stage.settle()
    assert form.lines["valid_to"].mistake()
    assert read_person(stage.desk, made.id).person.posts[0].valid_to is None


def test_f8_goes_on_from_the_person_into_the_posts_and_round(
    page: DirectoryPage, stage: Stage, window: MainWindow
) -> None:
    made = new_person(stage.desk, Side.CN, CHINESE, title=Trilingual(ru="директор"))
    window.go(KEY, ("person", made.id))
    stage.settle()
    sheet = person_sheet(page)
    (post,) = sheet.posts.forms.values()
    name, title = sheet.form.texts["display"], post.texts["title"]
    name.cells["kk"].setFocus()
    press(name.cells["kk"], "F8")
    assert name.cells["ru"].hasFocus()
    press(name.cells["ru"], "F8")
    assert title.cells["kk"].hasFocus()
    press(title.cells["kk"], "F8")
    assert title.cells["zh"].hasFocus()
    press(title.cells["zh"], "F8")
    assert name.cells["kk"].hasFocus()
    press(name.cells["kk"], "Shift+F8")
    assert title.cells["zh"].hasFocus()


def test_alt_left_leads_back(window: MainWindow, page: DirectoryPage, stage: Stage) -> None:
    made = new_person(stage.desk, Side.CN, CHINESE)
    window.go(KEY, ("person", None))
    window.go(KEY, ("person", made.id))
    stage.settle()
    press(person_sheet(page).form.texts["display"].cells["kk"], "Alt+Left")
    assert page.stack.currentIndex() == 0
    assert page.kind == "person"


def test_leaving_the_editor_stores_what_was_typed(
    window: MainWindow, page: DirectoryPage, stage: Stage
) -> None:
    made = new_person(stage.desk, Side.CN, CHINESE)
    window.go(KEY, ("person", made.id))
    stage.settle()
    write(person_sheet(page).form.texts["display"].cells["ru"], "Хань Чуньлинь")
    press(person_sheet(page).form.texts["display"].cells["ru"], "Alt+Left")
    stage.settle()
    assert read_person(stage.desk, made.id).person.display.ru == "Хань Чуньлинь"
