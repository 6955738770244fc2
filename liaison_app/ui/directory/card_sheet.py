"""One card in the editor: its form, and what belongs to it below, scrolling together."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.kit.scrolling import scrolling
from liaison_app.ui.theme.grid import GAP, UNIT


class CardSheet(Retranslated, QWidget):
    """`loaded(view)`, `refused(error)` and `gone` as of a record form.

    `buttons` are what the editor's bar offers for this kind of card only.
    """

    loaded = Signal(object)
    refused = Signal(object)
    gone = Signal()

    def __init__(self) -> None:
        """Make it empty; the kinds put their forms into `column`."""
        super().__init__()
        self.buttons: list[QWidget] = []
        self.card_id: int | None = None
        content = QWidget()
        self.column = QVBoxLayout(content)
        self.column.setContentsMargins(0, 0, UNIT, GAP)
        self.column.setSpacing(UNIT)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(content))

    def open_card(self, card_id: int) -> None:
        """Show a card."""
        self.card_id = card_id

    def leave_card(self) -> None:
        """Store what is typed and let the card go."""
        self.card_id = None

    def store_now(self) -> None:
        """Store at once what is typed."""

    def retranslate(self) -> None:
        """Word what is the kind's own."""
