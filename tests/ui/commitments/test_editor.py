"""The editor of a commitment: typing is stored by itself, terms, the bin, the language."""

from datetime import date

import pytest

from liaison_app.domain.commitment import Commitment
from liaison_app.domain.record import Side
from liaison_app.domain.term import TermKind
from liaison_app.office.commitment_view import read_commitment
from liaison_app.ui.commitments.page import CommitmentsPage
from liaison_app.ui.kit.interface_language import switch_language
from liaison_app.ui.kit.term_line import TermLine
from tests.ui.keyboard import click, commit, press, write
from tests.ui.sample_window import SampleWindow, texts_in


@pytest.fixture
def page(sample: SampleWindow) -> CommitmentsPage:
    """Give the page with the editor of a new draft."""
    sample.go("commitments")
    sample.press("Ctrl+N")
    return sample.page(CommitmentsPage)


def stored(sample: SampleWindow, page: CommitmentsPage) -> Commitment:
    """Give what lies in the data file of the commitment that is shown."""
    assert page.editor.form.record_id is not None
    return read_commitment(sample.stage.desk, page.editor.form.record_id).commitment


def term_line(page: CommitmentsPage) -> TermLine:
    field = page.editor.form.lines["term"].part.widget
    assert isinstance(field, TermLine)
    return field


def test_what_is_typed_is_stored_by_itself(sample: SampleWindow, page: CommitmentsPage) -> None:
    sample.write("Қазақша мәтін")
    sample.press("Tab")
    sample.write("Представить расчёт")
    sample.wait(lambda: stored(sample, page).text.ru == "Представить расчёт")
    assert stored(sample, page).text.kk == "Қазақша мәтін"
    assert stored(sample, page).text.zh == ""


def test_what_is_typed_while_a_record_is_made_goes_into_it(
    sample: SampleWindow, page: CommitmentsPage
) -> None:
    before = page.editor.form.record_id
    press(sample.focus(), "Ctrl+N")  # nothing is waited for: the letters come at once
    write(sample.focus(), "Текст")
    commit(sample.focus(), "承诺")
    press(sample.focus(), "Backspace")
    press(sample.focus(), "Ctrl+N")  # one is under way: no second, and nothing typed is lost
    sample.stage.settle()
    sample.wait(lambda: page.editor.form.record_id != before)
    sample.wait(lambda: stored(sample, page).text.kk == "Текст")
    assert before is not None
    assert not read_commitment(sample.stage.desk, before).commitment.text


def test_alt_up_stores_the_last_letters_before_it_leaves(
    sample: SampleWindow, page: CommitmentsPage
) -> None:
    key = page.editor.form.record_id
    assert key is not None
    sample.write("Соңғы әріптер")
    sample.press("Alt+Left")
    assert read_commitment(sample.stage.desk, key).commitment.text.kk == "Соңғы әріптер"


@pytest.mark.parametrize(
    ("typed", "ends_on"),
    [
        ("15.06", date(2025, 6, 15)),
        ("15 маусым", date(2025, 6, 15)),
        ("6月15日", date(2025, 6, 15)),
        ("15 июня 2026", date(2026, 6, 15)),
    ],
)
def test_a_term_is_typed_in_three_languages(
    sample: SampleWindow, page: CommitmentsPage, typed: str, ends_on: date
) -> None:
    line = term_line(page)
    line.setFocus()
    write(line, typed)
    press(line, "Return")
    sample.wait(lambda: stored(sample, page).term.kind is TermKind.DATE)
    assert stored(sample, page).term.due() == ends_on


def test_a_rhythm_is_a_term_too(sample: SampleWindow, page: CommitmentsPage) -> None:
    line = term_line(page)
    line.setFocus()
    write(line, "ежемесячно до 5")
    press(line, "Return")
    sample.wait(lambda: stored(sample, page).term.kind is TermKind.PERIODIC)


def test_what_is_no_term_stays_and_is_told_at_its_field(
    sample: SampleWindow, page: CommitmentsPage
) -> None:
    line = term_line(page)
    line.setFocus()
    write(line, "когда-нибудь")
    press(line, "Return")
    sample.stage.settle()
    assert line.text() == "когда-нибудь"
    assert "15.05.2025" in line.toolTip()
    assert not stored(sample, page).term.set


def test_a_choice_and_a_line_are_stored(sample: SampleWindow, page: CommitmentsPage) -> None:
    keeper = page.editor.form.lines["keeper"].part.widget
    keeper.setFocus()
    press(keeper, "Ctrl+A")
    write(keeper, "Б. Омаров")
    side = page.editor.form.lines["side"].part.widget
    side.setFocus()
    press(side, "End")
    sample.wait(lambda: stored(sample, page).keeper == "Б. Омаров")
    sample.wait(lambda: stored(sample, page).side is Side.JOINT)


def test_a_draft_goes_to_the_bin_and_comes_back_by_undo(
    sample: SampleWindow, page: CommitmentsPage
) -> None:
    sample.write("Қате жазба")
    sample.press("Ctrl+Delete")
    assert page.stack.currentWidget() is page.register
    assert page.register.table.rows.rowCount() == 5
    assert "Обязательство лежит в корзине." in [b.accessibleName() for b in sample.banners()]
    sample.press("Alt+Backspace")
    assert page.register.table.rows.rowCount() == 6


def test_what_is_on_control_does_not_go_to_the_bin(
    sample: SampleWindow, page: CommitmentsPage
) -> None:
    sample.press("Alt+Left", "Home", "Return")
    assert not page.editor.bin_action.isEnabled()


def test_the_text_of_a_point_is_changed_in_the_minutes_only(
    sample: SampleWindow, page: CommitmentsPage
) -> None:
    sample.press("Alt+Left", "Home", "Return")
    cell = page.editor.form.texts["text"].first_cell()
    assert cell.isReadOnly()
    assert "измените её в протоколе" in cell.toolTip()


def test_live_switching_leaves_nothing_in_the_old_language(
    sample: SampleWindow, page: CommitmentsPage
) -> None:
    assert stored(sample, page).key
    before = set(texts_in(page.editor))
    switch_language("zh")
    sample.stage.settle()
    both = before & set(texts_in(page.editor))
    assert not {text for text in both if text.isalpha()} - {"Қазақша", "Русский", "中文"}
    assert "下一步" in " ".join(texts_in(page.editor.bar))


def test_a_click_before_the_record_opens_loses_no_letters(
    sample: SampleWindow, page: CommitmentsPage
) -> None:
    before = page.editor.form.record_id
    press(sample.focus(), "Ctrl+N")
    write(sample.focus(), "Текст")
    click(page.editor.bar)
    sample.stage.settle()
    sample.wait(lambda: page.editor.form.record_id != before)
    sample.wait(lambda: stored(sample, page).text.kk == "Текст")
