"""The head of a page: its title, a few facts beside it, its buttons at the right."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from liaison_app.ui.kit.labels import label
from liaison_app.ui.theme.grid import CONTROL, UNIT
from liaison_app.ui.theme.tokens import Tone


class PageHeader(QWidget):
    """Call `say` in the page's `retranslate`; `show_facts` whenever the numbers change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it without words."""
        super().__init__(parent)
        self.title = label("title")
        self._facts: list[QLabel] = []
        self._row = QHBoxLayout()
        self._row.setSpacing(UNIT)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(UNIT)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(UNIT)
        self._row.addWidget(self.title)
        whole.addLayout(self._row)
        whole.addStretch()
        whole.addLayout(self._buttons)
        self.setMinimumHeight(CONTROL)

    def say(self, title: str) -> None:
        """Set the title."""
        self.title.setText(title)

    def show_facts(self, facts: Sequence[tuple[str, Tone] | QWidget]) -> None:
        """Show texts and badges beside the title: ("128", Tone.MUTED), ("9 late", Tone.LATE)."""
        while self._row.count() > 1:
            item = self._row.takeAt(1)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()
        for number, fact in enumerate(facts):
            if isinstance(fact, QWidget):
                self._row.addWidget(fact)
                continue
            if number:
                self._row.addWidget(self._fact("·", Tone.MUTED))
            self._row.addWidget(self._fact(*fact))

    def add_button(self, button: QWidget) -> None:
        """Add a button at the right."""
        self._buttons.addWidget(button)

    def _fact(self, text: str, tone: Tone) -> QLabel:
        made = label("" if tone is Tone.TEXT else tone.value)
        made.setText(text)
        made.setAlignment(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft)
        made.setContentsMargins(0, 0, 0, 4)
        return made
