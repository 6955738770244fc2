"""The table of a register page: keys, columns chosen by the user, the chosen row kept by its id."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import (
    QItemSelectionModel,
    QMimeData,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
    SignalInstance,
)
from PySide6.QtGui import QFontMetricsF, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from liaison_app.base.settings import Settings
from liaison_app.language.clean import one_line
from liaison_app.tasks.calls import Calls
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.kit.table.columns import Column, full_text
from liaison_app.ui.kit.table.copying import as_html, as_text, is_block
from liaison_app.ui.kit.table.delegate import CellDelegate, row_height
from liaison_app.ui.kit.table.head import Head
from liaison_app.ui.kit.table.paged_model import PagedModel
from liaison_app.ui.kit.table.source import Order, Source

Row = TypeVar("Row")


class RegisterTable(Retranslated, QTableView, Generic[Row]):
    """A register. Space asks for the card, Enter or a double click for the editor.

    `chosen` is sent with the id of the current row (or None) after it changed;
    `typed` with a letter typed on the table, `pasted` with a text pasted there, which a page
    passes to its search field; where `takes_blocks`, several lines or cells go to `block_pasted`
    as QMimeData instead.
    """

    card_asked = Signal(int)
    editor_asked = Signal(int)
    chosen = Signal(object)
    typed = Signal(str)
    pasted = Signal(str)
    block_pasted = Signal(object)

    def __init__(
        self,
        name: str,
        columns: Sequence[Column[Row]],
        reader: Calls,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        """Make it; `name` is where the settings keep its columns. `show_source` fills it."""
        super().__init__(parent)
        self.rows: PagedModel[Row] = PagedModel(columns, reader, self)
        self.head = Head(name, columns, settings, self)
        self.takes_blocks = False
        self._wanted: int | None = None
        self._place = 0
        self._be_a_register()
        self.setHorizontalHeader(self.head)
        self.setModel(self.rows)
        self.head.restore()
        self._connect()
        self.retranslate()

    def _be_a_register(self) -> None:
        self.setItemDelegate(CellDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setCornerButtonEnabled(False)
        heights = self.verticalHeader()
        heights.hide()
        heights.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._fit_rows()

    def _connect(self) -> None:
        self.rows.about_to_reload.connect(self._remember)
        self.rows.reloaded.connect(self._return)
        self.rows.counted.connect(lambda _: self._return())
        self.selectionModel().currentRowChanged.connect(lambda *_: self._tell_chosen())
        self.doubleClicked.connect(lambda index: self._ask(self.editor_asked, index.row()))
        self.head.sort_asked.connect(self._sort)

    def show_source(self, source: Source[Row], order: Order | None = None) -> None:
        """Show a source; the user's own order of this register goes before `order`."""
        own = self.head.layout_kept.order
        self.rows.show(source, own if own.by else order)
        self.head.show_order(self.rows.order)

    def reload(self) -> None:
        """Read again after a change; the chosen row stays chosen."""
        self.rows.reload()

    def current_id(self) -> int | None:
        """Give the id of the current row."""
        return self.rows.id_at(self.currentIndex().row())

    def chosen_ids(self) -> list[int]:
        """Give the ids of all selected rows in their order."""
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [found for place in places if (found := self.rows.id_at(place)) is not None]

    def choose(self, identity: int) -> None:
        """Make the row of this id current, at once or as soon as it is in the list."""
        self._wanted = identity
        self._return()

    def choose_something(self) -> None:
        """Choose the current row, or the first one, where none is chosen.

        Qt makes a row current when the focus comes, but does not select it.
        """
        if not self.selectionModel().hasSelection():
            self._make_current(max(self.currentIndex().row(), 0))

    def retranslate(self) -> None:
        """Word the heads anew; the cells ask for their words when they are painted."""
        self.rows.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.rows.columns) - 1)
        self.head.fit(self.viewport().width())
        self.viewport().update()

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space: card. Enter: editor. Ctrl+C: the rows as text. A letter, Ctrl+V: search."""
        key = event.key()
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        row = self.currentIndex().row()
        if plain and key == Qt.Key.Key_Space:
            self._ask(self.card_asked, row)
        elif plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask(self.editor_asked, row)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
        elif plain and event.text().isalnum():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: Qt would walk through every row; `typed` leads to the search field."""

    def chosen_cells(self) -> list[list[str]]:
        """Give the selected rows with the columns as shown, below their heads."""
        shown = self.head.shown_columns()
        lines = [[self.rows.columns[column].title() for column in shown]]
        for index in sorted(self.selectionModel().selectedRows(), key=QModelIndex.row):
            contents = [self.rows.content(self.rows.index(index.row(), c)) for c in shown]
            lines.append(["" if c is None else full_text(c) for c in contents])
        return lines

    def _copy(self) -> None:
        """Copy the selected rows: as text with tabs, and as a table for Word and mail."""
        copied = QMimeData()
        cells = self.chosen_cells()
        copied.setText(as_text(cells))
        copied.setHtml(as_html(cells))
        QGuiApplication.clipboard().setMimeData(copied)

    def _paste(self) -> None:
        copied = QGuiApplication.clipboard().mimeData()
        text = copied.text()
        if self.takes_blocks and is_block(text):
            self.block_pasted.emit(copied)
        else:
            self.pasted.emit(one_line(text))

    # Staying where the user was

    def _remember(self) -> None:
        current = self.current_id()
        if current is not None:
            self._wanted = current
        self._place = self.verticalScrollBar().value()

    def _return(self) -> None:
        row = None if self._wanted is None else self.rows.row_of(self._wanted)
        if row is None or row == self.currentIndex().row():
            return
        self._wanted = None
        self.verticalScrollBar().setValue(self._place)
        self._make_current(row)

    def _make_current(self, row: int) -> None:
        index = self.rows.index(row, max(self.currentIndex().column(), 0))
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)

    def _tell_chosen(self) -> None:
        self.chosen.emit(self.current_id())

    def _ask(self, signal: SignalInstance, row: int) -> None:
        identity = self.rows.id_at(row)
        if identity is not None:
            signal.emit(identity)

    def _sort(self, column: int, descending: bool) -> None:
        way = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.rows.sort(column, way)
        self.head.keep_order(self.rows.order)

    # Sizes

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the width that is left to the columns that stretch."""
        super().resizeEvent(event)
        self.head.fit(self.viewport().width())

    def _fit_rows(self) -> None:
        self.verticalHeader().setDefaultSectionSize(row_height(QFontMetricsF(self.font())))

    def column_menu(self, at: QPoint) -> None:
        """Offer the columns to choose from, at a place on the screen."""
        self.head.menu().exec(at)
