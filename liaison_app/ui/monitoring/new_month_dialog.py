"""A new month: which one, and its days as the office set them for itself."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial

from PySide6.QtWidgets import QWidget

from liaison_app.base.errors import UserMistake
from liaison_app.base.messages import message
from liaison_app.language import dates
from liaison_app.language.current import language, pgettext
from liaison_app.office.made import Made
from liaison_app.office.monitoring.rounds import RoundDays, open_round, propose_days
from liaison_app.ui.kit.act_dialog import Act, ActDialog
from liaison_app.ui.kit.lines import ChoiceField, DateLine
from liaison_app.ui.kit.options import Option
from liaison_app.ui.kit.workplace import Workplace

_BEFORE, _AFTER = 12, 2  # months that are offered around the next one
_DAYS = ("as_of", "forms_out_on", "answers_due_kz", "answers_due_cn", "report_due")


class NewMonthDialog(ActDialog):
    """`made` is the month's id once the dialog was accepted."""

    def __init__(self, place: Workplace, month: date, parent: QWidget | None = None) -> None:
        """Propose `month`, the first day of the one that is opened next."""
        self._next = month
        self.made: int | None = None
        self.month = ChoiceField(self._months)
        self.days = {name: DateLine(self._first_day) for name in _DAYS}
        super().__init__(place, {"month": self.month, **self.days}, parent)
        self.month.show_value(month)
        self.month.edited.connect(lambda _: self._propose())
        self._propose()
        self.retranslate()

    def _months(self) -> Sequence[Option]:
        months = [_moved(self._next, by) for by in range(_AFTER, -_BEFORE - 1, -1)]
        return [Option(one, dates.month(one.year, one.month, language())) for one in months]

    def _first_day(self) -> date:
        chosen = self.month.value()
        return chosen if isinstance(chosen, date) else self._next

    def _propose(self) -> None:
        question = partial(propose_days, self.place.desk, self._first_day())
        self.place.read(question, self._show_days, self._refused, owner=self)

    def _show_days(self, days: RoundDays) -> None:
        for name, field in self.days.items():
            field.show_value(getattr(days, name))

    def retranslate(self) -> None:
        """Word the dialog."""
        self.say(pgettext("new month", "New month"))
        self.take_action.say(pgettext("new month", "Open the month"))
        self.subject.setText(
            pgettext(
                "new month",
                "It asks for one report on every commitment that is on control on its day.",
            )
        )
        self.name_fields(
            {
                "month": pgettext("new month", "Month"),
                "as_of": pgettext("new month", "As of"),
                "forms_out_on": pgettext("new month", "Forms go out on"),
                "answers_due_kz": pgettext("new month", "Answers due, Kazakhstan side"),
                "answers_due_cn": pgettext("new month", "Answers due, Chinese side"),
                "report_due": pgettext("new month", "Report due"),
            }
        )

    def act(self) -> Act:
        """Give the opening with the days as they stand."""
        desk, month, days = self.place.desk, self._first_day(), self._typed_days()

        def run() -> Made:
            made = open_round(desk, month, days)
            self.made = made.id
            return made

        return run

    def _typed_days(self) -> RoundDays:
        found: dict[str, date] = {}
        for name, field in self.days.items():
            day = field.value()
            if not isinstance(day, date):
                raise UserMistake(message("new month", "Give the day."), name)
            found[name] = day
        return RoundDays(**found)


def _moved(month: date, by: int) -> date:
    """Give the first day of another month."""
    moved = month
    for _ in range(abs(by)):
        moved = (moved + timedelta(days=31)) if by > 0 else (moved - timedelta(days=1))
        moved = moved.replace(day=1)
    return moved
