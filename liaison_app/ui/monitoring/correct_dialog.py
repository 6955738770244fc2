"""A corrected issue of a closed month: why, and what changes in it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from liaison_app.base.errors import UserMistake
from liaison_app.base.messages import message
from liaison_app.domain.filters import Sort
from liaison_app.domain.grid import GridFilter, GridMonth
from liaison_app.domain.monitoring import Judgement
from liaison_app.domain.month_words import CORRECTED, JUDGEMENTS
from liaison_app.domain.trilingual import Trilingual
from liaison_app.language import dates
from liaison_app.language.current import language, npgettext, pgettext, render
from liaison_app.office.monitoring.correcting import Correction, correct_round
from liaison_app.office.monitoring.grid_rows import MonthRow, first_rows
from liaison_app.office.monitoring.report_view import ReportView, read_report
from liaison_app.office.monitoring.reports import ReportEntry
from liaison_app.office.texts import in_language
from liaison_app.ui.kit.act_dialog import Act, ActDialog
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.buttons import ActionButton
from liaison_app.ui.kit.chosen import worded_options
from liaison_app.ui.kit.count_line import CountLine
from liaison_app.ui.kit.labels import label
from liaison_app.ui.kit.lines import ChoiceField
from liaison_app.ui.kit.options import Option
from liaison_app.ui.kit.typed_text import TypedText
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.kit.yes_no import YesNoField

_TEXTS = ("progress", "problems", "next_steps")
_MOST = 500


class CorrectDialog(ActDialog):
    """Corrections are collected one row after another; all of them make one issue."""

    def __init__(
        self,
        place: Workplace,
        months: Sequence[GridMonth],
        commitment_id: int | None,
        parent: QWidget | None = None,
    ) -> None:
        """Ask for the last of `months`, a closed one, beginning with a row of it."""
        self._month, self._months, self._begin = months[-1], months, commitment_id
        self._language = place.content_language()
        self._rows: list[MonthRow] = []
        self._view: ReportView | None = None
        self._taken: dict[int, Correction] = {}
        self.reason = TypedText(least_lines=2)
        self.row = ChoiceField(self._options)
        self.judgement = ChoiceField(worded_options(JUDGEMENTS))
        self.percent = CountLine(0, 100)
        self.texts = {name: TypedText(least_lines=1) for name in _TEXTS}
        self.anew = YesNoField()
        fields = {"reason": self.reason, "row": self.row, "judgement": self.judgement}
        rest = {"percent": self.percent, **self.texts, "state_anew": self.anew}
        super().__init__(place, {**fields, **rest}, parent)
        self.list = label("muted", wraps=True)
        self.more = Action(self, self._take_row, keys="Ctrl+Shift+Return")
        self.body.insertWidget(2, ActionButton(self.more))
        self.body.insertWidget(3, self.list)
        self.row.edited.connect(lambda _: self._read_row())
        self.take_action.setEnabled(False)
        self.retranslate()
        self.place.read(self._read_rows, self._took_rows, self._refused, owner=self)

    def retranslate(self) -> None:
        """Word the dialog."""
        month = dates.month(self._month.month.year, self._month.month.month, language())
        self.say(pgettext("corrected issue", "Corrected issue: {month}", month=month))
        self.take_action.say(render(CORRECTED))
        self.more.say(pgettext("corrected issue", "Add this row to the changes"))
        self.subject.setText(
            pgettext(
                "corrected issue",
                "The first issue stays as it is. The new one has a number, the reason, and the "
                "list of changes.",
            )
        )
        self.anew.setText(
            pgettext("corrected issue", "Compute how it stood from what is known now")
        )
        self.name_fields(
            {
                "reason": pgettext("corrected issue", "Reason of the correction"),
                "row": pgettext("corrected issue", "Commitment"),
                "judgement": pgettext("report card", "Judgement of the responsible"),
                "percent": pgettext("report card", "Done, %"),
                "progress": pgettext("report card", "Progress"),
                "problems": pgettext("report card", "Problems"),
                "next_steps": pgettext("report card", "Next steps"),
                "state_anew": pgettext("corrected issue", "State as of then"),
            }
        )
        self._say_list()

    def _say_list(self) -> None:
        count = len(self._taken)
        self.list.setText(
            npgettext(
                "corrected issue", "{count} row is changed.", "{count} rows are changed.", count
            )
            if count
            else pgettext("corrected issue", "No row is changed yet.")
        )

    def _options(self) -> Sequence[Option]:
        return [Option(row.id, _words(row)) for row in self._rows]

    def _read_rows(self) -> list[MonthRow]:
        wanted, desk = GridFilter(month=self._month.month), self.place.desk
        return first_rows(desk, self._months, wanted, Sort(), self._language, _MOST)

    def _took_rows(self, rows: list[MonthRow]) -> None:
        self._rows = rows
        self.row.retranslate()
        ids = [row.id for row in rows]
        self.row.show_value(self._begin if self._begin in ids else next(iter(ids), None))
        self.take_action.setEnabled(bool(rows))
        self._read_row()

    def _read_row(self) -> None:
        self._keep_row()
        chosen, round_id = self.row.value(), self._month.round_id
        if not isinstance(chosen, int) or round_id is None:
            return
        question = partial(read_report, self.place.desk, round_id, chosen)
        self.place.read(question, self._show_row, self._refused, owner=self)

    def _show_row(self, view: ReportView) -> None:
        self._view = view
        own = view.report
        self.judgement.show_value(own.judgement)
        self.percent.show_value(own.percent)
        self.percent.setReadOnly(view.periodic)
        for name, field in self.texts.items():
            field.show_value(getattr(own, name).text(self._language))
        taken = self._taken.get(view.commitment.key)
        self.anew.show_value(taken is not None and taken.state_anew)

    def _take_row(self) -> None:
        self._keep_row()
        self._say_list()
        place = self.row.currentIndex()
        if place + 1 < self.row.count():
            self.row.setCurrentIndex(place + 1)
            self._read_row()
        self.row.setFocus()

    def _keep_row(self) -> None:
        """Take what was changed in the row that is shown."""
        view, self._view = self._view, None
        correction = None if view is None else self._correction(view)
        if correction is not None:
            self._taken[correction.commitment_id] = correction
        self._say_list()

    def _correction(self, view: ReportView) -> Correction | None:
        own, key = view.report, view.commitment.key
        judgement, percent = self.judgement.value(), self.percent.value()
        entry = ReportEntry(
            submitted_on=own.submitted_on,
            source=own.source,
            judgement=judgement if isinstance(judgement, Judgement) else None,
            percent=percent if isinstance(percent, int) else None,
            progress=self._typed("progress", own.progress),
            problems=self._typed("problems", own.problems),
            next_steps=self._typed("next_steps", own.next_steps),
        )
        nothing = ReportEntry(
            submitted_on=own.submitted_on,
            source=own.source,
            judgement=own.judgement,
            percent=own.percent,
        )
        anew = self.anew.isChecked()
        if entry == nothing and not anew:
            return None
        kept = None if entry == nothing else entry
        return Correction(commitment_id=key, entry=kept, state_anew=anew)

    def _typed(self, name: str, before: Trilingual) -> Trilingual:
        """Give a text where it was changed here, else an empty one, which leaves it."""
        field = self.texts[name]
        field.finish()
        typed = str(field.value())
        changed = typed != before.text(self._language)
        return in_language(self._language, typed) if changed else Trilingual()

    def act(self) -> Act:
        """Give the issue with all corrections; raises UserMistake without a reason or a change."""
        self.reason.finish()
        self._keep_row_again()
        reason = in_language(self._language, str(self.reason.value()))
        if not reason:
            raise UserMistake(message("corrected issue", "Say why it is corrected."), "reason")
        if not self._taken:
            raise UserMistake(message("corrected issue", "Nothing is changed."), "row")
        desk, round_id = self.place.desk, self._month.round_id
        if round_id is None:
            raise ValueError("the month was not opened")
        return partial(correct_round, desk, round_id, reason, tuple(self._taken.values()))

    def _keep_row_again(self) -> None:
        """Take the row that is shown and go on showing it, where the office refuses."""
        view = self._view
        self._keep_row()
        self._view = view


def _words(row: MonthRow) -> str:
    own = row.commitment
    return " · ".join(part for part in (own.shown_number, own.text.text.replace("\n", " ")) if part)
