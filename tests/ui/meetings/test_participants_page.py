"""Participants by side and rank, from cards, from a position alone; as on that day."""

from datetime import time

import pytest

from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.meeting import Presence, Role
from liaison_app.domain.record import Side
from liaison_app.domain.trilingual import Trilingual
from liaison_app.office.directory import new_person
from liaison_app.ui.meetings.participants.page import ParticipantsPage
from liaison_app.ui.meetings.texts.walk import Shown
from tests.ui.keyboard import click
from tests.ui.meetings.editing import Editing


def opened(draft: Editing) -> ParticipantsPage:
    draft.press("Ctrl+Shift+P")
    assert draft.editor.pages.shown == Shown("participants")
    return draft.editor.pages.participants


def names(draft: Editing, side: Side) -> list[str]:
    return [one.name.ru or one.job.ru for one in draft.view().participants(side)]


def test_the_first_one_is_shown_and_changed_in_three_languages(draft: Editing) -> None:
    page = opened(draft)
    draft.into(page.form.texts["job"], "zh")
    draft.write("（分管投资）")
    draft.store()
    assert draft.view().participants(Side.KZ)[0].job.zh.endswith("（分管投资）")


def test_rank_by_alt_arrows_within_a_side(draft: Editing) -> None:
    page = opened(draft)
    before = names(draft, Side.KZ)
    page.panels[Side.KZ].list.setFocus()
    draft.press("Down", "Alt+Up")
    assert names(draft, Side.KZ) == [before[1], before[0], *before[2:]]


def test_only_a_position_is_enough(draft: Editing) -> None:
    page = opened(draft)
    page.panels[Side.CN].picker.setFocus()
    draft.write("главный инженер")
    draft.press("Ctrl+Return")
    draft.press("Return")
    seated = draft.view().participants(Side.CN)[-1]
    assert seated.job.ru == "главный инженер"
    assert not seated.name
    assert page.form.record_id == seated.key


@pytest.mark.parametrize(
    ("typed", "language", "name", "job"),
    [
        ("Оспанов Ерлан, заместитель акима", "ru", "Оспанов Ерлан", "заместитель акима"),
        ("Оспанов Ерлан，әкім орынбасары", "kk", "Оспанов Ерлан", "әкім орынбасары"),
        ("王建国、总工程师", "zh", "王建国", "总工程师"),
    ],
)
def test_name_and_position_are_told_apart_at_the_comma(
    draft: Editing, typed: str, language: ContentLanguage, name: str, job: str
) -> None:
    page = opened(draft)
    page.panels[Side.CN].picker.setFocus()
    draft.write(typed)
    draft.press("Ctrl+Return", "Return")
    seated = draft.view().participants(Side.CN)[-1]
    assert (seated.name.text(language), seated.job.text(language)) == (name, job)
    assert page.panels[Side.CN].picker.text() == ""
    assert page.panels[Side.CN].picker.property("wrong") != "true"


def test_a_card_gets_the_position_behind_the_comma(draft: Editing) -> None:
    page = opened(draft)
    page.panels[Side.CN].picker.setFocus()
    draft.write("Ли Вэй, главный геолог")
    draft.press("Ctrl+Return")
    draft.sample.choose_in_menu("Новая карточка: Ли Вэй, главный геолог")
    seated = draft.view().participants(Side.CN)[-1]
    assert seated.person_id is not None
    assert (seated.name.ru, seated.job.ru) == ("Ли Вэй", "главный геолог")


