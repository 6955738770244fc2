"""A picker that adds a card: small until one types into it, worded by its place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QFocusEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from liaison_app.ui.kit.lookup import Lookup
from liaison_app.ui.kit.record_picker import RecordPicker
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.theme.grid import UNIT

_Words = Callable[[], str]


class AddingPicker(RecordPicker):
    """Empties itself after a choice; `words` is its placeholder, `name` what it is for."""

    def __init__(
        self,
        place: Workplace,
        lookup: Lookup,
        words: _Words,
        name: _Words,
        *,
        folds: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Make it; with `folds` it is narrow while it has no focus."""
        self._words, self._name, self._folds = words, name, folds
        super().__init__(place, lookup, parent, keeps=False)
        if folds:
            self._fold(folded=True)

    def retranslate(self) -> None:
        """Word it."""
        self.setPlaceholderText(self._words())
        self.setAccessibleName(self._name())
        self.setToolTip(self._name())
        if self._folds and not self.hasFocus():
            self._fold(folded=True)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the width of the words in the font of the window."""
        super().showEvent(event)
        self.retranslate()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Make room to type."""
        super().focusInEvent(event)
        if self._folds:
            self._fold(folded=False)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Fold again, unless something was typed."""
        super().focusOutEvent(event)
        if self._folds and not self.text():
            self._fold(folded=True)

    def _fold(self, *, folded: bool) -> None:
        whole = self.fontMetrics().horizontalAdvance(self._words()) + 4 * UNIT
        self.setFixedWidth(whole if folded else 26 * UNIT)
