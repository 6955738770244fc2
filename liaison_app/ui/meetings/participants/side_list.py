"""The participants of one side, by rank."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from liaison_app.ui.kit.table.lines import paint_lines
from liaison_app.ui.meetings.participants.rows import SideRow
from liaison_app.ui.theme.grid import HALF, UNIT
from liaison_app.ui.theme.icons import colour
from liaison_app.ui.theme.look import tokens
from liaison_app.ui.theme.tokens import Tone

_ROLE_WIDTH = 15 * UNIT
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class _Role(IntEnum):
    ROW = Qt.ItemDataRole.UserRole + 1


class _SideModel(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[SideRow] = ()

    def show(self, rows: Sequence[SideRow]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == _Role.ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            parts = (f"{row.rank}. {row.name}", row.position, row.role, row.presence.word)
            return "\n".join(part for part in parts if part)
        return None


class SideList(QListView):
    """`chosen(id)`, `entered` by Enter, `shifted(id, ±1)` by Alt+arrows, `removal_asked(id)`."""

    chosen = Signal(int)
    entered = Signal()
    shifted = Signal(int, int)
    removal_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it empty."""
        super().__init__(parent)
        self._model = _SideModel()
        self.setModel(self._model)
        self.setItemDelegate(_SideDelegate(self))
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(lambda *_: self._tell())
        self.clicked.connect(lambda _: self._tell())

    def show_rows(self, rows: Sequence[SideRow]) -> None:
        """Show the side; whoever was chosen stays chosen, and nothing is told."""
        before = self.current_id()
        blocked = self.selectionModel().blockSignals(True)
        self._model.show(rows)
        self.selectionModel().blockSignals(blocked)
        self.choose(before)
        self.updateGeometry()

    def choose(self, participant_id: int | None) -> bool:
        """Mark a participant without telling; False where there is no such one here."""
        ids = [row.participant_id for row in self._model.rows]
        place = ids.index(participant_id) if participant_id in ids else None
        blocked = self.selectionModel().blockSignals(True)
        if place is None:
            self.selectionModel().clear()
        else:
            self.setCurrentIndex(self._model.index(place))
        self.selectionModel().blockSignals(blocked)
        self.viewport().update()
        return place is not None

    def current_id(self) -> int | None:
        """Give whoever is chosen."""
        place = self.currentIndex().row()
        return self._model.rows[place].participant_id if place >= 0 else None

    def has_rows(self) -> bool:
        """Tell whether anybody sits on this side."""
        return bool(self._model.rows)

    def sizeHint(self) -> QSize:
        """Give the height of the whole side, at least of two rows."""
        rows = max(len(self._model.rows), 2)
        one = self.sizeHintForRow(0) if self._model.rows else 5 * UNIT
        return QSize(40 * UNIT, rows * one + 2 * self.frameWidth())

    def minimumSizeHint(self) -> QSize:
        """Give the height of a few rows."""
        return QSize(24 * UNIT, min(self.sizeHint().height(), 18 * UNIT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the card, Alt+arrows change the rank, Delete removes."""
        current, key = self.current_id(), event.key()
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if current is None:
            super().keyPressEvent(event)
        elif alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.shifted.emit(current, -1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif key == Qt.Key.Key_Delete:
            self.removal_asked.emit(current)
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        current = self.current_id()
        if current is not None:
            self.chosen.emit(current)


class _SideDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        step = QFontMetricsF(option.font).lineSpacing()
        return QSize(20 * UNIT, round(2 * step) + 2 * HALF + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        row: SideRow = index.data(_Role.ROW)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if chosen or hovered:
            ground = tokens().chosen if chosen else tokens().hover
            painter.fillRect(option.rect, QColor(ground))
        painter.fillRect(
            option.rect.left(), option.rect.bottom(), option.rect.width(), 1, QColor(tokens().line)
        )
        _paint_row(painter, QRectF(option.rect).adjusted(UNIT, HALF, -UNIT, -HALF), row, option)
        painter.restore()


def _paint_row(painter: QPainter, area: QRectF, row: SideRow, option: QStyleOptionViewItem) -> None:
    metrics = QFontMetricsF(option.font)
    strong = QFont(option.font)
    strong.setWeight(QFont.Weight.DemiBold)
    below = metrics.lineSpacing()
    painter.setFont(option.font)
    painter.setPen(colour(Tone.MUTED))
    painter.drawText(QPointF(area.left(), area.top() + metrics.ascent()), f"{row.rank}")
    text = area.adjusted(3 * UNIT, 0, 0, 0)
    name_width = QFontMetricsF(strong).horizontalAdvance(row.name) + 2 * UNIT
    beside = text.adjusted(max(name_width, text.width() - _ROLE_WIDTH), 0, 0, 0)
    under = text.adjusted(0, below, 0, 0)
    if metrics.horizontalAdvance(row.role) <= beside.width():
        paint_lines(painter, beside, row.role, 1)
        position = row.position
    else:
        position = " · ".join(part for part in (row.role, row.position) if part)
    if row.presence.word:
        width = metrics.horizontalAdvance(row.presence.word) + 1
        painter.setPen(colour(row.presence.tone))
        seen = under.adjusted(max(0.0, under.width() - max(width, _ROLE_WIDTH)), 0, 0, 0)
        paint_lines(painter, seen, row.presence.word, 1)
        under.setRight(seen.left() - UNIT)
    painter.setPen(colour(Tone.MUTED))
    paint_lines(painter, under, position, 1)
    painter.setPen(colour(Tone.TEXT))
    painter.setFont(strong)
    paint_lines(painter, text, row.name, 1)
