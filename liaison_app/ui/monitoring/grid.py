"""The table of twelve months: as many of them as there is room for, the newest always."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.filters import Sort
from liaison_app.domain.grid import GridFilter, GridMonth
from liaison_app.office.desk import Desk
from liaison_app.office.monitoring.grid import grid_ids
from liaison_app.office.monitoring.grid_rows import MonthRow, first_rows, rows_of
from liaison_app.ui.kit.table.register import RegisterTable
from liaison_app.ui.kit.table.source import FunctionSource, Order, Source
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.monitoring.columns import MONTH_WIDTH, MONTHS, NEXT_STEP, grid_columns

_FEWEST = 3
_NEXT_STEP_FROM = 900  # pixels of the table; below that the card has it


class GridTable(RegisterTable[MonthRow]):
    """`month_asked(by)` is sent for ← and →: the month before, or the next one."""

    month_asked = Signal(int)

    def __init__(self, place: Workplace, parent: QWidget | None = None) -> None:
        """Make it empty; `show_months` and `show_source` fill it."""
        self._months: Sequence[GridMonth] = ()
        columns = grid_columns(place.content_language, lambda: self._months)
        self._first_month = len(columns) - 1 - MONTHS
        super().__init__("monitoring", columns, place.reader, place.settings, parent)

    def show_months(self, months: Sequence[GridMonth]) -> None:
        """Show these twelve from now on, the oldest first."""
        self._months = months
        self._show_what_fits()
        self.retranslate()

    @property
    def months(self) -> Sequence[GridMonth]:
        """Give the twelve months that are shown, none before they were read."""
        return self._months

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """← and → go through the months; the other keys are those of every register."""
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if plain and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.month_asked.emit(-1 if event.key() == Qt.Key.Key_Left else 1)
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the months that fit beside the words."""
        self._show_what_fits()
        super().resizeEvent(event)

    def _show_what_fits(self) -> None:
        room = self.viewport().width()
        columns = self.rows.columns
        wide = room >= _NEXT_STEP_FROM
        self.head.setSectionHidden(len(columns) - 1, not wide)
        words = [c for c in columns if not c.narrow and (wide or c.key != NEXT_STEP)]
        left = room - sum(column.width for column in words)
        month = max(self.head.least(self._first_month), MONTH_WIDTH)
        fitting = min(max(left // month, _FEWEST), MONTHS)
        for place in range(MONTHS):
            self.head.setSectionHidden(self._first_month + place, place < MONTHS - fitting)


def grid_source(
    desk: Desk, months: Sequence[GridMonth], wanted: GridFilter, language: ContentLanguage
) -> Source[MonthRow]:
    """Give what the table reads from; every step runs beside the window."""

    def first(order: Order, count: int) -> Sequence[tuple[int, MonthRow]]:
        sort = Sort(order.by, order.descending)
        found = first_rows(desk, months, wanted, sort, language, count)
        return [(row.id, row) for row in found]

    def ids(order: Order) -> Sequence[int]:
        return grid_ids(desk, wanted, Sort(order.by, order.descending), language)

    def rows(asked: Sequence[int]) -> Mapping[int, MonthRow]:
        return rows_of(desk, months, wanted, asked, language)

    return FunctionSource(first, ids, rows)