def test_a_position_typed_into_the_name_goes_to_its_own_field(draft: Editing) -> None:
    page = opened(draft)
    page.panels[Side.CN].picker.setFocus()
    draft.write("Ван")
    draft.press("Ctrl+Return")
    draft.sample.choose_in_menu("Имя без карточки: Ван")
    name, job = page.form.texts["name"].cells["ru"], page.form.texts["job"].cells["ru"]
    draft.into(page.form.texts["name"], "ru")
    draft.write(" Ли, директор")
    draft.press("Tab")
    assert (name.value(), job.value()) == ("Ван Ли", "директор")
    draft.into(page.form.texts["name"], "ru")
    draft.write(", инженер")
    draft.press("Tab")
    assert (name.value(), job.value()) == ("Ван Ли, инженер", "директор"), "it has one already"
    draft.store()
    seated = draft.view().participants(Side.CN)[-1]
    assert (seated.name.ru, seated.job.ru) == ("Ван Ли, инженер", "директор")


@pytest.mark.parametrize("key", ["Escape", "Tab", "Shift+Tab", "Down", "Up", "PageDown", "F8"])
def test_no_stray_key_loses_a_name_while_offers_are_open(draft: Editing, key: str) -> None:
    page = opened(draft)
    picker = page.panels[Side.KZ].picker
    picker.setFocus()
    draft.write("Лазз")
    draft.sample.wait(lambda: picker.list.isVisible())
    draft.press(key)
    assert picker.text() == "Лазз"
    picker.setFocus()
    draft.press("Escape", "Escape", "Escape")
    assert picker.text() == "Лазз"


def test_a_name_stays_when_the_question_what_it_is_is_not_answered(draft: Editing) -> None:
    page = opened(draft)
    picker = page.panels[Side.KZ].picker
    picker.setFocus()
    draft.write("Серик Нурланов")
    draft.press("Ctrl+Return", "Escape")
    assert picker.text() == "Серик Нурланов"
    click(page.panels[Side.CN].list)
    assert picker.text() == "Серик Нурланов"


def test_a_card_from_the_directory_by_some_letters(draft: Editing) -> None:
    new_person(
        draft.stage.desk,
        Side.KZ,
        Trilingual(ru="Айгерим Серикова"),
        title=Trilingual(ru="Главный специалист"),
    )
    page = opened(draft)
    picker = page.panels[Side.KZ].picker
    picker.setFocus()
    draft.write("серик")
    draft.sample.wait(lambda: picker.list.isVisible())
    draft.press("Return")
    seated = draft.view().participants(Side.KZ)[-1]
    assert (seated.name.ru, seated.job.ru) == ("Айгерим Серикова", "Главный специалист")
    assert seated.person_id is not None


def test_role_presence_and_times(draft: Editing) -> None:
    page = opened(draft)
    page.panels[Side.KZ].list.setFocus()
    draft.press("Down")
    key = page.form.record_id
    role = page.form.lines["role"].part.field
    presence = page.form.lines["presence"].part.field
    role.edited.emit(Role.INVITED)
    draft.stage.settle()
    came = page.form.lines["came_at"].part.widget
    came.setFocus()
    draft.write("1015")
    draft.press("Return")
    draft.stage.settle()
    one = next(one for one in draft.meeting().participants if one.key == key)
    assert one.role is Role.INVITED
    assert one.came_at == time(10, 15)
    presence.edited.emit(Presence.ABSENT)
    draft.stage.settle()
    one = next(one for one in draft.meeting().participants if one.key == key)
    assert one.presence is Presence.ABSENT
    assert page.form.texts["represented_by"].isVisible()


def test_removed_and_brought_back(draft: Editing) -> None:
    page = opened(draft)
    before = names(draft, Side.CN)
    page.panels[Side.CN].list.setFocus()
    draft.press("Down", "Delete")
    assert names(draft, Side.CN) == [before[0], before[2]]
    draft.undo()
    assert names(draft, Side.CN) == before


def test_enter_on_a_name_that_is_new_makes_a_card_of_it(draft: Editing) -> None:
    page = opened(draft)
    page.panels[Side.CN].picker.setFocus()
    draft.write("Ли Вэймин")
    draft.press("Ctrl+Return", "Return")
    seated = draft.view().participants(Side.CN)[-1]
    assert seated.person_id is not None
    assert (seated.name.ru, seated.job.ru) == ("Ли Вэймин", "")
