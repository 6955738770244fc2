"""The names of the languages above their columns, and the choice of columns."""

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from liaison_app.base.languages import CONTENT_LANGUAGES, ContentLanguage
from liaison_app.language.current import pgettext
from liaison_app.ui.kit.buttons import MenuButton
from liaison_app.ui.kit.language_switch import OWN_NAMES
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.kit.texts.heads import PaneHeads
from liaison_app.ui.kit.texts.panes import Panes
from liaison_app.ui.kit.texts.row import CAPTION_WIDTH
from liaison_app.ui.theme.grid import UNIT
from liaison_app.ui.theme.icons import Icon


class PaneHead(Retranslated, QWidget):
    """Stands still above the texts; ★ marks the language that prevails."""

    def __init__(self, panes: Panes, parent: QWidget | None = None) -> None:
        """Make it for the panes as they are chosen."""
        super().__init__(parent)
        self._panes = panes
        self.button = MenuButton(self._fill, "muted", keys="F4", drawn=Icon.COLUMNS)
        corner = QWidget()
        corner.setFixedWidth(CAPTION_WIDTH)
        beside = QHBoxLayout(corner)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self.button)
        beside.addStretch()
        self._heads = PaneHeads(panes, 0, role="strong", least_width=12 * UNIT)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(corner)
        row.addWidget(self._heads, 1)
        self.retranslate()

    def show_prevailing(self, language: ContentLanguage) -> None:
        """Mark the language that prevails."""
        self._heads.mark_prevailing(language)

    def retranslate(self) -> None:
        """Word the button."""
        tip = pgettext("minutes editor", "Choose the languages that stand side by side")
        self.button.say(pgettext("minutes editor", "Columns"), tip)
        self.button.setText("")

    def _fill(self, menu: QMenu) -> None:
        one = QActionGroup(menu)
        one.setExclusionPolicy(QActionGroup.ExclusionPolicy.None_)
        for language in CONTENT_LANGUAGES:
            entry = menu.addAction(OWN_NAMES[language])
            entry.setCheckable(True)
            entry.setChecked(language in self._panes.shown)
            entry.triggered.connect(
                lambda on, chosen=language: self._panes.switch(chosen, on=bool(on))
            )
            one.addAction(entry)
        menu.addSeparator()
        everything = menu.addAction(pgettext("minutes editor", "All three languages"))
        everything.triggered.connect(lambda: self._panes.choose(CONTENT_LANGUAGES))
