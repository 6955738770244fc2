"""More time for a commitment: the request, its answer, and a mistyped date put right."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from liaison_app.base.errors import UserMistake
from liaison_app.base.messages import message
from liaison_app.domain.commitment import Extension, ExtensionDecision
from liaison_app.language import dates
from liaison_app.language.current import language, pgettext
from liaison_app.office.commitment_view import CommitmentView
from liaison_app.office.control import (
    ExtensionRequest,
    correct_due,
    decide_extension,
    request_extension,
)
from liaison_app.office.texts import in_language
from liaison_app.ui.commitments.steps import subject_words
from liaison_app.ui.kit.act_dialog import Act, ActDialog, day_of
from liaison_app.ui.kit.chosen import worded_options
from liaison_app.ui.kit.lines import ChoiceField, DateLine, TextLine
from liaison_app.ui.kit.lookup import PEOPLE
from liaison_app.ui.kit.record_picker import RecordPicker
from liaison_app.ui.kit.workplace import Workplace

_ANSWERS = {
    ExtensionDecision.GRANTED: message("extension of a term", "Extension granted"),
    ExtensionDecision.REFUSED: message("extension of a term", "Extension refused"),
}


class _TimeDialog(ActDialog):
    """What the three have in common: of which commitment's term they speak."""

    _view: CommitmentView

    def _named(self) -> str:
        return subject_words(self._view, self.place.content_language())

    def _named_with_due(self) -> str:
        due = self._view.commitment.current_due
        if due is None:
            return self._named()
        now = pgettext(
            "extension of a term", "Current due date: {date}", date=dates.table(due, language())
        )
        return f"{self._named()}\n{now}"


class ExtensionDialog(_TimeDialog):
    """Somebody asks for more time: until when, why, and when it was asked."""

    def __init__(
        self, place: Workplace, view: CommitmentView, parent: QWidget | None = None
    ) -> None:
        """Ask for a request to extend the current term."""
        self._view, today = view, place.desk.clock.today
        self._language = place.content_language()
        self.to_due = DateLine(lambda: view.commitment.current_due or today())
        self.reason, self.basis = TextLine(), TextLine()
        self.asked_on = DateLine(today)
        fields = {
            "to_due": self.to_due,
            "reason": self.reason,
            "requested_on": self.asked_on,
            "basis": self.basis,
        }
        super().__init__(place, fields, parent)
        self.asked_on.show_value(today())
        self.retranslate()

    def retranslate(self) -> None:
        """Word the dialog."""
        words = pgettext("extension of a term", "Extension request")
        self.say(words)
        self.take_action.say(words)
        self.subject.setText(self._named_with_due())
        self.name_fields(
            {
                "to_due": pgettext("extension of a term", "New due date"),
                "reason": pgettext("extension of a term", "Reason for extension"),
                "requested_on": pgettext("extension of a term", "Asked for on"),
                "basis": pgettext("extension of a term", "Letter or decision it rests on"),
            }
        )

    def act(self) -> Act:
        """Give the request."""
        desk, key = self.place.desk, self._view.commitment.key
        asked_on = day_of(self.asked_on.value()) or desk.clock.today()
        request = ExtensionRequest(
            to_due=day_of(self.to_due.value()),
            reason=in_language(self._language, str(self.reason.value())),
            requested_on=asked_on,
            basis=in_language(self._language, str(self.basis.value())),
        )
        return lambda: request_extension(desk, key, request)


class DecisionDialog(_TimeDialog):
    """The answer to a request for more time; only a grant moves the term."""

    def __init__(
        self,
        place: Workplace,
        view: CommitmentView,
        extension: Extension,
        parent: QWidget | None = None,
    ) -> None:
        """Ask for the answer to `extension`."""
        self._view, self._extension = view, extension
        self.decision = ChoiceField(worded_options(_ANSWERS))
        self.decision.show_value(None)
        self.day, self.giver = DateLine(place.desk.clock.today), RecordPicker(place, PEOPLE)
        fields = {"decision": self.decision, "decided_on": self.day, "decided_by": self.giver}
        super().__init__(place, fields, parent)
        self.day.show_value(place.desk.clock.today())
        self.retranslate()

    def retranslate(self) -> None:
        """Word the dialog."""
        words = pgettext("extension of a term", "Answer to the request")
        self.say(words)
        self.take_action.say(words)
        to_due = self._extension.to_due
        asked = pgettext(
            "extension of a term",
            "Asked for until {date}: {reason}",
            date="" if to_due is None else dates.table(to_due, language()),
            reason=self._extension.reason.shown(self.place.content_language())[0],
        )
        self.subject.setText(f"{self._named()}\n{asked}")
        self.name_fields(
            {
                "decision": pgettext("extension of a term", "Answer"),
                "decided_on": pgettext("extension of a term", "Decided on"),
                "decided_by": pgettext("extension of a term", "Decided by"),
            }
        )

    def act(self) -> Act:
        """Give the answer."""
        desk, key = self.place.desk, self._extension.key
        chosen, giver = self.decision.value(), self.giver.value()
        decision = chosen if isinstance(chosen, ExtensionDecision) else ExtensionDecision.PENDING
        day = day_of(self.day.value()) or desk.clock.today()
        by_id = giver if isinstance(giver, int) else None
        return lambda: decide_extension(desk, key, decision, day, by_id)


class CorrectionDialog(_TimeDialog):
    """A mistyped date is put right, with its reason (domain.md 3, rule 13)."""

    def __init__(
        self, place: Workplace, view: CommitmentView, parent: QWidget | None = None
    ) -> None:
        """Ask for the right date."""
        self._view = view
        self.due = DateLine(lambda: view.commitment.put_on_control or place.desk.clock.today())
        self.reason = TextLine()
        super().__init__(place, {"due": self.due, "reason": self.reason}, parent)
        self.due.show_value(view.commitment.current_due)
        self.retranslate()

    def retranslate(self) -> None:
        """Word the dialog."""
        words = pgettext("extension of a term", "Correct a mistyped date")
        self.say(words)
        self.take_action.say(words)
        self.subject.setText(self._named_with_due())
        self.name_fields(
            {
                "due": pgettext("extension of a term", "The right date"),
                "reason": pgettext("extension of a term", "Reason of the correction"),
            }
        )

    def act(self) -> Act:
        """Give the correction."""
        desk, key = self.place.desk, self._view.commitment.key
        due, reason = day_of(self.due.value()), str(self.reason.value())
        if due is None:
            raise UserMistake(message("extension rule", "Give the right date."), "due")
        return lambda: correct_due(desk, key, due, reason)
