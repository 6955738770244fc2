"""The page of settings: sections one below the other, in one column."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from liaison_app.language.current import pgettext
from liaison_app.ui.kit.banner import Words
from liaison_app.ui.kit.labels import label
from liaison_app.ui.kit.page import Page
from liaison_app.ui.kit.page_header import PageHeader
from liaison_app.ui.kit.roles import set_role
from liaison_app.ui.theme.grid import GAP, UNIT

_WIDTH = 112 * UNIT


class SettingsPage(Page):
    """`add_section(words, widget)` puts a card with a heading below the others."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it without sections."""
        super().__init__(parent)
        self._header = PageHeader()
        self._headings: list[tuple[QLabel, Words]] = []
        self._column = QWidget()
        self._column.setMaximumWidth(_WIDTH)
        self._sections = QVBoxLayout(self._column)
        self._sections.setContentsMargins(0, 0, GAP, 0)
        self._sections.setSpacing(GAP)
        self._sections.addStretch()
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setAlignment(Qt.AlignmentFlag.AlignLeft)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields take the keys
        scroll.setWidget(self._column)
        self.rows.addWidget(self._header)
        self.rows.addWidget(scroll, 1)
        self.retranslate()

    def add_section(self, words: Callable[[], str], section: QWidget) -> None:
        """Add a section with its heading; `words` are asked again in another language."""
        card = QFrame()
        set_role(card, "card")
        rows = QVBoxLayout(card)
        rows.setContentsMargins(GAP, GAP, GAP, GAP)
        rows.setSpacing(UNIT + 4)
        heading = label("heading")
        rows.addWidget(heading)
        rows.addWidget(section)
        self._headings.append((heading, words))
        self._sections.insertWidget(self._sections.count() - 1, card)
        self.retranslate()

    def retranslate(self) -> None:
        """Word the title and the headings."""
        self._header.say(pgettext("settings", "Settings"))
        for heading, words in self._headings:
            heading.setText(words())
