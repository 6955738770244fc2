"""Talks mode: typed live, speakers by letters, marks by a key, sorted afterwards."""

from datetime import time

from liaison_app.domain.meeting import LineMark
from liaison_app.domain.record import Side
from liaison_app.ui.meetings.dragged_lines import lines_to_drag
from liaison_app.ui.meetings.talks.page import TalksPage
from liaison_app.ui.meetings.texts.walk import Shown
from tests.ui.keyboard import compose
from tests.ui.meetings.editing import Editing


def opened(draft: Editing) -> TalksPage:
    draft.show_item(1)
    draft.press("F9")
    assert draft.editor.pages.shown == Shown("talks")
    return draft.editor.pages.talks


def lines(draft: Editing) -> list[tuple[str, str, str]]:
    return [(one.speaker, one.mark.value, one.text) for one in draft.meeting().raw_lines]


def test_lines_are_typed_one_after_another_without_waiting(draft: Editing) -> None:
    opened(draft)
    draft.write_fast("лт Добрый день.")
    draft.press_fast("Return")
    draft.write_fast("мд ")
    draft.press_fast("F3")
    draft.write_fast("Предлагаю дорогу.")
    draft.press_fast("Return")
    draft.write_fast("Без имени, просто строка.")
    draft.press_fast("Return")
    draft.store()
    assert lines(draft) == [
        ("лт", "said", "Добрый день."),
        ("мд", "proposal", "Предлагаю дорогу."),
        ("", "said", "Без имени, просто строка."),
    ]
    first = draft.meeting().raw_lines[0]
    assert first.speaker_id == draft.view().participants(Side.KZ)[0].key
    assert first.said_at is not None


def test_letters_are_given_back_by_backspace_and_taken_by_tab(draft: Editing) -> None:
    page = opened(draft)
    draft.write_fast("лт ")
    assert page.table.current_line().letters == "лт"  # type: ignore[union-attr]  # a line is open
    draft.press_fast("Backspace")
    cell = page.table.cell
    assert cell is not None
    assert cell.value() == "лт"
    draft.write_fast("x")
    draft.press_fast("Backspace", "Backspace", "Backspace")
    draft.write_fast("ЖЖ")
    draft.press_fast("Tab")
    draft.write_fast("неизвестный говорит")
    draft.store()
    assert lines(draft) == [("ЖЖ", "said", "неизвестный говорит")]


def test_a_word_that_names_nobody_stays_text(draft: Editing) -> None:
    opened(draft)
    draft.write_fast("и начали")
    draft.store()
    assert lines(draft) == [("", "said", "и начали")]


def test_what_is_composed_is_kept_when_the_line_is_left(draft: Editing) -> None:
    page = opened(draft)
    draft.write_fast("мд ")
    cell = page.table.cell
    assert cell is not None
    compose(cell, "供电问题")
    draft.press_fast("Escape")
    draft.store()
    assert lines(draft) == [("мд", "said", "供电问题")]


def test_up_and_down_go_through_the_lines_and_an_earlier_one_is_corrected(draft: Editing) -> None:
    opened(draft)
    draft.write("первая")
    draft.press("Return")
    draft.write("вторая")
    draft.press("Up")
    draft.write(" исправлена")
    draft.store()
    assert [text for _, _, text in lines(draft)] == ["первая исправлена", "вторая"]


def test_lines_are_sorted_by_a_number_and_by_dropping_them(draft: Editing) -> None:
    page = opened(draft)
    draft.write("о плане")
    draft.press("Return")
    draft.write("о дороге")
    draft.store()
    draft.press("Escape", "Up")
    draft.write("2")
    stored = draft.meeting().raw_lines
    assert stored[0].item_id == draft.item(2).key
    outline = draft.editor.sidebar.outline
    outline.sorted_in.emit(draft.item(6).key, [stored[1].key])
    draft.stage.settle()
    assert draft.meeting().raw_lines[1].item_id == draft.item(6).key
    assert [line.item for line in page.table.rows.lines[:2]] == ["2", "6"]
    assert lines_to_drag([stored[1].key]).formats() == ["application/x-liaison-raw-lines"]


def test_records_are_made_of_lines(draft: Editing) -> None:
    page = opened(draft)
    draft.write("Подготовить расчёт, Жетысу Вольфрам, до 1 июня")
    draft.store()
    draft.press("Escape")
    draft.write("6")
    draft.press("Shift+F4")
    made = [one for one in draft.view().commitments if one.text.ru == "Подготовить расчёт"]
    assert len(made) == 1
    assert draft.view().number_of(made[0]) == "6.3"
    assert draft.meeting().raw_lines[0].mark is LineMark.PROMISE
    assert page.table.rows.lines[0].made == "6.3"


def test_participants_come_and_go_with_the_time_kept(draft: Editing) -> None:
    opened(draft)
    draft.write("МД -")
    draft.press("Return")
    one = draft.view().participants(Side.CN)[0]
    assert isinstance(one.left_at, time)


def test_a_line_is_removed_and_brought_back(draft: Editing) -> None:
    opened(draft)
    draft.write("лишняя")
    draft.store()
    draft.press("Escape", "Delete")
    assert lines(draft) == []
    draft.undo()
    assert [text for _, _, text in lines(draft)] == ["лишняя"]


def test_f9_leads_back(draft: Editing) -> None:
    opened(draft)
    draft.press("F9")
    assert draft.editor.pages.shown == Shown("item", draft.item(1).key)
