"""One step of a commitment: asks what its rule asks, says in words what is missing."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from liaison_app.base.errors import LiaisonError, UserMistake
from liaison_app.domain.commitment import CLOSED, CommitmentStatus, Evidence, EvidenceKind
from liaison_app.domain.commitment_moves import Move
from liaison_app.domain.trilingual import Trilingual
from liaison_app.domain.word_lists import EVIDENCE_KINDS
from liaison_app.language.current import pgettext, render
from liaison_app.office.commitment_view import CommitmentView
from liaison_app.office.control import make_move
from liaison_app.office.texts import in_language
from liaison_app.ui.commitments.steps import step_words
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.chosen import worded_options
from liaison_app.ui.kit.dialog import Dialog
from liaison_app.ui.kit.form import Form
from liaison_app.ui.kit.lines import ChoiceField, DateLine, TextLine
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.theme.grid import UNIT

_S = CommitmentStatus


class StepDialog(Dialog):
    """Stays open with the reason at its field when the office refuses."""

    def __init__(
        self,
        place: Workplace,
        view: CommitmentView,
        to: CommitmentStatus,
        parent: QWidget | None = None,
    ) -> None:
        """Ask for what the step from the commitment's status to `to` needs."""
        super().__init__(parent, wish=QSize(64 * UNIT, 56 * UNIT))
        self._place, self._view, self._to = place, view, to
        self._language = place.content_language()
        self._form = Form(above=True)
        self.day, self.fact = DateLine(place.desk.clock.today), DateLine(self._first_day)
        self.basis, self.remark, self.confirmation = TextLine(), TextLine(), TextLine()
        self.confirmed = DateLine(self._first_day)
        self.kind = ChoiceField(worded_options(EVIDENCE_KINDS))
        self.number, self.dated = TextLine(), DateLine(self._first_day)
        self.day.show_value(place.desk.clock.today())
        self._names = self._wanted()
        for name, field in self._names.items():
            self._form.add(name, field)
        self.body.addWidget(self._form)
        self.body.addStretch()
        self.step_action = Action(self, self._take)
        self.accept_with(self.step_action)
        self.retranslate()

    def _first_day(self) -> date:
        return self._view.commitment.put_on_control or self._place.desk.clock.today()

    def _wanted(self) -> dict[str, QWidget]:
        """Give the fields of this step by the names that the rules use."""
        fields: dict[str, QWidget] = {"on": self.day}
        own = self._view.commitment
        if self._to is _S.UNDER_REVIEW:
            fields["fact_date"] = self.fact
            if not own.evidence:
                fields |= {"evidence": self.kind, "number": self.number, "dated": self.dated}
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
        self.step_action.say(words)
        labels = {
            "on": pgettext("commitment step", "Date of the step"),
            "fact_date": pgettext("commitment step", "Done on"),
            "evidence": pgettext("commitment step", "Supporting document"),
            "number": pgettext("commitment step", "Number of the document"),
            "dated": pgettext("commitment step", "Date of the document"),
            "remark": pgettext("commitment step", "What has to be reworked"),
            "basis": pgettext("commitment step", "Basis of the decision"),
            "confirmed_on": pgettext("commitment step", "Confirmed by the other side on"),
            "confirmation": pgettext(
                "commitment step", "Basis of the confirmation, or why there is none"
            ),
        }
        for name in self._names:
            self._form.say(name, labels[name])

    def _take(self) -> None:
        self._form.clear_mistakes()
        for field in (self.day, self.fact, self.confirmed, self.dated):
            field.take()
        desk, key, move = self._place.desk, self._view.commitment.key, self._move()
        document = self._document()
        self._place.do(
            lambda: make_move(desk, key, move, document),
            self._refused,
            lambda _: self.accept(),
            owner=self,
        )

    def _move(self) -> Move:
        return Move(
            to=self._to,
            on=_day(self.day.value()) or self._place.desk.clock.today(),
            basis=self._text(self.basis),
            fact_date=_day(self.fact.value()),
            remark=str(self.remark.value()),
            confirmed_on=_day(self.confirmed.value()),
            confirmation=self._text(self.confirmation),
        )

    def _document(self) -> Evidence | None:
        if "evidence" not in self._names:
            return None
        chosen = self.kind.value()
        kind = chosen if isinstance(chosen, EvidenceKind) else EvidenceKind.OTHER
        return Evidence(kind=kind, number=str(self.number.value()), dated=_day(self.dated.value()))

    def _text(self, line: TextLine) -> Trilingual:
        return in_language(self._language, str(line.value()))

    def _refused(self, error: LiaisonError) -> None:
        name = error.field if isinstance(error, UserMistake) else ""
        if not self._form.show_mistake(name, render(error.message)):
            self._form.show_mistake("on", render(error.message))


def _day(value: object) -> date | None:
    return value if isinstance(value, date) else None
