"""A wide button that says what it does and, below, what that means."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.table.columns import Cell
from liaison_app.ui.kit.table.delegate import paint_content
from liaison_app.ui.theme.grid import GAP, ICON, UNIT
from liaison_app.ui.theme.icons import pixmap
from liaison_app.ui.theme.tokens import Tone


class CommandButton(QPushButton):
    """Shows an action with a second, muted line given by `explain`."""

    def __init__(self, action: Action, parent: QWidget | None = None) -> None:
        """Show `action`; pressing the button triggers it."""
        super().__init__(parent)
        self._action = action
        self._explanation = ""
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def explain(self, words: str) -> None:
        """Set the second line."""
        self._explanation = words
        self.setAccessibleDescription(words)
        self._follow()

    def sizeHint(self) -> QSize:
        """Give the height of two lines."""
        step = QFontMetricsF(self.font()).lineSpacing()
        return QSize(40 * UNIT, round(2 * step) + 2 * UNIT + 4)

    def minimumSizeHint(self) -> QSize:
        """Give the same height; the lines are elided where it is narrow."""
        return QSize(20 * UNIT, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon and both lines over the button."""
        super().paintEvent(event)
        painter = QPainter(self)
        area = QRectF(self.rect()).adjusted(GAP, UNIT + 2, -GAP, -UNIT)
        if self._action.drawn is not None:
            drawn = pixmap(self._action.drawn, ICON, Tone.ACCENT, self.devicePixelRatioF())
            top = (self.height() - ICON) // 2
            painter.drawPixmap(GAP, top, drawn)
            area.setLeft(area.left() + ICON + UNIT + 4)
        painter.setFont(self.font())
        paint_content(painter, area, Cell(self._action.text(), self._explanation or " "))

    def _follow(self) -> None:
        self.setAccessibleName(self._action.text())
        self.setToolTip("\n".join(part for part in (self._action.tip(), self._explanation) if part))
        self.setEnabled(self._action.isEnabled())
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.update()
