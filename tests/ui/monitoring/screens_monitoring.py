"""Pictures of the month: the grid, the report of a row, the dialogs, the page without a month."""

from datetime import date

from PySide6.QtWidgets import QWidget

from liaison_app.office.monitoring.grid import read_grid_months
from liaison_app.ui.main_window import MainWindow
from liaison_app.ui.monitoring.correct_dialog import CorrectDialog
from liaison_app.ui.monitoring.month_dialogs import FreezeDialog, NotSubmittedDialog
from liaison_app.ui.monitoring.new_month_dialog import NewMonthDialog
from liaison_app.ui.monitoring.page import MonitoringPage
from tests.screen_list import screen
from tests.stage import Stage
from tests.ui.sample_window import whole_window

MAY, JUNE, JULY = (date(2025, month, 1) for month in (5, 6, 7))


def at_month(stage: Stage, month: date) -> MainWindow:
    window = whole_window(stage)
    window.go("monitoring", month)
    return window


def into_the_card(stage: Stage, window: QWidget) -> None:
    """Go with the keys into the report of the first row."""
    assert isinstance(window, MainWindow)
    stage.settle()
    page = window.page()
    assert isinstance(page, MonitoringPage)
    page.card.want()


@screen("monitoring", also=into_the_card)
def monitoring(stage: Stage) -> QWidget:
    return at_month(stage, JUNE)


@screen("monitoring, closed month")
def monitoring_closed(stage: Stage) -> QWidget:
    return at_month(stage, MAY)


def fold(stage: Stage, window: QWidget) -> None:
    """Show the table alone."""
    assert isinstance(window, MainWindow)
    stage.settle()
    page = window.page()
    assert isinstance(page, MonitoringPage)
    page.table.card_asked.emit(0)


@screen("monitoring, twelve months", also=fold)
def monitoring_wide(stage: Stage) -> QWidget:
    return at_month(stage, JUNE)


@screen("monitoring, new month")
def new_month(stage: Stage) -> QWidget:
    return NewMonthDialog(stage.place, JULY)


@screen("monitoring, close")
def close(stage: Stage) -> QWidget:
    return FreezeDialog(stage.place, read_grid_months(stage.desk, JUNE))


@screen("monitoring, not submitted")
def not_submitted(stage: Stage) -> QWidget:
    return NotSubmittedDialog(stage.place, read_grid_months(stage.desk, JUNE))


@screen("monitoring, corrected issue")
def corrected(stage: Stage) -> QWidget:
    return CorrectDialog(stage.place, read_grid_months(stage.desk, MAY), None)
