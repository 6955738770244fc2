"""The table of lines: the current one is being typed, the others are painted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from liaison_app.ui.kit.key_places import us_key
from liaison_app.ui.meetings.talks.cell import LineCell
from liaison_app.ui.meetings.talks.delegate import LineDelegate, height_of
from liaison_app.ui.meetings.talks.lines import Line
from liaison_app.ui.meetings.talks.model import Column, LinesModel
from liaison_app.ui.theme.grid import UNIT

_WIDTHS = {Column.TIME: 7, Column.SPEAKER: 16, Column.MARK: 13, Column.ITEM: 11}
_NARROW_WIDTHS = {Column.TIME: 7, Column.SPEAKER: 5, Column.MARK: 3, Column.ITEM: 6}
_NARROW = 80 * UNIT
_NUMBER_MS = 800


class LinesTable(QTableView):
    """`cell_made(line, cell)` when a line is to be typed; `numbered(n)` when digits were typed.

    With the focus in the table itself (Esc) lines are chosen: digits sort them, Delete removes.
    """

    cell_made = Signal(object, object)
    numbered = Signal(int)
    removal_asked = Signal()
    opened = Signal()

    def __init__(self, knows: Callable[[str], bool], parent: QWidget | None = None) -> None:
        """Make it empty."""
        super().__init__(parent)
        self.rows = LinesModel()
        self._knows = knows
        self._cell: LineCell | None = None
        self._edited: Line | None = None
        self._digits = ""
        self._number_timer = QTimer(self, singleShot=True, interval=_NUMBER_MS)
        self._number_timer.timeout.connect(self._forget_digits)
        self.setModel(self.rows)
        self.setItemDelegate(LineDelegate(self._make_cell, self))
        self._be_a_list()

    def _be_a_list(self) -> None:
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(3 * UNIT)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionResizeMode(Column.TEXT, QHeaderView.ResizeMode.Stretch)
        self._fit_columns()
        self.clicked.connect(self._clicked)

    # Typing

    @property
    def cell(self) -> LineCell | None:
        """The field of the line being typed."""
        return self._cell

    def cell_of(self, line: Line) -> LineCell | None:
        """Give the field in which a line is being typed, None for any other line."""
        return self._cell if self._edited is line else None

    def type_in(self, row: int) -> None:
        """Open a line for typing, with the caret at its end."""
        if not 0 <= row < len(self.rows.lines):
            return
        line = self.rows.lines[row]
        if self._edited is not line:
            self.stop_typing()
            self.setCurrentIndex(self.rows.index(row, Column.TEXT))
            self._edited = line
            self.openPersistentEditor(self.rows.index(row, Column.TEXT))
        if self._cell is not None:
            self._cell.setFocus()
            self._cell.moveCursor(QTextCursor.MoveOperation.End)
        self.scrollTo(self.rows.index(row, Column.TEXT))

    def stop_typing(self) -> None:
        """Close the field; what was composed is kept."""
        if self._cell is None or self._edited is None:
            return
        self._cell.finish()
        row = self.rows.row_of(self._edited.ref)
        self._cell = self._edited = None
        if row is not None:
            self.closePersistentEditor(self.rows.index(row, Column.TEXT))

    def current_line(self) -> Line | None:
        """Give the line being typed, or the current one."""
        if self._edited is not None:
            return self._edited
        row = self.currentIndex().row()
        return self.rows.lines[row] if 0 <= row < len(self.rows.lines) else None

    def chosen_lines(self) -> list[Line]:
        """Give the lines that are chosen, or the current one."""
        chosen = sorted({index.row() for index in self.selectionModel().selectedRows()})
        if self._edited is not None or not chosen:
            current = self.current_line()
            return [] if current is None else [current]
        return [self.rows.lines[row] for row in chosen]

    # Heights

    def fit_row(self, row: int) -> None:
        """Make a row as high as its text."""
        line = self.rows.lines[row]
        cell = self.cell_of(line)
        if cell is not None:
            wanted = cell.sizeHint().height() + 1
        else:
            width = self.columnWidth(Column.TEXT)
            wanted = height_of(line.text, QFontMetricsF(self.font()), width)
        if self.rowHeight(row) != wanted:
            self.setRowHeight(row, wanted)

    def fit_rows(self) -> None:
        """Make every row as high as its text."""
        for row in range(len(self.rows.lines)):
            self.fit_row(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the rows to another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit_columns()
            self.fit_rows()

    def _fit_columns(self) -> None:
        """Leave the text its room; in a narrow window letters and shapes are enough."""
        widths = _NARROW_WIDTHS if self.width() < _NARROW else _WIDTHS
        for column, units in widths.items():
            self.setColumnWidth(column, units * UNIT)

    # Choosing and sorting

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits sort, Delete removes, Enter types on."""
        digit = _digit(event)
        if digit:
            self._digits = (self._digits + digit)[-2:]
            self._number_timer.start()
            self.numbered.emit(int(self._digits))
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removal_asked.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def _forget_digits(self) -> None:
        self._digits = ""

    def _clicked(self, index: QModelIndex) -> None:
        if index.column() == Column.TEXT and len(self.selectionModel().selectedRows()) <= 1:
            self.type_in(index.row())

    def _make_cell(self, parent: QWidget, line: Line) -> QWidget:
        cell = LineCell(self._knows, parent)
        cell.show_value(line.text)
        cell.has_speaker = bool(line.letters or line.speaker)
        self._cell = cell
        self.cell_made.emit(line, cell)
        return cell


def _digit(event: QKeyEvent) -> str:
    """Give the digit of a key, on the Kazakh layout by its place; "" for another key."""
    typed = event.text()
    if len(typed) == 1 and typed.isdecimal() and typed.isascii():
        return typed
    place = us_key(event)
    plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
    return chr(place) if plain and place is not None and chr(place).isdecimal() else ""
