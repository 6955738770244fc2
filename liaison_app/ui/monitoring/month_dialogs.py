"""Closing a month, and «not submitted» for what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from liaison_app.domain.grid import GridMonth
from liaison_app.domain.month_words import NOT_SUBMITTED
from liaison_app.language import dates
from liaison_app.language.current import language, npgettext, pgettext, render
from liaison_app.office.monitoring.closing import freeze_round
from liaison_app.office.monitoring.grid_rows import MonthRow
from liaison_app.office.monitoring.reports import enter_not_submitted
from liaison_app.ui.kit.act_dialog import Act, ActDialog
from liaison_app.ui.kit.labels import label
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.monitoring.missing import MissingList, read_missing


class MonthDialog(ActDialog):
    """Shows what is missing; `jumped(commitment_id)` when the user goes there instead."""

    jumped = Signal(int)

    def __init__(
        self,
        place: Workplace,
        months: Sequence[GridMonth],
        parent: QWidget | None = None,
        *,
        ticks: bool,
    ) -> None:
        """Read what the last of `months` misses."""
        self.month, self._months = months[-1], months
        self.rows: list[MonthRow] = []
        super().__init__(place, {}, parent)
        self.lacks = label("soon", wraps=True)
        self.missing = MissingList(ticks=ticks)
        self.missing.asked.connect(self._jump)
        for place_, part in enumerate((self.lacks, self.missing), start=1):
            part.hide()
            self.body.insertWidget(place_, part)
        self.take_action.setEnabled(False)
        self.read()

    @property
    def round_id(self) -> int:
        """Give the month's record."""
        if self.month.round_id is None:
            raise ValueError("the month was not opened")
        return self.month.round_id

    def read(self) -> None:
        """Read what is missing, after what was typed a moment ago is stored."""
        self.place.savings.store_now()
        asked = self.place.content_language()
        question = partial(read_missing, self.place.desk, self._months, self.month.month, asked)
        self.place.writer.call(question, self._took, owner=self)

    def _took(self, rows: list[MonthRow]) -> None:
        self.rows = rows
        self.missing.show_rows(rows, self.place.content_language())
        self.lacks.setVisible(bool(rows))
        self.missing.setVisible(bool(rows))
        self.show_missing()
        self.retranslate()
        self.grow()
        if rows:
            self.missing.setFocus()

    def show_missing(self) -> None:
        """Say what follows from what is missing."""

    def month_words(self) -> str:
        """Give the month in words."""
        return dates.month(self.month.month.year, self.month.month.month, language())

    def say_lacks(self) -> None:
        """Count what is missing, and tell the key that goes there."""
        self.lacks.setText(
            npgettext(
                "close month",
                "{count} report is missing. Enter goes to its row.",
                "{count} reports are missing. Enter goes to the row.",
                len(self.rows),
            )
        )
        self.missing.setAccessibleName(pgettext("close month", "Reports that are missing"))

    def _jump(self, commitment_id: int) -> None:
        self.reject()
        self.jumped.emit(commitment_id)


class FreezeDialog(MonthDialog):
    """Closes the month, unless a report is missing."""

    def __init__(
        self, place: Workplace, months: Sequence[GridMonth], parent: QWidget | None = None
    ) -> None:
        """Ask for the last of `months`."""
        super().__init__(place, months, parent, ticks=False)
        self.retranslate()

    def retranslate(self) -> None:
        """Word the dialog."""
        self.say(pgettext("close month", "Close the month: {month}", month=self.month_words()))
        self.take_action.say(pgettext("close month", "Close the month"))
        self.subject.setText(
            pgettext(
                "close month",
                "A closed month never changes: names, words and figures stay as of then. A "
                "mistake is put right by a numbered corrected issue.",
            )
        )
        self.say_lacks()

    def show_missing(self) -> None:
        """Let the month be closed where nothing is missing."""
        self.take_action.setEnabled(not self.rows)

    def act(self) -> Act:
        """Give the closing."""
        return partial(freeze_round, self.place.desk, self.round_id)


class NotSubmittedDialog(MonthDialog):
    """Enters «not submitted» for what is ticked."""

    def __init__(
        self, place: Workplace, months: Sequence[GridMonth], parent: QWidget | None = None
    ) -> None:
        """Ask for the last of `months`."""
        super().__init__(place, months, parent, ticks=True)
        self.retranslate()

    def retranslate(self) -> None:
        """Word the dialog."""
        self.say(render(NOT_SUBMITTED))
        self.take_action.say(pgettext("close month", "Enter as not submitted"))
        self.subject.setText(
            pgettext(
                "close month",
                "What is ticked is entered as not submitted and printed so. Space ticks.",
            )
            if self.rows
            else pgettext("close month", "No report is missing.")
        )
        self.say_lacks()

    def show_missing(self) -> None:
        """Let it be entered where something is missing."""
        self.take_action.setEnabled(bool(self.rows))

    def act(self) -> Act:
        """Give the entry for what is ticked."""
        return partial(enter_not_submitted, self.place.desk, self.round_id, self.missing.ticked())
