"""What a commitment needs before it can go on control, in its place on the page."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from liaison_app.domain.commitment import Commitment, CommitmentStatus, Firmness
from liaison_app.domain.term import Term
from liaison_app.domain.word_lists import FIRMNESS
from liaison_app.language.current import pgettext, render
from liaison_app.office import commitments
from liaison_app.office.editing import FieldEdit
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.buttons import ActionButton
from liaison_app.ui.kit.chosen import worded_options
from liaison_app.ui.kit.indented import indented
from liaison_app.ui.kit.labels import label
from liaison_app.ui.kit.lookup import ORGANISATIONS
from liaison_app.ui.kit.record_picker import RecordPicker
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.kit.texts.row import CAPTION_WIDTH, TextRow
from liaison_app.ui.meetings.item.captions import Caption, ChoiceButton, say_caption
from liaison_app.ui.meetings.item.minutes_term import term_line
from liaison_app.ui.meetings.item.new_card import make_organisation
from liaison_app.ui.meetings.item.organisation_field import show_organisation
from liaison_app.ui.meetings.open_minutes import OpenMinutes
from liaison_app.ui.meetings.texts.form import TextForm
from liaison_app.ui.theme.grid import HALF, UNIT


class CommitmentFields(Retranslated, QWidget):
    """Who, until when, how firm; working title and form of completion in three languages.

    `went` asks for the whole card, `removal_asked` for the removal of a draft.
    """

    went = Signal()
    removal_asked = Signal()

    def __init__(self, minutes: OpenMinutes, form: TextForm, commitment: Commitment) -> None:
        """Show a commitment; its texts are stored by `form`."""
        super().__init__()
        self._minutes, self._commitment = minutes, commitment
        self._words = [label("muted") for _ in range(3)]
        self.lead = RecordPicker(minutes.place, ORGANISATIONS)
        self.term = term_line(minutes)
        self.firmness = ChoiceButton(worded_options(FIRMNESS), can_be_empty=False)
        self.title = TextRow(minutes.panes, Caption(), least_lines=1)
        self.completion = TextRow(minutes.panes, Caption(), least_lines=1)
        self._open = Action(self, self.went.emit)
        self._remove = Action(self, self.removal_asked.emit)
        self._lay_out()
        key = commitment.key
        form.bind_text(self.title, "commitment", key, "title", commitment.title)
        form.bind_text(
            self.completion, "commitment", key, "completion_form", commitment.completion_form
        )
        self.lead.edited.connect(self._set_lead)
        self.lead.new_asked.connect(self._make_lead)
        self.term.edited.connect(self._set_term)
        self.firmness.chosen.connect(self._set_firmness)
        self.refresh(commitment)
        self.retranslate()

    def _lay_out(self) -> None:
        facts = QHBoxLayout()
        facts.setSpacing(UNIT)
        facts.setContentsMargins(CAPTION_WIDTH + UNIT, 0, 0, UNIT)
        for words, field, share in (
            (self._words[0], self.lead, 3),
            (self._words[1], self.term, 2),
            (self._words[2], self.firmness, 0),
        ):
            facts.addLayout(_labelled(words, field), share)
        facts.addStretch(1)
        buttons = indented(
            CAPTION_WIDTH, ActionButton(self._open, "link"), ActionButton(self._remove, "muted")
        )
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(facts)
        rows.addWidget(self.title)
        rows.addWidget(self.completion)
        rows.addLayout(buttons)

    def refresh(self, commitment: Commitment) -> None:
        """Show what is stored now."""
        self._commitment = commitment
        draft = commitment.status is CommitmentStatus.DRAFT
        show_organisation(self._minutes, self.lead, commitment.lead_id)
        if not self.term.is_busy():
            self.term.show_value(commitment.term if commitment.term.set else None)
        for field in (self.lead, self.term):
            field.setReadOnly(not draft)
        self.firmness.setEnabled(draft)
        self._remove.setVisible(draft)
        self._say_firmness()

    def retranslate(self) -> None:
        """Word the labels."""
        names = (
            pgettext("minutes editor", "Responsible organisation"),
            pgettext("minutes editor", "Until when"),
            pgettext("minutes editor", "Firmness"),
        )
        for words, name, field in zip(
            self._words, names, (self.lead, self.term, self.firmness), strict=True
        ):
            words.setText(name)
            field.setAccessibleName(name)
        for row, caption in (
            (self.title, pgettext("minutes editor", "Working title")),
            (self.completion, pgettext("minutes editor", "Form of completion")),
        ):
            row.say(caption)
            say_caption(row, caption)
        self._open.say(pgettext("minutes editor", "Open the whole card"))
        self._remove.say(pgettext("minutes editor", "Remove"))
        self._say_firmness()

    def _say_firmness(self) -> None:
        words = render(FIRMNESS[self._commitment.firmness])
        self.firmness.say(words, pgettext("minutes editor", "Firmness"))

    def _set_lead(self, value: object) -> None:
        desk, key = self._minutes.place.desk, self._commitment.key
        lead = value if isinstance(value, int) else None
        self._minutes.do(lambda: commitments.set_lead(desk, key, lead))

    def _make_lead(self, typed: str) -> None:
        make_organisation(self._minutes, self.lead, typed, self._set_lead)

    def _set_term(self, value: object) -> None:
        desk, key = self._minutes.place.desk, self._commitment.key
        term = value if isinstance(value, Term) else Term()
        self._minutes.do(lambda: commitments.set_term(desk, key, term))

    def _set_firmness(self, chosen: object) -> None:
        now, key = self._commitment.firmness, self._commitment.key
        if isinstance(chosen, Firmness) and chosen is not now:
            edit = FieldEdit("commitment", key, "firmness", now.value, chosen.value)
            self._minutes.store_fields([edit])


def _labelled(words: QLabel, field: QWidget) -> QVBoxLayout:
    words.setBuddy(field)
    column = QVBoxLayout()
    column.setSpacing(HALF)
    column.addWidget(words)
    column.addWidget(field)
    return column
