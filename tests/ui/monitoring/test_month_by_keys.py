"""The page of the month driven by keys: reports row after row, the steps of the month."""

from datetime import date

import pytest
from PySide6.QtWidgets import QWidget

from liaison_app.base.clock import Clock
from liaison_app.domain.filters import Sort
from liaison_app.domain.grid import GridFilter
from liaison_app.domain.monitoring import Judgement, MonthlyReport, ReportOutcome, RoundState
from liaison_app.domain.month_answers import Answer
from liaison_app.office.monitoring.grid import read_grid_months
from liaison_app.office.monitoring.grid_rows import MonthRow, first_rows
from liaison_app.office.monitoring.report_view import ReportView, read_report
from liaison_app.office.monitoring.rounds import RoundLine, list_rounds
from liaison_app.ui.kit.interface_language import switch_language
from liaison_app.ui.kit.paper_choice import PaperChoice
from liaison_app.ui.monitoring.correct_dialog import CorrectDialog
from liaison_app.ui.monitoring.month_dialogs import FreezeDialog, NotSubmittedDialog
from liaison_app.ui.monitoring.new_month_dialog import NewMonthDialog
from liaison_app.ui.monitoring.page import MonitoringPage
from liaison_app.ui.monitoring.report_paper import report_paper
from liaison_app.ui.monitoring.return_dialog import ReturnDialog
from tests.stage import TODAY
from tests.ui.keyboard import press, write
from tests.ui.sample_window import SampleWindow, texts_in

MAY, JUNE, JULY = (date(2025, month, 1) for month in (5, 6, 7))


@pytest.fixture
def page(sample: SampleWindow) -> MonitoringPage:
    sample.go("monitoring")
    return sample.page(MonitoringPage)


def line(sample: SampleWindow, month: date = JUNE) -> RoundLine:
    return next(one for one in list_rounds(sample.stage.desk) if one.month == month)


def go_on_to(sample: SampleWindow, day: date) -> None:
    """Let another day come."""
    sample.stage.desk.clock = Clock(day)


def view(sample: SampleWindow, commitment_id: int | None, month: date = JUNE) -> ReportView:
    assert commitment_id is not None
    return read_report(sample.stage.desk, line(sample, month).id, commitment_id)


def rows(sample: SampleWindow, answer: Answer | None = None) -> list[MonthRow]:
    """Give June's rows in the order of the grid."""
    desk = sample.stage.desk
    wanted = GridFilter(month=JUNE, answer=answer)
    return first_rows(desk, read_grid_months(desk, JUNE), wanted, Sort("due"), "ru")


def missing(sample: SampleWindow) -> list[int]:
    """Give the rows that June misses."""
    return [row.id for row in rows(sample, Answer.MISSING)]


def go_to(sample: SampleWindow, page: MonitoringPage, commitment_id: int) -> None:
    """Go down in the grid to a row."""
    page.table.setFocus()
    sample.press("Ctrl+Home")
    for _ in range(page.table.rows.row_of(commitment_id) or 0):
        sample.press("Down")
    assert page.table.current_id() == commitment_id


def type_into(field: QWidget, text: str) -> None:
    press(field, "Ctrl+A")
    write(field, text)


def test_the_newest_month_is_shown_and_arrows_go_through_the_months(
    sample: SampleWindow, page: MonitoringPage
) -> None:
    assert page.table.hasFocus()
    assert "июнь 2025 года" in texts_in(page.bar)
    sample.press("Left")
    assert "май 2025 года" in texts_in(page.bar)
    assert page.shown is not None
    assert page.shown.state is RoundState.FROZEN
    sample.press("Alt+PageDown")
    assert "июнь 2025 года" in texts_in(page.bar)


