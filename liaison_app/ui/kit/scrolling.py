"""Content that is higher than its place: it scrolls, and what is in use is brought into view."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from liaison_app.ui.theme.grid import UNIT


def scrolling(content: QWidget) -> QScrollArea:
    """Give a place in which `content` scrolls; its bar always has its room, so nothing jumps."""
    made = QScrollArea(widgetResizable=True)
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.setWidget(content)
    return made


def reveal(widget: QWidget, point: QPoint) -> None:
    """Scroll whatever `widget` lies in until the point of it can be seen."""
    around = widget.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    if isinstance(around, QScrollArea) and (content := around.widget()) is not None:
        place = widget.mapTo(content, point)
        around.ensureVisible(around.horizontalScrollBar().value(), place.y(), 0, 4 * UNIT)
