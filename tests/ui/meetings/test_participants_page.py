"""Participants by side and rank, from cards, from a position alone; as on that day."""

from datetime import time

from liaison_app.domain.meeting import Presence, Role
from liaison_app.domain.record import Side
from liaison_app.domain.trilingual import Trilingual
from liaison_app.office.directory import new_person
from liaison_app.ui.meetings.participants.page import ParticipantsPage
from liaison_app.ui.meetings.texts.walk import Shown
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
