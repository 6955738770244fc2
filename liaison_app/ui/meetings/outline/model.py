"""The agenda items as a list that can be reordered by dragging."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt

from liaison_app.language import current
from liaison_app.language.current import pgettext
from liaison_app.language.lists import joined
from liaison_app.ui.kit.language_switch import SHORT_NAMES
from liaison_app.ui.meetings.outline.rows import OutlineRow

ITEM_MIME = "application/x-liaison-agenda-item"
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Role(IntEnum):
    """What a row says beyond its text."""

    ROW = Qt.ItemDataRole.UserRole + 1
    FIRST_OUTSIDE = Qt.ItemDataRole.UserRole + 2


class OutlineModel(QAbstractListModel):
    """Shows rows as they are given; the order is changed by the office only."""

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self._rows: Sequence[OutlineRow] = ()

    @property
    def rows(self) -> Sequence[OutlineRow]:
        """What is shown."""
        return self._rows

    def show(self, rows: Sequence[OutlineRow]) -> bool:
        """Show other rows; False where only their content changed and every row kept its place."""
        same = [row.item_id for row in rows] == [row.item_id for row in self._rows]
        if same:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return False
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()
        return True

    def row_of(self, item_id: int | None) -> int | None:
        """Give the place of an item."""
        return next((n for n, row in enumerate(self._rows) if row.item_id == item_id), None)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Count the items."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give what the delegate paints, and words for who cannot see it."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{row.number}. {row.title}"
        if role == Role.ROW:
            return row
        if role == Role.FIRST_OUTSIDE:
            return row.outside and (index.row() == 0 or not self._rows[index.row() - 1].outside)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return in_words(row)
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Every item can be chosen and dragged; what is dragged falls between items or on one."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        every = Qt.ItemFlag
        return (
            every.ItemIsEnabled
            | every.ItemIsSelectable
            | every.ItemIsDragEnabled
            | every.ItemIsDropEnabled
        )

    def mimeTypes(self) -> list[str]:
        """Name what can be dragged."""
        return [ITEM_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Give the dragged item by its id."""
        data = QMimeData()
        if indexes:
            data.setData(ITEM_MIME, str(self._rows[indexes[0].row()].item_id).encode())
        return data

    def supportedDropActions(self) -> Qt.DropAction:
        """Items move, they are not copied."""
        return Qt.DropAction.MoveAction


def in_words(row: OutlineRow) -> str:
    """Give the whole title and the state of the item's texts."""
    title = row.title or pgettext("minutes editor", "(no title yet)")
    if not row.begun:
        return title
    if not row.lacking:
        state = pgettext("minutes editor", "complete in all languages")
    else:
        names = joined([SHORT_NAMES[language] for language in row.lacking], current.language())
        state = pgettext("minutes editor", "to be completed: {languages}", languages=names)
    return f"{row.number}. {title}\n{state}"
