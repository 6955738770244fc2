"""What was found, below the line one types in; the line keeps the focus and the input method."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from liaison_app.ui.kit.table.columns import Cell
from liaison_app.ui.kit.table.delegate import paint_content
from liaison_app.ui.theme.grid import HALF, UNIT
from liaison_app.ui.theme.look import tokens

_MOST_ROWS = 8
_UNDER = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


class Suggestions(QListWidget):
    """Rows of name and muted second line. `taken` carries the place of the row."""

    taken = Signal(int)

    def __init__(self, line: QWidget) -> None:
        """Belong to a line; hidden at first."""
        super().__init__(line)
        self._line = line
        self.setWindowFlags(Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_SuggestionDelegate(self))
        self.setMouseTracking(True)
        self.itemEntered.connect(self.setCurrentItem)
        self.itemClicked.connect(lambda item: self.taken.emit(self.row(item)))

    def show_rows(self, rows: Sequence[tuple[str, str]]) -> None:
        """Show rows of name and second line below the line, the first one chosen."""
        self.clear()
        for name, under in rows:
            item = QListWidgetItem(name, self)
            item.setData(_UNDER, under)
            item.setToolTip("\n".join(part for part in (name, under) if part))
        self.setCurrentRow(0)
        if rows and self._line.isVisible():
            self._place()
            self.show()
            self.raise_()
        else:
            self.hide()

    def step(self, by: int) -> None:
        """Choose the next row or the one before."""
        self.setCurrentRow(max(0, min(self.currentRow() + by, self.count() - 1)))

    def _place(self) -> None:
        shown = min(self.count(), _MOST_ROWS)
        height = sum(self.sizeHintForRow(row) for row in range(shown)) + UNIT
        below = self._line.mapToGlobal(QPoint(0, self._line.height() + 1))
        room = self._line.screen().availableGeometry()
        if below.y() + height > room.bottom():
            below = self._line.mapToGlobal(QPoint(0, -height - 1))
        self.setGeometry(below.x(), below.y(), max(self._line.width(), 36 * UNIT), height)


class _SuggestionDelegate(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(option.rect, QColor(tokens().chosen if chosen else tokens().surface))
        painter.setFont(option.font)
        area = QRectF(option.rect).adjusted(UNIT, HALF, -UNIT, -HALF)
        under = str(index.data(_UNDER) or "")
        paint_content(painter, area, Cell(str(index.data()), under or " "))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        step = QFontMetricsF(option.font).lineSpacing()
        lines = 2 if index.data(_UNDER) else 1
        return QSize(30 * UNIT, round(step * lines) + 2 * HALF)
