"""A proposal in its place on the page: whose it is, what it is about, its texts."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from liaison_app.domain.proposal import Proposal, ProposalCategory
from liaison_app.domain.record import Side
from liaison_app.domain.trilingual import Trilingual
from liaison_app.domain.word_lists import PROPOSAL_CATEGORIES
from liaison_app.domain.words import SIDES
from liaison_app.language.current import pgettext, render
from liaison_app.office.editing import FieldEdit
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.buttons import ActionButton
from liaison_app.ui.kit.chosen import worded_options
from liaison_app.ui.kit.indented import indented
from liaison_app.ui.kit.lookup import ORGANISATIONS
from liaison_app.ui.kit.record_picker import RecordPicker
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.kit.texts.row import CAPTION_WIDTH, TextRow
from liaison_app.ui.meetings.item.captions import Caption, ChoiceButton, say_caption
from liaison_app.ui.meetings.item.new_card import make_organisation
from liaison_app.ui.meetings.item.organisation_field import show_organisation
from liaison_app.ui.meetings.open_minutes import OpenMinutes
from liaison_app.ui.meetings.texts.form import TextForm
from liaison_app.ui.meetings.texts.store import Ref
from liaison_app.ui.theme.grid import UNIT


class ProposalFields(Retranslated, QWidget):
    """`went` asks for the whole card (its answer, its moves), `removal_asked` for the removal."""

    went = Signal()
    removal_asked = Signal()

    def __init__(
        self, minutes: OpenMinutes, form: TextForm, ref: Ref, proposal: Proposal | None
    ) -> None:
        """Show a proposal, or one that is made when its title is typed."""
        super().__init__()
        self._minutes = minutes
        self._proposal: Proposal | None = None
        self.side = ChoiceButton(worded_options(SIDES), can_be_empty=False)
        self.category = ChoiceButton(worded_options(PROPOSAL_CATEGORIES), can_be_empty=False)
        self.proposer = RecordPicker(minutes.place, ORGANISATIONS)
        self.title = TextRow(minutes.panes, Caption(), least_lines=1)
        self.text = TextRow(minutes.panes, Caption())
        self._open = Action(self, self.went.emit)
        self._remove = Action(self, self.removal_asked.emit)
        self._lay_out()
        empty = Trilingual()
        form.bind_text(self.title, "proposal", ref, "title", proposal.title if proposal else empty)
        form.bind_text(self.text, "proposal", ref, "text", proposal.text if proposal else empty)
        self.side.chosen.connect(self._set_side)
        self.category.chosen.connect(self._set_category)
        self.proposer.edited.connect(self._set_proposer)
        self.proposer.new_asked.connect(
            lambda typed: make_organisation(minutes, self.proposer, typed, self._set_proposer)
        )
        if proposal is not None:
            self.refresh(proposal)
        self._show_facts()
        self.retranslate()

    def _lay_out(self) -> None:
        self._facts = QWidget()
        facts = QHBoxLayout(self._facts)
        facts.setSpacing(UNIT)
        facts.setContentsMargins(CAPTION_WIDTH + UNIT, 0, 0, UNIT)
        facts.addWidget(self.side)
        facts.addWidget(self.proposer, 2)
        facts.addWidget(self.category)
        facts.addStretch(1)
        buttons = indented(
            CAPTION_WIDTH, ActionButton(self._open, "link"), ActionButton(self._remove, "muted")
        )
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.title)
        rows.addWidget(self.text)
        rows.addWidget(self._facts)
        rows.addLayout(buttons)

    def refresh(self, proposal: Proposal) -> None:
        """Show what is stored now."""
        self._proposal = proposal
        show_organisation(self._minutes, self.proposer, proposal.proposed_by_id)
        self._show_facts()
        self._say_choices()

    def is_empty(self) -> bool:
        """Tell whether nothing is typed."""
        return self.title.is_empty() and self.text.is_empty()

    def retranslate(self) -> None:
        """Word the captions."""
        for row, words in (
            (self.title, pgettext("minutes editor", "Proposal")),
            (self.text, pgettext("minutes editor", "Content")),
        ):
            row.say(words)
            say_caption(row, words)
        self.proposer.setAccessibleName(pgettext("minutes editor", "Who proposed it"))
        self._open.say(pgettext("minutes editor", "Open the whole card"))
        self._remove.say(pgettext("minutes editor", "Remove"))
        self._say_choices()

    def _show_facts(self) -> None:
        made = self._proposal is not None
        self._facts.setVisible(made)
        self._open.setVisible(made)

    def _say_choices(self) -> None:
        proposal = self._proposal
        if proposal is not None:
            side = pgettext("minutes editor", "Proposed by")
            self.side.say(render(SIDES[proposal.proposed_by]), side)
            category = pgettext("minutes editor", "What it is about")
            self.category.say(render(PROPOSAL_CATEGORIES[proposal.category]), category)

    def _set_side(self, chosen: object) -> None:
        if self._proposal is not None and isinstance(chosen, Side):
            self._store("proposed_by", self._proposal.proposed_by.value, chosen.value)

    def _set_category(self, chosen: object) -> None:
        if self._proposal is not None and isinstance(chosen, ProposalCategory):
            self._store("category", self._proposal.category.value, chosen.value)

    def _set_proposer(self, value: object) -> None:
        if self._proposal is not None:
            chosen = value if isinstance(value, int) else None
            self._store("proposed_by_id", self._proposal.proposed_by_id, chosen)

    def _store(self, field: str, known: str | int | None, value: str | int | None) -> None:
        if self._proposal is not None and known != value:
            edit = FieldEdit("proposal", self._proposal.key, field, known, value)
            self._minutes.store_fields([edit])
