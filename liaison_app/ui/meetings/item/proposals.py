"""The proposals made on an item: a line each, unfolding into their texts."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from liaison_app.domain.proposal import Proposal
from liaison_app.domain.trilingual import Trilingual
from liaison_app.domain.word_lists import PROPOSAL_CATEGORIES, SIDES_SHORT
from liaison_app.language.current import pgettext, render
from liaison_app.office.made import Made
from liaison_app.office.proposals import ProposalDraft, bin_proposal, new_proposal
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.buttons import ActionButton
from liaison_app.ui.kit.labels import label
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.kit.standings import proposal_state
from liaison_app.ui.meetings.item.folding import FoldRow, Piece
from liaison_app.ui.meetings.item.proposal_fields import ProposalFields
from liaison_app.ui.meetings.open_minutes import OpenMinutes
from liaison_app.ui.meetings.texts.form import TextForm
from liaison_app.ui.meetings.texts.store import Birth, Ref
from liaison_app.ui.theme.grid import HALF, UNIT
from liaison_app.ui.theme.tokens import Tone


class Proposals(Retranslated, QWidget):
    """Follows the item shown; `went(id)` asks for the editor of a proposal."""

    went = Signal(int)

    def __init__(self, minutes: OpenMinutes, parent: QWidget | None = None) -> None:
        """Make it empty."""
        super().__init__(parent)
        self._minutes = minutes
        self._item: Ref = 0
        self._form: TextForm | None = None
        self._rows: dict[Ref, FoldRow] = {}
        self._fields: dict[Ref, ProposalFields] = {}
        self._heading = label("strong")
        self.add_action = Action(self, self.add_row, same_as="Ctrl+R")
        self._add = ActionButton(self.add_action, "muted")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, UNIT, 0, 0)
        self._layout.setSpacing(HALF)
        head = QHBoxLayout()
        head.setSpacing(UNIT)
        head.addWidget(self._heading)
        head.addWidget(self._add)
        head.addStretch()
        self._layout.addLayout(head)
        self.retranslate()

    def open_item(self, item: Ref, form: TextForm) -> None:
        """Begin with another item."""
        for row in self._rows.values():
            row.deleteLater()
        self._rows.clear()
        self._fields.clear()
        self._item, self._form = item, form

    def born(self, key: str, made: Made) -> None:
        """Keep what belongs to a record that was made by typing."""
        if key == self._item:
            self._item = made.id
        if key in self._rows:
            self._rows[made.id] = self._rows.pop(key)
            self._fields[made.id] = self._fields.pop(key)

    def refresh(self) -> None:
        """Show the proposals as they are now."""
        view = self._minutes.view
        found = view.proposals_of(self._item) if isinstance(self._item, int) else ()
        shown = {one.key: one for one in found}
        self._add.setVisible(not self._minutes.meeting.signed)
        self.setVisible(bool(shown) or not self._minutes.meeting.signed)
        for ref in [ref for ref in self._rows if isinstance(ref, int) and ref not in shown]:
            self._rows[ref].hide()
        for place, (key, proposal) in enumerate(shown.items(), start=1):
            row = self._rows.get(key) or self._make_row(key)
            if self._layout.indexOf(row) != place:
                self._layout.insertWidget(place, row)
            row.show()
            self._dress(row, proposal)
            if key in self._fields:
                self._fields[key].refresh(proposal)

    def add_row(self) -> None:
        """Open an empty proposal; it is made when its title is typed."""
        form, item = self._form, self._item
        if form is None:
            return
        unborn = next((ref for ref in self._rows if isinstance(ref, str)), None)
        if unborn is None:
            unborn = form.expect(
                Birth("proposal", "title", lambda title: self._make(form.need_id(item), title))
            )
            row = self._make_row(unborn)
            self._layout.addWidget(row)
            self._dress(row, None)
        self._rows[unborn].show()
        self._rows[unborn].unfold(on=True)
        self._fields[unborn].title.first_cell(self._minutes.language).setFocus()

    def retranslate(self) -> None:
        """Word the heading and the lines."""
        self._heading.setText(pgettext("minutes editor", "Proposals of this item"))
        self.add_action.say(
            pgettext("minutes editor", "＋ Proposal — Ctrl+R"),
            pgettext("minutes editor", "Write down a proposal made on this item"),
        )
        if self._form is not None:
            self.refresh()

    def ids(self) -> list[int]:
        """Give the proposals that are shown, in their order."""
        shown = {self._layout.indexOf(row): ref for ref, row in self._rows.items()}
        return [ref for _, ref in sorted(shown.items()) if isinstance(ref, int)]

    def show_proposal(self, proposal_id: int) -> None:
        """Unfold a proposal and go there."""
        row = self._rows.get(proposal_id)
        if row is not None:
            row.unfold(on=True)
            row.head.setFocus()

    def _make(self, item_id: int, title: Trilingual) -> Made:
        draft = ProposalDraft(
            title=title,
            meeting_id=self._minutes.meeting_id,
            item_id=item_id,
            project_id=self._minutes.meeting.project_id,
        )
        return new_proposal(self._minutes.place.desk, draft)

    def _make_row(self, ref: Ref) -> FoldRow:
        row = self._rows[ref] = FoldRow()
        row.unfolding.connect(lambda: self._unfold(row))
        row.removal_asked.connect(lambda: self._remove(row))
        return row

    def _dress(self, row: FoldRow, proposal: Proposal | None) -> None:
        if proposal is None:
            words = pgettext("minutes editor", "new proposal")
            row.head.show_line((Piece(words, tone=Tone.MUTED),), None, words)
            return
        view, minutes = self._minutes.view, self._minutes
        title = minutes.shown(proposal.title or proposal.text)[0]
        who = minutes.shown(view.organisation_name(proposal.proposed_by_id))[0]
        state = proposal_state(proposal.status)
        pieces = (
            Piece(str(proposal.number or ""), 5),
            Piece(render(SIDES_SHORT[proposal.proposed_by]), 9, Tone.MUTED),
            Piece(title),
            Piece(who or render(PROPOSAL_CATEGORIES[proposal.category]), 20, Tone.MUTED),
            Piece(state.word, 17, state.tone),
        )
        words = " · ".join(piece.text for piece in pieces if piece.text)
        row.head.show_line(pieces, state, words)

    def _unfold(self, row: FoldRow) -> None:
        ref = self._ref_of(row)
        if ref is None or self._form is None:
            return
        found = (one for one in self._minutes.view.proposals if one.id == ref)
        fields = ProposalFields(self._minutes, self._form, ref, next(found, None))
        fields.went.connect(lambda: self._go(row))
        fields.removal_asked.connect(lambda: self._remove(row))
        row.body_rows.addWidget(fields)
        self._fields[ref] = fields

    def _go(self, row: FoldRow) -> None:
        ref = self._ref_of(row)
        if isinstance(ref, int):
            self.went.emit(ref)

    def _remove(self, row: FoldRow) -> None:
        ref, desk = self._ref_of(row), self._minutes.place.desk
        if isinstance(ref, int):
            self._minutes.remove(
                lambda: pgettext("minutes editor", "The proposal was removed."),
                lambda: bin_proposal(desk, ref),
                "proposal",
                ref,
            )
        elif ref is not None and self._fields[ref].is_empty():
            row.hide()
            self._add.setFocus()

    def _ref_of(self, row: FoldRow) -> Ref | None:
        return next((ref for ref, known in self._rows.items() if known is row), None)
