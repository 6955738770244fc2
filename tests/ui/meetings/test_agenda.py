"""The outline: items chosen, reordered, removed and brought back; outside the agenda."""

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent

from liaison_app.ui.meetings.outline.model import ITEM_MIME
from tests.ui.meetings.editing import Editing


def titles(draft: Editing) -> list[str]:
    return [item.title.ru[:14] for item in draft.meeting().items]


def test_arrows_choose_and_enter_goes_in(draft: Editing) -> None:
    outline = draft.editor.sidebar.outline
    draft.show_item(1)
    outline.setFocus()
    draft.press("Down", "Down")
    assert draft.editor.pages.shown is not None
    assert draft.editor.pages.shown.record_id == draft.item(3).key
    draft.press("Return")
    assert draft.has_focus(draft.page.title.cells["ru"])


def test_alt_arrows_reorder_and_the_numbers_follow(draft: Editing) -> None:
    before = titles(draft)
    outline = draft.editor.sidebar.outline
    draft.show_item(2)
    outline.setFocus()
    draft.press("Alt+Up")
    assert titles(draft) == [before[1], before[0], *before[2:]]
    assert outline.current_id() == draft.item(1).key
    draft.press("Alt+Down", "Alt+Down")
    assert titles(draft) == [before[0], before[2], before[1], *before[3:]]


def test_an_item_is_dragged_to_another_place(draft: Editing) -> None:
    before = titles(draft)
    outline = draft.editor.sidebar.outline
    data = QMimeData()
    data.setData(ITEM_MIME, str(draft.item(1).key).encode())
    third = outline.visualRect(outline.model().index(2, 0))
    drop = QDropEvent(
        QPointF(third.bottomLeft() - QPoint(0, 2)),
        Qt.DropAction.MoveAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    outline.dropEvent(drop)
    draft.stage.settle()
    assert titles(draft) == [before[1], before[2], before[0], *before[3:]]


def test_an_item_is_removed_and_undone_with_what_it_had(draft: Editing) -> None:
    before = titles(draft)
    draft.show_item(3)
    draft.editor.sidebar.outline.setFocus()
    draft.press("Delete")
    said = draft.said()
    if "убрано" not in " ".join(said).lower():
        assert any("на контроле" in text for text in said), said
        return
    assert titles(draft) == [*before[:2], *before[3:]]
    draft.undo()
    assert titles(draft) == before


def test_a_new_item_comes_after_the_one_shown(draft: Editing) -> None:
    draft.show_item(2)
    draft.press("Ctrl+Return")
    draft.write("Новый вопрос")
    draft.store()
    assert titles(draft)[2] == "Новый вопрос"
    assert draft.editor.sidebar.outline.current_id() == draft.item(3).key
    draft.editor.sidebar.outline.setFocus()
    draft.press("Delete")
    assert "Новый вопрос" not in titles(draft)
    draft.undo()
    assert titles(draft)[2] == "Новый вопрос"


def test_outside_the_agenda_by_the_menu(draft: Editing) -> None:
    draft.show_item(7)
    draft.press("Ctrl+Shift+M")
    draft.sample.choose_in_menu("Вопрос вне повестки дня")
    assert draft.item(7).outside_agenda
    draft.press("Ctrl+Return")
    draft.write("Ещё один")
    draft.store()
    assert draft.item(8).outside_agenda, "a new one belongs where one was"


def test_the_rapporteur_and_the_speaker_are_chosen_from_the_table(draft: Editing) -> None:
    page = draft.show_item(2)
    page.rapporteur.setFocus()
    draft.press("Return")
    draft.press("Down", "Return")
    named = draft.item(2).rapporteur_id
    assert named == draft.view().participants(draft.meeting().participants[0].side)[0].key
    assert "Турлашов" in page.rapporteur.accessibleDescription()


def test_a_template_for_a_new_meeting(draft: Editing) -> None:
    before = titles(draft)
    draft.press("Ctrl+Shift+M")
    draft.sample.choose_in_menu("Взять за образец для новой встречи")
    assert draft.editor.minutes.meeting_id != 1
    meeting = draft.meeting()
    assert [item.title.ru[:14] for item in meeting.items] == before
    assert not any(item.heard for item in meeting.items)
    assert len(meeting.participants) == 7


def test_tab_reaches_every_page_of_the_minutes(draft: Editing) -> None:
    draft.press("Ctrl+Shift+D")
    draft.editor.sidebar.buttons["details"].setFocus()
    draft.press("Shift+Tab", "Shift+Tab")
    assert draft.sample.focus() is draft.editor.sidebar.buttons["participants"]
    draft.press("Space")
    assert draft.editor.pages.shown is not None
    assert draft.editor.pages.shown.page == "participants"
    draft.editor.sidebar.be_narrow(narrow=False)
    assert "Ctrl+Shift+D" in draft.editor.sidebar.buttons["details"].text()