def test_reports_are_entered_row_after_row_in_the_same_field(
    sample: SampleWindow, page: MonitoringPage
) -> None:
    first, second = missing(sample)[:2]
    go_to(sample, page, first)
    sample.press("Return")
    assert page.card.form.lines["submitted_on"].part.widget.hasFocus()
    sample.write("01.06.2025")
    while page.card.commitment_id != second:
        sample.press("Return")
        assert page.card.focused() == ("submitted_on", None)
    sample.write("02.06.2025")
    sample.press("Return")
    assert view(sample, first).report.submitted_on == date(2025, 6, 1)
    assert view(sample, second).report.submitted_on == TODAY


def test_a_text_is_stored_and_ctrl_down_stays_in_its_language(
    sample: SampleWindow, page: MonitoringPage
) -> None:
    first = missing(sample)[0]
    go_to(sample, page, first)
    sample.press("Return")
    page.card.form.focus_field("progress")
    sample.write("Идёт")
    sample.press("Ctrl+Down")
    own = view(sample, first).report
    assert (own.progress.ru, own.submitted_on) == ("Идёт", TODAY)
    assert page.card.commitment_id != first
    assert page.card.focused() == ("progress", "ru")
    sample.press("Ctrl+Up")
    assert page.card.commitment_id == first
    assert page.card.form.texts["progress"].cells["ru"].value() == "Идёт"


def test_a_row_that_is_no_longer_missing_does_not_take_the_report_away(
    sample: SampleWindow, page: MonitoringPage
) -> None:
    first, second = missing(sample)[:2]
    page.filters.chips["answer"].choose((Answer.MISSING,))
    sample.stage.settle()
    page.table.setFocus()
    sample.press("Ctrl+Home", "Return")
    assert page.card.commitment_id == first
    page.card.form.focus_field("progress")
    sample.write("Готово")
    page.card.form.store_now()
    sample.wait(lambda: page.table.rows.row_of(first) is None)
    sample.write("!")
    assert page.card.commitment_id == first
    sample.press("Ctrl+Down")
    assert page.card.commitment_id == second
    assert view(sample, first).report.progress.ru == "Готово!"


def test_not_submitted_is_entered_and_taken_back(
    sample: SampleWindow, page: MonitoringPage
) -> None:
    first = missing(sample)[0]
    go_to(sample, page, first)
    sample.press("Ctrl+Shift+X")
    assert view(sample, first).report.not_submitted
    assert page.card.form.lines["submitted_on"].part.widget.toolTip()
    page.card.acts.take_back.trigger()
    sample.stage.settle()
    assert not view(sample, first).report.not_submitted
    assert first in missing(sample)


def test_a_report_is_accepted_or_returned_with_a_remark(
    sample: SampleWindow, page: MonitoringPage
) -> None:
    first, second = missing(sample)[:2]
    for one in (first, second):
        go_to(sample, page, one)
        sample.press("Return")
        sample.write("01.06.2025")
        page.card.form.store_now()
        sample.stage.settle()
    sample.press("Ctrl+Shift+E")
    dialog = sample.dialog(ReturnDialog)
    sample.press("Ctrl+Return")
    assert dialog.form.rows["remark"].said()
    type_into(dialog.remark, "Нет цифр")
    sample.press("Ctrl+Return")
    own = view(sample, second).report
    assert (own.outcome, own.remark) == (ReportOutcome.RETURNED, "Нет цифр")
    go_to(sample, page, first)
    sample.press("Ctrl+Shift+A")
    assert view(sample, first).report.outcome is ReportOutcome.ACCEPTED


def test_closing_is_refused_with_what_is_missing_and_leads_there(
    sample: SampleWindow, page: MonitoringPage
) -> None:
    lacks = missing(sample)
    sample.press("Ctrl+Shift+S")
    assert line(sample).state is RoundState.REVIEWING
    sample.press("Ctrl+Shift+S")
    dialog = sample.dialog(FreezeDialog)
    assert [row.id for row in dialog.rows] == lacks
    assert not dialog.take_action.isEnabled()
    sample.press("Return")
    assert page.card.commitment_id == lacks[0]
    sample.focus()
    assert page.card.focused() == ("submitted_on", None)
    assert line(sample).state is RoundState.REVIEWING


