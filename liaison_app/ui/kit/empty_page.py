"""What stands where nothing is yet: what belongs here, and the first step."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.buttons import ActionButton
from liaison_app.ui.kit.labels import label
from liaison_app.ui.theme.grid import GAP, UNIT
from liaison_app.ui.theme.icons import Icon, pixmap
from liaison_app.ui.theme.look import look
from liaison_app.ui.theme.tokens import Tone

_DRAWING = 48


class EmptyPage(QWidget):
    """Word it with `say` in the page's `retranslate`; `action` is the first step, primary."""

    def __init__(
        self, drawn: Icon, action: Action | None = None, parent: QWidget | None = None
    ) -> None:
        """Make it with a drawing and the first step."""
        super().__init__(parent)
        self._drawn = drawn
        self._picture = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._title = label("heading")
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._text = label("muted", wraps=True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout()
        column.setSpacing(UNIT)
        column.addStretch(2)
        for part in (self._picture, self._title, self._text):
            column.addWidget(part)
        if action is not None:
            column.addSpacing(GAP - UNIT)
            button = ActionButton(action, "primary")
            column.addWidget(button, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        row = QHBoxLayout(self)
        row.addStretch(1)
        row.addLayout(column, 2)
        row.addStretch(1)
        look().changed.connect(self._draw)
        self._draw()

    def say(self, title: str, text: str) -> None:
        """Set what belongs here and a sentence about the first step."""
        self._title.setText(title)
        self._text.setText(text)

    def _draw(self) -> None:
        ratio = self.devicePixelRatioF()
        self._picture.setPixmap(pixmap(self._drawn, _DRAWING, Tone.MUTED, ratio))
