"""What is done with a month as a whole: opened, reviewed, closed, corrected."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from liaison_app.base.errors import LiaisonError
from liaison_app.domain.monitoring import RoundState
from liaison_app.office.monitoring.rounds import RoundLine, move_round, next_month
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.monitoring.report_paper import report_paper

if TYPE_CHECKING:
    from liaison_app.ui.monitoring.month_dialogs import MonthDialog
    from liaison_app.ui.monitoring.page import MonitoringPage


class MonthSteps(QObject):
    """`opened(month)` after a new one, `row_asked(commitment_id)` where a report is missing.

    The dialogs are loaded when they are asked for first.
    """

    opened = Signal(object)
    row_asked = Signal(int)

    def __init__(
        self, page: MonitoringPage, place: Workplace, refused: Callable[[LiaisonError], None]
    ) -> None:
        """Act for a page."""
        super().__init__(page)
        self._page, self._place, self._refused = page, place, refused

    def make_new(self) -> None:
        """Ask which month is opened."""
        question = partial(next_month, self._place.desk)
        self._place.read(question, self._ask_new, self._refused, owner=self)

    def go_on(self, shown: RoundLine | None) -> None:
        """Take the step that follows from the state of the month."""
        if shown is None:
            return
        self._page.card.form.store_now()
        if shown.state is RoundState.COLLECTING:
            self._move(shown, RoundState.REVIEWING)
        elif shown.state is RoundState.REVIEWING:
            self._freeze()
        else:
            self._correct()

    def go_back(self, shown: RoundLine | None) -> None:
        """Collect again."""
        if shown is not None:
            self._move(shown, RoundState.COLLECTING)

    def print_report(self, shown: RoundLine | None) -> None:
        """Show the report of the month as it is printed, after what is typed was stored."""
        if shown is not None:
            self._page.card.form.store_now()
            self._place.show_papers([report_paper(self._place.desk, shown)], self._page)

    def enter_not_submitted(self) -> None:
        """Ask for which of the missing reports that is entered."""
        from liaison_app.ui.monitoring.month_dialogs import NotSubmittedDialog

        self._ask(NotSubmittedDialog(self._place, self._page.table.months, self._page))

    def _ask_new(self, month: date) -> None:
        from liaison_app.ui.monitoring.new_month_dialog import NewMonthDialog

        dialog = NewMonthDialog(self._place, month, self._page)
        dialog.accepted.connect(lambda: self.opened.emit(dialog.month.value()))
        dialog.ask()

    def _move(self, shown: RoundLine, to: RoundState) -> None:
        step = partial(move_round, self._place.desk, shown.id, to)
        self._place.do(step, self._refused, owner=self)

    def _freeze(self) -> None:
        from liaison_app.ui.monitoring.month_dialogs import FreezeDialog

        self._ask(FreezeDialog(self._place, self._page.table.months, self._page))

    def _ask(self, dialog: MonthDialog) -> None:
        dialog.jumped.connect(self.row_asked)
        dialog.ask()

    def _correct(self) -> None:
        from liaison_app.ui.monitoring.correct_dialog import CorrectDialog

        table = self._page.table
        CorrectDialog(self._place, table.months, table.current_id(), self._page).ask()
