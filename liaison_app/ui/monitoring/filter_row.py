"""The search field and the chips above the grid."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from liaison_app.language.current import pgettext
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.buttons import ActionButton
from liaison_app.ui.kit.chips import ChipRow, FilterChip
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.theme.grid import CONTROL, UNIT
from liaison_app.ui.theme.icons import Icon

_CALM_MS = 150  # between the last key in the search field and the question
_SEARCH_WIDTH = 28 * UNIT


class FilterRow(Retranslated, QWidget):
    """`changed` after a choice or when the typing rests, `left` for the table."""

    changed = Signal()
    left = Signal()

    def __init__(self, chips: Mapping[str, FilterChip], parent: QWidget | None = None) -> None:
        """Take the chips in the order of Tab."""
        super().__init__(parent)
        self.chips = chips
        self.row = ChipRow(list(chips.values()))
        self.search = QLineEdit(clearButtonEnabled=True)
        self.find_action = Action(self, self._find, keys="Ctrl+F", drawn=Icon.SEARCH)
        self.clear_action = Action(self, self.clear, keys="Ctrl+Shift+F", drawn=Icon.CLOSE)
        self._calm = QTimer(self, singleShot=True, interval=_CALM_MS)
        self._lay_out()
        self._calm.timeout.connect(self._tell)
        self.search.textChanged.connect(lambda _: self._calm.start())
        self.search.returnPressed.connect(self.left)
        self.row.changed.connect(self._tell)
        self.retranslate()
        self._tell()

    def _lay_out(self) -> None:
        self.search.setFixedWidth(_SEARCH_WIDTH)
        self.search.addAction(self.find_action, QLineEdit.ActionPosition.LeadingPosition)
        clear = ActionButton(self.clear_action, "link")
        clear.setFixedHeight(CONTROL)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(UNIT)
        top = Qt.AlignmentFlag.AlignTop
        whole.addWidget(self.search, 0, top)
        whole.addWidget(self.row, 1)
        whole.addWidget(clear, 0, top)

    def words(self) -> str:
        """Give what is looked for."""
        return self.search.text().strip()

    def filtered(self) -> bool:
        """Tell whether anything is left out."""
        return bool(self.words()) or any(chip.chosen for chip in self.chips.values())

    def clear(self) -> None:
        """Leave nothing out."""
        self.search.clear()
        self.row.clear()

    def type_on(self, letter: str) -> None:
        """Take a letter that was typed on the table."""
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.setText(self.search.text() + letter)

    def look_for(self, words: str) -> None:
        """Look for a text that was pasted on the table."""
        if words:
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
            self.search.setText(words)

    def retranslate(self) -> None:
        """Word the field; the chips word themselves."""
        words = pgettext("register", "Search this page")
        self.search.setPlaceholderText(words)
        self.search.setAccessibleName(words)
        self.find_action.say(words)
        self.search.setToolTip(self.find_action.tip())
        self.clear_action.say(pgettext("register", "Clear filter"))

    def _tell(self) -> None:
        self.clear_action.setVisible(self.filtered())
        self.changed.emit()

    def _find(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()
