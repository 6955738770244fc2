"""The next status of a proposal; an answer has its text, its date and its giver."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from liaison_app.base.errors import LiaisonError, UserMistake
from liaison_app.domain.proposal import ProposalStatus
from liaison_app.domain.words import PROPOSAL_STATUSES
from liaison_app.language.current import pgettext, render
from liaison_app.office.proposal_view import ProposalView
from liaison_app.office.proposals import ProposalAnswer, is_answer, move_proposal
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.dialog import Dialog
from liaison_app.ui.kit.form import Form
from liaison_app.ui.kit.lines import DateLine, TextLine
from liaison_app.ui.kit.lookup import PEOPLE
from liaison_app.ui.kit.record_picker import RecordPicker
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.theme.grid import UNIT


class AnswerDialog(Dialog):
    """Stays open with the reason at its field when the office refuses."""

    def __init__(
        self,
        place: Workplace,
        view: ProposalView,
        to: ProposalStatus,
        parent: QWidget | None = None,
    ) -> None:
        """Ask for the answer that leads to `to`."""
        super().__init__(parent, wish=QSize(64 * UNIT, 44 * UNIT))
        self._place, self._view, self._to = place, view, to
        self._language = place.content_language()
        self._form = Form(above=True)
        self.text, self.day = TextLine(), DateLine(place.desk.clock.today)
        self.giver = RecordPicker(place, PEOPLE)
        self.day.show_value(place.desk.clock.today())
        if is_answer(to):
            self.text.show_value(view.proposal.answer.text(self._language))
            for name, field in (("answer", self.text), ("on", self.day), ("by", self.giver)):
                self._form.add(name, field)
        self.body.addWidget(self._form)
        self.body.addStretch()
        self.step_action = Action(self, self._take)
        self.accept_with(self.step_action)
        self.retranslate()

    def retranslate(self) -> None:
        """Word the dialog."""
        words = render(PROPOSAL_STATUSES[self._to])
        self.say(words)
        self.step_action.say(words)
        if is_answer(self._to):
            self._form.say("answer", pgettext("proposal editor", "Text of the answer"))
            self._form.say("on", pgettext("proposal editor", "Answered on"))
            self._form.say("by", pgettext("proposal editor", "Answered by"))

    def _take(self) -> None:
        self._form.clear_mistakes()
        self.day.take()
        desk, key, to, answer = self._place.desk, self._view.proposal.key, self._to, self._answer()
        self._place.do(
            lambda: move_proposal(desk, key, to, answer),
            self._refused,
            lambda _: self.accept(),
            owner=self,
        )

    def _answer(self) -> ProposalAnswer | None:
        if not is_answer(self._to):
            return None
        giver, day = self.giver.value(), self.day.value()
        text = self._view.proposal.answer.written(self._language, str(self.text.value()))
        return ProposalAnswer(
            text,
            day if isinstance(day, date) else None,
            giver if isinstance(giver, int) else None,
        )

    def _refused(self, error: LiaisonError) -> None:
        name = error.field if isinstance(error, UserMistake) else ""
        if not self._form.show_mistake(name, render(error.message)):
            self.heading.setText(render(error.message))
