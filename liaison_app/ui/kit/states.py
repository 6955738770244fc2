"""A state is a shape and a word, and a colour only third (screens.md, Look)."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from liaison_app.ui.theme.icons import colour
from liaison_app.ui.theme.tokens import Tone


class Shape(Enum):
    """What is drawn before the word."""

    NONE = "none"
    CIRCLE = "circle"  # on track, open
    TRIANGLE = "triangle"  # at risk, soon, stale
    SQUARE = "square"  # late, error
    CHECK = "check"  # done, reviewed
    DASH = "dash"  # nothing yet
    HALF = "half"  # partly
    RING = "ring"  # draft, not begun
    HOURGLASS = "hourglass"  # waits for the other side


@dataclass(frozen=True, slots=True)
class State:
    """A worded state; `tone` colours it, `tip` explains it."""

    word: str
    shape: Shape = Shape.NONE
    tone: Tone = Tone.TEXT
    tip: str = ""


def paint_shape(painter: QPainter, area: QRectF, shape: Shape, tone: Tone) -> None:
    """Draw `shape` into the square `area` in the colour of `tone`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink = colour(tone)
    painter.setBrush(ink)
    painter.setPen(Qt.PenStyle.NoPen)
    if shape is Shape.CIRCLE:
        painter.drawEllipse(area)
    elif shape is Shape.SQUARE:
        painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5))
    elif shape is Shape.TRIANGLE:
        painter.drawPolygon(_triangle(area))
    elif shape is Shape.HOURGLASS:
        painter.drawPolygon(_hourglass(area))
    else:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(ink, max(1.4, area.width() / 7)))
        _paint_outline(painter, area, shape)
    painter.restore()


def _paint_outline(painter: QPainter, area: QRectF, shape: Shape) -> None:
    inner = area.adjusted(0.8, 0.8, -0.8, -0.8)
    if shape is Shape.CHECK:
        painter.drawPolyline(_check(area))
    elif shape is Shape.DASH:
        middle = area.center().y()
        painter.drawLine(QPointF(area.left() + 2, middle), QPointF(area.right() - 2, middle))
    elif shape in (Shape.RING, Shape.HALF):
        painter.drawEllipse(inner)
        if shape is Shape.HALF:
            painter.setBrush(painter.pen().color())
            painter.drawPie(inner, 90 * 16, 180 * 16)


def _triangle(area: QRectF) -> QPolygonF:
    top = QPointF(area.center().x(), area.top())
    return QPolygonF([top, area.bottomRight(), area.bottomLeft()])


def _hourglass(area: QRectF) -> QPolygonF:
    inner = area.adjusted(area.width() * 0.12, 0, -area.width() * 0.12, 0)
    corners = (inner.topLeft(), inner.topRight(), inner.bottomLeft(), inner.bottomRight())
    return QPolygonF(list(corners))


def _check(area: QRectF) -> QPolygonF:
    side = area.width()
    left, top = area.left(), area.top()
    return QPolygonF(
        [
            QPointF(left + side * 0.08, top + side * 0.55),
            QPointF(left + side * 0.38, top + side * 0.85),
            QPointF(left + side * 0.95, top + side * 0.15),
        ]
    )
