"""The top of the window: what is new, the language, who works; or the bar of an editor."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from liaison_app.language.current import pgettext
from liaison_app.ui.kit.buttons import IconButton, MenuButton
from liaison_app.ui.kit.language_switch import LanguageSwitch
from liaison_app.ui.kit.page import Creation
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.kit.roles import set_role
from liaison_app.ui.shell.search_field import SearchField
from liaison_app.ui.shell.who import WhoButton
from liaison_app.ui.theme.grid import BAR, GAP, UNIT
from liaison_app.ui.theme.icons import Icon, icon

_SEARCH_LEAST, _SEARCH_WIDTH = 16 * UNIT, 42 * UNIT


class TopBar(Retranslated, QWidget):
    """`show_own` puts a page's bar in the place of New and who works; the languages stay.

    Beside a page's bar the search is a button; the field takes the bar's place while it is used.
    """

    def __init__(
        self,
        creations: Sequence[Creation],
        names: Callable[[], Sequence[str]],
        parent: QWidget | None = None,
    ) -> None:
        """Offer `creations` in «New»."""
        super().__init__(parent)
        set_role(self, "top")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(BAR)
        self._creations = tuple(creations)
        self.new = MenuButton(self._fill, "primary", keys="Ctrl+Shift+N", drawn=Icon.NEW)
        self.search = SearchField()
        self.search.setMinimumWidth(_SEARCH_LEAST)
        self.search.setMaximumWidth(_SEARCH_WIDTH)
        self.begin_search = IconButton(self.search.begin_action)
        self.languages = LanguageSwitch()
        self.who = WhoButton(names)
        self._own: QWidget | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(GAP, 0, GAP - UNIT, 0)
        self._row.setSpacing(UNIT + 4)
        self._row.addWidget(self.search, 10)
        self._row.addStretch(1)
        for part in (self.begin_search, self.new, self.languages, self.who):
            self._row.addWidget(part)
        self.new.setVisible(bool(creations))
        self.begin_search.hide()
        self.search.began.connect(self._make_room)
        self.search.left.connect(self._share)
        self.retranslate()

    def show_own(self, bar: QWidget | None) -> None:
        """Show a page's own bar, or the common one."""
        if self._own is not bar:
            if self._own is not None:
                self._own.hide()
                self._row.removeWidget(self._own)
            if bar is not None:
                self._row.insertWidget(0, bar, 100)
            self._own = bar
        self.new.setVisible(bar is None and bool(self._creations))
        self.who.setVisible(bar is None)
        self._share()

    def _make_room(self) -> None:
        """Let the field take the place of a page's bar."""
        if self._own is not None:
            self._own.hide()
        self.begin_search.hide()
        self.search.show()

    def _share(self) -> None:
        """Show a page's bar again; beside it the search is only a button."""
        self.search.setVisible(self._own is None)
        self.begin_search.setVisible(self._own is not None)
        if self._own is not None:
            self._own.show()

    def retranslate(self) -> None:
        """Word the button."""
        self.new.say(pgettext("top bar", "New"), pgettext("top bar", "Everything new"))

    def _fill(self, menu: QMenu) -> None:
        for creation in self._creations:
            menu.addAction(icon(creation.drawn), creation.words(), creation.run)
