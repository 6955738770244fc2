"""The details page; and the interface's language switched while minutes are open."""

from datetime import date, time

import pytest

from liaison_app.base.languages import InterfaceLanguage
from liaison_app.ui.kit.interface_language import switch_language
from liaison_app.ui.meetings.texts.walk import Shown
from liaison_app.ui.meetings.times import read_time
from tests.ui.meetings.editing import Editing
from tests.ui.sample_window import texts_in


def test_date_times_and_number_are_typed_freely(draft: Editing) -> None:
    draft.press("Ctrl+Shift+D")
    details = draft.editor.pages.details
    for name, typed in (("held_on", "25 сәуір 2025"), ("time_from", "0930"), ("number", "12")):
        line = details.lines[name].part.widget
        line.setFocus()
        line.selectAll()  # type: ignore[attr-defined]  # a line
        draft.write(typed)
        draft.press("Return")
    draft.store()
    meeting = draft.meeting()
    assert (meeting.held_on, meeting.time_from) == (date(2025, 4, 25), time(9, 30))
    assert meeting.number == 12
    assert draft.editor.header.title.text() == "Протокол № 12"


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("10:30", time(10, 30)),
        ("10.30", time(10, 30)),
        ("1030", time(10, 30)),
        ("9", time(9, 0)),
        ("930", time(9, 30)),
        ("25:00", None),
        ("полдень", None),
    ],
)
def test_times_as_typed(typed: str, read: time | None) -> None:
    assert read_time(typed) == read


@pytest.mark.parametrize("language", ["kk", "zh", "en"])
@pytest.mark.parametrize("page", ["item", "participants", "details", "talks"])
def test_nothing_stays_behind_in_russian(
    draft: Editing, language: InterfaceLanguage, page: str
) -> None:
    draft.show_item(2)
    if page != "item":
        draft.editor.show_page(Shown(page))  # type: ignore[arg-type]  # one of the pages
        draft.stage.settle()
    before = set(texts_in(draft.editor)) | set(texts_in(draft.editor.header))
    switch_language(language)
    draft.stage.settle()
    after = set(texts_in(draft.editor)) | set(texts_in(draft.editor.header))
    ours = {"Повестка дня", "Слушали", "Решили", "Участники", "Реквизиты", "Печать", "Имя", "Роль"}
    assert before & ours
    assert not after & ours


def test_a_new_meeting_begins_with_its_heading(draft: Editing) -> None:
    draft.sample.go("meetings")
    draft.press("Ctrl+N")
    draft.stage.settle()
    assert draft.editor.pages.shown == Shown("details")
    draft.write("Тақырып")
    draft.store()
    assert "Тақырып" in (draft.meeting().title.kk, draft.meeting().title.ru)
