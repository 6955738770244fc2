"""The head of the page: which month, how far it is, and what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from liaison_app.domain.monitoring import RoundState
from liaison_app.domain.month_words import ROUND_STATES
from liaison_app.language import dates
from liaison_app.language.current import language, pgettext, render
from liaison_app.office.monitoring.rounds import RoundLine
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.badges import StateBadge
from liaison_app.ui.kit.buttons import ActionButton, IconButton, MenuButton
from liaison_app.ui.kit.flow_layout import FlowLayout
from liaison_app.ui.kit.labels import label
from liaison_app.ui.kit.page_header import PageHeader
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.kit.roles import set_role
from liaison_app.ui.kit.states import Shape, State
from liaison_app.ui.theme.grid import CONTROL, HALF, UNIT
from liaison_app.ui.theme.icons import Icon
from liaison_app.ui.theme.tokens import Tone

_LOOKS = {
    RoundState.COLLECTING: (Shape.RING, Tone.ACCENT),
    RoundState.REVIEWING: (Shape.HALF, Tone.ACCENT),
    RoundState.FROZEN: (Shape.CHECK, Tone.DONE),
}


class MonthBar(Retranslated, QWidget):
    """`month_asked(round_id)`, `moved(by)` through the months, `step_asked` for what comes next."""

    month_asked = Signal(int)
    moved = Signal(int)
    step_asked = Signal()
    back_asked = Signal()
    not_submitted_asked = Signal()
    report_asked = Signal()

    def __init__(self, new_action: Action, parent: QWidget | None = None) -> None:
        """Make it without a month; `new_action` begins one."""
        super().__init__(parent)
        self._lines: Sequence[RoundLine] = ()
        self._shown: RoundLine | None = None
        self.header = PageHeader()
        self.previous = Action(
            self, lambda: self.moved.emit(-1), keys="Alt+PgUp", drawn=Icon.PREVIOUS
        )
        self.next = Action(self, lambda: self.moved.emit(1), keys="Alt+PgDown", drawn=Icon.NEXT)
        self.chooser = MenuButton(self._fill)
        self._state, self._due, self._answers = StateBadge(), label("muted"), label("muted")
        self.step = Action(self, self.step_asked.emit, keys="Ctrl+Shift+S")
        self.back = Action(self, self.back_asked.emit)
        self.not_submitted = Action(self, self.not_submitted_asked.emit)
        self.report = Action(self, self.report_asked.emit, keys="Ctrl+P", drawn=Icon.PRINT)
        self.header.add_button(ActionButton(new_action))
        self.header.add_button(ActionButton(self.step, "primary"))
        self._lay_out()
        self.show_month(None, ())

    def _lay_out(self) -> None:
        self._below = QWidget()
        flow = FlowLayout(self._below)
        flow.addWidget(IconButton(self.previous))
        flow.addWidget(self.chooser)
        flow.addWidget(IconButton(self.next))
        for part in (self._state, self._due, self._answers):
            part.setFixedHeight(CONTROL - HALF)
            flow.addWidget(part)
        for action in (self.not_submitted, self.back, self.report):
            flow.addWidget(ActionButton(action))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addWidget(self.header)
        column.addWidget(self._below)

    def show_month(self, line: RoundLine | None, lines: Sequence[RoundLine]) -> None:
        """Show a month among all of them, newest first; None where there is none yet."""
        self._shown, self._lines = line, lines
        self._below.setVisible(line is not None)
        state = None if line is None else line.state
        self.step.setVisible(line is not None)
        self.report.setVisible(line is not None)
        self.back.setVisible(state is RoundState.REVIEWING)
        missing = 0 if line is None else line.missing
        self.not_submitted.setVisible(state is not RoundState.FROZEN and bool(missing))
        place = lines.index(line) if line is not None else 0
        self.previous.setEnabled(place + 1 < len(lines))
        self.next.setEnabled(place > 0)
        self.retranslate()

    def retranslate(self) -> None:
        """Word the head."""
        self.header.say(pgettext("page", "Monitoring"))
        self.previous.say(pgettext("monitoring", "Month before"))
        self.next.say(pgettext("monitoring", "Next month"))
        self.back.say(pgettext("monitoring", "Back to collecting"))
        self.not_submitted.say(
            pgettext("monitoring", "Not submitted…"),
            pgettext("monitoring", "Enter as not submitted what is missing"),
        )
        self.report.say(
            pgettext("monitoring", "Report…"), pgettext("monitoring", "Print the report")
        )
        if self._shown is not None:
            self._say_month(self._shown)

    def _say_month(self, line: RoundLine) -> None:
        self.step.say(_step_words(line.state))
        self.chooser.say(_named(line), pgettext("monitoring", "Choose a month"))
        shape, tone = _LOOKS[line.state]
        self._state.show_state(State(render(ROUND_STATES[line.state]), shape, tone))
        due = "—" if line.report_due is None else dates.table(line.report_due, language())
        self._due.setText(pgettext("monitoring", "report due {date}", date=due))
        set_role(self._answers, "soon" if line.missing else "muted")
        self._answers.setText(
            pgettext(
                "monitoring",
                "{answered} of {expected} answered",
                answered=line.submitted,
                expected=line.expected,
            )
        )

    def _fill(self, menu: QMenu) -> None:
        for line in self._lines:
            words = pgettext(
                "monitoring",
                "{month} · {state}",
                month=_named(line),
                state=render(ROUND_STATES[line.state]),
            )
            entry = menu.addAction(words, partial(self.month_asked.emit, line.id))
            entry.setCheckable(True)
            entry.setChecked(line == self._shown)


def _step_words(state: RoundState) -> str:
    if state is RoundState.COLLECTING:
        return pgettext("monitoring", "To review")
    if state is RoundState.REVIEWING:
        return pgettext("monitoring", "Close the month…")
    return pgettext("monitoring", "Corrected issue…")


def _named(line: RoundLine) -> str:
    return dates.month(line.month.year, line.month.month, language())
