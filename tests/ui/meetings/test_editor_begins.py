"""Where the keys are when something opens, and the way back from the bin."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from liaison_app.domain.record import Side
from liaison_app.office.meetings import new_meeting
from liaison_app.ui.kit.interface_language import switch_language
from liaison_app.ui.kit.states import Shape
from liaison_app.ui.meetings.page import MeetingsPage
from tests.stage import TODAY, make_stage
from tests.ui.meetings.editing import Editing
from tests.ui.sample_window import SampleWindow


@pytest.fixture
def empty(qtbot: QtBot, tmp_path: Path) -> Iterator[Editing]:
    """Give the editor of a meeting that was made a moment ago, in a file with nothing else."""
    switch_language("ru")
    stage = make_stage(tmp_path)
    made = new_meeting(stage.desk, TODAY)
    opened = SampleWindow(stage, qtbot)
    yield Editing(opened, made.id)
    opened.window.close()
    opened.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    stage.close()


def test_signed_minutes_open_with_the_keys_in_the_agenda(signed: Editing) -> None:
    assert signed.focus() is signed.editor.sidebar.outline
    signed.press("Down")
    assert signed.editor.sidebar.outline.current_id() == signed.item(2).key


def test_a_new_meeting_begins_in_the_language_that_prevails(empty: Editing) -> None:
    assert empty.meeting().prevailing == "ru"
    assert empty.focus() is empty.editor.pages.details.texts["title"].cells["ru"]


def test_an_empty_draft_is_not_complete_in_any_language(empty: Editing) -> None:
    states = [badge.state for badge in empty.editor.header.badges.values()]
    assert [state.shape for state in states if state is not None] == [Shape.DASH] * 3
    assert all(state.tip == "Пока ничего не написано" for state in states if state is not None)
    empty.write("Встреча")
    empty.store()
    state = empty.editor.header.badges["ru"].state
    assert state is not None
    assert state.shape is Shape.CHECK


def test_participants_open_where_one_begins(empty: Editing) -> None:
    empty.press("Ctrl+Shift+P")
    assert empty.focus() is empty.editor.pages.participants.panels[Side.KZ].picker


def test_participants_that_are_there_open_in_their_list(draft: Editing) -> None:
    draft.press("Ctrl+Shift+P")
    assert draft.focus() is draft.editor.pages.participants.panels[Side.KZ].list


def test_minutes_laid_in_the_bin_lead_to_the_register_with_undo(empty: Editing) -> None:
    key = empty.editor.minutes.meeting_id
    empty.press("Ctrl+Shift+M")
    empty.sample.choose_in_menu("Протокол в корзину")
    assert empty.sample.page(MeetingsPage).editor is None
    said = [banner.accessibleName() for banner in empty.sample.banners()]
    assert said == ["Протокол в корзине."]
    with empty.stage.desk.read() as snapshot:
        assert snapshot.of_kind("meeting", key).deleted_at is not None
    empty.undo()
    with empty.stage.desk.read() as snapshot:
        assert snapshot.of_kind("meeting", key).deleted_at is None
