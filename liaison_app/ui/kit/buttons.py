"""Buttons that show an `Action`: words, key, icon and whether it is possible come from there."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QPushButton, QToolButton, QWidget

from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.roles import set_flag, set_role
from liaison_app.ui.theme.grid import ICON, UNIT
from liaison_app.ui.theme.icons import Icon, icon, pixmap
from liaison_app.ui.theme.look import look
from liaison_app.ui.theme.tokens import Tone

Role = Literal["quiet", "primary", "link", "muted"]
_ARROW = 14


def beside_icon(text: str) -> str:
    """Give the text with the gap that Qt leaves out between icon and words."""
    return f" {text}"


class ActionButton(QPushButton):
    """A button with words for an action; "primary" stands once on a page."""

    def __init__(self, action: Action, role: Role = "quiet", parent: QWidget | None = None) -> None:
        """Show `action`; pressing the button triggers it."""
        super().__init__(parent)
        self._action = action
        self._role: Role = role
        self._is_offered = True
        set_role(self, role)
        self.setIconSize(QSize(ICON, ICON))
        self.setAutoDefault(False)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        look().changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        action = self._action
        self.setText(beside_icon(action.text()) if action.drawn else action.text())
        self.setAccessibleName(action.text())
        self.setToolTip(action.tip())
        self.setEnabled(action.isEnabled())
        if action.isVisible() != self._is_offered:  # showing it before it has a place would flash
            self._is_offered = action.isVisible()
            self.setVisible(self._is_offered)
        tone = Tone.ON_ACCENT if self._role == "primary" else Tone.TEXT
        drawn = action.drawn
        if drawn is not None:
            self.setIcon(icon(drawn, tone))


class IconButton(QToolButton):
    """A button with an icon only; its name and tooltip are those of the action."""

    def __init__(self, action: Action, parent: QWidget | None = None) -> None:
        """Show `action`."""
        super().__init__(parent)
        self._action = action
        self.setDefaultAction(action)
        self.setIconSize(QSize(ICON, ICON))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.setAccessibleName(self._action.text())
        self.setToolTip(self._action.tip())


class MenuButton(QPushButton):
    """A button that opens a menu; words by `say`, entries by `fill` each time it opens.

    `key` opens it from anywhere in the window.
    """

    def __init__(
        self,
        fill: Callable[[QMenu], None],
        role: Role = "quiet",
        *,
        keys: str = "",
        drawn: Icon | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Make it; `fill` puts the actions into the emptied menu."""
        super().__init__(parent)
        self._role: Role = role
        self._drawn = drawn
        self._fill = fill
        set_role(self, role)
        set_flag(self, "menu", on=True)
        self.setAutoDefault(False)
        self.setIconSize(QSize(ICON, ICON))
        self.action_to_open = Action(self, self.open_menu, keys=keys)
        self.clicked.connect(self.open_menu)
        look().changed.connect(self._draw)
        self._draw()

    def say(self, text: str, more: str = "") -> None:
        """Set the words and a longer sentence for the tooltip."""
        self.action_to_open.say(text, more)
        self.setText(beside_icon(text) if self._drawn else text)
        self.setAccessibleName(text)
        self.setToolTip(self.action_to_open.tip())

    def open_menu(self) -> None:
        """Open the menu below the button."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fill(menu)
        if not menu.isEmpty():
            menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
            menu.setActiveAction(menu.actions()[0])

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the arrow beside the words."""
        super().paintEvent(event)
        arrow = pixmap(Icon.OPEN_LIST, _ARROW, self._tone(), self.devicePixelRatioF())
        painter = QPainter(self)
        place = self.width() - _ARROW - UNIT - 1
        painter.drawPixmap(place, (self.height() - _ARROW) // 2 + 1, arrow)

    def _tone(self) -> Tone:
        muted = self._role == "muted" or not self.isEnabled()
        own = Tone.ON_ACCENT if self._role == "primary" else Tone.TEXT
        return Tone.MUTED if muted else own

    def _draw(self) -> None:
        if self._drawn is not None:
            self.setIcon(icon(self._drawn, self._tone()))
        self.update()
