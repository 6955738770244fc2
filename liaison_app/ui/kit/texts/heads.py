"""The names of the languages over their panes; the prevailing one has a star."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from liaison_app.base.languages import CONTENT_LANGUAGES, ContentLanguage
from liaison_app.language.current import pgettext
from liaison_app.ui.kit.labels import label
from liaison_app.ui.kit.language_switch import OWN_NAMES
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.kit.texts.panes import SHARES, Panes
from liaison_app.ui.theme.grid import UNIT


class PaneHeads(Retranslated, QWidget):
    """Stands over text rows that have the same panes and the same width of caption."""

    def __init__(
        self,
        panes: Panes,
        caption_width: int,
        *,
        role: str = "muted",
        least_width: int = 1,
        parent: QWidget | None = None,
    ) -> None:
        """Make it without a star; no name is narrower than `least_width`."""
        super().__init__(parent)
        self._panes = panes
        self._prevailing: ContentLanguage | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(caption_width + UNIT, 0, 0, 0)
        self._row.setSpacing(UNIT)
        self._names: dict[ContentLanguage, QLabel] = {}
        for language in CONTENT_LANGUAGES:
            name = self._names[language] = label(role)
            name.setContentsMargins(UNIT, 0, 0, 0)
            name.setMinimumWidth(least_width)
            name.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
            self._row.addWidget(name)
        panes.changed.connect(self._show_panes)
        self._show_panes()
        self.retranslate()

    def mark_prevailing(self, language: ContentLanguage | None) -> None:
        """Put the star at a language, or nowhere."""
        self._prevailing = language
        self.retranslate()

    def retranslate(self) -> None:
        """Write the names; each language is named in itself."""
        tip = pgettext("texts", "The prevailing text")
        for language, name in self._names.items():
            star = language == self._prevailing
            name.setText(f"{OWN_NAMES[language]} ★" if star else OWN_NAMES[language])
            name.setToolTip(tip if star else "")

    def _show_panes(self) -> None:
        for place, language in enumerate(CONTENT_LANGUAGES):
            shown = language in self._panes.shown
            self._names[language].setVisible(shown)
            self._row.setStretch(place, SHARES[language] if shown else 0)