def close_june(sample: SampleWindow, page: MonitoringPage) -> None:
    go_on_to(sample, date(2025, 7, 10))
    page.bar.not_submitted.trigger()
    sample.stage.settle()
    sample.dialog(NotSubmittedDialog)
    sample.press("Ctrl+Return")
    assert not missing(sample)
    sample.press("Ctrl+Shift+S", "Ctrl+Shift+S")
    dialog = sample.dialog(FreezeDialog)
    assert not dialog.rows
    sample.press("Ctrl+Return")


def test_a_closed_month_can_only_be_read(sample: SampleWindow, page: MonitoringPage) -> None:
    close_june(sample, page)
    assert line(sample).state is RoundState.FROZEN
    assert page.shown is not None
    assert page.shown.state is RoundState.FROZEN
    page.table.setFocus()
    sample.press("Return")
    texts = page.card.form.texts["progress"].cells
    assert all(cell.isReadOnly() for cell in texts.values())
    assert not page.card.acts.accept.isVisible()
    assert not page.card.acts.not_submitted.isVisible()
    assert not page.bar.not_submitted.isVisible()


def test_a_corrected_issue_has_its_reason_and_its_changes(
    sample: SampleWindow, page: MonitoringPage
) -> None:
    go_on_to(sample, date(2025, 6, 20))
    sample.press("Left", "Ctrl+Shift+S")
    dialog = sample.dialog(CorrectDialog)
    chosen = dialog.row.value()
    assert isinstance(chosen, int)
    type_into(dialog.texts["problems"], "Нет согласования")
    sample.press("Ctrl+Return")
    assert dialog.form.rows["reason"].said()
    type_into(dialog.reason, "Ошибка в записи")
    sample.press("Ctrl+Return")
    assert line(sample, MAY).issues == 2
    assert view(sample, chosen, MAY).report.problems.ru == "Нет согласования"


def test_a_new_month_is_opened_with_its_days(sample: SampleWindow, page: MonitoringPage) -> None:
    go_on_to(sample, date(2025, 7, 28))
    sample.press("Ctrl+N")
    dialog = sample.dialog(NewMonthDialog)
    assert dialog.month.value() == JULY
    assert dialog.days["report_due"].value() == date(2025, 8, 10)
    sample.press("Ctrl+Return")
    assert line(sample, JULY).state is RoundState.COLLECTING
    assert "июль 2025 года" in texts_in(page.bar)


def test_the_card_says_both_states_and_the_month_before(
    sample: SampleWindow, page: MonitoringPage
) -> None:
    desk = sample.stage.desk
    with desk.read() as snapshot:
        reports = snapshot.where(MonthlyReport, round_id=line(sample, MAY).id)
    risky = next(r for r in reports if r.judgement is Judgement.RISK and r.progress)
    assert risky.commitment_id is not None
    go_to(sample, page, risky.commitment_id)
    said = " ".join(texts_in(page.card))
    assert risky.progress.ru in said
    assert "Рассчитано:" in said


def test_live_switching_leaves_nothing_in_the_old_language(
    sample: SampleWindow, page: MonitoringPage
) -> None:
    before = set(texts_in(page))
    switch_language("zh")
    sample.stage.settle()
    left = {text for text in before & set(texts_in(page)) if any("а" <= c <= "я" for c in text)}
    fields = {cell.value() for row in page.card.form.texts.values() for cell in row.cells.values()}
    fields |= {str(line.part.field.value()) for line in page.card.form.lines.values()}
    assert left - {str(one) for one in fields} - {"Русский"} == set()


def test_the_report_of_the_month_is_made_for_the_print_dialog(
    sample: SampleWindow, page: MonitoringPage
) -> None:
    assert page.shown is not None
    made = report_paper(sample.stage.desk, page.shown).make(PaperChoice(("ru",)))
    assert made.pdf.startswith(b"%PDF")
    assert made.file_name == "month-2025-06.pdf"
    assert page.bar.report.shortcut().toString() == "Ctrl+P"
