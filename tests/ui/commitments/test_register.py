"""The register of commitments, driven by keys over the sample."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from liaison_app.domain.commitment import CommitmentStatus
from liaison_app.domain.directory import Organisation
from liaison_app.domain.record import Side
from liaison_app.domain.trilingual import Trilingual
from liaison_app.office.commitments import CommitmentDraft, record, set_lead
from liaison_app.ui.commitments.page import CommitmentsPage
from liaison_app.ui.kit.empty_page import EmptyPage
from liaison_app.ui.kit.interface_language import switch_language
from liaison_app.ui.kit.options import OptionList
from liaison_app.ui.theme.grid import UNIT
from tests.ui.keyboard import click
from tests.ui.sample_window import SampleWindow, texts_in


@pytest.fixture
def page(sample: SampleWindow) -> CommitmentsPage:
    sample.window.resize(1366, 768)  # the head shows its figures where there is room for them
    sample.go("commitments")
    return sample.page(CommitmentsPage)


def numbers(page: CommitmentsPage) -> list[str]:
    rows = page.register.table.rows
    return [str(rows.index(row, 0).data()) for row in range(rows.rowCount())]


def ids(page: CommitmentsPage) -> list[int | None]:
    rows = page.register.table.rows
    return [rows.id_at(row) for row in range(rows.rowCount())]


def directory(sample: SampleWindow) -> list[Organisation]:
    with sample.stage.desk.read() as snapshot:
        return snapshot.where(Organisation)


def card_texts(page: CommitmentsPage) -> str:
    return "\n".join(texts_in(page.register.card))


def test_it_opens_on_what_is_open_by_the_term_with_the_table_in_focus(
    sample: SampleWindow, page: CommitmentsPage
) -> None:
    assert numbers(page) == ["5/4.1", "5/6.2", "5/1.2", "5/6.1", "5/7.1"]
    assert page.register.table.hasFocus()
    assert page.register.table.current_id() == ids(page)[0]
    assert "Стороны определяют совместный план" in card_texts(page)
    facts = texts_in(page.register.header)
    assert {"5", "на контроле: 5", "просрочено 1"} <= set(facts)


def test_chips_filter_by_keys_and_delete_clears_them(
    sample: SampleWindow, page: CommitmentsPage
) -> None:
    side = page.register.plan.chips["side"]
    side.setFocus()
    sample.press("Down")
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, OptionList)
    sample.press("Down", "Return")
    assert side.text() == "КНР"
    assert numbers(page) == ["5/1.2"]
    side.setFocus()
    sample.press("Delete")
    assert len(numbers(page)) == 5


def test_closed_ones_are_shown_when_asked_for(sample: SampleWindow, page: CommitmentsPage) -> None:
    page.register.plan.chips["status"].setFocus()
    sample.press("Down", "Return")
    assert len(numbers(page)) > 5
    page.register.plan.chips["status"].choose([CommitmentStatus.FULFILLED])
    sample.stage.settle()
    assert 0 < len(numbers(page)) < 5


def test_typing_in_the_table_searches_and_enter_returns_to_it(
    sample: SampleWindow, page: CommitmentsPage
) -> None:
    sample.write("кампании")
    sample.wait(lambda: numbers(page) == ["5/4.1"])
    assert page.register.search.hasFocus()
    sample.press("Return")
    assert page.register.table.hasFocus()
    sample.press("Ctrl+Shift+F")
    sample.wait(lambda: len(numbers(page)) == 5)


def test_words_of_another_language_find_the_same(
    sample: SampleWindow, page: CommitmentsPage
) -> None:
    sample.press("Ctrl+F")
    sample.write("науқан")
    sample.wait(lambda: numbers(page) == ["5/4.1"])


def test_where_nothing_is_found_it_is_said_and_one_key_clears_the_filter(
    sample: SampleWindow, page: CommitmentsPage
) -> None:
    sample.press("Ctrl+F")
    sample.write("нет такого")
    sample.wait(lambda: page.register.stack.currentWidget() is page.register.nothing)
    assert "Ничего не найдено" in texts_in(page.register)
    assert not page.step_button.isVisible()
    sample.press("Ctrl+Shift+F")
    sample.wait(lambda: len(numbers(page)) == 5)
    assert page.register.stack.currentWidget() is page.register.table
    assert page.step_button.isVisible()


def test_a_click_on_a_head_sorts_and_the_order_is_kept(
    sample: SampleWindow, page: CommitmentsPage
) -> None:
    head = page.register.table.head
    place = QPoint(head.sectionViewportPosition(0) + 12, 10)
    click(head.viewport(), place)
    sample.stage.settle()
    assert numbers(page) == ["5/1.2", "5/4.1", "5/6.1", "5/6.2", "5/7.1"]
    click(head.viewport(), place)
    sample.stage.settle()
    assert numbers(page) == ["5/7.1", "5/6.2", "5/6.1", "5/4.1", "5/1.2"]
    assert page.register.sort().descending


def test_space_folds_the_card_and_it_stays_folded(
    sample: SampleWindow, page: CommitmentsPage
) -> None:
    sample.press("Space")
    assert page.register.card.isHidden()
    assert sample.stage.settings.get("commitments.card") is False
    sample.press("Down", "Space")
    assert page.register.card.isVisible()
    assert "5/6.2" in card_texts(page)


def test_the_card_follows_the_row(sample: SampleWindow, page: CommitmentsPage) -> None:
    sample.press("Down", "Down", "Down")
    shown = card_texts(page)
    assert "5/6.1" in shown
    assert "Действующий срок" in shown
    assert "15.07.2025" in shown


def test_enter_opens_the_editor_and_the_way_back_leads_to_the_same_row(
    sample: SampleWindow, page: CommitmentsPage
) -> None:
    sample.press("Down")
    chosen = page.register.table.current_id()
    sample.press("Return")
    assert page.stack.currentWidget() is page.editor
    assert page.editor.form.record_id == chosen
    sample.press("Alt+Up")  # moves rows elsewhere and means nothing here
    assert page.stack.currentWidget() is page.editor
    sample.press("Alt+Left")
    assert page.stack.currentWidget() is page.register
    assert page.register.table.hasFocus()
    assert page.register.table.current_id() == chosen


def test_ctrl_n_makes_a_draft_and_puts_the_caret_into_its_text(
    sample: SampleWindow, page: CommitmentsPage
) -> None:
    sample.press("Ctrl+N")
    assert page.stack.currentWidget() is page.editor
    first = page.editor.form.texts["text"].first_cell()
    assert first.hasFocus()
    sample.press("Alt+Left")
    assert len(numbers(page)) == 6


def test_a_draft_that_nobody_answers_for_has_no_side_yet(
    sample: SampleWindow, page: CommitmentsPage
) -> None:
    made = record(sample.stage.desk, CommitmentDraft(text=Trilingual(ru="Ничьё пока")))
    sample.stage.feed.tell(made.changes)
    sample.stage.settle()
    rows, table = page.register.table.rows, page.register.table
    table.choose(made.id)
    sample.stage.settle()
    place = ids(page).index(made.id)
    assert str(rows.index(place, 1).data()) == "—"
    assert "Китайская сторона" not in card_texts(page)
    company = next(one for one in directory(sample) if one.side is Side.CN)
    sample.stage.feed.tell(set_lead(sample.stage.desk, made.id, company.key))
    sample.stage.settle()
    assert str(rows.index(ids(page).index(made.id), 1).data()) == "КНР"


def test_what_others_write_appears_and_the_row_stays(
    sample: SampleWindow, page: CommitmentsPage
) -> None:
    sample.press("Down", "Down")
    chosen = page.register.table.current_id()
    place = sample.stage.place
    place.do(
        lambda: record(place.desk, CommitmentDraft()),
        lambda error: pytest.fail(str(error)),
        owner=page,
    )
    sample.stage.settle()
    assert len(numbers(page)) == 6
    assert page.register.table.current_id() == chosen


def test_live_switching_leaves_nothing_in_the_old_language(
    sample: SampleWindow, page: CommitmentsPage
) -> None:
    before = set(texts_in(page))
    switch_language("kk")
    sample.stage.settle()
    after = set(texts_in(page))
    assert "Міндеттемелер" in after
    left = {text for text in before & after if any("а" <= letter <= "я" for letter in text.lower())}
    assert left <= {"Тараптар", *_russian_and_kazakh_texts(after)}
    assert numbers(page) == ["5/4.1", "5/6.2", "5/1.2", "5/6.1", "5/7.1"]


def _russian_and_kazakh_texts(shown: set[str]) -> set[str]:
    """Give the texts that the card shows in all languages."""
    return {text for text in shown if len(text) > 60}


def test_an_empty_file_says_what_belongs_here_and_offers_the_first_step(
    sample: SampleWindow, page: CommitmentsPage
) -> None:
    page.register.plan.chips["status"].choose([CommitmentStatus.SUSPENDED])
    sample.stage.settle()
    assert page.register.stack.currentWidget() is page.register.nothing
    assert isinstance(page.register.empty, EmptyPage)
    assert "Новое обязательство" in texts_in(page.register.empty, hidden=True)


def test_the_first_date_of_a_moved_term_is_not_cut_in_kazakh(
    sample: SampleWindow, page: CommitmentsPage
) -> None:
    switch_language("kk")
    sample.stage.settle()
    due = next(one for one in page.register.plan.columns if one.key == "due")
    words = QFontMetricsF(page.register.table.font()).horizontalAdvance("бұрын 16.06.2025")
    assert words + 2 * UNIT <= due.width
