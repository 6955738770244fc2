"""The state of a text on the lower edge of its field: it takes no room and moves nothing."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from liaison_app.ui.kit.states import State, paint_shape
from liaison_app.ui.theme.grid import HALF, UNIT
from liaison_app.ui.theme.icons import colour
from liaison_app.ui.theme.look import tokens


class TextMark(QWidget):
    """Shows a state: its shape, and with `in_words` the word too. A click is told."""

    clicked = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Begin hidden."""
        super().__init__(parent)
        self._state: State | None = None
        self._in_words = False
        self.hide()

    @property
    def has_state(self) -> bool:
        """Whether there is anything to show."""
        return self._state is not None

    def show_state(self, state: State | None, *, in_words: bool) -> None:
        """Show another state, or none."""
        if (state, in_words) == (self._state, self._in_words):
            return
        self._state, self._in_words = state, in_words
        self.setVisible(state is not None)
        if state is not None:
            self.setToolTip(f"{state.word}\n{state.tip}" if state.tip else state.word)
            self.setAccessibleName(state.word)
        self.update()

    def place(self, corner: QPoint, room: int) -> None:
        """Sit on a lower edge whose right end is `corner`, at most `room` wide."""
        size = self.sizeHint()
        width = min(size.width(), room)
        left = corner.x() - width - UNIT
        self.setGeometry(left, corner.y() - size.height() // 2, width, size.height())
        self.raise_()

    def sizeHint(self) -> QSize:
        """Give the size of the shape, and of the word where it is shown."""
        metrics = QFontMetricsF(self._font())
        height = round(metrics.lineSpacing()) + 1
        if self._state is None or not self._in_words:
            return QSize(height, height)
        word = metrics.horizontalAdvance(self._state.word)
        return QSize(round(self._side(metrics) + word) + 2 * UNIT + HALF, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame over the edge, the shape and the word."""
        if self._state is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font())
        metrics = QFontMetricsF(painter.font())
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setBrush(QColor(tokens().surface))
        line = colour(self._state.tone) if self._in_words else QColor(tokens().surface)
        painter.setPen(QPen(line, 1))
        painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)
        side = self._side(metrics)
        left = frame.left() + UNIT if self._in_words else frame.center().x() - side / 2
        shape = QRectF(left, frame.center().y() - side / 2, side, side)
        paint_shape(painter, shape, self._state.shape, self._state.tone)
        if self._in_words:
            painter.setPen(colour(self._state.tone))
            area = frame.adjusted(UNIT + side + HALF, 0, -UNIT + 2, 0)
            elide = Qt.TextElideMode.ElideRight
            word = metrics.elidedText(self._state.word, elide, area.width())
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, word)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell a click."""
        self.clicked.emit()

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(max(font.pointSizeF() - 1.5, 7))
        return font

    def _side(self, metrics: QFontMetricsF) -> float:
        return round(metrics.ascent() * 0.72)
