"""A table model over any number of rows: all ids in order, rows in pages when looked at."""

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from enum import IntEnum
from typing import Generic, TypeAlias, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from liaison_app.tasks.calls import Calls
from liaison_app.ui.kit.table.columns import Column, Content, full_text
from liaison_app.ui.kit.table.source import Order, Source

Row = TypeVar("Row")
Index: TypeAlias = QModelIndex | QPersistentModelIndex

PAGE = 200
PAGES_KEPT = 30
_NOWHERE = QModelIndex()


class Role(IntEnum):
    """What a delegate may ask beside the usual."""

    CONTENT = Qt.ItemDataRole.UserRole + 1
    ID = Qt.ItemDataRole.UserRole + 2


class PagedModel(QAbstractTableModel, Generic[Row]):
    """Shows a source; rows are blank until their page has been read.

    `about_to_reload` and `reloaded` surround a change of the ids, `counted` gives their number,
    `failed` an error of reading.
    """

    about_to_reload = Signal()
    reloaded = Signal()
    counted = Signal(int)
    failed = Signal(object)

    def __init__(
        self, columns: Sequence[Column[Row]], reader: Calls, parent: QObject | None = None
    ) -> None:
        """Begin empty; `show` gives it something."""
        super().__init__(parent)
        self.columns = tuple(columns)
        self.order = Order()
        self._reader = reader
        self._source: Source[Row] | None = None
        self._ids: Sequence[int] = ()
        self._rows: dict[int, Row] = {}
        self._fresh: OrderedDict[int, None] = OrderedDict()  # pages read, the longest unseen first
        self._asked: set[int] = set()
        self._turn = 0
        self._first_turn = self._complete_turn = 0  # the last turns answered

    def show(self, source: Source[Row], order: Order | None = None) -> None:
        """Show another source, or the same one in another order; the first page comes first."""
        self._source = source
        self.order = order or self.order
        self._read_anew(first_page=True)

    def reload(self) -> None:
        """Read ids and rows again; what is shown stays until the new is there."""
        if self._source is not None:
            self._read_anew(first_page=not self._ids)

    def id_at(self, row: int) -> int | None:
        """Give the id in a row, or None outside."""
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def row_of(self, identity: int) -> int | None:
        """Give the row of an id, or None when it is not in the list."""
        try:
            return self._ids.index(identity)
        except ValueError:
            return None

    def record_at(self, row: int) -> Row | None:
        """Give what was read for a row; None until its page is there, which is then asked for."""
        identity = self.id_at(row)
        if identity is None:
            return None
        self._want(row // PAGE)
        return self._rows.get(identity)

    # What Qt asks

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Give the number of ids known."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Give the number of columns, shown or not."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the content, the full text or the id of a cell."""
        if not index.isValid():
            return None
        if role == Role.ID:
            return self.id_at(index.row())
        if role not in (Role.CONTENT, Qt.ItemDataRole.DisplayRole):
            return None
        content = self.content(index)
        if role == Role.CONTENT or content is None:
            return content
        return full_text(content)

    def content(self, index: Index) -> Content | None:
        """Give what a cell shows, None until its row was read."""
        record = self.record_at(index.row())
        return None if record is None else self.columns[index.column()].show(record)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Give the head of a column, its alignment and explanation."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title()
        if role == Qt.ItemDataRole.ToolTipRole:
            return column.tip() if column.tip is not None else column.title()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            flags = Qt.AlignmentFlag
            side = flags.AlignRight if column.to_the_right else flags.AlignLeft
            return side | flags.AlignVCenter
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Ask the source for another order; a column without a name in the source does nothing."""
        if self._source is None or not 0 <= column < len(self.columns):
            return
        by = self.columns[column].sorts_by
        wanted = Order(by, order == Qt.SortOrder.DescendingOrder)
        if by and wanted != self.order:
            self.show(self._source, wanted)

    # Reading

    def _read_anew(self, *, first_page: bool) -> None:
        source, order = self._source, self.order
        if source is None:
            return
        self._turn += 1
        turn = self._turn
        if first_page:
            self._reader.call(
                lambda: source.first(order, PAGE),
                lambda rows: self._take_first(turn, rows),
                self.failed.emit,
                owner=self,
            )
        self._reader.call(
            lambda: source.ids(order),
            lambda ids: self._take_ids(turn, ids),
            self.failed.emit,
            owner=self,
        )

    def _take_first(self, turn: int, rows: Sequence[tuple[int, Row]]) -> None:
        if turn != self._turn or self._complete_turn == turn:
            return  # asked for something else meanwhile, or all ids were faster
        self._put_ids([identity for identity, _ in rows])
        self._rows.update(rows)
        self._fresh[0] = None
        self._first_turn = turn

    def _take_ids(self, turn: int, ids: Sequence[int]) -> None:
        if turn != self._turn:
            return
        self._complete_turn = turn
        known = len(self._ids)
        if self._first_turn == turn and list(ids[:known]) == list(self._ids):
            self._add_the_rest(ids)
        elif list(ids) != list(self._ids):
            self._put_ids(ids)
        else:
            self._read_seen_again()
        self.counted.emit(len(ids))

    def _add_the_rest(self, ids: Sequence[int]) -> None:
        if len(ids) > len(self._ids):
            self.beginInsertRows(_NOWHERE, len(self._ids), len(ids) - 1)
            self._ids = ids
            self.endInsertRows()

    def _put_ids(self, ids: Sequence[int]) -> None:
        self.about_to_reload.emit()
        self.beginResetModel()
        self._ids = ids
        self._fresh.clear()
        self._asked.clear()
        if len(self._rows) > PAGE * PAGES_KEPT:
            self._rows.clear()
        self.endResetModel()
        self.reloaded.emit()

    def _read_seen_again(self) -> None:
        self._fresh.clear()
        self._asked.clear()
        self._tell_changed(0, len(self._ids) - 1)

    def _want(self, page: int) -> None:
        source = self._source
        if page in self._fresh:
            self._fresh.move_to_end(page)
            return
        if source is None or page in self._asked:
            return
        self._asked.add(page)
        turn = self._turn
        ids = self._ids[page * PAGE : (page + 1) * PAGE]
        self._reader.call(
            lambda: source.rows(ids),
            lambda rows: self._take_rows(turn, page, rows),
            self.failed.emit,
            owner=self,
        )

    def _take_rows(self, turn: int, page: int, rows: Mapping[int, Row]) -> None:
        if turn != self._turn:
            return
        self._asked.discard(page)
        self._rows.update(rows)
        self._fresh[page] = None
        if len(self._fresh) > PAGES_KEPT:
            self._forget(next(iter(self._fresh)))
        first = page * PAGE
        self._tell_changed(first, min(first + PAGE, len(self._ids)) - 1)

    def _forget(self, page: int) -> None:
        del self._fresh[page]
        for identity in self._ids[page * PAGE : (page + 1) * PAGE]:
            self._rows.pop(identity, None)

    def _tell_changed(self, first: int, last: int) -> None:
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))
