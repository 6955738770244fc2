"""Labels by their role."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QCursor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip, QWidget

from liaison_app.ui.kit.roles import set_role


def label(role: str = "", *, wraps: bool = False, parent: QWidget | None = None) -> QLabel:
    """Give a label for plain text: title, heading, strong, muted, late, soon or done."""
    made = QLabel(parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wraps)
    if role:
        set_role(made, role)
    return made


def copied_label(role: str = "", *, parent: QWidget | None = None) -> QLabel:
    """Give a wrapping label whose text can be selected and copied."""
    made = label(role, wraps=True, parent=parent)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    return made


def show_whole(part: QWidget, words: str, room: int) -> bool:
    """Show `words` beside the mouse where they are wider than `room` pixels; tell whether."""
    if part.fontMetrics().horizontalAdvance(words) <= room:
        return False
    QToolTip.showText(QCursor.pos(), words, part)
    return True


class ElidedLabel(QLabel):
    """A label of one line that ends with … where the room ends; the whole text is its tooltip."""

    def __init__(self, role: str = "", parent: QWidget | None = None) -> None:
        """Make it empty."""
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        if role:
            set_role(self, role)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as much as there is room for."""
        del event
        painter = QPainter(self)
        whole = self.text()
        shown = self.fontMetrics().elidedText(whole, Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(whole if shown != whole else "")
        painter.setPen(QColor(self.palette().color(QPalette.ColorRole.WindowText)))
        painter.drawText(self.rect(), self.alignment(), shown)
