"""A whole agenda item entered by the keyboard."""

from datetime import date

from liaison_app.domain.commitment import CommitmentStatus
from liaison_app.domain.record import Side
from tests.ui.meetings.editing import Editing


def test_a_whole_item_is_entered_by_the_keyboard(draft: Editing) -> None:
    draft.show_item(7)
    draft.press("Ctrl+Return")
    draft.write("О строительстве вахтового посёлка")
    draft.press("Tab")
    draft.write("关于建设倒班生活营地")
    draft.press("Return")
    assert draft.has_focus(draft.page.heard.cells["zh"])
    draft.press("Shift+Tab")
    draft.write("Стороны обсудили строительство посёлка.")
    draft.press("Ctrl+T")
    draft.write("Компания готова начать весной.")
    draft.press("Return")
    draft.write("Акимат поддерживает.")
    draft.press("Ctrl+D")
    draft.write("Компания представляет проект посёлка.")
    draft.press("Return")
    draft.write("Акимат выделяет участок.")
    draft.store()
    item = draft.item(8)
    assert item.title.ru == "О строительстве вахтового посёлка"
    assert item.title.zh == "关于建设倒班生活营地"
    assert item.heard.ru == "Стороны обсудили строительство посёлка."
    said = [speech.text.ru for speech in item.speeches]
    assert said == ["Компания готова начать весной.", "Акимат поддерживает."]
    points = [point.text.ru for point in item.decisions]
    assert points == ["Компания представляет проект посёлка.", "Акимат выделяет участок."]


def test_nothing_is_made_of_what_stays_empty(draft: Editing) -> None:
    draft.show_item(7)
    draft.press("Ctrl+Return", "Ctrl+D", "Ctrl+T")
    draft.store()
    draft.show_item(2)
    draft.press("Ctrl+D")
    draft.store()
    assert len(draft.meeting().items) == 7
    assert len(draft.item(2).decisions) == 1


def test_keys_typed_while_the_office_makes_the_item_are_not_lost(draft: Editing) -> None:
    draft.show_item(7)
    draft.press_fast("Ctrl+Return")
    draft.write_fast("О первом")
    draft.press_fast("Ctrl+Return")
    draft.write_fast("О втором")
    draft.press_fast("Ctrl+D")
    draft.write_fast("Решили второе.")
    draft.store()
    titles = [item.title.ru for item in draft.meeting().items[7:]]
    assert titles == ["О первом", "О втором"]
    assert [point.text.ru for point in draft.item(9).decisions] == ["Решили второе."]


def test_points_are_moved_removed_and_brought_back(draft: Editing) -> None:
    page = draft.show_item(6)
    before = [point.text.ru for point in draft.item(6).decisions]
    draft.into(page.points.shown_rows()[0], "ru")
    draft.press("Alt+Down")
    assert [point.text.ru for point in draft.item(6).decisions] == before[::-1]
    draft.into(page.points.shown_rows()[0], "ru")
    draft.press("Ctrl+Shift+Delete")
    assert [point.text.ru for point in draft.item(6).decisions] == [before[0]]
    assert "Пункт 6.1 убран." in draft.said()
    draft.undo()
    assert [point.text.ru for point in draft.item(6).decisions] == before[::-1]
    assert [row.cells["ru"].value() for row in page.points.shown_rows()] == before[::-1]


def test_backspace_in_an_empty_row_takes_it_away(draft: Editing) -> None:
    page = draft.show_item(2)
    draft.press("Ctrl+D")
    draft.write("Т")
    draft.store()
    assert len(draft.item(2).decisions) == 2
    draft.press("Backspace")
    draft.store()
    draft.press("Backspace")
    assert len(draft.item(2).decisions) == 1
    assert draft.has_focus(page.points.shown_rows()[0].cells["ru"])


def test_parties_and_term_of_a_point(draft: Editing) -> None:
    page = draft.show_item(1)
    line = page.points.line_of(page.points.shown_rows()[0])
    line.parties.picker.setFocus()
    draft.write("энерг")
    draft.sample.wait(lambda: line.parties.picker.list.isVisible())
    draft.press("Return")
    line.due.setFocus()
    draft.write("15.06")
    draft.press("Return")
    point = draft.item(1).decisions[0]
    named = [draft.view().organisation_name(party.organisation_id).ru for party in point.parties]
    assert named == ["Управление энергетики и жилищно-коммунального хозяйства"]
    assert point.due == date(2025, 6, 15)
    line.due.setFocus()
    line.due.selectAll()
    draft.write("ежемесячно до 5 числа")
    draft.press("Return")
    point = draft.item(1).decisions[0]
    assert point.due_wording.ru == "ежемесячно до 5 числа"


def test_a_new_organisation_is_made_in_the_line(draft: Editing) -> None:
    page = draft.show_item(1)
    line = page.points.line_of(page.points.shown_rows()[0])
    line.parties.picker.setFocus()
    draft.write("Строитель-Юг")
    draft.press("Ctrl+Return", "Escape")
    assert line.parties.picker.text() == "Строитель-Юг", "not answered: nothing is lost"
    draft.press("Ctrl+Return")
    draft.press("Down", "Return")
    assert line.parties.picker.text() == ""
    (party,) = draft.item(1).decisions[0].parties
    organisation = draft.view().organisations[party.organisation_id or 0]
    assert organisation.name.ru == "Строитель-Юг"
    assert organisation.side is Side.CN


def test_a_proposal_is_written_down_in_its_place(draft: Editing) -> None:
    draft.show_item(3)
    draft.press("Ctrl+R")
    draft.write("Единое окно для разрешений")
    draft.store()
    (proposal,) = draft.view().proposals_of(draft.item(3).key)
    assert proposal.title.ru == "Единое окно для разрешений"
    assert proposal.number == 7


def test_the_internal_note_belongs_to_the_item(draft: Editing) -> None:
    page = draft.show_item(2)
    page.note.text.setFocus()
    draft.write("Партнёр тянет время.")
    draft.store()
    assert draft.item(2).internal_note == "Партнёр тянет время."


def test_a_commitment_of_a_point_takes_its_wording_parties_and_term(draft: Editing) -> None:
    page = draft.show_item(1)
    draft.into(page.points.shown_rows()[0], "ru")
    draft.press("Ctrl+M")
    line = page.commitments.quick.line
    assert draft.focus() is line
    assert line.placeholderText().startswith("Пункт 1.1: кто")
    draft.press("Return")
    made = draft.view().commitments_of(draft.item(1).decisions[0].key)
    assert [one.text.ru for one in made] == ["Принять к сведению намерение китайской стороны."]
    assert made[0].status is CommitmentStatus.DRAFT
    draft.undo()
    assert not draft.view().commitments_of(draft.item(1).decisions[0].key)
