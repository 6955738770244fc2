"""The editor of a proposal: its fields, and the way to its answer."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from liaison_app.base.errors import LiaisonError
from liaison_app.domain.proposal import ProposalStatus
from liaison_app.domain.words import PROPOSAL_STATUSES
from liaison_app.language.current import pgettext, render
from liaison_app.office.proposal_view import ProposalView
from liaison_app.office.proposals import bin_proposal
from liaison_app.office.restoring import restore_record
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.banner import Banners
from liaison_app.ui.kit.buttons import ActionButton, MenuButton
from liaison_app.ui.kit.editor_bar import EditorBar
from liaison_app.ui.kit.record_form import RecordForm
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.kit.standings import proposal_state
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.proposals.answer_dialog import AnswerDialog
from liaison_app.ui.proposals.form_plan import proposal_plan
from liaison_app.ui.theme.grid import GAP, UNIT
from liaison_app.ui.theme.icons import Icon


class ProposalEditor(Retranslated, QWidget):
    """`left` asks to go back to the register."""

    left = Signal()

    def __init__(self, place: Workplace, banners: Banners, parent: QWidget | None = None) -> None:
        """Build it; `open_record` fills it."""
        super().__init__(parent)
        self.place, self._banners = place, banners
        self._just_opened = False
        self._view: ProposalView | None = None
        self.form: RecordForm[ProposalView] = RecordForm(place, proposal_plan(place))
        self.back_action = Action(self, self.left.emit, drawn=Icon.BACK, keys="Alt+Up")
        self.bin_action = Action(self, self._bin, drawn=Icon.DELETE, keys="Ctrl+Del")
        self.steps = MenuButton(self._fill_steps, "primary", keys="Ctrl+Shift+S")
        self.bar = EditorBar(self.back_action)
        self.bar.add_button(ActionButton(self.bin_action))
        self.bar.add_button(self.steps)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(UNIT)
        column.addWidget(self.bar)
        column.addWidget(self.form, 1)
        self.setFocusProxy(self.form)
        self.form.loaded.connect(self._came)
        self.form.refused.connect(self._refused)
        self.form.gone.connect(self.left)
        self.retranslate()

    def open_record(self, proposal_id: int) -> None:
        """Show a proposal."""
        self._view = None
        self._just_opened = True
        self.form.open(proposal_id)

    def leave_record(self) -> None:
        """Store what is typed and let the proposal go."""
        self.form.leave()

    def hint(self) -> str:
        """Give the keys that help most here."""
        return pgettext(
            "proposal editor", "F8: next translation · F7: sense unchanged · Alt+↑: back"
        )

    def retranslate(self) -> None:
        """Word the bar."""
        self.back_action.say(pgettext("proposal editor", "Proposals"))
        self.bin_action.say(pgettext("proposal editor", "Into the bin"))
        self.steps.say(pgettext("proposal editor", "Answer"))
        if self._view is not None:
            self._loaded(self._view)

    def _came(self, view: ProposalView) -> None:
        self._loaded(view)
        if self._just_opened:
            self._just_opened = False
            self.form.focus_first()

    def _loaded(self, view: ProposalView) -> None:
        self._view = view
        number = str(view.proposal.number or "")
        title = pgettext("proposal editor", "Proposal No. {number}", number=number)
        self.bar.show_head(title, proposal_state(view.proposal.status))
        self.steps.setEnabled(bool(view.moves))

    def _fill_steps(self, menu: QMenu) -> None:
        if self._view is None:
            return
        for to in self._view.moves:
            action = Action(menu, partial(self._step, to))
            action.say(render(PROPOSAL_STATUSES[to]))
            menu.addAction(action)

    def _step(self, to: ProposalStatus) -> None:
        if self._view is not None:
            self.form.store_now()
            AnswerDialog(self.place, self._view, to, self).ask()

    def _bin(self) -> None:
        if self._view is None:
            return
        key, desk = self._view.proposal.key, self.place.desk
        self.place.do(
            lambda: bin_proposal(desk, key),
            self._refused,
            lambda _: self._offer_undo(key),
            owner=self,
        )

    def _offer_undo(self, key: int) -> None:
        desk = self.place.desk

        def undo() -> None:
            self.place.do(lambda: restore_record(desk, "proposal", key), self._refused, owner=self)

        self._banners.show_undo(
            lambda: pgettext("proposal editor", "The proposal lies in the bin."), undo
        )
        self.left.emit()

    def _refused(self, error: LiaisonError) -> None:
        self._banners.show_error(error)
