"""A record in one line that unfolds into its fields, in its place on the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from liaison_app.ui.kit.roles import set_role
from liaison_app.ui.kit.states import State, paint_shape
from liaison_app.ui.kit.table.lines import broken, paint_lines
from liaison_app.ui.theme.grid import HALF, RADIUS, UNIT
from liaison_app.ui.theme.icons import Icon, colour, pixmap
from liaison_app.ui.theme.look import look, tokens
from liaison_app.ui.theme.tokens import Tone

LINES = 2
_ARROW = 14


@dataclass(frozen=True, slots=True)
class Piece:
    """One column of a line: its text, its width in units of the grid (0: what is left)."""

    text: str
    units: int = 0
    tone: Tone = Tone.TEXT


class FoldHead(QWidget):
    """The line itself. Enter, Space or a click folds; Delete asks for removal."""

    pressed = Signal()
    removal_asked = Signal()
    shifted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it empty."""
        super().__init__(parent)
        self._pieces: Sequence[Piece] = ()
        self._state: State | None = None
        self.unfolded = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look().changed.connect(self.update)

    def show_line(self, pieces: Sequence[Piece], state: State | None, name: str) -> None:
        """Show other columns; `state` is drawn at the right, `name` says it all in words."""
        if (pieces, state) == (self._pieces, self._state):
            return
        self._pieces, self._state = pieces, state
        self.setAccessibleName(name)
        self.setToolTip(name)
        self._fit()
        self.update()

    def sizeHint(self) -> QSize:
        """Give one line or two, as the longest text needs."""
        metrics = QFontMetricsF(self.font())
        needed = max((len(made) for made in self._broken(metrics)), default=1)
        return QSize(40 * UNIT, round(max(needed, 1) * metrics.lineSpacing()) + 2 * (HALF + 2))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take another height in another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the columns, the state and the focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for piece, area in zip(self._pieces, self._areas(), strict=True):
            painter.setPen(colour(piece.tone))
            paint_lines(painter, area, piece.text, LINES)
        metrics = QFontMetricsF(self.font())
        top = HALF + 2 + (metrics.lineSpacing() - _ARROW) / 2
        arrow = Icon.OPEN_LIST if self.unfolded else Icon.NEXT
        drawn = pixmap(arrow, _ARROW, Tone.MUTED, self.devicePixelRatioF())
        painter.drawPixmap(round(self.width() - _ARROW - UNIT), round(top), drawn)
        if self._state is not None:
            side = round(metrics.ascent() * 0.8)
            left = self.width() - _ARROW - 2 * UNIT - side
            place = QRectF(left, HALF + 2 + (metrics.lineSpacing() - side) / 2, side, side)
            paint_shape(painter, place, self._state.shape, self._state.tone)
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens().accent), 2))
            frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(frame, RADIUS, RADIUS)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Fold, ask for removal, move."""
        key, alt = event.key(), event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.shifted.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed.emit()
        elif key == Qt.Key.Key_Delete:
            self.removal_asked.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Fold by a click."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit()

    def _fit(self) -> None:
        self.setFixedHeight(self.sizeHint().height())

    def _broken(self, metrics: QFontMetricsF) -> list[list[str]]:
        return [
            broken(piece.text, metrics, area.width(), LINES)[0]
            for piece, area in zip(self._pieces, self._areas(), strict=True)
        ]

    def _areas(self) -> list[QRectF]:
        reserved = _ARROW + 4 * UNIT + HALF
        fixed = sum(piece.units * UNIT + UNIT for piece in self._pieces if piece.units)
        stretched = sum(1 for piece in self._pieces if not piece.units) or 1
        rest = max(self.width() - reserved - UNIT - fixed, 8 * UNIT) / stretched - UNIT
        areas, left = [], float(UNIT)
        for piece in self._pieces:
            width = piece.units * UNIT if piece.units else rest
            areas.append(QRectF(left, HALF + 2, width, self.height()))
            left += width + UNIT
        return areas


class FoldRow(QFrame):
    """A head and, once unfolded, a body; `unfolding` asks for the body the first time."""

    unfolding = Signal()
    removal_asked = Signal()
    shifted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it folded."""
        super().__init__(parent)
        set_role(self, "fold")
        self.head = FoldHead(self)
        self.head.pressed.connect(self.turn)
        self.head.removal_asked.connect(self.removal_asked)
        self.head.shifted.connect(self.shifted)
        self.body = QWidget()
        self.body_rows = QVBoxLayout(self.body)
        self.body_rows.setContentsMargins(UNIT, HALF, UNIT, UNIT)
        self.body_rows.setSpacing(0)
        self.body.hide()
        self.has_body = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self.body)

    def turn(self) -> None:
        """Fold or unfold."""
        self.unfold(on=self.body.isHidden())

    def unfold(self, *, on: bool) -> None:
        """Show the body, or hide it."""
        if on and not self.has_body:
            self.has_body = True
            self.unfolding.emit()
        self.head.unfolded = on
        self.body.setVisible(on)
        self.head.update()
