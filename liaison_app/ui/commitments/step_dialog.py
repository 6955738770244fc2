"""One step of a commitment: asks what its rule asks, says in words what is missing."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from liaison_app.domain.commitment import CLOSED, CommitmentStatus, Evidence
from liaison_app.domain.commitment_moves import Move
from liaison_app.domain.trilingual import Trilingual
from liaison_app.language.current import pgettext
from liaison_app.office.commitment_view import CommitmentView
from liaison_app.office.control import make_move
from liaison_app.office.texts import in_language
from liaison_app.ui.commitments.document_fields import DocumentFields
from liaison_app.ui.commitments.steps import step_words, subject_words
from liaison_app.ui.kit.act_dialog import Act, ActDialog, day_of
from liaison_app.ui.kit.lines import DateLine, TextLine
from liaison_app.ui.kit.workplace import Workplace

_S = CommitmentStatus


class StepDialog(ActDialog):
    """From the commitment's status to another, with evidence and move in one act."""

    def __init__(
        self,
        place: Workplace,
        view: CommitmentView,
        to: CommitmentStatus,
        parent: QWidget | None = None,
    ) -> None:
        """Ask for what the step from the commitment's status to `to` needs."""
        self._view, self._to, self._clock = view, to, place.desk.clock
        self._language = place.content_language()
        self.day, self.fact = DateLine(self._clock.today), DateLine(self._first_day)
        self.basis, self.remark, self.confirmation = TextLine(), TextLine(), TextLine()
        self.confirmed = DateLine(self._first_day)
        self.document = DocumentFields(place, self._first_day)
        super().__init__(place, self._wanted(), parent)
        self.document.file.refused.connect(partial(self.form.show_mistake, "file"))
        self.day.show_value(self._clock.today())
        self.retranslate()

    def _first_day(self) -> date:
        return self._view.commitment.put_on_control or self._clock.today()

    def _wanted(self) -> dict[str, QWidget]:
        """Give the fields of this step by the names that the rules use."""
        fields: dict[str, QWidget] = {"on": self.day}
        own = self._view.commitment
        if self._to is _S.UNDER_REVIEW:
            fields["fact_date"] = self.fact
            if not own.evidence:
                fields |= self.document.fields
        if self._to is _S.RETURNED:
            fields["remark"] = self.remark
        if self._asks_basis():
            fields["basis"] = self.basis
        if self._to is _S.FULFILLED and own.to_other_side:
            fields |= {"confirmed_on": self.confirmed, "confirmation": self.confirmation}
        return fields

    def _asks_basis(self) -> bool:
        start = self._view.commitment.status
        resumed = self._to is _S.IN_PROGRESS and (start in CLOSED or start is _S.SUSPENDED)
        return resumed or self._to in (*CLOSED, _S.SUSPENDED)

    def retranslate(self) -> None:
        """Word the dialog."""
        words = step_words(self._view.commitment.status, self._to)
        self.say(words)
        self.take_action.say(words)
        self.subject.setText(subject_words(self._view, self.place.content_language()))
        self.name_fields(
            {
                "on": pgettext("commitment step", "Date of the step"),
                "fact_date": pgettext("commitment step", "Done on"),
                "remark": pgettext("commitment step", "What has to be reworked"),
                "basis": pgettext("commitment step", "Basis of the decision"),
                "confirmed_on": pgettext("commitment step", "Confirmed by the other side on"),
                "confirmation": pgettext(
                    "commitment step", "Basis of the confirmation, or why there is none"
                ),
                **self.document.labels(),
            }
        )

    def act(self) -> Act:
        """Give the move with what was typed."""
        desk, key, move = self.place.desk, self._view.commitment.key, self._move()
        document = self._document()
        kept = self.document.kept()
        return lambda: make_move(desk, key, move, document, kept)

    def _move(self) -> Move:
        return Move(
            to=self._to,
            on=day_of(self.day.value()) or self._clock.today(),
            basis=self._text(self.basis),
            fact_date=day_of(self.fact.value()),
            remark=str(self.remark.value()),
            confirmed_on=day_of(self.confirmed.value()),
            confirmation=self._text(self.confirmation),
        )

    def _document(self) -> Evidence | None:
        return self.document.evidence() if "evidence" in self.fields else None

    def _text(self, line: TextLine) -> Trilingual:
        return in_language(self._language, str(line.value()))
