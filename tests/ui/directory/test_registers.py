"""The three registers on their tabs."""

from PySide6.QtWidgets import QApplication, QLabel

from liaison_app.domain.record import Side
from liaison_app.domain.trilingual import Trilingual
from liaison_app.office.directory import add_post, new_organisation, new_person, new_project
from liaison_app.office.directory_view import read_organisation, read_person
from liaison_app.office.editing import FieldEdit, store_edits
from liaison_app.storage.changes import Changes
from liaison_app.ui.directory.merge_dialog import MergeDialog
from liaison_app.ui.directory.page import DirectoryPage
from liaison_app.ui.kit.buttons import ActionButton
from liaison_app.ui.kit.card import CardPanel
from liaison_app.ui.kit.interface_language import switch_language
from liaison_app.ui.kit.table.columns import full_text
from tests.stage import Stage
from tests.ui.keyboard import click, press, write

COMPANY = Trilingual(kk="Жетісу Вольфрамы", ru="Жетысу Вольфрам", zh="杰特苏钨业公司")


def shown_names(page: DirectoryPage) -> list[str]:
    rows = page.registers[page.kind].table.rows
    contents = [rows.content(rows.index(row, 0)) for row in range(rows.rowCount())]
    return [full_text(content).split("\n")[0] for content in contents if content is not None]


def card_texts(panel: CardPanel) -> str:
    return "\n".join(label.text() for label in panel.findChildren(QLabel))


def refreshed(stage: Stage, *changes: Changes) -> None:
    for change in changes:
        stage.feed.tell(change)
    stage.settle()


def test_an_empty_directory_says_what_belongs_there(page: DirectoryPage, stage: Stage) -> None:
    register = page.registers["organisation"]
    assert register.stack.currentWidget() is register.empty
    assert not page.merge_action.isEnabled()


def test_cards_are_listed_in_the_present_language(page: DirectoryPage, stage: Stage) -> None:
    refreshed(stage, new_organisation(stage.desk, Side.CN, COMPANY).changes)
    assert shown_names(page) == ["Жетысу Вольфрам"]
    assert page.count.text() == "1 организация"
    switch_language("zh")
    stage.settle()
    assert shown_names(page) == ["杰特苏钨业公司"]
    assert page.count.text() == "1 家单位"


def test_tabs_are_changed_by_keys_and_each_has_its_own_register(
    page: DirectoryPage, stage: Stage
) -> None:
    new_person(stage.desk, Side.CN, Trilingual(ru="Хань Чуньлинь", zh="韩春霖"))
    new_project(stage.desk, Trilingual(ru="Богуты"))
    press(page.registers["organisation"].table, "Ctrl+Tab")
    stage.settle()
    assert shown_names(page) == ["Хань Чуньлинь"]
    press(page.registers["person"].table, "Ctrl+Tab")
    stage.settle()
    assert shown_names(page) == ["Богуты"]
    assert page.merge_action.isVisible() is False
    press(page.registers["project"].table, "Ctrl+Shift+Tab")
    assert page.kind == "person"


def test_a_card_is_found_by_an_alias_typed_on_the_table(page: DirectoryPage, stage: Stage) -> None:
    name = Trilingual(ru="Управление энергетики")
    refreshed(
        stage,
        new_organisation(stage.desk, Side.CN, COMPANY).changes,
        new_organisation(stage.desk, Side.KZ, name).changes,
    )
    register = page.registers["organisation"]
    register.table.setFocus()
    write(register.table, "э")
    assert register.search.hasFocus()
    write(register.search, "нергет")
    register.ask_again()
    stage.settle()
    assert shown_names(page) == ["Управление энергетики"]


def test_former_organisations_are_shown_when_asked_for(page: DirectoryPage, stage: Stage) -> None:
    made = new_organisation(stage.desk, Side.KZ, Trilingual(ru="Прежнее управление"))
    refreshed(
        stage,
        store_edits(
            stage.desk, [FieldEdit("organisation", made.id, "active", True, False)]
        ).changes,
    )
    assert shown_names(page) == []
    page.registers["organisation"].chips.chips[2].choose(["former"])
    stage.settle()
    assert shown_names(page) == ["Прежнее управление"]


def test_the_card_beside_the_register_tells_people_and_posts(
    page: DirectoryPage, stage: Stage
) -> None:
    company = new_organisation(stage.desk, Side.CN, COMPANY)
    person = new_person(stage.desk, Side.CN, Trilingual(ru="Мукан Дамир"))
    title = Trilingual(ru="генеральный директор")
    post = add_post(stage.desk, person.id, company.id, title=title)
    refreshed(stage, company.changes, post.changes)
    texts = card_texts(page.registers["organisation"].card)
    assert "Мукан Дамир" in texts
    assert "Жетісу Вольфрамы" in texts
    press(page.registers["organisation"].table, "Ctrl+Tab")
    stage.settle()
    assert "генеральный директор\nЖетысу Вольфрам" in card_texts(page.registers["person"].card)


def test_an_unused_card_goes_to_the_bin_and_comes_back(page: DirectoryPage, stage: Stage) -> None:
    refreshed(stage, new_organisation(stage.desk, Side.CN, COMPANY).changes)
    page.bin_action.trigger()
    stage.settle()
    assert shown_names(page) == []
    press(page.window(), "Alt+Backspace")
    stage.settle()
    assert shown_names(page) == ["Жетысу Вольфрам"]


def test_a_card_in_use_stays_and_the_places_are_told(page: DirectoryPage, stage: Stage) -> None:
    company = new_organisation(stage.desk, Side.CN, COMPANY)
    new_project(stage.desk, Trilingual(ru="Богуты"), partner_id=company.id)
    refreshed(stage, company.changes)
    page.bin_action.trigger()
    stage.settle()
    said = " ".join(banner.accessibleName() for banner in page.banners.shown())
    assert "1 проект" in said
    assert shown_names(page) == ["Жетысу Вольфрам"]


def test_two_chosen_cards_are_merged_and_taken_apart_again(
    page: DirectoryPage, stage: Stage
) -> None:
    keep = new_organisation(stage.desk, Side.CN, COMPANY)
    other = new_organisation(stage.desk, Side.CN, Trilingual(ru="ТОО Жетысу Вольфрам"))
    person = new_person(stage.desk, Side.CN, Trilingual(ru="Мукан Дамир"))
    post = add_post(stage.desk, person.id, other.id)
    refreshed(stage, keep.changes, other.changes, post.changes)
    table = page.registers["organisation"].table
    table.setFocus()
    press(table, "Home", "Shift+Down")
    assert sorted(table.chosen_ids()) == [keep.id, other.id]
    page.merge_action.trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, MergeDialog)
    stage.settle()
    place = 0 if "杰特苏钨业公司" in dialog.cards[0].words() else 1
    dialog.cards[place].keep.click()
    assert "1 должность" in dialog.moves()
    press(dialog, "Return")
    stage.settle()
    assert shown_names(page) == ["Жетысу Вольфрам"]
    assert "ТОО Жетысу Вольфрам" in read_organisation(stage.desk, keep.id).organisation.aliases
    assert read_person(stage.desk, person.id).person.posts[0].organisation_id == keep.id
    banner = page.banners.shown()[-1]
    click(banner.findChildren(ActionButton)[0])
    stage.settle()
    assert len(shown_names(page)) == 2
    assert read_person(stage.desk, person.id).person.posts[0].organisation_id == other.id
