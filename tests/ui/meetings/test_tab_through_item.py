"""Tab through an item whose rows were added while it was open."""

from PySide6.QtWidgets import QAbstractButton

from tests.ui.meetings.editing import Editing


def test_tab_goes_on_below_a_speech_that_was_just_added(draft: Editing) -> None:
    page = draft.show_item(7)
    draft.into(page.heard, "ru")
    draft.press("Ctrl+T")
    draft.write("Акимат поддерживает.")
    draft.store()
    speech = page.speeches.shown_rows()[-1]
    draft.into(speech, "zh")
    draft.press("Tab")
    button = draft.focus()
    assert isinstance(button, QAbstractButton)
    assert page.speeches.isAncestorOf(button)
    draft.press("Tab")
    assert page.points.isAncestorOf(draft.focus())


def test_shift_tab_comes_back_to_a_point_that_was_just_added(draft: Editing) -> None:
    page = draft.show_item(7)
    draft.into(page.heard, "ru")
    draft.press("Ctrl+D")
    draft.write("Акимат выделяет участок.")
    draft.store()
    page.commitments.quick.setFocus()
    for _ in range(12):
        draft.press("Shift+Tab")
        if page.points.isAncestorOf(draft.focus()):
            return
    raise AssertionError("the points were not reached")
