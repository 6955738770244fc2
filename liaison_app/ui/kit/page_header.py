"""The head of a page: its title, a few facts beside it, its buttons at the right."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from liaison_app.ui.kit.labels import label
from liaison_app.ui.theme.grid import CONTROL, UNIT
from liaison_app.ui.theme.tokens import Tone


class PageHeader(QWidget):
    """Call `say` in the page's `retranslate`; `show_facts` whenever the numbers change.

    Where there is no room for all, the facts give way: the title and the buttons stay whole.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it without words."""
        super().__init__(parent)
        self.title = label("title")
        self._facts: list[QWidget] = []
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
        for gone in self._facts:
            self._row.removeWidget(gone)
            gone.deleteLater()
        self._facts = []
        for number, fact in enumerate(facts):
            if isinstance(fact, QWidget):
                self._facts.append(fact)
                continue
            if number:
                self._facts.append(self._fact("·", Tone.MUTED))
            self._facts.append(self._fact(*fact))
        for shown in self._facts:
            self._row.addWidget(shown)
        self._fit()

    def add_button(self, button: QWidget) -> None:
        """Add a button at the right."""
        self._buttons.addWidget(button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See whether the facts have room."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """See whether the facts have room after words changed."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        parts = [self.title, *self._facts]
        needed = sum(part.sizeHint().width() + UNIT for part in parts)
        for fact in self._facts:
            fact.setVisible(needed + self._buttons.sizeHint().width() <= self.width())

    def _fact(self, text: str, tone: Tone) -> QLabel:
        made = label("" if tone is Tone.TEXT else tone.value)
        made.setText(text)
        made.setAlignment(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft)
        made.setContentsMargins(0, 0, 0, 4)
        return made
