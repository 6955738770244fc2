"""A state in a small outlined frame: shape, word, colour."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from liaison_app.ui.kit.states import Shape, State, paint_shape
from liaison_app.ui.theme.grid import HALF, UNIT
from liaison_app.ui.theme.icons import colour


class StateBadge(QWidget):
    """Shows a `State`. With `clickable` it can be reached by Tab and pressed."""

    clicked = Signal()

    def __init__(
        self, state: State | None = None, parent: QWidget | None = None, *, clickable: bool = False
    ) -> None:
        """Show `state`, or nothing yet."""
        super().__init__(parent)
        self._state = state
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        if clickable:
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_state(state)

    def show_state(self, state: State | None) -> None:
        """Show another state."""
        self._state = state
        word = "" if state is None else state.word
        self.setAccessibleName(word)
        self.setToolTip("" if state is None else state.tip)
        self.updateGeometry()
        self.update()

    @property
    def state(self) -> State | None:
        """What is shown."""
        return self._state

    def sizeHint(self) -> QSize:
        """Give the size of shape and word."""
        metrics = QFontMetricsF(self._small())
        word = "" if self._state is None else self._state.word
        width = metrics.horizontalAdvance(word) + 2 * UNIT + 2 + self._mark(metrics)
        return QSize(round(width) + 1, round(metrics.lineSpacing()) + HALF)

    def minimumSizeHint(self) -> QSize:
        """Give a width at which the word is elided."""
        return QSize(min(self.sizeHint().width(), 6 * UNIT), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame, the shape and the word."""
        if self._state is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._small())
        metrics = QFontMetricsF(painter.font())
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(colour(self._state.tone), 2 if self.hasFocus() else 1))
        painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)
        area = frame.adjusted(UNIT, 0, -UNIT, 0)
        mark = self._mark(metrics)
        if mark:
            side = mark - HALF
            top = area.center().y() - side / 2
            shape = QRectF(area.left(), top, side, side)
            paint_shape(painter, shape, self._state.shape, self._state.tone)
            area.setLeft(area.left() + mark)
        word = metrics.elidedText(self._state.word, Qt.TextElideMode.ElideRight, area.width() + 1)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, word)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell a click."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter press it."""
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.clicked.emit()
        else:
            super().keyPressEvent(event)

    def _small(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() - 1)
        return font

    def _mark(self, metrics: QFontMetricsF) -> float:
        if self._state is None or self._state.shape is Shape.NONE:
            return 0
        return round(metrics.ascent() * 0.72) + HALF
