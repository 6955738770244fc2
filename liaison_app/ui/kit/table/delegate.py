"""Paints the cells of a register: two lines, the second elided; states as shape and word."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from liaison_app.ui.kit.states import Shape, State, paint_shape
from liaison_app.ui.kit.table.columns import Cell, Content, full_text
from liaison_app.ui.kit.table.lines import broken, paint_lines
from liaison_app.ui.kit.table.paged_model import Role
from liaison_app.ui.theme.grid import HALF, UNIT
from liaison_app.ui.theme.icons import colour
from liaison_app.ui.theme.look import tokens
from liaison_app.ui.theme.tokens import Tone

LINES = 2
_TOP = UNIT - 1
_Index = QModelIndex | QPersistentModelIndex


def row_height(metrics: QFontMetricsF) -> int:
    """Give the height of a row of two lines."""
    return round(metrics.lineSpacing() * LINES) + 2 * _TOP + 1


def mark_size(metrics: QFontMetricsF) -> float:
    """Give the side of the shape before a state's word."""
    return round(metrics.ascent() * 0.8)


class CellDelegate(QStyledItemDelegate):
    """Paints `Content`; nothing but the line below for a row that has not been read yet."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint the background of the row, what the cell says and the line below."""
        painter.save()
        area = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(area, QColor(tokens().chosen if chosen else tokens().surface))
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, QColor(tokens().line))
        if chosen and option.rect.left() <= 1 and _has_focus(option):
            painter.fillRect(area.left(), area.top(), 3, area.height() - 1, colour(Tone.ACCENT))
        content = index.data(Role.CONTENT)
        if content is not None:
            painter.setFont(option.font)
            paint_content(painter, inner(area), content, to_the_right=_to_the_right(index))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Give the width of the whole text in one line, for fitting a column to its contents."""
        metrics = QFontMetricsF(option.font)
        content = index.data(Role.CONTENT)
        text = "" if content is None else full_text(content)
        widest = max((metrics.horizontalAdvance(line) for line in text.split("\n")), default=0.0)
        mark = mark_size(metrics) + HALF if isinstance(content, State) else 0
        return QSize(round(min(widest, 400) + mark) + 2 * UNIT + 2, row_height(metrics))

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: _Index,
    ) -> bool:
        """Show the whole text of a cell that does not show it all."""
        content = index.data(Role.CONTENT) if index.isValid() else None
        if event.type() != QEvent.Type.ToolTip or content is None:
            return False
        tip = full_text(content)
        if not _is_cut(content, QFontMetricsF(option.font), inner(view.visualRect(index)).width()):
            tip = content.tip if isinstance(content, (Cell, State)) else ""
        QToolTip.showText(event.globalPos(), tip, view)
        return True


def _has_focus(option: QStyleOptionViewItem) -> bool:
    widget: QWidget | None = option.widget
    return widget is not None and widget.hasFocus()


def inner(area: QRect) -> QRectF:
    """Give the part of a cell that texts may use."""
    return QRectF(area).adjusted(UNIT, _TOP, -UNIT, -_TOP)


def paint_content(
    painter: QPainter, area: QRectF, content: Content, *, to_the_right: bool = False
) -> None:
    """Paint what a cell says into `area`, from its top."""
    if isinstance(content, State):
        _paint_state(painter, area, content)
        return
    cell = Cell(content) if isinstance(content, str) else content
    painter.setPen(colour(cell.tone))
    lines = 1 if cell.under else LINES
    used = paint_lines(painter, area, cell.text, lines, to_the_right=to_the_right)
    if cell.under:
        painter.setPen(colour(Tone.MUTED))
        paint_lines(painter, area.adjusted(0, used, 0, 0), cell.under, 1, to_the_right=to_the_right)


def _paint_state(painter: QPainter, area: QRectF, state: State) -> None:
    metrics = QFontMetricsF(painter.font())
    side = mark_size(metrics)
    if state.shape is not Shape.NONE:
        top = area.top() + (metrics.lineSpacing() - side) / 2
        paint_shape(painter, QRectF(area.left(), top, side, side), state.shape, state.tone)
        area = area.adjusted(side + HALF + 1, 0, 0, 0)
    painter.setPen(colour(state.tone))
    paint_lines(painter, area, state.word, LINES)


def _is_cut(content: Content, metrics: QFontMetricsF, width: float) -> bool:
    if isinstance(content, State):
        return broken(content.word, metrics, width - mark_size(metrics) - HALF, LINES)[1]
    if isinstance(content, str):
        return broken(content, metrics, width, LINES)[1]
    lines = 1 if content.under else LINES
    under_is_cut = broken(content.under, metrics, width, 1)[1]
    return broken(content.text, metrics, width, lines)[1] or under_is_cut


def _to_the_right(index: _Index) -> bool:
    model = index.model()
    alignment = model.headerData(
        index.column(), Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole
    )
    return bool(alignment & Qt.AlignmentFlag.AlignRight) if alignment is not None else False
