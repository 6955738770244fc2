"""The page of proposals driven by keys: register, editor, answers, the bin."""

from datetime import date

import pytest

from liaison_app.domain.proposal import Proposal, ProposalStatus
from liaison_app.office.proposal_view import read_proposal
from liaison_app.ui.kit.act_dialog import ActDialog
from liaison_app.ui.kit.interface_language import switch_language
from liaison_app.ui.proposals.answer_dialog import AnswerDialog
from liaison_app.ui.proposals.page import ProposalsPage
from tests.stage import TODAY
from tests.ui.keyboard import press, write
from tests.ui.sample_window import SampleWindow, texts_in

_S = ProposalStatus


@pytest.fixture
def page(sample: SampleWindow) -> ProposalsPage:
    sample.go("proposals")
    return sample.page(ProposalsPage)


def numbers(page: ProposalsPage) -> list[str]:
    rows = page.register.table.rows
    return [str(rows.index(row, 0).data()) for row in range(rows.rowCount())]


def stored(sample: SampleWindow, page: ProposalsPage) -> Proposal:
    assert page.editor.form.record_id is not None
    return read_proposal(sample.stage.desk, page.editor.form.record_id).proposal


def open_number(sample: SampleWindow, page: ProposalsPage, number: str) -> None:
    """Open the editor of a proposal by the keyboard."""
    for _ in range(numbers(page).index(number)):
        sample.press("Down")
    sample.press("Return")


def answer(sample: SampleWindow, words: str) -> AnswerDialog:
    sample.press("Ctrl+Shift+S")
    sample.choose_in_menu(words)
    return sample.dialog(AnswerDialog)


def fill(dialog: ActDialog, name: str, text: str) -> None:
    field = dialog.fields[name]
    field.setFocus()
    press(field, "Ctrl+A")
    write(field, text)


def test_the_newest_come_first_and_the_filters_work(
    sample: SampleWindow, page: ProposalsPage
) -> None:
    assert numbers(page) == ["6", "5", "4", "3", "2", "1"]
    assert page.register.table.hasFocus()
    page.register.plan.chips["side"].setFocus()
    sample.press("Down", "Return")
    assert page.register.plan.chips["side"].text() == "РК"
    assert numbers(page) == ["6", "5"]
    page.register.plan.chips["category"].setFocus()
    sample.press("Ctrl+Shift+F")
    assert len(numbers(page)) == 6
    sample.press("Ctrl+F")
    sample.write("водоснаб")
    sample.wait(lambda: numbers(page) == ["3"])


def test_enter_opens_the_editor_with_the_caret_in_its_first_text(
    sample: SampleWindow, page: ProposalsPage
) -> None:
    open_number(sample, page, "4")
    assert page.stack.currentWidget() is page.editor
    assert page.editor.form.texts["title"].first_cell("ru").hasFocus()  # it prevails
    assert "Предложение № 4" in " ".join(texts_in(page.editor.bar))
    sample.press("Alt+Left")
    assert page.register.table.hasFocus()
    assert numbers(page)[page.register.table.currentIndex().row()] == "4"


def test_a_new_one_is_numbered_and_stored_while_it_is_typed(
    sample: SampleWindow, page: ProposalsPage
) -> None:
    sample.press("Ctrl+N")
    sample.write("Жаңа жол")
    sample.wait(lambda: stored(sample, page).title.kk == "Жаңа жол")
    assert (stored(sample, page).number, stored(sample, page).submitted_on) == (7, TODAY)


def test_an_answer_has_its_text_and_day(sample: SampleWindow, page: ProposalsPage) -> None:
    open_number(sample, page, "5")
    dialog = answer(sample, "Принято")
    assert dialog.text.hasFocus()
    fill(dialog, "answer", "Поддерживаем")
    fill(dialog, "answered_on", "30.05.2025")
    sample.press("Return")
    own = stored(sample, page)
    assert (own.status, own.answer.ru) == (_S.ACCEPTED, "Поддерживаем")
    assert own.answered_on == date(2025, 5, 30)


@pytest.mark.parametrize("day", ["01.01.2025", "03.06.2025", "чушь"])
def test_a_wrong_day_is_refused_at_its_field(
    sample: SampleWindow, page: ProposalsPage, day: str
) -> None:
    open_number(sample, page, "5")
    dialog = answer(sample, "Отклонено")
    fill(dialog, "answered_on", day)
    sample.press("Return")
    said = " ".join(texts_in(dialog.form.rows["answered_on"]))
    assert len(said) > len("Дата ответа") + 20
    assert stored(sample, page).status is _S.CONSIDERED


def test_from_submitted_to_withdrawn_nothing_is_asked(
    sample: SampleWindow, page: ProposalsPage
) -> None:
    open_number(sample, page, "4")
    dialog = answer(sample, "Отозвано")
    assert not dialog.fields
    sample.press("Return")
    assert stored(sample, page).status is _S.WITHDRAWN


def test_a_new_one_goes_to_the_bin_and_comes_back_by_undo(
    sample: SampleWindow, page: ProposalsPage
) -> None:
    sample.press("Ctrl+N", "Ctrl+Delete")
    assert page.stack.currentWidget() is page.register
    assert len(numbers(page)) == 6
    sample.press("Alt+Backspace")
    assert len(numbers(page)) == 7


def test_one_with_an_answer_stays_and_the_reason_is_told(
    sample: SampleWindow, page: ProposalsPage
) -> None:
    open_number(sample, page, "6")
    sample.press("Ctrl+Delete")
    assert page.stack.currentWidget() is page.editor
    assert sample.banners()
    assert stored(sample, page).deleted_at is None


def test_live_switching_leaves_nothing_in_the_old_language(
    sample: SampleWindow, page: ProposalsPage
) -> None:
    open_number(sample, page, "4")
    before = set(texts_in(page.editor))
    switch_language("zh")
    sample.stage.settle()
    after = set(texts_in(page.editor))
    own = stored(sample, page)
    contents = {text for field in (own.title, own.text) for text in (field.kk, field.ru, field.zh)}
    for text in before & after - contents - {"Қазақша", "Русский ★", "中文"}:
        assert not any("а" <= letter <= "я" for letter in text.lower()), text
