"""The next status of a proposal; an answer has its text, its date and its giver."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from liaison_app.domain.proposal import ProposalStatus
from liaison_app.domain.words import PROPOSAL_STATUSES
from liaison_app.language.current import pgettext, render
from liaison_app.office.proposal_view import ProposalView
from liaison_app.office.proposals import ProposalAnswer, is_answer, move_proposal
from liaison_app.ui.kit.act_dialog import Act, ActDialog, day_of
from liaison_app.ui.kit.lines import DateLine, TextLine
from liaison_app.ui.kit.lookup import PEOPLE
from liaison_app.ui.kit.record_picker import RecordPicker
from liaison_app.ui.kit.workplace import Workplace


class AnswerDialog(ActDialog):
    """From the proposal's status to another."""

    def __init__(
        self,
        place: Workplace,
        view: ProposalView,
        to: ProposalStatus,
        parent: QWidget | None = None,
    ) -> None:
        """Ask for the answer that leads to `to`."""
        self._view, self._to = view, to
        self._language = place.content_language()
        self.text, self.day = TextLine(), DateLine(place.desk.clock.today)
        self.giver = RecordPicker(place, PEOPLE)
        asked = {"answer": self.text, "answered_on": self.day, "by": self.giver}
        super().__init__(place, asked if is_answer(to) else {}, parent)
        self.day.show_value(place.desk.clock.today())
        self.text.show_value(view.proposal.answer.text(self._language))
        self.retranslate()

    def retranslate(self) -> None:
        """Word the dialog."""
        words = render(PROPOSAL_STATUSES[self._to])
        self.say(words)
        self.take_action.say(words)
        self.subject.setText(self._view.proposal.title.shown(self.place.content_language())[0])
        self.name_fields(
            {
                "answer": pgettext("proposal editor", "Text of the answer"),
                "answered_on": pgettext("proposal editor", "Answered on"),
                "by": pgettext("proposal editor", "Answered by"),
            }
        )

    def act(self) -> Act:
        """Give the move with what was typed."""
        desk, key, to, answer = self.place.desk, self._view.proposal.key, self._to, self._answer()
        return lambda: move_proposal(desk, key, to, answer)

    def _answer(self) -> ProposalAnswer | None:
        if not is_answer(self._to):
            return None
        giver = self.giver.value()
        text = self._view.proposal.answer.written(self._language, str(self.text.value()))
        by_id = giver if isinstance(giver, int) else None
        return ProposalAnswer(text, day_of(self.day.value()), by_id)
