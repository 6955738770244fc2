"""The editor of a commitment: its fields, and the steps of its life."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from liaison_app.base.errors import LiaisonError
from liaison_app.domain.commitment import CommitmentStatus
from liaison_app.language.current import pgettext
from liaison_app.office.commitment_view import CommitmentView
from liaison_app.office.commitments import bin_commitment
from liaison_app.office.restoring import restore_record
from liaison_app.ui.commitments.acts import CommitmentActs
from liaison_app.ui.commitments.form_plan import CommitmentFields
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.banner import Banners
from liaison_app.ui.kit.buttons import ActionButton, MenuButton
from liaison_app.ui.kit.editor_bar import EditorBar
from liaison_app.ui.kit.record_form import RecordForm
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.kit.standings import standing_state
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.theme.grid import GAP, UNIT
from liaison_app.ui.theme.icons import Icon


class CommitmentEditor(Retranslated, QWidget):
    """`left` asks to go back to the register."""

    left = Signal()

    def __init__(self, place: Workplace, banners: Banners, parent: QWidget | None = None) -> None:
        """Build it; `open_record` fills it."""
        super().__init__(parent)
        self.place, self._banners = place, banners
        self._just_opened = False
        self._view: CommitmentView | None = None
        self._fields = CommitmentFields(place)
        self.form: RecordForm[CommitmentView] = RecordForm(place, self._fields.plan())
        self.back_action = Action(self, self.left.emit, drawn=Icon.BACK, keys="Alt+Up")
        self.bin_action = Action(self, self._bin, drawn=Icon.DELETE, keys="Ctrl+Del")
        self.acts = CommitmentActs(place, self)
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

    def open_record(self, commitment_id: int) -> None:
        """Show a commitment."""
        self._view = None
        self._just_opened = True
        self.form.open(commitment_id)

    def leave_record(self) -> None:
        """Store what is typed and let the commitment go."""
        self.form.leave()

    def hint(self) -> str:
        """Give the keys that help most here."""
        return pgettext(
            "commitment editor", "F8: next translation · F7: sense unchanged · Alt+↑: back"
        )

    def retranslate(self) -> None:
        """Word the bar."""
        self.back_action.say(pgettext("commitment editor", "Commitments"))
        self.bin_action.say(pgettext("commitment editor", "Into the bin"))
        self.steps.say(pgettext("commitment editor", "Next step"))
        if self._view is not None:
            self._loaded(self._view)

    def _came(self, view: CommitmentView) -> None:
        self._loaded(view)
        if self._just_opened:
            self._just_opened = False
            self.form.focus_first()

    def _loaded(self, view: CommitmentView) -> None:
        self._view = view
        self._fields.know(view)
        self.bar.show_head(_title(view), standing_state(view.stand))
        self.bin_action.setEnabled(view.commitment.status is CommitmentStatus.DRAFT)
        self.steps.setEnabled(bool(view.moves))

    def _fill_steps(self, menu: QMenu) -> None:
        if self._view is not None:
            self.form.store_now()
            self.acts.fill(menu, self._view)

    def _bin(self) -> None:
        if self._view is None:
            return
        key, desk = self._view.commitment.key, self.place.desk
        self.place.do(
            lambda: bin_commitment(desk, key),
            self._refused,
            lambda _: self._offer_undo(key),
            owner=self,
        )

    def _offer_undo(self, key: int) -> None:
        desk = self.place.desk

        def undo() -> None:
            self.place.do(
                lambda: restore_record(desk, "commitment", key), self._refused, owner=self
            )

        self._banners.show_undo(
            lambda: pgettext("commitment editor", "The commitment lies in the bin."), undo
        )
        self.left.emit()

    def _refused(self, error: LiaisonError) -> None:
        self._banners.show_error(error)


def _title(view: CommitmentView) -> str:
    meeting = view.meeting
    if meeting is None or meeting.number is None:
        return pgettext(
            "commitment editor", "Commitment No. {number}", number=str(view.commitment.number or "")
        )
    return pgettext(
        "commitment editor",
        "Commitment of the minutes No. {number}, point {point}",
        number=str(meeting.number),
        point=view.point_number or "—",
    )
