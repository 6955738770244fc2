"""What a month still misses: the rows without a report, to be ticked or to be gone to."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.filters import Sort
from liaison_app.domain.grid import GridFilter, GridMonth
from liaison_app.domain.month_answers import Answer
from liaison_app.office.desk import Desk
from liaison_app.office.monitoring.grid_rows import MonthRow, first_rows
from liaison_app.ui.kit.shown_texts import LANGUAGE_TAGS

MOST = 500  # shown at once; the rest is there once these have their answers
_ROWS = 10
_ID = Qt.ItemDataRole.UserRole


def read_missing(
    desk: Desk, months: Sequence[GridMonth], month: date, language: ContentLanguage
) -> list[MonthRow]:
    """Give the rows of a month that nothing came for."""
    wanted = GridFilter(month=month, answer=Answer.MISSING)
    return first_rows(desk, months, wanted, Sort(), language, MOST)


class MissingList(QListWidget):
    """`asked(id)` for Enter or a double click on a row; with `ticks` rows can be ticked."""

    asked = Signal(int)

    def __init__(self, *, ticks: bool, parent: QWidget | None = None) -> None:
        """Make it empty."""
        super().__init__(parent)
        self._ticks = ticks
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.itemDoubleClicked.connect(self._ask)

    def show_rows(self, rows: Sequence[MonthRow], asked: ContentLanguage) -> None:
        """Show rows, all of them ticked."""
        self.clear()
        for row in rows:
            item = QListWidgetItem(_words(row, asked), self)
            item.setData(_ID, row.id)
            item.setToolTip(row.commitment.text.text)
            if self._ticks:
                item.setCheckState(Qt.CheckState.Checked)
        self.setCurrentRow(0)
        high = self.sizeHintForRow(0) * min(max(len(rows), 1), _ROWS) + 2 * self.frameWidth()
        self.setFixedHeight(high + 2)

    def ticked(self) -> list[int]:
        """Give the rows that are ticked."""
        items = [self.item(row) for row in range(self.count())]
        return [_id(item) for item in items if item.checkState() == Qt.CheckState.Checked]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the row."""
        item: QListWidgetItem | None = self.currentItem()
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self._ask(item)
            return
        super().keyPressEvent(event)

    def _ask(self, item: QListWidgetItem) -> None:
        self.asked.emit(_id(item))


def _id(item: QListWidgetItem) -> int:
    found: int = item.data(_ID)
    return found


def _words(row: MonthRow, asked: ContentLanguage) -> str:
    own = row.commitment
    text = own.text.text.replace("\n", " ")
    tag = f" [{LANGUAGE_TAGS[own.text.language]}]" if own.text.missing_in(asked) else ""
    who = own.responsible.text
    return " · ".join(part for part in (own.shown_number, who, text + tag) if part)
