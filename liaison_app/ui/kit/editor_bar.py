"""The head of an editor: the way back, what is edited, its state, and what can be done."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.badges import StateBadge
from liaison_app.ui.kit.buttons import ActionButton
from liaison_app.ui.kit.labels import ElidedLabel
from liaison_app.ui.kit.states import State
from liaison_app.ui.theme.grid import CONTROL, UNIT


class EditorBar(QWidget):
    """Word the way back by its action; `show_head` says what is edited."""

    def __init__(self, back: Action, parent: QWidget | None = None) -> None:
        """Make it with the way back."""
        super().__init__(parent)
        self._title, self._badge = ElidedLabel("heading"), StateBadge()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(UNIT)
        row.addWidget(ActionButton(back, "link"))
        row.addWidget(self._title, 1)
        row.addWidget(self._badge)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(UNIT)
        row.addLayout(self._buttons)
        self.setMinimumHeight(CONTROL)

    def add_button(self, button: QWidget, *, first: bool = False) -> None:
        """Add a button at the right; `first` puts it before the others."""
        self._buttons.insertWidget(0 if first else -1, button)

    def show_head(self, title: str, state: State | None) -> None:
        """Say what is edited and how it stands."""
        self._title.setText(title)
        self._badge.show_state(state)
