"""One card in the editor: its form, and what belongs to it below, scrolling together."""

from __future__ import annotations

from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from liaison_app.ui.directory.owned_forms import OwnedForms
from liaison_app.ui.kit.record_form import FormPlan, RecordForm
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.kit.scrolling import scrolling
from liaison_app.ui.kit.texts.panes import Panes
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.theme.grid import GAP, UNIT

View = TypeVar("View")
Owned = TypeVar("Owned")


class _Part(Protocol):
    def store_now(self) -> None: ...
    def leave(self) -> None: ...


class CardSheet(Retranslated, QWidget, Generic[View]):
    """`loaded(view)`, `refused(error)` and `gone` as of a record form.

    `buttons` are what the editor's bar offers for this kind of card only.
    """

    loaded = Signal(object)
    refused = Signal(object)
    gone = Signal()

    def __init__(self, place: Workplace, plan: FormPlan[View], panes: Panes) -> None:
        """Build the fields; what belongs to the card is added by `add_owned`."""
        super().__init__()
        self.place = place
        self.buttons: list[QWidget] = []
        self.card_id: int | None = None
        self.view: View | None = None
        self.form: RecordForm[View] = RecordForm(place, plan, panes, scrolls=False)
        self._parts: list[_Part] = [self.form]
        self.form.loaded.connect(self.show_view)
        self.form.refused.connect(self.refused)
        self.form.gone.connect(self.gone)
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(0, 0, UNIT, GAP)
        self._column.setSpacing(UNIT)
        self._column.addWidget(self.form)
        self._column.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(content))

    def add_owned(self, owned: OwnedForms[Owned]) -> None:
        """Put the forms of what belongs to the card under its own."""
        owned.refused.connect(self.refused)
        self._parts.append(owned)
        self._column.insertWidget(self._column.count() - 1, owned)

    def open_card(self, card_id: int) -> None:
        """Show a card."""
        self.card_id, self.view = card_id, None
        self.form.open(card_id, focus=True)

    def leave_card(self) -> None:
        """Store what is typed and let the card go, with what belongs to it."""
        self.card_id = None
        for part in self._parts:
            part.leave()

    def store_now(self) -> None:
        """Store at once what is typed."""
        for part in self._parts:
            part.store_now()

    def show_view(self, view: View) -> None:
        """Show what was read."""
        self.view = view
        self.loaded.emit(view)
