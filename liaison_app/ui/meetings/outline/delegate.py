"""Paints an agenda item: number, title in two lines, state as a shape with the languages."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from liaison_app.language.current import pgettext
from liaison_app.ui.kit.language_switch import SHORT_NAMES
from liaison_app.ui.kit.states import Shape, paint_shape
from liaison_app.ui.kit.table.lines import broken, paint_lines
from liaison_app.ui.meetings.outline.model import Role
from liaison_app.ui.meetings.outline.rows import OutlineRow
from liaison_app.ui.theme.grid import HALF, RADIUS, UNIT
from liaison_app.ui.theme.icons import colour
from liaison_app.ui.theme.look import tokens
from liaison_app.ui.theme.tokens import Tone

LINES = 2
_Index = QModelIndex | QPersistentModelIndex


class OutlineDelegate(QStyledItemDelegate):
    """Rows are as high as their title needs, at most two lines; the view's width decides."""

    def __init__(self, view: QListView) -> None:
        """Paint for `view`."""
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Give the height at the view's present width."""
        row: OutlineRow = index.data(Role.ROW)
        chosen = self._view.selectionModel().isRowSelected(index.row())
        metrics = QFontMetricsF(_font(option, chosen=chosen))
        text = _text_area(QRectF(0, 0, self._view.viewport().width(), 0), row, metrics)
        lines = max(len(broken(_title(row), metrics, text.width(), LINES)[0]), 1)
        words = lines * metrics.lineSpacing()
        height = max(words, _state_height(row, option.font)) + UNIT + HALF
        return QSize(10 * UNIT, round(height + _caption(index, metrics)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one item."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row: OutlineRow = index.data(Role.ROW)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setFont(_font(option, chosen=chosen))
        metrics = QFontMetricsF(painter.font())
        area = QRectF(option.rect)
        caption = _caption(index, metrics)
        if caption:
            _paint_caption(painter, area, option.font)
            area.setTop(area.top() + caption)
        self._paint_ground(painter, option, area, chosen=chosen)
        tone = Tone.MUTED if row.borrowed or not row.title else Tone.TEXT
        painter.setPen(colour(Tone.ACCENT if chosen else tone))
        text = _text_area(area, row, metrics)
        number = f"{row.number}."
        painter.drawText(QPointF(area.left() + UNIT, text.top() + metrics.ascent()), number)
        paint_lines(painter, text, _title(row), LINES)
        _paint_state(painter, area, row, option.font)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRectF, *, chosen: bool
    ) -> None:
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if not chosen and not hovered:
            return
        ground = area.adjusted(0, 1, 0, -1)
        focused = chosen and self._view.hasFocus()
        painter.setBrush(QColor(tokens().chosen if chosen else tokens().hover))
        painter.setPen(QPen(colour(Tone.ACCENT), 2) if focused else QPen(QColor(0, 0, 0, 0)))
        inset = 1 if focused else 0
        painter.drawRoundedRect(ground.adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)


def _title(row: OutlineRow) -> str:
    return row.title or pgettext("minutes editor", "(no title yet)")


def _font(option: QStyleOptionViewItem, *, chosen: bool) -> QFont:
    font = QFont(option.font)
    font.setWeight(QFont.Weight.DemiBold if chosen else QFont.Weight.Normal)
    return font


def _caption(index: _Index, metrics: QFontMetricsF) -> float:
    return metrics.lineSpacing() + UNIT if index.data(Role.FIRST_OUTSIDE) else 0.0


def _paint_caption(painter: QPainter, area: QRectF, font: QFont) -> None:
    painter.save()
    painter.setFont(font)
    painter.setPen(colour(Tone.MUTED))
    metrics = QFontMetricsF(font)
    words = pgettext("minutes editor", "Outside the agenda")
    painter.drawText(QPointF(area.left() + UNIT, area.top() + HALF + metrics.ascent()), words)
    painter.restore()


def _number_width(row: OutlineRow, metrics: QFontMetricsF) -> float:
    return metrics.horizontalAdvance("0." if row.number < 10 else "00.") + HALF


def _text_area(area: QRectF, row: OutlineRow, metrics: QFontMetricsF) -> QRectF:
    left = UNIT + _number_width(row, metrics)
    return area.adjusted(left, HALF + 2, -UNIT - _state_width(row, metrics), 0)


def _state_width(row: OutlineRow, metrics: QFontMetricsF) -> float:
    if not row.begun:
        return 0.0
    return max(_mark_side(metrics), metrics.horizontalAdvance(_tags(row)) * 0.85) + HALF


def _tags(row: OutlineRow) -> str:
    """Name the languages that lack something; where all do, the shape says enough."""
    named = row.lacking if len(row.lacking) < 3 else ()
    return " ".join(SHORT_NAMES[language] for language in named)


def _mark_side(metrics: QFontMetricsF) -> float:
    return round(metrics.ascent() * 0.85)


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPointSizeF(max(font.pointSizeF() * 0.8, 7))
    return small


def _state_height(row: OutlineRow, font: QFont) -> float:
    """Give what the mark and the languages below it need: more than a title of one line."""
    if not row.begun or not _tags(row):
        return 0.0
    around = QFontMetricsF(font)
    above = (around.lineSpacing() + _mark_side(around)) / 2
    return above + HALF / 2 + QFontMetricsF(_small(font)).height()


def _paint_state(painter: QPainter, area: QRectF, row: OutlineRow, font: QFont) -> None:
    if not row.begun:
        return
    small = _small(font)
    painter.setFont(small)
    metrics, around = QFontMetricsF(small), QFontMetricsF(font)
    side = _mark_side(around)
    right = area.right() - UNIT
    top = area.top() + HALF + 2 + (around.lineSpacing() - side) / 2
    done = not row.lacking
    shape, tone = (Shape.CHECK, Tone.DONE) if done else (Shape.HALF, Tone.SOON)
    paint_shape(painter, QRectF(right - side, top, side, side), shape, tone)
    painter.setPen(colour(Tone.SOON))
    tags = _tags(row)
    if tags:
        left = right - metrics.horizontalAdvance(tags)
        painter.drawText(QPointF(left, top + side + HALF / 2 + metrics.ascent()), tags)
