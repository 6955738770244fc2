"""The dialogs of signing: the day, what is missing, the promises; and taking it back."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QWidget

from liaison_app.base.errors import LiaisonError, UserMistake
from liaison_app.language.current import pgettext, render
from liaison_app.office.signing import SigningCheck, SigningRefused, sign, unsign, what_is_missing
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.dialog import Dialog
from liaison_app.ui.kit.form import Form
from liaison_app.ui.kit.labels import label
from liaison_app.ui.kit.lines import DateLine
from liaison_app.ui.kit.typed_text import TypedText
from liaison_app.ui.meetings.header import minutes_name
from liaison_app.ui.meetings.open_minutes import OpenMinutes
from liaison_app.ui.meetings.signing.candidates import CandidateList
from liaison_app.ui.meetings.signing.lacks import Lacks
from liaison_app.ui.theme.grid import UNIT


class SignDialog(Dialog):
    """Reads what is missing when it opens; `jumped(kind, name)` when the user goes there instead.

    The kinds: "field" of the details, "item" by its id (0: a new one), "people", "language".
    """

    jumped = Signal(str, str)

    def __init__(self, minutes: OpenMinutes, parent: QWidget | None = None) -> None:
        """Ask for minutes that were read."""
        super().__init__(parent, wish=QSize(84 * UNIT, 70 * UNIT))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._minutes = minutes
        clock = minutes.place.desk.clock
        self.day = DateLine(lambda: minutes.meeting.held_on or clock.today())
        self.day.show_value(clock.today())
        self._form = Form()
        self._form.add("signed_on", self.day)
        self._what = label("muted", wraps=True)
        self.lacks = Lacks(minutes)
        self.candidates = CandidateList(minutes)
        self.refusal = label("late", wraps=True)
        self.refusal.hide()
        self.sign = Action(self, self._sign)
        for part in (self._what, self._form, self.lacks, self.candidates, self.refusal):
            self.body.addWidget(part)
        self.body.addStretch()
        self.accept_with(self.sign)
        self.sign.setEnabled(False)
        self.lacks.field_asked.connect(lambda name: self._jump("field", name))
        self.lacks.item_asked.connect(lambda key: self._jump("item", str(key)))
        self.lacks.people_asked.connect(lambda: self._jump("people", ""))
        self.lacks.language_asked.connect(lambda code: self._jump("language", code))
        self.retranslate()
        self._read()

    def retranslate(self) -> None:
        """Word the dialog."""
        name = minutes_name(self._minutes.meeting)
        self.say(pgettext("signing dialog", "Sign: {minutes}", minutes=name))
        self.sign.say(pgettext("signing dialog", "Sign"))
        self._form.say("signed_on", pgettext("signing dialog", "Day of signing"))
        self._what.setText(
            pgettext(
                "signing dialog",
                "Texts, names and positions are frozen as they are now. A translation that is "
                "still missing may be added later, and the chancellery's number too.",
            )
        )

    def _read(self) -> None:
        minutes = self._minutes
        minutes.place.savings.store_now()
        desk, key = minutes.place.desk, minutes.meeting_id
        # Read in the writer's thread, after what was typed a moment ago is stored.
        minutes.place.writer.call(lambda: what_is_missing(desk, key), self._took, owner=self)

    def _took(self, check: SigningCheck) -> None:
        self.lacks.show_lacks(check.missing, check.doubts)
        self.candidates.show_candidates(check.commitments)
        self.sign.setEnabled(not check.missing)
        self.day.setFocus()

    def _sign(self) -> None:
        self.day.finish()
        signed_on, desk = self.day.value(), self._minutes.place.desk
        if not isinstance(signed_on, date):
            self._form.show_mistake("signed_on", pgettext("signing dialog", "Give the day."))
            return
        key, ticked = self._minutes.meeting_id, self.candidates.ticked()
        self._minutes.act(
            lambda: sign(desk, key, signed_on, ticked), self._refused, lambda _: self.accept()
        )

    def _refused(self, error: LiaisonError) -> None:
        words = render(error.message)
        if isinstance(error, SigningRefused):
            self.candidates.refuse(error.refusals)
        if isinstance(error, UserMistake) and self._form.show_mistake(error.field, words):
            return
        self.refusal.setText(words)
        self.refusal.show()

    def _jump(self, kind: str, name: str) -> None:
        self.reject()
        self.jumped.emit(kind, name)


class UnsignDialog(Dialog):
    """Asks why the signing is taken back; the reason stays in the history."""

    def __init__(self, minutes: OpenMinutes, parent: QWidget | None = None) -> None:
        """Ask for signed minutes."""
        super().__init__(parent, wish=QSize(72 * UNIT, 44 * UNIT))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._minutes = minutes
        self._what = label("muted", wraps=True)
        self.reason = TypedText(least_lines=3)
        self._form = Form(above=True)
        self._form.add("reason", self.reason)
        self.refusal = label("late", wraps=True)
        self.refusal.hide()
        self.take_back = Action(self, self._take_back)
        for part in (self._what, self._form, self.refusal):
            self.body.addWidget(part)
        self.body.addStretch()
        self.accept_with(self.take_back)
        self.reason.setFocus()
        self.retranslate()

    def retranslate(self) -> None:
        """Word the dialog."""
        self.say(pgettext("signing dialog", "Take the signing back"))
        self.take_back.say(pgettext("signing dialog", "Take back"))
        self._form.say("reason", pgettext("signing dialog", "Reason"))
        self._what.setText(
            pgettext(
                "signing dialog",
                "The texts can be changed again, and what only went on control with the signing "
                "becomes a draft. The reason stays in the history.",
            )
        )

    def _take_back(self) -> None:
        self.reason.finish()
        desk, key, reason = self._minutes.place.desk, self._minutes.meeting_id, self.reason.value()
        self._minutes.act(lambda: unsign(desk, key, reason), self._refused, lambda _: self.accept())

    def _refused(self, error: LiaisonError) -> None:
        words = render(error.message)
        if isinstance(error, UserMistake) and self._form.show_mistake(error.field, words):
            return
        self.refusal.setText(words)
        self.refusal.show()
