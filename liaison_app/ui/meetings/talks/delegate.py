"""Paints the lines of the talks; the text column is edited in place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from liaison_app.ui.kit.states import Shape, paint_shape
from liaison_app.ui.kit.table.lines import broken, paint_lines
from liaison_app.ui.meetings.talks.lines import Line
from liaison_app.ui.meetings.talks.model import LINE, MARK_LOOKS, Column, column_words
from liaison_app.ui.theme.grid import HALF, UNIT
from liaison_app.ui.theme.icons import colour
from liaison_app.ui.theme.look import tokens
from liaison_app.ui.theme.tokens import Tone

_MOST_LINES = 40
_NARROW = 8 * UNIT
TOP = HALF + 2
_Index = QModelIndex | QPersistentModelIndex


class LineDelegate(QStyledItemDelegate):
    """`make_cell` gives the editor for a line; the page fills and reads it."""

    def __init__(self, make_cell: Callable[[QWidget, Line], QWidget], parent: QObject) -> None:
        """Paint for a table."""
        super().__init__(parent)
        self._make_cell = make_cell

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one column of a line."""
        painter.save()
        line: Line = index.data(LINE)
        column = Column(index.column())
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(option.rect, QColor(tokens().chosen if chosen else tokens().surface))
        painter.fillRect(
            option.rect.left(), option.rect.bottom(), option.rect.width(), 1, QColor(tokens().line)
        )
        painter.setFont(option.font)
        area = QRectF(option.rect).adjusted(UNIT, TOP, -HALF, 0)
        shape, tone = MARK_LOOKS[line.mark]
        if column is Column.MARK and shape is not Shape.NONE:
            metrics = QFontMetricsF(option.font)
            side = round(metrics.ascent() * 0.8)
            top = area.top() + (metrics.lineSpacing() - side) / 2
            paint_shape(painter, QRectF(area.left(), top, side, side), shape, tone)
            area.setLeft(area.left() + side + HALF)
        painter.setPen(colour(_tone(column, tone)))
        lines = _MOST_LINES if column is Column.TEXT else 1
        narrow = option.rect.width() < _NARROW
        words = line.letters if column is Column.SPEAKER and narrow else column_words(line, column)
        paint_lines(painter, area, words, lines)
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        """Give the cell of a line."""
        return self._make_cell(parent, index.data(LINE))

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        """Leave the text alone: the page filled it when it was made."""

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        """Cover the text."""
        editor.setGeometry(option.rect.adjusted(0, 0, 0, -1))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave Enter, Tab and Escape to the cell."""
        return False


def height_of(text: str, metrics: QFontMetricsF, width: float) -> int:
    """Give the height of a line whose text column is so wide."""
    lines = len(broken(text, metrics, width - UNIT - HALF, _MOST_LINES)[0])
    return round(max(lines, 1) * metrics.lineSpacing()) + 2 * TOP


def _tone(column: Column, mark: Tone) -> Tone:
    if column is Column.MARK:
        return mark
    return Tone.TEXT if column is Column.TEXT else Tone.MUTED
